"""Topics: which figures are about the same thing."""

from squarefacts.claims.keys import key
from squarefacts.claims.link.word_list import word_list
from squarefacts.claims.model import FigureValue, Kind


def topic_key(kind: Kind, value: FigureValue) -> int | None:
    """The key of what a figure is about, None where too little is known to compare it.

    Only counts of a named group are compared so far ("38,000 Russian tourists"): a noun with something that restricts
    it, a modifier or a place. Sums and shares say what they measure in another clause, and an end of a range is no
    value of its own.
    """
    if kind is not Kind.COUNT or not value.head or value.head in word_list("bare_heads") or value.range_of:
        return None
    if not (value.modifiers or value.place):
        return None
    unit = value.unit
    return key("topic", kind, unit, value.head, *value.modifiers, "in", value.place.lower(), "by", value.subject)
