"""Sizes as they are told: "16 km", "6 feet 4 inches", "20 by 30 cm", "two weeks", "$4 million", "three dozen"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from squarefacts.claims.model import Claim, DurationValue, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.dimensions import size_of
from squarefacts.claims.resolve.arithmetic.words import load

# The smaller unit that may follow a larger one.
_SMALLER = {"foot": "inch", "pound-mass": "ounce", "stone": "pound-mass"}
# What joins the smaller unit to the larger one; reads " ", " and ", ", ".
WITH_SMALLER = re.compile(r"\s? (?: and \s | , \s )?", re.VERBOSE)
# What joins the sides of one thing; reads " by ", "x", " wide by ", " × ".
BY = re.compile(
    r"(?: \s (?: wide | long | high | deep | tall | thick | across ) ,? )? \s? (?: by | x | × ) \s?", re.VERBOSE
)
# The one number and unit of an ISO 8601 duration: reads "PT150M", "P1.5Y"; not "P1Y6M".
ONE_UNIT = re.compile(r"P (?P<time> T )? (?P<number> \d+ (?: \.\d+ )? ) (?P<unit> [YMWDHS] )", re.VERBOSE)
# The days of each unit of time, the smallest first; "TM" is a minute, "M" a month.
DAYS = {"S": 1 / 86400, "TM": 1 / 1440, "H": 1 / 24, "D": 1.0, "W": 7.0, "M": 30.44, "Y": 365.25}
# A count in words that stand for twelve, twenty and a gross.
BY_DOZENS = re.compile(r"\b (?: dozen | score | gross ) s? \b", re.VERBOSE)
# Hundredths of several currencies.
COINS = ("cent", "penny")
TIME, MONEY, NUMBER = "time", "money", "number"


@dataclass(frozen=True, slots=True)
class Side:
    """A size told once.

    Attributes:
        claims: its figure, or that of the larger unit and that of the smaller one.
        what: the dimension ("length"), "time", "money" or "number".
        unit: the unit of the first figure; of money the currency or its name, of a number "dozen" or "".
        number: the number of a length of time in its unit, else the value of the first figure.
        metric: whether the unit is one of the metric system; None where it is of neither or of both.
    """

    claims: tuple[Claim, ...]
    what: str
    unit: str
    number: float
    metric: bool | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """One or more sizes told in a row: the ends of a range, the sides of a room.

    Attributes:
        sides: the sizes.
        start, stop: their characters in the article.
        sentence: the index of their sentence.
    """

    sides: tuple[Side, ...]
    start: int
    stop: int
    sentence: int

    @property
    def side(self) -> Side:
        """The first size."""
        return self.sides[0]

    @property
    def hedge(self) -> str:
        """The hedge of the first figure."""
        return self.side.claims[0].hedge


def tellings_of(text: str, claims: Sequence[Claim]) -> list[Telling]:
    """The sizes of an article, in order.

    Args:
        text: its prose.
        claims: its claims, in the order of the text.
    """
    told: list[Telling] = []
    for claim in claims:
        side = _side(text, claim)
        if side is None:
            continue
        last = told[-1] if told else None
        if last is not None and last.sentence == claim.sentence and last.stop <= claim.start:
            joined = _joined(last, side, text[last.stop : claim.start])
            if joined:
                told[-1] = Telling(joined, last.start, claim.stop, claim.sentence)
                continue
        told.append(Telling((side,), claim.start, claim.stop, claim.sentence))
    return told


def _joined(last: Telling, side: Side, between: str) -> tuple[Side, ...] | None:
    """The sizes of a telling with one more, or with the smaller unit of its last one; None where it is another."""
    before = last.sides[-1]
    if len(before.claims) == 1 and _SMALLER.get(before.unit) == side.unit and WITH_SMALLER.fullmatch(between):
        whole = Side((*before.claims, *side.claims), before.what, before.unit, before.number, before.metric)
        return (*last.sides[:-1], whole)
    if before.what != side.what or before.unit != side.unit:
        return None
    ends = [getattr(one.claims[0].value, "range_of", "") for one in (before, side)]
    return (*last.sides, side) if ends == ["low", "high"] or BY.fullmatch(between) else None


def _side(text: str, claim: Claim) -> Side | None:
    """The size that a claim tells; None for what is no size."""
    value = claim.value
    if isinstance(value, DurationValue):
        found = ONE_UNIT.fullmatch(value.iso)
        if claim.kind is not Kind.DURATION or found is None:
            return None
        unit = "TM" if found["time"] and found["unit"] == "M" else found["unit"]
        return Side((claim,), TIME, unit, float(found["number"]))
    if not isinstance(value, FigureValue):
        return None
    if claim.kind is Kind.MONEY:
        if value.unit in COINS:
            return Side((claim,), MONEY, value.unit, value.value)
        return Side((claim,), MONEY, value.currency or value.unit.partition(" per ")[0], value.value)
    if claim.kind is Kind.COUNT:
        dozens = BY_DOZENS.search(text, claim.start, claim.stop)
        return Side((claim,), NUMBER, "dozen" if dozens else "", value.value)
    size = size_of(value.unit) if claim.kind is Kind.MEASURE else None
    return Side((claim,), size.dimension, value.unit, value.value, _is_metric(value.unit)) if size else None


@cache
def _is_metric(unit: str) -> bool | None:
    """Whether a unit is metric, None for one that both systems share (barrels, knots, bytes)."""
    systems = load("systems")["systems"]
    first = unit.partition(" per ")[0]
    for system, metric in (("metric", True), ("customary", False)):
        if any(root in first for root in systems[system].split()):
            return metric
    return None
