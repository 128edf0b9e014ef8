"""The end that follows from a start and a duration: "a four-day visit, May 23 to 25"."""

import math
import re
from collections.abc import Iterator, Sequence

from squarefacts.claims.model import Claim, DateReading, DateValue, DurationValue, Granularity, Kind, RangeValue
from squarefacts.claims.ties import ImpliedDate
from squarefacts.text.article import Article

# A duration that describes what the range dates: "four-day", "two-week". "Four days" alone may be a part of it.
_DESCRIBES = re.compile(r"\w-(?:day|night|week)\Z", re.IGNORECASE)
# Between the duration and its range: what lasts so long, in at most four words, and what joins them.
# Reads " visit, ", " state visit to Russia from ", " fair ("; not " visit and again on ".
_BEFORE_RANGE = re.compile(
    r"""
    (?: \s+ (?! (?: and | or | but | after | before ) \b ) [\w’'-]+ ){1,5}?  # a visit to Moscow
    \s* (?: , | \( | \b from | \b on | [–—] )? \s*                         # and what joins it to its days
    """,
    re.VERBOSE,
)
# Between the range and its duration: "May 23 to 25, a four-day ".
_AFTER_RANGE = re.compile(r"\s*[,(–—]\s*(?:an?|the|his|her|their|its)\s+")


def imply_ends(article: Article, claims: Sequence[Claim]) -> Iterator[ImpliedDate]:
    """What durations say about the ends of the ranges that they describe; both ways of counting days are allowed."""
    text = article.prose
    ranges = [claim for claim in claims if claim.kind is Kind.RANGE]
    durations = [claim for claim in claims if claim.kind is Kind.DURATION]
    for duration in durations:
        if not _DESCRIBES.search(text[duration.start : duration.stop]):
            continue
        for told in ranges:
            if told.sentence == duration.sentence and _joined(text, duration, told):
                implied = _end(duration, told)
                if implied:
                    yield implied


def _joined(text: str, duration: Claim, told: Claim) -> bool:
    if duration.stop <= told.start:
        return _BEFORE_RANGE.fullmatch(text, duration.stop, told.start) is not None
    return told.stop <= duration.start and _AFTER_RANGE.fullmatch(text, told.stop, duration.start) is not None


def _end(duration: Claim, told: Claim) -> ImpliedDate | None:
    value, length = told.value, duration.value
    if not isinstance(value, RangeValue) or not isinstance(length, DurationValue):
        return None
    start, end = value.start.value, value.end.value
    if not isinstance(start, DateValue) or not isinstance(end, DateValue):
        return None
    if Granularity.DAY is not start.granularity or Granularity.DAY is not end.granularity or not value.ordered:
        return None
    # Counted with both ends, n days end n - 1 days after the start; counted as the days between, n days after it.
    shortest, longest = math.ceil(length.low_days) - 1, math.floor(length.high_days)
    readings = []
    for reading in start.readings:
        days = reading.first_day + shortest, reading.first_day + longest
        readings.append(DateReading(reading.world, *days))
    return ImpliedDate(value.end, duration, "duration", tuple(readings), anchored=True) if readings else None
