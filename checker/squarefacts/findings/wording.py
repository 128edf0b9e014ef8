"""How values are worded in messages and labels."""

from collections.abc import Mapping
from string import Formatter
from typing import Any

from squarefacts.claims.calendar import OPEN_FUTURE, OPEN_PAST, to_date

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def word_date(day: int) -> str:
    """A day number as "October 1, 2019"."""
    told = to_date(day)
    return f"{MONTHS[told.month - 1]} {told.day}, {told.year}"


def word_days(first: int, last: int) -> str:
    """An interval of days, in the fewest words: a day, a month, a year, or "X to Y"."""
    if first <= OPEN_PAST and last >= OPEN_FUTURE:
        return "an unknown day"
    if first <= OPEN_PAST:
        return f"{word_date(last)} or before"
    if last >= OPEN_FUTURE:
        return f"{word_date(first)} or after"
    if first == last:
        return word_date(first)
    start, stop = to_date(first), to_date(last)
    whole_months = start.day == 1 and to_date(last + 1).day == 1
    if whole_months and (start.year, start.month) == (stop.year, stop.month):
        return f"{MONTHS[start.month - 1]} {start.year}"
    if whole_months and start.month == 1 and stop.month == 12 and start.year == stop.year:
        return str(start.year)
    return f"{word_date(first)} to {word_date(last)}"


def word_number(value: float) -> str:
    """A number with thousands separators and no needless decimals; "any number" for no limit."""
    if value in (float("inf"), float("-inf")):
        return "any number"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.6g}" if abs(value) < 1e6 else f"{value:,.2f}"


def word_amount(value: float) -> str:
    """A number that reads aloud: "55.5 million", "1,250", "16.09"; "any number" for no limit."""
    for scale, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if scale <= abs(value) < 1e15:
            return f"{value / scale:.7g} {name}"
    rounded = round(value, 2 if abs(value) >= 1 else 4)
    return word_number(rounded)


def word_interval(low: float, high: float) -> str:
    """An interval of numbers, both ends inclusive: "12", "15.5 to 16.5", "12 or more", "50 at most"."""
    least, most = word_amount(low), word_amount(high)
    if least == most:
        return least
    if high == float("inf"):
        return f"{least} or more"
    if low <= 0 and most != "0" and low in (0.0, float("-inf")):
        return f"{most} at most"
    return f"{least} to {most}"


def word_ordinal(number: int) -> str:
    """An ordinal in figures: "1st", "2nd", "13th"."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


class Message(Formatter):
    """Fills a rule's message: the forms `date`, `weekday`, `number` and `ordinal` word a column's value."""

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401 - the signature of the base class
        """Words a value in a form; a value that is NULL is "unknown"."""
        if value is None:
            return "unknown"
        match format_spec:
            case "date":
                return word_date(int(value))
            case "weekday":
                return WEEKDAYS[int(value)]
            case "number":
                return word_number(float(value))
            case "ordinal":
                return word_ordinal(int(value))
            case _:
                return str(super().format_field(value, format_spec))

    def fill(self, template: str, values: Mapping[str, object]) -> str:
        """The template with its columns filled in, every run of white space in a quote made one space.

        Raises:
            KeyError: the template names a column that the query does not select.
        """
        squeezed = {name: " ".join(v.split()) if isinstance(v, str) else v for name, v in values.items()}
        return self.vformat(template, (), squeezed)


MESSAGE = Message()
