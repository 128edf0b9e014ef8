"""A doubtful spelling of a name, as the tables have it."""

from dataclasses import dataclass

from squarefacts.claims.model import Confidence

# Form to article key to (how often, where first).
Uses = dict[str, dict[int, tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class NamePair:
    """A doubtful spelling in one article and the spelling that the corpus prefers; the columns of `name_pairs`."""

    form: str
    other: str
    article: int
    kind: str
    distance: int
    articles: int
    other_articles: int
    same_article: bool
    confidence: Confidence = Confidence.HIGH

    def row(self) -> tuple[object, ...]:
        """The row of `name_pairs`."""
        counts = self.distance, self.articles, self.other_articles, self.same_article
        return self.form, self.other, self.article, self.kind, *counts, int(self.confidence)
