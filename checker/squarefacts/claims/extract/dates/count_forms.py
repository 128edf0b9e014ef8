"""Dates that count units from another day: "two weeks ago", "a year earlier", "three days after", "the day before"."""

import re

from squarefacts.claims.extract.dates.cardinals import CARDINAL, cardinal
from squarefacts.claims.extract.dates.mention import DateMention, Form, Origin
from squarefacts.claims.extract.dates.reading import DateForm, Reading
from squarefacts.claims.extract.dates.unit_forms import UNITS, is_plural, unit_of
from squarefacts.claims.extract.dates.vocabulary import form
from squarefacts.claims.model import Granularity

# Reads "a year ago", "year-earlier", "the year-ago quarter"; not "some years ago".
_YEAR_AGO = form(
    r"""
    (?: <the>|<article> )? (?P<unit><years>) -? (?P<dir><ago>|<earlier>|<before>)
    (?: -? (?P<inner> (?: <ordinal_word> -? )? <quarter> | <period> ) )?
    """
)
# Reads "two weeks ago", "a year and a half earlier", "six months from now"; not "two weeks of talks".
_COUNT = form(
    rf"""
    (?: (?P<c>{CARDINAL}) -? )
    (?P<unit> <day>|<week>|<months>|<quarter>|<years>|<decade>|<century>|<fortnight>|<weekend> )
    (?: <and> (?P<half> <article> <half> ) | <on><years> )?
    -? (?: <or> )?
    (?P<dir> <ago> | <earlier> | <before> | <after> | <hence> | <from> <now> | <beforehand> | <previous> <to>? )
    """.replace("<or>", "<and>")
)
# Reads "the day before", "the year after", "the month prior to"; not "the days before".
_BESIDE = form(
    r"""
    <the> (?P<unit> <day>|<week>|<months>|<years>|<night>|<weekend> )
    (?P<dir> <before>|<after>|<beforehand>|<previous><to>? )
    """
)
# What makes a comparison one of longer periods than the quarter: "nine months", "for the full year".
_LONGER = re.compile(
    r"\b(?:nine|six|12|twelve)[ -]months?\b|\bfull[ -]year\b|\bfor the year\b|\bfor all of\b|\bfirst half\b"
)


def _year_ago(reading: Reading) -> DateMention | None:
    if is_plural(reading.words("unit")):
        return None  # "some years ago"
    quarter = reading.has("inner")
    number = None
    if quarter and reading.words("inner").split("-")[0].split()[0].lower() in ("first", "second", "third", "fourth"):
        number = reading.value("inner")
    return DateMention(
        Form.COUNT,
        reading.start,
        reading.stop,
        Granularity.QUARTER if quarter else Granularity.YEAR,
        count=1,
        shift=-1,
        ordinal=number,
        origin=Origin.PUBLISHED if reading.words("dir").lower() == "ago" else Origin.TEXT,
        compared=True,
        name=_compared_unit(reading),
    )


def _compared_unit(reading: Reading) -> str:
    """What "a year earlier" compares with: "year" after words on nine months or a full year, "quarter" else."""
    window = reading.text[max(0, reading.start - 160) : reading.start]
    longer = [match.end() for match in _LONGER.finditer(window)]
    return "year" if longer and max(longer) > window.rfind("quarter") else "quarter"


def _count(reading: Reading) -> DateMention | None:
    first, stop = reading.match.span("c")
    number = cardinal(reading.chunk, first, stop)
    if number is not None and reading.has("half"):
        number += 0.5
    unit = unit_of(reading.words("unit"))
    direction = reading.value("dir")
    word = reading.words("dir").lower()
    if number is None:
        return None
    if unit == "quarter" and reading.text[reading.stop + 1 : reading.stop + 2].isdigit():
        return None  # "a quarter before 11 a.m."
    # "A week ago" is seven days; "two weeks ago" is loose and names the week.
    days = unit == "week" and number == 1
    published = word == "ago" or word == "hence" or word.endswith("now")
    return DateMention(
        Form.COUNT,
        reading.start,
        reading.stop,
        Granularity.DAY if days else UNITS.get(unit, Granularity.DAY),
        count=7.0 if days else number * (2 if unit == "fortnight" else 1),
        shift=-1 if direction < 0 else 1,
        origin=Origin.PUBLISHED if published else Origin.TEXT,
        compared=unit == "year" and number == 1 and direction < 0,
        name=_compared_unit(reading) if unit == "year" else unit,
    )


def _beside(reading: Reading) -> DateMention | None:
    if is_plural(reading.words("unit")):
        return None
    unit = unit_of(reading.words("unit"))
    return DateMention(
        Form.COUNT,
        reading.start,
        reading.stop,
        UNITS.get(unit, Granularity.DAY),
        count=1,
        shift=reading.value("dir"),
        origin=Origin.TEXT,
        name="day" if unit == "night" else unit,
    )


COUNT_FORMS = (
    DateForm("the article years", _YEAR_AGO, _year_ago),
    DateForm("article couple few daynum number yearnum number_word multiplier", _COUNT, _count),
    DateForm("the", _BESIDE, _beside),
)
