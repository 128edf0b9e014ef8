"""Two values of one thing in neighbouring sentences: "a grant of £85,000 … the £58,000 grant", "30 seconds … the 60".

Unlike `find`, which goes by what is counted or priced, this goes by the words that both places share, and by digits
that one slip turns into each other. The later figure is told as known, and a noun beside it is told with the earlier
one.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from squarefacts.claims.model import Claim, Confidence, DateValue, DurationValue, FigureValue, Kind, Modality
from squarefacts.claims.resolve.arithmetic.gists import key, names_same
from squarefacts.claims.resolve.arithmetic.headline_scores import differing_halves, find_tallies
from squarefacts.claims.resolve.arithmetic.sorts import is_person
from squarefacts.claims.resolve.retold import patterns
from squarefacts.claims.resolve.retold.digits import are_swapped
from squarefacts.claims.resolve.retold.near_patterns import GOES_ON, OTHER_AFTER
from squarefacts.claims.resolve.retold.near_places import Place, place_of
from squarefacts.claims.resolve.retold.stems import alike, leading, names, stem
from squarefacts.claims.resolve.verbs import is_fate
from squarefacts.claims.ties import Retelling
from squarefacts.text.article import Article, Part, Sentence

# How many sentences later a figure may be told again.
FARTHEST = 3
# Values farther apart than this are no two tellings of one, as a ratio; without a slip of digits they are nearer.
MOST, NEAR = 10.0, 2.1
# How far before a figure what tells it as known may begin, in characters.
REACH = 80
# How far from a figure the date stands for which it holds, in characters.
DATE_REACH = 60
NUMBERS = re.compile(r"\d[\d,.]*")
# A sentence of more numbers is a list of them.
MOST_NUMBERS = 7
# How many words of the places of two counts must agree, their noun included.
FEWEST_COUNTED = 2
# How many words the places of two values share that a slip parts, where neither is told as known.
FEWEST_OF_SLIP = 3
# Fewer people or things may be counted with or without one of them.
FEW = 10
# One digit is told wrong of a number of so many; of fewer the number is another as often.
MANY_DIGITS = 3
# The fewest letters of the last part of a compound.
LONG = 5
_LIMITS = frozenset(stem(word) for word in ("limit", "maximum", "cap", "ceiling", "quota", "allowance"))
_FLOWS = frozenset(
    stem(word)
    for word in ("profit", "loss", "sale", "revenue", "income", "earning", "turnover", "deficit", "surplus", "output")
)
_SUMS = frozenset(stem(word) for word in ("price", "cost", "sum", "fee", "amount", "bill", "payment"))
# How much of a duration's interval lies at its ends, as a share.
EDGE = 0.01
# A duration in one unit, in ISO 8601.
SINGLE = re.compile(r"P T? [\d.]+ [A-Z]", re.VERBOSE)
_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
_PARTS = (Part.BODY, Part.CAPTION)


def find_near_values(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Retelling]:
    """The pairs of figures of neighbouring sentences that the words make one and that differ.

    Args:
        article: the article; its prose is read.
        sentences: its sentences, in order.
        claims: its claims, in the order of the text.
    """
    yield from _tallies(article.prose, sentences, claims)
    for group in _groups(sentences, claims):
        for at, later in enumerate(group):
            earlier = [
                claim for claim in group[:at] if later.sentence - claim.sentence <= FARTHEST and _is_near(claim, later)
            ]
            if not earlier or any(_agree(claim, later) for claim in group if claim is not later):
                continue
            if len({_ends(claim) for claim in earlier}) == 1 and not _days_differ(claims, earlier[-1], later):
                yield from _told_again(article.prose, sentences, earlier[-1], later)


def _tallies(text: str, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Retelling]:
    """Two results of one vote or match in neighbouring sentences: "by 212 votes to 198", "the 221-198 vote"."""
    found = [tally for tally in find_tallies(claims) if tally.first.sentence < len(sentences)]
    for one, two in pairwise(found):
        gap = two.first.sentence - one.first.sentence
        if one.votes != two.votes or not 0 < gap < FARTHEST or len({tally.values for tally in found}) != FEWEST_COUNTED:
            continue
        if one.values == two.values or any(sentences[t.first.sentence].part not in _PARTS for t in (one, two)):
            continue
        known = patterns.find_known(text[max(two.first.start - REACH, 0) : two.first.start].lower())
        half = one.values[0] == two.values[0] or one.values[1] == two.values[1]
        spans = [sentences[tally.first.sentence] for tally in (one, two)]
        parted = [frozenset(patterns.PARTED.findall(text, span.start, span.stop)) for span in spans]
        if (known or (half and one.votes)) and not parted[1] - parted[0]:
            left, right = differing_halves(one, two)
            yield Retelling(left, right, Confidence.HIGH)


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
        return (claim.kind, value.unit, "person" if is_person(value.head) else key(value.head)) if value.head else ()
    return (claim.kind, value.currency or value.unit) if "per " not in value.unit else ()


def _ends(claim: Claim) -> tuple[float, float]:
    if isinstance(claim.value, DurationValue):
        # "Eight days" and "nine days" meet at an end that neither means.
        edge = (claim.value.high_days - claim.value.low_days) * EDGE
        return claim.value.low_days + edge, claim.value.high_days - edge
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
            if claim.sentence == figure.sentence and abs(claim.start - figure.start) < DATE_REACH
            if isinstance(claim.value, DateValue) and claim.value.readings
        ]
        for figure in (one, two)
    )
    meet = any(first <= last2 and first2 <= last for first, last in days for first2, last2 in others)
    return bool(days) and bool(others) and (one.sentence == two.sentence or not meet)


def _told_again(text: str, sentences: Sequence[Sentence], one: Claim, two: Claim) -> Iterator[Retelling]:
    if any(_is_listing(text, sentences[claim.sentence]) for claim in (one, two)):
        return
    middle = (one.stop + two.start) // 2 if one.sentence == two.sentence else None
    if middle is not None and one.kind is not Kind.COUNT:
        return
    earlier = place_of(text, sentences[one.sentence], one, None, middle)
    later = place_of(text, sentences[two.sentence], two, middle, None)
    if earlier.other or later.other or one.modality is Modality.DENIED or later.parted - earlier.parted:
        return
    if two.modality is Modality.DENIED and not later.known:
        return
    if not GOES_ON.match(text, sentences[two.sentence].start) and _names_differ(text, sentences, one, two):
        return
    if later.sides and earlier.sides and not later.sides & earlier.sides:
        return  # long is not wide
    slip = _swapped(one, two) or _is_one_digit(one, two)
    if _ratio(one, two) > (MOST if slip else NEAR) or not _may_count_one(one, two):
        return
    gap = two.sentence - one.sentence
    if _is_tied(text, one, two, earlier, later) or (slip and _is_slip_of_one(one, two, earlier, later, gap)):
        yield Retelling(one, two, Confidence.HIGH)


def _is_listing(text: str, sentence: Sentence) -> bool:
    """Whether a sentence is a row of figures or one of many."""
    many = len(NUMBERS.findall(text, sentence.start, sentence.stop)) > MOST_NUMBERS
    return many or text.find(" vs ", sentence.start, sentence.stop) >= 0


def _may_count_one(one: Claim, two: Claim) -> bool:
    """Whether two counts can be of the same things by their nouns and what restricts these."""
    a, b = one.value, two.value
    if one.kind is not Kind.COUNT or not isinstance(a, FigureValue) or not isinstance(b, FigureValue):
        return True
    if a.subject and b.subject and a.subject != b.subject and is_fate(a.subject) and is_fate(b.subject):
        return False
    return names_same(a.head, b.head)


def _is_tied(text: str, one: Claim, two: Claim, earlier: Place, later: Place) -> bool:
    """Whether the later figure is told as known and of a thing that the earlier one has, nothing else being said."""
    gap = two.sentence - one.sentence
    if later.pronoun and earlier.copular and gap == 1:
        return True
    if not (later.known or later.subject or "default" in earlier.words & later.beside):
        return False
    told = leading(later.rest, earlier.words)
    if one.kind is Kind.COUNT:
        if "-" in text[two.start : two.stop] or earlier.known or (later.rest and not told):
            return False
        return _is_counted_again(one, two, earlier, later)
    if OTHER_AFTER.match(text, two.stop) or (earlier.kind and later.kind and earlier.kind != later.kind):
        return False
    if {earlier.noun, later.noun, later.described} & _FLOWS:
        return False  # told of many periods
    if later.described:
        if later.described in _SUMS:
            return later.known and bool(_modifiers(two) & earlier.words)  # "Tickets cost $15", "the $15 ticket price"
        nouns = [earlier.described] if earlier.described else earlier.words
        the = later.known and not later.owned and _modifiers(two) <= earlier.words
        return the and any(_names_same(later.described, word) for word in nouns)
    if later.noun:
        return (
            _names_same(earlier.noun or earlier.described, later.noun) if earlier.noun or earlier.described else False
        )
    if later.during:
        return one.kind is Kind.DURATION and gap == 1 and earlier.copular
    if later.rest:
        return earlier.described in later.rest  # "the 14-mile canal", "the 14 miles of canal"
    return one.kind is Kind.MEASURE and gap == 1 and later.known and not earlier.known


def _is_counted_again(one: Claim, two: Claim, earlier: Place, later: Place) -> bool:
    """Whether a count that is told as known is one of all that was counted before."""
    more = _modifiers(two) - _modifiers(one)
    if not all(any(alike(word, other) for other in earlier.beside) for word in more):
        return False
    gap = two.sentence - one.sentence
    few = min(_ends(one)[0], _ends(two)[0]) < FEW
    if later.whole and not more and gap < (2 if few else FARTHEST):
        return True
    if few:
        return leading(later.rest, earlier.words) >= FEWEST_COUNTED  # "the seven countries that signed the pact"
    return bool(later.rest) or gap < 2


def _is_slip_of_one(one: Claim, two: Claim, earlier: Place, later: Place, gap: int) -> bool:
    """Whether the words of two places make two values that one slip parts those of one thing."""
    shared = len(earlier.words & later.words)
    if (later.known or later.subject) and not earlier.known:
        beside = any(_names_same(word, told) for word in later.beside for told in earlier.words)
        if (beside and (one.kind is not Kind.COUNT or shared >= FEWEST_COUNTED)) or (
            later.described in _SUMS and gap == 1
        ):
            return True
    if {"vs", "v", "against", "from"} & (earlier.words | later.words):
        return False
    return shared >= FEWEST_OF_SLIP and bool(earlier.beside & later.beside) and one.modality is two.modality


def _modifiers(claim: Claim) -> frozenset[str]:
    return frozenset(map(stem, claim.value.modifiers)) if isinstance(claim.value, FigureValue) else frozenset()


def _names_same(one: str, other: str) -> bool:
    """Whether two stems name one thing: forms of one word, or the last part of a compound ("footbridge", "bridge")."""
    return alike(one, other) or (min(len(one), len(other)) >= LONG and (one.endswith(other) or other.endswith(one)))


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


def _is_one_digit(one: Claim, two: Claim) -> bool:
    """Whether one digit of three or more parts two values."""
    a, b = _digits(one), _digits(two)
    if (
        not a
        or a[-3:] != b[-3:]
        or len(a[:-4].rstrip("0")) != len(b[:-4].rstrip("0"))
        or max(len(value[:-4].rstrip("0").rstrip(".")) for value in (a, b)) < MANY_DIGITS + 1
    ):
        return False
    return sum(x != y for x, y in zip(a, b, strict=True)) == 1
