"""The two ends of a change: which figures of a sentence they are, and in what order of time."""

import re
from collections.abc import Sequence

from squarefacts.claims.model import Claim, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.changes.cues import FARTHEST, WORD, Cue
from squarefacts.claims.resolve.arithmetic.changes.marks import COMPARING, End, Mark
from squarefacts.claims.resolve.arithmetic.changes.model import comparable
from squarefacts.claims.resolve.arithmetic.skeleton import TOKEN
from squarefacts.claims.resolve.arithmetic.words import meanings

# Between a word of change and the end it leads to: " from ", " ⟦P0⟧ on the ", " than in ⟦D1⟧, when it was ".
LEADS = re.compile(
    r"""
    \s (?: (?: by \s )? ⟦[CMPQ]\d+⟧ ,? \s )?
    (?: (?: from | on | to | at | against | compared \s (?: with | to ) ) \s (?: [a-z'-]+ \s ){0,4}
      | [^⟦⟧;:]{0,40}? \b than \s (?: [^⟦⟧;:]{0,40} (?: ⟦D\d+⟧ ,? \s ){0,2} ){0,2} ) \Z
    """,
    re.VERBOSE,
)
# How far apart the ends of one change may stand, in characters of the skeleton.
WIDEST = 140
# What begins another clause between two ends; reads ", said ", " while ".
BREAK = re.compile(
    r"""
    \b (?: where | who | whom | whose | while | as | said | says | because | although | though | that | if
         | unless | but | following | added
         | which (?! \s (?: is | was | represents | means | makes ) \b )
         | after (?! \s (?: standing | being | staying | remaining | having ) \b ) ) \b
    """,
    re.VERBOSE,
)
# What ends a statement; one that follows may still tell the other end.
STOP = re.compile(r"[;:.]")
# A participle of something else that the change brought about: "doubled, driving ratios to".
BESIDE = re.compile(r", \s (?P<participle> [a-z]+ing ) \b", re.VERBOSE)
# Participles that tell the level that a change led to.
_LEVELS = frozenset(("reaching", "hitting", "standing", "totalling", "totaling", "ending", "closing", "finishing"))
_TIMES = frozenset(("after", "since", "before", "with"))
# What opens an aside before a figure: ", ", " (which took ".
ASIDE = re.compile(r"[,(—] \s? (?: [a-z'-]+ \s ){0,4} \Z", re.VERBOSE)
# A stretch of time that says when a change took place: "between ⟦D0⟧ and ⟦D1⟧".
BETWEEN = re.compile(r"\b between \s [^,;.]{1,30} \s and \s (?: the \s )? ⟦D\d+⟧", re.VERBOSE)
# An aside about what changed: "the grant, which had been ⟦M0⟧, to".
WHICH_WAS = re.compile(r", \s (?: which | that | who ) \s [^,;.]{1,40} (?: , \s | \Z )", re.VERBOSE)
# "has doubled and now stands at" tells of one thing.
AND_NOW = re.compile(
    r"\b and \s (?: it \s | they \s )? (?= now | today | currently | stands | costs | numbers )", re.VERBOSE
)
# A second clause about what the first counted: "; by ⟦D2⟧ that had".
TAKEN_UP = re.compile(
    r"""
    [;.] \s (?: [\w⟦⟧]+ ,? \s ){0,3}?
    (?: it | that | this | they | the \s (?: number | figure | total | price | cost ) )
    \s (?: [a-z]+ \s ){0,3} \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What leads from the later end to a noun that tells the change: ", a ", " — a further ".
NOUN_AFTER = re.compile(r"(?: \s [\w⟦⟧'-]+ ){0,5}? [\s,—(-]+ (?: an? \s (?: [a-z-]+ \s ){0,2} )? \Z", re.VERBOSE)


def find_pair(text: str, ends: Sequence[End], cues: Sequence[Cue]) -> tuple[End, End] | None:
    """The earlier and the later end, where marks and words of change leave one pairing."""
    pairs = []
    for place, one in enumerate(ends):
        two = next((end for end in ends[place + 1 :] if comparable(one.claim, end.claim)), None)
        if two and two.at - one.at < WIDEST and _same_thing(one.claim, two.claim):
            ordered = _in_order(text, one, two, cues)
            if ordered and not (one.mark is Mark.FROM and place and _is_taken(text, ends[place - 1], one)):
                pairs.append(ordered)
    return pairs[0] if len(pairs) == 1 else None


def _is_taken(text: str, before: End, end: End) -> bool:
    """Whether "from" ties an end to the figure right before it: "to close at ⟦M0⟧ from ⟦M1⟧"."""
    return comparable(before.claim, end.claim) and text[before.stop : end.at].strip() == "from"


def _same_thing(one: Claim, two: Claim) -> bool:
    """Whether two figures may count the same: one noun, or a bare number."""
    a, b = one.value, two.value
    if not isinstance(a, FigureValue) or not isinstance(b, FigureValue):
        return True
    if bool(a.range_of) != bool(b.range_of):
        return False
    if Kind.COUNT not in (one.kind, two.kind):
        return True
    return not a.head or not b.head or a.head == b.head


def _in_order(text: str, one: End, two: End, cues: Sequence[Cue]) -> tuple[End, End] | None:
    """Two ends in the order of time; None where the words do not tell it, or no word of change is theirs."""
    if not is_linked(text, one, two, cues):
        return None
    order = _order_of_days(one, two)
    taken_up = any(TAKEN_UP.search(text, one.stop, cue.at) for cue in cues if cue.at < two.at)
    if taken_up and one.days and not one.mark and two.mark is Mark.TO:
        return one, two
    parted = STOP.search(text, one.stop, two.at) is not None
    if BREAK.search(text, one.stop, two.at) or (parted and COMPARING.search(text, 0, one.at)):
        return None
    if one.mark * two.mark < 0:
        swapped = -1 if two.mark < 0 else 1
        firm = max(one.mark, two.mark) >= Mark.NOW or order or not parted
        return _ordered(one, two, swapped) if firm and order * swapped >= 0 else None
    if parted:
        return _ordered(one, two, order) if order and max(one.mark, two.mark) >= Mark.NOW else None
    for end, other, way in ((one, two, 1), (two, one, -1)):
        led = end.mark < 0 and other.mark == 0 and (order == way or any(_leads_to(text, cue, one, end) for cue in cues))
        if led and order * way >= 0:
            return end, other
    if one.claim.kind in (Kind.PERCENT, Kind.DURATION) and not two.mark > 0:
        return None  # "grew 2 percent in May and 3 percent in June"
    if not one.mark and two.mark > 0 and one.days and not two.days:
        return (one, two) if two.mark is Mark.NOW or _is_told_before(text, one, two, cues) else None
    return _ordered(one, two, order) if order and min(one.mark, two.mark) == 0 else None


def _order_of_days(one: End, two: End) -> int:
    """1 where the days of the first end come before those of the second, -1 after them, 0 unknown."""
    if one.days is None or two.days is None:
        return 0
    return (one.days[1] < two.days[0]) - (two.days[1] < one.days[0])


def _ordered(one: End, two: End, order: int) -> tuple[End, End]:
    return (one, two) if order > 0 else (two, one)


def _is_told_before(text: str, one: End, two: End, cues: Sequence[Cue]) -> bool:
    """Whether a dated figure stands in an aside before the word of change: ", ⟦C0⟧ in ⟦D1⟧, has risen to ⟦C2⟧"."""
    return any(one.stop < cue.at < two.at for cue in cues) and ASIDE.search(text, 0, one.at) is not None


def _leads_to(text: str, cue: Cue, one: End, end: End) -> bool:
    """Whether nothing but a preposition stands between a word of change and an end, or the first end and "than"."""
    if cue.stop <= one.at < end.at and cue.word in meanings("changes", "comparatives"):
        return " than " in text[one.stop : end.at]
    if " " in cue.word and one.stop < cue.at < end.at:
        return end.mark is Mark.EARLIER
    return cue.stop <= end.at and LEADS.match(text[cue.stop : end.at]) is not None


def is_linked(text: str, one: End, two: End, cues: Sequence[Cue]) -> bool:
    """Whether a word of change is of the two ends: it leads to one of them, or tells the change right after both."""
    for cue in cues:
        if cue.at > two.at:
            found = NOUN_AFTER.fullmatch(text[two.stop : cue.at])
            return found is not None and (" a " in found[0] or " an " in found[0] or " " in cue.word)
        words = text[cue.stop : one.at if cue.stop <= one.at else two.at]
        parted = ". " in words and max(one.mark, two.mark) < Mark.NOW
        figure = parted or TOKEN.search(words) is not None
        end = one if cue.stop <= one.at else two
        if (
            (_is_near(words) and (not figure or abs(end.mark) == Mark.TO))
            or _leads_to(text, cue, one, two)
            or _leads_to(text, cue, one, one)
        ):
            return True
    return False


def _is_near(words: str) -> bool:
    """Whether no clause begins between a word of change and an end."""
    reach, directions = meanings("changes", "reach"), meanings("changes", "directions")
    words = WHICH_WAS.sub(" ", AND_NOW.sub("", BETWEEN.sub("", words)))
    beside = BESIDE.search(words)
    if len(words) > FARTHEST or (beside and not {beside["participle"]} & (directions.keys() | _LEVELS)):
        return False
    return not any(word in reach and word not in _TIMES for word in WORD.findall(words.lower()))
