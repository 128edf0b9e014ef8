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
from squarefacts.claims.resolve.events.scenes import SMALL as SMALL_WORD
from squarefacts.claims.resolve.events.scenes import names_in

# In a large corpus so many rare names make one story, within so many days.
RARE_NAMES, STORY_DAYS = 5, 14
# In a small one so many shared names do without other words, or one name or none with so many of those.
FEWEST_NAMES = 2
WORDS_WITH_NAME, WORDS_ALONE = 3, 6
# So many words of the story make up for a second name.
MANY_WORDS = 7
# Articles that appeared so near to each other report on one thing, in days.
CLOSE_DAYS = 8


@dataclass(frozen=True, slots=True)
class Matter:
    """Two articles on one matter.

    Attributes:
        one, other: their places in the corpus, the first one smaller.
        articles: their keys.
        days: how many days apart they appeared at least.
        small: whether they stand in a small corpus.
        names, words: how many names and how many other words both have; 0 in a large corpus.
    """

    one: int
    other: int
    articles: tuple[int, int]
    days: int
    small: bool
    names: int = 0
    words: int = 0

    @property
    def close(self) -> bool:
        """Whether they are likely to report on one thing: they appeared in one week and share names and words."""
        tied = self.names >= FEWEST_NAMES or (self.names > 0 and self.words >= MANY_WORDS)
        return self.small and self.days <= CLOSE_DAYS and tied and self.words >= WORDS_WITH_NAME

    def rows(self) -> Iterator[tuple[object, ...]]:
        """The rows of `matters`."""
        for article, other in (self.articles, self.articles[::-1]):
            yield article, other, self.days, self.names, self.words, self.close


def find_matters(bundles: Sequence[ArticleClaims], pairs: Sequence[StoryPair]) -> Iterator[Matter]:
    """The pairs of articles on one matter, in the order of the corpus.

    Args:
        bundles: the corpus.
        pairs: its pairs of articles that share rare names.
    """
    yield from _in_small(bundles) if len(bundles) <= SMALL else _in_large(bundles, pairs)


def _names(bundle: ArticleClaims) -> frozenset[str]:
    """The names of an article, those that only begin sentences too: words with a capital wherever they stand."""
    text = bundle.article.live_prose
    return bundle.context | names_in(text, SMALL_WORD.findall(text))


def _in_large(bundles: Sequence[ArticleClaims], pairs: Sequence[StoryPair]) -> Iterator[Matter]:
    place = {article_key(bundle.article): at for at, bundle in enumerate(bundles)}
    for pair in pairs:
        if pair.shared >= RARE_NAMES and pair.days is not None and pair.days <= STORY_DAYS:
            one, other = sorted((place[pair.article], place[pair.other]))
            yield Matter(one, other, (pair.article, pair.other), pair.days, False)


def _in_small(bundles: Sequence[ArticleClaims]) -> Iterator[Matter]:
    story, named = StoryWords(bundles), [_names(bundle) for bundle in bundles]
    for one, other in combinations(range(len(bundles)), 2):
        names, words = len(named[one] & named[other]), story.shared(one, other)
        days = days_apart(bundles[one], bundles[other])
        if days is not None and (names >= FEWEST_NAMES or (names and words >= WORDS_WITH_NAME) or words >= WORDS_ALONE):
            keys = article_key(bundles[one].article), article_key(bundles[other].article)
            yield Matter(one, other, keys, days, True, names, words)
