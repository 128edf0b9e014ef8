"""Numbers in digits: separators, a bare decimal point, fractions, scales ("4,800", ".500", "7 3/4", "1.1 billion")."""

import re
from functools import cache
from typing import cast

from squarefacts.claims.extract import number_words
from squarefacts.claims.extract.quantities import Number
from squarefacts.claims.extract.words import load

# What groups digits by thousands.
SEPARATORS = re.compile("[,\u00a0\u202f\u2009]")
# "1,5" before "million": so the scanner reads no thousands.
DECIMAL_COMMA = re.compile(r"\d{1,3} , \d{1,2}", re.VERBOSE)
# A fraction after digits: " 3/4", "½", " 1 / 4"; not "9/11/2001".
FRACTION = re.compile(
    r"""
    (?: (?: \s | - )? (?P<vulgar> [½⅓⅔¼¾⅕⅙⅛⅜⅝⅞] )
      | [\s-] (?P<over> \d{1,2} ) \s? / \s? (?P<under> \d{1,2} ) (?! [\d/] )
    )
    """,
    re.VERBOSE,
)
# A scale after digits: " million", "bn", "-million"; "k", "m" and "b" only directly at the digits. Not "mph".
SCALE = re.compile(
    r"""
    [\s-]? \s?
    (?P<word> hundred | thousand | million | billion | trillion | quadrillion | dozen | lakh | lac | crore
            | mn | mln | bn | bln | tn | trn ) s? \b
  | (?P<letter> [kmb] | mil | \s? cr \b ) (?! [\w²³/] )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def read_digits(text: str, start: int, stop: int, money: bool) -> Number:
    """The number that the digits at `text[start:stop]` begin, with its fraction and scale.

    Args:
        text: the prose.
        start: the first digit, or the fraction in one character.
        stop: the character after the digits, exclusive.
        money: whether a currency stands before them, so that a lone "m", "b" or "cr" is a scale.
    """
    written = text[start:stop]
    if "," in written and DECIMAL_COMMA.fullmatch(written):
        written = written.replace(",", ".")
    if written in vulgar():
        number = Number(start, stop, vulgar()[written], 0.01, fraction=True)
    else:
        decimals = len(written) - written.find(".") - 1 if "." in written else 0
        number = Number(start, stop, float(SEPARATORS.sub("", written)), 10.0**-decimals, whole=decimals == 0)
        if decimals == 0:
            _add_fraction(text, number)
    _add_leading_point(text, number)
    _add_scale(text, number, money)
    if number.scaled and text.startswith(" and ", number.stop):
        _add_half(text, number)
    return number


def _add_leading_point(text: str, number: Number) -> None:
    """A bare decimal: ".500" is half, where no digit or letter stands before the point."""
    before = text[max(number.start - 2, 0) : number.start]
    if before[-1:] == "." and before[:-1] in ("", " ", "(", "$", "\n", "a") and number.whole:
        places = number.stop - number.start
        number.start -= 1
        number.value, number.step, number.whole = number.value / 10**places, 10.0**-places, False


def _add_fraction(text: str, number: Number) -> None:
    """The fraction after whole digits: "7 3/4", "1½"; or digits that are themselves above a line: "1/4"."""
    if tail := FRACTION.match(text, number.stop):
        if tail["vulgar"]:
            part = vulgar()[tail["vulgar"]]
        elif 0 < int(tail["over"]) < int(tail["under"]):
            part = int(tail["over"]) / int(tail["under"])
        else:
            return
        number.value, number.step, number.whole = number.value + part, 0.01, False
        number.stop = tail.end()
        return
    slash = "/" in text[number.stop : number.stop + 2]
    under = (UNDER.match(text, number.stop) or _beside_percent(text, number)) if slash else None
    before = text[max(number.start - 2, 0) : number.start]
    if under and 0 < number.value < int(under["under"]) and before[-1:] != "/" and not (before[:1] + "x")[0].isdigit():
        number.value, number.step, number.whole = number.value / int(under["under"]), 0.01, False
        number.fraction, number.stop = True, under.end()


# The lower half of a written fraction: "/4", "/16"; only halves, thirds, quarters and the like. Not "/11".
UNDER = re.compile(
    r"""
    \s? / \s? (?P<under> 2 | 3 | 4 | 5 | 6 | 8 | 10 | 16 | 32 | 64 ) (?! [\d/.] \d* )
    """,
    re.VERBOSE,
)


# Two numbers beside the percentage that they are; reads "75% (36/48)", "36/48 (75%)".
PERCENT_BEFORE = re.compile(r"(?: % | per \s? cent ) [^()\n]{0,40} [(] \s? \Z", re.VERBOSE)
UNDER_IN_BRACKET = re.compile(r"/ (?P<under> \d{1,6} ) (?= \s? [);,] )", re.VERBOSE)
UNDER_BEFORE_PERCENT = re.compile(
    r"/ (?P<under> \d{1,6} ) (?= ,? \s? [(]? \s? \d+ (?: \. \d+ )? \s? (?: % | per \s? cent ) )", re.VERBOSE
)


def _beside_percent(text: str, number: Number) -> re.Match[str] | None:
    """The lower half of a proportion that stands beside a percentage."""
    if text[number.stop : number.stop + 1] != "/":
        return None
    if PERCENT_BEFORE.search(text, max(number.start - 56, 0), number.start):
        return UNDER_IN_BRACKET.match(text, number.stop)
    return UNDER_BEFORE_PERCENT.match(text, number.stop)


# A millions' "m" without a sign before it has a plural, "people" or a currency after it: "2.7m sales", "5m kroner"; not
# "100m race".
MILLION_OF = re.compile(
    r"""
    \s+ (?: [A-Za-z-]+ \s+ (?: and \s+ )? ){0,3}?     # adjectives: "combined digital and physical"
    (?: people | euro | yen | [A-Z]{3} | [A-Za-z]{3,} (?<! hurdle ) s
      | kron(?: er | or | ur | a | e ) | lira | baht | yuan | renminbi | ringgit | zloty | forint | rupiah | naira
      | rand | won | reais | lei ) \b
    """,
    re.VERBOSE,
)


def _is_scale(text: str, number: Number, letter: str, money: bool) -> bool:
    """Whether a lone letter after digits is a scale: always a "k", with a currency or before a plural an "m"."""
    if money or letter in "kK" or letter == "mil":
        return True
    return letter in "mM" and MILLION_OF.match(text, number.stop + 1) is not None


def _add_scale(text: str, number: Number, money: bool) -> None:
    """The scale word or letter after the number."""
    scale = SCALE.match(text, number.stop)
    if scale and (scale["word"] or _is_scale(text, number, scale["letter"], money)):
        word = (scale["word"] or scale["letter"]).strip().lower()
        factor = scale_factors()[word]
        number.value, number.step, number.scale = number.value * factor, number.step * factor, factor
        number.stop, number.whole, number.fraction = scale.end(), False, False
        if word == "hundred":
            _add_scale(text, number, money)


def _add_half(text: str, number: Number) -> None:
    """The fraction of the scale that is told after it: "3 million and a half"."""
    tail = number_words.AND_FRACTION.match(text, number.stop)
    if tail and tail["part"] == "half":
        number.value, number.step, number.stop = number.value + number.scale / 2, number.scale / 10, tail.end()


@cache
def vulgar() -> dict[str, float]:
    """The fractions that are one character."""
    return cast(dict[str, float], load("numbers")["vulgar"])


@cache
def scale_factors() -> dict[str, float]:
    """What a scale word or letter after digits multiplies by."""
    table = load("numbers")
    return {**table["scales"], **table["scale_suffixes"], "dozen": 12.0}
