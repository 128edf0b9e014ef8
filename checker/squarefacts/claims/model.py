"""The claim and its values.

A value is an interval: it stores what its words leave open, so that a contradiction is an empty intersection.
These are slotted dataclasses because they are made in the hot loop; `claims.wire` has the documented form that is
written out. Figures are floats, days are integers as in `claims.calendar`, and `inf` or an open day stands where the
words set no limit.
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Kind(StrEnum):
    """The kinds of claim."""

    DATE = "date"
    RANGE = "range"
    DURATION = "duration"
    TIME = "time"
    MONEY = "money"
    COUNT = "count"
    PERCENT = "percent"
    MEASURE = "measure"
    MULTIPLE = "multiple"
    SCORE = "score"
    AGE = "age"
    ORDINAL = "ordinal"
    NAME = "name"


class Confidence(IntEnum):
    """How sure the reading is; a finding has the lowest confidence of the claims that it rests on."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3


class Modality(StrEnum):
    """Whether a claim is told as a fact. Only facts contradict each other."""

    FACT = "fact"
    PLAN = "plan"
    FORECAST = "forecast"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


class Bound(StrEnum):
    """What a hedge makes of a figure."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"


class Granularity(StrEnum):
    """How long the calendar interval is that a date names."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class World:
    """One way to read an article whose words leave its year or its day/month order open.

    Attributes:
        index: its place in the article's worlds, from 0.
        year: the year of publication in this world; None where no year is supplied at all.
        day_first: whether 03/04 is the third of April (True) or March 4 (False).
        published_first, published_last: the days between which the article appeared in this world.
    """

    index: int
    year: int | None
    day_first: bool
    published_first: int
    published_last: int


@dataclass(frozen=True, slots=True)
class Publication:
    """When the article appeared, and from what we know.

    Attributes:
        first_day, last_day: inclusive; open where nothing is known.
        source: "argument", "metadata", "header", "file name", "words" or "unknown".
        evidence: the quoted words or the field that say so.
        zone: the offset or name of the zone where a time was given.
        updated_day: the day of the last update that the article states, if any.
        doubted: True where the text contradicts it (a crawl date): dates that borrow its year have low confidence.
    """

    first_day: int
    last_day: int
    source: str
    evidence: str = ""
    zone: str | None = None
    updated_day: int | None = None
    doubted: bool = False


@dataclass(frozen=True, slots=True)
class DateReading:
    """What a date means in one world: an interval of days, inclusive."""

    world: int
    first_day: int
    last_day: int


@dataclass(frozen=True, slots=True)
class DateValue:
    """The value of a date.

    Attributes:
        readings: one per world; empty where no year can be supplied or no such day exists.
        granularity: the length of the interval.
        timex: the TIMEX3 value where one exists ("2019-10-01", "2019-W40", "2019-Q4", "XXXX-10-01" with an open year).
        month, day: as stated, None where the words have none.
        stated_weekday: 0 (Monday) to 6 (Sunday), None where the words have none.
        year_stated: whether the words give the year.
        valid: False where no calendar has such a day ("April 31").
        anchor: on what the value rests: "stated", "published", "claim" (another date of the text).
        pieces: the spans of the words "weekday", "month", "day", "year" within the article, for repairs in their style.
        relative: True for words that count from another day ("yesterday", "last Friday", "two weeks ago").
    """

    readings: tuple[DateReading, ...]
    granularity: Granularity
    timex: str = ""
    month: int | None = None
    day: int | None = None
    stated_weekday: int | None = None
    year_stated: bool = False
    valid: bool = True
    anchor: str = "stated"
    pieces: tuple[tuple[str, int, int], ...] = ()
    relative: bool = False


@dataclass(frozen=True, slots=True)
class DurationValue:
    """The value of a duration: ISO 8601, and between how many days it lasts ("four decades": 35 to 45 years)."""

    iso: str
    low_days: float
    high_days: float


