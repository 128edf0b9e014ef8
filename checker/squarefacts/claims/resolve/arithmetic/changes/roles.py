"""Changes read by the parts that figures play, wherever they stand: "The club, 90 strong in May, now has 120".

A sentence with a word of change has an earlier and a later figure of one kind. What stands beside each says which it is
("from", "now", "a year earlier", two dates). One without a mark is the one that is left. Where more than one pairing
remains, nothing is read.
"""

import re
from collections.abc import Iterator, Sequence

from squarefacts.claims.model import Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.changes.cues import Cue, find_cues, is_size, noun_of, way_of
from squarefacts.claims.resolve.arithmetic.changes.factors import by_share
from squarefacts.claims.resolve.arithmetic.changes.marks import PASSED, End, Mark, days_of, find_ends
from squarefacts.claims.resolve.arithmetic.changes.model import Change, relations_of, size_value, unit_ratio
from squarefacts.claims.resolve.arithmetic.changes.pairs import Pair, find_pairs
from squarefacts.claims.resolve.arithmetic.changes.sizes import size_after
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton
from squarefacts.claims.resolve.arithmetic.words import load
from squarefacts.claims.ties import Relation

# Figures farther apart than this are hardly two ends of one change of which no size is told.
NEAR = 4.0
# A size that is told of another time than the ends: "rose 70 percent, year-on-year, to".
OTHER_BASE = re.compile(r"\b year [- ] on [- ] year \b | \b annualized \b", re.VERBOSE)
# What a size is told of; reads " from ", ", over the ", " compared with ".
BASE = re.compile(
    r"""
    ,? \s (?P<how> from | on | than | above | below | since | against | compared \s (?: with | to )
                   | over (?! \s (?: ⟦D | (?: the | a | this | that | its ) \s (?: [a-z]+ \s )?
                                  (?: decade | year | month | week | period | season | summer | winter | course
                                    | years | months | day | night ) ) )
                   | (?= last \s | the \s same ) )
    \s? (?: (?: in | the ) \s ){0,2} (?: ⟦D(?P<date>\d+)⟧ )?
    """,
    re.VERBOSE,
)
# What makes the figures those of several things, or of times between events: "the 8 and 7.5 pct rates respectively".
OF_SEVERAL = re.compile(r"\b (?: respectively | frequency | intervals? ) \b", re.VERBOSE | re.IGNORECASE)
# What opens a clause with a change of its own: "raised it to 11.5, following a reduction in rates from 11".
OTHER_CLAUSE = re.compile(r", \s (?: following | after | amid | despite | while | whereas ) \b", re.VERBOSE)
# What makes a verb tell of the pace of a change: "growth ".
PACE = re.compile(
    r"\b (?: growth | pace | increase | expansion | decline | fall | rise ) (?: \s (?: has | had | also ) )? \s \Z",
    re.VERBOSE | re.IGNORECASE,
)
# A date that names the time with which a change compares, and not when it took place.
SPAN = re.compile(
    r"last | the \s (?: previous | same | year | month | quarter ) | an? \s | \d{4} \Z", re.VERBOSE | re.IGNORECASE
)
# What parts the base of a size from the earlier end, and how far that end may stand from it.
PARTED = re.compile(r"[,;:.()]")
REACH = 30
# What tells an end again, as a share of something else: "to ⟦C0⟧, or ⟦P1⟧, from ⟦C2⟧, or ⟦P3⟧".
AGAIN = re.compile(r"(?: \b or \s | \( ) ⟦P | ⟦P\d+⟧ \s of \b", re.VERBOSE)
WORD = re.compile(r"[a-z]+")
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
    if not cues or EXCHANGE.search(text):
        return
    sizes = {place for cue in cues for place in cue.deltas}
    ends = [end for end in find_ends(skeleton) if not _is_share(end) and not _is_time(text, end)]
    ends = [end for end in ends if not any(skeleton.claims[place] is end.claim for place in sizes)]
    factor = any(cue.factor for cue in cues)
    ends = [
        end
        for end in ends
        if (factor and end.claim.kind is not Kind.PERCENT)
        or end.claim.hedge.lower() in PASSED
        or not is_size(text, end.at, end.stop, noun_of(end.claim))
    ]
    ends = [end for end in ends if size_value(end.claim) > 0 and size_value(end.claim) != 1]
    pairs = find_pairs(text, ends, cues)
    if len(pairs) == 1 and not OF_SEVERAL.search(text):
        change = _change(skeleton, pairs[0])
        if change and _is_doubtful(text, pairs[0], cues):
            change.confidence = Confidence.MEDIUM
        if change:
            yield from relations_of(change)


