"""Whole units that count from another day: "this week", "last year", "the same quarter", "the year"."""

import re

from squarefacts.claims.extract.dates.mention import DateMention, Form, Origin
from squarefacts.claims.extract.dates.reading import DateForm, Reading
from squarefacts.claims.extract.dates.vocabulary import form
from squarefacts.claims.model import Granularity

UNITS = {
    "day": Granularity.DAY,
    "week": Granularity.WEEK,
    "weekend": Granularity.WEEKEND,
    "fortnight": Granularity.WEEK,
    "month": Granularity.MONTH,
    "quarter": Granularity.QUARTER,
    "period": Granularity.QUARTER,
    "year": Granularity.YEAR,
    "decade": Granularity.DECADE,
    "century": Granularity.CENTURY,
}
_UNIT = "(?P<unit> <day>|<week>|<weekend>|<months>|<quarter>|<years>|<decade>|<century>|<period> )"
# Reads "last week", "the following year", "this past fiscal year"; not "last weeks".
_UNIT_SHIFTED = form(
    rf"""
    <the>?
    (?P<rel> <this>(?:<past>|<coming>|<same>)? | <last>|<past>|<next>|<coming>|<current>|<latest>
      | <previous>|<following>|<that>(?:<same>)?|<same>|<whole> )
    (?: (?P<f><fiscal>) | <calendar> | <more> )?
    {_UNIT}
    """
)
# "For a third straight day": the unit that holds now.
_NTH_RUNNING = form(rf"(?:<the>|<article>) (?:<ordinal_word>|<ordinal>) <more> {_UNIT}")
# Reads "the quarter", "the weekend", "the fiscal year"; not "the days".
_ANAPHOR = form(r"<the> (?P<f><fiscal>)? (?P<unit> <quarter>|<weekend>|<years>|<week>|<months>|<day> )")
# "An entire year" lasts, "the entire year" is one.
_COMPLETE = ("full", "entire", "whole")
# Words that point at a unit that the text has told of.
_POINTING = ("latest", "same", "that", *_COMPLETE)
_ANY_ONE = re.compile(r"\b(?:an?|any|other|each|every|another|one)\s$", re.IGNORECASE)
# "For the year ended March 31": how long, not when.
_ENDED = re.compile(r"\s+(?:that\s+)?(?:end(?:ed|ing|s)\b|to\s(?:the\send\sof\s)?[A-Z\d])")
# "The end of the week" is one of the calendar; "the week" alone may be any seven days.
_EDGE_OF = re.compile(r"\b(?:end|start|beginning|middle|close|early|earlier|late|later)\s(?:of|in)\s$", re.IGNORECASE)
# "On the day of the blasts", "1990, the year she was born": a time that the event gives; "time of the day" is none.
_OF_EVENT = re.compile(r"\s+(?:of\s+(?=[A-Za-z])(?!\w+\s+\d)|(?:I|we|you|he|she|they|when|that|after|before|it)\b)")
_OF_NAME = re.compile(r"\s+of\s+(?:the\s)?[A-Za-z]|\s+[A-Z][a-z]+\s[a-z]+ed\b")
_ANY_DAY = re.compile(r"\b(?:times?|hours?|part|question|order|word)\sof\s$")
# Reads "year-end", "the year's end", "year end"; not "the year ended".
_YEAR_END = form(r"(?:<the>)? <years> (?: '<possessive> | - )? <edge>")


def unit_of(word: str) -> str:
    """The singular of a unit word in lower case: "Weeks" is "week", "wks" too."""
    lower = word.lower().rstrip(".")
    lower = {"wk": "week", "wks": "week", "yr": "year", "yrs": "year"}.get(lower, lower)
    if lower == "centuries":
        return "century"
    return lower[:-1] if lower.endswith("s") else lower


def is_plural(word: str) -> bool:
    """Whether a unit word is a plural: "weeks" and not "week"."""
    return word.lower().endswith("s")


