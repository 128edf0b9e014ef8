"""Dates in numbers alone, perhaps with a weekday: "2019-10-01", "10/1/2019", "Tuesday (1/10)"."""

import re

from squarefacts.claims.extract.dates.mention import DateMention, Form
from squarefacts.claims.extract.dates.reading import DateForm, Reading
from squarefacts.claims.extract.dates.vocabulary import form
from squarefacts.claims.model import Granularity

# Reads "2019-10-01", "2019/10/01 (Tue)", "2019.10.01"; not "2019-10-01/05".
_ISO = form(
    r"""
    (?: (?P<w><weekday>) [,(]{0,2} )?
    (?P<y><yearnum>) (?P<sep>[-/·]) (?P<m><daynum>) (?P=sep) (?P<d><daynum>) (?! [/·¦] <daynum> )
    (?: _? \(? (?P<w2><weekday>) \)? )?
    """
)
# Reads "10/1/2019", "01.10.2019", "Tuesday (10/1)"; not "24/7".
_NUMERIC = form(
    r"""
    (?: (?:<this>|<next>|<last>)? (?P<w><weekday>) [,(]{0,2} )?
    (?P<a><daynum>) (?P<sep>[-/·]) (?P<b><daynum>)
    (?P<y> (?P=sep) (?:<yearnum>|<daynum>|<number>) )?
    (?! [/·¦] [^_] )
    (?: _? \( (?P<w2><weekday>) \)? )?
    """
)


# What ties a date to a name before and after it; reads "a-", "x/", and "-b", "_b".
GLUED_BEFORE = re.compile(r"[A-Za-z][-/] \Z | _ \Z", re.VERBOSE)
GLUED_AFTER = re.compile(r"[-/][A-Za-z] | _", re.VERBOSE)


def two_digit_year(value: int) -> int:
    """A year of two digits: 00 to 49 are of this century (the rule of POSIX starts at 69; news writes no futures)."""
    return value + (2000 if value < 50 else 1900)


def weekday_of(reading: Reading, names: tuple[str, ...]) -> tuple[int | None, tuple[tuple[str, int, int], ...]]:
    """The weekday of the first of these groups that took part, and its piece."""
    for name in names:
        if reading.has(name):
            return reading.value(name), reading.piece("weekday", name)
    return None, ()


def _is_in_name(reading: Reading) -> bool:
    """Whether a date in numbers is part of a longer name, as of a file or a branch: "loaf-2016-02-30-test"."""
    text, start, stop = reading.text, reading.start, reading.stop
    before, after = text[max(start - 2, 0) : start], text[stop : stop + 2]
    return GLUED_BEFORE.search(before) is not None or GLUED_AFTER.match(after) is not None


def _is_version(reading: Reading) -> bool:
    """Whether dots and single digits make a version of it: "2017.7.3", not "2017.07.03"."""
    return reading.match["sep"] == "·" and min(len(reading.words("m")), len(reading.words("d"))) < 2


def _iso(reading: Reading) -> DateMention | None:
    if reading.value("m") > 12 or _is_version(reading) or _is_in_name(reading):
        return None
    weekday, pieces = weekday_of(reading, ("w", "w2"))
    pieces += reading.piece("month", "m") + reading.piece("day", "d") + reading.piece("year", "y")
    return DateMention(
        Form.CALENDAR,
        reading.start,
        reading.stop,
        Granularity.DAY,
        weekday=weekday,
        month=reading.value("m"),
        day=reading.value("d"),
        year=reading.value("y"),
        pieces=pieces,
    )


def _numeric(reading: Reading) -> DateMention | None:
    """A date in numbers; without a year only beside a weekday, as "1/2" and "24/7" are none."""
    weekday, pieces = weekday_of(reading, ("w", "w2"))
    first, second = reading.value("a"), reading.value("b")
    year = None
    if reading.has("y"):
        words = reading.words("y")[1:]
        if not words.isdecimal():
            return None  # "10 / 24 / 70"
        year = int(words)
        if len(words) not in (2, 4) or (len(words) == 2 and reading.match["sep"] != "/"):
            return None
        year = year if len(words) == 4 else two_digit_year(year)
    elif weekday is None or reading.match["sep"] == "·":
        return None
    if min(first, second) > 12 or _is_in_name(reading):
        return None
    spans = reading.piece("first", "a") + reading.piece("second", "b")
    if year is not None:
        at = reading.match.start("y") + 1
        spans += (("year", reading.chunk.starts[at], reading.chunk.stops[at]),)
    return DateMention(
        Form.NUMERIC,
        reading.start,
        reading.stop,
        Granularity.DAY,
        weekday=weekday,
        year=year,
        numbers=(first, second),
        pieces=pieces + spans,
    )


NUMERIC_FORMS = (
    DateForm("weekday yearnum", _ISO, _iso),
    DateForm("this next last weekday daynum", _NUMERIC, _numeric),
)
