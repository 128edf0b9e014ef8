"""The patterns that tell captions, notes of correction and boilerplate, built from the lists in `words/`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# A credit is looked for in so many characters at the end of a line.
LONGEST_CREDIT = 160
LIST = Path(__file__).parent / "words" / "part_cues.toml"


@dataclass(frozen=True, slots=True)
class Cues:
    """Compiled patterns. The first five are meant to `match` at the start of a line, the others to `search`.

    Attributes:
        note: a line that is an editor's note.
        correction: a line that is a note of correction.
        boilerplate: a line of links, legal words or requests.
        caption: a line that starts as a caption.
        no_headline: a first line that is a byline, a dateline or a date.
        corrective: words that make an editor's note a correction.
        notice: the start of a sentence from which on the line is a note of correction.
        inline: a link in brackets within the running text.
        credit: the credit at the end of a caption.
        picture: a word without which there is no credit; looking for it first takes a tenth of the time.
    """

    note: re.Pattern[str]
    correction: re.Pattern[str]
    boilerplate: re.Pattern[str]
    caption: re.Pattern[str]
    no_headline: re.Pattern[str]
    corrective: re.Pattern[str]
    notice: re.Pattern[str]
    inline: re.Pattern[str]
    credit: re.Pattern[str]
    picture: re.Pattern[str]


@cache
def cues() -> Cues:
    """The patterns, compiled once."""
    lists = tomllib.loads(LIST.read_text(encoding="utf-8"))
    correction, note, caption = lists["correction"], lists["note"], lists["caption"]
    return Cues(
        correction=_correction(correction),
        notice=re.compile(_either(correction["openings"])),
        note=_line_start(rf"{_labels(note['labels'])}\s*:"),
        corrective=re.compile(_either(note["corrective"]), re.IGNORECASE),
        boilerplate=_boilerplate(lists["boilerplate"]),
        inline=_inline(lists["boilerplate"]["labels"]),
        caption=_line_start(rf"(?: {_labels(caption['labels'])}\s*: | {_either(caption['openings'])} )"),
        credit=_credit(caption),
        picture=re.compile(_either(caption["nouns"] + caption["endings"])),
        no_headline=_no_headline(lists["headline"]),
    )


def is_marked(line: str) -> bool:
    """Whether a line starts as a note, a link to another article, a legal line or a caption, or ends in a credit."""
    patterns = cues()
    starts = (patterns.note, patterns.correction, patterns.boilerplate, patterns.caption)
    return any(start.match(line) for start in starts) or ends_in_credit(line)


def ends_in_credit(line: str) -> bool:
    """Whether a line ends in the credit of a picture."""
    patterns = cues()
    start = max(0, len(line) - LONGEST_CREDIT)
    return patterns.picture.search(line, start) is not None and patterns.credit.search(line, start) is not None


def _either(words: list[str]) -> str:
    """An alternation of literal words for a verbose pattern, the longest first."""
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace("'", "['’]") for word in ordered) + ")"


def _labels(words: list[str]) -> str:
    """An alternation of labels, as they stand and in capitals."""
    return _either(sorted({*words, *(word.upper() for word in words)}))


def _line_start(pattern: str) -> re.Pattern[str]:
    """A pattern at the start of a line, after white space and marks of emphasis."""
    return re.compile(rf"[\s*_>\[]*{pattern}", re.VERBOSE)


def _correction(lists: dict[str, list[str]]) -> re.Pattern[str]:
    """A line such as "Correction (May 22): ..." or "Updated on May 22 to reflect ..."; not "Updated figures show"."""
    return re.compile(
        rf"""
        [\s*_>\[(]*                                             # emphasis or a bracket first
        (?: {_labels(lists["labels"])} [\s,]* [^:\n]{{0,30}} :  # a label, at most a date, a colon
          | {_either(lists["openings"])}                        # an opening phrase
          | This \s [A-Z][a-z]+\.? \s \d{{1,2}} \s (?: story | article | report | item ) \s
            (?: has\ been | was | is ) \s (?: corrected | refiled | updated | amended ) \b   # "(This May 4 story was"
          | {_either(lists["verbs"])} \b [^\n.]{{0,60}}?        # "Updated on May 22"
            \b to \s {_either(lists["purposes"])} \b            # "to reflect"
        )
        """,
        re.VERBOSE,
    )


def _boilerplate(lists: dict[str, list[str]]) -> re.Pattern[str]:
    """A line such as "RELATED: ..." or "Copyright 2019 by"; not "Read the room", "Copyright law"."""
    return re.compile(
        rf"""
        [\s*_>\[]*
        (?: {_labels(lists["labels"])} \s*:              # a label and its colon
          | {_either(lists["shouted"])} \b                # a label in capitals
          | {_either(lists["openings"])}                  # an opening phrase
          | \(? (?i:copyright) \s* (?: © | \([cC]\) | [12]\d{{3}} )   # "Copyright 2019"
          | {_either(lists["lone"])} \s* $                # nothing else on the line
        )
        """,
        re.VERBOSE | re.MULTILINE,
    )


def _inline(labels: list[str]) -> re.Pattern[str]:
    """A link in brackets, "(READ: Talks end (again))", at most one pair of brackets within; not "(read: money)"."""
    return re.compile(rf"\( \s* {_labels(labels)} \s* : [^()\n]* (?: \( [^()\n]* \) [^()\n]* ){{0,3}} \)", re.VERBOSE)


def _credit(lists: dict[str, list[str]]) -> re.Pattern[str]:
    """The credit at the end of a caption: "/VCG Photo", "(Photo: A. Name)", "Photo by A. Name"; not "a photo."."""
    nouns = _either(lists["nouns"])
    return re.compile(
        rf"""
        (?: / [^/\n]{{0,40}}? \b {nouns}                          # "/VCG Photo"
          | \( [^()\n]{{0,40}}? \b {nouns}                         # "(AP Photo"
            \s* (?: [:/] | \s by\b | \s courtesy\b ) [^()\n]{{0,80}} # "/A. Name"
          | (?: ^ | [.!?)"”|] \s+ ) {nouns}                         # "Photo"
            (?: \s+ by | \s+ courtesy\ of | \s+ credit: | : ) \s+ [A-Z] [^\n]{{1,60}}  # "by A. Name"
          | \b {_either(lists["endings"])}                          # "File photo"
        ) [)\].]* \s* $
        """,
        re.VERBOSE | re.MULTILINE,
    )


def _no_headline(lists: dict[str, list[str]]) -> re.Pattern[str]:
    """A byline ("By A. Name"), a date ("Friday, Oct. 4, 2019") or a dateline ("LIMA, May 4 - ..."); not "Mayor"."""
    names = rf"(?: {_either(lists['dates'])} [a-z]*\.?,? )"
    return re.compile(
        rf"""
        \s*
        (?: {_either(lists["bylines"])}
          | (?: {names} \s+ )* (?: {names} \s+ \d{{1,2}} | \d{{1,2}} \s+ {names} | \d{{4}}-\d\d-\d\d )
            [,\s\d]* (?: [-–—] | $ )                       # nothing but a date, or a date and a dash
          | [A-Z][A-Z .'’-]+ (?: , | \s\( | \s[-–—] ) [^\n]*  # a place in capitals
            (?<=\s) [-–—]+ \s
        )
        """,
        re.VERBOSE | re.MULTILINE,
    )
