"""Stories: which pairs of articles share names that hardly any other article has.

Articles meet by key, a name that at most `RAREST` articles of the corpus have, so that the work grows with the number
of names and never with the square of the number of articles.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.calendar import OPEN_FUTURE, OPEN_PAST
from squarefacts.claims.keys import article_key

# A name in more articles than this says nothing about two of them; it bounds the pairs of one name at 190.
RAREST = 20
# One shared name is chance, two are a story.
FEWEST_SHARED = 2


@dataclass(frozen=True, slots=True)
class StoryPair:
    """Two articles that share rare names; the columns of `story_pairs`, which has a row for each order.

    Attributes:
        article, other: their keys.
        shared: how many rare names both have.
        days: how many days apart they appeared at least, None where that is open.
    """

    article: int
    other: int
    shared: int
    days: int | None

    def rows(self) -> Iterator[tuple[object, ...]]:
        """The rows of `story_pairs`."""
        yield self.article, self.other, self.shared, self.days
        yield self.other, self.article, self.shared, self.days


def find_story_pairs(bundles: Sequence[ArticleClaims]) -> list[StoryPair]:
    """The pairs of articles that share rare names, in the order of the corpus."""
    having: dict[str, list[int]] = defaultdict(list)
    for place, bundle in enumerate(bundles):
        for name in bundle.context:
            having[name].append(place)
    # A pair is one number, which takes a third of the memory of a tuple: there are more pairs than articles.
    shared: dict[int, int] = defaultdict(int)
    for places in having.values():
        if 2 <= len(places) <= RAREST:
            for at, one in enumerate(places):
                for other in places[at + 1 :]:
                    shared[one * len(bundles) + other] += 1
    pairs = []
    for pair in sorted(pair for pair, names in shared.items() if names >= FEWEST_SHARED):
        left, right = bundles[pair // len(bundles)], bundles[pair % len(bundles)]
        keys = article_key(left.article), article_key(right.article)
        pairs.append(StoryPair(*keys, shared[pair], days_apart(left, right)))
    return pairs


def days_apart(one: ArticleClaims, other: ArticleClaims) -> int | None:
    """The least number of days between two publications, None where either is open."""
    a, b = one.publication, other.publication
    if OPEN_PAST in (a.first_day, b.first_day) or OPEN_FUTURE in (a.last_day, b.last_day):
        return None
    return max(a.first_day - b.last_day, b.first_day - a.last_day, 0)
