"""The same digits a thousand times larger in another sentence: "a $4.5 million grant ... the $4.5 billion grant"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind, Modality
from squarefacts.claims.resolve.arithmetic.dimensions import size_of
from squarefacts.claims.resolve.arithmetic.sorts import is_person
from squarefacts.claims.resolve.retold.patterns import NOUN_OF, find_known
from squarefacts.claims.resolve.retold.stems import stems
from squarefacts.claims.resolve.retold.tellings import digits_of
from squarefacts.claims.resolve.retold.words import plain_words
from squarefacts.claims.ties import Relation, Role
from squarefacts.text.article import Part, Sentence

# Three zeros, six and nine.
SCALES = (1e3, 1e6, 1e9)
# So many digits are hardly the same by chance.
MANY_DIGITS = 3
FEW_DIGITS = 2
# Sizes of data are powers of two, so that two of them often have the same digits.
POWERS_OF_TWO = ("16", "32", "64", "128", "256", "512", "1024")
# How far around a figure the noun may stand that it measures, in characters.
NOUN_REACH = 24
# Sentences that share so many of the shorter one's words tell the same.
MOSTLY = 0.5
# How far before a figure the words that tell it as known are sought, in characters.
REACH = 80
# What after a figure makes it a rate: " a share", " per barrel", " each".
RATE = re.compile(r"\s? (?: an? | per | each | apiece | every )\b | \s?/", re.VERBOSE)
_KINDS = (Kind.MONEY, Kind.COUNT, Kind.MEASURE)


def find_slips(text: str, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Relation]:
    """The figures of one thing in two sentences that have the same digits and not the same size.

    Args:
        text: the prose of the article.
        sentences: its sentences, in order.
        claims: all claims of the article, in the order of the text.
    """
    groups: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        value = claim.value
        if claim.kind in _KINDS and isinstance(value, FigureValue) and claim.sentence < len(sentences):
            digits = digits_of(value.value)
            if digits and not value.range_of and not _is_rate(text, claim, value):
                size = size_of(value.unit) if claim.kind is Kind.MEASURE else None
                groups[claim.kind, size.dimension if size else value.unit, value.currency, digits].append(claim)
    for (*_, digits), alike in groups.items():
        # Each with the first of every size, so that a figure told a hundred times makes no thousands of pairs.
        first: dict[float, Claim] = {}
        for later in alike:
            for earlier in first.values():
                sure = _sure(text, sentences, earlier, later, digits)
                if sure is not None:
                    yield Relation("scale", (Role(earlier, "left"), Role(later, "right")), "again", confidence=sure)
            if isinstance(later.value, FigureValue):
                first.setdefault(_base(later.value), later)


def _is_rate(text: str, claim: Claim, value: FigureValue) -> bool:
    return "per " in value.unit or RATE.match(text, claim.stop) is not None or text.startswith("per ", claim.start - 4)


def _base(value: FigureValue) -> float:
    """The value in the base unit of its dimension."""
    size = size_of(value.unit)
    return value.value * size.low if size else value.value


def _sure(text: str, sentences: Sequence[Sentence], earlier: Claim, later: Claim, digits: str) -> Confidence | None:
    """How sure it is that two figures with the same digits are of one thing; None where little speaks for it."""
    one, two = earlier.value, later.value
    if not isinstance(one, FigureValue) or not isinstance(two, FigureValue):
        return None
    before, after = sentences[earlier.sentence], sentences[later.sentence]
    if not _differ_by_scale(one, two) or Part.TABLE in (before.part, after.part):
        return None
    if earlier.kind is Kind.COUNT and (not one.head or not _same_noun(one.head, two.head)):
        return None
    told, again = _words(text, before.start, before.stop), _words(text, after.start, after.stop)
    shared = len(told & again)
    known = _is_known(text, later, after)
    if earlier.sentence == later.sentence and not known:
        return None
    if Modality.DENIED in (earlier.modality, *(() if known else (later.modality,))):
        return None  # what is told as known is there, whatever is denied of it
    near = later.sentence - earlier.sentence == 1
    if known and len(digits) >= FEW_DIGITS and _needs_no_word(one, two, earlier.kind):
        return Confidence.HIGH
    if one.unit != two.unit:
        named = shared and (known or near or shared > 1)
        often = len(digits) < FEW_DIGITS or (one.unit.endswith("byte") and digits in POWERS_OF_TWO)
        return Confidence.HIGH if named and (known or not often) else None
    if len(digits) < FEW_DIGITS:
        # One digit is often the same by chance.
        return Confidence.HIGH if known and _names_thing(text, later, told) else None
    if shared and known:
        return Confidence.HIGH
    if len(digits) >= MANY_DIGITS and (shared or earlier.kind is Kind.MONEY):
        return Confidence.HIGH
    if (near and shared > 2) or (shared > 1 and shared >= MOSTLY * min(len(told), len(again))):
        return Confidence.HIGH
    return Confidence.MEDIUM if one.head and one.head == two.head and _one_sort(one, two) else None


def _same_noun(one: str, two: str) -> bool:
    """Whether two counted nouns name one sort of thing; people are counted by many nouns."""
    return one == two or (is_person(one) and is_person(two))


def _differ_by_scale(one: FigureValue, two: FigureValue) -> bool:
    """Whether two values are the same, or one is a thousand, a million or a billion times the other."""
    ratio = max(_base(one), _base(two)) / min(_base(one), _base(two))
    return any(abs(ratio - scale) < scale * 1e-6 for scale in (1.0, *SCALES))


def _needs_no_word(one: FigureValue, two: FigureValue, kind: Kind) -> bool:
    """Whether a figure told as known is that of before without more words: "those 80 million copies", "the €75bn"."""
    return not two.head if kind is Kind.MONEY else one.unit == two.unit and bool(two.head) and one.head == two.head


def _names_thing(text: str, claim: Claim, told: frozenset[str]) -> bool:
    """Whether the noun beside a figure is told with the other: "fined … the fine of", "the 50-g dose"."""
    near = stems(
        text[max(claim.start - NOUN_REACH, 0) : claim.start] + " " + text[claim.stop : claim.stop + NOUN_REACH]
    )
    return bool(near & told)


@lru_cache(maxsize=64)
def _words(text: str, start: int, stop: int) -> frozenset[str]:
    """The stems of the sentence `text[start:stop]` that say what it is about."""
    return stems(text[start:stop]) - plain_words() - _calendar()


@cache
def _calendar() -> frozenset[str]:
    return stems(" ".join(word_set("times", "calendar")))


def _is_known(text: str, claim: Claim, sentence: Sentence) -> bool:
    """Whether a figure is told as known: "the $4.5 billion grant", "the grant of $4.5 billion"."""
    before = text[max(claim.start - REACH, sentence.start) : claim.start].lower()
    noun = NOUN_OF.search(before)
    return find_known(before) is not None or (noun is not None and noun["the"] is not None)


def _one_sort(one: FigureValue, two: FigureValue) -> bool:
    """Whether no modifiers part two figures of one noun ("trading losses", "net losses")."""
    return not one.modifiers or not two.modifiers or bool(set(one.modifiers) & set(two.modifiers))
