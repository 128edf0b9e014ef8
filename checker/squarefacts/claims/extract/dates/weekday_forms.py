"""A weekday or a month without the other: "Tuesday", "last Friday", "Friday the 22nd", "in May", "next October"."""

import re

from squarefacts.claims.extract.dates.calendar_forms import shift_of
from squarefacts.claims.extract.dates.mention import DateMention, Form
from squarefacts.claims.extract.dates.reading import DateForm, Reading
from squarefacts.claims.extract.dates.vocabulary import form, word_list
from squarefacts.claims.model import Granularity

_FULL = ("may", "june", "july")
# "The Baltimore Sun." ends a sentence with a name; "On Sun." does not.
_ENDS_NAME = re.compile(r"\b(?!On|By|Until|Last|Next|This|From|At)[A-Z][a-z]+\s$")
_DAY_ALONE = form(r"<the> (?P<d><ordinal>)")
# Reads "Friday the 22nd", "Friday, 22nd", "Friday 22nd"; not "Friday the 22nd of May".
_DAY_OF_MONTH = form(r"(?P<w><weekday>) ,? (?:<the>)? (?P<d><ordinal>) (?!<of>|<month>|<day>|<century>|<quarter>)")
# Reads "Tuesday", "last Friday", "Tuesday night"; not "following Friday's march".
_WEEKDAY = form(
    r"""
    (?: <the>? (?P<rel> <last>|<past>|<previous>|<next>|<coming>|(?<=<the>)<following>|<this>(?:<past>|<coming>)? ) )?
    (?P<w><weekday>) (?: ,? (?P<part> <part_of_day>|<night>|<overnight> ) )?
    """
)
_WEEKDAY_AFTER_PERIOD = form(r"(?P<w><weekday>) (?P<rel><next>|<last>) <week>")
# Reads "in May", "last November", "the following March"; not "March with us".
_BARE_MONTH = form(
    r"""
    (?: <the>? (?P<rel> <last>|<past>|<previous>|<next>|<coming>|(?<=<the>)<following>|<this>(?:<past>|<coming>)? ) )?
    (?P<m> <month> | <month_or_word> )
    """
)


def _day_of_month(reading: Reading) -> DateMention | None:
    if reading.value("d") > 31:
        return None
    pieces = reading.piece("weekday", "w") + reading.piece("day", "d")
    return DateMention(
        Form.DAY_OF_MONTH,
        reading.start,
        reading.stop,
        Granularity.DAY,
        weekday=reading.value("w"),
        day=reading.value("d"),
        pieces=pieces,
    )


def _day_alone(reading: Reading) -> DateMention | None:
    """Read "on the 17th." where nothing follows that it could count."""
    before = reading.text[max(0, reading.start - 3) : reading.start]
    after = reading.text[reading.stop : reading.stop + 1]
    if reading.value("d") > 31 or before.lower() != "on " or after not in (".", ",", ";", ")"):
        return None
    return DateMention(
        Form.DAY_OF_MONTH,
        reading.start,
        reading.stop,
        Granularity.DAY,
        day=reading.value("d"),
        pieces=reading.piece("day", "d"),
    )


def _weekday_alone(reading: Reading) -> DateMention | None:
    shift, origin = shift_of(reading)
    if shift is None and (_is_bare_abbreviation(reading, "w") or _is_named_day(reading)):
        return None
    return DateMention(
        Form.WEEKDAY,
        reading.start,
        reading.stop,
        Granularity.DAY,
        weekday=reading.value("w"),
        shift=shift,
        origin=origin,
        name=reading.words("rel").lower() if shift is not None else "",
        part=(reading.maybe("part") or 4) if "part" in reading.match.re.groupindex and reading.has("part") else 0,
        pieces=reading.piece("weekday", "w"),
    )


def _month_alone(reading: Reading) -> DateMention | None:
    shift, origin = shift_of(reading)
    led = shift is not None or _is_led(reading)
    if shift is None and _is_bare_abbreviation(reading, "m"):
        return None
    if reading.words("m") in ("May", "MAY", "March", "MARCH", "Mar", "MAR") and not led:
        return None
    return DateMention(
        Form.CALENDAR,
        reading.start,
        reading.stop,
        Granularity.MONTH,
        month=reading.value("m"),
        shift=shift,
        origin=origin,
        name="month" if shift is not None else "",
        led=led,
        pieces=reading.piece("month", "m"),
    )


def _is_named_day(reading: Reading) -> bool:
    """Whether the weekday belongs to a name: "Black Monday", "Good Friday"."""
    before = reading.text[max(0, reading.start - 10) : reading.start].split()
    return bool(before) and before[-1].strip("`'\"‘“") in word_list("named_days")


def _is_bare_abbreviation(reading: Reading, name: str) -> bool:
    """Whether a short form stands alone without its full stop: "Sun", "Jan" and "Wed" are names and words too."""
    start, stop = reading.span(name)
    if len(reading.words(name)) > 4 or reading.words(name).lower() in _FULL:
        return False
    if reading.text[stop : stop + 1] != ".":
        return True
    return _ENDS_NAME.search(reading.text, max(0, start - 14), start) is not None


def _is_led(reading: Reading) -> bool:
    before = reading.text[max(0, reading.start - 12) : reading.start]
    if before[-1:] in ("-", "–") and before[-2:-1].isalpha():
        return True  # "the January-March period"
    words = before.split()
    return bool(words) and words[-1].lower() in word_list("month_leads")


WEEKDAY_FORMS = (
    DateForm("weekday", _DAY_OF_MONTH, _day_of_month),
    DateForm("the", _DAY_ALONE, _day_alone),
    DateForm("weekday", _WEEKDAY_AFTER_PERIOD, _weekday_alone),
    DateForm("the last past previous next coming following this weekday", _WEEKDAY, _weekday_alone),
    DateForm("the last past previous next coming following this month month_or_word", _BARE_MONTH, _month_alone),
)
