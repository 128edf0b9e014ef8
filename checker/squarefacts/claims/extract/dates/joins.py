"""What joins a date with another around it: "the third quarter of 1990", "two weeks before May 3"."""

import re
from collections.abc import Callable
from dataclasses import replace

from squarefacts.claims.extract.dates.mention import DateMention, Form, Origin
from squarefacts.claims.extract.dates.scanner import Chunk
from squarefacts.claims.extract.dates.simple import Found, read_simple
from squarefacts.claims.extract.dates.vocabulary import form
from squarefacts.claims.model import Granularity

Read = Callable[[str, Chunk, int], Found | None]

# Reads "third quarter of", "third quarter, ", "summer " before a year; not "third quarter and".
_OF = form(r"(?: ,? <of> | ,? <in> | , )?")
# Reads "last year's third quarter", "1996 fourth quarter", "this year's second half"; not "last year's sales".
_POSSESSIVE = form(r"(?: '<possessive>? )? (?=<fiscal>|<ordinal>|<ordinal_word>|<quarter>|<season>|<period>)")
# "A year before the vote"; "from a year before in the north" compares with a year.
_BEFORE_EVENT = re.compile(r"\s(?!in\b|at\b|and\b|but\b|to\b|for\b|on\b)[A-Za-z]")
_QUARTER_WORD = form(r"<quarter>|<period>")


def joined(text: str, chunk: Chunk, mention: DateMention, stop: int, read: Read) -> Found:
    """Join a part with the year around it: "third quarter of 1990", "last year's third quarter", "summer 2016"."""
    if mention.form is Form.PART and mention.inner is None and mention.shift is None:
        return _part_with_year(text, chunk, mention, stop)
    if mention.form is Form.ANAPHOR and mention.name == "same":
        return _same_of_year(text, chunk, mention, stop)
    if mention.compared and _BEFORE_EVENT.match(text, mention.stop) and text.endswith("before", 0, mention.stop):
        return replace(mention, count=None, compared=False), stop
    if mention.form is Form.COUNT and mention.origin is Origin.TEXT and not mention.compared:
        return _counted_from(text, chunk, mention, stop, read)
    if mention.granularity is Granularity.MONTH and mention.year is None and mention.shift is None:
        return _month_with_year(text, chunk, mention, stop)
    if mention.granularity is Granularity.YEAR:
        return _year_with_part(text, chunk, mention, stop)
    return mention, stop


def _part_with_year(text: str, chunk: Chunk, mention: DateMention, stop: int) -> Found:
    match = _OF.match(chunk.letters, stop)
    if match and match.end() < len(chunk.letters):
        found = read_simple(text, chunk, match.end())
        if found and found[0].granularity in (Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY):
            inner, end = found
            return replace(mention, stop=inner.stop, inner=inner), end
    return mention, stop


def _without_direction(text: str, chunk: Chunk, mention: DateMention, stop: int) -> Found:
    """Read "late in the day after losses" as the day; "five months before the collapse" names nothing."""
    if text[mention.start : mention.start + 3].lower() != "the" or mention.granularity is not Granularity.DAY:
        return replace(mention, count=None), stop
    day = DateMention(
        Form.ANAPHOR, mention.start, chunk.stops[stop - 2], Granularity.DAY, origin=Origin.TEXT, name="the"
    )
    return day, stop - 1


def _month_with_year(text: str, chunk: Chunk, month: DateMention, stop: int) -> Found:
    """A month with a year in words: "January nineteen ninety-seven"."""
    found = read_simple(text, chunk, stop) if stop < len(chunk.letters) else None
    if found and found[0].form is Form.CALENDAR and found[0].granularity is Granularity.YEAR:
        return replace(month, stop=found[0].stop, year=found[0].year), found[1]
    return month, stop


def _year_with_part(text: str, chunk: Chunk, year: DateMention, stop: int) -> Found:
    match = _POSSESSIVE.match(chunk.letters, stop)
    if match is None:
        return year, stop
    found = read_simple(text, chunk, match.end())
    if found and found[0].form is Form.PART and found[0].shift is None:
        part, end = found
        return replace(part, start=year.start, inner=year, compared=year.compared), end
    bare = _QUARTER_WORD.match(chunk.letters, match.end())
    if bare:
        anaphor = DateMention(
            Form.ANAPHOR, year.start, chunk.stops[bare.end() - 1], Granularity.QUARTER, origin=Origin.TEXT, inner=year
        )
        return anaphor, bare.end()
    return year, stop


def _same_of_year(text: str, chunk: Chunk, mention: DateMention, stop: int) -> Found:
    """Join "the same month" with "a year ago" or "last year"."""
    match = _OF.match(chunk.letters, stop)
    at = match.end() if match else stop
    found = read_simple(text, chunk, at) if at < len(chunk.letters) else None
    if found and found[0].granularity is Granularity.YEAR and found[0].shift == -1:
        inner, end = replace(found[0], compared=True), found[1]
        return replace(mention, stop=inner.stop, inner=inner, compared=True), end
    return mention, stop


def _counted_from(text: str, chunk: Chunk, mention: DateMention, stop: int, read: Read) -> Found:
    """Count "two weeks before May 3" from the date that follows; "months before the collapse" names no known day."""
    if not text[mention.start : mention.stop].lower().endswith(("before", "after", "since", " to")):
        return mention, stop
    if stop < len(chunk.letters):
        found = read(text, chunk, stop)
        if found:
            inner, end = found
            return replace(mention, stop=inner.stop, inner=inner), end
    after = text[mention.stop : mention.stop + 2]
    if after[:1].isspace() and after[1:2].isalnum():
        return _without_direction(text, chunk, mention, stop)
    return mention, stop
