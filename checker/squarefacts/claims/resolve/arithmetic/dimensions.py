"""What a figure comes to in the base unit of its dimension, and between which ends its rounding leaves it.

A written number may be rounded at its last place, whatever hedge stands beside it: "16 km" is told of 15.5 to 16.5.
The sizes are a word file made from Pint's definitions, which takes longer to import than the program to start.
"""

import re
from dataclasses import dataclass
from functools import cache
from math import inf

from squarefacts.claims.extract import measures
from squarefacts.claims.model import FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.words import load

# The first digits of a quote; reads "4,800" in "$4,800", "1.5" in "1.5 million".
DIGITS = re.compile(r"\d+ (?: , \d{2,3} )* (?P<decimals> \. \d+ )?", re.VERBOSE)
# The two numbers of a stated proportion; reads "Twelve out of 16", "one in five", "36/48".
PROPORTION = re.compile(r"\s (?: in | out \s of ) \s | \d / \d\d", re.VERBOSE)
# The most that closing zeros or the digits before a scale are taken to round away, as a share of the value.
MOST_ROUNDING = 0.1
# Counts and sums are written out further than measures, counts but for two closing zeros and more.
MOST_ROUNDING_COUNTED = 0.05
# Halves and quarters in words are told of what is about as much.
MOST_ROUNDING_WORDS = 0.2
# 0.01 of a share is one percent.
PERCENT = 100.0


@dataclass(frozen=True, slots=True)
class Size:
    """A unit: its dimension, how many base units it has at least and at most, and what it reads at the base's zero.

    An inverse one says how many base units one has, two have half as many.
    """

    dimension: str
    low: float
    high: float
    zero: float = 0.0
    inverse: bool = False


# What a car burns for 100 km tells how far it goes with a litre, in metres, the other way round.
_FUEL = Size("length per volume", 1e5, 1e5, inverse=True)


@cache
def _sizes() -> dict[str, Size]:
    table = load("dimensions")
    return {
        unit: Size(dimension, min(sizes), max(sizes), table["zeros"].get(unit, 0.0))
        for dimension, units in table.items()
        if dimension != "zeros"
        for unit, sizes in units.items()
    }


@cache
def size_of(unit: str) -> Size | None:
    """The size of a unit ("mile") or of a rate ("mile per gallon"), None where it is not known."""
    if unit == "litre per 100 kilometre":
        return _FUEL
    known = _sizes().get(unit) or _sizes().get(measures.units().get(unit, unit))
    if known or " per " not in unit:
        return known
    counted, _, by = unit.rpartition(" per ")
    over, under = size_of(counted), size_of(by)
    if over is None or under is None:
        return None
    dimension = f"{over.dimension} per {under.dimension}"
    dimension = "speed" if dimension == "length per time" else dimension
    return Size(dimension, over.low / under.high, over.high / under.low)


def base_interval(kind: Kind, value: FigureValue, quote: str) -> tuple[str, float, float]:
    """The dimension of a figure, and the ends that rounding leaves it in the base unit, both inclusive.

    Args:
        kind: MONEY, COUNT, PERCENT or MEASURE.
        value: the figure.
        quote: its words, for the precision with which it is written.

    Returns:
        The dimension ("" where the unit is not known), and the least and the most. Shares are in percent.
    """
    if kind is Kind.PERCENT:
        return _share(value, quote)
    if kind is Kind.COUNT:
        half = rounding(value.value, quote, 2, MOST_ROUNDING_COUNTED)
        return kind.value, value.value - half, value.value + half
    if kind is Kind.MONEY:
        half = rounding(value.value, quote, 1, MOST_ROUNDING_COUNTED)
        return value.currency or value.unit, value.value - half, value.value + half
    half = rounding(value.value, quote, 1, MOST_ROUNDING)
    size = size_of(value.unit)
    if size is None:
        return "", value.value - half, value.value + half
    if size.inverse:
        return size.dimension, size.low / (value.value + half), size.high / max(value.value - half, 1e-9)
    low, high = value.value - half - size.zero, value.value + half - size.zero
    ends = [low * size.low, low * size.high, high * size.low, high * size.high]
    return size.dimension, min(ends), max(ends)


def told_interval(kind: Kind, value: FigureValue, quote: str) -> tuple[float, float]:
    """What hedge and rounding leave of a figure in its own unit, both ends inclusive.

    Shares and measures are taken as rounded at their last written place ("60 percent" is told of 59.5 to 60.5), counts
    and sums as the claim has them.
    """
    if kind in (Kind.MONEY, Kind.COUNT) or value.unit == "fraction":
        return value.low, value.high
    half = rounding(value.value, quote, 9 if kind is Kind.PERCENT else 1, MOST_ROUNDING)
    return min(value.low, value.value - half), max(value.high, value.value + half)


def _share(value: FigureValue, quote: str) -> tuple[str, float, float]:
    """A share in percent; "12 out of 16" is exact, "three-fifths" as rough as its interval."""
    if value.unit == "fraction":
        exact = PROPORTION.search(quote) is not None and DIGITS.search(quote) is not None
        low, high = (value.value, value.value) if exact else (value.low, value.high)
        return "share", low * PERCENT, high * PERCENT
    half = rounding(value.value, quote, 9, MOST_ROUNDING)
    return "share" if value.unit == "percent" else "points", value.value - half, value.value + half


def rounding(value: float, quote: str, zeros: int, most: float) -> float:
    """By how much a figure may be rounded: half a unit of its last written place.

    Args:
        value: the value.
        quote: its words.
        zeros: how many closing zeros of a whole number it takes to count as rounding.
        most: the most that zeros or a scale round away, as a share of the value.
    """
    digits = DIGITS.search(quote)
    if digits and digits["decimals"]:
        number = float(digits[0].replace(",", ""))
        step = 10.0 ** (1 - len(digits["decimals"]))
        return step / 2 * (abs(value) / number if number else 1.0)
    if digits is None and value != int(value):
        return abs(value) * MOST_ROUNDING_WORDS  # "half a mile"
    number = float(digits[0].replace(",", "")) if digits else abs(value)
    scale = abs(value) / number if number else 1.0
    if scale > 1.5:
        return min(scale / 2, abs(value) * most)
    closing = _closing_zeros(number)
    if closing >= zeros:
        return max(min(10.0**closing / 2, abs(value) * most), 0.5 if zeros == 1 else 0.0)
    return 0.5 if zeros != 2 else 0.0


def _closing_zeros(number: float) -> int:
    """How many zeros a whole number ends with; 0 for other numbers."""
    if number in (0.0, inf) or number != int(number):
        return 0
    digits = str(int(number))
    return len(digits) - len(digits.rstrip("0"))
