"""Topics: which figures are about the same thing."""

from squarefacts.claims.keys import key
from squarefacts.claims.model import FigureValue, Kind


def topic_key(kind: Kind, value: FigureValue) -> int | None:
    """The key of what a figure is about, None where too little is known to compare it.

    A bare head ("people") says too little: something must restrict it, and the figure must be no end of a range.
    """
    if not value.head or value.range_of:
        return None
    if not (value.modifiers or value.place or value.subject):
        return None
    unit = value.currency or value.unit
    return key("topic", kind, unit, value.head, *value.modifiers, "in", value.place.lower(), "by", value.subject)
