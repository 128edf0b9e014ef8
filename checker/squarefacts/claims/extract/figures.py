"""All figures of a text, each read by the extractor that knows its kind.

Dates, durations and clock times are read by others first; their spans are given as taken and left alone.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from squarefacts.claims.extract import counts, numbers
from squarefacts.claims.extract.ages import read_age
from squarefacts.claims.extract.measures import read_measure
from squarefacts.claims.extract.money import currency_before, read_money
from squarefacts.claims.extract.multiples import read_multiple, scan_multiples
from squarefacts.claims.extract.percents import read_fraction, read_percent
from squarefacts.claims.extract.quantities import Number, Quantity
from squarefacts.claims.extract.ranges import join_ranges, share_units
from squarefacts.claims.extract.scores import read_score
from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Kind, NotUnderstood

# The word after a number, for telling lengths of time.
TIME_AFTER = re.compile(r"(?: \s? - \s? | [+]? \s? ) (?P<word> [A-Za-z][a-z.’']* )", re.VERBOSE)
# A unit and a slash right before a number: "feet/", "200C/"; not "1990/", "/v/".
UNIT_BEFORE = re.compile(r"\d [ ]? [A-Za-z°]+ / \Z", re.VERBOSE)
# Between a number and its unit; reads " or more" before " kilograms".
OR_MORE = re.compile(r"\s or \s (?: more | fewer | less ) (?= \s [a-zA-Z] )", re.VERBOSE)


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
        if quantity and " per " in quantity.unit and taken.overlaps(number.stop, quantity.stop):
            _drop_rate(quantity)
        last = number.stop
        if quantity and not taken.overlaps(quantity.start, quantity.stop):
            last = quantity.stop
            found.append(quantity)
        elif why:
            missed.append(NotUnderstood(number.start, number.stop, why))
    found = _with_multiples(text, found, taken)
    share_units(text, found)
    join_ranges(text, found)
    return found, missed


def _with_multiples(text: str, found: list[Quantity], taken: Taken) -> list[Quantity]:
    """The figures with the multiples that are words of their own ("doubled")."""
    multiples = [multiple for multiple in scan_multiples(text) if not taken.overlaps(multiple.start, multiple.stop)]
    return sorted([*found, *multiples], key=lambda quantity: quantity.start) if multiples else found


def _drop_rate(quantity: Quantity) -> None:
    """Leave "a year" to the date or duration that has claimed it."""
    quantity.unit = quantity.unit.partition(" per ")[0]
    quantity.stop = quantity.number.stop


def _read(text: str, number: Number, money: tuple[int, str] | None) -> tuple[Quantity | None, str]:
    """The figure that a number is, or why it is none; an empty reason where it plainly counts nothing."""
    if money:
        return read_money(text, number, money), ""
    if number.digits and number.start and text[number.start - 1] in "#@/_":
        # After a unit and a slash a measure may stand, told again in another unit: "5,000 feet/1,500 metres".
        return (_read_unit(text, number) if _follows_unit(text, number.start) else None), ""
    if counts.in_address(text, number):
        return None, ""
    quantity = read_percent(text, number) or read_age(text, number) or read_multiple(text, number)
    quantity = quantity or _read_unit(text, number) or read_fraction(number) or read_score(text, number)
    if quantity:
        return quantity, ""
    if counts.is_glued(text, number) or counts.is_label(text, number):
        return None, ""
    if counts.is_pronoun(text, number) or counts.is_adjective(text, number):
        return None, ""
    word = TIME_AFTER.match(text, number.stop)
    after = word["word"].lower() if word else ""
    if after.rstrip(".") in word_set("times", "units") or after in word_set("times", "units"):
        return None, "a length of time that was not read"
    if after in word_set("times", "clock") or (after in word_set("times", "calendar") and number.value <= 12):
        return None, "a time of day that was not read"
    if counts.is_year(text, number) and not counts.tallies(text, number):
        return None, "a year or a count"
    return Quantity(Kind.COUNT, number.start, number.stop, number, number.value), ""


def _follows_unit(text: str, start: int) -> bool:
    return UNIT_BEFORE.search(text, max(start - 16, 0), start) is not None


def _read_unit(text: str, number: Number) -> Quantity | None:
    """The money or measure whose unit follows the number, unless the digits are glued to a name or version."""
    before = text[number.start - 1 : number.start]
    if number.digits and before and (before.isalnum() or before in "_#@"):
        return None
    if before == "." and text[number.start - 2 : number.start - 1].isdigit():
        return None  # "v1.0.1t"
    return read_money(text, number, None) or read_measure(text, number) or _read_unit_beyond(text, number)


def _read_unit_beyond(text: str, number: Number) -> Quantity | None:
    """The money or measure whose unit follows "or more": "1,000 or more kilograms"."""
    between = OR_MORE.match(text, number.stop)
    if not between:
        return None
    moved = replace(number, stop=between.end())
    quantity = read_money(text, moved, None) or read_measure(text, moved)
    if quantity:
        quantity.number = number
    return quantity
