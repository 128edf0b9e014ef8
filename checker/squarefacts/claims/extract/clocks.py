"""Clock times told twice, in two zones: "9 a.m. EDT (1300 GMT)", "9:00 a.m. Eastern / 14:00 UTC"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from squarefacts.claims.extract.words import load

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HOUR = r"(?P<hour{n}> [01]?\d | 2[0-4] )"
_TIME = (
    r"(?: "
    + _HOUR
    + r""" (?: [:.h] (?P<minute{n}> [0-5]\d ) )?          # 9:00, 9.30, 9
         (?: \s? (?P<half{n}> [ap] ) \.? m \b \.? )?       # a.m., pm
       | (?P<military{n}> (?: [01]\d | 2[0-4] ) [0-5]\d )  # 1300
       | (?P<word{n}> noon | midnight ) )
    """
)
_PLACE = r"\s? \(? (?P<zone{n}> [A-Za-z]{{1,8}} ) \b \)? (?: \s (?:daylight|standard|summer) )? (?: \s time )?"
_DAY = r"(?: ,? \s (?: on \s )? (?P<day{n}> (?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)? ) \b \.? )?"


@dataclass(frozen=True, slots=True)
class ClockTime:
    """One clock time: minutes after midnight, its zone by the name in `words/zones.toml`, its weekday if told."""

    minute: int
    zone: str
    weekday: int | None


@dataclass(frozen=True, slots=True)
class ClockPair:
    """Two clock times that are told as one moment; characters of the text, stop exclusive."""

    start: int
    stop: int
    left: ClockTime
    right: ClockTime


@dataclass(frozen=True, slots=True)
class Zone:
    """The meanings of a zone's name: fixed offsets in minutes east of UTC, and a place of the IANA database or ""."""

    offsets: tuple[int, ...]
    place: str


@cache
def zones() -> dict[str, Zone]:
    """The zones by their names in lower case."""
    table = load("zones")["names"]
    return {name: Zone(tuple(zone.get("offsets", ())), zone.get("zone", "")) for name, zone in table.items()}


@cache
def _pair() -> re.Pattern[str]:
    """Two times with zones and what joins them; reads "0130 GMT Tuesday (9:30 p.m. EDT Monday)".

    It must not read "from 9 a.m. EDT to 1 p.m. EDT", which is a span of time.
    """
    left = (_TIME + _PLACE + _DAY).format(n=1)
    right = (_TIME + _PLACE + _DAY).format(n=2)
    joined = r"\s? (?: (?P<open> \( ) | [/=;] | , \s or \b | \b or \b | , ) \s?"
    closed = r"(?(open) (?: \s? \) )? )"
    return re.compile(rf"{left} {joined} {right} {closed}", re.VERBOSE | re.IGNORECASE)


# Where a clock time may start. Its first part is a character class, for speed.
_START = re.compile(r"[0-9nNmM] (?<! [\w.:/-]. ) (?: (?<= [0-9] ) | (?i: oon | idnight ) \b )", re.VERBOSE)


def find_clock_pairs(text: str) -> Iterator[ClockPair]:
    """The pairs of clock times of a text, in order."""
    last = 0
    for start in _START.finditer(text):
        match = _pair().match(text, start.start()) if start.start() >= last else None
        if match is None:
            continue
        last = match.end()
        left, right = _clock_time(match, 1), _clock_time(match, 2)
        if left and right and left.zone != right.zone:
            yield ClockPair(match.start(), match.end(), left, right)


def _clock_time(match: re.Match[str], side: int) -> ClockTime | None:
    zone = match[f"zone{side}"].lower()
    if zone not in zones():
        return None
    minute = _minute(match, side)
    told = match[f"day{side}"]
    weekday = _WEEKDAYS.index(told[:3].lower()) if told else None
    return None if minute is None else ClockTime(minute, zone, weekday)


def _minute(match: re.Match[str], side: int) -> int | None:
    """Minutes after midnight; None for an hour that no clock shows, or a bare number that may be none."""
    word, military, half = match[f"word{side}"], match[f"military{side}"], match[f"half{side}"]
    if word:
        return 720 if word.lower() == "noon" else 0
    if military:
        return int(military[:2]) * 60 + int(military[2:])
    hour, minutes = int(match[f"hour{side}"]), match[f"minute{side}"]
    if half is None:
        return hour * 60 + int(minutes) if minutes else None
    if not 1 <= hour <= 12:
        return None
    return (hour % 12 + (12 if half.lower() == "p" else 0)) * 60 + int(minutes or 0)
