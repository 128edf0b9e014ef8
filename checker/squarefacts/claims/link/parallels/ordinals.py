"""Ordinals by which two articles on one matter count one event: "their fourth meeting", "the fifth meeting"."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.extract.words import word_map
from squarefacts.claims.keys import claim_key
from squarefacts.claims.link.parallels.clauses import (
    SAME,
    Told,
    best_pairs,
    kinds_of,
    shared_words,
    spelled,
    told_claims,
    with_kinds,
    words_of,
)
from squarefacts.claims.link.parallels.matters import Matter
from squarefacts.claims.link.retold import SharedFigure
from squarefacts.claims.link.word_list import word_list
from squarefacts.claims.model import Confidence, Kind, Modality, OrdinalValue
from squarefacts.claims.resolve.retold.stems import stem
from squarefacts.claims.resolve.series import canonical

# So many words must be shared where both tell the event's day or appear close to each other, and so many make it sure.
FEWEST, FEWEST_LARGE, SURE = 3, 5, 4
# Articles further apart than this tell of two events of a series, unless both name its day, in days.
CLOSE = 7
# What goes on for days, so that two days of it may be told: so many days apart at most.
LONG = frozenset({"round", "session", "festival", "summit", "conference", "talk", "fair", "tournament"})
LASTS = 3
# Kinds of event whose nouns are those of people too ("the second victim").
PEOPLE = frozenset({"death", "burial", "shooting", "theft"})
# A number without its noun that counts what is told before it: "the recital, the sixth in May", "the 31st, was cold".
BARE = re.compile(r"(?: \A | , \s | - \s ) (?: It \s was \s | This \s was \s )? the \s \Z", re.VERBOSE | re.IGNORECASE)
BARE_AFTER = re.compile(r"[,.;] | \s (?: between | in | of \s th | this | since | such | so \s far ) \b", re.VERBOSE)
IT_WAS = re.compile(r"\b (?: It | That | This ) \s was \s the \s \Z", re.VERBOSE)


def find_shared_ordinals(bundles: Sequence[ArticleClaims], matters: Sequence[Matter]) -> list[SharedFigure]:
    """The pairs of ordinals that count one event, alike or not, in the order of the corpus."""
    told: dict[int, list[Told]] = {}
    found = []
    for matter in matters:
        for place in (matter.one, matter.other):
            if place not in told:
                told[place] = list(_ordinals(bundles[place]))
        if told[matter.one] and told[matter.other]:
            fewest, score = FEWEST if matter.small else FEWEST_LARGE, partial(_score, matter)
            for one, two, words in best_pairs(told[matter.one], told[matter.other], score, fewest):
                found.append(_shared(matter, one, two, words))
    return found


def _ordinals(bundle: ArticleClaims) -> Iterator[Told]:
    for told in told_claims(bundle, Kind.ORDINAL):
        value = told.claim.value
        if not isinstance(value, OrdinalValue) or told.claim.modality not in (Modality.FACT, Modality.PLAN):
            continue
        counted = value.head in word_list("counted_events") or head_of(value) in word_list("counted_events")
        if counted or (value.n > 1 and (_is_event(value.head) or _is_bare(told, value))):
            yield told


def _is_event(head: str) -> bool:
    return bool(head) and not set(kinds_of(stem(head)[:SAME])) <= PEOPLE


def _is_bare(told: Told, value: OrdinalValue) -> bool:
    """Whether a number without its noun counts an event told before it."""
    text, claim = told.bundle.article.prose, told.claim
    before = text[max(claim.start - 16, 0) : claim.start]
    if value.head and value.head != "time":
        return False
    return bool(BARE.search(before) or IT_WAS.search(before)) and BARE_AFTER.match(text, claim.stop) is not None


def head_of(value: OrdinalValue) -> str:
    """What an ordinal counts, one word for all words that tell it."""
    return word_map("occasions", "nouns").get(value.head, "") or (canonical(value.head) if value.head else "")


def counted_words(told: Told) -> frozenset[str]:
    """The words that tell what an ordinal counts: its noun with the kinds of event, else what its sentence tells."""
    value = told.claim.value
    assert isinstance(value, OrdinalValue)
    if value.head and value.head != "time":
        return with_kinds(frozenset({stem(value.head)[:SAME], stem(head_of(value))[:SAME]}))
    if told.claim.sentence and IT_WAS.search(
        told.bundle.article.prose, max(told.claim.start - 12, 0), told.claim.start
    ):
        return told.setting.words | words_of(told.bundle, told.claim.sentence - 1)
    return told.setting.words


def _score(matter: Matter, one: Told, two: Told) -> int:
    """How many words speak for one event; 0 where the words or the days part them."""
    counted = counted_words(one) & counted_words(two)
    if not counted:
        return 0
    a, b = one.claim.value, two.claim.value
    assert isinstance(a, OrdinalValue) and isinstance(b, OrdinalValue)
    if a.n != b.n and (_tells(two.bundle, one, a.n) or _tells(one.bundle, two, b.n)):
        return 0
    slack = LASTS if {a.head, b.head} & LONG else 0
    meet = any(abs(day - other) <= slack for day in one.days for other in two.days)
    if not meet and ((one.days and two.days) or matter.days > CLOSE):
        return 0
    words = shared_words(one.setting, two.setting)
    alike = a.head == b.head or not (a.head and b.head)
    return max(words, FEWEST) if matter.close and (meet or alike) else words if meet else 0


def _tells(bundle: ArticleClaims, other: Told, n: int) -> bool:
    """Whether an article counts the same with the number of the other one too."""
    for claim in bundle.claims:
        value = claim.value
        if (
            isinstance(value, OrdinalValue)
            and value.n == n
            and counted_words(Told(bundle, claim)) & counted_words(other)
        ):
            return True
    return False


def _shared(matter: Matter, one: Told, two: Told, score: int) -> SharedFigure:
    if two.bundle.publication.first_day < one.bundle.publication.first_day:
        one, two = two, one
    keys = claim_key(one.bundle.article, one.claim), claim_key(two.bundle.article, two.claim)
    shared = one.setting.names & two.setting.names | counted_words(one) & counted_words(two)
    topic = f"number of: {spelled(one, shared)}"
    confidence = Confidence.HIGH if _is_sure(matter, one, two, score) else Confidence.MEDIUM
    return SharedFigure(*keys, topic, confidence, False)


def _is_sure(matter: Matter, one: Told, two: Told, score: int) -> bool:
    """Whether the day of the event and what the articles share, or much of their sentences, make two ordinals one."""
    if one.days.isdisjoint(two.days):
        return False
    a, b = one.claim.value, two.claim.value
    assert isinstance(a, OrdinalValue) and isinstance(b, OrdinalValue)
    heads = {stem(value.head)[:SAME] for value in (a, b) if value.head}
    shared = counted_words(one) & counted_words(two)
    one_kind = any(word[0] == "=" or word in heads for word in shared)
    return one_kind and (matter.close or score >= SURE)
