"""Figures that share a unit or a scale: the ends of a range, and suspended hyphens ("two- and three-bedroom")."""

import re
from collections.abc import Sequence
from itertools import pairwise

from squarefacts.claims.extract.ages import OLDEST
from squarefacts.claims.extract.quantities import Quantity
from squarefacts.claims.model import Kind

# What joins the two ends of a range; reads " to ", "-", " and "; "and" and "or" only as the caller allows.
RANGE_JOIN = re.compile(r"\s? [-–—] \s? (?: to [\s-] )? | \s to [\s-] | \s (?: and | or ) \s", re.VERBOSE)
# What joins them where words stand between: " of voters and ", " combined to "; the clause goes on after the second.
FAR_JOIN = re.compile(r"\s (?: (?! and\b | to\b | or\b ) [a-z]+ \s ){1,3} (?P<word> to | and ) \s", re.VERBOSE)
# After a second end without a unit or noun of its own.
NO_NOUN_AFTER = re.compile(
    r"""
    \s* (?: [.,;)] (?! \d ) | \Z | \s (?: for | in | by | on | at | as | when | while | and | but | last | this ) \b )
    """,
    re.VERBOSE,
)
# "between" or "from" right before the first end.
RANGE_OPENER = re.compile(
    r"""
    \b (?P<word> between | from | by ) \s (?: about \s | around \s | up \s to \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What hangs a number on the unit of the next: "four-, five-", "two- and ", "10- to ".
SUSPENDED = re.compile(r"- (?: , \s? (?: and \s | or \s )? | \s (?: and | or | to ) \s )", re.VERBOSE)


# The most characters between two ends.
FARTHEST = 32


def share_units(text: str, found: Sequence[Quantity]) -> None:
    """Give each number with a suspended hyphen the unit of the number that it hangs on."""
    for low, high in reversed(list(pairwise(found))):
        if low.kind is Kind.COUNT and high.start - low.stop < 8 and SUSPENDED.fullmatch(text, low.stop, high.start):
            low.kind, low.unit, low.currency, low.suspended = high.kind, high.unit, high.currency, True


def join_ranges(text: str, found: Sequence[Quantity]) -> None:
    """Mark the two ends of each range, and give the first the unit and the scale that serve both."""
    for low, high in pairwise(found):
        if low.range_of or high.start - low.stop > FARTHEST or not _same_unit(low, high):
            continue
        _fill_up(text, low, high)
        join = RANGE_JOIN.fullmatch(text, low.stop, high.start)
        if not (join and _is_range(text, low, high, join[0].strip())) and not _is_far_range(text, low, high):
            continue
        if low.kind is Kind.COUNT:
            low.kind, low.unit, low.currency = high.kind, high.unit, high.currency
        elif high.kind is Kind.COUNT:
            high.kind, high.unit, high.currency = low.kind, low.unit, low.currency
        low.unit = max(low.unit, high.unit, key=len)
        high.unit = low.unit
        if high.number.scaled and not low.number.scaled and low.value * high.number.scale > 0:
            _rescale(low, high)
        low.range_of, high.range_of = "low", "high"


def _fill_up(text: str, low: Quantity, high: Quantity) -> None:
    """Give the second of two prices the digits that it leaves out: "126.45-47 yen" ends at 126.47."""
    if text[low.stop : high.start] not in ("-", "–", "/") or not low.number.digits or not high.number.whole:
        return
    decimals = text[low.number.start : low.number.stop].partition(".")[2]
    if not decimals.isdigit() or len(decimals) != high.number.stop - high.number.start or high.value >= low.value:
        return
    filled = int(low.value) + high.value / 10 ** len(decimals)
    if filled > low.value:
        high.value, high.number.step, high.number.whole = filled, low.number.step, False


def _same_unit(low: Quantity, high: Quantity) -> bool:
    """Whether two figures may be the ends of one range: the same unit but for its rate, or none at one end."""
    if Kind.COUNT in (low.kind, high.kind):
        return True
    return low.kind is high.kind and low.unit.split(" per ")[0] == high.unit.split(" per ")[0]


def _is_far_range(text: str, low: Quantity, high: Quantity) -> bool:
    """Whether two figures with words between them are a range: "between 5 percent of boys and 7 percent of girls"."""
    join = FAR_JOIN.fullmatch(text, low.stop, high.start)
    opener = RANGE_OPENER.search(text, max(low.start - 24, 0), low.start) if join else None
    if not join or not opener or Kind.COUNT is low.kind or Kind.AGE in (low.kind, high.kind):
        return False
    if high.kind is Kind.COUNT and not NO_NOUN_AFTER.match(text, high.stop):
        return False
    pair = (opener["word"].lower(), join["word"])
    return pair == ("from", "to") or (pair == ("between", "and") and low.value < high.value)


def _is_range(text: str, low: Quantity, high: Quantity, join: str) -> bool:
    if join in ("–", "—") and text[low.stop] == " " and low.number.digits != high.number.digits:
        return False  # "by two points – 12 points to 10"
    own_unit = low.unit != ""  # "raised by two cents to 33 cents" is a change
    opener = RANGE_OPENER.search(text, max(low.start - 24, 0), low.start)
    word = opener["word"].lower() if opener else ""
    if low.kind is Kind.AGE and high.kind is Kind.COUNT:
        return low.value < high.value <= OLDEST
    if high.kind is Kind.COUNT and low.kind is not Kind.COUNT:
        if low.kind is Kind.MONEY and join in ("-", "–") and NO_NOUN_AFTER.match(text, high.stop):
            return low.value * (high.number.scale if not low.number.scaled else 1) < high.value
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
