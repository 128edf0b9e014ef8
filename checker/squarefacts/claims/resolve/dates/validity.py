"""Whether any calendar has the day that a mention names."""

from squarefacts.claims.calendar import days_in_month
from squarefacts.claims.extract.dates.mention import DateMention, Form


def is_possible(mention: DateMention) -> bool:
    """False for "April 31", and for February 29 in a year that is told and is not a leap year."""
    if mention.form is Form.NUMERIC and mention.numbers:
        first, second = mention.numbers
        return _exists(mention.year, second, first) or _exists(mention.year, first, second)
    if mention.month is None or mention.day is None:
        return True
    return _exists(mention.year, mention.month, mention.day)


def _exists(year: int | None, month: int, day: int) -> bool:
    if not 1 <= month <= 12:
        return False
    return 1 <= day <= days_in_month(2000 if year is None else year, month)
