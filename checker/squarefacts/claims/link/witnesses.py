"""Witnesses: near-duplicates of one text are one witness, which neither contradicts nor supports itself."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.keys import article_key
from squarefacts.claims.resolve.sketch import KEPT

# Two texts that share half of their word sequences are one text, edited.
COPY = 0.5
# Two texts of which half is the same share none of their first sequences once in 2^8 times.
FIRST = 8
# Word sequences in more articles than this are standing phrases; then only neighbours are compared.
MOST_COMPARED = 20


def find_witnesses(bundles: Sequence[ArticleClaims]) -> dict[int, int]:
    """Article key to the key of its witness: that of the first article of the corpus with nearly the same text."""
    first = list(range(len(bundles)))
    for one, other in sorted(_candidates(bundles)):
        a, b = _root(first, one), _root(first, other)
        if a != b and resemblance(bundles[one].sketch, bundles[other].sketch) >= COPY:
            first[max(a, b)] = min(a, b)
    keys = [article_key(bundle.article) for bundle in bundles]
    return {keys[place]: keys[_root(first, place)] for place in range(len(bundles))}


def resemblance(left: Sequence[int], right: Sequence[int]) -> float:
    """The estimated share of word sequences that two texts have in common, 0 to 1, from their sketches."""
    union = sorted({*left, *right})[:KEPT]
    both = set(left) & set(right)
    return sum(item in both for item in union) / len(union) if union else 0.0


def _candidates(bundles: Sequence[ArticleClaims]) -> set[tuple[int, int]]:
    having: dict[int, list[int]] = defaultdict(list)
    for place, bundle in enumerate(bundles):
        for item in bundle.sketch[:FIRST]:
            having[item].append(place)
    found: set[tuple[int, int]] = set()
    for places in having.values():
        found.update(_pairs(places))
    return found


def _pairs(places: list[int]) -> Iterator[tuple[int, int]]:
    return combinations(places, 2) if len(places) <= MOST_COMPARED else pairwise(places)


def _root(first: list[int], place: int) -> int:
    while first[place] != place:
        first[place] = first[first[place]]
        place = first[place]
    return place
