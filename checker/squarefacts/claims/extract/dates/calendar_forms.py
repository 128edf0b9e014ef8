"""Dates that name a month: "Wednesday, October 1, 2019", "1 Oct 2019"."""

import re
from functools import cache

from squarefacts.claims.extract.dates.mention import DateMention, Form, Origin
from squarefacts.claims.extract.dates.numeric_forms import two_digit_year, weekday_of
from squarefacts.claims.extract.dates.reading import DateForm, Reading
from squarefacts.claims.extract.dates.vocabulary import form
from squarefacts.claims.model import Granularity
from squarefacts.claims.word_files import word_tables

# A weekday before the date, with what may stand between: "Wed., ", "Friday (", "Friday-".
_WEEKDAY_BEFORE = r"(?: (?P<w><weekday>|<weekday_letters>) [,.(~-]{0,2} (?:<the>(?=<ordinal>|<ordinal_word>))? )?"
# "last Oct. 23", "this Friday, June 20"
_RELATION = r"(?: <the>? (?P<rel> <last>|<past>|<next>|<coming>|<this>(?:<past>|<coming>)? ) )?"
# A weekday behind it: " (Tuesday)", ", a Tuesday".
_WEEKDAY_AFTER = r"(?: _? \( (?P<w2><weekday>) \)? | ,? <article> (?P<w3><weekday>) (?!<part_of_day>|<night>) )?"
_DAY = r"(?P<d> <daynum> | <ordinal> | <ordinal_word> (?! -? (?:<quarter>|<half>|<day>|<week>|<years>|<months>)) )"
# Four digits that are no clock time: "1 March 2000 GMT" is eight o'clock in the evening.
_YEAR = r"(?P<y> <yearnum> (?!<zone>|¦) )"
_YEAR_AFTER = rf"(?: (?:,|-|<of>)? {_YEAR} | ,? ' (?P<yy><daynum>|<number>) )?"
# "December 22, last year", "23 January next year"; "March 5, last year's winner" says something else.
_YEAR_BESIDE = r"(?: (?: ,? <of>? (?P<yrel> <last>|<next> ) | <of>? (?P<yrel2> <this> ) ) <years> (?! ' ) )?"
# Reads "Wed., Oct. 1, 2019", "May the 5th", "Oct. 23 (Tuesday)"; not "May 10.5 tons".
_MONTH_DAY = form(
    rf"""
    {_RELATION} {_WEEKDAY_BEFORE}
    (?P<m> <month> | <month_or_word> | <month_in_lower_case> )
    [,.-]? (?:<the>)?           # "January, 10", "May. 25", "May-22", "May the 5th"
    {_DAY} (?! [¦·_] <daynum> | [¦·] | _ [^(] )
    {_YEAR_AFTER}
    {_YEAR_BESIDE}
    {_WEEKDAY_AFTER}
    """
)
# Reads "1 October 2019", "the 1st of October", "Tuesday 1 Oct"; not "of October 1".
_DAY_MONTH = form(
    rf"""
    {_WEEKDAY_BEFORE}
    (?:<the>)?
    {_DAY} (?: - | ,?<day>?<of> )?
    (?P<m> <month> | <month_or_word> | <month_in_lower_case> )
    (?: [.,-]? {_YEAR} | ,? ' (?P<yy><daynum>|<number>) )?
    {_YEAR_BESIDE}
    {_WEEKDAY_AFTER}
    """
)
# "The year ended March 31": a day that has passed.
_ENDED = re.compile(r"\bended\s(?:on\s)?$")
# Reads "October 2019", "October, 2019", "October last year"; not "March 2000 GMT", which tells a time.
_MONTH_YEAR = form(
    rf"""
    (?P<m> <month> | <month_or_word> )
    (?: ,? - ? (?:<of>|<in>)? {_YEAR}
      | ,? (?:<of>)? (?P<rel> <this>|<last>|<next> ) <years> )
    """
)

# Days that no month has, told with their year. Reads "October 35, 2018"; not "May 50 people", "March 50".
_BEYOND_MONTH = form(rf"(?P<m><month>) (?P<d><number>) , {_YEAR}")
# A slip of the keyboard makes such a day; a larger number is no day at all.
_LAST_SLIP = 99


def _year(reading: Reading) -> int | None:
    if reading.has("y"):
        return reading.value("y")
    return two_digit_year(reading.value("yy")) if reading.has("yy") else None


