"""Dated headers inside a page: the entries of an archive, a live blog or a newsletter each count from their own day."""

import re
from dataclasses import dataclass

from squarefacts.claims.calendar import day_number, days_in_month
from squarefacts.claims.extract.dates.mention import DateMention, Form
from squarefacts.claims.model import Granularity

_LONGEST_LINE = 140  # characters of a line that may be a headline with its date at the end
_MARKS = " \t*#>•·(["
# After a date that heads an entry: nothing, a time, or a heading in capitals.
_AFTER = re.compile(
    r"""
    [\s,:|)\]–—-]*
    (?: (?:at\s)? \d{1,2} (?:[:.]\d\d)? \s? (?:[AaPp]\.?[Mm]\.?)? (?:\s[A-Z]{2,4})? )?  # 8:18 PM EST
    [\s:|)\]–—-]* (?: $ | [A-Z]{3,}\b )                                              # end of line, HOMICIDE
    """,
    re.VERBOSE,
)
_BEFORE_END = re.compile(r"\s[-–—|]\s*$")
_ENTRY = re.compile(r"\s*[–—:-]\s")


@dataclass(frozen=True, slots=True)
class Header:
    """A dated header: from where to where its day holds (characters, stop exclusive), and the day."""

    start: int
    stop: int
    day: int


def find_headers(text: str, mentions: list[DateMention]) -> list[Header]:
    """The dated headers of a text, in order; a header's day holds up to the next one, an entry's to its line's end."""
    headers: list[Header] = []
    for mention in mentions:
        day = full_day(mention)
        if day is None:
            continue
        line_start = text.rfind("\n", 0, mention.start) + 1
        line_stop = text.find("\n", mention.stop)
        line_stop = len(text) if line_stop < 0 else line_stop
        before, after = text[line_start : mention.start], text[mention.stop : line_stop]
        if _is_header(before, after):
            headers.append(Header(mention.start, len(text), day))
        elif not before.strip(_MARKS) and _ENTRY.match(after):
            headers.append(Header(mention.start, line_stop, day))
    return headers


def _is_header(before: str, after: str) -> bool:
    if not before.strip(_MARKS):
        return _AFTER.match(after) is not None
    return len(before) < _LONGEST_LINE and not after.strip() and _BEFORE_END.search(before) is not None


def full_day(mention: DateMention) -> int | None:
    """The day of a mention with month, day and year; a numeric one only where a single order is possible."""
    if mention.granularity is not Granularity.DAY or mention.year is None or mention.until is not None:
        return None
    month, day = mention.month, mention.day
    if mention.form is Form.NUMERIC and mention.numbers:
        first, second = mention.numbers
        if first <= 12 and second <= 12 and first != second:
            return None
        month, day = (second, first) if first > 12 else (first, second)
    if month is None or day is None or not 1 <= month <= 12 or day > days_in_month(mention.year, month):
        return None
    return day_number(mention.year, month, day)


def header_at(headers: list[Header], offset: int) -> Header | None:
    """The last header above an offset whose day holds there."""
    found = None
    for header in headers:
        if header.start > offset:
            break
        if header.stop > offset:
            found = header
    return found
