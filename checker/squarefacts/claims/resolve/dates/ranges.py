"""Ranges and lists: the second date takes what it leaves out from the first."""

import re
from dataclasses import replace
from itertools import pairwise

from squarefacts.claims.calendar import day_number, to_date, weekday_of
from squarefacts.claims.extract.dates.mention import DateMention, Form
from squarefacts.claims.extract.dates.reading import closed
from squarefacts.claims.model import Claim, Confidence, DateReading, DateValue, Granularity, Kind, RangeValue
from squarefacts.claims.resolve.dates import periods
from squarefacts.claims.resolve.dates.claims import Place
from squarefacts.claims.resolve.dates.context import Context
from squarefacts.claims.resolve.dates.periods import Interval
from squarefacts.claims.resolve.dates.placing import place

# "Moved from May 26 to 23" is a change and no range.
_CHANGED = re.compile(
    r"\b(?:mov|reschedul|postpon|chang|bring|brought|shift|correct|push|advanc|revis|amend|delay)\w*\b[^.\n]{0,60}$",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\s*[,(]?\s*(?:from\s+)?")
_FROM = re.compile(r"\b(?:from|between|during|in)\s+(?:the\s+)?$", re.IGNORECASE)


def place_after(first: Claim) -> Place:
    """What gives the second date of a range or list its days: in the year of the first, or right after it."""
    starts = {reading.world: reading for reading in first.value.readings} if isinstance(first.value, DateValue) else {}

    def _placed(mention: DateMention, context: Context) -> Interval | None:
        start = starts.get(context.world.index)
        if start is None or mention.year is not None:
            return place(mention, context)
        try:
            return _after(mention, start, context)
        except ValueError:
            return None

    return _placed


def _after(mention: DateMention, start: DateReading, context: Context) -> Interval | None:
    begin = to_date(start.first_day)
    if mention.form is Form.WEEKDAY and mention.shift is None and mention.weekday is not None:
        return periods.day_interval(start.first_day + (mention.weekday - weekday_of(start.first_day)) % 7)
    if mention.form is not Form.CALENDAR or mention.month is None:
        return place(mention, context)
    year = begin.year + (mention.month < begin.month)
    if mention.day is None:
        return periods.month_interval(year, mention.month)
    return periods.day_interval(day_number(year, mention.month, mention.day))


def make_range(text: str, first: Claim, last: Claim, mention: DateMention) -> Claim:
    """The claim of a range between two claims.

    It runs backwards only where its own words say so: two days of one month, or two dates with their years.
    """
    value = RangeValue(first, last, _is_ordered(mention, mention.until))
    claim = Claim(Kind.RANGE, first.start, last.stop, first.sentence, value)
    before = text[max(0, first.start - 90) : first.start]
    if _CHANGED.search(before):
        claim.confidence = Confidence.LOW
    elif mention.granularity is not Granularity.DAY and " to " in text[first.stop : last.start + 1]:
        # "Compared 2014 to 2010" reads like a range; "from 2014 to 2010" is one.
        claim.confidence = Confidence.HIGH if _FROM.search(before) else Confidence.LOW
    return claim


def join_weekdays(text: str, ranges: list[tuple[DateMention, Claim]]) -> None:
    """Give a range of dates the weekdays of the range beside it: "Monday through Thursday, May 22-26"."""
    for one, other in pairwise(ranges):
        for weekdays, dates in ((one, other), (other, one)):
            first, last = weekdays[0], weekdays[0].until
            told = dates[0].form is Form.CALENDAR and dates[0].granularity is Granularity.DAY
            if first.form is not Form.WEEKDAY or last is None or not told or dates[0].weekday is not None:
                continue
            if _BESIDE.fullmatch(text[one[1].stop : other[1].start]) and isinstance(dates[1].value, RangeValue):
                claim = dates[1]
                claim.value = replace(dates[1].value, from_weekday=first.weekday, to_weekday=last.weekday)
                claim.start, claim.stop = one[1].start, closed(text, one[1].start, other[1].stop)


def _is_ordered(start: DateMention, end: DateMention | None) -> bool:
    if end is None or start.form is not Form.CALENDAR or end.form is not Form.CALENDAR:
        return True
    if start.year is not None and end.year is not None and start.year != end.year:
        return start.year < end.year
    if start.month is None or end.month is None:
        return True
    if start.month == end.month:
        return (start.day or 0) <= (end.day or 99)
    both_stated = start.year is not None and end.year is not None and _has_own_year(start)
    return start.month < end.month or not both_stated


def _has_own_year(mention: DateMention) -> bool:
    """Whether the year stands with the date itself, and was not taken over from the end of the range."""
    return any(kind == "year" for kind, _, _ in mention.pieces)
