"""Two values of one thing in neighbouring sentences: "a grant of £85,000 … the £58,000 grant", "30 seconds … the 60".

Unlike `find`, which goes by what is counted or priced, this goes by the words that both places share, and by digits
that one slip turns into each other. The later figure is told as known, and a noun beside it is told with the earlier
one.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from squarefacts.claims.model import Claim, Confidence, DateValue, DurationValue, FigureValue, Kind, Modality
from squarefacts.claims.resolve.arithmetic.sorts import is_person
from squarefacts.claims.resolve.retold import patterns
from squarefacts.claims.resolve.retold.stems import alike, names, stem, stems
from squarefacts.claims.resolve.retold.words import plain_words
from squarefacts.claims.ties import Retelling
from squarefacts.text.article import Article, Part, Sentence

# How many sentences later a figure may be told again.
FARTHEST = 3
# Values farther apart than this are no two tellings of one, as a ratio; without a slip of digits they are nearer.
MOST, NEAR = 10.0, 2.1
# How far around a figure the noun may stand that it measures, and before it what tells it as known, in characters.
NOUN_REACH, REACH = 28, 80
# How far from a figure the date stands for which it holds, in characters.
DATE_REACH = 60
# How many words of the places of two counts must agree, their noun included.
FEWEST_COUNTED = 2
# Fewer people or things may be counted with or without one of them.
FEW = 10
# One digit is told wrong of a number of so many; of fewer the number is another as often.
MANY_DIGITS = 3
# The fewest letters of the last part of a compound.
LONG = 5
# After "at" and a figure, what tells it of a known thing: "At £1.6m, this year's sales were".
OF_KNOWN = re.compile(r"(?: \s [a-z]+ )? , \s (?: the | this | its | their | his | her ) \b", re.VERBOSE)
# The noun that a figure measures, before it: "timeout of ", "timeout is ", "timeout defaults to "; and after it.
MEASURED = re.compile(
    r"""
    \b (?P<noun> [a-z]{3,} ) ,? \s
    (?: of | is | was | lasts | lasted | takes | took | (?: defaults | set | limited ) \s to ) \s \Z
    """,
    re.VERBOSE,
)
NOUN_AFTER = re.compile(r"[\s-] (?P<noun> [a-z]{3,} )", re.VERBOSE)
# A known subject of which a figure is told: "the road, which is ", "its tower measures ".
OF_SUBJECT = re.compile(
    r"\b (?: the | this | its ) \s (?: [a-z]+ \s )? [a-z]+ ,? \s (?: which \s | that \s )?"
    r"(?: is | was | measures | weighs | covers | runs \s to | stands ) \s \Z",
    re.VERBOSE,
)
# After a known count, the participle that says which are meant: "the 36 witnesses ⟨heard⟩".
RESTRICTED = re.compile(
    r"\s (?P<verb> [a-z]{2,}ed | heard | found | sold | built | sent | held | caught | made ) \b", re.VERBOSE
)
# Before a figure that is a limit, and nouns that take it up.
LIMITED = re.compile(
    r"""
    \b (?: up \s to | at \s most | no \s more \s than | maximum \s of | allows | permits | accepts | limited \s to )
    \s \Z
    """,
    re.VERBOSE,
)
# What after a noun says that another one of its kind is meant: " stretch between ", " loan to ".
OTHER_AFTER = re.compile(r"[\s-] [a-z]+ \s (?: between | from | to | in | at | near | of | off | for ) \b", re.VERBOSE)
_LIMITS = frozenset(stem(word) for word in ("limit", "maximum", "cap", "ceiling", "quota", "allowance"))
_SUMS = frozenset(stem(word) for word in ("price", "cost", "sum", "fee", "amount", "bill", "payment"))
# A duration in one unit, in ISO 8601.
SINGLE = re.compile(r"P T? [\d.]+ [A-Z]", re.VERBOSE)
_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
_PARTS = (Part.BODY, Part.CAPTION)


@dataclass(frozen=True, slots=True)
class _Place:
    """A figure with the stems of the words around it, those right beside it, and how it is told."""

    words: frozenset[str]
    beside: frozenset[str]
    noun: str
    restricted: frozenset[str]
    known: bool
    subject: bool
    limit: bool
    other: bool


def find_near_values(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Retelling]:
    """The pairs of figures of neighbouring sentences that the words make one and that differ.

    Args:
        article: the article; its prose is read.
        sentences: its sentences, in order.
        claims: its claims, in the order of the text.
    """
    for group in _groups(sentences, claims):
        for at, later in enumerate(group):
            earlier = [
                claim for claim in group[:at] if later.sentence - claim.sentence <= FARTHEST and _is_near(claim, later)
            ]
            if not earlier or any(_agree(claim, later) for claim in group if claim is not later):
                continue
            if len({_ends(claim) for claim in earlier}) == 1 and not _days_differ(claims, earlier[-1], later):
                yield from _told_again(article.prose, sentences, earlier[-1], later)


def _groups(sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The figures of one kind and unit, where there are at least two, in the order of the text."""
    alike_in_kind: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind in _KINDS and claim.sentence < len(sentences) and sentences[claim.sentence].part in _PARTS:
            alike_in_kind[_sort(claim)].append(claim)
    return (group for sort, group in alike_in_kind.items() if sort and len(group) > 1)


