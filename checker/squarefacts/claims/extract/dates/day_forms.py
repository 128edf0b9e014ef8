"""Days and parts of days that count from another day: "yesterday", "last night", "this morning", "in the evening"."""

import re

from squarefacts.claims.extract.dates.mention import DateMention, Form, Origin
from squarefacts.claims.extract.dates.reading import DateForm, Reading
from squarefacts.claims.extract.dates.unit_forms import is_title
from squarefacts.claims.extract.dates.vocabulary import form, word_list
from squarefacts.claims.model import Granularity

# Reads "yesterday", "the day before yesterday", "tomorrow night"; not "yesteryear".
_DAY = form(
    r"""
    (?P<before> <the>? <day> (?P<dir><before>|<after>) )?
    (?P<d><yesterday>) (?: ,? (?P<part><part_of_day>|<night>) )?
    """
)
_TONIGHT = form(r"<tonight>")
# Reads "this morning", "last night", "the next evening"; not "the last night of the fair".
_PART_OF_DAY = form(
    r"""
    (?P<rel> <this>|<last>|<the>?<next>|<the><following>|<the><previous>|<that>|<the><same> ) (?: <same> )?
    (?: -? <early> | <early> )? (?P<part><part_of_day>|<night>)
    """
)
# Reads "in the morning", "by midnight", "early afternoon"; not "an evening dress".
_TIME_OF_DAY = form(r"(?: (?P<the><the>) | (?P<vague><early>) -? )? (?: <early> -? )? (?P<part><part_of_day>)")
_POINTS = ("noon", "midday", "midnight", "dawn")
# "In today's world", "the people of tomorrow": no day in particular.
_IN_GENERAL = re.compile(r"\b(?:in|of|for|many of)\s$")
_GENERAL_AFTER = re.compile(r"['’]s\s((?:[\w-]+\s?){1,3})")
_THE = re.compile(r"\b[Tt]he\s$")


def _day(reading: Reading) -> DateMention | None:
    shift = reading.value("d")
    if is_title(reading, "d"):
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
    if reading.words("part")[0].isupper() and reading.words("part")[1:].islower():
        return None  # a name: "Imus in the Morning", "in Sunset Park"
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


DAY_FORMS = (
    DateForm("the day yesterday", _DAY, _day),
    DateForm("tonight", _TONIGHT, _tonight),
    DateForm(
        "the last past next coming current latest previous following that same this whole", _PART_OF_DAY, _part_of_day
    ),
    DateForm("the early part_of_day", _TIME_OF_DAY, _time_of_day),
)
