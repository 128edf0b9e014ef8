"""Claims that are themselves in conflict: they are no evidence for anything else."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.link.series import series_key
from squarefacts.claims.model import Claim, DateReading, DateValue, OrdinalValue


def doubted_claims(bundles: Sequence[ArticleClaims]) -> frozenset[int]:
    """The `id` of every date or ordinal that contradicts another claim of the corpus, or itself.

    Both sides of a conflict are in doubt: nothing says which of them is right.
    """
    doubted: set[int] = set()
    for bundle in bundles:
        doubted.update(_wrong_dates(bundle.claims))
        for implied in bundle.implied:
            told = {reading.world: reading for reading in _readings(implied.claim)}
            pairs = [(told[other.world], other) for other in implied.readings if other.world in told]
            if pairs and all(a.last_day < b.first_day or b.last_day < a.first_day for a, b in pairs):
                doubted |= {id(implied.claim), id(implied.source)}
    return frozenset(doubted | _wrong_ordinals(bundles))


def _readings(claim: Claim) -> tuple[DateReading, ...]:
    return claim.value.readings if isinstance(claim.value, DateValue) else ()


def _wrong_dates(claims: Iterable[Claim]) -> set[int]:
    """Dates that no calendar has, or whose weekday is another."""
    wrong = set()
    for claim in claims:
        value = claim.value
        if not isinstance(value, DateValue):
            continue
        weekday = value.stated_weekday
        readings = [reading for reading in value.readings if reading.first_day == reading.last_day]
        slips = weekday is not None and readings and all((day.first_day + 3) % 7 != weekday for day in readings)
        if not value.valid or slips:
            wrong.add(id(claim))
    return wrong


def _wrong_ordinals(bundles: Sequence[ArticleClaims]) -> set[int]:
    """Ordinals of one series and number that stand on different days."""
    told: dict[tuple[int, int], list[Claim]] = defaultdict(list)
    for bundle in bundles:
        for claim in bundle.claims:
            if isinstance(claim.value, OrdinalValue) and claim.day_first is not None:
                series = series_key(claim.value)
                if series is not None:
                    told[series, claim.value.n].append(claim)
    wrong: set[int] = set()
    for claims in told.values():
        latest = max(claim.day_first or 0 for claim in claims)
        earliest = min(claim.day_last or 0 for claim in claims)
        if earliest < latest:
            wrong.update(id(claim) for claim in claims)
    return wrong
