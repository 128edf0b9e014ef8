"""Ranges and lists of days before their month: "24-25 February", "Monday 24 to Thursday 27 February 2014"."""

from dataclasses import replace

from squarefacts.claims.extract.dates.mention import DateMention, Form
from squarefacts.claims.extract.dates.reading import DateForm, Reading
from squarefacts.claims.extract.dates.vocabulary import form
from squarefacts.claims.model import Granularity

# Reads "24-25 February", "the 3rd and 4th of May", "24 to 27 Feb 2014"; not "won 3-2 May 5", which goes on.
_DAYS_MONTH = form(
    r"""
    (?: (?P<w><weekday>) ,? )? (?: <the> (?=<ordinal>) )?
    (?P<a> <daynum>|<ordinal> )
    (?: (?P<list> <and>|& ) | -|~|<to> )
    (?: (?P<w2><weekday>) ,? )? (?: <the> (?=<ordinal>) )?
    (?P<b> <daynum>|<ordinal> )
    (?: -|<of> )? (?P<m> <month>|<month_or_word> )
    (?: [.,-]? (?P<y><yearnum>) (?!<zone>|¦) )?
    (?! <daynum>|<ordinal> )
    """
)
# Words that lead to a range and to no score: "from 26 to 23 May", not "won 3-2 May".
_LEADS = ("from", "between", "runs", "run", "on", "valid", "open", "closed", "shut", "held", "set")


def _days_month(reading: Reading) -> DateMention | None:
    """Both days; two numbers that fall are a score unless a word of time leads to them."""
    first, last = reading.value("a"), reading.value("b")
    if max(first, last) > 31 or not reading.words("m")[0].isupper():
        return None
    before = reading.text[max(0, reading.start - 8) : reading.start].lower()
    if first >= last and not (before.endswith("(") or before.rpartition(" ")[0].rpartition(" ")[2] in _LEADS):
        return None
    if reading.text[max(0, reading.start - 1) : reading.start] in ("-", "/", ".", "$", "£", "€"):
        return None
    year = reading.maybe("y")
    start, stop = reading.span("a")
    if reading.has("w"):
        start = reading.span("w")[0]
    end_start = reading.span("w2" if reading.has("w2") else "b")[0]
    end = DateMention(
        Form.CALENDAR,
        end_start,
        reading.stop,
        Granularity.DAY,
        weekday=reading.maybe("w2"),
        month=reading.value("m"),
        day=last,
        year=year,
        name="and" if reading.has("list") else "",
        pieces=reading.piece("weekday", "w2")
        + reading.piece("day", "b")
        + reading.piece("month", "m")
        + reading.piece("year", "y"),
    )
    pieces = reading.piece("weekday", "w") + reading.piece("day", "a")
    return replace(
        end, start=start, stop=stop, weekday=reading.maybe("w"), day=first, name="", pieces=pieces, until=end
    )


DAY_RANGE_FORMS = (DateForm("weekday the daynum ordinal", _DAYS_MONTH, _days_month),)
