"""Name pairs: two spellings that are probably one name, by the evidence of the corpus and of no dictionary."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.keys import article_key
from squarefacts.claims.link.spelling import edit_distance
from squarefacts.claims.model import NameValue

# Below five letters one step leads from one common name to another ("Jon", "John"; "Ann", "Anne"; "Li", "Lin").
SHORTEST_COMPARED = 5
# A spelling counts as the right one if this many articles have it and no more than a third as many have the other.
FEWEST_WITNESSES = 2
MINORITY = 3


@dataclass(frozen=True, slots=True)
class NamePair:
    """A doubtful spelling in one article and the spelling that the corpus prefers; the columns of `name_pairs`."""

    form: str
    other: str
    article: int
    distance: int
    articles: int
    other_articles: int
    same_article: bool

    def row(self) -> tuple[object, ...]:
        """The row of `name_pairs`."""
        counts = self.distance, self.articles, self.other_articles, self.same_article
        return self.form, self.other, self.article, "misspelling", *counts


def find_name_pairs(bundles: Sequence[ArticleClaims]) -> list[NamePair]:
    """The doubtful spellings of a corpus, in a stable order."""
    articles = _articles_by_form(bundles)
    pairs = []
    for form, other in sorted(_near_forms(articles)):
        distance = name_distance(form, other)
        if distance is None:
            continue
        counts = len(articles[form]), len(articles[other])
        if counts[1] < FEWEST_WITNESSES or counts[0] * MINORITY > counts[1]:
            continue
        for article in sorted(articles[form]):
            pairs.append(NamePair(form, other, article, distance, *counts, article in articles[other]))
    return pairs


def name_distance(form: str, other: str) -> int | None:
    """How many letters differ between two names of which all words but one are the same; None where they are two names.

    The words that agree are the evidence that one person is meant; the one that differs must be long and near.
    """
    words, others = form.split(), other.split()
    differing = [(a, b) for a, b in zip(words, others, strict=False) if a != b]
    if len(words) != len(others) or len(words) < 2 or len(differing) != 1:
        return None
    word, near = differing[0]
    if min(len(word), len(near)) < SHORTEST_COMPARED or word[0] != near[0]:
        return None
    distance = edit_distance(word, near, limit=1)
    return distance if distance == 1 else None


def _articles_by_form(bundles: Iterable[ArticleClaims]) -> dict[str, set[int]]:
    articles: dict[str, set[int]] = defaultdict(set)
    for bundle in bundles:
        for claim in bundle.claims:
            if isinstance(claim.value, NameValue):
                articles[claim.value.form].add(article_key(bundle.article))
    return articles


def _near_forms(forms: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of forms that share all words but one, by a key of the shared words: never all against all."""
    blocks: dict[tuple[int, tuple[str, ...]], set[str]] = defaultdict(set)
    for form in forms:
        words = form.split()
        for index in range(len(words)) if len(words) > 1 else ():
            blocks[index, (*words[:index], words[index][:1], *words[index + 1 :])].add(form)
    for block in blocks.values():
        for form in block:
            for other in block:
                if form != other:
                    yield form, other
