"""What other words say about the day of a date that is told outright."""

import re
from itertools import pairwise

from squarefacts.claims.calendar import to_date
from squarefacts.claims.extract.dates.mention import DateMention, Form, Origin
from squarefacts.claims.model import Claim, Confidence, DateReading, DateValue, Granularity
from squarefacts.claims.resolve.dates import periods
from squarefacts.claims.resolve.dates.holidays import holiday_days
from squarefacts.claims.ties import ImpliedDate

Pair = tuple[DateMention, Claim]

_APPOSED = re.compile(r"\s*[,(]?\s*$")
_APPOSED_IN = re.compile(r"\s*[,(–—-]?\s*(?:in|on)?\s*$")
_APPOSED_HEDGED = re.compile(
    r"\s*[,(–—-]?\s*(?:in|nearly|almost|about|around|some|roughly|over|more than|less than|at least|only|just)?\s*$"
)
_ENDS = re.compile(r"\s*[,.;)]")
_HEDGED = re.compile(r"\b(?:nearly|almost|about|around|some|roughly)\s+$", re.I)
# "More than 20 years ago" is true of 30 years too, "less than" of 5.
_MORE = re.compile(r"\b(?:over|more than|at least)\s+$", re.I)
_LESS = re.compile(r"\b(?:under|less than|at most|only|just)\s+$", re.I)
# A date told so many characters before "the following day" is still the one that it follows.
_SEQUENCE_REACH = 200


def find_implied(text: str, pairs: list[Pair]) -> list[ImpliedDate]:
    """The implied days of an article, from the mentions of its text with their claims, in order."""
    implied: list[ImpliedDate] = []
    for index, (one, other) in enumerate(pairwise(pairs)):
        gap = text[one[0].stop : other[0].start]
        if len(gap) > 12 or "\n" in gap:
            continue
        found = (
            _relative(text, gap, one, other)
            or _holiday(gap, one, other)
            or _years_ago(text, gap, one, other)
            or _sequence(gap, one, other, pairs[index - 1] if index else None)
        )
        if found:
            implied.append(found)
    return implied


def _told(pair: Pair) -> bool:
    """Whether a date is told by month and day."""
    return pair[0].month is not None and pair[0].day is not None and pair[0].form is Form.CALENDAR


def _relative(text: str, gap: str, one: Pair, other: Pair) -> ImpliedDate | None:
    """Read "yesterday (Monday, April 16)" and "April 16, yesterday"."""
    if not _APPOSED.match(gap):
        return None
    for told, source in ((other, one), (one, other)):
        mention, claim = source
        if source is other and "(" not in gap and not _ENDS.match(text, mention.stop):
            continue  # "on April 16, today admitted": the word belongs to what follows
        is_day = mention.form is Form.DAY and mention.origin is Origin.PUBLISHED and mention.part == 0
        if is_day and _told(told) and isinstance(claim.value, DateValue):
            return ImpliedDate(told[1], claim, "relative", claim.value.readings, anchored=False)
    return None


def _holiday(gap: str, one: Pair, other: Pair) -> ImpliedDate | None:
    """Read "Christmas Day, December 24": the day of the feast that fits the date, else its usual one."""
    if not _APPOSED.match(gap) or not gap.strip():
        return None
    for told, source in ((other, one), (one, other)):
        mention, claim = source
        if mention.form is not Form.HOLIDAY or not _told(told) or mention.granularity is not Granularity.DAY:
            continue
        readings = _feast_readings(mention.name, told[1])
        if readings:
            return ImpliedDate(told[1], claim, "holiday", readings, anchored=False)
    return None


def _feast_readings(name: str, told: Claim) -> tuple[DateReading, ...]:
    readings = []
    assert isinstance(told.value, DateValue)
    for reading in told.value.readings:
        days = holiday_days(name, to_date(reading.first_day).year)
        if days:
            day = reading.first_day if reading.first_day in days else days[0]
            readings.append(DateReading(reading.world, day, day))
    return tuple(readings)


def _years_ago(text: str, gap: str, one: Pair, other: Pair) -> ImpliedDate | None:
    """Read "41 years ago, in 1967": the year and the one before it, wider for decades and hedged numbers."""
    if not _APPOSED_HEDGED.match(gap):
        return None
    for told, source in ((other, one), (one, other)):
        mention, claim = source
        if mention.form is not Form.COUNT or mention.origin is not Origin.PUBLISHED or mention.count is None:
            continue
        if mention.granularity not in (Granularity.YEAR, Granularity.DECADE) or told[0].year is None:
            continue
        years = mention.count * (10 if mention.granularity is Granularity.DECADE else 1)
        slack = 5.0 if mention.granularity is Granularity.DECADE else 0.0
        if _HEDGED.search(text, max(0, mention.start - 14), mention.start):
            slack = max(slack, 2.0, years * 0.15)
        before = years if _MORE.search(text, max(0, mention.start - 14), mention.start) else slack
        after = years if _LESS.search(text, max(0, mention.start - 14), mention.start) else slack
        readings = _years_before(claim, before, after)
        return ImpliedDate(told[1], claim, "years-ago", readings, anchored=False)
    return None


def _years_before(claim: Claim, before: float, after: float) -> tuple[DateReading, ...]:
    """The years that "so many years ago" leaves open, with the slack on each side.

    The anniversary may be still to come, hence one year more before.
    """
    readings = []
    assert isinstance(claim.value, DateValue)
    for reading in claim.value.readings:
        middle = to_date(reading.first_day).year
        first = periods.year_interval(round(middle - before) - 1)[0]
        readings.append(DateReading(reading.world, first, periods.year_interval(round(middle + after))[1]))
    return tuple(readings)


def _sequence(gap: str, one: Pair, other: Pair, before: Pair | None) -> ImpliedDate | None:
    """Read "the following day, October 2" after another date: the day that the words count to."""
    mention, claim = one
    if before is None or not _told(other) or not _APPOSED_IN.match(gap) or not isinstance(claim.value, DateValue):
        return None
    counts = mention.origin is Origin.TEXT and mention.granularity is Granularity.DAY and mention.form is not Form.TIME
    if not counts or mention.form is Form.ANAPHOR or not _told(before):
        return None
    near = mention.start - before[0].stop <= _SEQUENCE_REACH
    claim.confidence = Confidence.HIGH if near else Confidence.LOW
    return ImpliedDate(other[1], claim, "sequence", claim.value.readings, anchored=True)
