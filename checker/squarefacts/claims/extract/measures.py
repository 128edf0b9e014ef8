"""Physical measures: a number and a unit ("35 miles", "a 12.3-inch screen", "50 mph")."""

import re
from functools import cache
from typing import cast

from squarefacts.claims.extract.quantities import Number, Quantity
from squarefacts.claims.extract.rates import read_rate
from squarefacts.claims.extract.words import load
from squarefacts.claims.model import Kind

# The words after a number that may be a unit: up to three, attached, or after a space or hyphen; reads "mm",
# " square miles", "-inch", " lb-ft", "°C"; not across a comma.
UNIT_AFTER = re.compile(
    r"""
    (?P<join> \s? - \s? | \s? )
    (?P<words> [°A-Za-zµμ] [A-Za-z/²³.]* \d?
        (?: [\s-] [A-Za-z²³]+ ){0,2} )
    """,
    re.VERBOSE,
)
# Spellings that are also common words or names where they stand apart from the digits.
_ATTACHED_ONLY = frozenset(("ha", "nm", "ps", "mp", "px", "mw", "bit", "gw", "m", "w", "t", "l"))
# Short forms that follow digits with a space, and no word.
_AFTER_DIGITS = frozenset(("mi", "gal"))
# Words for things that are units in the singular after another number than one: "11 stone", "2.2 bar".
_SINGULAR = frozenset(("stone", "bar"))
# What follows a unit that is no thing: a mark, another number, a word that begins no noun phrase of it.
NO_NOUN_AFTER = re.compile(
    r"""
    \s? (?: [(),.;:/–—?!-] | \Z | \n ) | \s (?: \d | (?: or | and | in | at | to | is | was | for | by | after | before
      | when | on | of \s pressure | heavier | lighter | overweight | with | from | each | every ) \b )
    """,
    re.VERBOSE,
)
# Units that are also counts of things: "two points" of a game, "cups" that are won, "bars".
_ALSO_THINGS = frozenset(("cup", "cups", "bits", "bit", "yard", "magnitude", "proof"))


@cache
def units() -> dict[str, str]:
    """Each spelling of a unit, lower case, and the unit; the rarer units too."""
    return {**_spellings("rare_units"), **own_units()}


def own_units() -> dict[str, str]:
    """The spellings of the units that news uses every day, and their units."""
    return _spellings("units")


def _spellings(name: str) -> dict[str, str]:
    """Each spelling in a word file of units, and its unit."""
    table: dict[str, str] = {}
    for dimension in cast(dict[str, dict[str, str]], load(name)).values():
        for unit, spellings in dimension.items():
            for spelling in spellings.split(","):
                table[spelling.strip()] = unit
    return table


@cache
def _first_words() -> frozenset[str]:
    """The first words of all spellings, to leave early."""
    return frozenset(spelling.replace("-", " ").replace("/", " ").split()[0] for spelling in units())


def read_measure(text: str, number: Number) -> Quantity | None:
    """The measure that a number is, None where no unit follows."""
    if text[number.stop : number.stop + 1] in _MARKS:
        return _marked(text, number)
    inches = INCHES.match(text, number.stop)
    if inches and (FEET_WORD.search(text, max(number.start - 8, 0), number.start) or _are_inches(text, number, inches)):
        return Quantity(Kind.MEASURE, number.start, inches.end(), number, number.value, "inch")
    after = UNIT_AFTER.match(text, number.stop)
    if not after:
        return None
    words = after["words"].lower()
    first = words.replace("-", " ").replace("/", " ").split()[0]
    if first.rstrip(".") not in _first_words() and first not in _first_words():
        return _lettered(text, number)
    for stop in _ends(words):
        spelled = words[:stop].rstrip(".")
        unit = units().get(words[:stop]) or units().get(spelled) or units().get(spelled.replace("-", " "))
        if unit and _is_unit(text, after, words[:stop], number):
            return _measure(text, number, after, stop, unit)
    return _lettered(text, number)


# Inches by the short word, which is a preposition elsewhere: after feet, and before what can follow a height.
INCHES = re.compile(
    r"\s? ins? (?= [).,;:”\"] | \s (?: tall | high | long | wide | deep | by | x | × ) \b | \s? \( | \Z )", re.VERBOSE
)
# A bracket right before inches, or before the inches by which they stand: "(20 in by ", "(20 x 28 in)".
BRACKET_BEFORE = re.compile(
    r"[(\[] \s? (?: about \s )? (?: [\d.]+ (?: \s? in )? \s (?: by | x | × ) \s ){0,2} \Z", re.VERBOSE
)
FEET_WORD = re.compile(r"\d \s? (?: ft | feet | foot ) \.? \s? \Z", re.VERBOSE)


def _are_inches(text: str, number: Number, inches: re.Match[str]) -> bool:
    """Whether a bracket makes "in" a unit: "50 cm (20 in)", "(20 in by 28 in)"."""
    closed = text[inches.end() : inches.end() + 1] in (")", "]") or text.startswith(
        (" by ", " x ", " × "), inches.end()
    )
    return number.digits and closed and BRACKET_BEFORE.search(text, max(number.start - 32, 0), number.start) is not None


