"""Claims as lines of JSON, in the form of `claims.wire`."""

import math
from collections.abc import Iterator

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.calendar import iso_day
from squarefacts.claims.model import (
    AgeValue,
    Claim,
    ClockValue,
    DateValue,
    DurationValue,
    FigureValue,
    NameValue,
    OrdinalValue,
    RangeValue,
    Value,
)
from squarefacts.claims.tables import is_live
from squarefacts.claims.wire import (
    AgeEntry,
    ClaimLine,
    ClockEntry,
    DateEntry,
    DurationEntry,
    FigureEntry,
    NameEntry,
    OrdinalEntry,
    RangeEntry,
    ReadingEntry,
    ValueEntry,
)
from squarefacts.text.article import Article

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def claim_lines(bundle: ArticleClaims) -> Iterator[str]:
    """The claims of an article, each as one line of JSON without its newline, in the order of their spans."""
    for claim in bundle.claims:
        yield _line(bundle, claim).model_dump_json()


def _line(bundle: ArticleClaims, claim: Claim) -> ClaimLine:
    article = bundle.article
    line, column = article.line_column(claim.start)
    start = article.field_offset(claim.start)
    fields = {
        "article": article.name,
        "kind": claim.kind,
        "part": article.part_at(claim.start),
        "start": start,
        "end": start + claim.stop - claim.start,
        "line": line,
        "column": column,
        "quote": article.text[claim.start : claim.stop],
        "sentence": _sentence(bundle, claim),
        "value": value_entry(article, claim.value),
        "hedge": claim.hedge,
        "speaker": claim.speaker,
        "modality": claim.modality,
        "confidence": claim.confidence.name.lower(),
        "holds_first": _iso(claim.day_first),
        "holds_last": _iso(claim.day_last),
        "live": is_live(bundle, claim),
    }
    return ClaimLine.model_validate(fields)


def _sentence(bundle: ArticleClaims, claim: Claim) -> str:
    if not 0 <= claim.sentence < len(bundle.sentences):
        return ""
    sentence = bundle.sentences[claim.sentence]
    return bundle.article.text[sentence.start : sentence.stop]


def value_entry(article: Article, value: Value) -> ValueEntry:
    """A value in the form that is written out."""
    match value:
        case DateValue():
            return _date(value)
        case RangeValue(start, end, ordered):
            ends = article.field_offset(start.start), article.field_offset(end.start)
            return RangeEntry(from_start=ends[0], to_start=ends[1], ordered=ordered)
        case DurationValue(iso, low, high):
            return DurationEntry(iso=iso, low_days=low, high_days=high)
        case FigureValue():
            return _figure(value)
        case AgeValue(low, high, person):
            return AgeEntry(low=low, high=high, person=person)
        case OrdinalValue():
            return _ordinal(value)
        case ClockValue(gaps):
            return ClockEntry(gaps=list(gaps))
        case NameValue(form, role, full):
            return NameEntry(form=form, role=role, full=full)


def _date(value: DateValue) -> DateEntry:
    readings = [
        ReadingEntry(world=reading.world, first=iso_day(reading.first_day), last=iso_day(reading.last_day))
        for reading in value.readings
    ]
    weekday = None if value.stated_weekday is None else _WEEKDAYS[value.stated_weekday]
    return DateEntry.model_validate(
        {
            "readings": readings,
            "granularity": value.granularity,
            "timex": value.timex,
            "weekday": weekday,
            "year_stated": value.year_stated,
            "valid": value.valid,
            "anchor": value.anchor,
            "relative": value.relative,
        }
    )


def _figure(value: FigureValue) -> FigureEntry:
    return FigureEntry(
        low=None if math.isinf(value.low) else value.low,
        high=None if math.isinf(value.high) else value.high,
        value=value.value,
        unit=value.unit,
        currency=value.currency,
        bound=value.bound,
        head=value.head,
        modifiers=list(value.modifiers),
        place=value.place,
        subject=value.subject,
        range_of=value.range_of,
    )


def _ordinal(value: OrdinalValue) -> OrdinalEntry:
    return OrdinalEntry(
        n=value.n,
        head=value.head,
        modifiers=list(value.modifiers),
        participants=list(value.participants),
        place=value.place,
        of=value.of,
    )


def _iso(day: int | None) -> str | None:
    return None if day is None else iso_day(day)
