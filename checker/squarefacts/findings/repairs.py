"""Repairs: the changes of words that would settle a conflict, one function for each kind that a rule may name."""

from collections.abc import Callable, Iterator, Mapping

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.calendar import to_date, weekday_of
from squarefacts.claims.model import Claim, DateValue, RangeValue
from squarefacts.findings.model import Repair
from squarefacts.findings.style import like_day, like_month, like_weekday
from squarefacts.findings.wording import WEEKDAYS, word_date

Row = Mapping[str, object]
Repairer = Callable[[ArticleClaims, Claim, Row], Iterator[Repair]]


def make_repairs(kinds: list[str], bundle: ArticleClaims, claim: Claim, row: Row) -> list[Repair]:
    """The repairs of one conflict, in the order in which the rule names their kinds.

    Args:
        kinds: what the rule's header names.
        bundle: the article to change.
        claim: the claim at which the finding stands.
        row: the conflict, column to value.
    """
    repairs: list[Repair] = []
    for kind in kinds:
        repairs.extend(REPAIRERS[kind](bundle, claim, row))
    return repairs


def repair_weekday(bundle: ArticleClaims, claim: Claim, row: Row) -> Iterator[Repair]:
    """The same date with the weekday that it has."""
    value = claim.value
    if not isinstance(value, DateValue) or not value.readings:
        return
    pieces = _pieces(bundle, value)
    day = value.readings[0].first_day
    actual = weekday_of(day)
    if "weekday" in pieces:
        start, stop, word = pieces["weekday"]
        changes = [(start, stop, like_weekday(word, actual))]
        yield _change(bundle, claim, changes, f"if the date is right: {word_date(day)} was a {WEEKDAYS[actual]}")


def repair_date(bundle: ArticleClaims, claim: Claim, row: Row) -> Iterator[Repair]:
    """The same weekday with the nearest date that falls on it."""
    value = claim.value
    if not isinstance(value, DateValue) or not value.readings or value.stated_weekday is None:
        return
    pieces = _pieces(bundle, value)
    day = value.readings[0].first_day
    # The nearest day with that weekday is at most three days away, so there is always just one.
    nearest = day + (value.stated_weekday - weekday_of(day) + 3) % 7 - 3
    told, was = to_date(nearest), to_date(day)
    if "day" not in pieces or (told.month != was.month and "month" not in pieces) or told.year != was.year:
        return
    start, stop, word = pieces["day"]
    changes = [(start, stop, like_day(word, told.day))]
    if told.month != was.month:
        start, stop, word = pieces["month"]
        changes.append((start, stop, like_month(word, told.month)))
    why = f"if the weekday is right: the nearest {WEEKDAYS[value.stated_weekday]} was {word_date(nearest)}"
    yield _change(bundle, claim, changes, why)


def repair_swap(bundle: ArticleClaims, claim: Claim, row: Row) -> Iterator[Repair]:
    """A range with its two days of one month exchanged."""
    value = claim.value
    if not isinstance(value, RangeValue):
        return
    start, end = value.start.value, value.end.value
    if not isinstance(start, DateValue) or not isinstance(end, DateValue) or start.month != end.month:
        return
    first, last = _pieces(bundle, start), _pieces(bundle, end)
    if "day" in first and "day" in last:
        changes = [(*first["day"][:2], last["day"][2]), (*last["day"][:2], first["day"][2])]
        yield _change(bundle, claim, changes, "if the two days were exchanged")


def repair_spelling(bundle: ArticleClaims, claim: Claim, row: Row) -> Iterator[Repair]:
    """The name in the spelling that the corpus prefers."""
    preferred = row.get("other_form")
    if isinstance(preferred, str):
        quote = bundle.article.text[claim.start : claim.stop]
        why = f"the spelling in {row['other_articles']} of the articles"
        yield Repair(bundle.article.name, claim.start, claim.stop, quote, preferred, why)


REPAIRERS: dict[str, Repairer] = {
    "weekday": repair_weekday,
    "date": repair_date,
    "swap": repair_swap,
    "spelling": repair_spelling,
}


def _pieces(bundle: ArticleClaims, value: DateValue) -> dict[str, tuple[int, int, str]]:
    text = bundle.article.text
    return {name: (start, stop, text[start:stop]) for name, start, stop in value.pieces}


def _change(bundle: ArticleClaims, claim: Claim, changes: list[tuple[int, int, str]], why: str) -> Repair:
    """One repair of all the words from the first to the last that the claim or a change covers."""
    first = min(claim.start, *(start for start, _, _ in changes))
    last = max(claim.stop, *(stop for _, stop, _ in changes))
    quote = bundle.article.text[first:last]
    replaced = quote
    for start, stop, word in sorted(changes, reverse=True):
        replaced = replaced[: start - first] + word + replaced[stop - first :]
    return Repair(bundle.article.name, first, last, quote, replaced, why)
