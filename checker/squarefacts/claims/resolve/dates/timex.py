"""The TIMEX3 value of a mention (ISO-TimeML), where one exists."""

from collections.abc import Sequence

from squarefacts.claims.calendar import to_date
from squarefacts.claims.extract.dates.mention import DateMention
from squarefacts.claims.model import DateReading, Granularity

_SEASONS = ("SP", "SU", "FA", "WI")


def timex(mention: DateMention, readings: Sequence[DateReading]) -> str:
    """The value, with X for a year that stays open ("XXXX-10-01"); "" where there is none."""
    if len({(reading.first_day, reading.last_day) for reading in readings}) == 1:
        return _interval_value(mention.granularity, readings[0])
    if mention.month is None:
        return ""
    year = f"{mention.year:04}" if mention.year is not None else "XXXX"
    if mention.day is None:
        return f"{year}-{mention.month:02}"
    return f"{year}-{mention.month:02}-{mention.day:02}"


def _interval_value(unit: Granularity, reading: DateReading) -> str:
    try:
        day = to_date(reading.first_day)
    except ValueError:
        return ""
    if unit is Granularity.DAY:
        return day.isoformat() if reading.first_day == reading.last_day else ""
    if unit in (Granularity.WEEK, Granularity.WEEKEND):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit is Granularity.WEEKEND else "")
    year_text = f"{day.year:04}"
    if unit is Granularity.MONTH:
        return f"{year_text}-{day.month:02}"
    if unit is Granularity.QUARTER:
        return f"{year_text}-Q{(day.month + 2) // 3}"
    if unit is Granularity.HALF:
        return f"{year_text}-H{1 if day.month < 7 else 2}"
    if unit is Granularity.SEASON:
        return f"{year_text}-{_SEASONS[day.month // 3 - 1]}"
    return {Granularity.DECADE: year_text[:3], Granularity.CENTURY: year_text[:2]}.get(unit, year_text)
