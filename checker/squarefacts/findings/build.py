"""Conflict rows to findings: the conflicts of one rule about one fact make one finding."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.keys import claim_key
from squarefacts.claims.model import Claim, Confidence
from squarefacts.engine.errors import RuleError
from squarefacts.engine.rule import Rule
from squarefacts.engine.run import Row
from squarefacts.findings.identity import finding_id
from squarefacts.findings.model import Finding, Location, Repair, Severity
from squarefacts.findings.repairs import make_repairs
from squarefacts.findings.wording import MESSAGE, word_days, word_interval


@dataclass(frozen=True, slots=True)
class Place:
    """A claim, its article and where it comes in the corpus."""

    order: int
    bundle: ArticleClaims
    claim: Claim


@dataclass(frozen=True, slots=True)
class ClaimIndex:
    """The way from the keys in a conflict back to the claims: by claim key, and by relation key to claim keys."""

    places: Mapping[int, Place]
    relations: Mapping[int, list[int]]


def index_claims(bundles: Iterable[ArticleClaims], roles: Iterable[tuple[object, ...]]) -> ClaimIndex:
    """The index of a corpus; `roles` are the rows of the table of that name."""
    places: dict[int, Place] = {}
    for bundle in bundles:
        for claim in bundle.claims:
            places.setdefault(claim_key(bundle.article, claim), Place(len(places), bundle, claim))
    relations: dict[int, list[int]] = defaultdict(list)
    for relation, _, _, told, *_ in roles:
        if isinstance(relation, int) and isinstance(told, int):
            relations[relation].append(told)
    return ClaimIndex(places, relations)


def build_findings(rule: Rule, conflicts: Iterable[Row], index: ClaimIndex) -> list[Finding]:
    """The findings of one rule from its conflicts.

    Raises:
        RuleError: the rule's message names a column that its query does not select, or a row names no known claim.
    """
    groups: dict[object, list[Row]] = defaultdict(list)
    for row in conflicts:
        groups[row["fact"]].append(row)
    return [_build(rule, str(fact), rows, index) for fact, rows in groups.items()]


def _build(rule: Rule, fact: str, rows: list[Row], index: ClaimIndex) -> Finding:
    ordered = sorted(rows, key=lambda row: [place.order for _, place in _involved(rule, row, index)])
    values = _values(ordered[0], index)
    try:
        message = MESSAGE.fill(rule.header.message, values)
        locations = tuple(_locations(rule, ordered, index))
    except (KeyError, ValueError, IndexError) as error:
        raise RuleError(str(rule.path), f"its message or label cannot be filled in: {error}") from error
    clashes = sorted(str(row["clash"]) for row in rows if "clash" in row)
    return Finding(
        finding_id(rule.id, fact, clashes[0] if clashes else ""),
        rule.id,
        rule.family,
        max(_severity(rule, row) for row in ordered),
        _confidence(ordered, rule, index),
        message,
        locations,
        tuple(_repairs(rule, ordered, index)),
    )


def _repairs(rule: Rule, rows: list[Row], index: ClaimIndex) -> Iterator[Repair]:
    """The repairs of every place at which the finding stands, the primary one first."""
    repaired: set[int] = set()
    for row in rows:
        (_, place), *_ = _involved(rule, row, index)
        if place.order not in repaired:
            yield from make_repairs(list(rule.header.repairs), place.bundle, place.claim, row)
            repaired.add(place.order)


def _involved(rule: Rule, row: Row, index: ClaimIndex) -> list[tuple[str, Place]]:
    """The claims of a row as (role, place), its subject first."""
    keys: list[tuple[str, object]] = [(role, row[role]) for role in ("claim", "other", "third") if row.get(role)]
    relation = row.get("relation")
    if isinstance(relation, int):
        named = {claim for _, claim in keys}
        keys += [("other", claim) for claim in index.relations.get(relation, []) if claim not in named]
    places = [(role, index.places[claim]) for role, claim in keys if isinstance(claim, int) and claim in index.places]
    if not places:
        raise RuleError(str(rule.path), "a row names no known claim in its column claim or relation")
    return places


def _values(row: Row, index: ClaimIndex) -> dict[str, object]:
    """The values of a message: columns, quotes, `x` for each pair `x_first`, `x_last` of days or `x_low`, `x_high`."""
    values = dict(row)
    for role, name in (("claim", "quote"), ("other", "other_quote"), ("third", "third_quote")):
        claim = row.get(role)
        if isinstance(claim, int) and claim in index.places:
            values[name] = _words(index.places[claim])
    for column, first in row.items():
        stem = column.removesuffix("_first")
        last = row.get(f"{stem}_last")
        if stem != column and isinstance(first, int) and isinstance(last, int):
            values[stem] = word_days(first, last)
    for column, low in row.items():
        stem = column.removesuffix("_low")
        high = row.get(f"{stem}_high")
        if stem != column and stem not in row and isinstance(low, float) and isinstance(high, float):
            values[stem] = word_interval(low, high)
    return values


def _locations(rule: Rule, rows: list[Row], index: ClaimIndex) -> Iterator[Location]:
    seen: set[int] = set()
    templates = {"claim": rule.header.label, "other": rule.header.other_label, "third": rule.header.third_label}
    for row in rows:
        values = _values(row, index)
        for role, place in _involved(rule, row, index):
            if place.order in seen:
                continue
            label = MESSAGE.fill(templates[role], values)
            claim = place.claim
            quote = place.bundle.article.text[claim.start : claim.stop]
            yield Location(not seen, place.bundle.article.name, claim.start, claim.stop, quote, label)
            seen.add(place.order)


def _words(place: Place) -> str:
    """The words of a claim without the markup that may stand among them."""
    return place.bundle.article.prose[place.claim.start : place.claim.stop]


def _severity(rule: Rule, row: Row) -> Severity:
    stated = row.get("severity") or rule.header.severity
    try:
        return Severity[str(stated).upper()]
    except KeyError as error:
        raise RuleError(str(rule.path), f"its severity is {stated!r}, expected error, warning or note") from error


def _confidence(rows: list[Row], rule: Rule, index: ClaimIndex) -> Confidence:
    """The surest of the conflicts, each as sure as its least sure claim; a `confidence` column can only lower it.

    A row that names a relation and a confidence is as sure as that: what its figures are about does not matter.
    """
    surest = Confidence.LOW
    for row in rows:
        limit = row.get("confidence")
        stated = Confidence(limit) if isinstance(limit, int) and 1 <= limit <= 3 else Confidence.HIGH
        levels = [stated]
        if limit is None or row.get("relation") is None:
            levels += [place.claim.confidence for _, place in _involved(rule, row, index)]
        surest = max(surest, min(levels))
    return surest
