"""Claims as they are written out: one JSON object a line, documented and versioned, apart from the domain values.

Days are ISO 8601; null stands for a day or a limit that the words leave open. `start` and `end` count characters of the
file, or of the record's field; the end is exclusive.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from squarefacts.claims.model import Bound, Granularity, Kind, Modality

SCHEMA_VERSION: Literal[1] = 1

Offset = Annotated[int, Field(ge=0)]
Weekday = Literal["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


class _Wire(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ReadingEntry(_Wire):
    """What a date means in one world of its article, from the first day to the last, inclusive."""

    world: int
    first: str | None
    last: str | None


class DateEntry(_Wire):
    """The value of a date; no reading where no year can be supplied or no such day exists."""

    readings: list[ReadingEntry]
    granularity: Granularity
    timex: str
    weekday: Weekday | None
    year_stated: bool
    valid: bool
    anchor: str
    relative: bool


class RangeEntry(_Wire):
    """The value of a range of dates: the spans of its two ends, and whether the first comes first."""

    from_start: Offset
    to_start: Offset
    ordered: bool


class DurationEntry(_Wire):
    """The value of a duration: ISO 8601, and the fewest and most days that it can mean."""

    iso: str
    low_days: float
    high_days: float


class FigureEntry(_Wire):
    """The value of a figure: the interval that its words leave (null: no limit), and what it is a figure of."""

    low: float | None
    high: float | None
    value: float
    unit: str
    currency: str
    bound: Bound
    head: str
    modifiers: list[str]
    place: str
    subject: str
    range_of: str


class AgeEntry(_Wire):
    """The value of an age in completed years, both ends inclusive."""

    low: int
    high: int
    person: str


class OrdinalEntry(_Wire):
    """The value of an ordinal and what it counts."""

    n: int
    head: str
    modifiers: list[str]
    participants: list[str]
    place: str
    of: str


class ClockEntry(_Wire):
    """The value of one moment told in two zones: the minutes between them, for each meaning of the zones' names."""

    gaps: list[int]


class NameEntry(_Wire):
    """The value of a name: as written, its title or role, and the article's full form."""

    form: str
    role: str
    full: str


ValueEntry = DateEntry | RangeEntry | DurationEntry | FigureEntry | AgeEntry | OrdinalEntry | ClockEntry | NameEntry


class ClaimLine(_Wire):
    """One claim of one article."""

    schema_version: Literal[1] = SCHEMA_VERSION
    article: str
    kind: Kind
    part: str
    start: Offset
    end: Offset
    line: int | None
    column: int | None
    quote: str
    sentence: str
    value: ValueEntry
    hedge: str
    speaker: str
    modality: Modality
    confidence: Literal["high", "medium", "low"]
    holds_first: str | None
    holds_last: str | None
    live: bool
