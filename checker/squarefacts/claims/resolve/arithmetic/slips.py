"""The same digits a thousand times larger in another sentence: "a $4.5 million grant ... the $4.5 billion grant"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import AgeValue, Claim, Confidence, DurationValue, FigureValue, Kind, Modality
from squarefacts.claims.resolve.arithmetic.dimensions import size_of
from squarefacts.claims.resolve.arithmetic.sides import ONE_UNIT
from squarefacts.claims.resolve.arithmetic.sorts import is_person
from squarefacts.claims.resolve.arithmetic.words import load
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
# A noun that is told as new, with its sum; reads "reported a net loss of ".
NEW_NOUN = re.compile(r"\b an? \s (?: [a-z-]+ \s ){1,3} of \s \Z", re.VERBOSE)
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
# What points at a figure told before: "those 80 million copies", "that sum of $4 billion", "these 30 records".
POINTING = re.compile(
    r"""
    \b (?: those | these | (?P<that> that ) | th (?: at | is ) \s (?: sum | amount | figure | total | budget ) ) \s
    (?: (?: full | whole | entire | sum | amount | figure | total ) \s )? (?: of \s )? (?: [A-Z]{0,3} [$€£¥₹₱] )? \Z
    """,
    re.VERBOSE,
)
# "a place of ", "a town with ", before how many people live there.
PLACE_OF = re.compile(
    r"\b (?: place | town | city | village | island | country | nation | community | region | province | state | county"
    r" | district | hamlet | parish | borough | population ) \s (?: of | with ) (?: \s [a-z]+ )? \s \Z",
    re.VERBOSE,
)
# The noun of a size before it: "a distance of ", "its weight of about ".
SIZE_OF = re.compile(r"\b (?P<noun> [a-z]+ ) \s of \s (?: about \s | some \s )? \Z", re.VERBOSE)
# The digits of a figure, after its sign.
NUMERAL = re.compile(r"\d [\d.,]*", re.VERBOSE)
# Ages and stretches of time below this are years of people.
OLD = 1000.0
_KINDS = (Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.DURATION, Kind.AGE)


def find_slips(text: str, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Relation]:
    """The figures of one thing in two sentences that have the same digits and not the same size.

    Args:
        text: the prose of the article.
        sentences: its sentences, in order.
        claims: all claims of the article, in the order of the text.
    """
    groups: dict[tuple[str, ...], list[_Told]] = defaultdict(list)
    for claim in claims:
        value = _value(claim)
        if value is not None and claim.sentence < len(sentences) and not value.range_of:
            digits = digits_of(value.value)
            if digits:
                unit = value.unit.partition(" per ")[0]
                size = size_of(unit) if claim.kind is Kind.MEASURE else None
                kind = Kind.DURATION if claim.kind is Kind.AGE else claim.kind
                told = _Told(claim, value, digits, _is_rate(text, claim, value))
                groups[kind, size.dimension if size else unit, value.currency, digits].append(told)
    for alike in groups.values():
        if len(alike) < 2:
            continue
        # Each with the first of every size, so that a figure told a hundred times makes no thousands of pairs.
        first: dict[tuple[float, bool], _Told] = {}
        for later in alike:
            for earlier in first.values():
                sure = _sure(text, sentences, earlier, later)
                if sure is not None:
                    roles = Role(earlier.claim, "left"), Role(later.claim, "right")
                    yield Relation("scale", roles, "again", confidence=sure)
            first.setdefault((_base(later.value), later.rate), later)


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure as it is told: its claim, its value, its digits without closing zeros, and whether it is a rate."""

    claim: Claim
    value: FigureValue
    digits: str
    rate: bool


def _value(claim: Claim) -> FigureValue | None:
    """The figure that a claim tells, of ages and lengths of time the years where they are beyond those of people."""
    value = claim.value
    if isinstance(value, FigureValue):
        return value if claim.kind in _KINDS else None
    years = 0.0
    if isinstance(value, AgeValue):
        years = (value.low + value.high) / 2
    elif isinstance(value, DurationValue) and claim.kind is Kind.DURATION:
        found = ONE_UNIT.fullmatch(value.iso)
        years = float(found["number"]) if found and found["unit"] == "Y" else 0.0
    return FigureValue(years, years, years, "year") if years >= OLD else None


