"""A change as it is read from the words, and the relation that it makes of its figures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from squarefacts.claims.model import Claim, Confidence, DurationValue, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.dimensions import size_of
from squarefacts.claims.resolve.arithmetic.skeleton import alike
from squarefacts.claims.ties import Relation, Role

# A duration of one unit in ISO 8601: "P6Y", "PT30S".
ONE_UNIT = re.compile(r"P (?: T [\d.]+ (?P<time> [HMS] ) | [\d.]+ (?P<unit> [DWMY] ) )", re.VERBOSE)
# The days of each unit; the month and the year are means, as where durations are read.
DAYS = {"H": 1 / 24, "TM": 1 / 1440, "S": 1 / 86400, "D": 1.0, "W": 7.0, "M": 30.436875, "Y": 365.2425}
# Coins that are a hundredth of a currency.
MINOR = {
    "cent": ("dollar", "euro", "australian dollar", "rand"),
    "penny": ("pound sterling",),
    "pence": ("pound sterling",),
}


@dataclass(slots=True)
class Change:
    """A change as it is read: its ends, what it says of their difference, its direction and its factor."""

    cue: str
    direction: str
    noun: bool = False
    factor: tuple[float, float] | None = None
    before: Claim | None = None
    after: Claim | None = None
    deltas: list[Claim] = field(default_factory=list)
    stop: int = 0
    confidence: Confidence = Confidence.HIGH


def change_of(before: Claim, after: Claim, delta: Claim, direction: str, cue: str) -> Iterator[Relation]:
    """The change between two figures whose size is told elsewhere; nothing where the three have nothing in common.

    Args:
        before: the earlier figure.
        after: the later figure.
        delta: the size of the change.
        direction: "up" or "down", "" where the words do not say.
        cue: the word that ties the size to the change.
    """
    change = Change(cue, direction, before=before, after=after, deltas=[delta])
    yield from (relation for relation in relations_of(change) if any(role.role == "delta" for role in relation.roles))


def relations_of(change: Change) -> Iterator[Relation]:
    """The relation of a change whose ends can be compared."""
    before, after = change.before, change.after
    if before is None or after is None or not comparable(before, after) or _is_fraction(before) or _is_fraction(after):
        return
    if _shares_scale(before, after) or _shares_scale(after, before):
        return
    if not change.direction:
        if not change.deltas:
            return
        change.direction = (
            "down" if size_value(after) < size_value(before) * (unit_ratio(before, after) or 1.0) else "up"
        )
    low, high = change.factor or (None, None)
    ratio = unit_ratio(before, after)
    roles = [Role(before, "before", ratio, ratio), Role(after, "after", low, high)]
    for delta in change.deltas:
        unit = _unit_ratio(delta, before, after)
        if unit is not None:
            roles.append(Role(delta, "delta", unit, unit))
    yield Relation("change", tuple(roles), change.cue, direction=change.direction, confidence=change.confidence)


def comparable(one: Claim, two: Claim) -> bool:
    """Whether two figures can be ends of one change: of one kind and unit, or two durations."""
    if one.kind is Kind.DURATION or two.kind is Kind.DURATION:
        return one.kind is two.kind or bool(unit_ratio(one, two))
    return alike(one, two) or _differ_by_rate(one, two) or bool(unit_ratio(one, two))


def unit_ratio(before: Claim, after: Claim) -> float | None:
    """What makes the unit of the earlier end that of the later: "from six years to nine", "from 900 m to 1.2 km"."""
    one, two = before.value, after.value
    if before.kind is Kind.MEASURE is after.kind and isinstance(one, FigureValue) and isinstance(two, FigureValue):
        return _measure_ratio(one.unit, two.unit)
    if before.kind is Kind.COUNT and isinstance(after.value, DurationValue):
        return unit_days(after.value) if _is_bare(before) else None
    if after.kind is Kind.COUNT and isinstance(before.value, DurationValue):
        days = unit_days(before.value) if _is_bare(after) else None
        return 1 / days if days else None
    return None


def _measure_ratio(unit: str, other: str) -> float | None:
    """How many of another unit one unit is; None for the same one and where they measure different things."""
    one, two = size_of(unit), size_of(other)
    if unit == other or one is None or two is None or one.dimension != two.dimension or one.zero != two.zero:
        return None
    return one.low / two.low


def unit_days(value: DurationValue) -> float | None:
    """The days of the unit of a duration told in one unit ("P6Y", "PT30S"), None for others."""
    found = ONE_UNIT.fullmatch(value.iso)
    if found is None:
        return None
    return DAYS["TM" if found["time"] == "M" else found["time"] or found["unit"]]


def _is_bare(claim: Claim) -> bool:
    return isinstance(claim.value, FigureValue) and not claim.value.head and not claim.value.unit


def size_value(claim: Claim) -> float:
    """The value of a figure as written, or the fewest days of a duration; 0 for other claims."""
    if isinstance(claim.value, DurationValue):
        return claim.value.low_days
    return claim.value.value if isinstance(claim.value, FigureValue) else 0.0


def _differ_by_rate(before: Claim, after: Claim) -> bool:
    """Whether one of two sums leaves out what it is paid by: "from $61 a barrel to $78"."""
    one, two = before.value, after.value
    if not isinstance(one, FigureValue) or not isinstance(two, FigureValue) or before.kind is not after.kind:
        return False
    units = sorted((one.unit, two.unit), key=len)
    return one.currency == two.currency and "per " not in units[0] and units[1].partition("per ")[0].strip() == units[0]


def _is_fraction(claim: Claim) -> bool:
    return isinstance(claim.value, FigureValue) and claim.value.unit == "fraction"


def _is_percent(claim: Claim) -> bool:
    return isinstance(claim.value, FigureValue) and claim.value.unit == "percent"


def _shares_scale(bare: Claim, full: Claim) -> bool:
    """Whether a bare number may take the scale of the other: "from 3.45 to 1.35 billion"."""
    one, two = bare.value, full.value
    if not isinstance(one, FigureValue) or not isinstance(two, FigureValue):
        return False
    return (
        (bare.kind is Kind.COUNT or bool(one.range_of))
        and not one.head
        and 0 < one.value * 100 < two.value
        and one.value < 1000
    )


def _unit_ratio(delta: Claim, before: Claim, after: Claim) -> float | None:
    """What makes the unit of a delta that of the ends of the change; None where they have nothing in common."""
    if isinstance(after.value, DurationValue):
        return 1.0 if delta.kind is Kind.DURATION or _is_percent(delta) else None
    if isinstance(delta.value, DurationValue) and isinstance(before.value, DurationValue):
        return unit_ratio(before, after)
    if not isinstance(delta.value, FigureValue) or not isinstance(after.value, FigureValue):
        return None
    unit, other = delta.value.unit, after.value.unit
    if delta.value.head == "time":
        return None  # "rose three times"
    if delta.kind is Kind.PERCENT:
        return None if unit == "fraction" or (unit != "percent" and after.kind is not Kind.PERCENT) else 1.0
    if other.partition(" per ")[0] in MINOR.get(unit, ()):
        return 0.01
    if unit == "basis point" and after.kind is Kind.PERCENT:
        return 0.01
    if (" per " in unit) != (" per " in other) and unit.partition(" per ")[0] == other.partition(" per ")[0]:
        return 1.0  # "rose by £12 a year, from £48 to £60"
    if unit == "point" and after.kind is before.kind and after.kind in (Kind.COUNT, Kind.PERCENT):
        return 1.0
    if delta.kind is Kind.MEASURE is after.kind and (ratio := _measure_ratio(unit, other)):
        return ratio
    return 1.0 if alike(delta, after) and (alike(delta, before) or bool(unit_ratio(before, after))) else None
