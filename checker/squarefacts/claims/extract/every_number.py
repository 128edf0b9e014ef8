"""Every number of a text whatever it means, for the count of what was seen and not understood.

`numbers` reads what a figure of an article may be. Here parts of addresses, powers of ten, digits grouped by plain
spaces and fractions of any size are numbers too: as claims they would misread lists, versions and codes.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from squarefacts.claims.extract.numbers import read_number, scan
from squarefacts.claims.extract.ordinals import Ordinal, scan_ordinals
from squarefacts.claims.extract.quantities import Number

# What only this reader takes for one number, from its first digit on.
SPECIAL = re.compile(
    r"""
    (?<! [\w.,] ) (?<! \d [ ] ) (?<! \d [ ]{2} )
    (?: (?P<mantissa> \d+ (?: \.\d+ )? ) (?: e | \s? [x×*] \s? 10 \s? \^ ) (?P<exponent> [+-]? \d+ )   # 1.3e6, 1.3x10^6
      | (?P<base> \d+ (?: \.\d+ )? ) \^ (?P<power> [+-]? \d+ )                                         # 2.5^-1
      | (?P<grouped> \d{1,3} (?: [ ] \d{3} )+ ) (?! [\d.,-]*\d )                                       # 1 234 567
      | (?P<comma> \d+ , \d{1,2} ) (?! [\d,] )                                                         # 1,3
      | (?P<metric> \d[\d,]* (?: \.\d+ )? | \.\d+ ) \s* (?P<prefix> [kKMGTBb] ) (?! [\w/] )            # 10G, .5 M
      | (?P<over> \d+ ) / (?P<under> \d+ ) (?! [\d/] | \s+ \d )                                         # 3/15
    )
    """,
    re.VERBOSE,
)
# Where such a number may start; every pattern that is searched for starts with a character class, for speed.
SPECIAL_START = re.compile(r"[\d.] (?<! [\w.,]. )", re.VERBOSE)
# Dotted quads and the like, whose parts are numbers each.
DOTTED = re.compile(r"\d (?<! [\d.]. ) \d* (?: \. \d+ ){2,} (?! \d )", re.VERBOSE)
# Telephone numbers, which hold none.
TELEPHONE = re.compile(r"[+\d] \d* (?<= \d ) (?: - \d+ ){2,} (?: / \d+ )?", re.VERBOSE)
# Words that are a number here, "a fifth" and "a trillionth" apart.
WORDS = re.compile(
    r"""
    [na] (?<! \w. )
    (?: (?P<nil> (?<= n ) il )                                          # nil
      | (?P<two> (?<= a ) (?: n? \s pair | \s couple (?: \s of )? ) )   # a pair, a couple of
      | (?P<half> (?<= a ) \s half )                                   # a half
    ) \b
    """,
    re.VERBOSE,
)
# "over" between two numbers that are one fraction: "one over three", "2000 over 3"; not "$2000 over 3 years".
OVER = re.compile(r"\s+ over \s+", re.VERBOSE)
FRACTION_END = re.compile(r"\s* (?: \Z | [.,;] )", re.VERBOSE)
# The article of "a fifth".
A_BEFORE = re.compile(r"\b a \s \Z", re.VERBOSE)
# The words before "one" that make it stand for a noun.
THE_ONE = re.compile(
    r"\b (?: the | that | this | which | no | any | each | every | another ) \s \Z", re.VERBOSE | re.IGNORECASE
)
# A sign with a space after it, where the text or a line begins.
SPACED_SIGN = re.compile(r"(?: \A | \n ) \s* - \s+ \Z", re.VERBOSE)
# What is left of a word after its plural ending: "fifths".
PLURAL_ORDINAL = re.compile(r"s (?<= ths | rds | sts ) \b", re.VERBOSE)
# The farthest that a word or sign before a number can stand from it, in characters.
REACH = 12
_PREFIXES = {"k": 1e3, "m": 1e6, "g": 1e9, "b": 1e9, "t": 1e12}
_NOTHING = {"nil": 0.0, "two": 2.0, "half": 0.5}


@dataclass(slots=True)
class SeenNumber:
    """A number: its characters, the stop exclusive, and its value."""

    start: int
    stop: int
    value: float


def find_every_number(text: str) -> list[SeenNumber]:
    """Every number of a text in order, without overlaps; what only this reader knows goes first."""
    starts: list[int] = []
    stops: list[int] = []
    for match in TELEPHONE.finditer(text):
        starts.append(match.start())
        stops.append(match.end())
    found: list[SeenNumber] = []
    for number in (*_special(text), *_dotted(text), *_plain(text), *_words(text)):
        at = bisect_left(starts, number.stop)
        if at == 0 or stops[at - 1] <= number.start:
            starts.insert(at, number.start)
            stops.insert(at, number.stop)
            found.append(number)
    return _fractions(text, sorted(found, key=lambda number: number.start))


def _special(text: str) -> Iterator[SeenNumber]:
    last = 0
    for opening in SPECIAL_START.finditer(text):
        match = SPECIAL.match(text, opening.start()) if opening.start() >= last else None
        if match is None:
            continue
        last = match.end()
        start = match.start() - (text[match.start() - 1 : match.start()] == "-")
        sign = SPACED_SIGN.search(text, max(0, match.start() - REACH), match.start())
        start = sign.end() - 2 if sign else start
        value = _special_value(match)
        if value is None:
            continue
        yield SeenNumber(start, match.end(), -value if start < match.start() else value)


def _special_value(match: re.Match[str]) -> float | None:
    """The value; None for a power that no number holds."""
    try:
        return _power(match)
    except OverflowError:
        return None


def _power(match: re.Match[str]) -> float:
    if match["mantissa"]:
        return float(f"{match['mantissa']}e{match['exponent']}")
    if match["base"]:
        return float(pow(float(match["base"]), float(match["power"])))
    if match["grouped"]:
        return float(match["grouped"].replace(" ", ""))
    if match["comma"]:
        return float(match["comma"].replace(",", "."))
    if match["metric"]:
        return float(match["metric"].replace(",", "")) * _PREFIXES[match["prefix"].lower()]
    return float(match["over"]) / max(float(match["under"]), 1.0)


def _dotted(text: str) -> Iterator[SeenNumber]:
    for match in DOTTED.finditer(text):
        for part in re.finditer(r"\d+", match[0]):
            yield SeenNumber(match.start() + part.start(), match.start() + part.end(), float(part[0]))


def _words(text: str) -> Iterator[SeenNumber]:
    for match in WORDS.finditer(text):
        yield SeenNumber(match.start(), match.end(), _NOTHING[str(match.lastgroup)])


def _plain(text: str) -> Iterator[SeenNumber]:
    """The numbers as the package reads them, without those that are glued to letters or stand for a noun."""
    last = 0
    for start, stop, digits in scan(text):
        number = read_number(text, start, stop, digits) if start >= last else None
        if number is None:
            continue
        last = number.stop
        if not (_is_glued(text, number) or _is_pronoun(text, number)):
            sign = SPACED_SIGN.search(text, max(0, number.start - REACH), number.start)
            begin = sign.end() - 2 if sign else number.start
            yield SeenNumber(begin, number.stop, -number.value if sign else number.value)


def _is_glued(text: str, number: Number) -> bool:
    """Whether digits stand in one word with letters: "29km", "4th", "MP3"."""
    around = text[max(number.start - 1, 0) : number.start] + text[number.stop : number.stop + 1]
    return number.digits and any(char.isalpha() or char == "_" for char in around)


def _is_pronoun(text: str, number: Number) -> bool:
    """Whether "one" stands for a noun: "the one you mentioned"."""
    return (
        number.value == 1
        and not number.digits
        and THE_ONE.search(text, max(0, number.start - REACH), number.start) is not None
    )


def _fractions(text: str, found: list[SeenNumber]) -> list[SeenNumber]:
    """The numbers with those joined that are one fraction: "one over three", "three twenty-firsts", "a fifth"."""
    joined: list[SeenNumber] = []
    for number in found:
        last = joined[-1] if joined else None
        over = last and number.value and OVER.fullmatch(text, last.stop, number.start)
        if last and over and FRACTION_END.match(text, number.stop):
            joined[-1] = SeenNumber(last.start, number.stop, last.value / number.value)
        else:
            joined.append(number)
    for ordinal in scan_ordinals(PLURAL_ORDINAL.sub(" ", text)):
        if not ordinal.digits:
            joined = _with_ordinal(text, joined, ordinal)
    return sorted(joined, key=lambda number: number.start)


def _with_ordinal(text: str, found: list[SeenNumber], ordinal: Ordinal) -> list[SeenNumber]:
    """The numbers with a word like "fifths" taken into them: after a number in words, or after "a"."""
    plural = text[ordinal.stop : ordinal.stop + 1] == "s"
    article = A_BEFORE.search(text, max(0, ordinal.start - REACH), ordinal.start)
    for number in found:
        if number.start < ordinal.stop <= number.stop or (article and number.start < article.start() < number.stop):
            return found
    before = next((number for number in found if 0 <= ordinal.start - number.stop <= 1), None)
    others = [number for number in found if not number.start <= ordinal.start < number.stop]
    if article and not plural:
        return [*others, SeenNumber(article.start(), ordinal.stop, 1 / ordinal.n)]
    if before and (plural or before.value == 1):
        before.stop, before.value = ordinal.stop + plural, before.value / ordinal.n
        return others
    return found
