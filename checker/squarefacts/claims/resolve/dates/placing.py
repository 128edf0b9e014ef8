"""Where a mention lies in the calendar, in one world: its first and last day."""

from collections.abc import Callable

from squarefacts.claims.calendar import day_number, nearest_year, to_date, weekday_of
from squarefacts.claims.extract.dates.mention import DateMention, Form, Origin
from squarefacts.claims.model import Granularity
from squarefacts.claims.resolve.dates import periods
from squarefacts.claims.resolve.dates.context import Context
from squarefacts.claims.resolve.dates.holidays import holiday_days
from squarefacts.claims.resolve.dates.periods import Interval

# Beyond so many days the nearest occurrence is no more likely than the one on the other side of publication.
FAR = 150
_SHORT = (Granularity.DAY, Granularity.WEEK, Granularity.WEEKEND)
_LONG = (Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY)


def place(mention: DateMention, context: Context) -> Interval | None:
    """The days that a mention names; None where nothing says which year, or no calendar has such a day."""
    try:
        return _PLACERS[mention.form](mention, context)
    except (ValueError, OverflowError):
        return None


def _calendar(mention: DateMention, context: Context) -> Interval | None:
    if mention.month is None:
        return periods.year_interval(mention.year) if mention.year is not None else None
    if mention.day is None:
        return _month(mention, context)
    year = mention.year
    if year is None:
        if not context.known:
            return None
        year = _day_year(mention, mention.month, mention.day, context)
    return periods.day_interval(day_number(year, mention.month, mention.day))


def _day_year(mention: DateMention, month: int, day: int, context: Context) -> int:
    """The year of a day without one: the nearest; where that is months away, the side of which the words tell."""
    if context.first != context.last:
        return context.year
    year = nearest_year(month, day, context.day)
    gap = day_number(year, month, day) - context.day
    if mention.shift is not None and mention.shift * gap < 0:
        return year + mention.shift
    if mention.shift is None and gap > FAR and not context.ahead:
        return year - 1
    if mention.shift is None and gap < -FAR and context.ahead:
        return year + 1
    return year


def _month(mention: DateMention, context: Context) -> Interval | None:
    month = mention.month or 1
    if mention.year is not None:
        return periods.month_interval(mention.year, month)
    if not context.known:
        return None
    if mention.name == "year":
        return periods.month_interval(context.year + (mention.shift or 0), month)
    return periods.month_interval(_month_year(mention, month, context), month)


def _month_year(mention: DateMention, month: int, context: Context) -> int:
    """The year of a month without one: "last" and "next" say which side, else the nearest, by the tense."""
    now = to_date(context.day)
    if mention.shift == 0:
        return now.year
    if mention.shift is not None and mention.shift < 0:
        return now.year if month < now.month else now.year - 1
    if mention.shift is not None:
        return now.year if month > now.month else now.year + 1
    gap = month - now.month
    if context.ahead:
        return now.year + 1 if gap < -2 else now.year
    if gap > 1:
        return now.year - 1
    if gap < -10:
        return now.year + 1
    return now.year


def _numeric(mention: DateMention, context: Context) -> Interval | None:
    first, second = mention.numbers or (1, 1)
    day, month = (first, second) if context.world.day_first else (second, first)
    if month > 12:
        day, month = month, day
    year = mention.year
    if year is None:
        if not context.known:
            return None
        year = nearest_year(month, day, context.day)
    return periods.day_interval(day_number(year, month, day))


def _weekday(mention: DateMention, context: Context) -> Interval | None:
    if not context.known or context.first != context.last:
        return None
    weekday = mention.weekday or 0
    from_day = context.day
    if mention.origin is Origin.TEXT:
        if context.reference is None:
            return None
        from_day = context.reference[0]
    back = (weekday_of(from_day) - weekday) % 7
    if mention.shift is not None and mention.shift < 0:
        return periods.day_interval(from_day - (back or 7))
    if mention.shift is not None and mention.shift > 0:
        return periods.day_interval(from_day + (7 - back if back else 7))
    if back and (mention.shift == 0 or context.ahead):
        return periods.day_interval(from_day + 7 - back)
    return periods.day_interval(from_day - back)