def _sort(claim: Claim) -> tuple[str, ...]:
    """What two figures of one thing have in common; nothing for a figure that is no single value."""
    value = claim.value
    if isinstance(value, DurationValue):
        single = SINGLE.fullmatch(value.iso) and value.high_days < value.low_days * 1.5
        return (claim.kind, value.iso[-1:]) if single else ()
    if not isinstance(value, FigureValue) or value.range_of or value.low <= 0 or value.high > value.low * 1.5:
        return ()
    if claim.kind is Kind.COUNT:
        return (claim.kind, value.unit, "person" if is_person(value.head) else stem(value.head)) if value.head else ()
    return (claim.kind, value.currency or value.unit) if "per " not in value.unit else ()


def _ends(claim: Claim) -> tuple[float, float]:
    if isinstance(claim.value, DurationValue):
        return claim.value.low_days, claim.value.high_days
    return (claim.value.low, claim.value.high) if isinstance(claim.value, FigureValue) else (0.0, 0.0)


def _agree(one: Claim, two: Claim) -> bool:
    (low, high), (other_low, other_high) = _ends(one), _ends(two)
    return low <= other_high * (1 + 1e-9) and other_low <= high * (1 + 1e-9)


def _is_near(one: Claim, two: Claim) -> bool:
    low, high = sorted((_ends(one)[0], _ends(two)[0]))
    return high <= low * MOST


def _days_differ(claims: Sequence[Claim], one: Claim, two: Claim) -> bool:
    """Whether two figures have days beside them that do not meet."""
    days, others = (
        [
            (claim.value.readings[0].first_day, claim.value.readings[0].last_day)
            for claim in claims
            if isinstance(claim.value, DateValue) and claim.value.readings
            if claim.sentence == figure.sentence and abs(claim.start - figure.start) < DATE_REACH
        ]
        for figure in (one, two)
    )
    meet = any(first <= last2 and first2 <= last for first, last in days for first2, last2 in others)
    return bool(days) and bool(others) and (one.sentence == two.sentence or not meet)


def _told_again(text: str, sentences: Sequence[Sentence], one: Claim, two: Claim) -> Iterator[Retelling]:
    middle = (one.stop + two.start) // 2 if one.sentence == two.sentence else None
    earlier = _place(text, sentences[one.sentence], one, None, middle)
    later = _place(text, sentences[two.sentence], two, middle, None)
    if earlier.other or later.other or one.modality not in (Modality.FACT, Modality.PLAN):
        return
    if (two.modality is Modality.DENIED and not later.known) or _names_differ(text, sentences, one, two):
        return
    shared = len(earlier.words & later.words)
    swapped = _swapped(one, two)
    if (
        not (later.known or (later.subject and swapped))
        or earlier.known
        or (one.sentence == two.sentence and one.kind is not Kind.COUNT)
    ):
        return
    beside = any(_names_same(word, told) for word in later.beside for told in earlier.words)
    counted = one.kind is not Kind.COUNT or shared >= FEWEST_COUNTED
    slip = beside and (swapped or (counted and _is_one_digit(one, two)))
    slip = slip or (swapped and later.noun in _SUMS and two.sentence - one.sentence == 1)
    near = _ratio(one, two) <= NEAR
    measured = one.kind is not Kind.COUNT and earlier.noun and later.noun and _names_same(earlier.noun, later.noun)
    measured = measured and not OTHER_AFTER.match(text, two.stop)
    many = one.kind is Kind.COUNT and min(_ends(one)[0], _ends(two)[0]) >= FEW
    limited = earlier.limit and later.noun in _LIMITS
    if slip or (near and (measured or limited or (many and later.restricted & earlier.beside))):
        yield Retelling(one, two, Confidence.HIGH)


