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
# Words that are a multiple by themselves; reads "doubled", "twice"; not "double". It starts with a character class, and
# a plain "fold" is looked for apart, so that the scan is fast.
WORD = re.compile(
    r"""
    [dDtTqQhH]
    (?: oubl (?: ed | ing ) | r [ie] [pb] l (?: ed | ing ) | wice | hrice | u (?: adrupl | intupl ) (?: ed | ing )
      | alv (?: ed | ing ) )
    (?! [\w-] )
    """,
    re.VERBOSE,
)
# The present tense, as headlines have it, after a noun and at the end of a line or before what says when or why; reads
# "Exports double in May", "Rainfall triples"; not "the women's doubles", "a double room", "to double".
PRESENT = re.compile(
    r"""
    (?: (?<= [a-z] [ ] ) (?= [a-z]+ s \b ) | (?<= s [ ] ) )
    (?P<word> double | triple | treble | quadruple | halve ) s?
    (?= \s (?: in | after | as | since | over | within | amid | despite | under | following ) \b | [ ]* (?: \n | \Z ) )
    """,
    re.VERBOSE,
)
NO_SUBJECT = re.compile(
    r"""
    (?: \b (?: to | will | would | could | may | might | can | should | must | not | a | an | the | mixed | and | or
         | of | in | with ) | ['’]s? ) [ ] \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What every one of these words has a part of, to leave most texts early.
_ROOTS = ("oubl", "ripl", "rebl", "wice", "hrice", "rupl", "tupl", "alv")
FOLD = re.compile(r"fold (?! [\w-] )", re.VERBOSE)
BEFORE_FOLD = re.compile(r"(?<! [\w-] ) [A-Za-z]{3,8} \Z", re.VERBOSE)
# What is compared, after "twice" or "three times"; reads " as many", " the size", " more likely"; not " the next day".
COMPARES = re.compile(
    r"""
    \s (?: as \s (?: many | much | [a-z]+ ) \b
         | (?: the | its | their | his | her ) \s
           (?: (?: average | usual | normal | national | previous | current ) \s )?
           (?: number | size | rate | amount | level | price | value | weight | total | cost | length | speed | figure
             | population | average | area | height | limit | share | sum | volume | capacity | original | norm ) \b
         | [mM]ore | higher | larger | bigger | greater | faster | longer | that \s of | what \b )
    """,
    re.VERBOSE,
)
# After a number: "-fold", " times" before a comparison; not " times a week".
AFTER = re.compile(r"(?P<fold> [\s-]? fold \b ) | [\s-] [tT]imes (?= \s ) | x (?= \s )", re.VERBOSE)


@cache
def _values() -> dict[str, float]:
    """The multiple that each word is."""
    table = cast(dict[str, dict[str, float]], load("multiples"))
    return {**table["verbs"], **table["adverbs"], **table["folds"]}


def scan_multiples(text: str) -> Iterator[Quantity]:
    """The words of a text that are multiples by themselves."""
    words = WORD.finditer(text) if any(root in text for root in _ROOTS) else ()
    for match in words:
        if text[match.start() - 1 : match.start()].isalnum():
            continue
        adverb = match[0].lower() in load("multiples")["adverbs"]
        if not adverb or COMPARES.match(text, match.end()):
            yield from _word(text, match.start(), match.end())
    for match in PRESENT.finditer(text) if words else ():
        if not NO_SUBJECT.search(text, max(match.start() - 12, 0), match.start()):
            value = _values()[f"{match['word'].removesuffix('e')}ed"]
            number = Number(match.start(), match.end(), value, value * STEP, whole=False, digits=False)
            yield _multiple(number, match.end())
    for match in FOLD.finditer(text):
        before = BEFORE_FOLD.search(text, max(match.start() - 10, 0), match.start())
        if before:
            yield from _word(text, before.start(), match.end())


def _word(text: str, start: int, stop: int) -> Iterator[Quantity]:
    """The multiple that a word is, if the list has it."""
    value = _values().get(text[start:stop].lower())
    if value is not None:
        number = Number(start, stop, value, value * STEP, whole=False, digits=False)
        yield _multiple(number, stop)


def read_multiple(text: str, number: Number) -> Quantity | None:
    """The multiple that a number is: "10-fold", "three times as many"; None where it is none."""
    if text[number.stop : number.stop + 1] not in (" ", "-", "f", "x"):
        return None
    after = AFTER.match(text, number.stop)
    if not after or not (after["fold"] or COMPARES.match(text, after.end())):
        return None
    number.step, number.whole = max(number.step, number.value * STEP / 2), False
    return _multiple(number, after.end())


def _multiple(number: Number, stop: int) -> Quantity:
    return Quantity(Kind.MULTIPLE, number.start, stop, number, number.value, "multiple")
