"""Events of one kind and of the same people that are told with a day before one that an ordinal counts.

"It was the first time that the two had met" is wrong if another article has them meet three years before; "his second
visit to the camp" is, if two earlier ones are told.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.keys import claim_key
from squarefacts.claims.link.matters import Matter
from squarefacts.claims.link.parallels import SAME, Told, told_claims
from squarefacts.claims.link.years import days_of
from squarefacts.claims.model import Claim, Kind, Modality, NameValue, OrdinalValue
from squarefacts.claims.resolve.occasions import RESTRICTED
from squarefacts.claims.resolve.people import surname
from squarefacts.claims.resolve.retold.stems import stem
from squarefacts.claims.word_files import word_tables

# Two days nearer to each other than this are of one visit or one round of talks.
LASTS = 7
# What goes on with a list of times: "in March 2016 and again in September 2017", "in June and in November".
AND_AGAIN = re.compile(r",? \s and \s (?: again \s | then \s )? (?: in | on ) \s \Z", re.VERBOSE)
# What says that it was not an event of this kind: "had never met", "was to visit".
NOT_SO = re.compile(r"\b (?: never | not | no | to | would | until ) \b", re.VERBOSE)
FEWEST_NAMES = 2


@dataclass(frozen=True, slots=True)
class EarlierOne:
    """An event told with a day before the one that an ordinal counts.

    Attributes:
        ordinal: the key of the ordinal.
        date: the key of the date of the earlier one.
        head: the kind of event.
        first_day, last_day: the days on which the counted one was.
    """

    ordinal: int
    date: int
    head: str
    first_day: int
    last_day: int

    def row(self) -> tuple[object, ...]:
        """The row of `earlier_ones`."""
        return self.ordinal, self.date, self.head, self.first_day, self.last_day


def find_earlier_ones(bundles: Sequence[ArticleClaims], matters: Sequence[Matter]) -> list[EarlierOne]:
    """The events told before those that ordinals count, in small corpora, in the order of the corpus."""
    found: dict[tuple[int, int], EarlierOne] = {}
    for matter in matters:
        both = bundles[matter.one], bundles[matter.other]
        for bundle in both if matter.small else ():
            for counted in told_claims(bundle, Kind.ORDINAL):
                for one in _before(counted, both):
                    found.setdefault((one.ordinal, one.date), one)
    return list(found.values())


def _before(counted: Told, bundles: Sequence[ArticleClaims]) -> Iterator[EarlierOne]:
    """The events of the kind that an ordinal counts, of the same people, told before it."""
    claim = counted.claim
    head, days = _head(counted), _days(counted)
    if not head or days is None or claim.modality is not Modality.FACT:
        return
    text, sentence = counted.bundle.article.prose, counted.bundle.sentences[claim.sentence]
    if RESTRICTED.match(text, _word_stop(text, claim), sentence.stop):
        return
    people = _people(counted)
    for bundle in bundles:
        for date in told_claims(bundle, Kind.DATE):
            told = days_of(date.claim)
            if told is None or told[1] + LASTS >= days[0] or date.claim.modality is not Modality.FACT:
                continue
            if _tells(date, head) and _same_people(counted, date, people, head):
                keys = claim_key(counted.bundle.article, claim), claim_key(bundle.article, date.claim)
                yield EarlierOne(*keys, head, *days)


def _head(counted: Told) -> str:
    """The kind of event that an ordinal counts: its noun, else the one verb of its clause; "" unknown."""
    value = counted.claim.value
    assert isinstance(value, OrdinalValue)
    if value.modifiers or value.of:
        return ""
    kind = _kind_of().get(stem(value.head)[:SAME], "") if value.head and value.head != "time" else ""
    if kind or (value.head and value.head != "time"):
        return kind
    kinds = {_kind_of()[word] for word in counted.setting.beside if word in _kind_of()}
    return kinds.pop() if len(kinds) == 1 else ""


def _days(counted: Told) -> tuple[int, int] | None:
    """The days on which an ordinal puts its event, or those that its sentence names."""
    claim = counted.claim
    if claim.day_first is not None and claim.day_last is not None:
        return claim.day_first, claim.day_last
    return (min(counted.days), max(counted.days)) if counted.days else None


def _tells(date: Told, head: str) -> bool:
    """Whether the words beside a date tell an event of a kind, or a date before it in the same list is of one."""
    text, sentence = date.bundle.article.prose, date.bundle.sentences[date.claim.sentence]
    lead = text[sentence.start : date.claim.start]
    if NOT_SO.search(lead[-40:]):
        return False
    if head in {_kind_of().get(word) for word in date.setting.beside}:
        return True
    return AND_AGAIN.search(lead) is not None and head in {_kind_of().get(word) for word in date.setting.words}


def _people(told: Told) -> frozenset[str]:
    """The surnames of the people in the sentence of a claim, and in the one before."""
    last = told.claim.sentence
    found = set()
    for claim in told.bundle.claims:
        if isinstance(claim.value, NameValue) and last - 1 <= claim.sentence <= last:
            found.add(surname(claim.value))
    return frozenset(found - {""})


def _same_people(counted: Told, date: Told, people: frozenset[str], head: str) -> bool:
    """Whether both tell the same people: two where two take part, else one and the place, or as many names."""
    both = people & _people(date)
    if head in _mutual():
        return len(both) == FEWEST_NAMES
    return bool(both) and len(counted.setting.names & date.setting.names) >= FEWEST_NAMES


def _word_stop(text: str, claim: Claim) -> int:
    space = text.find(" ", claim.start)
    return space if space >= 0 else claim.stop


@cache
def _kind_of() -> dict[str, str]:
    told = word_tables("squarefacts.claims.link", "kindred_events")["kinds"]
    return {stem(word)[:SAME]: kind for kind, words in told.items() for word in words.split()}


@cache
def _mutual() -> frozenset[str]:
    return frozenset(word_tables("squarefacts.claims.link", "kindred_events")["mutual"]["kinds"].split())
