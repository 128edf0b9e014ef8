"""Series: which ordinals count the same thing, in one article or in many.

Two ordinals are of one series only on positive evidence: the same kind of event with the same participants ("his 4th
meeting with Putin"), one visitor and one place ("his second visit to Russia"), or one name ("the 13th East Asia
Summit").
"""

from squarefacts.claims.keys import key
from squarefacts.claims.link.word_list import word_list
from squarefacts.claims.model import OrdinalValue

# Heads that are counted by who takes part, however the event is worded.
_ENCOUNTERS = frozenset({"meeting", "talk"})
_JOURNEYS = frozenset({"visit"})


def surname(name: str) -> str:
    """The last word of a name in lower case, by which an article speaks of a person after the first mention."""
    words = name.split()
    return words[-1].lower() if words else ""


def series_key(value: OrdinalValue) -> int | None:
    """The key of the series that an ordinal counts, None where the words do not tell it."""
    people = sorted({surname(name) for name in value.participants} - {""})
    if value.head in _ENCOUNTERS:
        return key("series", "meeting", *people) if len(people) == 2 else None
    if value.head in _JOURNEYS:
        return key("series", value.head, people[0], value.place.lower()) if len(people) == 1 and value.place else None
    if value.head in word_list("counted_events") and value.modifiers and not value.of:
        return key("series", value.head, *value.modifiers)
    return None
