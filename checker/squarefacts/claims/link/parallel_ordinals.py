"""Ordinals by which two articles on one matter count one event: "their fourth meeting", "the fifth meeting"."""

from collections.abc import Iterator, Sequence

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.extract.words import word_map
from squarefacts.claims.keys import claim_key
from squarefacts.claims.link.matters import Matter
from squarefacts.claims.link.parallels import Told, best_pairs, shared_words, told_claims
from squarefacts.claims.link.retold import SharedFigure
from squarefacts.claims.link.stories import days_apart
from squarefacts.claims.link.word_list import word_list
from squarefacts.claims.model import Confidence, Kind, Modality, OrdinalValue
from squarefacts.claims.resolve.series import canonical

# So many words must be shared where both tell the event's day or appear close to each other, and so many make it sure.
FEWEST, FEWEST_LARGE, SURE = 3, 5, 4
# Articles further apart than this tell of two events of a series, unless both name its day, in days.
CLOSE = 7
# What two words count alike: those who meet hold sessions and rounds, and "the third" is the third time.
TOGETHER = frozenset({"meeting", "session", "round", "summit", "time", ""})
# What is counted of a period or a place, or ranks, and counts no event.
PERIODS = frozenset(
    {"day", "week", "month", "year", "quarter", "half", "century", "term", "season", "place", "anniversary"}
)


def find_shared_ordinals(bundles: Sequence[ArticleClaims], matters: Sequence[Matter]) -> list[SharedFigure]:
    """The pairs of ordinals that count one event, alike or not, in the order of the corpus."""
    told: dict[int, list[Told]] = {}
    found = []
    for matter in matters:
        for place in (matter.one, matter.other):
            if place not in told:
                told[place] = list(_ordinals(bundles[place]))
        if told[matter.one] and told[matter.other]:
            fewest = FEWEST if matter.small else FEWEST_LARGE
            for one, two, score in best_pairs(told[matter.one], told[matter.other], _score, fewest):
                found.append(_shared(one, two, score))
    return found


def _ordinals(bundle: ArticleClaims) -> Iterator[Told]:
    for told in told_claims(bundle, Kind.ORDINAL):
        value = told.claim.value
        if not isinstance(value, OrdinalValue) or told.claim.modality not in (Modality.FACT, Modality.PLAN):
            continue
        bare = not value.head and value.n > 1
        if bare or not word_list("counted_events").isdisjoint((value.head, head_of(value))):
            yield told


def head_of(value: OrdinalValue) -> str:
    """What an ordinal counts, one word for all words that tell it."""
    return word_map("occasions", "nouns").get(value.head, "") or (canonical(value.head) if value.head else "")


def _score(one: Told, two: Told) -> int:
    """How many words speak for one event; 0 where the words or the days part them."""
    a, b = one.claim.value, two.claim.value
    assert isinstance(a, OrdinalValue) and isinstance(b, OrdinalValue)
    heads = {head_of(a), head_of(b)}
    if (len(heads) > 1 and not heads <= TOGETHER) or heads == {""}:
        return 0
    meet = not one.days.isdisjoint(two.days)
    if not meet and ((one.days and two.days) or (days_apart(one.bundle, two.bundle) or 0) > CLOSE):
        return 0
    return shared_words(one.setting, two.setting) if meet or len(heads) == 1 else 0


def _shared(one: Told, two: Told, score: int) -> SharedFigure:
    if two.bundle.publication.first_day < one.bundle.publication.first_day:
        one, two = two, one
    keys = claim_key(one.bundle.article, one.claim), claim_key(two.bundle.article, two.claim)
    topic = " ".join(("number of", *sorted(one.setting.names & two.setting.names)))
    met = not one.days.isdisjoint(two.days)
    sure = score >= SURE and met and Confidence.LOW not in (one.claim.confidence, two.claim.confidence)
    return SharedFigure(*keys, topic, Confidence.HIGH if sure else Confidence.MEDIUM, False)
