"""Changes: "rose 12 percent to $56 million from $50 million", "fell from 50 to 40", "doubled to 40 from 20"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from squarefacts.claims.model import Claim, Confidence, Kind
from squarefacts.claims.resolve.arithmetic.changes.factors import factor_beside
from squarefacts.claims.resolve.arithmetic.changes.forms import find_told_apart
from squarefacts.claims.resolve.arithmetic.changes.model import Change, relations_of
from squarefacts.claims.resolve.arithmetic.changes.roles import find_changes_by_role
from squarefacts.claims.resolve.arithmetic.changes.sizes import size_after
from squarefacts.claims.resolve.arithmetic.changes.words import change_vocabulary, opened, read_factor
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton, alike, token
from squarefacts.claims.resolve.arithmetic.words import meanings
from squarefacts.claims.ties import Relation

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
# Prices in another currency, rank numbers, versions ("from 3.9 to 3.11"): up and down mean something else.
INVERTED = re.compile(
    r"\b (?: per | to \s the | against \s the ) \s (?: euro | dollar | pound | yen )"
    r"| \b versions? \s (?: [a-z]+ \s ){0,2} (?: from | to ) \s ⟦C",
    re.VERBOSE,
)
_NEUTRAL = ("going", "moving", "passing", "shifting", "coming", "changing")
_BESIDE = ("against", "compared with", "compared to", "versus")
_EARLIER = ("from", "compared with", "compared to", "against", "versus", "over", "on")


def find_changes(skeleton: Skeleton) -> Iterator[Relation]:
    """The changes that a sentence tells with both of their ends."""
    text = skeleton.text
    told = set(WORD.findall(text.lower()))
    if told.isdisjoint(change_vocabulary()) or not told.isdisjoint(_turned()) or INVERTED.search(text):
        return
    words = [word for word in WORD.finditer(text) if word[0].lower() in change_vocabulary()]
    by_role = [*find_changes_by_role(skeleton)]
    by_word = [*_read_words(skeleton, words)]
    yield from by_word if len(by_word) > 1 or not by_role else by_role
    if not by_role and not by_word:
        yield from _told_apart(skeleton)


@cache
def _turned() -> frozenset[str]:
    return frozenset(word for word, use in meanings("changes", "reach").items() if use == "turned")


def _read_words(skeleton: Skeleton, words: Sequence[re.Match[str]]) -> Iterator[Relation]:
    """The changes whose figures follow their word, or stand right before it."""
    text, stop = skeleton.text, 0
    for word in words:
        change = opened(text, word) if word.start() >= stop else None
        if change is None:
            continue
        _read_before(skeleton, word, change)
        _read_steps(skeleton, read_factor(text, word.end(), change), change)
        if change.before:
            _read_later(skeleton, word, change)
        if change.before and change.after and not IN_LIST.match(text, change.stop):
            _read_afterwards(skeleton, change)
            if not change.factor and not change.deltas:
                change.factor = factor_beside(skeleton, word.start(), change.stop, change.direction)
            stop = change.stop
            yield from relations_of(change)


def _told_apart(skeleton: Skeleton) -> Iterator[Relation]:
    """The changes whose figures do not both follow their verb."""
    for told in find_told_apart(skeleton):
        word = WORD.match(skeleton.text, told.at) if told.at >= 0 else None
        change = opened(skeleton.text, word) if word else Change(told.way or "compared", told.direction)
        if change is None or IN_LIST.match(skeleton.text, told.stop):
            continue
        if not word and not told.way:  # a size after a bare comparison may be that of another figure
            change.confidence = Confidence.MEDIUM
        change.before, change.after, change.stop = told.before, told.after, told.stop
        if word:
            read_factor(skeleton.text, word.end(), change)
        if told.delta:
            change.deltas.append(told.delta)
        _read_afterwards(skeleton, change)
        yield from relations_of(change)


def _read_before(skeleton: Skeleton, word: re.Match[str], change: Change) -> None:
    """Take the size of a change from before its noun: "a ⟦P0⟧ rise"."""
    found = DELTA_BEFORE.search(skeleton.text, max(word.start() - 40, 0), word.start())
    delta = skeleton.claim(found, "delta") if found else None
    if delta:
        change.deltas.append(delta)


def _read_steps(skeleton: Skeleton, start: int, change: Change) -> None:
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


def _goes_on(words: str, change: Change) -> bool:
    """Whether a participle takes the change up again: ", going from", or another word of its direction."""
    word = words.strip(", ")
    return meanings("changes", "directions").get(word, change.direction if word in _NEUTRAL else "") == change.direction


def _is_rate_before(prep: str, figure: Claim, change: Change) -> bool:
    """Whether a figure is an earlier change, not an earlier figure: "rose 4.6 percent, compared with 7 percent"."""
    return prep != "from" and bool(change.deltas) and alike(figure, change.deltas[-1])


def _leaves(fill: str) -> bool:
    """Whether the words before a figure lead to another clause or another change."""
    reach, directions = meanings("changes", "reach"), meanings("changes", "directions")
    return any(word in reach or word in directions for word in fill.lower().split())


def _role(prep: str, near: bool, last: str, change: Change) -> str:
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


def _read_later(skeleton: Skeleton, word: re.Match[str], change: Change) -> None:
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


def _read_afterwards(skeleton: Skeleton, change: Change) -> None:
    """Take the size of a change from after its ends: ", an increase of ⟦P2⟧"."""
    told = size_after(skeleton, change.stop)
    if told is None or any(delta.kind is told.delta.kind for delta in change.deltas):
        return
    change.deltas.append(told.delta)
    change.stop = told.stop
    change.direction = change.direction or told.direction
