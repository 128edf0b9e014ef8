"""Whether two names in two articles stand for one person though only one article has each: by what else they share."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.keys import article_key
from squarefacts.claims.link.people import nicknames
from squarefacts.claims.link.stories import RAREST, days_apart
from squarefacts.claims.link.word_list import word_list
from squarefacts.claims.model import NameValue

# Articles further apart than this seldom tell of one matter.
NEAR_DAYS = 30
# A word of so many letters that differs inside speaks for a slip.
LONG = 8
# So many rare names beside the person's own make the articles tell one story; the same role, a majority and a long
# name count as one each.
SHARED = 2


class Sharing:
    """What the articles of a corpus share, for look-up by article key."""

    def __init__(self, bundles: Sequence[ArticleClaims]) -> None:
        """Remember a corpus; it is indexed when it is first asked about."""
        self._corpus = bundles

    @cached_property
    def _bundles(self) -> dict[int, ArticleClaims]:
        return {article_key(bundle.article): bundle for bundle in self._corpus}

    @cached_property
    def _frequent(self) -> Counter[str]:
        return Counter(word for bundle in self._corpus for word in bundle.context)

    def _roles(self, article: int, form: str) -> set[str]:
        """The roles beside a name in an article."""
        names = [claim.value for claim in self._bundles[article].claims if isinstance(claim.value, NameValue)]
        return {name.role for name in names if form in (name.form, name.full) and name.role}

    def one_person(self, form: str, articles: Sequence[int], other: str, others: Sequence[int]) -> bool:
        """Whether an article of one name and one of the other are near in time and tell one story.

        Args:
            form: a spelling.
            articles: the keys of the articles that have it; very frequent names are left alone.
            other: one that is near.
            others: the keys of its articles.
        """
        beside = (len(others) > len(articles)) + _is_long(form, other)
        return self._meet(form, articles, other, others, beside)

    def one_story(self, form: str, articles: Sequence[int], other: str, others: Sequence[int]) -> bool:
        """Whether two of the articles are near in time and tell one story by what stands beside the names alone."""
        return self._meet(form, articles, other, others, 0)

    def _meet(self, form: str, articles: Sequence[int], other: str, others: Sequence[int], beside: int) -> bool:
        if len(articles) > RAREST or len(others) > RAREST:
            return False
        own = {word.lower() for word in (*form.split(), *other.split())}
        return any(self._near(one, two, form, other, own, beside) for one in articles for two in others)

    def _near(self, one: int, two: int, form: str, other: str, own: set[str], beside: int) -> bool:
        days = days_apart(self._bundles[one], self._bundles[two])
        if days is None or days > NEAR_DAYS:
            return False
        both = self._bundles[one].context & self._bundles[two].context
        general = word_list("wide_places") | frozenset(nicknames().values())
        shared = sum(self._frequent[word] <= RAREST for word in both - own - general)
        same_role = bool(self._roles(one, form) & self._roles(two, other))
        return shared + same_role + beside >= SHARED


def _is_long(form: str, other: str) -> bool:
    """Whether the word that differs is so long and so rare that hardly two people have it with the same first name."""
    differing = [(a, b) for a, b in zip(form.lower().split(), other.lower().split(), strict=False) if a != b]
    return all(
        min(len(a), len(b)) >= LONG and a[-1] == b[-1] and {a, b}.isdisjoint(word_list("common_surnames"))
        for a, b in differing
    )