def _day(mention: DateMention, context: Context) -> Interval | None:
    shift = mention.shift or 0
    if mention.origin is Origin.TEXT:
        if context.reference is None:
            return None
        return periods.day_interval(context.reference[0] + shift)
    if not context.known or context.first != context.last:
        return None
    return periods.day_interval(context.day + shift)


def _day_of_month(mention: DateMention, context: Context) -> Interval | None:
    """The nearest month in which the day falls on its weekday, one month before or after; else the nearest at all."""
    if not context.known or context.first != context.last or mention.day is None:
        return None
    days = []
    for shift in (0, -1, 1):
        first, last = periods.month_around(context.day, shift)
        if first + mention.day - 1 <= last:
            days.append(first + mention.day - 1)
    fitting = [day for day in days if weekday_of(day) == mention.weekday] or days
    return periods.day_interval(min(fitting, key=lambda day: abs(day - context.day)))


def _unit(mention: DateMention, context: Context) -> Interval | None:
    shift = mention.shift or 0
    if mention.origin is Origin.TEXT:
        if context.reference is None:
            return None
        return periods.unit_around(context.reference[0], mention.granularity, shift)
    if not context.known or (context.first != context.last and mention.granularity in _SHORT):
        return None
    if mention.granularity is Granularity.WEEKEND and shift == 0 and not context.ahead and weekday_of(context.day) <= 2:
        shift = -1  # "this weekend" on a Tuesday, of what has happened, is the one just past
    return periods.unit_around(context.day, mention.granularity, shift)


def _anaphor(mention: DateMention, context: Context) -> Interval | None:
    """A unit told before ("the quarter", "that day"), else the one that holds publication."""
    unit = mention.granularity
    if mention.inner is not None and mention.inner.compared:
        return _same_a_year_before(context)
    if unit is Granularity.QUARTER:
        return _same_quarter(mention, context)
    if mention.name in ("same", "that") and context.reference is not None:
        return periods.unit_around(context.reference[0], unit)
    if not context.known:
        return None
    if unit is Granularity.WEEKEND:
        return periods.weekend_around(context.day, 0 if weekday_of(context.day) >= 5 or context.ahead else -1)
    if unit is Granularity.DAY and context.told_day is not None:
        return periods.day_interval(context.told_day)
    if unit is Granularity.YEAR and mention.name in ("full", "entire", "whole") and context.reference is not None:
        return periods.year_interval(to_date(context.reference[0]).year)
    return periods.unit_around(context.day, unit)


def _same_a_year_before(context: Context) -> Interval | None:
    """Read "the same month a year earlier" as the unit told last, one year before."""
    if context.reference is None:
        return None
    day = periods.move_years(context.reference[0], -1)
    return periods.unit_around(day, context.reference_unit)


