"""What the words around a figure say of it: whether it is told as known, whose it is, what restricts it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Claim, FigureValue, Kind
from squarefacts.claims.resolve import nouns, verbs
from squarefacts.claims.resolve.retold import patterns
from squarefacts.claims.resolve.retold.stems import stem, stems
from squarefacts.claims.resolve.retold.words import meanings
from squarefacts.text.article import Sentence
from squarefacts.text.prose import lower_case

FIGURES = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE)
# The owner that a pronoun stands for.
PRONOUN = frozenset({"*"})
# What has a price and a share.
SHARED = frozenset({"stake", "levy"})
# What a price is paid in.
MEANS = frozenset({"cash", "stock", "share", "security"})
# How far after a figure its noun may stand, how far before one its article, and its purchase, in characters.
NOUN_REACH, REACH, PURCHASE_REACH = 48, 80, 160
# How far before a figure the words may begin that make it another one.
OTHER_REACH = 24
# How many words before a figure may hold the verb of its owner: "has a total of ".
HAVING_WORDS = 4


@dataclass(frozen=True, slots=True)
class Frame:
    """What the words around a figure say of it.

    Attributes:
        claim: the figure.
        value: its value.
        thing: what is counted or what costs it, one word for all names of one thing; "" unknown.
        verb: what happened to those counted ("kill"), "" unknown.
        owner: whose it is, as the stems of its words ("the bridge at Torrevar has"); `PRONOUN`, or none where unknown.
        known: whether it is told as known ("the 14 people").
        closed: whether no words after the noun restrict it ("the 14 people in the north" are others).
        other: whether the words make it a part, a change or a value of old.
        stop: the character after its noun phrase.
    """

    claim: Claim
    value: FigureValue
    thing: str
    verb: str
    owner: frozenset[str]
    known: bool
    closed: bool
    other: bool
    stop: int


class Frames:
    """The frames of an article's figures, each made once: what is told twice and what others tell both need them."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self._text = text
        self._sentences = sentences
        self._known: dict[int, Frame] = {}

    def of(self, claim: Claim, value: FigureValue) -> Frame:
        """The frame of a figure, a claim of the article with its value."""
        frame = self._known.get(id(claim))
        if frame is None:
            frame = self._known[id(claim)] = frame_of(self._text, claim, value, self._sentences[claim.sentence])
        return frame


def frame_of(text: str, claim: Claim, value: FigureValue, sentence: Sentence) -> Frame:
    """The frame of a figure.

    Args:
        text: the prose of the article.
        claim: the figure.
        value: its value.
        sentence: the sentence that holds it.
    """
    start = _hedge_start(text, claim)
    before = text[max(sentence.start, start - REACH) : start]
    described = _described(text, claim)
    stop, attributive = _noun(text, claim, value, described, sentence)
    lower = lower_case(before)
    noun = patterns.NOUN_OF.search(lower) if lower.rstrip().endswith((" of", " at")) else None
    if noun and noun["noun"].lower() not in (value.head, "toll"):
        noun = None
    thing, verb = _thing(text, claim, value, noun, start, sentence)
    if described and value.head == "strong":
        thing = meanings("nouns").get(described.head, described.head)  # "the 830-strong workforce"
    if claim.kind is Kind.COUNT and not verb:
        verb, stop = _fate(text, stop, sentence)
        if thing == "person" and not verb and _is_employed(text, stop, sentence):
            thing = "staff"
    known = _known(before, lower) if attributive else None
    owner = frozenset({stem(described.head)}) if described else _owner(known, before)
    other = (noun is None and _is_other(lower, known is not None)) or _is_part(text, claim, stop, bool(owner))
    people = patterns.POPULATION.search(lower) if claim.kind is Kind.COUNT and value.head in ("person", "") else None
    if people:
        thing, other, owner = "inhabitant", False, stems(people["place"] or "") or PRONOUN
    told_known = known is not None or (noun is not None and noun["the"] is not None)
    closed = _is_closed(text, claim, stop, sentence, bool(verb))
    return Frame(claim, value, thing, verb, owner, told_known, closed, other, stop)


def _hedge_start(text: str, claim: Claim) -> int:
    at = text.rfind(claim.hedge, max(claim.start - REACH, 0), claim.start) if claim.hedge else -1
    return at if at >= 0 else claim.start


def _described(text: str, claim: Claim) -> nouns.Phrase | None:
    """The noun that a count with a hyphen describes: "council" in "the 120-member council"."""
    if claim.kind is not Kind.COUNT or "-" not in text[claim.start : claim.stop]:
        return None
    return nouns.counted_phrase(text, claim.stop, False)


def _noun(
    text: str, claim: Claim, value: FigureValue, described: nouns.Phrase | None, sentence: Sentence
) -> tuple[int, bool]:
    """Where the noun phrase of a figure ends, and whether its noun follows the figure at once."""
    if described:
        return described.stop, True
    if claim.kind is Kind.COUNT or not value.head:
        return claim.stop, True
    window = text[claim.stop : min(claim.stop + NOUN_REACH, sentence.stop)]
    size = patterns.SIZE.match(window)
    at = window.lower().find(value.head[: max(3, len(value.head) - 2)])
    if at < 0 or size:
        return claim.stop + (size.end() if size else 0), not size
    end = at
    while end < len(window) and (window[end].isalnum() or window[end] == "-"):
        end += 1
    return claim.stop + end, patterns.ATTRIBUTIVE.match(window[:end]) is not None


