"""Days as integers, and the calendar facts that claims need.

A day is the number of days since 1970-01-01 in the proleptic Gregorian calendar (negative before it), which is the
same in every SQL engine. Weekdays run from 0 (Monday) to 6 (Sunday). Intervals are inclusive at both ends.
"""

from datetime import date

EPOCH = date(1970, 1, 1).toordinal()
# Ends that the words leave open. Far outside what `date` can hold, and small enough for a 32-bit column.
OPEN_PAST = -(2**30)
OPEN_FUTURE = 2**30
# Greece, the last country of Europe to take the Gregorian calendar, did so in 1923: older dates may follow another.
GREGORIAN_EVERYWHERE = date(1923, 3, 1).toordinal() - EPOCH


def day_number(year: int, month: int, day: int) -> int:
    """The day number of a calendar date.

    Raises:
        ValueError: there is no such date.
    """
    return date(year, month, day).toordinal() - EPOCH


def to_date(day: int) -> date:
    """The calendar date of a day number.

    Raises:
        ValueError: the day is open, or outside the years 1 to 9999.
    """
    try:
        return date.fromordinal(day + EPOCH)
    except (ValueError, OverflowError) as error:
        raise ValueError(f"day {day} is no calendar date") from error


def weekday_of(day: int) -> int:
    """The weekday of a day number, 0 for Monday to 6 for Sunday (1970-01-01 was a Thursday)."""
    return (day + 3) % 7


def days_in_month(year: int, month: int) -> int:
    """How many days a month has."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def is_leap(year: int) -> bool:
    """Whether a year has a February 29 in the Gregorian calendar."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def same_calendar(year: int, other: int) -> bool:
    """Whether every day of two years falls on the same weekday."""
    begin = weekday_of(day_number(year, 1, 1)) == weekday_of(day_number(other, 1, 1))
    return begin and is_leap(year) == is_leap(other)


def iso_day(day: int) -> str | None:
    """A day as ISO 8601, None for an open end."""
    return None if day <= OPEN_PAST or day >= OPEN_FUTURE else to_date(day).isoformat()


def nearest_year(month: int, day: int, to: int) -> int:
    """The year in which a month and day lie nearest to a day number; February 29 only counts leap years."""
    year = to_date(to).year
    best, best_gap = year, 10**9
    for candidate in (year, year - 1, year + 1):
        if day > days_in_month(candidate, month):
            continue
        gap = abs(day_number(candidate, month, day) - to)
        if gap < best_gap:
            best, best_gap = candidate, gap
    return best
