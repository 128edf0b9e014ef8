"""Ranges whose scale stands only at the second end: "between $26 and $31 million"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.ties import Relation, Role

# A scale word or letter after digits; reads "31 million", "$31m", "31bn"; not "31".
SCALED = re.compile(
    r"\d \s? -? (?: thousand | million | billion | trillion | mn | mln | bn | bln | tn | [kmb] ) s? (?! [a-z] )",
    re.VERBOSE | re.IGNORECASE,
)


def find_ranges(text: str, claims: Sequence[Claim]) -> Iterator[Relation]:
    """The ranges of money and counts, and by what the scale of the second end makes the first larger than written.

    Args:
        text: the prose of the article.
        claims: all claims of the article, in the order of the text.
    """
    figures = [claim for claim in claims if claim.kind in (Kind.MONEY, Kind.COUNT)]
    for low, high in pairwise(figures):
        one, two = low.value, high.value
        if not isinstance(one, FigureValue) or not isinstance(two, FigureValue):
            continue
        if one.range_of != "low" or two.range_of != "high":
            continue
        scale = _lent(text[low.start : low.stop], text[high.start : high.stop], one.value)
        roles = Role(low, "left", scale, scale), Role(high, "right")
        yield Relation("range", roles, "to", confidence=Confidence.HIGH)


def _lent(low: str, high: str, value: float) -> float:
    """By what the second scale makes the first number larger; 1.0 where the first has its own, or none has.

    A first end without a currency of its own ("26 to 31 million dollars") nobody takes literally: 1.0 as well.
    """
    if low[:1].isdigit() or SCALED.search(low) or not SCALED.search(high) or value < 1000:
        return 1.0
    digits = re.search(r"\d+ (?: ,\d{3} )* (?: \. \d+ )?", low, re.VERBOSE)
    number = float(digits[0].replace(",", "")) if digits else value
    return value / number if number else 1.0
