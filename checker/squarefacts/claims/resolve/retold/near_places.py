"""How the words around a figure tell it: as known, of what, on which side, for the whole or for a part."""

import re
from dataclasses import dataclass

from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Claim, FigureValue, Kind
from squarefacts.claims.resolve.retold import patterns
from squarefacts.claims.resolve.retold.near_patterns import (
    ADVERB,
    COPULAR,
    DURING,
    FINITE,
    IT_IS,
    LASTS,
    LIMITED,
    MADE_OF,
    MEASURED,
    NOT_RESTRICTING,
    NOUN_AFTER,
    OF_IT,
    OF_KNOWN,
    OF_SUBJECT,
    OPENERS,
)
from squarefacts.claims.resolve.retold.restrictors import restricting
from squarefacts.claims.resolve.retold.stems import WORD, stem, stems
from squarefacts.claims.resolve.retold.words import meanings, plain_words
from squarefacts.text.article import Sentence

# How far around a figure the noun may stand that it measures, and before it what tells it as known, in characters.
NOUN_REACH, REACH = 28, 80


@dataclass(frozen=True, slots=True)
class Place:
    """A figure with what the words around it say.

    Attributes:
        words: the stems of its sentence, or of the half of it that is the figure's.
        beside: the stems right beside it.
        noun: the stem of the noun that it measures ("timeout of 30 s"), "" unknown.
        kind: the stem of the word before that noun ("read timeout of"), "" for none.
        described: the stem of the noun that it describes ("the 30 s timeout"), "" for none.
        rest: the stems of the words after its noun phrase that restrict it.
        sides: of a length, which one it is ("long", "wide").
        known: whether it is told as known ("the 14").
        whole: whether it is told of all that a known owner has ("all 14", "its 14").
        owned: whether a pronoun or a name says whose it is.
        subject: whether it is told of a known subject ("the road, which is ").
        pronoun: whether it is told of what the sentence before was about ("At 640 metres, it ").
        copular: whether it says how large the subject of its sentence is, or describes a thing told for the first time.
        during: whether it is the length of a time told before ("over those 36 months").
        limit: whether it is a limit.
        other: whether the words make it another figure.
        parted: the words of its sentence that tell of another time or thing.
    """

    words: frozenset[str]
    beside: frozenset[str]
    noun: str
    kind: str
    described: str
    rest: tuple[str, ...]
    sides: frozenset[str]
    known: bool
    whole: bool
    owned: bool
    subject: bool
    pronoun: bool
    copular: bool
    during: bool
    limit: bool
    other: bool
    parted: frozenset[str]


def place_of(text: str, sentence: Sentence, claim: Claim, start: int | None, stop: int | None) -> Place:
    """What stands around a figure, within its sentence or the half of it that is the figure's."""
    start, stop = sentence.start if start is None else start, sentence.stop if stop is None else stop
    before = text[max(start, claim.start - REACH) : claim.start].lower()
    if claim.hedge and before.endswith(f"{claim.hedge.lower()} "):
        before = before[: -len(claim.hedge) - 1]
    after = text[claim.stop : stop]
    noun = patterns.NOUN_OF.search(before) if before.endswith(" of ") else None
    article = patterns.find_known(before)
    known = article is not None or (noun is not None and noun["the"] is not None and not MADE_OF.search(before))
    limit = LIMITED.search(before) is not None
    rest = _restricting(text, claim, sentence)
    if article and article["owner"] in word_set("times", "calendar"):
        rest = [stem(article["owner"]), *rest]  # "February's deficit"
    other = (not rest or not known) and patterns.OTHER_KNOWN.search(before) is not None
    other = other or (not known and not limit and noun is None and patterns.OTHER.search(before) is not None)
    other = other and not LASTS.search(before)
    other = other or patterns.PART_WITHIN.search(text, claim.start, claim.stop) is not None
    other = other or patterns.PART_AFTER.match(text, claim.stop) is not None
    head = stems(claim.value.head) if isinstance(claim.value, FigureValue) else frozenset()
    near = text[max(start, claim.start - NOUN_REACH) : claim.start], after[:NOUN_REACH]
    beside = stems(" ".join(near)) - plain_words() | (head if claim.kind is Kind.COUNT else frozenset())
    hyphened = "-" in text[claim.start : claim.stop]
    measured = MEASURED.search(before)
    kind = measured["kind"] or "" if measured else ""
    return Place(
        (stems(f"{text[start : claim.start]} {after}") | head) - plain_words(),
        beside,
        stem(measured["noun"]) if measured else "",
        stem(kind) if kind and kind not in word_set("grammar", "closed") else "",
        _described(text, claim, after),
        tuple(rest),
        _sides(before, after),
        known,
        article is not None and (article["the"] or "all").startswith("all"),
        article is not None and article["the"] is None,
        OF_SUBJECT.search(before) is not None or (before.endswith(OPENERS) and OF_KNOWN.match(after) is not None),
        _of_pronoun(before, after),
        hyphened or COPULAR.search(before) is not None,
        DURING.search(before) is not None,
        limit,
        other,
        frozenset(
            found[0].lower() for found in patterns.PARTED.finditer(text, start, min(stop, claim.stop + NOUN_REACH))
        ),
    )


def _restricting(text: str, claim: Claim, sentence: Sentence) -> list[str]:
    """The stems of the words after a noun phrase that restrict it."""
    adverb = ADVERB.match(text, claim.stop, sentence.stop)
    voted = text[: claim.start].endswith((" all ", "All ")) and FINITE.match(text, claim.stop, sentence.stop)
    if voted or (adverb is None and NOT_RESTRICTING.match(text, claim.stop, sentence.stop)):
        return []
    return restricting(text, adverb.end() if adverb else claim.stop, sentence)


def _sides(before: str, after: str) -> frozenset[str]:
    """Of a length, which one it is, by the words right before and after it."""
    words = [*WORD.findall(before)[-3:], *WORD.findall(after)[:2]]
    return frozenset(meanings("sides")[word.lower()] for word in words if word.lower() in meanings("sides"))


def _of_pronoun(before: str, after: str) -> bool:
    """Whether a figure is told of "it": "It runs ⟨110 minutes⟩", "At ⟨640 metres⟩, it is"."""
    return IT_IS.search(before) is not None or (before.endswith(OPENERS) and OF_IT.match(after) is not None)


def _described(text: str, claim: Claim, after: str) -> str:
    """The stem of the noun that a figure describes: "a ⟨60-second⟩ timeout", "the ⟨$15⟩ ticket price"; "" for none."""
    if claim.kind is Kind.COUNT:
        return ""
    head = claim.value.head if isinstance(claim.value, FigureValue) else ""
    if claim.kind is Kind.DURATION or not head:
        follows = NOUN_AFTER.match(after) if "-" in text[claim.start : claim.stop] else None
        return stem(follows["noun"]) if follows else ""
    begins = re.match(rf"[\s-](?:[\w-]+\s){{0,2}}?{re.escape(head[:5].lower())}", after)
    closed = word_set("grammar", "closed")
    return stem(head) if begins and not any(word.lower() in closed for word in begins[0].split()) else ""
