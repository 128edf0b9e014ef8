"""Where dates told by month, day or name lie, in one world; every placer takes the interval of the mention inside."""

from squarefacts.claims.calendar import day_number, days_in_month, nearest_year, to_date, weekday_of
from squarefacts.claims.extract.dates.mention import DateMention, Origin
from squarefacts.claims.model import Granularity
from squarefacts.claims.resolve.dates import periods
from squarefacts.claims.resolve.dates.context import Context
from squarefacts.claims.resolve.dates.holidays import holiday_days
from squarefacts.claims.resolve.dates.periods import Interval

# Beyond so many days the nearest occurrence is no more likely than the one on the other side of publication.
FAR = 150
# Beyond so many days the weekday may tell that the occurrence on the other side is meant. Nearer, it may not: a slip
# by a day often fits the year before or after.
MONTHS = 130
# What has happened cannot lie farther ahead than a copy written in advance.
SOON = 45
# A verb and a day may disagree by so many days without another year being meant: copy written in advance, time zones.
SLIP = 3


def place_calendar(mention: DateMention, context: Context, inner: Interval | None) -> Interval | None:
    """A date of month, day and year, or some of them."""
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
    if mention.name == "year":
        return context.year + (mention.shift or 0)
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
    if mention.behind and gap > SOON:
        return year - 1
    wrong_side = (mention.behind and gap > SLIP) or (context.ahead and gap < -SLIP)
    if mention.weekday is not None and mention.shift is None and (wrong_side or abs(gap) > MONTHS):
        return _year_of_weekday(mention.weekday, month, day, year, year - 1 if gap > 0 else year + 1)
    return year


def _year_of_weekday(weekday: int, month: int, day: int, nearest: int, other: int) -> int:
    """The nearest year of a day that is months away, or that on the other side of publication where only it fits."""
    fits = []
    for year in (nearest, other):
        there = day <= days_in_month(year, month)
        fits.append(there and weekday_of(day_number(year, month, day)) == weekday)
    return other if fits == [False, True] else nearest


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
    if mention.origin is Origin.TEXT:
        told = context.told(Granularity.YEAR)
        now = to_date(told[1]) if told is not None else now
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


def place_numeric(mention: DateMention, context: Context, inner: Interval | None) -> Interval | None:
    """A date of two numbers, in the order of the world."""
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


def place_day_of_month(mention: DateMention, context: Context, inner: Interval | None) -> Interval | None:
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


def place_nth_weekday(mention: DateMention, context: Context, inner: Interval | None) -> Interval | None:
    """The third Tuesday of the month inside, or its last one."""
    if inner is None or mention.weekday is None or mention.ordinal is None:
        return None
    first, last = inner
    if mention.ordinal < 0:
        return periods.day_interval(last - (weekday_of(last) - mention.weekday) % 7)
    day = first + (mention.weekday - weekday_of(first)) % 7 + 7 * (mention.ordinal - 1)
    return periods.day_interval(day) if day <= last else None


def place_holiday(mention: DateMention, context: Context, inner: Interval | None) -> Interval | None:
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


def place_week_of(mention: DateMention, context: Context, inner: Interval | None) -> Interval | None:
    """The week around a day."""
    return periods.week_around(inner[0]) if inner is not None else None


def place_time(mention: DateMention, context: Context, inner: Interval | None) -> Interval | None:
    """A clock time lies on the day that follows it, else on the day told last, else on that of publication."""
    if mention.inner is not None and mention.inner.granularity is Granularity.DAY:
        return inner
    if context.told_day is not None:
        return periods.day_interval(context.told_day)
    return (context.first, context.last) if context.known and context.first == context.last else None
