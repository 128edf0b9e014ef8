"""Coverage: how many figures and dates were seen, understood and compared, and which were not understood."""

from collections.abc import Iterable, Iterator, Set

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.extract.every_number import find_every_number
from squarefacts.claims.keys import claim_key
from squarefacts.claims.model import Kind
from squarefacts.findings.model import Coverage

# Stands for a character of a claim: no digit, letter or space, so that it neither makes a number nor ends one.
CLAIMED = "\N{REPLACEMENT CHARACTER}"
# article, start, stop, quote, why
Gap = tuple[str, int, int, str, str]


def cover(bundles: Iterable[ArticleClaims], compared: Set[int]) -> Coverage:
    """The coverage of a corpus.

    Args:
        bundles: the claims of its articles.
        compared: the keys of the claims that at least one rule compared.
    """
    understood = in_comparison = 0
    gaps: list[Gap] = []
    for bundle in bundles:
        for claim in bundle.claims:
            if claim.kind is not Kind.NAME:
                understood += 1
                in_comparison += claim_key(bundle.article, claim) in compared
        gaps += find_gaps(bundle)
    return Coverage(understood + len(gaps), understood, in_comparison, tuple(gaps))


def find_gaps(bundle: ArticleClaims) -> Iterator[Gap]:
    """The figures and dates of an article without a value, and the numbers that no claim reads, in order."""
    article = bundle.article
    reasons = {gap.start: (gap.stop, gap.why) for gap in bundle.not_understood}
    for number in find_every_number(_without_claims(bundle)):
        # "One" that no claim reads is mostly a pronoun.
        if article.prose[number.start : number.stop].lower() != "one":
            reasons.setdefault(number.start, (number.stop, "no claim reads this number"))
    for start, (stop, why) in sorted(reasons.items()):
        yield article.name, start, stop, article.text[start:stop], why


def _without_claims(bundle: ArticleClaims) -> str:
    """The prose of an article with signs in the place of its claims, of the same length."""
    prose = bundle.article.prose
    pieces: list[str] = []
    at = 0
    for claim in sorted(bundle.claims, key=lambda claim: claim.start):
        if claim.stop > at:
            start = max(claim.start, at)
            pieces += [prose[at:start], CLAIMED * (claim.stop - start)]
            at = claim.stop
    return "".join([*pieces, prose[at:]])
