"""One mention to one claim: its days in every world, and how sure the reading is."""

import re
from collections.abc import Callable, Sequence

from squarefacts.claims.calendar import GREGORIAN_EVERYWHERE
from squarefacts.claims.extract.dates.mention import DateMention, Form, Origin
from squarefacts.claims.model import Claim, Confidence, DateReading, DateValue, Granularity, Kind
from squarefacts.claims.resolve.dates.context import Context
from squarefacts.claims.resolve.dates.periods import Interval, move_years
from squarefacts.claims.resolve.dates.place_calendar import FAR
from squarefacts.claims.resolve.dates.placing import place
from squarefacts.claims.resolve.dates.timex import timex
from squarefacts.claims.resolve.dates.validity import is_possible

# A label of something added later: its date follows publication, nobody knows by how many years.
_ADDED = re.compile(r"\b(?:UPDATED?|Updated?|CORRECTION|Correction|EDITOR'S NOTE)\b[^.\n]{0,20}$")
# An update within so many days follows at once, in the same year.
_SOON = 21
# Two days so close to each other are likely to be told of one story.
_NEAR = 31

Place = Callable[[DateMention, Context], Interval | None]


def make_claim(
    text: str,
    mention: DateMention,
    contexts: Sequence[Context],
    sentence: int,
    borrowed: Confidence,
    placed: Place = place,
) -> Claim:
    """The claim of a mention.

    Args:
        text: the text of the article.
        mention: the mention.
        contexts: what was read before it, one for each world; they remember the mention.
        sentence: the index of its sentence.
        borrowed: how sure a year is that comes from publication.
        placed: what gives the mention its days, where it is not `place`.
    """
    readings = []
    for context in contexts:
        context.ahead = mention.ahead
        interval = placed(mention, context)
        if interval is not None:
            readings.append(DateReading(context.world.index, *interval))
            context.remember(mention, interval)
    month, day = _month_and_day(mention)
    value = DateValue(
        readings=tuple(readings),
        granularity=mention.granularity,
        timex=timex(mention, readings),
        month=month,
        day=day,
        stated_weekday=None if mention.form in (Form.WEEKDAY, Form.NTH_WEEKDAY) else mention.weekday,
        year_stated=mention.year is not None,
        valid=is_possible(mention),
        anchor=_anchor(mention),
        pieces=mention.pieces,
        relative=mention.origin is not Origin.NONE or mention.form is Form.WEEKDAY,
    )
    confidence = _confidence(text, mention, readings, contexts, borrowed)
    kind = Kind.TIME if mention.form is Form.TIME else Kind.DATE
    return Claim(kind, mention.start, mention.stop, sentence, value, confidence=confidence)


def _month_and_day(mention: DateMention) -> tuple[int | None, int | None]:
    """The month and day as told; of a date in numbers only where one of them must be the day ("31/04/2018")."""
    if mention.numbers is None or mention.month is not None or max(mention.numbers) <= 12:
        return mention.month, mention.day
    return min(mention.numbers), max(mention.numbers)


def _anchor(mention: DateMention) -> str:
    if mention.year is not None or mention.form is Form.YEARS:
        return "stated"
    return "claim" if mention.origin is Origin.TEXT else "published"


def _confidence(
    text: str,
    mention: DateMention,
    readings: Sequence[DateReading],
    contexts: Sequence[Context],
    borrowed: Confidence,
) -> Confidence:
    """How sure the days are: less where the calendar, the month or the year is not certain."""
    if not is_possible(mention):
        return Confidence.HIGH
    if mention.weekday is not None and any(reading.first_day < GREGORIAN_EVERYWHERE for reading in readings):
        return Confidence.LOW
    if mention.form is Form.COUNT and mention.origin is Origin.TEXT and mention.inner is None:
        return Confidence.HIGH if mention.compared else Confidence.MEDIUM
    if mention.form in (Form.DAY_OF_MONTH, Form.NTH_WEEKDAY):
        return Confidence.MEDIUM
    if mention.year is not None or mention.form is Form.YEARS or mention.granularity is not Granularity.DAY:
        return Confidence.HIGH
    anchored = any(context.under_header for context in contexts)
    if borrowed < Confidence.HIGH and not anchored:
        return borrowed
    if mention.month is None and mention.numbers is None:
        return Confidence.HIGH
    first = readings[0].first_day if readings else None
    if first is None or mention.name == "year" or contexts[0].first != contexts[0].last:
        return Confidence.HIGH
    if abs(first - contexts[0].day) > FAR or _is_of_another_year(first, contexts[0]):
        return Confidence.LOW
    if first > contexts[0].day + _SOON and _ADDED.search(text, max(0, mention.start - 40), mention.start):
        return Confidence.LOW
    return Confidence.HIGH


def _is_of_another_year(day: int, context: Context) -> bool:
    """Whether the article tells days around this one, but of another year, while publication lies farther away."""
    if abs(day - context.day) <= _NEAR:
        return False
    if any(abs(day - full) <= _NEAR for full in context.full_days):
        return False
    return any(abs(move_years(day, shift) - full) <= _NEAR for full in context.full_days for shift in (-2, -1, 1, 2))