def _is_rate(text: str, claim: Claim, value: FigureValue) -> bool:
    return "per " in value.unit or RATE.match(text, claim.stop) is not None or text.startswith("per ", claim.start - 4)


def _base(value: FigureValue) -> float:
    """The value in the base unit of its dimension."""
    size = size_of(value.unit.partition(" per ")[0])
    return value.value * size.low if size else value.value


def _sure(text: str, sentences: Sequence[Sentence], one: _Told, two: _Told) -> Confidence | None:
    """How sure it is that two figures with the same digits are of one thing; None where little speaks for it."""
    earlier, later = one.claim, two.claim
    before, after = sentences[earlier.sentence], sentences[later.sentence]
    if not _differ_by_scale(one.value, two.value) or Part.TABLE in (before.part, after.part):
        return None
    points = POINTING.search(text, max(later.start - 48, after.start), later.start)
    pointing = points is not None and (points["that"] is None or later.kind is Kind.MONEY)
    known = pointing or _is_known(text, later, after)
    if earlier.sentence == later.sentence and not known and later.kind not in (Kind.DURATION, Kind.AGE):
        return None
    if Modality.DENIED in (earlier.modality, *(() if known else (later.modality,))):
        return None  # what is told as known is there, whatever is denied of it
    told, again = _words(text, before.start, before.stop), _words(text, after.start, after.stop)
    if (one.rate or two.rate) and not (pointing or (one.rate and two.rate and known and told & again)):
        return None
    if earlier.kind is Kind.COUNT and not _one_noun(text, one, two, known):
        return None
    if not pointing and _is_new(text, one, two):
        return None
    return _by_evidence(
        text, one, two, _Evidence(known, pointing, later.sentence - earlier.sentence, after.start, told, again)
    )


