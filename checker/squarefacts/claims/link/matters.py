"""Which pairs of articles are on one matter, by what both name and tell, before any two sentences of them are compared.

In a large corpus rare names tell it, which few other articles have. A few articles alone share names and words of their
story; that they were put side by side says something too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.keys import article_key
from squarefacts.claims.link.stories import StoryPair, days_apart
from squarefacts.claims.link.story_words import SMALL, StoryWords
from squarefacts.claims.resolve.scenes import SMALL as SMALL_WORD
from squarefacts.claims.resolve.scenes import names_in

# In a large corpus so many rare names make one story, within so many days.
RARE_NAMES, STORY_DAYS = 5, 14
# In a small one so many shared names do without other words, or one name or none with so many of those.
FEWEST_NAMES = 2
WORDS_WITH_NAME, WORDS_ALONE = 3, 6
# Articles further apart than this tell of two moments, in days.
MATTER_DAYS = 120


@dataclass(frozen=True, slots=True)
class Matter:
    """Two articles on one matter.

    Attributes:
        one, other: their places in the corpus, the first one smaller.
        days: how many days apart they appeared at least.
        small: whether they stand in a small corpus.
    """

    one: int
    other: int
    days: int
    small: bool


def find_matters(bundles: Sequence[ArticleClaims], pairs: Sequence[StoryPair]) -> Iterator[Matter]:
    """The pairs of articles on one matter, in the order of the corpus.

    Args:
        bundles: the corpus.
        pairs: its pairs of articles that share rare names.
    """
    found = _in_small(bundles) if len(bundles) <= SMALL else _in_large(bundles, pairs)
    for one, other, small in found:
        days = days_apart(bundles[one], bundles[other])
        if days is not None and days <= (MATTER_DAYS if small else STORY_DAYS):
            yield Matter(one, other, days, small)


def _names(bundle: ArticleClaims) -> frozenset[str]:
    """The names of an article, those that only begin sentences too: words with a capital wherever they stand."""
    text = bundle.article.live_prose
    return bundle.context | names_in(text, SMALL_WORD.findall(text))


def _in_large(bundles: Sequence[ArticleClaims], pairs: Sequence[StoryPair]) -> Iterator[tuple[int, int, bool]]:
    place = {article_key(bundle.article): at for at, bundle in enumerate(bundles)}
    for pair in pairs:
        if pair.shared >= RARE_NAMES:
            yield *sorted((place[pair.article], place[pair.other])), False  # type: ignore[misc]


def _in_small(bundles: Sequence[ArticleClaims]) -> Iterator[tuple[int, int, bool]]:
    story, named = StoryWords(bundles), [_names(bundle) for bundle in bundles]
    for one, other in combinations(range(len(bundles)), 2):
        names = len(named[one] & named[other])
        words = 0 if names >= FEWEST_NAMES else story.shared(one, other)
        if names >= FEWEST_NAMES or (names and words >= WORDS_WITH_NAME) or words >= WORDS_ALONE:
            yield one, other, True
