"""Editions of one yearly event that a few articles count in words too different for a key.

Reads "the 7th Alder Kite Cup" in one, "the Kite Cup, the eighth" and "its ninth kite cup" in others. Each article
of a small corpus tells one of them at its beginning; those whose words beside the number are shared belong together.
Where no year stands beside the number, the edition is that of the year in which the article appeared.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.calendar import OPEN_FUTURE, to_date
from squarefacts.claims.keys import claim_key, key
from squarefacts.claims.link.groups import Groups
from squarefacts.claims.link.parallels.clauses import SAME, Told, told_claims
from squarefacts.claims.link.series import series_key
from squarefacts.claims.link.story_words import SMALL
from squarefacts.claims.link.word_list import word_list
from squarefacts.claims.model import Kind, Modality, OrdinalValue
from squarefacts.claims.resolve.retold.stems import content_words, stem
from squarefacts.claims.resolve.series import is_rank

# How far from its number the name of an event stands, in characters; and how many of its words are asked for.
REACH, FEWEST_WORDS = 48, 2
# An edition is told in the title or in one of the first sentences.
LEAD = 4
# The fewest editions that show how often an event is held, and what is no edition any more.
FEWEST, MOST = 3, 400
# What is counted of a period or ranks.
PERIODS = frozenset(
    {"day", "week", "month", "year", "quarter", "half", "century", "term", "season", "place", "time", "leg"}
)
# A number without its noun is an edition only after its name: "Kite Cup, the eighth,".
AFTER_NAME = re.compile(r"[A-Za-z] , \s the \s \Z", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition of a yearly event.

    Attributes:
        claim: the key of its ordinal.
        series: the same for the editions of one event.
        n: its number.
        year: the year in which it is held.
    """

    claim: int
    series: int
    n: int
    year: int

    def row(self) -> tuple[object, ...]:
        """The row of `editions`."""
        return key("edition", self.claim), self.claim, self.series, self.n, self.year


def find_editions(bundles: Sequence[ArticleClaims]) -> list[Edition]:
    """The editions of events of which at least three are told in a small corpus, in its order."""
    if not FEWEST <= len(bundles) <= SMALL:
        return []
    told = [found for bundle in bundles for found in _candidates(bundle)]
    words = [_words(found) for found in told]
    groups = Groups([None] * len(told))
    for one, other in combinations(range(len(told)), 2):
        if told[one].bundle is not told[other].bundle and len(words[one] & words[other]) >= FEWEST_WORDS:
            groups.join(one, other)
    found = []
    for places in groups.parts():
        articles = {id(told[place].bundle) for place in places}
        if len(places) == len(articles) >= FEWEST:
            keys = {series_key(_value(told[place])) for place in places}
            # The series that the words tell, if they tell one, so that both ways to it find one thing.
            series = keys.pop() if len(keys) == 1 else None
            found += [_edition(told[place], series or key("editions", places[0])) for place in places]
    return found


def _candidates(bundle: ArticleClaims) -> Iterator[Told]:
    """The numbers of an article that may count an edition."""
    if bundle.publication.last_day >= OPEN_FUTURE:
        return
    for told in told_claims(bundle, Kind.ORDINAL):
        value, claim = told.claim.value, told.claim
        if not isinstance(value, OrdinalValue) or not 1 < value.n < MOST or value.head in PERIODS or value.of:
            continue
        if claim.sentence > LEAD or claim.modality is not Modality.FACT or is_rank(value.head):
            continue
        after = AFTER_NAME.search(bundle.article.prose, max(claim.start - 8, 0), claim.start)
        named = any(word.capitalize() in bundle.article.prose for word in value.modifiers)
        counted = value.head in word_list("counted_events") or value.head == "edition"
        if after or named or counted:
            yield told


def _words(told: Told) -> frozenset[str]:
    """The beginnings of the words beside a number, within its sentence."""
    text, claim = told.bundle.article.prose, told.claim
    sentence = told.bundle.sentences[claim.sentence]
    beside = text[max(sentence.start, claim.start - REACH) : min(sentence.stop, claim.stop + REACH)]
    return frozenset(stem(word)[:SAME] for word in content_words(beside) if len(word) > FEWEST)


def _edition(told: Told, series: int) -> Edition:
    claim = told.claim
    day = claim.day_first if claim.day_first is not None else told.bundle.publication.first_day
    own = claim_key(told.bundle.article, claim)
    return Edition(own, series, _value(told).n, to_date(day).year)


def _value(told: Told) -> OrdinalValue:
    assert isinstance(told.claim.value, OrdinalValue)
    return told.claim.value
