"""Which pairs of articles tell of one person: by the full name and by what else they share, never by the name alone.

The evidence is counted in words: those of the name itself where they are rare, those of other proper names that only
the two and few other articles have, a death that both tell, and in a small corpus the words of one story. What is rare
is told by the corpus where it is large; the names that any article may have are left out, so that two short articles
alone can be compared too.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.keys import article_key
from squarefacts.claims.link.people import nicknames, person_key, person_words
from squarefacts.claims.link.stories import RAREST, days_apart
from squarefacts.claims.link.story_words import StoryWords
from squarefacts.claims.link.word_list import word_list
from squarefacts.claims.model import Confidence, NameValue

# So many words shared make one person likely; one more makes it sure where the articles are near in time.
LIKELY = 3
SURE = 4
# Articles within so many days report on one matter.
NEAR_DAYS = 14
# Articles further apart than this must share as much as makes it sure to be compared at all.
FAR_DAYS = 60


@dataclass(frozen=True, slots=True)
class PersonPair:
    """Two articles that tell of one person; the columns of `person_pairs`, which has a row for each order.

    Attributes:
        article, other: their keys.
        person: the key of the person.
        shared: how many rare words speak for it.
        days: how many days apart they appeared at least, None where that is open.
        confidence: how sure it is that both mean one person.
    """

    article: int
    other: int
    person: int
    shared: int
    days: int | None
    confidence: Confidence

    def rows(self) -> Iterator[tuple[object, ...]]:
        """The rows of `person_pairs`."""
        told = self.person, self.shared, self.days, int(self.confidence)
        yield self.article, self.other, *told
        yield self.other, self.article, *told


def find_person_pairs(bundles: Sequence[ArticleClaims]) -> list[PersonPair]:
    """The pairs of articles that tell the age of one person, in the order of the corpus."""
    having = _having(bundles)
    if not having:
        return []
    context = [_context(bundle) for bundle in bundles]
    story = StoryWords(bundles)
    frequent = Counter(word for words in context for word in words)
    pairs = []
    for person, places in having.items():
        for one, other in _compared(places, bundles):
            shared = _evidence(places[one], context[one], places[other], context[other], frequent)
            days = days_apart(bundles[one], bundles[other])
            if days is not None and days <= NEAR_DAYS and story.on_one_matter(one, other):
                shared += 1
            confidence = _confidence(shared, days)
            if confidence is not None:
                keys = article_key(bundles[one].article), article_key(bundles[other].article)
                pairs.append(PersonPair(*keys, person, shared, days, confidence))
    return pairs


@dataclass(slots=True)
class _Telling:
    """What one article says of a person: the words of the name, whether dead."""

    words: frozenset[str]
    dead: bool


def _having(bundles: Sequence[ArticleClaims]) -> dict[int, dict[int, _Telling]]:
    """Person key to the places of the articles that tell an age of theirs, for those of two articles or more."""
    having: dict[int, dict[int, _Telling]] = defaultdict(dict)
    for place, bundle in enumerate(bundles):
        for age in bundle.ages:
            person = person_key(age.person)
            if person is not None:
                telling = having[person].setdefault(place, _Telling(person_words(age.person), False))
                telling.dead |= age.dead
    return {person: places for person, places in having.items() if len(places) > 1}


def _context(bundle: ArticleClaims) -> frozenset[str]:
    """The words of the proper names of an article, those of its people where they begin a sentence too."""
    people = [claim.value for claim in bundle.claims if isinstance(claim.value, NameValue)]
    words = {word.lower() for name in people for word in (name.full or name.form).split() if len(word) > 2}
    return bundle.context | words


def _compared(places: dict[int, _Telling], bundles: Sequence[ArticleClaims]) -> Iterator[tuple[int, int]]:
    """All pairs of the articles of a person; of one in very many articles only neighbours in time."""
    if len(places) <= RAREST:
        return combinations(places, 2)
    return pairwise(sorted(places, key=lambda place: bundles[place].publication.first_day))


def _evidence(
    one: _Telling, context: frozenset[str], other: _Telling, other_context: frozenset[str], frequent: Counter[str]
) -> int:
    """How many rare words speak for one person: those of the name, of other names, and one for a death.

    A name that many people have counts one word at most.
    """
    own = one.words | other.words
    common = word_list("common_surnames") | word_list("wide_places")
    beside = (context & other_context) - own - word_list("wide_places") - frozenset(nicknames().values())
    name = sum(frequent[word] <= RAREST for word in one.words & other.words)
    if not common.isdisjoint(own):
        name = min(name, 1)
    return name + sum(frequent[word] <= RAREST for word in beside) + (one.dead and other.dead)


def _confidence(shared: int, days: int | None) -> Confidence | None:
    if shared < LIKELY or (shared < SURE and (days is None or days > FAR_DAYS)):
        return None
    return Confidence.HIGH if shared >= SURE and days is not None and days <= NEAR_DAYS else Confidence.MEDIUM
