"""Series: which ordinals count the same thing, in one article or in many.

Two ordinals are of one series only on positive evidence: the same kind of event with the same participants ("his 4th
meeting with Putin"), one visitor and one place ("his second visit to Russia"), one name ("the 13th East Asia Summit"),
or the anniversaries of one thing ("the 50th anniversary of the treaty of Brenn").
"""

from collections.abc import Sequence

from squarefacts.claims.keys import key
from squarefacts.claims.model import OrdinalValue
from squarefacts.claims.resolve.events.types import MEETING, edition_days, lasts

# Heads that are counted by who takes part, however the event is worded.
_ENCOUNTERS = frozenset({MEETING, "talk"})
_JOURNEYS = frozenset({"visit"})
# Heads that are counted by the two who fight, or by the body that holds them and what it is called.
_HELD = frozenset({"bout", "hearing", "round"})


def surname(name: str) -> str:
    """The last word of a name in lower case, by which an article speaks of a person after the first mention."""
    words = name.split()
    return words[-1].lower() if words else ""


def series_key(value: OrdinalValue) -> int | None:
    """The key of the series that an ordinal counts, None where the words do not tell it."""
    if value.head == "anniversary":
        return key("series", value.head, value.of) if " " in value.of else None
    if value.head in _ENCOUNTERS | _JOURNEYS and value.participants:
        return _of_people(value.head, value.participants, value.place, value.modifiers)
    if edition_days(value.head) and value.modifiers and not value.of:
        return key("series", value.head, *value.modifiers)
    return None


def event_series(head: str, people: Sequence[str], place: str) -> int | None:
    """The key of the series to which an event belongs, the same as that of the ordinals that count it."""
    if edition_days(head) and head not in _ENCOUNTERS:
        return key("series", head, *" ".join(people).split())
    if head in _HELD:
        return key("series", head, *" ".join(people).lower().split())
    return _of_people(head, people, place)


def series_lasts(value: OrdinalValue) -> int:
    """How many days what an ordinal counts lasts at most."""
    if value.head in _ENCOUNTERS and value.participants:
        return lasts(MEETING)
    return edition_days(value.head) or lasts(value.head)


def _of_people(head: str, people: Sequence[str], place: str, modifiers: Sequence[str] = ()) -> int | None:
    """The key of the meetings of two people, or of the visits of one to a place."""
    told = sorted({surname(name) for name in people} - {""})
    if head in _ENCOUNTERS:
        return key("series", MEETING, *told, *modifiers) if len(told) == 2 else None
    if head in _JOURNEYS and len(told) == 1 and place:
        return key("series", head, told[0], place.lower(), *modifiers)
    return None
