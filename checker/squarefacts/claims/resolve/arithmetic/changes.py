"""Changes: "rose 12 percent to $56 million from $50 million", "fell from 50 to 40", "doubled to 40 from 20"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from math import inf

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.change_forms import find_told_apart
from squarefacts.claims.resolve.arithmetic.change_sizes import factor_after, size_after
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton, alike, token
from squarefacts.claims.resolve.arithmetic.words import load, meanings
from squarefacts.claims.ties import Relation, Role

WORD = re.compile(r"[A-Za-z]+")
# From a verb of change to its next figure: words and dates that only describe, then a preposition, then the figure.
# Reads " ⟦P0⟧", " the fee from ⟦M0⟧", " in ⟦D1⟧ to ⟦C2⟧", ", or ⟦P1⟧"; not ", reaching ⟦C1⟧".
STEP = re.compile(
    r"""
    (?P<fill> (?: ,? \s (?: (?: in | on | at | by | for | during | of | the | since ) \s ){0,2} ⟦D\d+⟧   # "in 2001"
                | \s by \s (?: the \s ){0,1} (?! the \s | an? \s ) [a-z]+ (?= ,? \s (?: from | to ) \s )  # "by dusk"
                | \s (?! (?: by | to | from | or ) \s ) [A-Za-z'-]+ ){0,6}?                            # "the fee"
              (?P<ing> , \s [a-z]+ing (?= \s from \s ) )? )                                         # ", going"
    (?P<mark> [\s,(—]+ )
    (?: (?P<prep> by | to | from | or | of | over | on | at | compared \s (?: with | to ) | against | versus ) \s )?
    (?: (?: a | an | the | record | some | another | revised | last \s year's | as | much | low | high
          | ⟦D\d+⟧'s ) \s ){0,3}
    """
    + token("figure"),
    re.VERBOSE,
)
# The figure before "up" and "down" that is the later one; reads "⟦M0⟧ in ⟦D1⟧, " up to "up from".
LATER = re.compile(
    token("after")
    + r"""
    (?: \s (?: [a-z'-]+ | ⟦D\d+⟧ ) ){0,7}
    (?: (?: , \s or \s | \s? \( ) ⟦[CMPQ]\d+⟧ (?: \s [a-z]+ ){0,3} [,)] )?      # told again: ", or 48 cents a share,"
    (?: \s (?: in | for | on | at ) \s ⟦D\d+⟧ )?
    [\s,(—]+ (?: an? \s )? \Z
    """,
    re.VERBOSE,
)
# The later figure in an aside before a verb of change; reads ", ⟦C0⟧ ⟦D1⟧, has ", " (⟦M0⟧ now) has since ".
LATER_ASIDE = re.compile(
    r"[,(—] \s? (?: now \s | currently \s | at \s )?"
    + token("after")
    + r"""
    (?: \s (?: [a-z'-]+ | ⟦D\d+⟧ ) ){0,5} [,)—] \s
    (?: (?: has | have | had | is | was | were | are ) \s )? (?: [a-z'-]+ \s ){0,3}? \Z
    """,
    re.VERBOSE,
)
# An earlier figure in an aside after a verb of change; reads " since ⟦D0⟧, when it was ⟦C1⟧" up to the comma.
WHEN_IT_WAS = re.compile(
    r"""
    (?: ,? \s (?: (?: in | on | at | during | since | over | from | the ) \s ){0,2} (?: ⟦D\d+⟧ | [a-z]+ ) ){0,4}?
    ,? [\s(—]+ (?: when | where ) \s (?: it | they | there | the \s [a-z]+ ) \s (?: had \s )?
    (?: was | were | been | stood \s at | cost | numbered | totalled | totaled | averaged ) \s (?: at \s | only \s )?
    """
    + token("figure")
    + r"(?: \s [a-z]+ ){0,3} (?= [,)—] )",
    re.VERBOSE,
)
# After an earlier figure that "against" leads to: when it held; reads " ⟦D5⟧", " in ⟦D5⟧", " a year earlier".
WHEN = re.compile(
    r"""
    \s (?: [a-z]+ \s ){0,3}?
    (?: ⟦D | (?: a | the ) \s (?: year | month | week | quarter ) \s (?: earlier | before | ago ) )
    """,
    re.VERBOSE,
)
# What makes the last figure one of several: " and ⟦C2⟧"; not ", or ⟦P2⟧", which tells the size of a change.
IN_LIST = re.compile(r",? \s (?: and \s ⟦[CMPQ] | or \s ⟦[CMQ] )", re.VERBOSE)
# A delta right before the noun of a change: "a ⟦P0⟧ rise".
DELTA_BEFORE = re.compile(r"\b an? \s " + token("delta") + r"\s (?: [a-z]+ \s )? \Z", re.VERBOSE)
# Prices in another currency, rank numbers: up and down mean something else.
INVERTED = re.compile(r"\b (?: per | to \s the | against \s the ) \s (?: euro | dollar | pound | yen )", re.VERBOSE)
# How far "doubled" may be from twice the figure, as a share: it is said of 1.8 times and of 2.2 times.
FACTOR_LEEWAY = 0.15
# What "more than doubled" leaves of the same.
STATED_LEEWAY = 0.03
_NEUTRAL = ("going", "moving", "passing", "shifting", "coming", "changing")
_BESIDE = ("against", "compared with", "compared to", "versus")
_EARLIER = ("from", "compared with", "compared to", "against", "versus", "over", "on")


@dataclass(slots=True)
class _Change:
    """A change as it is read: its ends, what it says of their difference, its direction and its factor."""

    cue: str
    direction: str
    noun: bool = False
    factor: tuple[float, float] | None = None
    before: Claim | None = None
    after: Claim | None = None
    deltas: list[Claim] = field(default_factory=list)
    stop: int = 0
    confidence: Confidence = Confidence.HIGH


def find_changes(skeleton: Skeleton) -> Iterator[Relation]:
    """The changes that a sentence tells with both of their ends."""
    text = skeleton.text
    reach = meanings("changes", "reach")
    words = list(WORD.finditer(text))
    if INVERTED.search(text) or any(reach.get(word[0].lower()) == "turned" for word in words):
        return
    stop = 0
    for word in words:
        change = _opened(text, word) if word.start() >= stop else None
        if change is None:
            continue
        _read_before(skeleton, word, change)
        _read_steps(skeleton, _read_factor(text, word.end(), change), change)
        if change.before:
            _read_later(skeleton, word, change)
        if change.before and change.after and not IN_LIST.match(text, change.stop):
            _read_afterwards(skeleton, change)
            stop = change.stop
            yield from _relation(change)
    if not stop:
        yield from _told_apart(skeleton)


def change_of(before: Claim, after: Claim, delta: Claim, direction: str, cue: str) -> Iterator[Relation]:
    """The change between two figures whose size is told elsewhere; nothing where the three have nothing in common.

    Args:
        before: the earlier figure.
        after: the later figure.
        delta: the size of the change.
        direction: "up" or "down", "" where the words do not say.
        cue: the word that ties the size to the change.
    """
    change = _Change(cue, direction, before=before, after=after, deltas=[delta])
    yield from (relation for relation in _relation(change) if any(role.role == "delta" for role in relation.roles))


def _told_apart(skeleton: Skeleton) -> Iterator[Relation]:
    """The changes whose figures do not both follow their verb."""
    for told in find_told_apart(skeleton):
        word = WORD.match(skeleton.text, told.at) if told.at >= 0 else None
        change = _opened(skeleton.text, word) if word else _Change(told.way or "compared", told.direction)
        if change is None or IN_LIST.match(skeleton.text, told.stop):
            continue
        if not word and not told.way:  # a size after a bare comparison may be that of another figure
            change.confidence = Confidence.MEDIUM
        change.before, change.after, change.stop = told.before, told.after, told.stop
        if word:
            _read_factor(skeleton.text, word.end(), change)
        if told.delta:
            change.deltas.append(told.delta)
        _read_afterwards(skeleton, change)
        yield from _relation(change)


def _opened(text: str, word: re.Match[str]) -> _Change | None:
    """The change that a verb or noun opens, None where the word is no such."""
    lower = word[0].lower()
    factor = meanings("changes", "factors").get(lower)
    if factor is None:
        direction = meanings("changes", "directions").get(lower)
        if direction is None and lower in meanings("changes", "moved"):
            return _Change(word[0], "", stop=word.end())
        use = _use(text, word) if direction else ""
        return _Change(word[0], direction, noun=use == "noun", stop=word.end()) if direction and use else None
    number = float(factor)
    low, high = number * (1 - FACTOR_LEEWAY), number * (1 + FACTOR_LEEWAY)
    before = text[: word.start()].split()
    hedge = meanings("changes", "hedges").get(before[-1].lower(), "") if before else ""
    if hedge == "above":
        low, high = number * (1 - STATED_LEEWAY), inf
    elif hedge:
        low, high = number * (1 - 2 * FACTOR_LEEWAY), number * (1 + FACTOR_LEEWAY * (2 if hedge == "about" else 1))
    return _Change(word[0], "up" if number > 1 else "down", factor=(low, high), stop=word.end())


def _read_factor(text: str, start: int, change: _Change) -> int:
    """Take a factor or a share in words from after a verb of change; returns where it ends."""
    told = factor_after(text, start, change.direction) if change.direction and not change.factor else None
    if told:
        change.factor = told.low, told.high
        return told.stop
    return start


def _use(text: str, word: re.Match[str]) -> str:
    """Whether a word of change is used as a "verb" or a "noun"; "" for an adjective ("on increased sales")."""
    forms = meanings("changes", "forms")
    words = text[max(word.start() - 32, 0) : word.start()].lower().split()
    before = forms.get(words[-1], "") if words else ""
    form = forms.get(word[0].lower())
    if form is None:
        return "" if words and words[-1] in _adjective_leads() else "verb"
    if form == "nouns" and (before == "verbs" or not before):
        return "verb"
    return "" if _governed(text, word.start()) else "noun"


def _governed(text: str, stop: int) -> bool:
    """Whether a verb of change before a noun of change rules the figures after it: "cut its growth forecast to"."""
    start = max(text.rfind(mark, 0, stop) for mark in (",", ";", "⟧"))
    return any(word in meanings("changes", "directions") for word in text[start + 1 : stop].lower().split())


@cache
def _adjective_leads() -> frozenset[str]:
    return frozenset(load("changes")["forms"]["prepositions"].split())


def _read_before(skeleton: Skeleton, word: re.Match[str], change: _Change) -> None:
    """Take the size of a change from before its noun: "a ⟦P0⟧ rise"."""
    found = DELTA_BEFORE.search(skeleton.text, max(word.start() - 40, 0), word.start())
    delta = skeleton.claim(found, "delta") if found else None
    if delta:
        change.deltas.append(delta)


def _read_steps(skeleton: Skeleton, start: int, change: _Change) -> None:
    """Read the figures after a verb of change, each by its preposition, until something else begins."""
    at, last = start, ""
    aside = WHEN_IT_WAS.match(skeleton.text, start)
    if aside:
        change.before, last, at = skeleton.claim(aside, "figure"), "before", aside.end()
        at += skeleton.text.startswith(")", at)
    while step := STEP.match(skeleton.text, at):
        fill = step["fill"].removesuffix(step["ing"] or "").strip()
        if step["ing"] and not _goes_on(step["ing"], change):
            return
        if _leaves(fill) or (change.noun and fill and not last):
            return
        figure = skeleton.claim(step, "figure")
        role = "aside" if last and "(" in step["mark"] else _role(step["prep"] or "", not fill, last, change)
        if step["prep"] in _BESIDE and last == "after" and not change.before and WHEN.match(skeleton.text, step.end()):
            role = "before"
        if figure is None or role == "stop" or (role == "before" and _is_rate_before(step["prep"], figure, change)):
            return
        if role == "delta":
            change.deltas.append(figure)
        elif role == "before":
            change.before = figure
        elif role == "after":
            change.after = figure
        last, at = role, step.end()
        change.stop = at


def _goes_on(words: str, change: _Change) -> bool:
    """Whether a participle takes the change up again: ", going from", or another word of its direction."""
    word = words.strip(", ")
    return meanings("changes", "directions").get(word, change.direction if word in _NEUTRAL else "") == change.direction


def _is_rate_before(prep: str, figure: Claim, change: _Change) -> bool:
    """Whether a figure is an earlier change, not an earlier figure: "rose 4.6 percent, compared with 7 percent"."""
    return prep != "from" and bool(change.deltas) and alike(figure, change.deltas[-1])


def _leaves(fill: str) -> bool:
    """Whether the words before a figure lead to another clause or another change."""
    reach, directions = meanings("changes", "reach"), meanings("changes", "directions")
    return any(word in reach or word in directions for word in fill.lower().split())


def _role(prep: str, near: bool, last: str, change: _Change) -> str:
    """The part that a figure plays: "before", "after", "delta", "aside", or "stop".

    Args:
        prep: the preposition before it, "" for none.
        near: whether nothing but that stands between it and what was read last.
        last: the part of the figure before it, "" for the first.
        change: what is read so far.
    """
    if prep == "or":
        return "delta" if last == "delta" else "aside" if last else "stop"
    if prep == "to":
        return "stop" if change.after else "after"
    if prep == "from" or (prep in _EARLIER and last == "delta" and change.deltas[-1].kind is Kind.PERCENT):
        return "stop" if change.before else "before"
    if prep == "by" or ((not prep or (prep == "of" and change.noun)) and not last and near):
        return "delta" if not change.deltas and (near or not last) else "stop"
    return "stop"


def _read_later(skeleton: Skeleton, word: re.Match[str], change: _Change) -> None:
    """Take the later figure from before the word: "⟦M0⟧, up from ⟦M1⟧"."""
    aside = change.cue not in ("up", "down")
    if aside and (change.after or change.noun):
        return
    form = LATER_ASIDE if aside else LATER
    found = form.search(skeleton.text, max(word.start() - 80, 0), word.start())
    later = skeleton.claim(found, "after") if found else None
    if later is None or later is change.before or later in change.deltas:
        return
    # "6 to 7 million, down from 5 to 8 million": the ends of a range, not of a change.
    change.before, change.after = (None, None) if change.after else (change.before, later)


def _read_afterwards(skeleton: Skeleton, change: _Change) -> None:
    """Take the size of a change from after its ends: ", an increase of ⟦P2⟧"."""
    told = size_after(skeleton, change.stop)
    if told is None or any(delta.kind is told.delta.kind for delta in change.deltas):
        return
    change.deltas.append(told.delta)
    change.stop = told.stop
    change.direction = change.direction or told.direction


def _relation(change: _Change) -> Iterator[Relation]:
    """The relation of a change whose ends can be compared."""
    before, after = change.before, change.after
    if (
        before is None
        or after is None
        or not (alike(before, after) or _differ_by_rate(before, after))
        or _is_fraction(before)
        or _is_fraction(after)
    ):
        return
    if _shares_scale(before, after) or _shares_scale(after, before):
        return
    if not change.direction:
        if not change.deltas:
            return
        change.direction = "down" if _value(after) < _value(before) else "up"
    low, high = change.factor or (None, None)
    roles = [Role(before, "before"), Role(after, "after", low, high)]
    for delta in change.deltas:
        unit = _unit_ratio(delta, before, after)
        if unit is not None:
            roles.append(Role(delta, "delta", unit, unit))
    yield Relation("change", tuple(roles), change.cue, direction=change.direction, confidence=change.confidence)


def _value(claim: Claim) -> float:
    return claim.value.value if isinstance(claim.value, FigureValue) else 0.0


def _differ_by_rate(before: Claim, after: Claim) -> bool:
    """Whether one of two sums leaves out what it is paid by: "from $61 a barrel to $78"."""
    one, two = before.value, after.value
    if not isinstance(one, FigureValue) or not isinstance(two, FigureValue) or before.kind is not after.kind:
        return False
    units = sorted((one.unit, two.unit), key=len)
    return one.currency == two.currency and " per " not in units[0] and units[1].partition(" per ")[0] == units[0]


def _is_fraction(claim: Claim) -> bool:
    return isinstance(claim.value, FigureValue) and claim.value.unit == "fraction"


def _shares_scale(bare: Claim, full: Claim) -> bool:
    """Whether a bare number may take the scale of the other: "from 3.45 to 1.35 billion"."""
    one, two = bare.value, full.value
    if not isinstance(one, FigureValue) or not isinstance(two, FigureValue):
        return False
    return (
        (bare.kind is Kind.COUNT or bool(one.range_of))
        and not one.head
        and 0 < one.value * 100 < two.value
        and one.value < 1000
    )


def _unit_ratio(delta: Claim, before: Claim, after: Claim) -> float | None:
    """What makes the unit of a delta that of the ends of the change; None where they have nothing in common."""
    if not isinstance(delta.value, FigureValue) or not isinstance(after.value, FigureValue):
        return None
    unit, other = delta.value.unit, after.value.unit
    if delta.value.head == "time":
        return None  # "rose three times"
    if delta.kind is Kind.PERCENT:
        return None if unit == "fraction" or (unit != "percent" and after.kind is not Kind.PERCENT) else 1.0
    if unit == "cent" and other == "dollar":
        return 0.01
    if unit == "basis point" and after.kind is Kind.PERCENT:
        return 0.01
    if " per " in unit and " per " not in other and unit.partition(" per ")[0] == other:
        return 1.0  # "rose by £12 a year, from £48 to £60"
    if unit == "point" and after.kind is Kind.COUNT and before.kind is Kind.COUNT:
        return 1.0
    return 1.0 if alike(delta, after) and alike(delta, before) else None
