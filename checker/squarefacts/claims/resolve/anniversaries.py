"""The year of an event that follows from its anniversary: "the 50th anniversary of the 1968 treaty"."""

import re
from collections.abc import Iterator, Sequence

from squarefacts.claims.calendar import OPEN_PAST, day_number, to_date
from squarefacts.claims.model import (
    Claim,
    DateReading,
    DateValue,
    ImpliedDate,
    Kind,
    OrdinalValue,
    Publication,
)
from squarefacts.text.article import Article

# The year of the event stands within the phrase, after "of the" or after the verb that began it.
# Reads "anniversary of the 1968 ", "anniversary of the park, which opened in "; not "anniversary in ".
_BEFORE_YEAR = re.compile(
    r"""
    (?: of \s (?: the | its | his | her | their ) \s (?: [\w.]+ \s )? \Z     # of the (May) 1968 treaty
      | \b (?: since | founded | established | opened | created | launched | signed | died | born | began | started
          | married | formed | built | inaugurated | incorporated )
        (?: \s [\w’']+ ){0,6} \s (?: in | on ) \s (?: \w+ \s \d{1,2},? \s )? \Z  # since it opened in (May) 1968
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Characters from the anniversary to the year of its event.
_REACH = 120


def imply_anniversaries(article: Article, claims: Sequence[Claim], publication: Publication) -> Iterator[ImpliedDate]:
    """What anniversaries say about the years of their events in the same sentence."""
    for ordinal in claims:
        value = ordinal.value
        if not isinstance(value, OrdinalValue) or value.head != "anniversary":
            continue
        event = _event_after(article.prose, ordinal, claims)
        if event is None or not isinstance(event.value, DateValue):
            continue
        told = _year_told(ordinal, event, claims)
        held = told or _year_published(publication)
        if held is None:
            continue
        year, anchored = held - value.n, told is not None
        # An article may speak of an anniversary in the year before or after it, if it does not say when it is.
        slack = 0 if anchored else 1
        days = day_number(year - slack, 1, 1), day_number(year + slack, 12, 31)
        readings = tuple(DateReading(reading.world, *days) for reading in event.value.readings)
        yield ImpliedDate(event, ordinal, "anniversary", readings, anchored)


def _year_told(ordinal: Claim, event: Claim, claims: Sequence[Claim]) -> int | None:
    """The year in which the sentence says that the anniversary falls, by its other dates; None where they differ."""
    years = set()
    for claim in claims:
        if claim.kind is Kind.DATE and claim.sentence == ordinal.sentence and claim is not event:
            readings = claim.value.readings if isinstance(claim.value, DateValue) else ()
            for reading in readings:
                years |= {to_date(reading.first_day).year, to_date(reading.last_day).year}
    return years.pop() if len(years) == 1 else None


def _year_published(publication: Publication) -> int | None:
    first, last = publication.first_day, publication.last_day
    if first == OPEN_PAST or to_date(first).year != to_date(last).year:
        return None
    return to_date(first).year


def _event_after(text: str, ordinal: Claim, claims: Sequence[Claim]) -> Claim | None:
    """The one date with a stated year that dates the event, after the anniversary in its sentence."""
    for claim in claims:
        if claim.kind is not Kind.DATE or claim.start < ordinal.stop or claim.sentence != ordinal.sentence:
            continue
        value = claim.value
        if not isinstance(value, DateValue) or not value.year_stated or not value.readings:
            continue
        between = text[ordinal.start : claim.start]
        return claim if len(between) <= _REACH and _BEFORE_YEAR.search(between) else None
    return None
