"""Shares: percentages and percentage points, and fractions of a whole ("two-thirds of")."""

import re

from squarefacts.claims.extract.quantities import Number, Quantity
from squarefacts.claims.model import Kind

# What makes a number a percentage; reads "%", " per cent", "-percent", " percentage points"; not " percentile".
PERCENT = re.compile(
    r"""
    (?P<join> \s? - \s? | \s? )
    (?: (?P<sign> % )
      | (?P<word> per \s? cent | percentage | pct | p\.c\. ) (?! [a-z] ) )
    (?P<points> [\s-]? (?: points? | pts? ) \b )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A percentage that opens a line and stands alone, its number last: "percent of 10"; not "62 percent of 10 men".
ALONE_BEFORE = re.compile(r"(?: \A | \n ) \s* per \s? cents? \s of \s \Z", re.VERBOSE | re.IGNORECASE)
ALONE_AFTER = re.compile(r"\s* (?: \Z | \n | [.;] (?: \s | \Z ) )", re.VERBOSE)
# A number that counts points of a percentage without saying percent first: "3 pp".
SHORT_POINTS = re.compile(r"\s? (?: pp | ppts? ) \b", re.VERBOSE)


def read_percent(text: str, number: Number) -> Quantity | None:
    """The percentage that a number is, None where neither "%" nor "percent" follows."""
    follows = text[number.stop : number.stop + 2].lower()
    if follows[:1] in ("%", "p") or (follows[:1] in (" ", "-") and follows[1:] in ("%", "p", " ", "")):
        after = PERCENT.match(text, number.stop)
        if after:
            unit = "percentage point" if after["points"] else "percent"
            return Quantity(Kind.PERCENT, number.start, after.end(), number, number.value, unit)
        after = SHORT_POINTS.match(text, number.stop)
        if after:
            return Quantity(Kind.PERCENT, number.start, after.end(), number, number.value, "percentage point")
    if text[number.start - 4 : number.start] == " of " and ALONE_AFTER.match(text, number.stop):
        before = ALONE_BEFORE.search(text, max(number.start - 20, 0), number.start)
        if before:
            start = before.end() - len(before[0].lstrip())
            return Quantity(Kind.PERCENT, start, number.stop, number, number.value, "percent")
    return None


def read_fraction(number: Number) -> Quantity | None:
    """The share that a number without a unit is by itself: "two-thirds", "one in five"."""
    if number.fraction and number.value < 1:
        return Quantity(Kind.PERCENT, number.start, number.stop, number, number.value, "fraction")
    return None
