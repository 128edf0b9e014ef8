"""Calendar arithmetic on intervals of days: the week, month, quarter or year around a day, moved by whole units.

An interval is a pair of day numbers, both inclusive. Weeks run from Monday to Sunday (ISO 8601), seasons by whole
months from March (spring) on, and winter belongs to the year in which it begins.
"""

from squarefacts.claims.calendar import day_number, days_in_month, to_date, weekday_of
from squarefacts.claims.model import Granularity

Interval = tuple[int, int]


def day_interval(day: int) -> Interval:
    """One day."""
    return day, day


def week_around(day: int, shift: int = 0) -> Interval:
    """The ISO week that holds a day, moved by whole weeks."""
    monday = day - weekday_of(day) + 7 * shift
    return monday, monday + 6


def weekend_around(day: int, shift: int = 0) -> Interval:
    """Saturday and Sunday of the ISO week that holds a day, moved by whole weeks."""
    monday, _ = week_around(day, shift)
    return monday + 5, monday + 6


def month_interval(year: int, month: int) -> Interval:
    """A month of a year.

    Raises:
        ValueError: the year is outside 1 to 9999.
    """
    return day_number(year, month, 1), day_number(year, month, days_in_month(year, month))


def month_around(day: int, shift: int = 0) -> Interval:
    """The month that holds a day, moved by whole months."""
    date = to_date(day)
    months = date.year * 12 + date.month - 1 + shift
    return month_interval(months // 12, months % 12 + 1)


def quarter_interval(year: int, quarter: int) -> Interval:
    """A quarter of a calendar year, 1 to 4."""
    return day_number(year, 3 * quarter - 2, 1), month_interval(year, 3 * quarter)[1]


def quarter_around(day: int, shift: int = 0) -> Interval:
    """The calendar quarter that holds a day, moved by whole quarters."""
    date = to_date(day)
    quarters = date.year * 4 + (date.month - 1) // 3 + shift
    return quarter_interval(quarters // 4, quarters % 4 + 1)


def half_interval(year: int, half: int) -> Interval:
    """The first or second half of a calendar year."""
    return quarter_interval(year, 2 * half - 1)[0], quarter_interval(year, 2 * half)[1]


def season_interval(year: int, season: int) -> Interval:
    """A season, 1 spring to 4 winter, by whole months; winter ends in February of the next year."""
    first = day_number(year, 3 * season, 1)
    last = month_interval(year, 3 * season + 2)[1] if season < 4 else month_interval(year + 1, 2)[1]
    return first, last


def year_interval(year: int) -> Interval:
    """A calendar year."""
    return day_number(year, 1, 1), day_number(year, 12, 31)


def years_interval(first_year: int, last_year: int) -> Interval:
    """Whole calendar years, both inclusive; years before 1 are cut off."""
    return day_number(max(first_year, 1), 1, 1), day_number(last_year, 12, 31)


def unit_around(day: int, unit: Granularity, shift: int = 0) -> Interval:
    """The unit that holds a day, moved by whole units."""
    if unit is Granularity.DAY:
        return day_interval(day + shift)
    if unit is Granularity.WEEK:
        return week_around(day, shift)
    if unit is Granularity.WEEKEND:
        return weekend_around(day, shift)
    if unit is Granularity.MONTH:
        return month_around(day, shift)
    if unit is Granularity.QUARTER:
        return quarter_around(day, shift)
    year = to_date(day).year
    if unit is Granularity.DECADE:
        decade = year // 10 * 10 + 10 * shift
        return years_interval(decade, decade + 9)
    if unit is Granularity.CENTURY:
        century = year // 100 * 100 + 100 * shift
        return years_interval(century, century + 99)
    return year_interval(year + shift)


def move_years(day: int, years: int) -> int:
    """The same day of another year; February 29 becomes the 28th where there is none."""
    date = to_date(day)
    year = date.year + years
    return day_number(year, date.month, min(date.day, days_in_month(year, date.month)))


def move_months(day: int, months: int) -> int:
    """The same day of another month, or its last day where the month is shorter."""
    date = to_date(day)
    count = date.year * 12 + date.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return day_number(year, month, min(date.day, days_in_month(year, month)))
