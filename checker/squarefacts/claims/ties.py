"""What ties the claims of one article together: implied days, relations between figures, events and their bounds."""

from dataclasses import dataclass, field

from squarefacts.claims.model import (
    Claim,
    Confidence,
    DateReading,
    Modality,
    NotUnderstood,
    Publication,
    World,
)


@dataclass(frozen=True, slots=True)
class ImpliedDate:
    """What other words say about the day of a claim.

    Attributes:
        claim: the date that is told outright.
        source: the claim from which the day follows ("yesterday"; "the second day of the visit").
        how: "relative", "day-number", "duration", "years-ago", "anniversary", "holiday" or "sequence".
        readings: the implied days, one per world.
        anchored: True where the article itself states the day from which it counts, False where publication does.
    """

    claim: Claim
    source: Claim
    how: str
    readings: tuple[DateReading, ...]
    anchored: bool


@dataclass(frozen=True, slots=True)
class Role:
    """The part that one claim plays in a relation.

    Attributes:
        claim: the figure.
        role: "whole", "part", "share", "before", "after", "delta", "left", "right" or "announced".
        low, high: a number that the words give beside the figure: on the figure before or after a change the factor
            of its verb ("doubled"), on a delta what makes its unit that of the others (cents of dollars), on a whole
            how many parts of one have no figure ("and a child"), on what is announced how many items follow, on a
            converted measure how large its unit is, in a headline the ends of an age or a duration, on the cell of a
            table what its column counts. None for none.
    """

    claim: Claim
    role: str
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """Figures whose arithmetic the words tie together.

    Attributes:
        kind: "part", "sum", "split", "share", "change", "conversion", "exchange", "restate", "headline", "list",
            "table", "range", "scale", "timespan" or "rate".
        roles: who plays which part.
        cue: the words that tie them ("of which").
        complete: True where the parts are said to be all of the whole.
        direction: "up" or "down" for a change, "" unknown.
        confidence: how sure it is that the words tie the figures; None for as sure as the figures are. What a figure
            is about does not matter to its arithmetic, so that a relation may be surer than its figures.
    """

    kind: str
    roles: tuple[Role, ...]
    cue: str
    complete: bool = False
    direction: str = ""
    confidence: Confidence | None = None


@dataclass(frozen=True, slots=True)
class Retelling:
    """Two figures that the words of an article make one ("12 people were killed … the 14 people killed").

    Attributes:
        earlier: the figure as first told.
        later: the figure that points back at it.
        confidence: how sure it is that both are of one thing.
        presupposed: whether the later one is told as known to everybody, so that it does not matter who says it.
    """

    earlier: Claim
    later: Claim
    confidence: Confidence
    presupposed: bool = False


@dataclass(frozen=True, slots=True)
class ToldFigure:
    """A figure of a known thing, which another article may tell too.

    Attributes:
        claim: the figure.
        thing: what is counted or what costs it, one word for all names of one thing; "" of a sum for something unknown.
        verb: what happened to those counted ("kill"), "" unknown.
        names: the stems of the names in its sentence.
        known: whether it is told as known ("the 14 people").
        closed: whether no words after its noun restrict it.
        stop: the character after its noun phrase.
    """

    claim: Claim
    thing: str
    verb: str
    names: frozenset[str]
    known: bool
    closed: bool
    stop: int


@dataclass(frozen=True, slots=True)
class EventBound:
    """A day on which the words say that an event starts, ends or takes place ("arrived in Moscow on October 1").

    Attributes:
        claim: the date.
        event: the kind of event, a canonical head as in `OrdinalValue` ("visit").
        actor: who does it, as the bare surname or name written; "" unknown.
        place: where, as written; "" unknown.
        bound: "start", "end" or "on".
    """

    claim: Claim
    event: str
    actor: str
    place: str
    bound: str


@dataclass(frozen=True, slots=True)
class PersonAge:
    """The age of a named person, as an interval of days on which the person was born.

    Attributes:
        claim: the age.
        person: the full name within the article, without titles.
        as_of_first, as_of_last: the days on one of which the age holds, inclusive.
        birth_first, birth_last: the days on one of which the person was born, inclusive.
        dead: whether the words say that the person is dead: an age that never changes any more.
        confidence: how sure it is that the age is that person's.
        namesake: whether the article tells of a relative of the same name.
    """

    claim: Claim
    person: str
    as_of_first: int
    as_of_last: int
    birth_first: int
    birth_last: int
    dead: bool = False
    confidence: Confidence = Confidence.HIGH
    namesake: bool = False


@dataclass(frozen=True, slots=True)
class EventMention:
    """A telling of an event with known participants ("they first met in Lima in November 2016").

    Attributes:
        head: the kind of event: "meeting", or another of `resolve.events.types`.
        start, stop: the words that tell it.
        sentence: the index of their sentence.
        people: those who take part, sorted: the surnames of two who meet, one full name, two organisations, the land
            and the office of an election, the name of a series, or how many an attack or accident killed.
        place: where, as written; "" unknown.
        claim: the claim by which a report points at it: its ordinal, else its date; None for neither.
        date: the date that its sentence names, None for none.
        n: which of its series it is, None unknown.
        modality: whether it is told as a fact, a plan or else.
        bound: what the day is of the event: "start", "end", or "on" for a day of it.
    """

    head: str
    start: int
    stop: int
    sentence: int
    people: tuple[str, ...]
    place: str
    claim: Claim | None
    date: Claim | None
    n: int | None
    modality: Modality
    bound: str = "on"


@dataclass(frozen=True, slots=True)
class EventFact:
    """A total of the one incident that an article is about ("three people were killed").

    Attributes:
        claim: the count.
        property: "killed", "injured", "arrested" or "present".
        low, high: how many, both ends inclusive; one more where the attacker is dead too and may be
            counted, one less where he is counted.
        moment: when its source told it, weekday and hour or part of the day ("monday noon"); "" unknown.
        final: whether the article says that it will not change any more.
    """

    claim: Claim
    property: str
    low: float
    high: float
    moment: str = ""
    final: bool = False


@dataclass(slots=True)
class DateResolution:
    """What the dates of one article come to.

    Attributes:
        worlds: the ways to read the article, the likeliest first.
        claims: dates, ranges and clock times.
        implied: days that follow from other words.
        not_understood: what looks like a date and has no value.
        publication: what is now known of publication, where the dates narrowed or contradicted it; None for no change.
    """

    worlds: tuple[World, ...]
    claims: list[Claim]
    implied: list[ImpliedDate] = field(default_factory=list)
    not_understood: list[NotUnderstood] = field(default_factory=list)
    publication: Publication | None = None
