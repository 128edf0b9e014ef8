"""Days that two articles on one matter tell of one event, known by the words beside the day and by nothing else.

"The treasurer was sentenced on October 10 to four years in prison" and "Their treasurer, who was sentenced on October 8
to four years" tell one sentence: what happened stands in both clauses, those who take part in both sentences.
"""

import re
from collections.abc import Iterator, Sequence

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.keys import claim_key
from squarefacts.claims.link.matters import Matter
from squarefacts.claims.link.parallels import Told, best_pairs, counts_differ, shared_words, told_claims
from squarefacts.claims.link.retold import SharedFigure
from squarefacts.claims.link.years import days_of
from squarefacts.claims.model import Confidence, DateValue, Kind, Modality

# What follows the day of a dateline: "GENEVA, March 11 -", "BRENN, May 3 (Meridian Wire) —".
DATELINE = re.compile(r"\s* (?: \( [^)\n]{2,40} \) \s* )? [-—–]{1,2} (?= \s )", re.VERBOSE)
# So many words must be shared in a small corpus, and in a large one, and so many make it sure.
FEWEST, FEWEST_LARGE, SURE = 3, 5, 5
# Two tellings of one event are so many days apart at most; farther apart they are of two.
NEAR = 3


def find_shared_days(bundles: Sequence[ArticleClaims], matters: Sequence[Matter]) -> list[SharedFigure]:
    """The pairs of dates that tell the day of one event, alike or not, in the order of the corpus."""
    told: dict[int, list[Told]] = {}
    found = []
    for matter in matters:
        for place in (matter.one, matter.other):
            if place not in told:
                told[place] = list(_days(bundles[place]))
        fewest = FEWEST if matter.small else FEWEST_LARGE
        for one, two, score in best_pairs(told[matter.one], told[matter.other], _score, fewest):
            found.append(_shared(one, two, score))
    return found


def _days(bundle: ArticleClaims) -> Iterator[Told]:
    """The dates of an article that name one day by its number."""
    for told in told_claims(bundle, Kind.DATE):
        value, days = told.claim.value, days_of(told.claim)
        if not isinstance(value, DateValue) or value.day is None or value.relative or not days:
            continue
        dateline = DATELINE.match(bundle.article.prose, told.claim.stop)
        if days[0] == days[1] and told.claim.modality in (Modality.FACT, Modality.PLAN) and not dateline:
            yield told


def _day(told: Told) -> int:
    days = days_of(told.claim)
    return days[0] if days else 0


def _score(one: Told, two: Told) -> int:
    """How many words speak for one event; 0 where nothing beside the days does, or where something parts them."""
    if abs(_day(one) - _day(two)) > NEAR:
        return 0
    a, b = one.setting, two.setting
    if a.beside.isdisjoint(b.beside) or a.another != b.another or counts_differ(a, b):
        return 0
    return 0 if a.zoned or b.zoned else shared_words(a, b)


def _shared(one: Told, two: Told, score: int) -> SharedFigure:
    if two.bundle.publication.first_day < one.bundle.publication.first_day:
        one, two = two, one
    keys = claim_key(one.bundle.article, one.claim), claim_key(two.bundle.article, two.claim)
    topic = " ".join(("day of", *sorted(one.setting.beside & two.setting.beside)))
    planned = Modality.PLAN in (one.claim.modality, two.claim.modality)
    sure = score >= SURE and not planned
    return SharedFigure(*keys, topic, Confidence.HIGH if sure else Confidence.MEDIUM, planned)