def _same_quarter(mention: DateMention, context: Context) -> Interval | None:
    quarter = context.quarter
    if quarter is None:
        if not context.known:
            return None
        if mention.inner is not None:
            return place(mention.inner, context)
        return periods.quarter_around(context.day, -1)
    if mention.inner is None:
        return quarter
    year = place(mention.inner, context)
    if year is None:
        return None
    return periods.quarter_interval(to_date(year[0]).year, (to_date(quarter[0]).month + 2) // 3)


def _count(mention: DateMention, context: Context) -> Interval | None:
    """So many units before or after publication, the date inside, or the date told last."""
    start = _counts_from(mention, context)
    if start is None or mention.count is None:
        return None
    first, last = start
    count = mention.count * (mention.shift or 1)
    if mention.compared and context.quarter is not None and mention.name == "quarter":
        day = periods.move_years(context.quarter[0], -1)
        return periods.quarter_around(day)
    if mention.granularity is Granularity.DAY:
        return first + round(count), last + round(count)
    if mention.granularity in (Granularity.WEEK, Granularity.WEEKEND):
        return periods.unit_around(first, mention.granularity, round(count))
    months = {Granularity.MONTH: 1, Granularity.QUARTER: 3, Granularity.YEAR: 12, Granularity.DECADE: 120}
    moved = periods.move_months(first, round(count * months.get(mention.granularity, 1200)))
    unit = Granularity.YEAR if mention.granularity in _LONG else mention.granularity
    return periods.unit_around(moved, unit)


def _counts_from(mention: DateMention, context: Context) -> Interval | None:
    if mention.inner is not None:
        return place(mention.inner, context)
    if mention.origin is Origin.TEXT and context.reference is not None:
        return context.reference
    if mention.origin is Origin.TEXT and not mention.compared:
        return None
    return (context.first, context.last) if context.known else None


def _part(mention: DateMention, context: Context) -> Interval | None:
    """A quarter, half or season, of the year inside or the year that fits best."""
    number = mention.ordinal or 1
    if mention.inner is not None:
        inner = place(mention.inner, context)
        if inner is None:
            return None
        if mention.inner.granularity is Granularity.DECADE:
            return inner
        year = to_date(inner[0]).year
    elif context.known:
        year = _part_year(mention, number, context)
    else:
        return None
    if mention.granularity is Granularity.QUARTER:
        return periods.quarter_interval(year, number)
    if mention.granularity is Granularity.HALF:
        return periods.half_interval(year, number)
    return periods.season_interval(year, number)


def _part_year(mention: DateMention, number: int, context: Context) -> int:
    now = context.year
    if mention.granularity is Granularity.HALF:
        return now
    make = periods.quarter_interval if mention.granularity is Granularity.QUARTER else periods.season_interval
    if mention.shift is not None and mention.shift < 0:
        return now if make(now, number)[1] < context.day else now - 1
    if mention.shift is not None and mention.shift > 0:
        return now if make(now, number)[0] > context.day else now + 1
    if mention.shift == 0:
        return now - 1 if number == 4 and to_date(context.day).month <= 2 and make is periods.season_interval else now
    if make(now, number)[0] > context.day and not context.ahead:
        ahead = make(now, number)[0] - context.day
        return now if ahead < 45 else now - 1
    return now


def _years(mention: DateMention, context: Context) -> Interval | None:
    first = mention.ordinal or 0
    length = 9 if mention.granularity is Granularity.DECADE else 99
    return periods.years_interval(first, first // 100 * 100 + 99 if length == 99 else first + length)


def _week_of(mention: DateMention, context: Context) -> Interval | None:
    inner = place(mention.inner, context) if mention.inner is not None else None
    return periods.week_around(inner[0]) if inner is not None else None


def _holiday(mention: DateMention, context: Context) -> Interval | None:
    """The feast of its year, else the one nearest to publication, on the side of which the words tell."""
    if mention.year is not None:
        years: tuple[int, ...] = (mention.year,)
    elif context.known:
        years = (context.year - 1, context.year, context.year + 1)
    else:
        return None
    days = [days[0] for days in (holiday_days(mention.name, year) for year in years) if days]
    if mention.shift is not None and mention.shift:
        days = [day for day in days if (day - context.day) * mention.shift > 0] or days
    if not days:
        return None
    day = min(days, key=lambda day: abs(day - context.day))
    if mention.year is None and day - context.day > FAR and not context.ahead:
        day = days[0]
    return periods.unit_around(day, mention.granularity)


def _time(mention: DateMention, context: Context) -> Interval | None:
    """A clock time lies on the day that follows it, else on the day told last, else on that of publication."""
    if mention.inner is not None and mention.inner.granularity is Granularity.DAY:
        return place(mention.inner, context)
    if context.told_day is not None:
        return periods.day_interval(context.told_day)
    return (context.first, context.last) if context.known and context.first == context.last else None


_PLACERS: dict[Form, Callable[[DateMention, Context], Interval | None]] = {
    Form.CALENDAR: _calendar,
    Form.NUMERIC: _numeric,
    Form.WEEKDAY: _weekday,
    Form.DAY: _day,
    Form.DAY_OF_MONTH: _day_of_month,
    Form.UNIT: _unit,
    Form.COUNT: _count,
    Form.ANAPHOR: _anaphor,
    Form.PART: _part,
    Form.YEARS: _years,
    Form.HOLIDAY: _holiday,
    Form.WEEK_OF: _week_of,
    Form.TIME: _time,
}
