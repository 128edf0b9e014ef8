"""A number as written, and what a figure is as far as its own words say: a sum, a share, a measure, an age, a count."""

from dataclasses import dataclass

from squarefacts.claims.model import Kind


@dataclass(slots=True)
class Number:
    """A number as written.

    Attributes:
        start, stop: its characters, the scale included.
        value: the number.
        step: one unit of its last written place ("1.1 billion": 1e8; "38": 1), for rounding.
        whole: True where it is written out to the last digit, so that only its zeros can be rounding ("4,800").
        ceiling: for vague numbers ("thousands": below 10,000), else None.
        fraction: whether it is a fraction of something ("two-thirds", "one in five").
        digits: whether it is written in digits.
        scaled: whether a scale follows the digits or words ("million").
        scale: that scale, 1.0 where there is none.
    """

    start: int
    stop: int
    value: float
    step: float = 1.0
    whole: bool = True
    ceiling: float | None = None
    fraction: bool = False
    digits: bool = True
    scale: float = 1.0

    @property
    def scaled(self) -> bool:
        """Whether a scale word or letter belongs to it."""
        return self.scale != 1.0


@dataclass(slots=True)
class Quantity:
    """A number with its unit, before it is known what it is about.

    Attributes:
        kind: MONEY, PERCENT, MEASURE, MULTIPLE, SCORE, AGE or COUNT.
        start, stop: its characters: number, unit, currency.
        number: the number.
        unit: the unit in the singular; "" for a count.
        currency: ISO 4217, "" unknown.
        value: the number in that unit.
        attributive: True where the unit stands in the singular before its noun ("a 12-inch screen").
        range_of: "low" or "high" for the two ends of one range, "first" or "second" for the halves of a score.
        person: the name that an age belongs to, where its own words say so.
        suspended: True where a hyphen hangs it on the unit or noun of the next figure ("two- and three-bedroom").
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
    suspended: bool = False
