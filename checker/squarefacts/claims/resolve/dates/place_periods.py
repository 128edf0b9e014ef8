"""Where parts of years, decades and centuries lie, in one world."""

from squarefacts.claims.calendar import to_date
from squarefacts.claims.extract.dates.mention import DateMention, Origin
from squarefacts.claims.model import Granularity
from squarefacts.claims.resolve.dates import periods
from squarefacts.claims.resolve.dates.context import Context
from squarefacts.claims.resolve.dates.periods import Interval


def place_part(mention: DateMention, context: Context, inner: Interval | None) -> Interval | None:
    """A quarter, half or season, of the year inside or the year that fits best."""
    number = mention.ordinal or 1
    if mention.inner is not None:
        if inner is None:
            return None
        if mention.inner.granularity in (Granularity.DECADE, Granularity.CENTURY):
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
    now, day = context.year, context.day
    told = context.told(Granularity.YEAR) if mention.origin is Origin.TEXT else None
    if told is not None:
        day = told[1] if (mention.shift or 0) > 0 else told[0]
        now = to_date(day).year
    if mention.granularity is Granularity.HALF:
        return now
    make = periods.quarter_interval if mention.granularity is Granularity.QUARTER else periods.season_interval
    if mention.shift is not None and mention.shift < 0:
        return now if make(now, number)[1] < day else now - 1
    if mention.shift is not None and mention.shift > 0:
        return now if make(now, number)[0] > day else now + 1
    if mention.shift == 0:
        return now - 1 if number == 4 and to_date(context.day).month <= 2 and make is periods.season_interval else now
    if make(now, number)[0] > context.day and not context.ahead:
        ahead = make(now, number)[0] - context.day
        return now if ahead < 45 else now - 1
    return now


def place_years(mention: DateMention, context: Context, inner: Interval | None) -> Interval | None:
    """A decade or a century."""
    first = mention.ordinal or 0
    length = 9 if mention.granularity is Granularity.DECADE else 99
    return periods.years_interval(first, first // 100 * 100 + 99 if length == 99 else first + length)
