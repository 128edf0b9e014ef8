"""Coverage: how many figures and dates were seen, understood and compared, and which were not understood."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Set

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.extract.every_number import find_every_number
from squarefacts.claims.keys import claim_key
from squarefacts.claims.model import Kind
from squarefacts.findings.model import Coverage

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
    starts, ends = _claimed(bundle)
    for number in find_every_number(article.prose):
        at = bisect_right(starts, number.stop - 1) - 1
        # "One" that no claim reads is mostly a pronoun.
        pronoun = article.prose[number.start : number.stop].lower() == "one"
        if not pronoun and (at < 0 or ends[at] <= number.start):
            reasons.setdefault(number.start, (number.stop, "no claim reads this number"))
    for start, (stop, why) in sorted(reasons.items()):
        yield article.name, start, stop, article.text[start:stop], why


def _claimed(bundle: ArticleClaims) -> tuple[list[int], list[int]]:
    """The starts of the claims in order, and at each the farthest end of it and of all claims before it."""
    starts: list[int] = []
    ends: list[int] = []
    for claim in sorted(bundle.claims, key=lambda claim: claim.start):
        starts.append(claim.start)
        ends.append(max(claim.stop, ends[-1]) if ends else claim.stop)
    return starts, ends
