"""Days that two articles on one matter tell of one event, known by the words beside the day and by nothing else.

"The organist was fined on May 3 for playing at night" and "Their organist, who was fined on May 5 for playing at night"
tell one fine: what happened stands in both clauses, those who take part in both sentences.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.keys import claim_key
from squarefacts.claims.link.parallels.clauses import (
    Setting,
    Told,
    best_pairs,
    counts_differ,
    shared_words,
    spelled,
    told_claims,
)
from squarefacts.claims.link.parallels.matters import Matter
from squarefacts.claims.link.retold import SharedFigure
from squarefacts.claims.link.years.find import days_of
from squarefacts.claims.model import Confidence, DateValue, Kind, Modality

# What follows the day of a dateline: "GENEVA, March 11 -", "BRENN, May 3 (Meridian Wire) —".
DATELINE = re.compile(r"\s* (?: \( [^)\n]{2,40} \) \s* )? [-—–]{1,2} (?= \s )", re.VERBOSE)
# What ends a period of the calendar: "in the week ended March 29", "the year to May 3".
PERIOD = re.compile(
    r"\b (?: week | month | quarter | year | period | season ) s? \s (?: ended | ending | to | through | until ) \s \Z",
    re.VERBOSE | re.IGNORECASE,
)
# So many words must be shared in a small corpus, and in a large one, and so many make it sure.
FEWEST, FEWEST_LARGE, SURE = 3, 5, 5
# Two tellings of one event are so many days apart at most; farther apart they are of two, unless more words are shared.
# What is told every week is a week apart.
NEAR, FAR = 3, 7
# Weekdays that count from two days of publication are slips of each other only if they are so near.
SOON = 2
# The beginnings of words for the first and for the last day of what goes on for days.
BEGIN = frozenset({"open", "begin", "began", "start", "launch", "arriv"})
END = frozenset({"end", "clos", "conclu", "finish", "wound", "left", "leav", "depart"})
# What goes on from day to day or comes again, so that two days are as likely of two of them.
AGAIN = frozenset({"=death", "=burial", "=rescue", "=visit", "=meeting", "=game", "=show", "=strike", "=shooting"})
# Articles further apart than this must both state the day.
RECENT = 120


def find_shared_days(bundles: Sequence[ArticleClaims], matters: Sequence[Matter]) -> list[SharedFigure]:
    """The pairs of dates that tell the day of one event, alike or not, in the order of the corpus."""
    told: dict[int, list[Told]] = {}
    found = []
    for matter in matters:
        for place in (matter.one, matter.other):
            if place not in told:
                told[place] = list(_days(bundles[place]))
        fewest = FEWEST if matter.small else FEWEST_LARGE
        score = partial(_score, matter)
        for one, two, words in best_pairs(told[matter.one], told[matter.other], score, fewest):
            found.append(_shared(matter, one, two, words))
    return found


def _days(bundle: ArticleClaims) -> Iterator[Told]:
    """The dates of an article that name one day and belong to no dateline."""
    for told in told_claims(bundle, Kind.DATE):
        days = days_of(told.claim)
        if days is None or days[0] != days[1] or told.claim.modality not in (Modality.FACT, Modality.PLAN):
            continue
        text, start = bundle.article.prose, told.claim.start
        if not DATELINE.match(text, told.claim.stop) and not PERIOD.search(text, max(start - 24, 0), start):
            yield told


def _day(told: Told) -> int:
    days = days_of(told.claim)
    return days[0] if days else 0


def _stated(told: Told) -> bool:
    """Whether a date has the number of its day and counts from no other."""
    value = told.claim.value
    return isinstance(value, DateValue) and value.day is not None and not value.relative


def _score(matter: Matter, one: Told, two: Told) -> int:
    """How many words speak for one event; 0 where nothing beside the days does, or where something parts them."""
    apart, stated = abs(_day(one) - _day(two)), _stated(one) and _stated(two)
    if apart > (FAR if stated and matter.small else NEAR) or (not stated and not matter.close):
        return 0
    a, b = one.setting, two.setting
    if not stated and apart and (matter.days > RECENT or apart > SOON or not _one_kind(a, b)):
        return 0
    if a.beside.isdisjoint(b.beside) or a.another != b.another or counts_differ(a, b):
        return 0
    if a.zones != b.zones or _begins_and_ends(a, b):
        return 0
    words = shared_words(a, b)
    if matter.close and _one_kind(a, b):
        words = max(words, FEWEST)
    return words if apart <= NEAR or (words > FEWEST and apart < FAR) else 0


def _begins_and_ends(one: Setting, two: Setting) -> bool:
    """Whether one clause tells how something began and the other how it ended."""
    return any(a.beside & BEGIN and b.beside & END for a, b in ((one, two), (two, one)))


def _one_kind(one: Setting, two: Setting) -> bool:
    """Whether both clauses tell one kind of event that does not come again in a week."""
    return any(word[0] == "=" and word not in AGAIN for word in one.beside & two.beside)


def _shared(matter: Matter, one: Told, two: Told, score: int) -> SharedFigure:
    if two.bundle.publication.first_day < one.bundle.publication.first_day:
        one, two = two, one
    keys = claim_key(one.bundle.article, one.claim), claim_key(two.bundle.article, two.claim)
    a, b = one.setting, two.setting
    topic = f"day of: {spelled(one, a.beside & b.beside) or spelled(one, a.names & b.names)}"
    planned = Modality.PLAN in (one.claim.modality, two.claim.modality)
    stated = _stated(one) and _stated(two) and abs(_day(one) - _day(two)) <= NEAR
    sure = stated and not planned and score >= (SURE - 1 if matter.close else SURE)
    return SharedFigure(*keys, topic, Confidence.HIGH if sure else Confidence.MEDIUM, planned)
