"""A length of time told twice, in two units: "150 minutes, or two and a half hours", "72 hours (three days)"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from squarefacts.claims.model import Claim, Confidence, DurationValue, Kind
from squarefacts.claims.ties import Relation, Role

# What stands between two tellings of one duration; reads " (", ", or about ", " — ", ", i.e. "; not " and ".
BETWEEN = re.compile(
    r"""
    (?: \s? (?P<bracket> \( ) | ,? \s (?P<or> or | i\.e\. | that \s is | equal \s to ) ,? \s
      | (?P<aside> , \s | \s [–—-] \s ) )
    (?: (?: about | roughly | nearly | almost | around | some | or ) \s )?
    """,
    re.VERBOSE,
)
# What ends the second telling: a bracket or a mark, or "and nights"; not " each", " later".
CLOSED = re.compile(r"(?: \s and \s nights )? \s? (?: [)\],.;:] | [–—] | \Z )", re.VERBOSE)
# The one number and unit of an ISO 8601 duration: reads "PT150M", "P1.5Y"; not "P1Y6M".
ONE_UNIT = re.compile(r"P (?P<time> T )? (?P<number> \d+ (?: \.\d+ )? ) (?P<unit> [YMWDHS] )", re.VERBOSE)
# The days of each unit, the smallest first; "TM" is a minute, "M" a month.
_DAYS = {"S": 1 / 86400, "TM": 1 / 1440, "H": 1 / 24, "D": 1.0, "W": 7.0, "M": 30.44, "Y": 365.25}
_ORDER = tuple(_DAYS)
# A day has 24 hours, but a working day has eight, and a working week five days: such numbers are left alone.
_HOURS, _WORKING_DAYS = 24, 5
# Lengths farther apart than this are a choice: "three days, or two weeks". A slip of a conversion is nearer.
NEAR = 2.0
# A choice of lengths, of which the first two are not told here: "three or ".
CHOICE_BEFORE = re.compile(r"\b or \s \Z", re.VERBOSE)


def find_timespans(text: str, claims: Sequence[Claim]) -> Iterator[Relation]:
    """The durations that the words tell twice.

    Args:
        text: the prose of the article.
        claims: all claims of the article, in the order of the text.
    """
    for one, two in pairwise(claim for claim in claims if claim.kind is Kind.DURATION):
        if one.sentence != two.sentence or two.start - one.stop > 20:
            continue
        between = BETWEEN.fullmatch(text, one.stop, two.start)
        closed = CLOSED.match(text, two.stop)
        if CHOICE_BEFORE.search(text, max(one.start - 4, 0), one.start):
            continue
        if between and closed and (closed[0][-1:] == ")" or not between["bracket"]):
            yield from _relation(one, two, between["or"] or "(", apart=bool(between["aside"]))


def _relation(one: Claim, two: Claim, cue: str, apart: bool) -> Iterator[Relation]:
    """The relation of two durations, each with the least and most of the second one's unit that it lasts.

    Args:
        one: the duration told first.
        two: the one beside it.
        cue: the word or mark between them.
        apart: whether only a comma or a dash parts them, so that a larger unit before a smaller one is no conversion
            but a sum ("two years, six months").
    """
    first, second = one.value, two.value
    if not isinstance(first, DurationValue) or not isinstance(second, DurationValue):
        return
    left, right = _unit(first.iso), _unit(second.iso)
    if left is None or right is None or left[1] == right[1]:
        return
    if apart and _ORDER.index(left[1]) > _ORDER.index(right[1]):
        return
    middles = sorted((first.low_days + first.high_days, second.low_days + second.high_days))
    if cue == "or" and middles[1] > middles[0] * NEAR:
        return
    if _is_work(left, right) or _is_work(right, left):
        return
    days = _DAYS[right[1]]
    roles = (
        Role(one, "left", first.low_days / days, first.high_days / days),
        Role(two, "right", second.low_days / days, second.high_days / days),
    )
    yield Relation("timespan", roles, cue, confidence=Confidence.HIGH)


def _unit(iso: str) -> tuple[float, str] | None:
    """The number and the unit of a duration of one unit."""
    found = ONE_UNIT.fullmatch(iso)
    if found is None:
        return None
    minute = found["time"] and found["unit"] == "M"
    return float(found["number"]), "TM" if minute else found["unit"]


def _is_work(small: tuple[float, str], large: tuple[float, str]) -> bool:
    """Whether hours or days may be those of work: "40 hours (five days)", "two weeks (10 days)"."""
    if (small[1], large[1]) == ("H", "D"):
        return small[0] % _HOURS != 0
    return (small[1], large[1]) in (("D", "W"), ("D", "M")) and small[0] % _WORKING_DAYS == 0
