"""Editions of a series in a row: "the 40th Film Festival, in 2016, and the 41st, in 2017".

A number without its noun goes on with the series before it, and each takes the year that stands right beside it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from squarefacts.claims.model import Claim, Confidence, DateValue, Kind, OrdinalValue
from squarefacts.claims.resolve.events.types import edition_days
from squarefacts.text.article import Article

# From an edition to its day: reads ", held in ", " in ", ", which was held in "; not " drew crowds in ".
TO_DAY = re.compile(
    r"""
    (?: ,? [ ] which )? ,? (?: [ ] (?: was | is | will | be | to | due | been | being ) ){0,3}
    (?: [ ] (?: held | hosted | staged | run | open (?: s | ed ) | begins | began | starts | started | ends | ended
      | planned | scheduled | set | took [ ] place | takes [ ] place ) )?
    (?: [ ] for )? [ ] (?: in | on | of ) [ ]
    """,
    re.VERBOSE,
)
# Before a number that goes on with a series, and after it: "and the ", ", in ", " in "; not "the 18th century".
GOES_ON_BEFORE = re.compile(r"\b [Tt]he [ ] \Z", re.VERBOSE)
GOES_ON_AFTER = re.compile(
    r"[,;.)] | [ ] (?: in | on | was | is | will | had | drew | opens | takes | and ) \b", re.VERBOSE
)
# Editions told in a row are so many apart at most.
FARTHEST = 5
# How many sentences after the series its next number may stand.
REACH = 2


def continue_editions(article: Article, claims: Sequence[Claim]) -> None:
    """Give numbers without a noun the series before them, and editions the year right beside them; changes claims.

    Args:
        article: the article; its prose is read.
        claims: its claims in the order of their spans; ordinals and dates are used.
    """
    series: Claim | None = None
    dates = [claim for claim in claims if claim.kind is Kind.DATE]
    for claim in claims:
        if claim.kind is not Kind.ORDINAL:
            continue
        if series is not None and _goes_on(article.prose, series, claim):
            value, told = series.value, claim.value
            assert isinstance(value, OrdinalValue) and isinstance(told, OrdinalValue)
            claim.value = replace(value, n=told.n)
            claim.confidence = Confidence.MEDIUM
        if is_edition(claim):
            series = claim
            _take_day(article.prose, claim, dates)


def is_edition(claim: Claim) -> bool:
    """Whether a claim counts the editions of a named series ("the 13th East Asia Summit")."""
    value = claim.value
    if not isinstance(value, OrdinalValue) or not value.modifiers or value.of or value.participants:
        return False
    return edition_days(value.head) is not None


def _goes_on(text: str, series: Claim, claim: Claim) -> bool:
    """Whether a number without its noun is one of the series before it."""
    value, told = series.value, claim.value
    if not isinstance(value, OrdinalValue) or not isinstance(told, OrdinalValue) or told.head:
        return False
    if claim.sentence - series.sentence > REACH or not 0 < abs(told.n - value.n) <= FARTHEST:
        return False
    before = GOES_ON_BEFORE.search(text, max(claim.start - 5, 0), claim.start)
    return before is not None and GOES_ON_AFTER.match(text, claim.stop) is not None


def _take_day(text: str, claim: Claim, dates: Sequence[Claim]) -> None:
    """Put an edition on the days of the date right after it."""
    date = next((date for date in dates if date.start >= claim.stop), None)
    if date is None or not isinstance(date.value, DateValue) or date.confidence is Confidence.LOW:
        return
    days = {(reading.first_day, reading.last_day) for reading in date.value.readings}
    if len(days) == 1 and TO_DAY.fullmatch(text, claim.stop, date.start):
        claim.day_first, claim.day_last = days.pop()