def _names_same(one: str, other: str) -> bool:
    """Whether two stems name one thing: forms of one word, or the last part of a compound ("footbridge", "bridge")."""
    return alike(one, other) or (min(len(one), len(other)) >= LONG and (one.endswith(other) or other.endswith(one)))


def _place(text: str, sentence: Sentence, claim: Claim, start: int | None, stop: int | None) -> _Place:
    """What stands around a figure, within its sentence or the half of it that is the figure's."""
    start, stop = sentence.start if start is None else start, sentence.stop if stop is None else stop
    before = text[max(start, claim.start - REACH) : claim.start].lower()
    if claim.hedge and before.endswith(f"{claim.hedge} "):
        before = before[: -len(claim.hedge) - 1]
    noun = patterns.NOUN_OF.search(before) if before.endswith(" of ") else None
    known = patterns.find_known(before) is not None or (noun is not None and noun["the"] is not None)
    subject = OF_SUBJECT.search(before) is not None or (
        before.endswith("at ") and OF_KNOWN.match(text, claim.stop) is not None
    )
    limit = LIMITED.search(before) is not None
    restricted = RESTRICTED.match(text, claim.stop) if known and claim.kind is Kind.COUNT else None
    other = restricted is None and patterns.OTHER_KNOWN.search(before) is not None
    other = other or (not known and not limit and noun is None and patterns.OTHER.search(before) is not None)
    around = f"{text[start : claim.start]} {text[claim.stop : stop]}"
    head = stems(claim.value.head) if isinstance(claim.value, FigureValue) else frozenset()
    near = (
        text[max(start, claim.start - NOUN_REACH) : claim.start],
        text[claim.stop : min(stop, claim.stop + NOUN_REACH)],
    )
    beside = stems(" ".join(near)) - plain_words() | (head if claim.kind is Kind.COUNT else frozenset())
    part = patterns.PART_AFTER.match(text, claim.stop) is not None
    words = (stems(around) | head) - plain_words()
    told = frozenset([stem(restricted["verb"])]) if restricted else frozenset()
    return _Place(words, beside, _noun(text, claim, before, stop), told, known, subject, limit, other or part)


def _noun(text: str, claim: Claim, before: str, stop: int) -> str:
    """The stem of the noun that a figure measures: "the timeout of 60 s", "a 60-second timeout"; "" unknown."""
    noun = MEASURED.search(before) or NOUN_AFTER.match(text, claim.stop, stop)
    return stem(noun["noun"]) if noun else ""


def _names_differ(text: str, sentences: Sequence[Sentence], one: Claim, two: Claim) -> bool:
    """Whether each of two sentences has names, and none in common."""
    if one.sentence == two.sentence:
        return False
    spans = (sentences[claim.sentence] for claim in (one, two))
    told, others = (names(text[span.start : span.stop]) for span in spans)
    return bool(told) and bool(others) and not told & others


def _ratio(one: Claim, two: Claim) -> float:
    low, high = sorted((_ends(one)[0], _ends(two)[0]))
    return high / low


def _digits(claim: Claim) -> str:
    return f"{claim.value.value:.6e}" if isinstance(claim.value, FigureValue) else ""


def _swapped(one: Claim, two: Claim) -> bool:
    if not isinstance(one.value, FigureValue) or not isinstance(two.value, FigureValue):
        return False
    return are_swapped(one.value.value, two.value.value)


def are_swapped(one: float, two: float) -> bool:
    """Whether two values of one size have the same digits in another order."""
    a, b = f"{one:.6e}", f"{two:.6e}"
    return a != b and a[-3:] == b[-3:] and sorted(a) == sorted(b)


def _is_one_digit(one: Claim, two: Claim) -> bool:
    """Whether one digit of three or more parts two values."""
    a, b = _digits(one), _digits(two)
    if not a or a[-3:] != b[-3:] or max(len(value[:-4].rstrip("0").rstrip(".")) for value in (a, b)) < MANY_DIGITS + 1:
        return False
    return sum(x != y for x, y in zip(a, b, strict=True)) == 1