@dataclass(frozen=True, slots=True)
class FigureValue:
    """The value of a count, a sum, a share or a measure.

    Attributes:
        low, high: the interval that precision and hedge leave ("1.1 billion": 1.05e9 to 1.15e9; "more than 4,800":
            above 4800 to infinity).
        value: the number as written (1.1e9).
        unit: the unit in the singular ("dollar", "percent", "mile per hour"); of a count "" or its rate ("per day").
        currency: ISO 4217 where it can be told, else "".
        bound: what the hedge makes of it.
        head: the head noun of what is counted, singular and lower case ("warship", "trade"); "" unknown.
        modifiers: the other words of that noun phrase that restrict it, lower case, sorted.
        place: the place or group for which it holds, lower case; "" unknown.
        subject: the verb or event that ties it ("killed", "export"), lower case lemma; "" unknown.
        range_of: of the ends of a range "low" or "high", of the halves of a score "first" or "second"; else "".
    """

    low: float
    high: float
    value: float
    unit: str = ""
    currency: str = ""
    bound: Bound = Bound.EXACT
    head: str = ""
    modifiers: tuple[str, ...] = ()
    place: str = ""
    subject: str = ""
    range_of: str = ""


@dataclass(frozen=True, slots=True)
class AgeValue:
    """The age of a person in completed years, both ends inclusive; `person` is the name as written, "" unknown."""

    low: int
    high: int
    person: str = ""


@dataclass(frozen=True, slots=True)
class OrdinalValue:
    """The value of an ordinal and what it counts.

    Attributes:
        n: the number.
        head: what is counted, singular and lower case ("meeting", "visit", "summit", "day", "anniversary").
        modifiers: the words of the name of the series, lower case ("asean-russia"), sorted.
        participants: the people or countries as written or resolved within the article ("Duterte", "Putin"), sorted.
        place: where, as written; "" unknown.
        of: what a day or an anniversary belongs to ("visit", "establishment of diplomatic relations").
    """

    n: int
    head: str
    modifiers: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    place: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True)
class ClockValue:
    """The value of one moment told in two zones.

    Attributes:
        gaps: the minutes by which the second clock time is later than the first, one for each meaning of the zones'
            names; 0 among them where the two can be one moment.
    """

    gaps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NameValue:
    """A person's name: the form as written without titles, the title or role beside it, and the article's full form."""

    form: str
    role: str = ""
    full: str = ""


@dataclass(frozen=True, slots=True)
class RangeValue:
    """A stated range of dates between two date claims of the same article ("May 23-26").

    Attributes:
        start, end: the two date claims.
        ordered: False where the end comes before the start in every world.
        from_weekday, to_weekday: the weekdays of a range beside it ("Monday through Thursday, May 22-26"), or None.
    """

    start: "Claim"
    end: "Claim"
    ordered: bool
    from_weekday: int | None = None
    to_weekday: int | None = None


Value = DateValue | DurationValue | FigureValue | AgeValue | OrdinalValue | ClockValue | NameValue | RangeValue


@dataclass(slots=True, eq=False)
class Claim:
    """One claim: where it stands, what it says, and how far it binds.

    Attributes:
        kind: the kind of claim.
        start, stop: its characters in the article.
        sentence: the index of the sentence that holds it.
        value: what it says.
        hedge: the hedging words as written ("an estimated"), "" for none.
        speaker: who said so, a person by the full name, others as written without "the"; "" for the article itself.
        modality: whether it is told as a fact.
        confidence: how sure the reading is.
        day_first, day_last: the days for which it holds where the sentence says so, None where it does not.
    """

    kind: Kind
    start: int
    stop: int
    sentence: int
    value: Value
    hedge: str = ""
    speaker: str = ""
    modality: Modality = Modality.FACT
    confidence: Confidence = Confidence.HIGH
    day_first: int | None = None
    day_last: int | None = None


@dataclass(slots=True)
class NotUnderstood:
    """A figure or date that was seen and not understood, for the coverage of the report."""

    start: int
    stop: int
    why: str
