"""Durations in text: "three days", "a four-day visit", "two and a half years", "an hour and 45 minutes", "month-long".

Ages ("42 years old", "aged 3"), rates ("38,000 a year") and words that place a day ("two weeks ago") are not durations.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from squarefacts.claims.extract.dates.cardinals import CARDINAL, cardinal
from squarefacts.claims.extract.dates.scanner import Chunk, scan
from squarefacts.claims.extract.dates.vocabulary import class_letters, form
from squarefacts.claims.extract.duration_words import REACH, bounds, is_age, is_changed, is_some_day, measures_time

_UNIT = "(?:<day>|<week>|<months>|<quarter>|<years>|<decade>|<century>|<fortnight>|<night>|<hour>|<minute>|<seconds>)"
# Classes of units with the ISO 8601 designator, how many of it, and their length in days (a mean month, a mean year).
_UNITS = {
    "seconds": ("TS", 1, 1 / 86400),
    "minute": ("TM", 1, 1 / 1440),
    "hour": ("TH", 1, 1 / 24),
    "day": ("D", 1, 1.0),
    "night": ("D", 1, 1.0),
    "week": ("W", 1, 7.0),
    "fortnight": ("W", 2, 14.0),
    "months": ("M", 1, 30.436875),
    "quarter": ("M", 3, 91.310625),
    "years": ("Y", 1, 365.2425),
    "decade": ("Y", 10, 3652.425),
    "century": ("Y", 100, 36524.25),
}
# So many years ago there were no dates.
_BEYOND_DATES = 10_000
# The decimals of a number: a length of 10.21 seconds is told to a hundredth.
DECIMALS = re.compile(r"\d \. (?P<decimals> \d+ )", re.VERBOSE)
# Signs of currencies: a sum follows, not a length of time.
_MONEY = tuple("$£€₱¥₹")
_ORDER = ("Y", "M", "W", "D", "TH", "TM", "TS")

_SKIPPED = "(?: (?:<more>|<whole>|<fiscal>|<calendar>|<past>|<last>|<next>) -? )*"
_COUNTED = form(
    rf"""
    (?P<c>{CARDINAL}) [_-]? {_SKIPPED} (?P<u>{_UNIT})
    (?P<half> <and> <article>? <half> (?!{_UNIT}) )?
    """
)
_RANGE = form(rf"(?P<c>{CARDINAL}) -? (?:<to>|-|~|<or>) (?P<c2>{CARDINAL}) -? (?P<u>{_UNIT})")
_NEXT_PART = form(rf",? <and>? (?P<c>{CARDINAL}) [_-]? (?P<u>{_UNIT})")
_HALF = form(rf"(?: <article>? <half> -? (?:<article>|<of><article>)? -? | <half_sign> ) (?P<u>{_UNIT})")
# "one and three quarter hours", "three quarters of an hour"
_QUARTERS = form(
    rf"""
    (?: (?P<c>{CARDINAL}) <and> )? (?P<q><article>|<number_word>)? -? (?P<name><quarter>)
    (?: <of> <article>? | <article> )? -? (?P<u><hour>|<day>|<years>|<century>|<minute>)
    """
)
# "another week", "all day", "full-day", "the past decade", "the year ended", "month-long"
_ONE = form(
    rf"""
    (?: <another> <more>? | <all> -? | <the>? <whole> -? (?!<years>) ) (?P<u>{_UNIT})
    | <past> (?P<u2><decade>|<century>) | <the> <fiscal>? (?P<u3><years>) (?=<ended>)
    | <article>? (?P<u4>{_UNIT}) -? <long>
    """
)
# "the fifth straight year"
_RUNNING = form(rf"(?:<the>|<article>) (?P<n><ordinal_word>|<ordinal>) <more> (?P<u>{_UNIT})")
_AGE_AFTER = form(r"[-_]? <old> | <of> <aged>")
_PLACED_AFTER = form(r"-? (?: <ago> | <hence> | <from><now> )")
_COUNTED_FROM = form(r"(?: <earlier> | <before> | <after> )")


@dataclass(slots=True)
class DurationMention:
    """One duration: its characters, its ISO 8601 value, and how many days it lasts, from and to."""

    start: int
    stop: int
    iso: str
    low_days: float
    high_days: float


@cache
def _unit_names() -> dict[str, str]:
    """The class of units of each letter."""
    return {class_letters()[name]: name for name in _UNITS}


def find_durations(text: str) -> list[DurationMention]:
    """All durations of a text, in order, without overlaps."""
    found: list[DurationMention] = []
    units = set(_unit_names())
    for chunk in scan(text):
        if units.isdisjoint(chunk.letters):
            continue
        at = 0
        while at < len(chunk.letters):
            read = _read(text, chunk, at)
            if read is None:
                at += 1
                continue
            mention, at = read
            if mention is not None:
                found.append(mention)
    return found


def _read(text: str, chunk: Chunk, at: int) -> tuple[DurationMention | None, int] | None:
    """The duration at one place and the place after it; the mention is None where the words are an age or a date."""
    letters = chunk.letters
    fitting = _fitting(letters, at)
    match = fitting.match(letters, at) if fitting else None
    if match is None:
        return None
    parts, stop = [_amount(chunk, match)], match.end()
    if match.re is _COUNTED:
        while following := _NEXT_PART.match(letters, stop):
            part = _amount(chunk, following)
            if part[1] == parts[-1][1] or _is_told_again(parts[-1], part):
                break  # "48 hours, 6 hours more"
            parts.append(part)
            stop = following.end()
    if _AGE_AFTER.match(letters, stop) or (_PLACED_AFTER.match(letters, stop) and not _is_of_old(parts[0])):
        return None, stop
    start = chunk.starts[match.start()]
    before = text[max(0, start - REACH) : start]
    if match.re is _RANGE and is_changed(before):
        return None, match.start("c2")
    amounts = [(number, unit) for number, unit in parts if number is not None]
    if before[-1:] in _MONEY or _is_no_time(text, chunk, match, before):  # "a $20-a-month plan"
        return None, stop
    alone = len(parts) == 1 and not _COUNTED_FROM.match(letters, stop)
    if len(amounts) < len(parts) or is_age(before) or (alone and _is_rate(chunk, match, before)):
        return None, stop
    days = sum(number * _UNITS[unit][2] for number, unit in amounts)
    written = DECIMALS.search(text, start, chunk.stops[stop - 1])
    step = _UNITS[amounts[-1][1]][2] / 10 ** (len(written["decimals"]) if written else 0)
    low, high = bounds(days, step, before)
    if match.re is _RANGE:
        first = cardinal(chunk, *match.span("c"))
        low = min(low, (first or 0) * _UNITS[amounts[0][1]][2])
        amounts = [(first or 0, amounts[0][1])]
    return DurationMention(start, chunk.stops[stop - 1], _iso(amounts), low, high), stop


@lru_cache(maxsize=8192)
def _fitting(letters: str, at: int) -> re.Pattern[str] | None:
    """The first form that fits the letters of a chunk at one place, None for none; most chunks are alike."""
    for pattern in (_QUARTERS, _ONE, _COUNTED, _RANGE, _HALF, _RUNNING):
        if pattern.match(letters, at):
            return pattern
    return None


def _is_of_old(part: tuple[float | None, str]) -> bool:
    """Whether a length goes back beyond all dates: "4.5 million years ago" tells an age and no day."""
    return part[1] == "years" and (part[0] or 0) >= _BEYOND_DATES


def _is_told_again(part: tuple[float | None, str], following: tuple[float | None, str]) -> bool:
    """Whether what follows is too long for a rest, so that it tells the same again: "six weeks, 42 days"."""
    return following[0] is not None and following[0] * _UNITS[following[1]][2] >= _UNITS[part[1]][2] * 1.05


def _amount(chunk: Chunk, match: re.Match[str]) -> tuple[float | None, str]:
    """How many of which unit a match names; None for "several"."""
    unit_at = next(match.start(name) for name in ("u", "u2", "u3", "u4") if _took_part(match, name))
    unit = _unit_names()[chunk.letters[unit_at]]
    if match.re is _HALF:
        return 0.5, unit
    if match.re is _ONE:
        plural = chunk.stops[unit_at] - chunk.starts[unit_at] > len(unit.removesuffix("s"))
        return (None if plural else 1.0), unit
    if match.re is _RUNNING:
        return float(chunk.values[match.start("n")]), unit
    number = cardinal(chunk, *match.span("c2" if _took_part(match, "c2") else "c")) if _took_part(match, "c") else 0.0
    if number is not None and match.re is _QUARTERS:
        number += 0.25 * (chunk.values[match.start("q")] if _took_part(match, "q") else 1)
    if number is not None and _took_part(match, "half"):
        number += 0.5
    return number, unit


def _took_part(match: re.Match[str], name: str) -> bool:
    return name in match.re.groupindex and match.start(name) >= 0


def _is_no_time(text: str, chunk: Chunk, match: re.Match[str], before: str) -> bool:
    """Whether the words name a share, a period of a year, a day to come or a comparison, and no length of time."""
    names = class_letters()
    if match.re is not _COUNTED:
        return match.re is _QUARTERS and _took_part(match, "c") is False and match.start("name") + 1 == match.end()
    first, unit = chunk.letters[match.start()], _unit_names()[chunk.letters[match.start("u")]]
    if unit == "quarter":
        after = chunk.letters[match.end() : match.end() + 1]
        single = text[chunk.starts[match.start()] : chunk.stops[match.start()]].lower() == "one"
        return single or first in (names["article"], names["yearnum"]) or after == names["of"]
    if first == names["yearnum"] and unit != "years":
        return True
    if unit == "day" and text[chunk.starts[match.start()] : chunk.stops[match.end() - 1]].lower() == "one day":
        return is_some_day(before)
    compared = first == names["article"] and unit == "years"
    return compared and chunk.letters[match.end() : match.end() + 1] == names["earlier"]


def _is_rate(chunk: Chunk, match: re.Match[str], before: str) -> bool:
    """Whether "a year" says how often: only after a word that measures time is it a duration."""
    if match.re is not _COUNTED or _took_part(match, "half"):
        return False
    if chunk.letters[match.start() : match.start("u")] != class_letters()["article"]:
        return False
    return not measures_time(before)


def _iso(amounts: list[tuple[float, str]]) -> str:
    """The ISO 8601 value: 2.5 years are "P2.5Y", two decades "P20Y", an hour and ten minutes "PT1H10M"."""
    totals: dict[str, float] = {}
    for number, unit in amounts:
        designator, factor, _ = _UNITS[unit]
        totals[designator] = totals.get(designator, 0) + number * factor
    date = "".join(f"{totals[key]:.10g}{key}" for key in _ORDER if key in totals and len(key) == 1)
    time = "".join(f"{totals[key]:.10g}{key[1]}" for key in _ORDER if key in totals and len(key) == 2)
    return "P" + date + ("T" + time if time else "")
