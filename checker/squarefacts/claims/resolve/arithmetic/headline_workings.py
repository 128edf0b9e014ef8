"""What a headline makes of two figures of the text: a change ("Exports double"), a share ("Half of trees to go").

The text may tell the change in another way ("rose 104 percent") or only both ends of it ("240 mm, against 120 mm"), and
the share as a part and its whole ("210 of the 420 trees").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.dimensions import told_interval
from squarefacts.claims.resolve.arithmetic.gists import Gist, key
from squarefacts.claims.ties import Relation, Role

# Before the value of old; reads "from ", "against ", "up from ", "compared with the ".
OLD = re.compile(
    r"""
    \b (?: from | against | compared \s (?: with | to ) | versus | than ) \s
    (?: (?: the | about | some | just ) \s )? \Z
    """,
    re.VERBOSE,
)
# Between a part and its whole; reads " of the ", " out of ", " of its ".
OF = re.compile(r"\s (?: out \s )? of \s (?: (?: the | its | their | all ) \s )?", re.VERBOSE)
# How far a headline rounds what a text tells, as a share of it.
ROUNDED = 0.12


@dataclass(frozen=True, slots=True)
class _Worked:
    """What two figures of the text come to, with the claim that stands for them."""

    claim: Claim
    low: float
    high: float


def find_worked_out(text: str, title: Gist, titles: Sequence[Gist], lead: Sequence[Gist]) -> Relation | None:
    """A change or share of the title with the one thing in the lead that tells or gives it, None where there is none.

    Args:
        text: the text of the article.
        title: a figure of the title.
        titles: all figures of the title.
        lead: the figures of the lead.
    """
    if title.dimension not in ("share", "times") or sum(gist.dimension == title.dimension for gist in titles) > 1:
        return None
    direction = _direction(title)
    if title.dimension == "times" or direction:
        told = _factor(title, direction)
        found = [*_told_changes(title, lead), *_two_ends(text, title, lead)] if told else []
    else:
        told = title.low, title.high
        found = list(_parts(text, title, lead))
    if not told or len({(worked.low, worked.high) for worked in found}) != 1:
        return None
    worked = found[0]
    slack = ROUNDED * abs(worked.high - (1.0 if title.dimension == "times" or direction else 0.0))
    low, high = worked.low - slack, worked.high + slack
    roles = Role(title.claim, "left", *told), Role(worked.claim, "right", low, high)
    return Relation("headline", roles, "headline", confidence=Confidence.HIGH)


def _direction(gist: Gist) -> int:
    """1 where the words of a figure's sentence tell a rise, -1 a fall, 0 neither or both."""
    up, down = bool(gist.words & _rises()), bool(gist.words & _falls())
    return int(up) - int(down)


def _rises() -> frozenset[str]:
    return frozenset((key("rise"),))


def _falls() -> frozenset[str]:
    return frozenset((key("fall"), key("cut")))


def _factor(gist: Gist, direction: int) -> tuple[float, float] | None:
    """By what a change multiplies: "up a third" by 1.33, "down 40 percent" by 0.6, "doubled" by 2."""
    if gist.dimension == "times":
        return gist.low, gist.high
    ends = sorted(1 + direction * end / 100 for end in (gist.low, gist.high))
    return (ends[0], ends[1]) if ends[0] > 0 and direction else None


def _told_changes(title: Gist, lead: Sequence[Gist]) -> list[_Worked]:
    """The changes that the lead tells in another unit than the title."""
    found = []
    for gist in lead:
        if gist.dimension in ("share", "times") and gist.dimension != title.dimension and title.words & gist.words:
            factor = _factor(gist, _direction(gist))
            if factor:
                found.append(_Worked(gist.claim, *factor))
    return found


def _two_ends(text: str, title: Gist, lead: Sequence[Gist]) -> list[_Worked]:
    """The change between the only two figures of one dimension of a sentence, one of them told as the one of old."""
    found = []
    for one in lead:
        same = [gist for gist in lead if gist.claim.sentence == one.claim.sentence and gist.dimension == one.dimension]
        if (
            len(same) != 2
            or same[0] is not one
            or one.dimension in ("share", "times", "points", "days", "years", "nth")
        ):
            continue
        if not title.words & one.words:
            continue
        old = [gist for gist in same if OLD.search(text, max(gist.claim.start - 32, gist.start), gist.claim.start)]
        if len(old) == 1 and (same[0].noun == same[1].noun or not same[1].noun or not same[0].noun):
            new = same[0] if old[0] is same[1] else same[1]
            (low, high), (old_low, old_high) = _told(text, new.claim), _told(text, old[0].claim)
            if old_low > 0:
                found.append(_Worked(new.claim, low / old_high, high / old_low))
    return found


def _parts(text: str, title: Gist, lead: Sequence[Gist]) -> list[_Worked]:
    """The shares that a part and its whole of the lead come to, where they count what the headline tells of."""
    found = []
    counts = [gist for gist in lead if gist.dimension == "count"]
    for part, whole in pairwise(counts):
        between = OF.fullmatch(text, part.claim.stop, whole.claim.start)
        if not between or not title.noun or key(whole.noun) != key(title.noun):
            continue
        one, two = part.claim.value, whole.claim.value
        if isinstance(one, FigureValue) and isinstance(two, FigureValue) and 0 < one.value < two.value:
            share = one.value / two.value * 100
            found.append(_Worked(part.claim, share, share))
    return found


def _told(text: str, claim: Claim) -> tuple[float, float]:
    value = claim.value
    if not isinstance(value, FigureValue):
        return 0.0, 0.0
    kind = claim.kind if claim.kind is not Kind.MULTIPLE else Kind.COUNT
    return told_interval(kind, value, text[claim.start : claim.stop])
