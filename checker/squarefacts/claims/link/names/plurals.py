"""Names that differ as one and many do: "the Public License", "our Public Licenses"."""

import re
from collections.abc import Iterable

from squarefacts.claims.bundle import ArticleClaims


class Plurals:
    """Which names of a corpus are the singular and the plural of one noun, by how its articles use that word."""

    def __init__(self, bundles: Iterable[ArticleClaims]) -> None:
        """Take the articles whose words are asked about, only once a pair of names asks."""
        self._bundles = bundles
        self._nouns: dict[str, bool] = {}

    def is_of_one_noun(self, form: str, other: str) -> bool:
        """Whether two names differ in a last "s" of one word that the corpus also has in small letters, as a noun.

        "Anna Simon" and "Anna Simons" are no such pair: no article writes "simon".
        """
        short, long = sorted((form, other), key=len)
        for word, near in zip(short.split(), long.split(), strict=False):
            if word != near:
                return near == word + "s" and self._is_noun(word.lower())
        return False

    def _is_noun(self, word: str) -> bool:
        if word not in self._nouns:
            pattern = re.compile(rf"\b{re.escape(word)}s?\b")
            self._nouns[word] = any(pattern.search(bundle.article.prose) for bundle in self._bundles)
        return self._nouns[word]
