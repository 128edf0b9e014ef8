"""Changes read by the parts that figures play, wherever they stand: "The club, 90 strong in May, now has 120, a fall".

A sentence with a word of change has an earlier and a later figure of one kind. What stands beside each says which it is
("from", "now", "a year earlier", two dates). One without a mark is the one that is left, where the word of change leads
to the other ("up on the 51 percent"). Where more than one pairing remains, nothing is read.
"""

import re
from collections.abc import Iterator, Sequence

from squarefacts.claims.model import Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.changes.cues import FARTHEST, Cue, find_cues, is_size, noun_of
from squarefacts.claims.resolve.arithmetic.changes.factors import find_factor
from squarefacts.claims.resolve.arithmetic.changes.marks import End, Mark, find_ends
from squarefacts.claims.resolve.arithmetic.changes.model import Change, comparable, relations_of, size_value
from squarefacts.claims.resolve.arithmetic.changes.pairs import BREAK, LEADS, find_pair, is_linked
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton
from squarefacts.claims.resolve.arithmetic.words import meanings
from squarefacts.claims.ties import Relation

# Figures farther apart than this are hardly two ends of one change of which no factor is told.
NEAR = 4.0
# What begins another statement between the ends of a change and a size.
LINKS = re.compile(r"\b and \b | [.;]", re.VERBOSE)
# A size that is told of another time than the ends: "0.06 below last night", "rose 70 percent, year-on-year, to".
OTHER_BASE = re.compile(r"\b year [- ] on [- ] year \b | \b annualized \b", re.VERBOSE)
BELOW = re.compile(
    r"\s (?: [a-z]+ \s )? (?: above | below | higher | lower | more | less ) \s (?: than | last | the | ⟦D )",
    re.VERBOSE,
)
# Around a duration that says when or for how long a change went on.
_WHEN = frozenset(("ago", "earlier", "before", "later", "after", "on"))
_SPANS = frozenset(("in", "over", "during", "within", "for", "past", "last", "every", "first", "each", "since"))
# A rate of exchange, of which more is a fall.
EXCHANGE = re.compile(
    r"""
    \b (?: to | against | over | per ) \s (?: (?: the | a | an | one | british | u\.s\. | us ) \s ){0,3}
      (?: dollar | pound | euro | yen | sterling | mark | franc | currency | greenback | yuan | rupee | peso ) \b
  | \b (?: dollar | pound | euro | yen | sterling | greenback | yuan | rupee | peso | rouble | lira | franc | won )
    \s (?: (?: has | had | was | also ) \s )? (?: rose | fell | rises | falls | slipped | gained | climbed | weakened
      | strengthened | eased | firmed | dropped | jumped | sank | slid | up | down | edged | closed | traded )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_changes_by_role(skeleton: Skeleton) -> Iterator[Relation]:
    """The one change of a sentence whose ends are told by what stands beside them."""
    text = skeleton.text
    cues = find_cues(skeleton)
    factor = find_factor(skeleton)
    if not cues and not factor:
        return
    if factor:
        at = text.index(factor.words)
        cues = [
            *(cue for cue in cues if not at <= cue.at < at + len(factor.words)),
            Cue(factor.words, factor.direction, at, at + len(factor.words)),
        ]
    if not cues or len({cue.way for cue in cues}) != 1 or EXCHANGE.search(text):
        return
    ends = [end for end in find_ends(skeleton) if not _is_share(end) and not _is_time(text, end)]
    sizes = [end for end in ends if is_size(text, end)]
    pair = find_pair(text, [end for end in ends if end not in sizes], cues)
    if pair is None:
        return
    of_it = [size for size in sizes if _is_of(text, size, pair, cues)]
    if _of_kind(pair[0], [size for size in sizes if size not in of_it]) and not _is_firm(pair):
        return
    if len(of_it) < len(sizes) and pair[0].mark is Mark.EARLIER:
        return  # "up 16 to 180, against 398 a year ago"
    values = sorted(abs(size_value(end.claim)) for end in pair)
    if not factor and values[1] > values[0] * NEAR:
        return
    change = Change(cues[0].word, cues[0].way, before=pair[0].claim, after=pair[1].claim, confidence=Confidence.HIGH)
    if factor and is_linked(text, min(pair, key=_place), max(pair, key=_place), cues[-1:]):
        change.factor = factor.low, factor.high
    elif len(of_it) == 1:
        change.deltas.append(of_it[0].claim)
    yield from relations_of(change)


def _is_of(text: str, size: End, pair: tuple[End, End], cues: Sequence[Cue]) -> bool:
    """Whether a size is that of the difference of two ends, and not of another time or thing."""
    if OTHER_BASE.search(text) or BELOW.match(text, size.stop):
        return False
    first, last = min(pair, key=_place), max(pair, key=_place)
    if size.at > last.at:
        words = text[last.stop : size.at]
        return len(words) < FARTHEST and not BREAK.search(words) and not LINKS.search(words)
    if LEADS.match(text[size.stop : pair[0].at]) or noun_of(size.claim) in meanings("changes", "comparatives"):
        return True
    near = [cue for cue in cues if cue.at < first.at]
    return pair[0].mark is Mark.FROM and bool(near) and near[-1].at < size.at < first.at


def _of_kind(end: End, sizes: Sequence[End]) -> bool:
    """Whether one of the sizes could be an end as well: "rose 2 pct in May and 3 pct in June"."""
    return any(comparable(end.claim, size.claim) for size in sizes)


def _place(end: End) -> int:
    return end.at


def _is_firm(pair: tuple[End, End]) -> bool:
    return pair[0].mark < 0 and pair[1].mark is Mark.TO


def _is_time(text: str, end: End) -> bool:
    """Whether a duration says when: "in ⟦D0⟧", "⟦D0⟧ earlier"."""
    if end.claim.kind is not Kind.DURATION:
        return False
    after = text[end.stop : end.stop + 9].split()
    before = text[: end.at].lower().split()[-2:]
    return bool(after and after[0].strip(",.") in _WHEN) or any(word in _SPANS for word in before)


def _is_share(end: End) -> bool:
    """Whether a figure is a share in words ("half"), or one of a range ("5 to 10 tonnes") that is no change."""
    value = end.claim.value
    if not isinstance(value, FigureValue):
        return False
    return value.unit == "fraction" or (bool(value.range_of) and end.mark not in (Mark.FROM, Mark.TO))
