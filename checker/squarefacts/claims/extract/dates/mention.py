"""The mention of a date: what its words say, before publication and context give it a place in the calendar."""

from dataclasses import dataclass
from enum import StrEnum

from squarefacts.claims.model import Granularity


class Form(StrEnum):
    """How a mention names its days."""

    CALENDAR = "calendar"  # month, day, year, or some of them
    NUMERIC = "numeric"  # 03/04/2019: two numbers whose order the article decides
    WEEKDAY = "weekday"  # a weekday without month, perhaps with "last" or "next"
    DAY = "day"  # yesterday, today, tomorrow
    DAY_OF_MONTH = "day of month"  # Friday the 22nd
    UNIT = "unit"  # this week, last year: whole units counted from a day
    COUNT = "count"  # two weeks ago, a year earlier
    ANAPHOR = "anaphor"  # the quarter, that day: a unit told before
    PART = "part"  # third quarter, second half, summer: a part of a year
    YEARS = "years"  # 1990s, 19th century
    HOLIDAY = "holiday"
    WEEK_OF = "week of"  # the week of March 5
    NTH_WEEKDAY = "nth weekday"  # the third Tuesday of March
    TIME = "time"  # a clock time or part of a day alone


class Origin(StrEnum):
    """From what a relative mention counts."""

    NONE = "none"
    PUBLISHED = "published"  # last year
    TEXT = "text"  # the previous year


@dataclass(slots=True)
class DateMention:
    """One mention of a date.

    Attributes:
        form: how it names its days.
        start, stop: characters of the text.
        granularity: the length of the interval that is named.
        weekday: 0 (Monday) to 6 (Sunday), None where none is told.
        month, day, year: as told; a year of two digits is already a full one.
        numbers: for NUMERIC, the two numbers in the order of the text.
        shift: whole units to move from the origin: -1 "last", 0 "this", 1 "next"; None for a bare word.
        count: for COUNT, how many units; None for "several".
        ordinal: the number of a quarter, half, season, decade (its first year) or century (its first year).
        origin: from what it counts.
        inner: the mention that this one narrows or counts from ("the third quarter of 1990", "a week before May 3").
        name: the name of a holiday, or the word that relates a unit ("this", "the"); "year" where a month or day has
            "last year" beside it.
        fiscal: whether the words say so.
        compared: whether it names an earlier period for comparison ("a year ago", "year-earlier").
        led: whether a word that leads to a date ("in", "since", "last") stands before it.
        ahead: whether the words before it tell of the future.
        behind: whether a verb in the past leads to it ("was passed on"); told of days with a weekday only.
        part: the part of the day, 0 for none, 1 morning to 4 night.
        pieces: the spans of "weekday", "month", "day" and "year".
        until: the end of a range that starts here.
    """

    form: Form
    start: int
    stop: int
    granularity: Granularity
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None
    numbers: tuple[int, int] | None = None
    shift: int | None = None
    count: float | None = None
    ordinal: int | None = None
    origin: Origin = Origin.NONE
    inner: "DateMention | None" = None
    name: str = ""
    fiscal: bool = False
    compared: bool = False
    led: bool = False
    ahead: bool = False
    behind: bool = False
    part: int = 0
    pieces: tuple[tuple[str, int, int], ...] = ()
    until: "DateMention | None" = None
