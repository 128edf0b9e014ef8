"""The days on which a feast falls in a year, by the rules of `words/holidays.toml`."""

import re
from functools import cache

from squarefacts.claims.calendar import day_number, days_in_month, weekday_of
from squarefacts.claims.extract.dates.holiday_forms import feasts

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FIXED = re.compile(r"(\d\d)-(\d\d)$")
_NTH = re.compile(r"(\d|last) (\w{3}) of (\d{1,2})(?: \+(\d))?$")
_EASTER = re.compile(r"(easter|orthodox)([+-]\d+)$")
_PACKAGE = re.compile(r"package (\w\w) (.+)$")


@cache
def holiday_days(name: str, year: int) -> tuple[int, ...]:
    """The day numbers of a feast in a year, the most usual one first; nothing for an unknown name.

    Raises:
        ValueError: a rule of the data file is not understood.
    """
    days: list[int] = []
    for rule in feasts().get(name, ()):
        for day in _rule_days(rule, year):
            if day not in days:
                days.append(day)
    return tuple(days)


def _rule_days(rule: str, year: int) -> list[int]:
    if match := _FIXED.match(rule):
        return [day_number(year, int(match[1]), int(match[2]))]
    if match := _NTH.match(rule):
        day = _nth_weekday(year, int(match[3]), _WEEKDAYS.index(match[2]), match[1])
        return [day + int(match[4] or 0)]
    if match := _EASTER.match(rule):
        day = easter(year) if match[1] == "easter" else orthodox_easter(year)
        return [day + int(match[2])]
    if match := _PACKAGE.match(rule):
        return _package_days(match[1], match[2], year)
    raise ValueError(f"no such rule for a holiday: {rule!r}")


def _nth_weekday(year: int, month: int, weekday: int, which: str) -> int:
    first = day_number(year, month, 1)
    day = first + (weekday - weekday_of(first)) % 7
    if which != "last":
        return day + 7 * (int(which) - 1)
    last = first + days_in_month(year, month) - 1
    return last - (weekday_of(last) - weekday) % 7


def easter(year: int) -> int:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Meeus, Astronomical Algorithms, chapter 8)."""
    golden, century, rest = year % 19, year // 100, year % 100
    shift = (8 * century + 13) // 25
    epact = (19 * golden + century - century // 4 - shift + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return day_number(year, month, day + 1)


def orthodox_easter(year: int) -> int:
    """Easter Sunday of the Julian calendar as a Gregorian day, right from 1900 to 2099 (Meeus, chapter 8)."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return day_number(year, month, day + 1) + 13


@cache
def _package_days(country: str, name: str, year: int) -> list[int]:
    """The first day of each run of days that the `holidays` package gives a name; it imports slowly, so only here."""
    import holidays

    language = "en_US"
    table = holidays.country_holidays(country, years=[year], language=language)
    days = sorted(day_number(day.year, day.month, day.day) for day, label in table.items() if _is_named(label, name))
    return [day for day in days if day - 1 not in days]


def _is_named(label: str, name: str) -> bool:
    return any(part.split(" (")[0] == name for part in label.split("; "))