def _is_new(text: str, one: _Told, two: _Told) -> bool:
    """Whether the later figure is told as a new one, or its one digit is that of another noun: "20,000 members"."""
    if two.claim.kind is Kind.COUNT and len(one.digits) < FEW_DIGITS and one.value.head != two.value.head:
        return True
    return NEW_NOUN.search(text, max(two.claim.start - 40, 0), two.claim.start) is not None


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What speaks for two figures being of one thing.

    Attributes:
        known: whether the later one is told as known.
        pointing: whether words point back at it ("those 30 million").
        apart: how many sentences lie from one to the other.
        start: the first character of the later one's sentence.
        told, again: the stems of the words of their sentences.
    """

    known: bool
    pointing: bool
    apart: int
    start: int
    told: frozenset[str]
    again: frozenset[str]

    @property
    def shared(self) -> int:
        """How many stems both sentences have."""
        return len(self.told & self.again)


def _by_evidence(text: str, one: _Told, two: _Told, seen: _Evidence) -> Confidence | None:
    """How sure the words and the digits make it that two figures are of one thing."""
    near, few, many = seen.apart <= 1, len(one.digits) >= FEW_DIGITS, len(one.digits) >= MANY_DIGITS
    later, shared = two.claim, seen.shared
    named = _names_thing(text, later, seen.start, seen.told)
    if seen.pointing and seen.apart <= 2:
        return Confidence.HIGH
    if later.kind in (Kind.DURATION, Kind.AGE):
        return Confidence.HIGH if few and near else None
    other = _is_other(text, two, seen.told)
    if seen.known and few and ((near and not other) or _needs_no_word(one.value, two.value, later.kind)):
        return Confidence.HIGH
    if one.value.unit != two.value.unit:
        return _in_two_units(text, one, two, seen, named and not other)
    if not few:
        # One digit is often the same by chance.
        if near and later.kind is Kind.MEASURE and _is_sized(text, later) and _same_numeral(text, one.claim, later):
            return Confidence.HIGH
        alike = near and _needs_no_word(one.value, two.value, later.kind)
        return Confidence.HIGH if seen.known and (named or alike) else None
    if shared and seen.known:
        return Confidence.HIGH
    if many and (shared or later.kind is Kind.MONEY):
        return Confidence.HIGH
    if near and (shared > 2 or named or (later.kind is Kind.COUNT and one.value.head == two.value.head != "person")):
        return Confidence.HIGH
    if near and later.kind is Kind.COUNT and PLACE_OF.search(text, max(later.start - 40, 0), later.start):
        return Confidence.HIGH
    if shared > 1 and shared >= MOSTLY * min(len(seen.told), len(seen.again)):
        return Confidence.HIGH
    same = one.value.head and one.value.head == two.value.head
    return Confidence.MEDIUM if same and _one_sort(one.value, two.value) else None


def _in_two_units(text: str, one: _Told, two: _Told, seen: _Evidence, named: bool) -> Confidence | None:
    """The same for two figures of one dimension in two units: "40 mg ... the 40 g dose"."""
    few, near, shared = len(one.digits) >= FEW_DIGITS, seen.apart <= 1, seen.shared
    often = one.value.unit.endswith("byte") and one.digits in POWERS_OF_TWO
    written = few or _same_numeral(text, one.claim, two.claim)
    told = (seen.known and not _is_other(text, two, seen.told)) or (named and not often)
    if told and near and written:
        return Confidence.HIGH
    likely = shared and (seen.known or near or shared > 1)
    return Confidence.HIGH if likely and (seen.known or (few and not often)) else None


def _is_other(text: str, two: _Told, told: frozenset[str]) -> bool:
    """Whether the noun that a figure describes is of another thing than any told before: "the 350-kilometre road"."""
    head = two.value.head
    if not head or stems(head) & told or two.claim.kind is Kind.COUNT:
        return False
    if two.claim.kind is Kind.MEASURE:
        return head not in _sizes() and "-" in text[two.claim.start : two.claim.stop]
    return head not in _sums()


@cache
def _sizes() -> frozenset[str]:
    return frozenset(load("slips")["sizes"]["words"].split())


def _is_sized(text: str, claim: Claim) -> bool:
    """Whether the noun of a size stands before a measure: "at a distance of 60 billion light-years"."""
    noun = SIZE_OF.search(text, max(claim.start - 24, 0), claim.start)
    return noun is not None and noun["noun"] in _sizes()


@cache
def _sums() -> frozenset[str]:
    return frozenset(load("slips")["sums"]["words"].split())


def _one_noun(text: str, one: _Told, two: _Told, known: bool) -> bool:
    """Whether two counts can be of one sort of thing: by their nouns, or by a noun told before without its number."""
    if one.value.head:
        return _same_noun(one.value.head, two.value.head)
    # "The stadium seats 48,500": the verb is the noun of "its 48,500 seats".
    around = stems(text[max(one.claim.start - NOUN_REACH, 0) : one.claim.start])
    return known and bool(two.value.head) and bool(stems(two.value.head) & around)


def _same_numeral(text: str, one: Claim, two: Claim) -> bool:
    """Whether two figures are written with the same digits, two at least: "900 megawatts", "900 gigawatts"."""
    first, second = (NUMERAL.match(text, claim.start) for claim in (one, two))
    return first is not None and second is not None and first[0] == second[0] and len(first[0]) > 1


def _same_noun(one: str, two: str) -> bool:
    """Whether two counted nouns name one sort of thing; people are counted by many nouns."""
    return one == two or (_is_people(one) and _is_people(two))


def _is_people(noun: str) -> bool:
    return is_person(noun) or noun in _people() or noun.endswith("goer")


@cache
def _people() -> frozenset[str]:
    return frozenset(load("slips")["crowds"]["words"].split())


def _differ_by_scale(one: FigureValue, two: FigureValue) -> bool:
    """Whether two values are the same, or one is a thousand, a million or a billion times the other."""
    ratio = max(_base(one), _base(two)) / min(_base(one), _base(two))
    return any(abs(ratio - scale) < scale * 1e-6 for scale in (1.0, *SCALES))


def _needs_no_word(one: FigureValue, two: FigureValue, kind: Kind) -> bool:
    """Whether a figure told as known is that of before without more words: "those 80 million copies", "the €75bn"."""
    if kind is Kind.MONEY:
        return not two.head
    if kind is Kind.MEASURE and not two.head:
        return one.unit == two.unit
    return one.unit == two.unit and bool(two.head) and _same_noun(one.head, two.head)


def _names_thing(text: str, claim: Claim, start: int, told: frozenset[str]) -> bool:
    """Whether the noun beside a figure is told with the other: "fined … the fine of", "the 50-g dose"."""
    near = stems(
        text[max(claim.start - NOUN_REACH, start) : claim.start] + " " + text[claim.stop : claim.stop + NOUN_REACH]
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
