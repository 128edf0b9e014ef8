"""Days and years listed after their number: "three times, in 1974, 1982 and 1990", "two days (Monday and Friday)"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from squarefacts.claims.model import Claim, Confidence, DurationValue, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.sides import ONE_UNIT
from squarefacts.claims.resolve.arithmetic.words import load
from squarefacts.claims.ties import Relation, Role

# What opens the list: " (", ": ", ", in ", " – "; without a mark only right after times: " in ", " on ".
OPENS = re.compile(
    r"""
    (?P<mark> \s \( | \s? : \s | , \s (?= in \b | on \b | namely \b ) | \s? (?: — | – | -- ) \s? | \s - \s
      | (?= \s (?: in | on ) \s ) )
    (?: \s? (?: in | on | namely ) ,? \s )?
    """,
    re.VERBOSE,
)
# One item: a year, a weekday or a month, perhaps with its day or year; not a span of years.
ITEM = re.compile(
    r"""
    (?: in \s | on \s )?
    (?: (?: 1[5-9] | 20 ) \d\d (?! \s? [–/-] \s? \d | \d )
      | (?: Mon | Tues | Wednes | Thurs | Fri | Satur | Sun ) day s?
      | (?: January | February | March | April | May | June | July | August | September | October
          | November | December )
        (?: \s \d{1,2} (?! \d | [–-] ) )? (?: ,? \s (?: 1[5-9] | 20 ) \d\d )? )
    """,
    re.VERBOSE,
)
BREAK = re.compile(r"(?P<comma> , ) \s (?P<also> and \s | & \s )? | \s (?P<and> and | & ) \s", re.VERBOSE)
# What may follow the last item.
END = re.compile(
    r"\s? [).;:!?—–] | , \s (?! \d ) | \s - \s | \Z | \n | \s (?: but | when | and | by | with | under ) \b", re.VERBOSE
)
# The longest list that is looked for.
MOST = 12


def find_dated(text: str, claims: Sequence[Claim]) -> Iterator[Relation]:
    """The counts of times, days or years, each with how many days or years are listed after it.

    Args:
        text: the prose of the article.
        claims: its claims, in the order of the text.
    """
    for claim in claims:
        times = _is_times(claim)
        if not times and not _is_stretch(claim):
            continue
        opens = OPENS.match(text, claim.stop)
        if opens is None or (not times and not opens["mark"].strip()) or (not times and opens["mark"][0] == ","):
            continue
        items = _items(text, opens.end(), bracket="(" in opens["mark"])
        if items:
            roles = (Role(claim, "announced", float(items), float(items)),)
            yield Relation("list", roles, "dates", True, confidence=Confidence.HIGH)


def _is_times(claim: Claim) -> bool:
    """Whether a claim counts how often something was: "three times", "two occasions"."""
    value = claim.value
    return (
        claim.kind is Kind.COUNT
        and isinstance(value, FigureValue)
        and value.head in _often()
        and not claim.hedge
        and not value.range_of
        and 2 <= value.value <= MOST
    )


@cache
def _often() -> frozenset[str]:
    return frozenset(load("lists")["often"]["words"].split())


def _is_stretch(claim: Claim) -> bool:
    """Whether a claim is a whole number of days, months or years."""
    if not isinstance(claim.value, DurationValue) or claim.kind is not Kind.DURATION or claim.hedge:
        return False
    found = ONE_UNIT.fullmatch(claim.value.iso)
    return (
        found is not None and not found["time"] and found["unit"] in "YMD" and float(found["number"]) in range(2, MOST)
    )


def _items(text: str, start: int, bracket: bool) -> int:
    """How many days or years stand in a row, the last joined by "and" or closed by a bracket; 0 for no list."""
    at, items, closed = start, 0, False
    while item := ITEM.match(text, at):
        items, at = items + 1, item.end()
        parts = BREAK.match(text, at)
        if parts is None or closed or not ITEM.match(text, parts.end()):
            break
        closed, at = bool(parts["also"] or parts["and"]), parts.end()
    closed = closed or (bracket and text.startswith(")", at))
    return items if items > 1 and closed and END.match(text, at) else 0
