"""The kinds of events beside meetings: the words that tell them, and how long such an event lasts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from squarefacts.claims.phrase_patterns import by_first_letter
from squarefacts.claims.word_files import word_tables

# Two people do not meet for longer than a day; two tellings of a meeting are up to half a week apart.
MEETING = "meeting"
MEETING_SLIP = 3
# Two anniversaries of one number are told within the year of celebrations.
ANNIVERSARY_LASTS = 366
# Two tellings of one edition may put its opening so many days apart.
EDITION_SLIP = 31


@dataclass(frozen=True, slots=True)
class EventType:
    """One kind of event, as `words/event_types.toml` describes it.

    Attributes:
        name: the kind ("visit").
        who: how those stand who take part: "person", "sides", "office" or "toll".
        place: whether the place belongs to what the event is.
        lasts: how many days such an event may last at most.
        slip: how many days apart two tellings may put it and still be taken for one event.
        once: whether it happens once in a story.
        objects: the nouns one of which must follow the verb; empty where none need.
    """

    name: str
    who: str
    place: bool
    lasts: int
    slip: int
    once: bool
    objects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that tell an event: its type, what the day beside them is of it, and whether they are a noun."""

    type: EventType
    bound: str
    noun: bool


@cache
def _tables() -> dict[str, Any]:
    return word_tables("squarefacts.claims.resolve", "event_types")


@cache
def event_types() -> dict[str, EventType]:
    """The types by name, in the order of the list."""
    types = {}
    for name, told in _tables()["types"].items():
        types[name] = EventType(
            name,
            told["who"],
            told.get("place", False),
            told.get("lasts", 1),
            told["slip"],
            told.get("once", False),
            tuple(told.get("objects", ())),
        )
    return types


@cache
def phrases() -> dict[str, Phrase]:
    """Words that tell an event, lower case, to what they tell."""
    found: dict[str, Phrase] = {}
    for name, event_type in event_types().items():
        told = _tables()["types"][name]
        for bound in ("start", "on", "end"):
            found.update({words: Phrase(event_type, bound, False) for words in told.get(bound, ())})
        found.update({words: Phrase(event_type, "on", True) for words in told.get("nouns", ())})
    return found


@cache
def trigger() -> re.Pattern[str]:
    """Reads "arrived in", "was sentenced", "bus crash"; not "crashed"."""
    return re.compile(by_first_letter(phrases()).replace(r"\ ", r"\s") + r"\b(?!-)")


@cache
def offices() -> re.Pattern[str]:
    """The words before "election" that say what is elected, at the end of a text; reads "presidential "."""
    return re.compile(rf"(?:\b(?:{_either(_tables()['types']['election']['offices'])})\s)+\Z")


@cache
def no_lands() -> frozenset[str]:
    """Words that stand before "election" and name no land ("local", "next"), lower case."""
    return frozenset(_tables()["types"]["election"]["no_lands"])


@cache
def edition_verbs() -> re.Pattern[str]:
    """The verb after the name of an edition, as the group of what its day is: "start", "end" or "on"."""
    told = _tables()["editions_told"]
    return re.compile("|".join(rf"(?P<{bound}>\b(?:{_either(words)})\b)" for bound, words in told.items()))


def edition_days(head: str) -> int | None:
    """How many days an event lasts that is held again and again under one name, None for other heads."""
    days = _tables()["editions"].get(head)
    return days if isinstance(days, int) else None


def lasts(head: str) -> int:
    """How many days an event of a kind lasts at most; 1 where the list does not have it."""
    if head == "anniversary":
        return ANNIVERSARY_LASTS
    if head in event_types():
        return event_types()[head].lasts
    return 1 if head == MEETING else edition_days(head) or 1


def slip(head: str) -> int:
    """How many days apart two tellings of one event may put it."""
    if head in event_types():
        return event_types()[head].slip
    return MEETING_SLIP if head == MEETING else EDITION_SLIP


def happens_once(head: str) -> bool:
    """Whether an event of a kind happens once in a story ("sentencing")."""
    return head in event_types() and event_types()[head].once


def needs_place(head: str) -> bool:
    """Whether an event of a kind is known only with its place ("visit")."""
    return head in event_types() and event_types()[head].place


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))
