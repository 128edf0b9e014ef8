"""Where a mention lies in the calendar, in one world: its first and last day."""

from collections.abc import Callable

from squarefacts.claims.extract.dates.mention import DateMention, Form
from squarefacts.claims.resolve.dates import place_calendar, place_periods, place_relative
from squarefacts.claims.resolve.dates.context import Context
from squarefacts.claims.resolve.dates.periods import Interval

Placer = Callable[[DateMention, Context, Interval | None], Interval | None]


def place(mention: DateMention, context: Context) -> Interval | None:
    """The days that a mention names; None where nothing says which year, or no calendar has such a day."""
    inner = place(mention.inner, context) if mention.inner is not None else None
    try:
        return _PLACERS[mention.form](mention, context, inner)
    except (ValueError, OverflowError):
        return None


_PLACERS: dict[Form, Placer] = {
    Form.CALENDAR: place_calendar.place_calendar,
    Form.NUMERIC: place_calendar.place_numeric,
    Form.DAY_OF_MONTH: place_calendar.place_day_of_month,
    Form.NTH_WEEKDAY: place_calendar.place_nth_weekday,
    Form.HOLIDAY: place_calendar.place_holiday,
    Form.WEEK_OF: place_calendar.place_week_of,
    Form.TIME: place_calendar.place_time,
    Form.WEEKDAY: place_relative.place_weekday,
    Form.DAY: place_relative.place_day,
    Form.UNIT: place_relative.place_unit,
    Form.ANAPHOR: place_relative.place_anaphor,
    Form.COUNT: place_relative.place_count,
    Form.PART: place_periods.place_part,
    Form.YEARS: place_periods.place_years,
}
