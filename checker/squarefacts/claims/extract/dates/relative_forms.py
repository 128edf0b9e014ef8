"""Dates that count from another day: "yesterday", "last year", "the same day", "last night"."""

import re

from squarefacts.claims.extract.dates.mention import DateMention, Form, Origin
from squarefacts.claims.extract.dates.reading import DateForm, Reading
from squarefacts.claims.extract.dates.vocabulary import form, word_list
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
_DAY = form(
    r"""
    (?P<before> <the>? <day> (?P<dir><before>|<after>) )?
    (?P<d><yesterday>) (?: ,? (?P<part><part_of_day>|<night>) )?
    """
)
_TONIGHT = form(r"<tonight>")
_PART_OF_DAY = form(
    r"""
    (?P<rel> <this>|<last>|<the>?<next>|<the><following>|<the><previous>|<that>|<the><same> ) (?: <same> )?
    (?: -? <early> | <early> )? (?P<part><part_of_day>|<night>)
    """
)
_TIME_OF_DAY = form(r"(?: (?P<the><the>) | (?P<vague><early>) -? )? (?: <early> -? )? (?P<part><part_of_day>)")
_POINTS = ("noon", "midday", "midnight", "dawn")
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
_ANAPHOR = form(r"<the> (?P<f><fiscal>)? (?P<unit> <quarter>|<weekend>|<years>|<week>|<months>|<day> )")
# "In today's world", "the people of tomorrow": no day in particular.
_IN_GENERAL = re.compile(r"\b(?:in|of|for|many of)\s$")
_GENERAL_AFTER = re.compile(r"['’]s\s((?:[\w-]+\s?){1,3})")
# "An entire year" lasts, "the entire year" is one.
_COMPLETE = ("full", "entire", "whole")
_ANY_ONE = re.compile(r"\b(?:an?|any|other|each|every|another|one)\s$", re.IGNORECASE)
_THE = re.compile(r"\b[Tt]he\s$")
# "For the year ended March 31": how long, not when.
_ENDED = re.compile(r"\s+(?:that\s+)?(?:end(?:ed|ing|s)\b|to\s(?:the\send\sof\s)?[A-Z])")
# "The end of the week" is one of the calendar; "the week" alone may be any seven days.
_EDGE_OF = re.compile(r"\b(?:end|start|beginning|middle|close|early|earlier|late|later)\s(?:of|in)\s$", re.IGNORECASE)
# "On the day of the blasts": a day that the event gives.
_OF_EVENT = re.compile(r"\s+of\s+(?!\w+\s+\d|\d)")
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


def _is_title(reading: Reading, name: str) -> bool:
    """Whether the last word is capitalised: "This Week" is a programme, "USA Today" a newspaper."""
    start, stop = reading.span(name)
    words = reading.text[start:stop]
    if not (words[0].isupper() and words[1:].islower()):
        return False
    before = reading.text[max(0, start - 2) : start]
    return before[:1].isalpha() and before[1:] == " "


def _day(reading: Reading) -> DateMention | None:
    shift = reading.value("d")
    if _is_title(reading, "d"):
        return None
    if _IN_GENERAL.search(reading.text, max(0, reading.start - 9), reading.start):
        tail = _GENERAL_AFTER.match(reading.text, reading.stop)
        if tail and not word_list("in_general").isdisjoint(tail[1].lower().split()):
            return None
        if not tail and shift > 0 and reading.text.endswith(" of ", 0, reading.start):
            return None
    if reading.has("before"):
        shift += 1 if reading.has("dir") and reading.value("dir") > 0 else -1
    return DateMention(
        Form.DAY,
        reading.start,
        reading.stop,
        Granularity.DAY,
        shift=shift,
        origin=Origin.PUBLISHED,
        part=(reading.maybe("part") or 0) if reading.has("part") else 0,
    )


def _tonight(reading: Reading) -> DateMention:
    return DateMention(Form.DAY, reading.start, reading.stop, Granularity.DAY, shift=0, origin=Origin.PUBLISHED, part=4)


def _part_of_day(reading: Reading) -> DateMention | None:
    word = reading.words("rel").lower()
    origin = Origin.PUBLISHED if word in ("this", "last") else Origin.TEXT
    shift = {"this": 0, "last": -1, "that": 0, "the same": 0}.get(word, 1)
    if word == "last" and reading.words("part").lower() not in ("night", "evening"):
        return None
    if word == "last" and _THE.search(reading.text, max(0, reading.start - 5), reading.start):
        return None  # "the last night of the fair"
    if "previous" in word:
        shift = -1
    return DateMention(
        Form.DAY,
        reading.start,
        reading.stop,
        Granularity.DAY,
        shift=shift,
        origin=origin,
        part=reading.value("part"),
    )


def _time_of_day(reading: Reading) -> DateMention | None:
    """A part of the day that is told: "in the morning", "by mid-afternoon"."""
    before = reading.text[max(0, reading.start - 8) : reading.start].lower().split()
    lead = before[-1] if before else ""
    if reading.has("the"):
        told = lead in ("in", "during", "by", "into")
    elif reading.has("vague"):
        told = True
    else:
        point = reading.words("part") in _POINTS
        told = lead in (("at", "by", "until", "around", "before", "after") if point else ("in", "during"))
    if not told:
        return None
    return DateMention(
        Form.TIME,
        reading.start,
        reading.stop,
        Granularity.DAY,
        origin=Origin.TEXT,
        part=reading.value("part"),
    )


def _unit_shifted(reading: Reading) -> DateMention | None:
    unit = unit_of(reading.words("unit"))
    if is_plural(reading.words("unit")) or _is_title(reading, "unit"):
        return None
    words = reading.words("rel").lower().split()
    relation = words[-1]
    origin, shift = _relation(relation, unit)
    if origin is None:
        return None
    form_ = Form.ANAPHOR if relation in ("latest", "same", "that", *_COMPLETE) else Form.UNIT
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
    if is_plural(reading.words("unit")) or _is_title(reading, "unit"):
        return None
    if unit == "week" and not _EDGE_OF.search(reading.text, max(0, reading.start - 16), reading.start):
        return None
    other = _ENDED if unit in ("year", "week") else _OF_EVENT
    if other.match(reading.text, reading.stop):
        return None
    return DateMention(
        Form.ANAPHOR, reading.start, reading.stop, UNITS[unit], origin=Origin.TEXT, name="the", fiscal=reading.has("f")
    )


def _year_end(reading: Reading) -> DateMention:
    return DateMention(
        Form.UNIT, reading.start, reading.stop, Granularity.YEAR, shift=0, origin=Origin.PUBLISHED, name="this"
    )


_LEADS = "the last past next coming current latest previous following that same this whole"
DAY_FORMS = (
    DateForm("the day yesterday", _DAY, _day),
    DateForm("tonight", _TONIGHT, _tonight),
    DateForm(_LEADS, _PART_OF_DAY, _part_of_day),
    DateForm("the early part_of_day", _TIME_OF_DAY, _time_of_day),
)
UNIT_FORMS = (
    DateForm("the article", _NTH_RUNNING, _nth_running),
    DateForm("the years", _YEAR_END, _year_end),
    DateForm(_LEADS, _UNIT_SHIFTED, _unit_shifted),
    DateForm("the", _ANAPHOR, _anaphor),
)
