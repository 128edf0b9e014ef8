"""What a figure is as far as its own words say: a sum, a share, a measure, an age or a count."""

from dataclasses import dataclass

from squarefacts.claims.extract.numbers import Number
from squarefacts.claims.model import Kind


@dataclass(slots=True)
class Quantity:
    """A number with its unit, before it is known what it is about.

    Attributes:
        kind: MONEY, PERCENT, MEASURE, AGE or COUNT.
        start, stop: its characters: number, unit, currency.
        number: the number.
        unit: the unit in the singular; "" for a count.
        currency: ISO 4217, "" unknown.
        value: the number in that unit.
        attributive: True where the unit stands in the singular before its noun ("a 12-inch screen").
        range_of: "low" or "high" for the two ends of one range.
        person: the name that an age belongs to, where its own words say so.
    """

    kind: Kind
    start: int
    stop: int
    number: Number
    value: float
    unit: str = ""
    currency: str = ""
    attributive: bool = False
    range_of: str = ""
    person: str = ""
