"""The figures of a headline against those of the text below it.

A headline tells the gist of the lead. Each of its figures is held against every figure of the text of its dimension:
one that agrees settles it, wherever it stands; where none does, the one figure of the lead that by its noun, its fate
and its words tells the same thing is another value of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from squarefacts.claims.model import Bound, Claim, Confidence, DurationValue, FigureValue, Kind, Modality, OrdinalValue
from squarefacts.claims.resolve.arithmetic.bullets import ITEM
from squarefacts.claims.resolve.arithmetic.gists import Gist, gist_of, key, names_same, periods
from squarefacts.claims.resolve.arithmetic.headline_patterns import (
    AGED,
    COORDINATED,
    COUNTED_BEFORE,
    MORE_AFTER,
    OTHER,
    OTHER_AFTER,
    OTHER_TIME,
)
from squarefacts.claims.resolve.arithmetic.headline_scores import find_headline_scores
from squarefacts.claims.resolve.arithmetic.headline_workings import find_worked_out
from squarefacts.claims.resolve.arithmetic.sorts import is_person
from squarefacts.claims.resolve.retold.digits import are_swapped
from squarefacts.claims.ties import Relation, Role
from squarefacts.text.article import Part, Sentence

# How many sentences of the body tell what the headline tells.
LEAD = 3
KINDS = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.AGE, Kind.ORDINAL, Kind.MULTIPLE}
)
_BODY = (Part.BODY, Part.CAPTION, Part.TABLE)
# Values farther apart than this, as a ratio, are told of two things, unless one is a slip of the other; without a noun
# in common and with one.
FARTHEST = 3.0
FARTHEST_NAMED = 10.0
# A headline rounds durations and what is hedged by so much, as a share.
ROUNDED = 0.1
# How far before a figure the words may begin that make it another one, in characters.
OTHER_REACH = 48
# How many words in common count.
MOST_SHARED = 3
# Of more figures the sums are not looked for.
MOST_ADDED = 12
# How much must speak for it that two figures are of one thing.
SURE, LIKELY = 3, 2


@dataclass(frozen=True, slots=True)
class _Pair:
    """A figure of the text that may be that of the headline, and how much speaks for it."""

    body: Gist
    weight: int


def find_headlines(text: str, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Relation]:
    """The figures of the title, each with the figure of the body that tells the same thing.

    Args:
        text: the text of the article, with the marks of its lines.
        sentences: the sentences of the article, in order.
        claims: all claims of the article, in the order of the text.
    """
    if not any(claim.sentence < len(sentences) and sentences[claim.sentence].part is Part.TITLE for claim in claims):
        return
    first = next(sentence.start for sentence in sentences if sentence.part is Part.TITLE)
    if ITEM.match(text, text.rfind("\n", 0, first) + 1):
        return  # a list without a headline
    opening = min((sentence.index for sentence in sentences if sentence.part is Part.BODY), default=0)
    yield from find_headline_scores(text, sentences, claims, opening + LEAD)
    titles = _gists(text, sentences, claims, (Part.TITLE,))
    if not titles:
        return
    body = _gists(text, sentences, claims, _BODY)
    lead = [gist for gist in body if gist.claim.sentence < opening + LEAD]
    for title in titles:
        if _is_skipped(text, title):
            continue
        found = _told_in(text, title, titles, body, opening)
        if found:
            yield _relation(title, *found)
        elif not any(overlap(title, gist) for gist in body if gist.dimension == title.dimension):
            worked = find_worked_out(text, title, titles, lead)
            if worked:
                yield worked


def _is_skipped(text: str, title: Gist) -> bool:
    """Whether a figure of the title is an age, one of two with one noun, or a remark in brackets."""
    before = text[max(title.claim.start - OTHER_REACH, 0) : title.claim.start]
    if COORDINATED.search(before) or before.endswith("("):
        return True
    return title.claim.kind is Kind.COUNT and not title.noun and AGED.search(before) is not None


def _gists(text: str, sentences: Sequence[Sentence], claims: Sequence[Claim], parts: Sequence[Part]) -> list[Gist]:
    found = []
    for claim in claims:
        if claim.kind in KINDS and claim.sentence < len(sentences) and sentences[claim.sentence].part in parts:
            gist = gist_of(text, sentences[claim.sentence], claim)
            if gist is not None:
                found.append(gist)
    return found


def _relation(title: Gist, body: Gist, sure: Confidence) -> Relation:
    roles = Role(title.claim, "left", title.low, title.high), Role(body.claim, "right", body.low, body.high)
    return Relation("headline", roles, "headline", confidence=sure)


def _told_in(
    text: str, title: Gist, titles: Sequence[Gist], body: Sequence[Gist], opening: int
) -> tuple[Gist, Confidence] | None:
    """The figure of the text that tells what one of the headline tells, and how sure that is."""
    alike = [gist for gist in body if gist.dimension == title.dimension]
    for gist in alike:
        if overlap(title, gist):
            return (gist, Confidence.HIGH) if _may_be_one(title, gist) else None
    lead = [gist for gist in alike if gist.claim.sentence < opening + LEAD]
    others = [gist for gist in titles if gist is not title and gist.dimension == title.dimension]
    if any(rounds(title, gist) for gist in alike) or _is_sum(title, lead) or _is_nth(title, body):
        return None
    pairs = []
    for gist in lead:
        told = any(overlap(other, gist) or rounds(other, gist) for other in others) or _is_sum(gist, [title, *others])
        if not told and _may_be_one(title, gist):
            weight = _weight(title, gist, lead, opening)
            if weight and not _is_other(text, gist):
                pairs.append(_Pair(gist, weight))
    if not pairs:
        return None
    best = max(pairs, key=lambda pair: pair.weight)
    if any(pair.weight >= best.weight - 1 and not overlap(pair.body, best.body) for pair in pairs):
        return None
    if best.weight < LIKELY or _is_one_of_several(text, best.body):
        return None
    return best.body, Confidence.HIGH if best.weight >= SURE else Confidence.MEDIUM


def overlap(one: Gist, two: Gist) -> bool:
    """Whether two figures of one dimension can be one value."""
    return one.low <= two.high * (1 + 1e-9) and two.low <= one.high * (1 + 1e-9)


def rounds(title: Gist, body: Gist) -> bool:
    """Whether a headline's figure may be the text's one, rounded or cut off: its last digit is that of a longer one."""
    low, high = sorted((_value(title.claim), _value(body.claim)))
    if not low or high / low > 1 + 3 * ROUNDED or title.dimension in ("nth", "years"):
        return False
    if isinstance(title.claim.value, DurationValue) and isinstance(body.claim.value, DurationValue):
        other_unit = title.claim.value.iso[-1:] != body.claim.value.iso[-1:]
        return other_unit and title.low * (1 - ROUNDED) <= body.high and body.low * (1 - ROUNDED) <= title.high
    if _is_about(title.claim) or _is_about(body.claim):
        return high / low < 1 + ROUNDED
    if getattr(title.claim.value, "bound", Bound.EXACT) in (Bound.AT_LEAST, Bound.AT_MOST):
        return False
    shown, told = _digits(title.claim), _digits(body.claim)
    if len(shown) >= len(told) or are_swapped(_value(title.claim), _value(body.claim)):
        return False
    unit = 10.0 ** (int(f"{_value(title.claim):.6e}".partition("e")[2]) - len(shown) + 1)
    return abs(_value(title.claim) - _value(body.claim)) <= unit


def _is_about(claim: Claim) -> bool:
    """Whether a hedge leaves both ends of a figure open; "more than 500" are not 490."""
    return bool(claim.hedge) and getattr(claim.value, "bound", Bound.ABOUT) is Bound.ABOUT


def _digits(claim: Claim) -> str:
    return f"{_value(claim):.6e}".partition("e")[0].replace(".", "").rstrip("0")


def _value(claim: Claim) -> float:
    value = claim.value
    if isinstance(value, FigureValue):
        return value.value * 100 if value.unit == "fraction" else value.value
    if isinstance(value, OrdinalValue):
        return value.n
    low = getattr(value, "low", getattr(value, "low_days", 0.0))
    high = getattr(value, "high", getattr(value, "high_days", 0.0))
    return (low + high) / 2


def _is_sum(title: Gist, lead: Sequence[Gist]) -> bool:
    """Whether two or three figures of the lead come to that of the headline, or two lie so far apart."""
    told = [(gist.low, gist.high) for gist in lead][:MOST_ADDED]
    for count in (2, 3, 4):
        for some in combinations(told, count):
            low, high = sum(ends[0] for ends in some), sum(ends[1] for ends in some)
            if low <= title.high and title.low <= high:
                return True
    return any(
        abs(one[0] - two[0]) <= title.high and title.low <= abs(one[1] - two[1]) for one, two in combinations(told, 2)
    )


def _is_nth(title: Gist, body: Sequence[Gist]) -> bool:
    """Whether the last of those counted comes by an ordinal: "Four people were hit and a fifth"."""
    told = title.claim.value
    if not isinstance(told, FigureValue) or title.claim.kind is not Kind.COUNT:
        return False
    return any(gist.dimension == "nth" and gist.low == told.value for gist in body)


def _may_be_one(title: Gist, body: Gist) -> bool:
    """Whether nothing in the words parts two figures: what is counted, what befell it, the size, the modality."""
    if title.fates and body.fates and not title.fates & body.fates:
        return False
    if body.claim.modality is Modality.DENIED:
        return False
    if title.dimension == "years" and (title.fates or body.fates) and not (title.noun and title.noun == body.noun):
        return False  # stories of crimes tell of two people
    if title.dimension == "nth" and {title.noun, body.noun} & periods():
        return False
    if title.noun and body.noun and title.dimension.startswith(("count", "nth", "years")):
        if title.dimension == "nth" and (
            body.noun == "time" or (is_person(body.noun) and key(title.noun) in body.fates)
        ):
            return len(title.words & body.words) > 1  # "fifth title", "for the fourth time"; "arrest", "arrested"
        if not names_same(title.noun, body.noun):
            return False
        one, two = title.claim.value, body.claim.value
        if isinstance(one, FigureValue) and isinstance(two, FigureValue):
            if one.unit and two.unit and one.unit != two.unit:
                return False
            told = {key(word) for word in one.modifiers}
            return told <= body.words or not two.modifiers or bool(told & {key(word) for word in two.modifiers})
    return True


def _weight(title: Gist, body: Gist, lead: Sequence[Gist], opening: int) -> int:
    """How much speaks for it that two figures are of one thing; 0 where too much speaks against it."""
    low, high = sorted((_value(title.claim), _value(body.claim)))
    slip = are_swapped(low, high) or high in (low * 1e3, low * 1e6)
    counted = title.dimension.startswith("count")
    same_noun = bool(title.noun and body.noun) and key(title.noun) == key(body.noun)
    named = {key(title.noun), key(body.noun)} if same_noun else set()
    told = body.words if title.noun or not body.noun else body.words | {key(body.noun)}
    shared = len((title.words & told) - named)
    alone = all(gist is body or overlap(gist, body) for gist in lead)
    farthest = FARTHEST_NAMED if same_noun or (alone and shared > 1) else FARTHEST
    if low <= 0 or (counted and low < 2) or (high / low > farthest and not slip):
        return 0
    if not (shared or same_noun or (slip and alone)):
        return 0
    weight = min(shared, MOST_SHARED) + alone + (body.claim.sentence == opening)
    weight += 2 if same_noun else int(not counted or bool(title.noun and body.noun))
    weight += bool(title.fates & body.fates) + 2 * slip
    return weight - 2 * (body.claim.sentence == opening + LEAD - 1)


def _is_other(text: str, body: Gist) -> bool:
    claim = body.claim
    before = text[max(claim.start - OTHER_REACH, body.start) : claim.start]
    if claim.hedge:
        before = before.rstrip().removesuffix(claim.hedge)
        before = before if before.endswith(" ") else f"{before} "
    if OTHER.search(before) or OTHER_TIME.search(before):
        return True
    return claim.kind is not Kind.PERCENT and OTHER_AFTER.match(text, claim.stop) is not None


def _is_one_of_several(text: str, body: Gist) -> bool:
    """Whether a figure is added to another in its sentence: "a girl and four other people"."""
    claim = body.claim
    if claim.kind is not Kind.COUNT:
        return False
    before, after = text[max(claim.start - OTHER_REACH, body.start) : claim.start], text[claim.stop : claim.stop + 16]
    if claim.hedge:
        before = before.rstrip().removesuffix(claim.hedge)
    added = before.rstrip().endswith((" and", " another", " plus")) or MORE_AFTER.match(after) is not None
    added = added or (before.rstrip().endswith(",") and COUNTED_BEFORE.search(before) is not None)
    return added or "other" in text[claim.start : claim.stop].lower()
