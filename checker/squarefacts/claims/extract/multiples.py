"""Multiples: how many times as large something is or became ("doubled", "threefold", "three times as many")."""

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from squarefacts.claims.extract.quantities import Number, Quantity
from squarefacts.claims.extract.words import load
from squarefacts.claims.model import Kind

# "Doubled" is said of 1.8 times and of 2.2 times: one tenth of the value to either side.
STEP = 0.2
# Words that are a multiple by themselves; reads "doubled", "tenfold", "twice"; not "double", "unfold".
WORD = re.compile(
    r"""
    (?<! [\w-] )
    (?: [dDtTqQhHfFsSeEnN] [a-z]{2,10} fold
      | [dD] oubl (?: ed | ing ) | [tT] (?: r [ie] [pb] l (?: ed | ing ) | wice | hrice )
      | [qQ] u (?: adrupl | intupl ) (?: ed | ing ) | [hH] alv (?: ed | ing ) )
    (?! [\w-] )
    """,
    re.VERBOSE,
)
# What is compared, after "twice" or "three times"; reads " as many", " the size", " more likely"; not " the next day".
COMPARES = re.compile(
    r"""
    \s (?: as \s (?: many | much | [a-z]+ ) \b
         | (?: the | its | their | his | her ) \s
           (?: (?: average | usual | normal | national | previous | current ) \s )?
           (?: number | size | rate | amount | level | price | value | weight | total | cost | length | speed | figure
             | population | average | area | height | limit | share | sum | volume | capacity | original | norm ) \b
         | more | higher | larger | bigger | greater | faster | longer | that \s of | what \b )
    """,
    re.VERBOSE,
)
# After a number: "-fold", " times" before a comparison; not " times a week".
AFTER = re.compile(r"(?P<fold> [\s-]? fold \b ) | [\s-] times (?= \s )", re.VERBOSE)


@cache
def _values() -> dict[str, float]:
    """The multiple that each word is."""
    table = cast(dict[str, dict[str, float]], load("multiples"))
    return {**table["verbs"], **table["adverbs"], **table["folds"]}


def scan_multiples(text: str) -> Iterator[Quantity]:
    """The words of a text that are multiples by themselves, in order."""
    for match in WORD.finditer(text):
        word = match[0].lower()
        value = _values().get(word)
        if value is not None and (word not in load("multiples")["adverbs"] or COMPARES.match(text, match.end())):
            number = Number(match.start(), match.end(), value, value * STEP, whole=False, digits=False)
            yield _multiple(number, match.end())


def read_multiple(text: str, number: Number) -> Quantity | None:
    """The multiple that a number is: "10-fold", "three times as many"; None where it is none."""
    if text[number.stop : number.stop + 1] not in (" ", "-", "f"):
        return None
    after = AFTER.match(text, number.stop)
    if not after or not (after["fold"] or COMPARES.match(text, after.end())):
        return None
    number.step, number.whole = max(number.step, number.value * STEP / 2), False
    return _multiple(number, after.end())


def _multiple(number: Number, stop: int) -> Quantity:
    return Quantity(Kind.MULTIPLE, number.start, stop, number, number.value, "multiple")
