"""How many words of their story two articles of a small corpus share: "monks", "icons", "fell".

A large corpus has names enough to tell which articles are on one matter, and in it any two articles share words.
"""

from collections.abc import Sequence
from functools import cached_property

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.resolve.retold.stems import content_words, stem

# Where more articles than this are compared, only names tell which are on one matter.
SMALL = 12
# Shorter words stand in articles on anything.
SHORTEST_WORD = 4
# So many shared words make it likely that two articles tell of one matter.
LIKELY_WORDS = 3


class StoryWords:
    """The words of the articles of a corpus, read when they are first asked for."""

    def __init__(self, bundles: Sequence[ArticleClaims]) -> None:
        """Remember a corpus."""
        self._bundles = bundles

    @cached_property
    def _words(self) -> list[frozenset[str]]:
        """The stems of the longer words of each article, names left out."""
        found = []
        for bundle in self._bundles:
            words = {word.lower() for word in content_words(bundle.article.live_prose) if len(word) >= SHORTEST_WORD}
            found.append(frozenset(map(stem, words - bundle.context)))
        return found

    def shared(self, one: int, other: int) -> int:
        """How many words two articles share, by their places in the corpus; 0 where the corpus is large."""
        return len(self._words[one] & self._words[other]) if len(self._bundles) <= SMALL else 0

    def on_one_matter(self, one: int, other: int) -> bool:
        """Whether two articles share enough words to be likely on one matter."""
        return self.shared(one, other) >= LIKELY_WORDS