def _thing(
    text: str, claim: Claim, value: FigureValue, noun: re.Match[str] | None, start: int, sentence: Sentence
) -> tuple[str, str]:
    """The one word for what a figure counts or costs, and what happened to it."""
    head = "person" if value.head == "victim" else value.head
    verb = value.subject if verbs.is_fate(value.subject) else ""
    thing = meanings("nouns").get(head, head)
    toll = (noun and noun["noun"].lower() == "toll") or (head == "toll" and "death" in value.modifiers)
    if toll or thing == "dead":
        return "person", "kill"
    if head == "person" and value.subject == "employ":
        return "staff", ""
    if claim.kind is Kind.MONEY:
        priced = meanings("single").get(thing) == "price" or thing in SHARED
        paid = _paid_for(text, claim, start, sentence) if not thing or thing in MEANS else ""
        return (thing if priced else paid), verb
    if claim.kind is Kind.PERCENT:
        if head == "rate":
            words = value.modifiers or (noun["words"].lower().split() if noun else ())
            return " ".join((*words, "rate")) if words else "", verb
        return (thing if meanings("single").get(thing) == "share" or thing in SHARED else ""), verb
    return thing, verb


def _paid_for(text: str, claim: Claim, start: int, sentence: Sentence) -> str:
    """What a sum pays for, by the verb before it: "deal", "fine", …; "" unknown."""
    before = text[max(sentence.start, start - PURCHASE_REACH) : start]
    words = before.split()
    verb = meanings("paying").get(words[-1].lower(), "") if words else ""
    if verb or patterns.BOUGHT.search(before):
        return verb or "deal"
    return "deal" if patterns.PAID.search(before) and patterns.PAID_FOR.match(text, claim.stop) else ""


def _fate(text: str, stop: int, sentence: Sentence) -> tuple[str, int]:
    """What happened to those counted, told right after them, and where those words end."""
    after = patterns.RELATIVE.match(text, stop, sentence.stop) or patterns.FATE_AFTER.match(text, stop, sentence.stop)
    verb = verbs.lemma(after["verb"]) if after else ""
    return (verb, after.end()) if after and verbs.is_fate(verb) else ("", stop)


def _is_employed(text: str, stop: int, sentence: Sentence) -> bool:
    """Whether the people counted are those "whom Zentra employs"."""
    after = patterns.RELATIVE.match(text, stop, sentence.stop)
    return after is not None and verbs.lemma(after["verb"]) == "employ"


def _known(before: str, lower: str) -> re.Match[str] | None:
    """The words that tell a figure as known; none after a verb that tells it ("killing all 117").

    Args:
        before: the words before the figure.
        lower: the same in lower case.
    """
    known = patterns.find_known(lower)
    return None if known and verbs.is_fate(verbs.verb_before(before, known.start())) else known


def _owner(known: re.Match[str] | None, before: str) -> frozenset[str]:
    if known and (known["owner"] or known["own"]):
        return stems(known["owner"]) if known["owner"] else PRONOUN
    if known or meanings("having").keys().isdisjoint(before.split()[-HAVING_WORDS:]):
        return frozenset()
    has = patterns.HAS.search(before)
    if has and has["verb"] in meanings("having"):
        return stems(has["subject"]) or PRONOUN
    return frozenset()


def _is_other(lower: str, known: bool) -> bool:
    """Whether the words before a figure, in lower case, make it a change, a value of old or a comparison."""
    if known:
        return patterns.OTHER_KNOWN.search(lower) is not None
    return patterns.OTHER.search(lower, max(len(lower) - OTHER_REACH, 0)) is not None


def _is_part(text: str, claim: Claim, stop: int, owned: bool) -> bool:
    if patterns.PART_AFTER.match(text, stop) or (not owned and patterns.ADDED_AFTER.match(text, stop)):
        return True
    return claim.kind is Kind.COUNT and patterns.PART_WITHIN.search(text, claim.start, claim.stop) is not None


def _is_closed(text: str, claim: Claim, stop: int, sentence: Sentence, fate: bool) -> bool:
    """Whether no words after a noun phrase restrict it."""
    if stop >= sentence.stop or patterns.ENDS.match(text, stop, sentence.stop):
        return True
    if fate and patterns.ENDS_AFTER_FATE.match(text, stop, sentence.stop):
        return True
    follows = patterns.NEXT_WORD.match(text, stop, sentence.stop)
    if follows is None:
        return False
    word = follows["word"].lower()
    return word in word_set("grammar", "verbs") if claim.kind is Kind.COUNT else word not in _closed()


def _closed() -> frozenset[str]:
    return word_set("grammar", "closed")