def is_title(reading: Reading, name: str) -> bool:
    """Whether the last word is capitalised: "This Week" is a programme, "USA Today" a newspaper."""
    start, stop = reading.span(name)
    words = reading.text[start:stop]
    if not (words[0].isupper() and words[1:].islower()):
        return False
    before = reading.text[max(0, start - 2) : start]
    return before[:1].isalpha() and before[1:] == " "


def _unit_shifted(reading: Reading) -> DateMention | None:
    unit = unit_of(reading.words("unit"))
    if is_plural(reading.words("unit")) or is_title(reading, "unit"):
        return None
    words = reading.words("rel").lower().split()
    relation = words[-1]
    origin, shift = _relation(relation, unit)
    if origin is None:
        return None
    form_ = Form.ANAPHOR if relation in _POINTING else Form.UNIT
    if unit == "period" and relation not in ("latest", "same"):
        return None
    if relation == "past" and unit in ("decade", "century"):
        return None
    if relation in _COMPLETE and _ANY_ONE.search(reading.text, max(0, reading.start - 9), reading.start):
        return None
    return DateMention(
        form_,
        reading.start,
        reading.stop,
        UNITS[unit],
        shift=shift,
        origin=origin,
        name=relation,
        fiscal=reading.has("f"),
    )


def _nth_running(reading: Reading) -> DateMention | None:
    unit = unit_of(reading.words("unit"))
    if unit == "period" or is_plural(reading.words("unit")):
        return None
    origin = Origin.TEXT if unit == "day" else Origin.PUBLISHED
    return DateMention(Form.ANAPHOR, reading.start, reading.stop, UNITS[unit], shift=0, origin=origin, name="the")


def _relation(relation: str, unit: str) -> tuple[Origin | None, int]:
    """From what a word counts, and how far; None where the words name no interval."""
    if unit == "day" and relation in ("this", "last", "past", "coming", "current", "latest"):
        return None, 0
    if relation in ("same", "that"):
        return Origin.TEXT, 0
    if relation in _COMPLETE:
        return (Origin.TEXT, 0) if unit == "year" else (None, 0)
    if relation in ("previous", "preceding", "prior"):
        return Origin.TEXT, -1
    if relation in ("following", "subsequent", "ensuing"):
        return Origin.TEXT, 1
    if unit == "day" and relation == "next":
        return Origin.TEXT, 1
    if relation in ("last", "past"):
        return Origin.PUBLISHED, -1
    if relation in ("next", "coming", "upcoming"):
        return Origin.PUBLISHED, 1
    return Origin.PUBLISHED, 0


def _anaphor(reading: Reading) -> DateMention | None:
    unit = unit_of(reading.words("unit"))
    if is_plural(reading.words("unit")) or is_title(reading, "unit"):
        return None
    if unit == "week" and not _EDGE_OF.search(reading.text, max(0, reading.start - 16), reading.start):
        return None
    other = _ENDED if unit in ("year", "week") else _OF_EVENT
    if other.match(reading.text, reading.stop):
        return None
    if unit == "year" and (_OF_EVENT.match(reading.text, reading.stop) or _OF_NAME.match(reading.text, reading.stop)):
        return None
    if unit == "day" and _ANY_DAY.search(reading.text, max(0, reading.start - 12), reading.start):
        return None
    return DateMention(
        Form.ANAPHOR, reading.start, reading.stop, UNITS[unit], origin=Origin.TEXT, name="the", fiscal=reading.has("f")
    )


def _year_end(reading: Reading) -> DateMention:
    return DateMention(
        Form.UNIT, reading.start, reading.stop, Granularity.YEAR, shift=0, origin=Origin.PUBLISHED, name="this"
    )


_LEADS = "the last past next coming current latest previous following that same this whole"
UNIT_FORMS = (
    DateForm("the article", _NTH_RUNNING, _nth_running),
    DateForm("the years", _YEAR_END, _year_end),
    DateForm(_LEADS, _UNIT_SHIFTED, _unit_shifted),
    DateForm("the", _ANAPHOR, _anaphor),
)
