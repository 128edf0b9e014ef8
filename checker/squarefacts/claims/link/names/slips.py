"""Rare names in two spellings in short articles on one matter: "the volcano above Tamborasi", "buses left Tamborassi".

Neither spelling needs a majority, nor a word that says what the name names: it is long, stands in one spelling in one
article and in the other in another, differs by a step that leads to no other word, and the articles are near in time
and share the word beside it, other names, or in a small corpus the words of their story.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.keys import article_key
from squarefacts.claims.link.names.find import pair_kind
from squarefacts.claims.link.names.pair import NamePair
from squarefacts.claims.link.names.places import ENDINGS, VOWELS
from squarefacts.claims.link.people import nicknames
from squarefacts.claims.link.stories import RAREST, days_apart
from squarefacts.claims.link.story_words import StoryWords
from squarefacts.claims.link.word_list import word_list
from squarefacts.claims.model import Confidence

# Shorter names have neighbours that are other names.
SHORTEST = 8
# Articles further apart than this seldom tell of one matter, in days.
NEAR_DAYS = 14
# So many other names make two articles tell one story.
ENOUGH_NAMES = 2
# The word beside a name where it begins with a capital: "Ragnhild " in "Ragnhild Torvaldsen".
CAPITAL_BEFORE = re.compile(r"(?P<word> [A-Z][a-zÀ-ÿ’'-]+ ) [ ] \Z", re.VERBOSE)
CAPITAL_AFTER = re.compile(r"[ ] (?P<word> [A-Z][a-zÀ-ÿ’'-]+ )", re.VERBOSE)
# How far before a name the word beside it may begin.
REACH = 24
DOUBLED = re.compile(r"(.)\1")


def find_slips(bundles: Sequence[ArticleClaims], known: Sequence[NamePair]) -> list[NamePair]:
    """The doubtful spellings of rare names, in a stable order.

    Args:
        bundles: the corpus.
        known: the pairs found by other evidence, which are not told again.
    """
    matters = _Matters(bundles)
    told = {(pair.article, word.lower()) for pair in known for word in pair.form.split()}
    pairs = []
    for form, other in _near_words(matters.places):
        for at in matters.places[form]:
            key = article_key(bundles[at].article)
            if (key, form) not in told and any(matters.are_one(at, form, two, other) for two in matters.places[other]):
                written, meant = matters.written(at, form), matters.written(matters.places[other][0], other)
                counts = len(matters.places[form]), len(matters.places[other])
                pair = NamePair(written, meant, key, pair_kind(written, meant), 1, *counts, False, Confidence.MEDIUM)
                pairs.append(pair)
    return pairs


class _Matters:
    """The rare long names of a corpus, and which of its articles tell one story."""

    def __init__(self, bundles: Sequence[ArticleClaims]) -> None:
        """Learn where the names stand."""
        self._bundles = bundles
        self._story = StoryWords(bundles)
        self.places: dict[str, list[int]] = defaultdict(list)
        for at, bundle in enumerate(bundles):
            for word in bundle.context:
                if word.isalpha():
                    self.places[word].append(at)

    def written(self, at: int, word: str) -> str:
        """A name as an article writes it."""
        found = _name(word).search(self._bundles[at].article.prose)
        return found[0] if found else word

    def are_one(self, at: int, form: str, two: int, other: str) -> bool:
        """Whether a name of one article and another of a second can be one, and the two tell one story."""
        one, second = self._bundles[at], self._bundles[two]
        days = days_apart(one, second)
        if days is None or days > NEAR_DAYS or other in one.context or form in second.context:
            return False
        sides = [(self._beside(at, form, n), self._beside(two, other, n)) for n in range(2)]
        if any(mine and theirs and not mine & theirs for mine, theirs in sides):
            return False
        if any(mine & theirs for mine, theirs in sides):
            return True
        general = word_list("wide_places") | frozenset(nicknames().values())
        shared = (one.context & second.context) - {form, other} - general
        names = sum(len(self.places[name]) <= RAREST for name in shared if name in self.places)
        return names >= ENOUGH_NAMES or self._story.on_one_matter(at, two)

    def _beside(self, at: int, word: str, side: int) -> set[str]:
        """The capitalised words right before (side 0) or after (side 1) a name in an article, lower case."""
        text = self._bundles[at].article.prose
        found = set()
        for match in _name(word).finditer(text):
            start, stop = match.span()
            beside = (
                CAPITAL_AFTER.match(text, stop) if side else CAPITAL_BEFORE.search(text, max(start - REACH, 0), start)
            )
            if beside:
                found.add(beside["word"].lower())
        return found


def _name(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)


def _near_words(places: dict[str, list[int]]) -> Iterator[tuple[str, str]]:
    """Rare words that a slip parts, the rarer or later first, by keys that only near words share."""
    common = word_list("common_surnames") | word_list("wide_places")
    blocks: dict[str, set[str]] = defaultdict(set)
    for word, having in places.items():
        if len(word) >= SHORTEST and len(having) <= RAREST and word not in common:
            blocks[word].add(word)
            blocks["~" + "".join(sorted(word))].add(word)
            for cut in range(1, len(word)):
                blocks[word[:cut] + word[cut + 1 :]].add(word)
    seen = set()
    for block in blocks.values():
        for form in block if len(block) > 1 else ():
            for other in block:
                if form != other and is_slip(form, other) and _rank(places, form) < _rank(places, other):
                    seen.add((form, other))
    yield from sorted(seen)


def _rank(places: dict[str, list[int]], word: str) -> tuple[int, int, str]:
    """How much speaks for a spelling: the articles that have it, then that it comes first."""
    return len(places[word]), -places[word][0], word


def is_slip(one: str, two: str) -> bool:
    """Whether two words differ as by a slip: near letters swapped, a letter left out, one vowel for another.

    Another consonant, or another ending, makes another name.
    """
    if one[0] != two[0]:
        return False
    start = 0
    while start < min(len(one), len(two)) and one[start] == two[start]:
        start += 1
    a, b = one[start:], two[start:]
    if len(a) == len(b):
        differ = [at for at in range(len(a)) if a[at] != b[at]]
        swapped = len(differ) == 2 and differ[1] <= 2 and a[0] == b[differ[1]] and b[0] == a[differ[1]]
        vowel = a[1:] == b[1:] and {a[0], b[0]} <= VOWELS and len(a) > 1
        return swapped or vowel
    short, long = sorted((a, b), key=len)
    if long[1:] != short:
        return False
    return (bool(short) and short not in ENDINGS) or _undoubled(one) == _undoubled(two)


def _undoubled(word: str) -> str:
    return DOUBLED.sub(r"\1", word)