# Signs of feet and inches at the digits.
_MARKS = tuple("'’′\"”″")
# Feet by a sign, where what follows tells it: inches, another length, or a word of size.
FEET_MARK = re.compile(
    r"""
    ['’′] (?: ['’′] )? (?= \s? \d{1,2} (?: \.\d+ | \s? [½¼¾] )? \s? (?: ["”″] | ['’′]{2} ) (?! \w ) )   # 6' 2"
  | ['’′] (?= \s (?: long | tall | high | wide | deep | x \s? \d | by \s \d ) )    # 30' long, 30' x 40'
    """,
    re.VERBOSE,
)
# Inches by a sign, after feet or before a word of size: 6' 2", 12" long.
INCH_MARK = re.compile(r"(?: [\"”″] | ['’′]{2} ) (?! \w )", re.VERBOSE)
FEET_BEFORE = re.compile(r"\d ['’′] \s? \Z | \d ['’′] \s (?: x | by ) \s? \Z", re.VERBOSE)
SIZE_AFTER = re.compile(r"\s (?: long | tall | high | wide | deep | screen | x \s? \d | by \s \d )", re.VERBOSE)


def _marked(text: str, number: Number) -> Quantity | None:
    """Feet and inches by their signs, only where another length or a word of size makes them clear."""
    if not number.digits:
        return None
    feet = FEET_MARK.match(text, number.stop)
    if feet:
        return Quantity(Kind.MEASURE, number.start, feet.end(), number, number.value, "foot")
    after_feet = FEET_BEFORE.search(text, max(number.start - 6, 0), number.start)
    inches = INCH_MARK.match(text, number.stop)
    if inches and (after_feet or SIZE_AFTER.match(text, inches.end())):
        return Quantity(Kind.MEASURE, number.start, inches.end(), number, number.value, "inch")
    if after_feet and "x" in after_feet[0] and text[number.stop] in "'’′":
        return Quantity(Kind.MEASURE, number.start, number.stop + 1, number, number.value, "foot")
    return None


def _ends(words: str) -> list[int]:
    """Where a spelling may end within the words, the longest first."""
    ends = [len(words)]
    ends += [at for at in range(len(words) - 1, 0, -1) if words[at] in " -/"]
    return ends


def _is_unit(text: str, after: re.Match[str], spelling: str, number: Number) -> bool:
    """Whether a spelling is a unit where it stands: some are only right at the digits or in no name."""
    attached = not after["join"]
    if spelling in _AFTER_DIGITS:
        return number.digits
    if spelling in _SINGULAR and after["words"].islower():
        free = NO_NOUN_AFTER.match(text, after.start("words") + len(spelling))
        return number.value != 1 and free is not None and (number.digits or number.value > 3)
    if spelling in _ATTACHED_ONLY:
        return attached or spelling in ("nm", "mw", "ps", "ha")
    if spelling == "point" and text.endswith("at one", 0, after.start()):
        return False  # "at one point" is a time
    return not (spelling in _ALSO_THINGS and after["words"][:1].isupper())


def _measure(text: str, number: Number, after: re.Match[str], length: int, unit: str) -> Quantity:
    stop = after.start("words") + length
    if text[stop - 1] == "." and after["words"][:length].lower() not in units():
        stop -= 1
    plural = after["words"][:length].lower() + "s"
    attributive = "-" in after["join"] or (number.value != 1 and units().get(plural) == unit)
    measure = Quantity(Kind.MEASURE, number.start, stop, number, number.value, unit, attributive=attributive)
    fuel = PER_100_KM.match(text, stop) if unit == "litre" else None
    if fuel:
        measure.stop, measure.unit = fuel.end(), "litre per 100 kilometre"
        return measure
    rate = read_rate(text, stop)
    if rate:
        measure.stop, measure.unit = rate[0], measure.unit + rate[1]
    return measure


# What a car burns: "5 litres per 100 km", "5 l/100km".
PER_100_KM = re.compile(
    r"(?: \s (?: per | every ) \s | \s? / \s? ) (?: 100 | (?: a \s )? hundred ) \s?"
    r" (?: km s? | kilomet(?: er | re ) s? ) \b",
    re.VERBOSE,
)
# A lone letter is a unit: "100m", "11 m", "a 50-g dose", "45 L"; "10 m." only where no sentence ends with it.
LETTER = re.compile(r"(?: \s | - )? (?P<letter> [mgL] ) (?= [\s,;:)/-] | \. \s [a-z] | \.? \Z )", re.VERBOSE)
_LETTERS = {"m": "metre", "g": "gram", "L": "litre"}


# A temperature by its letter alone, where the other scale stands beside it: "20C (68F)", "68F/20C".
DEGREES = re.compile(r"(?P<scale> [CF] ) \b", re.VERBOSE)
OTHER_SCALE_AFTER = re.compile(r"[ ]? [(/] -? \d{1,3} (?P<scale> [CF] ) \b", re.VERBOSE)
OTHER_SCALE_BEFORE = re.compile(r"\d (?P<scale> [CF] ) [ ]? [(/] -? \Z", re.VERBOSE)
_SCALES = {"C": "degree celsius", "F": "degree fahrenheit"}


def _lettered(text: str, number: Number) -> Quantity | None:
    """The measure whose unit is one letter."""
    degrees = DEGREES.match(text, number.stop)
    if degrees and number.digits:
        beside = OTHER_SCALE_AFTER.match(text, degrees.end()) or OTHER_SCALE_BEFORE.search(
            text, max(number.start - 6, 0), number.start
        )
        if beside and beside["scale"] != degrees["scale"]:
            unit = _SCALES[degrees["scale"]]
            return Quantity(Kind.MEASURE, number.start, degrees.end(), number, number.value, unit)
    after = LETTER.match(text, number.stop)
    if after and number.digits:
        return Quantity(Kind.MEASURE, number.start, after.end(), number, number.value, _LETTERS[after["letter"]])
    return None