def _is_doubtful(text: str, pair: Pair, cues: Sequence[Cue]) -> bool:
    """Whether another word of change may have one of the ends, or an earlier one is only named before the change."""
    first, last = sorted((pair.before, pair.after), key=lambda end: end.at)
    if pair.before.mark is Mark.FROM and pair.after.mark is Mark.TO:
        return OTHER_CLAUSE.search(text, first.stop, last.at) is not None
    if pair.before is first and pair.before.mark is Mark.EARLIER and pair.after.mark is Mark.NONE:
        return True
    return any(cue.at < last.stop for cue in cues if cue not in pair.cues)


def _change(skeleton: Skeleton, pair: Pair) -> Change | None:
    """The change that a pair of ends and its word tell; None where it is too wide to be one."""
    before, after, cue = pair.before.claim, pair.after.claim, pair.cues[0]
    ways = {
        way_of(cue, Kind.DURATION in (before.kind, after.kind), _less_is_better(skeleton.text)) for cue in pair.cues
    }
    way = next((way for way in sorted(ways) if way), "")
    if PACE.search(skeleton.text, 0, cue.at) and before.kind is not Kind.PERCENT:
        return None  # "Growth slowed: ..."
    change = Change(cue.word, way, before=before, after=after, confidence=Confidence.HIGH)
    sized = [cue for cue in pair.cues if cue.factor or (cue.deltas and _is_of(skeleton, pair, cue))]
    for cue in sized:
        _take_size(skeleton, cue, change)
    doubtful = any(cue.deltas for cue in pair.cues if cue not in sized)
    if doubtful and not sized and not (pair.before.mark is Mark.FROM and pair.after.mark is Mark.TO):
        return None  # the size is told of another time than the ends
    values = sorted((size_value(before) * (unit_ratio(before, after) or 1.0), size_value(after)))
    if values[0] == values[1] or (not sized and values[1] > values[0] * NEAR):
        return None
    first, last = sorted((pair.before, pair.after), key=lambda end: end.at)
    if not AGAIN.search(skeleton.text[first.stop : last.at]):
        _take_size_after(skeleton, last.stop, change)
    return change


def _take_size(skeleton: Skeleton, cue: Cue, change: Change) -> None:
    """Take the size of a change from one of its words: a figure, a share in words or a factor."""
    if cue.factor:
        change.factor = cue.factor
        change.cue = cue.word
    for place in cue.deltas:
        delta = skeleton.claims[place]
        if isinstance(delta.value, FigureValue) and delta.value.unit == "fraction":
            if change.direction:
                change.factor = by_share(delta.value.value, change.direction, delta.hedge)
                change.cue = skeleton.quotes[place]
        elif all(delta.kind is not known.kind for known in change.deltas):
            change.deltas.append(delta)


def _take_size_after(skeleton: Skeleton, stop: int, change: Change) -> None:
    """Take the size of a change from right after its ends: ", or ⟦P0⟧", " (⟦P0⟧)"."""
    told = size_after(skeleton, stop)
    if told and told.delta.kind is Kind.PERCENT and not any(delta.kind is Kind.PERCENT for delta in change.deltas):
        change.deltas.append(told.delta)


def _is_of(skeleton: Skeleton, pair: Pair, cue: Cue) -> bool:
    """Whether the size beside a word of change is that of the difference of two ends, and not of another time."""
    if OTHER_BASE.search(skeleton.text):
        return False
    base = BASE.match(skeleton.text, cue.stop)
    moved = pair.before.mark is Mark.FROM and pair.after.mark is Mark.TO
    if base is None:
        return moved or cue.at > pair.after.at or pair.before.at < pair.after.at or pair.after.mark is not Mark.TO
    if moved and not (base["date"] and base["how"] in ("from", "than", "compared with", "compared to")):
        return True
    if base["date"]:
        date = skeleton.claims[int(base["date"])]
        if days_of(date) == pair.before.days or (
            base["how"] == "on" and not SPAN.match(skeleton.quotes[int(base["date"])])
        ):
            return True
    between = skeleton.text[base.end() : pair.before.at] if base.end() <= pair.before.at else "."
    return len(between) <= REACH and (between.startswith(", when ") or not PARTED.search(between))


def _less_is_better(text: str) -> bool:
    """Whether a sentence is about a thing of which less is better: waits, deaths, debts."""
    known = frozenset(load("changes")["better"]["less"].split())
    return any(word in known for word in WORD.findall(text.lower()))


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
