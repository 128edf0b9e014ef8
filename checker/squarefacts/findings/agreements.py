"""Agreements: the facts that two or more articles tell alike, each with the words that tell it."""

from collections.abc import Iterable

from squarefacts.engine.agreements import ToldAlike
from squarefacts.engine.rule import Rule
from squarefacts.findings.build import ClaimIndex
from squarefacts.findings.model import Agreement, Location


def build_agreements(rule: Rule, told: Iterable[ToldAlike], index: ClaimIndex) -> list[Agreement]:
    """The agreements of one rule, in the order of the corpus."""
    found = []
    for item in told:
        places = sorted((index.places[claim] for claim in item.claims if claim in index.places), key=lambda p: p.order)
        locations: list[Location] = []
        for place in places:
            claim, article = place.claim, place.bundle.article
            quote = article.text[claim.start : claim.stop]
            locations.append(Location(not locations, article.name, claim.start, claim.stop, quote, ""))
        if len({location.article for location in locations}) > 1:
            found.append((places[0].order, Agreement(rule.id, tuple(locations))))
    return [agreement for _, agreement in sorted(found, key=lambda pair: pair[0])]
