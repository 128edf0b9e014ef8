"""What the words beside a figure say of its place in a change: the earlier end, the later end, or the size."""

import re
from dataclasses import dataclass
from enum import IntEnum

from squarefacts.claims.model import Claim, DateValue, Kind
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton

# What may stand between a mark and its figure: "from ⟦its low of⟧ 5", "on ⟦the⟧ 51 percent".
PLAIN = r"""
    (?: (?: an? | the | its | his | her | their | our | some | about | around | just | only | nearly | almost | roughly
          | record | low | high | peak | level | figure | total | of | as | little | much | many | few | more | less
          | than | over | under | previous | earlier | original | initial | current | present | average | an \s average
          | [a-z]+'s | ⟦D\d+⟧(?: 's )? ) \s ){0,5} \Z
"""
FROM = re.compile(r"\b from \s" + PLAIN, re.VERBOSE)
TO = re.compile(
    r"\b (?<! compared \s ) (?<! up \s ) (?<! amounting \s ) (?<! close \s ) (?<! addition \s ) to \s" + PLAIN,
    re.VERBOSE,
)
# Other words before the earlier end; reads "compared with ", "than ", "up on the ", "when it stood at ", "opened at ",
# "which had been ", "once home to ", "after standing at ".
EARLIER_LEFT = re.compile(
    r"""
    (?: \b (?: compare[sd]? \s (?: with | to ) | (?: as \s )? against | versus | vs\.?
             | (?<! rather \s ) (?<! other \s ) than | improving \s on
             | (?: up | down | higher | lower | better | worse | rise | fall | drop | increase | decrease | decline
                 | advance | improvement ) (?: \s (?: ⟦P\d+⟧ | slightly | sharply | marginally | well ) ){0,2} \s on )
      | \b when \s (?: it | they | he | she | there | the \s [a-z]+ ) \s (?: had \s )?
        (?! reach | hit | rose | fell | jump | climb | drop ) [a-z]+ (?: \s (?: at | for ) )?
      | \b (?: which | that | who ) \s (?: had \s been | had | was | were | stood | cost | took | numbered | totalled
             | used \s to [a-z ]{1,16}? ) (?: \s (?: at | for ) )?
      | \b after \s (?: standing | being | staying | remaining | hovering | having \s been ) (?: \s (?: at | for ) )?
      | \b (?: opened | began | started | launched | debuted | opening | starting | beginning )
        (?: \s (?: ⟦D\d+⟧ | the \s [a-z]+ | on | in | life | out ) ){0,3} \s (?: at | with | on | from )
      | \b when \s [^,.⟦⟧]{1,40}, \s (?! now | today ) [^,.⟦⟧]{1,48} \s
        (?: had | was | were | employed | held | ran )
      | \b (?: previously | formerly | originally | initially | once ) (?: \s (?! now | has | have ) [a-z]+ ){0,3}?
    ) \s
    """
    + PLAIN,
    re.VERBOSE | re.IGNORECASE,
)
# Words after the earlier end; reads " a year earlier", " before", " at the start", " when it opened".
EARLIER_RIGHT = re.compile(
    r"""
    (?: \s (?! now | today | and | but | to | from ) [a-z'-]+ ){0,3}?
    (?: ,? \s (?: a | an | one | the | two | three | five | ten | ⟦D\d+⟧ ) \s? (?: year | month | week | decade | day
          | quarter | season | century | years | months | weeks | decades | generation )? \s
        (?: earlier | before | ago | previously )
      | \s (?: previously | earlier | beforehand | before (?= [,.;)] | \s* \Z ) | at \s the \s (?: start | beginning
          | outset | opening | turn ) | in \s the \s (?: outgoing | old | previous | last )
          | (?: who | that | which ) \s (?: came | attended | turned \s out | were \s there | was \s there ) \s ⟦D )
      | ,? \s when \s (?: it | they | he | she | the )
    ) \b
    """,
    re.VERBOSE,
)
# Words before the later end that say that it holds now; reads "now ", "currently stands at ".
NOW_LEFT = re.compile(
    r"""
    \b (?: now | today | currently | nowadays | at \s present | these \s days | this \s (?: year | month | week | time
          | season ) | since \s then )
    (?: ,? \s (?! before | from | against ) [a-z'-]+ ){0,5} \s
    """
    + PLAIN,
    re.VERBOSE | re.IGNORECASE,
)
NOW_RIGHT = re.compile(
    r"(?: \s (?! before | and | but | to | from ) [a-z'-]+ ){0,4}? \s (?: now | today | currently | nowadays ) \b",
    re.VERBOSE,
)
# Words before the later end; reads "closed at ", "stands at ", "has reached ", "costs ".
LATER_LEFT = re.compile(
    r"""
    \b (?: (?: closed | ended | finished | ends | closing | ending | finishing | settled | stands | stand
             | crossing \s the \s line )
        (?: \s (?: ⟦D\d+⟧ | the \s [a-z]+ | on | in ) ){0,3} \s (?: at | with | on | in )
      | reached | reaching | hit | hitting | has | have | numbers | totals | covers | is | are | costs | counts | holds
      | employs | weighs | measures | takes | runs | pays | sells \s for | standing \s at | totalling
    ) \s
    """
    + PLAIN,
    re.VERBOSE,
)
LATER_RIGHT = re.compile(
    r"""
    (?: \s (?! before | and | but | to | from ) [a-z'-]+ ){0,3}?
    \s (?: afterwards | after (?= [,.;)] | \s* \Z ) | at \s the \s (?: end | close ) | by \s the \s (?: end | close )
         | in \s the \s (?: new | current | present ) ) \b
    """,
    re.VERBOSE,
)
# What compares within one sentence.
COMPARING = re.compile(r"\b (?: than | against | versus | compare[sd]? \s (?: with | to ) ) \s" + PLAIN, re.VERBOSE)
# A count that only divides: "per 1,000 births", "out of 20".
DIVIDES = re.compile(r"\b (?: per | every | out \s of | for \s each | for \s every ) \s \Z", re.VERBOSE)
# What parts a date from the figure before it.
PARTED = re.compile(r"[,;:.()] | (?: \s \S+ ){5}", re.VERBOSE)
# What stands from a date that opens a clause to the figure in it: ". In ⟦D0⟧ the harbour handled ".
OPENS = re.compile(
    r"""
    (?: \A | [,;:.(—] \s? | \b (?: and | but ) \s ) (?: (?: in | by | on | at | during ) \s )? (?: the \s )?
    ⟦D(?P<date>\d+)⟧ ,? (?: \s (?! to | from | and | but | which | when ) [\w'-]+ ){1,5} \s \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# How far from its figure a mark may stand, in characters.
REACH = 90


class Mark(IntEnum):
    """How firmly the words make a figure the earlier (below zero) or the later end of a change."""

    FROM = -3
    EARLIER = -2
    NONE = 0
    LATER = 1
    NOW = 2
    TO = 3


@dataclass(frozen=True, slots=True)
class End:
    """A figure that may be an end of a change.

    Attributes:
        claim: the figure, or a duration.
        at, stop: its token in the text of the skeleton.
        mark: what the words beside it say.
        days: the first and the last day of the date beside it, None for none.
    """

    claim: Claim
    at: int
    stop: int
    mark: Mark
    days: tuple[int, int] | None


ANY = re.compile(r"⟦[CMPQD](\d+)⟧")


def find_ends(skeleton: Skeleton) -> list[End]:
    """The figures and durations of a sentence with what stands beside each, in the order of the text."""
    text = skeleton.text
    tokens = [(match, skeleton.claims[int(match[1])]) for match in ANY.finditer(text)]
    figures = [(match, claim) for match, claim in tokens if claim.kind not in (Kind.DATE, Kind.RANGE, Kind.TIME)]
    dates = [(match, claim) for match, claim in tokens if claim.kind is Kind.DATE]
    ends = []
    for place, (match, claim) in enumerate(figures):
        stop = figures[place + 1][0].start() if place + 1 < len(figures) else len(text)
        left = text[max(0, match.start() - REACH) : match.start()]
        if DIVIDES.search(left):
            continue
        date = _date_beside(match, stop, dates, text)
        mark = _mark(left, text[match.end() : min(stop, match.end() + REACH)])
        if date and mark in (Mark.NONE, Mark.LATER):
            mark = _mark_of_date(skeleton.quotes[int(date[0][1])].lower()) or mark
        ends.append(End(claim, match.start(), match.end(), mark, _days(date[1]) if date else None))
    return ends


def _mark(left: str, right: str) -> Mark:
    if FROM.search(left):
        return Mark.FROM
    if EARLIER_LEFT.search(left):
        return Mark.EARLIER
    if TO.search(left):
        return Mark.TO
    if EARLIER_RIGHT.match(right):
        return Mark.EARLIER
    if NOW_LEFT.search(left) or NOW_RIGHT.match(right):
        return Mark.NOW
    return Mark.LATER if LATER_LEFT.search(left) or LATER_RIGHT.match(right) else Mark.NONE


def _mark_of_date(quote: str) -> Mark:
    """What a relative date says by itself: "today", "a year ago", "last season"."""
    if quote.startswith(("last ", "a year ", "the previous ", "previous ")) or quote.endswith((" ago", " earlier")):
        return Mark.EARLIER
    return Mark.NOW if quote in ("today", "now") or quote.startswith("this ") else Mark.NONE


def _date_beside(
    match: re.Match[str], stop: int, dates: list[tuple[re.Match[str], Claim]], text: str
) -> tuple[re.Match[str], Claim] | None:
    """The only date beside a figure: right after it, or before it in its clause ("in 2010 it had 40")."""
    chosen = [
        (date, claim)
        for date, claim in dates
        if match.end() <= date.start() < stop and not PARTED.search(text, match.end(), date.start())
    ]
    if not chosen:
        opens = OPENS.search(text[max(0, match.start() - REACH) : match.start()])
        chosen = [(date, claim) for date, claim in dates if opens and date[1] == opens["date"]]
    return chosen[0] if len(chosen) == 1 else None


def _days(claim: Claim) -> tuple[int, int] | None:
    if not isinstance(claim.value, DateValue) or not claim.value.readings:
        return None
    reading = claim.value.readings[0]
    return reading.first_day, reading.last_day
