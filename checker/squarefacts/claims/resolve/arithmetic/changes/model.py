"""A change as it is read from the words, and the relation that it makes of its figures."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from squarefacts.claims.model import Claim, Confidence, DurationValue, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.skeleton import alike
from squarefacts.claims.ties import Relation, Role


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
        change.direction = "down" if size_value(after) < size_value(before) else "up"
    low, high = change.factor or (None, None)
    roles = [Role(before, "before"), Role(after, "after", low, high)]
    for delta in change.deltas:
        unit = _unit_ratio(delta, before, after)
        if unit is not None:
            roles.append(Role(delta, "delta", unit, unit))
    yield Relation("change", tuple(roles), change.cue, direction=change.direction, confidence=change.confidence)


def comparable(one: Claim, two: Claim) -> bool:
    """Whether two figures can be ends of one change: of one kind and unit, or two durations."""
    if one.kind is Kind.DURATION or two.kind is Kind.DURATION:
        return one.kind is two.kind
    return alike(one, two) or _differ_by_rate(one, two)


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
    return one.currency == two.currency and " per " not in units[0] and units[1].partition(" per ")[0] == units[0]


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
        return 1.0 if comparable(delta, after) or _is_percent(delta) else None
    if not isinstance(delta.value, FigureValue) or not isinstance(after.value, FigureValue):
        return None
    unit, other = delta.value.unit, after.value.unit
    if delta.value.head == "time":
        return None  # "rose three times"
    if delta.kind is Kind.PERCENT:
        return None if unit == "fraction" or (unit != "percent" and after.kind is not Kind.PERCENT) else 1.0
    if unit == "cent" and other == "dollar":
        return 0.01
    if unit == "basis point" and after.kind is Kind.PERCENT:
        return 0.01
    if " per " in unit and " per " not in other and unit.partition(" per ")[0] == other:
        return 1.0  # "rose by £12 a year, from £48 to £60"
    if unit == "point" and after.kind is before.kind and after.kind in (Kind.COUNT, Kind.PERCENT):
        return 1.0
    return 1.0 if alike(delta, after) and alike(delta, before) else None
