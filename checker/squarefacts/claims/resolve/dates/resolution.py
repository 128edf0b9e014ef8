"""From the mentions of one article to its date claims."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from squarefacts.claims.calendar import GREGORIAN_EVERYWHERE
from squarefacts.claims.extract.dates.grammar import find_dates
from squarefacts.claims.extract.dates.mention import DateMention, Form, Origin
from squarefacts.claims.model import (
    Claim,
    Confidence,
    DateReading,
    DateResolution,
    DateValue,
    ImpliedDate,
    Kind,
    Publication,
    RangeValue,
)
from squarefacts.claims.resolve.dates.context import Context
from squarefacts.claims.resolve.dates.placing import place
from squarefacts.claims.resolve.dates.timex import timex
from squarefacts.claims.resolve.dates.validity import is_possible
from squarefacts.claims.resolve.publication import header_of
from squarefacts.claims.resolve.worlds import find_worlds
from squarefacts.text.article import Article, Sentence


def resolve_dates(article: Article, sentences: Sequence[Sentence], publication: Publication) -> DateResolution:
    """All dates and ranges of an article, with their days in every world.

    Args:
        article: the article; its `prose` is read.
        sentences: its sentences in order.
        publication: when it appeared.
    """
    text = article.prose
    mentions = find_dates(text)
    header = header_of(text, publication)
    worlds = find_worlds(publication, mentions, header)
    contexts = [Context(world, world.published_first, world.published_last) for world in worlds]
    starts = [sentence.start for sentence in sentences]
    result = DateResolution(worlds, [])
    for mention in mentions:
        sentence = max(bisect_right(starts, mention.start) - 1, 0)
        first = _claim(mention, contexts, sentence)
        result.claims.append(first)
        if mention.until is not None:
            last = _claim(mention.until, contexts, sentence)
            result.claims.append(last)
            if mention.until.name != "and":
                result.claims.append(_range(first, last, sentence))
    result.implied = _appositions(text, result.claims)
    return result


def _claim(mention: DateMention, contexts: list[Context], sentence: int) -> Claim:
    readings = []
    for context in contexts:
        context.ahead = mention.ahead
        interval = place(mention, context)
        if interval is not None:
            readings.append(DateReading(context.world.index, *interval))
            context.remember(mention, interval)
    value = DateValue(
        readings=tuple(readings),
        granularity=mention.granularity,
        timex=timex(mention, readings),
        month=mention.month,
        day=mention.day,
        stated_weekday=mention.weekday if mention.form not in (Form.WEEKDAY,) else None,
        year_stated=mention.year is not None,
        valid=is_possible(mention),
        anchor=_anchor(mention),
        pieces=mention.pieces,
        relative=mention.origin is not Origin.NONE or mention.form is Form.WEEKDAY,
    )
    kind = Kind.TIME if mention.form is Form.TIME else Kind.DATE
    return Claim(kind, mention.start, mention.stop, sentence, value, confidence=_confidence(mention, readings))


def _anchor(mention: DateMention) -> str:
    if mention.year is not None or mention.form is Form.YEARS:
        return "stated"
    return "claim" if mention.origin is Origin.TEXT else "published"


def _confidence(mention: DateMention, readings: Sequence[DateReading]) -> Confidence:
    if any(reading.first_day < GREGORIAN_EVERYWHERE for reading in readings) and mention.weekday is not None:
        return Confidence.LOW
    return Confidence.HIGH


def _range(first: Claim, last: Claim, sentence: int) -> Claim:
    """The range between two claims; it has no order where the two cannot be compared."""
    assert isinstance(first.value, DateValue) and isinstance(last.value, DateValue)
    ordered = True
    ends = {reading.world: reading for reading in last.value.readings}
    both = [(reading, ends[reading.world]) for reading in first.value.readings if reading.world in ends]
    if both:
        ordered = any(start.first_day <= end.last_day for start, end in both)
    elif first.value.month is not None and first.value.month == last.value.month:
        ordered = (first.value.day or 0) <= (last.value.day or 99)
    value = RangeValue(first, last, ordered)
    return Claim(Kind.RANGE, first.start, last.stop, sentence, value)


def _appositions(text: str, claims: list[Claim]) -> list[ImpliedDate]:
    """What a relative word says about the date told in apposition to it: "yesterday (Monday, April 16)"."""
    implied = []
    dates = [claim for claim in claims if claim.kind is Kind.DATE]
    for one, other in pairwise(dates):
        gap = text[one.stop : other.start].strip()
        if gap not in ("(", ",", "") or len(gap) > 3:
            continue
        told, source = (other, one) if _is_relative_day(one) else (one, other)
        if not _is_relative_day(source) or not isinstance(told.value, DateValue) or told.value.day is None:
            continue
        assert isinstance(source.value, DateValue)
        implied.append(ImpliedDate(told, source, "relative", source.value.readings, anchored=False))
    return implied


def _is_relative_day(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, DateValue) and value.relative and value.month is None and value.anchor == "published"
