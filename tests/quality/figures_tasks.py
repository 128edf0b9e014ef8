"""Predictions for the labelled data on figures and ordinals, through the functions of the package."""

import re
from collections.abc import Iterator

from squarefacts.claims.extract.every_number import find_every_number
from squarefacts.claims.extract.figures import Taken, read_figures
from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Claim, DateValue, FigureValue, Kind, OrdinalValue
from squarefacts.claims.resolve.dates import resolve_dates
from squarefacts.claims.resolve.durations import resolve_durations
from squarefacts.claims.resolve.figures import resolve_figures
from squarefacts.claims.resolve.names import resolve_names
from squarefacts.claims.resolve.ordinals import resolve_ordinals
from squarefacts.claims.resolve.publication import find_publication
from squarefacts.text.article import Article, Part, Region, Sentence
from squarefacts.text.sentences import split_sentences

Row = dict[str, object]

# Units whose names in the data are not ours.
_DATA_UNITS = {
    "kilowatt-hour": "kilowatt hour",
    "megawatt-hour": "megawatt hour",
    "gigawatt-hour": "gigawatt hour",
    "terawatt-hour": "terawatt hour",
    "pound-foot": "foot pound-force",
}
TASKS = ("newsquant", "rtext", "money", "percents", "ordinals", "numbers")


def predict(task: str, row: Row) -> Row:
    """The prediction for one row of a task: the row's id, and what was found under the key that the scorer wants."""
    text = str(row["text"])
    article = Article("row", "row", text, text, (Region(0, len(text), Part.BODY),))
    sentences = split_sentences(article)
    if task in ("newsquant", "rtext"):
        return {"id": row["id"], "quantities": list(_quantities(article, sentences))}
    if task == "numbers":
        return {"id": row["id"], task: list(_numbers(text))}
    if task == "ordinals":
        return {"id": row["id"], task: list(_ordinals(article, sentences))}
    kind = Kind.MONEY if task == "money" else Kind.PERCENT
    return {"id": row["id"], task: list(_of_kind(article, sentences, kind))}


def _taken(article: Article, sentences: list[Sentence]) -> tuple[list[Claim], list[Claim]]:
    """The claims that are no figures: dates, and durations."""
    dates = resolve_dates(article, sentences, find_publication(article)).claims
    return dates, resolve_durations(article, sentences, dates)


def _figures(article: Article, sentences: list[Sentence]) -> list[Claim]:
    dates, durations = _taken(article, sentences)
    return resolve_figures(article, sentences, [*dates, *durations])[0]


def _quantities(article: Article, sentences: list[Sentence]) -> Iterator[Row]:
    """Every figure and duration with its value and unit; the two ends of a range as a list."""
    dates, durations = _taken(article, sentences)
    taken = [*dates, *durations]
    values = {found.start: found for found in read_figures(article.text, Taken((c.start, c.stop) for c in taken))[0]}
    low: float | None = None
    for claim in resolve_figures(article, sentences, taken)[0]:
        found = values[claim.start]
        if claim.kind is Kind.SCORE or (claim.kind is Kind.MULTIPLE and found.stop == found.number.stop):
            continue  # the data has no scores, and no multiples without a number
        unit = _unit(claim) or found.unit
        if found.range_of == "low":
            low = found.value
            continue
        ceiling = found.number.ceiling
        value = [low, found.value] if low is not None else [found.value, ceiling] if ceiling else found.value
        low = None
        yield {"value": value, "unit": unit}
    spans = Taken((duration.start, duration.stop) for duration in durations)
    relative = [date for date in dates if isinstance(date.value, DateValue) and date.value.relative]
    relative = [date for date in relative if not spans.overlaps(date.start, date.stop)]
    for duration in [*durations, *relative]:
        quote = article.text[duration.start : duration.stop]
        number = next(iter(_numbers(quote)), None)
        word = next((w for w in re.findall(r"[a-z]+", quote.lower()) if w in word_set("times", "units")), "")
        if number and word and number["start"] == 0:
            yield {"value": number["value"], "unit": word}


def _unit(claim: Claim) -> str:
    """The unit of a figure as the labelled data has it: what is counted, or the unit of a measure."""
    value = claim.value
    if not isinstance(value, FigureValue):
        return ""
    if value.unit in ("percent", "percentage point"):
        return "percentage"
    if claim.kind is Kind.MULTIPLE:
        return "times"
    if value.unit.startswith("per "):
        return f"{value.head} {value.unit}"
    return value.head if value.unit in ("", "fraction") else _DATA_UNITS.get(value.unit, value.unit)


def _of_kind(article: Article, sentences: list[Sentence], kind: Kind) -> Iterator[Row]:
    """Every figure of a kind with its place and value; the two ends of a range as one."""
    low: Claim | None = None
    for claim in _figures(article, sentences):
        value = claim.value
        if claim.kind is not kind or not isinstance(value, FigureValue):
            continue
        if value.range_of == "low":
            low = claim
        elif value.range_of == "high" and low is not None and isinstance(low.value, FigureValue):
            yield {"start": low.start, "end": claim.stop, "value": [low.value.value, value.value]}
        else:
            yield {"start": claim.start, "end": claim.stop, "value": value.value}


def _ordinals(article: Article, sentences: list[Sentence]) -> Iterator[Row]:
    """Every ordinal with its place and number."""
    dates, _ = _taken(article, sentences)
    for claim in resolve_ordinals(article, sentences, dates, resolve_names(article, sentences)):
        if isinstance(claim.value, OrdinalValue):
            yield {"start": claim.start, "end": claim.stop, "value": claim.value.n}


def _numbers(text: str) -> Iterator[Row]:
    """Every number as written, whatever it means."""
    for number in find_every_number(text):
        yield {"start": number.start, "end": number.stop, "value": number.value}
