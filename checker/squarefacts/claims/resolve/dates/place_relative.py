"""Where dates that count from another day lie, in one world; every placer takes the interval of the mention inside."""

from squarefacts.claims.calendar import to_date, weekday_of
from squarefacts.claims.extract.dates.mention import DateMention, Origin
from squarefacts.claims.model import Granularity
from squarefacts.claims.resolve.dates import periods
from squarefacts.claims.resolve.dates.context import Context
from squarefacts.claims.resolve.dates.periods import Interval

_SHORT = (Granularity.DAY, Granularity.WEEK, Granularity.WEEKEND)
_LONG = (Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY)


def place_weekday(mention: DateMention, context: Context, inner: Interval | None) -> Interval | None:
    """The weekday before or after the day from which the words count, by their tense."""
    if not context.known or context.first != context.last:
        return None
    weekday = mention.weekday or 0
    from_day = context.day
    if mention.origin is Origin.TEXT:
        told = context.told(Granularity.DAY)
        if told is None:
            return None
        from_day = told[0]
    back = (weekday_of(from_day) - weekday) % 7
    if mention.shift is not None and mention.shift < 0:
        return periods.day_interval(from_day - (back or 7))
    if mention.shift is not None and mention.shift > 0:
        return periods.day_interval(from_day + (7 - back if back else 7))
    if back and (mention.shift == 0 or context.ahead):
        return periods.day_interval(from_day + 7 - back)
    return periods.day_interval(from_day - back)


def place_day(mention: DateMention, context: Context, inner: Interval | None) -> Interval | None:
    """A day counted from another: "yesterday", "tomorrow", "the next day"."""
    shift = mention.shift or 0
    if mention.origin is Origin.TEXT:
        told = context.told(Granularity.DAY)
        return periods.day_interval(told[0] + shift) if told is not None else None
    if not context.known or context.first != context.last:
        return None
    return periods.day_interval(context.day + shift)


def place_unit(mention: DateMention, context: Context, inner: Interval | None) -> Interval | None:
    """A unit counted from another: "this week", "the following year"."""
    shift = mention.shift or 0
    if mention.origin is Origin.TEXT:
        told = context.told(mention.granularity)
        return periods.unit_around(told[0], mention.granularity, shift) if told is not None else None
    if not context.known or (context.first != context.last and mention.granularity in _SHORT):
        return None
    if mention.granularity is Granularity.WEEKEND and shift == 0 and not context.ahead and weekday_of(context.day) <= 2:
        shift = -1  # "this weekend" on a Tuesday, of what has happened, is the one just past
    return periods.unit_around(context.day, mention.granularity, shift)


def place_anaphor(mention: DateMention, context: Context, inner: Interval | None) -> Interval | None:
    """A unit told before ("the quarter", "that day"), else the one that holds publication."""
    unit = mention.granularity
    if mention.inner is not None and mention.inner.compared:
        return _same_a_year_before(context)
    if unit is Granularity.QUARTER:
        return _same_quarter(mention, context, inner)
    if mention.name in ("same", "that") and context.reference is not None:
        told = context.told(unit)
        return periods.unit_around(told[0], unit) if told is not None else None
    if not context.known:
        return None
    if unit is Granularity.WEEKEND:
        return periods.weekend_around(context.day, 0 if weekday_of(context.day) >= 5 or context.ahead else -1)
    if unit is Granularity.DAY and context.told_day is not None:
        return periods.day_interval(context.told_day)
    if unit is Granularity.YEAR and mention.name in ("full", "entire", "whole") and context.reference is not None:
        return periods.year_interval(min(to_date(context.reference[0]).year, context.year))
    return periods.unit_around(context.day, unit)


def _same_a_year_before(context: Context) -> Interval | None:
    """Read "the same month a year earlier" as the unit told last, one year before."""
    if context.reference is None:
        return None
    day = periods.move_years(context.reference[0], -1)
    return periods.unit_around(day, context.reference_unit)


def _same_quarter(mention: DateMention, context: Context, inner: Interval | None) -> Interval | None:
    quarter = context.quarter
    if quarter is None:
        if not context.known:
            return None
        if mention.inner is not None:
            return inner
        return periods.quarter_around(context.day, -1)
    if mention.inner is None:
        return quarter
    if inner is None:
        return None
    return periods.quarter_interval(to_date(inner[0]).year, (to_date(quarter[0]).month + 2) // 3)


def place_count(mention: DateMention, context: Context, inner: Interval | None) -> Interval | None:
    """So many units before or after publication, the date inside, or the date told last."""
    start = _counts_from(mention, context, inner)
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


def _counts_from(mention: DateMention, context: Context, inner: Interval | None) -> Interval | None:
    if mention.inner is not None:
        return inner
    if mention.origin is Origin.TEXT and mention.compared and context.reference is not None:
        return context.reference
    if mention.origin is Origin.TEXT and context.reference is not None:
        return context.told(mention.granularity)
    if mention.origin is Origin.TEXT and not mention.compared:
        return None
    return (context.first, context.last) if context.known else None
