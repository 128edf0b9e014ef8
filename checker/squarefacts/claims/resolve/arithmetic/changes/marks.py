"""What the words beside a figure say of its place in a change: the earlier end, the later end, or the size."""

import re
from dataclasses import dataclass
from enum import IntEnum

from squarefacts.claims.calendar import to_date
from squarefacts.claims.model import Claim, DateValue, Kind
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton

# What may stand between a mark and its figure: "from ⟦its low of⟧ 5", "on ⟦the⟧ 51 percent".
PLAIN = r"""
    (?: (?: an? | the | its | his | her | their | our | some | about | around | just | only | nearly | almost | roughly
          | record | low | high | peak | level | figure | total | of | as | little | much | many | few | more | less
          | than | over | under | previous | earlier | original | initial | current | present | average | an \s average
          | [a-z]+'s | ⟦D\d+⟧(?: 's )? ) \s ){0,5} \Z
"""
FROM = re.compile(r"\b [Ff]rom \s" + PLAIN, re.VERBOSE)
TO = re.compile(
    r"\b (?<! compared \s ) (?<! up \s ) (?<! amounting \s ) (?<! close \s ) (?<! addition \s ) (?<! home \s ) to \s"
    + PLAIN,
    re.VERBOSE,
)
# What sets one figure against an earlier one; reads "compared with ", "than ", "after ", "instead of ".
AGAINST = r"""
    \b (?: compare[sd]? \s (?: with | to ) | (?: as \s )? against | versus | vs\.?
      | (?<! rather \s ) (?<! other \s ) than | improving \s on | after | following | instead \s of | in \s place \s of
      | on \s top \s of | added \s to | (?: times | twice | half | double | triple ) (?: \s as \s [a-z]+ \s as )? )
"""
# A word or a size of change and "on": "up on ", "a rise of ⟦M2⟧ on ", "⟦C1⟧ fewer than ".
SIZED_ON = r"""
    (?: \b (?: up | down | higher | lower | better | worse | rise | fall | drop | increase | decrease | decline
             | advance | improvement | gain )
        (?: \s (?: of | by ) )? (?: \s (?: ⟦[CMPQD]\d+⟧ | slightly | sharply | marginally | well ) ){0,2}
      | ⟦[CMPQD]\d+⟧ (?: \s (?: more | fewer | less | higher | lower | up | down | above | below ) )? )
    \s (?: on | over )
"""
# What says that a figure was there before; reads "which had been ", "when a room cost ", "opened at ", "once home to ".
WAS_BEFORE = r"""
    \b when \s (?: it | they | he | she | there | we | (?: the | a | an | its | their ) \s (?: [a-z]+ \s? ){1,2} )
        \s (?: had \s )? (?! reach | hit | rose | fell | jump | climb | drop ) [a-z]+ (?: \s (?: at | for ) )?
      | \b (?: which | that | who ) \s (?: (?! increased | raised | gained | climbed | jumped | dropped | reached )
             [a-z]{3,} ed | had \s been | had | was | were | stood | cost | took | began | used \s to [a-z ]{1,16}? )
        (?: \s (?: at | for | with | on | out \s at ) )?
      | \b (?: had \s (?: been | stood | numbered | cost | totalled | averaged ) | used \s to [a-z ]{1,16}? )
        (?: \s (?: at | for | with ) )?
      | \b after \s (?: having \s )? (?! rising | falling | gaining | losing | growing | adding )
        [a-z]+ (?: ing | ed | en )
        (?: \s (?! from | to | by ) (?: [a-z]+ | ⟦D\d+⟧ ) ){0,2}? \s (?: at | for | with | on )
      | \b (?: opened | began | started | launched | debuted | opening | starting | beginning )
        (?: \s (?: ⟦D\d+⟧ | the \s [a-z]+ | on | in | life | out ) ){0,3} \s (?: at | with | on | from )
      | \b when \s [^,.⟦⟧]{1,40}, \s (?! now | today ) [^,.⟦⟧]{1,48} \s
        (?: had | was | were | employed | held | ran )
      | \b (?: previously | formerly | originally | initially | once | normally | usually | typically ) ,?
        (?: \s (?! now | has | have ) [a-z]+ ){0,3}?
"""
# An earlier figure in brackets; reads " (⟦D0⟧: ", " (prior year: ", " (previously ".
IN_BRACKETS = r"""
    \( (?: (?: prior | previous | preceding | last | year-ago | year-earlier | comparable | down \s from | up \s from )
           [a-z -]{0,24}
         | ⟦D\d+⟧ ) [:,]?
"""
# A figure that the words call an earlier one; reads "the previous record of ", "last year's total of ".
OLD_ONE = r"""
    \b (?: previous | old | older | former | earlier | outgoing | original | initial | then | ⟦D\d+⟧'s )
    (?: \s (?! to | now | new | and | but | has | have | is | will ) [a-z-]+ ){0,3}?
    (?: \s (?: of | at | was | were | with | ,? \s which \s (?: was | had ) ) )?
"""
EARLIER_LEFT = re.compile(
    rf"(?: {AGAINST} | {SIZED_ON} | {WAS_BEFORE} | {IN_BRACKETS} | {OLD_ONE} ) \s {PLAIN}", re.VERBOSE | re.IGNORECASE
)
# Words after the earlier end; reads " a year earlier", " before", " at the start", " when it opened".
EARLIER_RIGHT = re.compile(
    r"""
    (?: \s (?! now | today | and | but | to | from | after ) (?: [a-z'-]+ | ⟦D\d+⟧ ) ){0,3}?
    (?: ,? \s (?: a | an | one | the | two | three | five | ten | ⟦D\d+⟧ ) \s? (?: year | month | week | decade | day
          | quarter | season | century | years | months | weeks | decades | generation )? \s
        (?: earlier | before | ago | previously )
      | \s (?: previously | earlier | beforehand | (?: before | then ) (?= [,.;)] | \s* \Z )
          | at \s the \s (?: start | beginning | outset | opening | turn )
          | in \s the \s (?: outgoing | old | previous | last )
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
          | season ) | since \s then | (?: ⟦D\d+⟧ | years | decades | months ) \s (?: on | later ) )
    (?: ,? \s (?! before | from | against ) [a-z'-]+ ){0,5} \s
    """
    + PLAIN,
    re.VERBOSE | re.IGNORECASE,
)
# Words before a figure to come; reads "will cost ", "is set to be ".
NEXT_LEFT = re.compile(r"\b (?: will | is \s to | are \s to | set \s to ) \s (?: [a-z]+ \s ){1,3}" + PLAIN, re.VERBOSE)
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
    (?: \s (?! before | and | but | to | from ) (?: [a-z'-]+ | ⟦D\d+⟧ ) ){0,3}?
    \s (?: afterwards | after (?= [,.;)] | \s* \Z | \s (?: the | it | its | that | they ) \b )
         | at \s the \s (?: end | close ) | by \s the \s (?: end | close )
         | in \s the \s (?: new | current | present ) ) \b
    """,
    re.VERBOSE,
)
# Before a thing that came between the two ends; reads " before the toll and ⟦C2⟧ after it".
BEFORE_THE = re.compile(
    r"(?: \s (?! and | but ) [a-z'-]+ ){0,3}? \s before \s (?: the | it | its | that | they | he | she ) \b"
    r" [^.⟦⟧]* (?: \b (?: after | now | today ) \b | \Z )",
    re.VERBOSE,
)
# A count that only divides: "per 1,000 births", "out of 20".
DIVIDES = re.compile(r"\b (?: per | every | out \s of | for \s each | for \s every ) \s \Z", re.VERBOSE)
# What parts a date from the figure before it.
PARTED = re.compile(r"[,;:.()] | (?: \s \S+ ){5}", re.VERBOSE)
# What stands from a date that opens a clause to the figure in it: ". In ⟦D0⟧ the harbour handled ".
OPENS = re.compile(
    r"""
    (?: \A | [,;:.(—] \s? | \b (?: and | but ) \s ) (?: (?: in | by | on | at | during ) \s )? (?: the \s )?
    ⟦D(?P<date>\d+)⟧ (?: 's )? ,? (?: \s (?! to | from | and | but | which | when ) [\w'-]+ ){1,5} \s \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# From a date to its figure in brackets or after a colon: "in ⟦D0⟧ (⟦C1⟧)", "⟦D0⟧: ⟦C1⟧".
BRACKETED = re.compile(r"\s? [(:—] \s? (?: (?: at | with ) \s )?", re.VERBOSE)
COMPARED_DATE = re.compile(r"\b (?: than | as ) (?: \s (?: in | on | at ) )? \s \Z", re.VERBOSE)
# A time that makes a figure before it a rate: "9,000 cars ⟦a day⟧".
RATE = re.compile(r"(?: an? | each | every | per ) \s [a-z]+ \Z", re.VERBOSE)
# How far from its figure a mark may stand, in characters.
REACH = 90


# A verb of change right before a figure that it passes: "fell below ⟦P0⟧"; the hedge is not in the skeleton.
FELL = re.compile(r"\b [a-z]+ (?: s | ed | ing | ell | ose | ank | ip | rop | all ) \s \Z", re.VERBOSE)


PASSED = frozenset(("below", "above", "under", "over", "past", "beyond"))


class Mark(IntEnum):
    """How firmly the words make a figure the earlier (below zero) or the later end of a change."""

    FROM = -3
    EARLIER = -2
    NONE = 0
    LATER = 1
    NOW = 2
    TO = 3
    NEXT = 4


@dataclass(frozen=True, slots=True)
class End:
    """A figure that may be an end of a change.

    Attributes:
        claim: the figure, or a duration.
        at, stop: its token in the text of the skeleton.
        mark: what the words beside it say.
        days: the first and the last day of the date beside it, None for none.
        guessed_year: the year of that date where its words name none, else 0.
        dated: whether only that date makes the mark: "last year".
    """

    claim: Claim
    at: int
    stop: int
    mark: Mark
    days: tuple[int, int] | None
    dated: bool = False
    guessed_year: int = 0


ANY = re.compile(r"⟦[CMPQD](\d+)⟧")


def find_ends(skeleton: Skeleton) -> list[End]:
    """The figures and durations of a sentence with what stands beside each, in the order of the text."""
    text = skeleton.text
    tokens = [(match, skeleton.claims[int(match[1])]) for match in ANY.finditer(text)]
    figures = [(match, claim) for match, claim in tokens if claim.kind not in (Kind.DATE, Kind.RANGE, Kind.TIME)]
    figures = [(match, claim) for match, claim in figures if not _is_rate(skeleton, match, claim)]
    dates = [(match, claim) for match, claim in tokens if claim.kind is Kind.DATE]
    ends = []
    for place, (match, claim) in enumerate(figures):
        stop = figures[place + 1][0].start() if place + 1 < len(figures) else len(text)
        left = text[max(0, match.start() - REACH) : match.start()]
        if DIVIDES.search(left):
            continue
        date = _date_beside(match, stop, dates, text)
        mark, dated = _mark(left, text[match.end() : min(stop, match.end() + REACH)], claim.hedge), False
        if date and mark in (Mark.NONE, Mark.LATER):
            of_date = _mark_of_date(skeleton.quotes[int(date[0][1])].lower())
            mark, dated = of_date or mark, bool(of_date)
        ends.append(
            End(
                claim,
                match.start(),
                match.end(),
                mark,
                days_of(date[1]) if date else None,
                dated,
                _guessed_year(date[1]) if date else 0,
            )
        )
    return ends


def _is_rate(skeleton: Skeleton, match: re.Match[str], claim: Claim) -> bool:
    """Whether a duration only makes the figure right before it a rate: "9,000 cars a day"."""
    if claim.kind is not Kind.DURATION or not RATE.fullmatch(skeleton.quotes[int(match[1])]):
        return False
    return skeleton.text.endswith("⟧ ", 0, match.start())


def _mark(left: str, right: str, hedge: str) -> Mark:
    if FROM.search(left):
        return Mark.FROM
    if EARLIER_LEFT.search(left):
        return Mark.EARLIER
    if NEXT_LEFT.search(left):
        return Mark.NEXT
    if TO.search(left) or (hedge.lower() in PASSED and FELL.search(left)):
        return Mark.TO
    if EARLIER_RIGHT.match(right):
        return Mark.EARLIER
    if NOW_LEFT.search(left) or NOW_RIGHT.match(right):
        return Mark.NOW
    if BEFORE_THE.match(right):
        return Mark.EARLIER
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
        if BRACKETED.fullmatch(text, date.end(), match.start())
        and (text[date.end()] != ":" or not COMPARED_DATE.search(text[: date.start()]))
    ]
    chosen = chosen or [
        (date, claim)
        for date, claim in dates
        if match.end() <= date.start() < stop and not PARTED.search(text, match.end(), date.start())
    ]
    if not chosen:
        opens = OPENS.search(text[max(0, match.start() - REACH) : match.start()])
        chosen = [(date, claim) for date, claim in dates if opens and date[1] == opens["date"]]
    return chosen[0] if len(chosen) == 1 else None


def _guessed_year(claim: Claim) -> int:
    """The year of a date that names a month and no year, 0 for others."""
    value, days = claim.value, days_of(claim)
    if not isinstance(value, DateValue) or value.year_stated or value.month is None or days is None:
        return 0
    return to_date(days[0]).year


def days_of(claim: Claim) -> tuple[int, int] | None:
    """The first and the last day of a date in its first reading, None for other claims."""
    if not isinstance(claim.value, DateValue) or not claim.value.readings:
        return None
    reading = claim.value.readings[0]
    return reading.first_day, reading.last_day
