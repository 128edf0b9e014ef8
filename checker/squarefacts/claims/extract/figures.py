"""All figures of a text, each read by the extractor that knows its kind.

Dates, durations and clock times are read by others first; their spans are given as taken and left alone.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from squarefacts.claims.extract import counts, numbers
from squarefacts.claims.extract.ages import OLDEST, read_age
from squarefacts.claims.extract.measures import read_measure
from squarefacts.claims.extract.money import currency_before, read_money
from squarefacts.claims.extract.percents import read_fraction, read_percent
from squarefacts.claims.extract.quantities import Number, Quantity
from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Kind, NotUnderstood

# The word after a number, for telling lengths of time.
TIME_AFTER = re.compile(r"(?: \s? - \s? | \s? ) (?P<word> [A-Za-z][a-z.’']* )", re.VERBOSE)
# What joins the two ends of a range; reads " to ", "-", " and "; "and" and "or" only as the caller allows.
RANGE_JOIN = re.compile(r"\s? [-–—] \s? (?: to [\s-] )? | \s to [\s-] | \s (?: and | or ) \s", re.VERBOSE)
# "between" or "from" right before the first end.
RANGE_OPENER = re.compile(
    r"""
    \b (?P<word> between | from | by ) \s (?: about \s | around \s | up \s to \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Taken:
    """Spans that other extractors have claimed, for quick look-up."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._stops: list[int] = []
        latest = 0
        for _, stop in ordered:
            latest = max(latest, stop)
            self._stops.append(latest)

    def overlaps(self, start: int, stop: int) -> bool:
        """Whether any taken span shares a character with this one; the stop is exclusive."""
        at = bisect_right(self._starts, stop - 1) - 1
        return at >= 0 and self._stops[at] > start


def read_figures(text: str, taken: Taken) -> tuple[list[Quantity], list[NotUnderstood]]:
    """Every figure of a text in order, and the numbers that were seen and not understood."""
    found: list[Quantity] = []
    missed: list[NotUnderstood] = []
    last = 0
    for start, stop, digits in numbers.scan(text):
        if start < last or taken.overlaps(start, stop):
            continue
        money = currency_before(text, start) if digits else None
        number = numbers.read_number(text, start, stop, digits, money is not None)
        if number is None or number.start < last or taken.overlaps(number.start, number.stop):
            continue
        quantity, why = _read(text, number, money)
        if quantity and quantity.start < last:
            continue
        if quantity and taken.overlaps(number.stop, quantity.stop) and quantity.unit.count(" per "):
            _drop_rate(quantity)
        last = number.stop
        if quantity and not taken.overlaps(quantity.start, quantity.stop):
            last = quantity.stop
            found.append(quantity)
        elif why:
            missed.append(NotUnderstood(number.start, number.stop, why))
    _join_ranges(text, found)
    return found, missed


def _drop_rate(quantity: Quantity) -> None:
    """Leave "a year" to the date or duration that has claimed it."""
    quantity.unit = quantity.unit.partition(" per ")[0]
    quantity.stop = quantity.number.stop


def _read(text: str, number: Number, money: tuple[int, str] | None) -> tuple[Quantity | None, str]:
    """The figure that a number is, or why it is none; an empty reason where it plainly counts nothing."""
    if money:
        return read_money(text, number, money), ""
    if number.digits and number.start and text[number.start - 1] in "#@/_":
        return None, ""
    quantity = read_percent(text, number) or read_age(text, number) or _read_unit(text, number)
    quantity = quantity or read_fraction(number)
    if quantity:
        return quantity, ""
    if counts.is_glued(text, number) or counts.is_label(text, number) or counts.is_pronoun(text, number):
        return None, ""
    word = TIME_AFTER.match(text, number.stop)
    after = word["word"].lower() if word else ""
    if after.rstrip(".") in word_set("times", "units") or after in word_set("times", "units"):
        return None, "a length of time that was not read"
    if after in word_set("times", "clock") or (after in word_set("times", "calendar") and number.value <= 12):
        return None, "a time of day that was not read"
    if counts.is_year(text, number) and not (number.value % 100 == 0 and counts.counts_plural(text, number.stop)):
        return None, "a year or a count"
    return Quantity(Kind.COUNT, number.start, number.stop, number, number.value), ""


def _read_unit(text: str, number: Number) -> Quantity | None:
    """The money or measure whose unit follows the number, unless the digits are glued to a name before them."""
    before = text[number.start - 1 : number.start]
    if number.digits and before and (before.isalnum() or before in "_#@"):
        return None
    return read_money(text, number, None) or read_measure(text, number)


def _join_ranges(text: str, found: Sequence[Quantity]) -> None:
    """Mark the two ends of each range, and give the first the unit and the scale that serve both."""
    for low, high in pairwise(found):
        if low.range_of or high.start - low.stop > 12 or not _same_unit(low, high):
            continue
        join = RANGE_JOIN.fullmatch(text, low.stop, high.start)
        if not join or not _is_range(text, low, high, join[0].strip()):
            continue
        if low.kind is Kind.COUNT:
            low.kind, low.unit, low.currency = high.kind, high.unit, high.currency
        elif high.kind is Kind.COUNT:
            high.kind, high.unit, high.currency = low.kind, low.unit, low.currency
        low.unit = max(low.unit, high.unit, key=len)
        high.unit = low.unit
        if high.number.scaled and not low.number.scaled and low.number.digits and low.value * high.number.scale > 0:
            _rescale(low, high)
        low.range_of, high.range_of = "low", "high"


def _same_unit(low: Quantity, high: Quantity) -> bool:
    """Whether two figures may be the ends of one range: the same unit but for its rate, or none at one end."""
    if Kind.COUNT in (low.kind, high.kind):
        return True
    return low.kind is high.kind and low.unit.split(" per ")[0] == high.unit.split(" per ")[0]


def _is_range(text: str, low: Quantity, high: Quantity, join: str) -> bool:
    own_unit = low.unit != ""  # "raised by two cents to 33 cents" is a change
    opener = RANGE_OPENER.search(text, max(low.start - 24, 0), low.start)
    word = opener["word"].lower() if opener else ""
    if low.kind is Kind.AGE and high.kind is Kind.COUNT:
        return low.value < high.value <= OLDEST
    if high.kind is Kind.COUNT and low.kind is not Kind.COUNT:
        return join == "to" and word == "from"
    if join == "and":
        return word == "between"
    if join == "or":
        return high.value - low.value == 1
    if join == "to" and (word == "from" or (word == "by" and own_unit)):
        return word == "from"
    return low.value * (high.number.scale if not low.number.scaled else 1) < high.value


def _rescale(low: Quantity, high: Quantity) -> None:
    """Give the first end the scale of the second: "26 to 31 million"."""
    scale = high.number.scale
    if low.value * scale <= high.value * 1.0001:
        low.value *= scale
        low.number.step *= scale
        low.number.scale, low.number.whole = scale, False
