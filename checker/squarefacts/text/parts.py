"""The parts of plain prose: headline, captions, notes of correction and boilerplate; all else is body.

A line of prose is a paragraph here: lines that merely wrap were joined before. Whatever is in doubt is body.
"""

import re
from collections.abc import Iterator, Sequence

from squarefacts.text.article import Part, Region
from squarefacts.text.cues import Cues, cues, ends_in_credit

LINE = re.compile(r"[^\n]+")
# Longer lines are paragraphs that only begin like a link or end like a caption.
LONGEST_HEADLINE = 140
LONGEST_LINK = 300
LONGEST_CAPTION = 600
# A headline has words: "1", "Close" and "AP" are none.
FEWEST_HEADLINE_WORDS = 3
# What ends a sentence ends no headline; a comma, a colon or a dash promises more.
NO_HEADLINE_END = (".", "!", "?", ":", ";", ",", "-", "–", "—", '"', "”", ")")
# An agency takes a whole story back; reads "WITHDRAWN: Bus crash kills five", "There will be no substitute story",
# "Please disregard the story headlined"; not "The bill was withdrawn".
WITHDRAWN = re.compile(
    r"""
    \A \W* (?: (?: STORY | ITEM | REPORT ) [ ] )? (?: WITHDRAWN | RETRACTED | RETRACTION ) \s* [:–—(-]
    | \b [Tt]here [ ] will [ ] be [ ] no [ ] (?: substitute | replacement ) \b
    | \b (?: [Pp]lease [ ] disregard | [Dd]isregard ) [ ] the [ ] (?: story | article | report | item ) \b
    """,
    re.VERBOSE,
)
# Within so many characters of its start a story says that it is taken back.
NOTICE_REACH = 600
# What stands before a note of correction that ends a paragraph.
SENTENCE_END = (".", "!", "?", '"', "”", "’", ")", "]")


def find_regions(prose: str, start: int = 0, title: str = "", known: Sequence[Region] = ()) -> list[Region]:
    """The parts of `prose[start:]`, in order, without gaps or overlaps, up to its end.

    Args:
        prose: the prose of an article, wrapped lines joined.
        start: where the search starts.
        title: the title where the format tells it, else "" and a headline is looked for.
        known: parts that the format tells, in order, each from the start of a line on.
    """
    return fill_regions(list(_marked_parts(prose, start, title, known)), start, len(prose))


def is_withdrawn(prose: str) -> bool:
    """Whether the prose of an article, its title first, says at its start that the story is taken back."""
    return WITHDRAWN.search(prose, 0, NOTICE_REACH) is not None


def fill_regions(marked: list[Region], start: int, stop: int) -> list[Region]:
    """The marked regions, in order, with body in the gaps; neighbours of one part are merged. Never empty.

    Args:
        marked: regions in order that do not overlap.
        start: the first character to cover.
        stop: the end of what to cover, exclusive.
    """
    regions: list[Region] = []
    at = start
    for region in marked:
        if region.start > at:
            _append(regions, Region(at, region.start, Part.BODY))
        _append(regions, region)
        at = region.stop
    if at < stop or not regions:
        _append(regions, Region(at, stop, Part.BODY))
    return regions


def _append(regions: list[Region], region: Region) -> None:
    """Add a region, merged with the last one where both are one part."""
    if regions and regions[-1].part is region.part:
        regions[-1] = Region(regions[-1].start, region.stop, region.part)
    else:
        regions.append(region)


def _marked_parts(prose: str, start: int, title: str, known: Sequence[Region]) -> Iterator[Region]:
    """The regions that are not body, those that are known among them, in order."""
    patterns = cues()
    headline = title.strip()
    may_be_headline = not headline
    waiting = list(reversed(known))
    covered = start
    for line in LINE.finditer(prose, start):
        while waiting and waiting[-1].start <= line.start():
            covered = waiting[-1].stop
            yield waiting.pop()
        words = line.group().strip()
        if not words or line.start() < covered:
            continue
        part = _part_of_line(words, patterns)
        if part is None and may_be_headline and _is_headline(prose, line, patterns):
            headline = words
        may_be_headline = False
        if part is None and words == headline:
            part = Part.TITLE
        if part is None:
            yield from _parts_within(prose, line, patterns)
        else:
            yield Region(line.start(), line.end(), part)
    yield from reversed(waiting)


def _part_of_line(line: str, patterns: Cues) -> Part | None:
    """The part that a whole line is, None where it is none or only some of it is."""
    if patterns.note.match(line):
        return Part.CORRECTION if patterns.corrective.search(line) else Part.BOILERPLATE
    if patterns.correction.match(line):
        return Part.CORRECTION
    if len(line) <= LONGEST_LINK and patterns.boilerplate.match(line):
        return Part.BOILERPLATE
    if len(line) <= LONGEST_CAPTION and (patterns.caption.match(line) or ends_in_credit(line)):
        return Part.CAPTION
    return None


def _parts_within(prose: str, line: re.Match[str], patterns: Cues) -> Iterator[Region]:
    """Links in brackets within a line, and the note of correction that may end it."""
    stop = line.end()
    for notice in patterns.notice.finditer(prose, line.start(), stop):
        before = prose[line.start() : notice.start()].rstrip("([*_")
        if before.rstrip().endswith(SENTENCE_END):
            stop = line.start() + len(before)
            break
    for link in patterns.inline.finditer(prose, line.start(), stop):
        yield Region(link.start(), link.end(), Part.BOILERPLATE)
    if stop < line.end():
        yield Region(stop, line.end(), Part.CORRECTION)


def _is_headline(prose: str, line: re.Match[str], patterns: Cues) -> bool:
    """Whether the first line with words is a headline: short, no sentence, and with something below it."""
    words = line.group().strip()
    if len(words) > LONGEST_HEADLINE or words.endswith(NO_HEADLINE_END) or patterns.no_headline.match(words):
        return False
    return len(words.split()) >= FEWEST_HEADLINE_WORDS and bool(prose[line.end() :].strip())
