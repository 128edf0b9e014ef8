"""Whether one figure can be a part of another by what they count, however the words tie them."""

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.skeleton import alike
from squarefacts.claims.resolve.arithmetic.words import load, meanings

# A part of other things than its whole is at most this many times as large by mistake; beyond it, it counts them.
FARTHEST = 3.0
# A bare number below this is no sum or measure of which another is part.
SUM = 100.0


def may_be_part(whole: Claim, part: Claim) -> Confidence | None:
    """How sure it is that the second figure counts some of what the first counts, None where it cannot.

    A part without a noun takes that of its whole. Three families may have eleven children.
    """
    one, two = whole.value, part.value
    if not isinstance(one, FigureValue) or not isinstance(two, FigureValue):
        return None
    # "Makes 400 cars a year, 300 of them for export": the part is of each year too.
    yearly = whole.kind is part.kind and one.unit.startswith("per ") and not (two.head or two.unit)
    if not yearly and not alike(whole, part):
        return None
    if one.range_of or two.range_of or one.value <= 1 or Kind.PERCENT in (whole.kind, part.kind):
        return None
    if whole.kind is Kind.COUNT is not part.kind and one.value < SUM:
        return None  # "25 billion dollars of two- and four-year notes"
    if whole.kind is not Kind.COUNT or same_sort(one.head, two.head):
        return Confidence.HIGH
    if one.head in holders() or two.value > one.value * FARTHEST:
        return None
    return Confidence.MEDIUM


def same_sort(whole: str, part: str) -> bool:
    """Whether things of the second noun may be some of the first: no noun, the same one, or people of people."""
    if not part or whole == part:
        return True
    return is_person(whole) and is_person(part)


def is_person(noun: str) -> bool:
    """Whether a noun counts people one by one."""
    return meanings("parts", "nouns").get(noun) in ("people", "nationals")


def is_national(noun: str) -> bool:
    """Whether a noun counts people of one country, who are of no other."""
    return meanings("parts", "nouns").get(noun) == "nationals"


def holders() -> frozenset[str]:
    """Nouns of what holds several people or things, which may be more than there are of it."""
    return frozenset(load("parts")["holders"]["words"].split())