def _full_date(reading: Reading) -> DateMention | None:
    if reading.value("d") > 31 or reading.text[max(0, reading.start - 1) : reading.start] == "/":
        return None
    weekday, pieces = weekday_of(reading, ("w", "w2", "w3"))
    if reading.has("w") and _is_state(reading):
        return None
    month_word = reading.words("m")
    if month_word.islower() and month_word in ("may", "march") and weekday is None:
        return None
    year = _year(reading)
    beside = _year_beside(reading)
    if year is None and beside is None and weekday is None:
        year = _event_year(reading)
    if year is None and beside is None and weekday is None and _is_count(reading):
        return None
    pieces += reading.piece("month", "m") + reading.piece("day", "d")
    pieces += reading.piece("year", "y") + reading.piece("year", "yy")
    shift = beside
    if beside is None and weekday is None and "rel" in reading.match.re.groupindex:
        shift, _ = shift_of(reading)
    if shift is None and year is None and _ENDED.search(reading.text, max(0, reading.start - 9), reading.start):
        shift = -1
    return DateMention(
        Form.CALENDAR,
        reading.start,
        reading.stop,
        Granularity.DAY,
        weekday=weekday,
        month=reading.value("m"),
        day=reading.value("d"),
        year=year,
        shift=shift,
        name="" if beside is None else "year",
        pieces=pieces,
    )


def _year_beside(reading: Reading) -> int | None:
    """How many years the words "last year" behind a date move it from that of publication."""
    for name in ("yrel", "yrel2"):
        if reading.has(name):
            return reading.value(name)
    return None


@cache
def _events() -> dict[tuple[int, int], tuple[int, frozenset[str]]]:
    """The year and the words of each day that names an event."""
    events = word_tables("squarefacts.claims.extract.dates", "dated_events")["event"]
    return {(event["month"], event["day"]): (event["year"], frozenset(event["words"])) for event in events}


def _event_year(reading: Reading) -> int | None:
    """The year of "the Sept. 11 attacks", whenever that is written."""
    known = _events().get((reading.value("m"), reading.value("d")))
    if known is None:
        return None
    after = reading.text[reading.stop : reading.stop + 60].lower().replace(",", " ").replace(".", " ").split()[:3]
    return known[0] if known[1].intersection(after) else None


def _is_state(reading: Reading) -> bool:
    """Whether two letters are the state after a city: "ST. LOUIS, Mo., March 5"."""
    start, stop = reading.span("w")
    return stop - start == 2 and reading.text[max(0, start - 2) : start].strip() in (",", "/", ".")


def _is_count(reading: Reading) -> bool:
    """Whether the number belongs to the next word: "in May 23 people died" has no day."""
    before = reading.text[max(0, reading.start - 4) : reading.start].lower()
    after = reading.text[reading.stop : reading.stop + 2]
    return before.endswith(("in ", "\nin ")) and after[:1] == " " and after[1:2].islower()


def _month_year(reading: Reading) -> DateMention:
    shift = reading.value("rel") if reading.has("rel") else None
    return DateMention(
        Form.CALENDAR,
        reading.start,
        reading.stop,
        Granularity.MONTH,
        month=reading.value("m"),
        year=reading.maybe("y"),
        shift=shift,
        origin=Origin.NONE if shift is None else Origin.PUBLISHED,
        name="year" if shift is not None else "",
        pieces=reading.piece("month", "m") + reading.piece("year", "y"),
    )


def shift_of(reading: Reading) -> tuple[int | None, Origin]:
    """What "last", "this" or "the previous" before a weekday or month means."""
    if not reading.has("rel"):
        return None, Origin.NONE
    word = reading.words("rel").lower()
    if word in ("previous", "preceding", "prior", "following", "subsequent", "ensuing"):
        return reading.value("rel"), Origin.TEXT
    if word.endswith("past"):
        return -1, Origin.PUBLISHED
    if word.endswith(("coming", "upcoming")):
        return 1, Origin.PUBLISHED
    return reading.value("rel"), Origin.PUBLISHED


def _beyond_month(reading: Reading) -> DateMention | None:
    if not 32 <= reading.value("d") <= _LAST_SLIP:
        return None
    pieces = reading.piece("month", "m") + reading.piece("day", "d") + reading.piece("year", "y")
    return DateMention(
        Form.CALENDAR,
        reading.start,
        reading.stop,
        Granularity.DAY,
        month=reading.value("m"),
        day=reading.value("d"),
        year=reading.value("y"),
        pieces=pieces,
    )


CALENDAR_FORMS = (
    DateForm(
        "the last past next coming this weekday weekday_letters month month_or_word month_in_lower_case",
        _MONTH_DAY,
        _full_date,
    ),
    DateForm("weekday weekday_letters the daynum ordinal ordinal_word", _DAY_MONTH, _full_date),
    DateForm("month", _BEYOND_MONTH, _beyond_month),
    DateForm("month month_or_word", _MONTH_YEAR, _month_year),
)
