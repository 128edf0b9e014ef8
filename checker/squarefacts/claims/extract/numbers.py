"""Numbers as written, in digits or words, and how precisely they are written.

Two stages: `scan` finds the places where a number may start at tens of megabytes a second, `read_number` reads the
number that stands there. What a number means (money, a count, part of a name) is for the other extractors.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from squarefacts.claims.extract import number_words
from squarefacts.claims.extract.words import load


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


# Where a number in words may start: the character before it (no letter) and its first word. The first part of the
# pattern is a character class so that the scan is fast. Reads " three", "-million"; not "often".
WORD_START = re.compile(
    r"""
    [^A-Za-z]
    (?: [oO]ne
      | [tT](?:wo|hree|en|welve|hirteen|wenty|hirty|housands?|rillions?|hirds?|ens)
      | [fF](?:our|ive|ourteen|ifteen|orty|ourty|ifty|ifths?)
      | [sS](?:ix|even|ixteen|eventeen|ixty|eventy|cores)
      | [eE](?:ight|leven|ighteen|ighty)
      | [nN](?:ine|ineteen|inety|ought|aught)
      | [hH](?:undreds?|alf)
      | [mM]illions?
      | [bB]illions?
      | [dD]ozens?
      | [cC]ouple
      | [qQ]uarters?
      | [zZ]ero
    ) (?![a-z’'])
    """,
    re.VERBOSE,
)
# Digits with separators: "4,800", "1.1", "12,34,567", ".500", "7 3/4" is read as the whole and then the fraction.
DIGITS = re.compile(
    r"""
    \d{1,3} (?: , \d{3} )+ (?! \d ) (?: \. \d+ )?            # 4,800 and 1,674,200.5
  | \d{1,3} (?: [\u00a0\u202f\u2009] \d{3} )+ (?! \d )         # 4 800 with spaces that do not break
  | \d{1,2} (?: , \d{2} )+ , \d{3} (?! \d ) (?: \. \d+ )?    # 12,34,567 as in India
  | \d+ (?: \. \d+ )?                                        # 38 and 1.1
  | [½⅓⅔¼¾⅕⅙⅛⅜⅝⅞]                                            # a fraction in one character
    """,
    re.VERBOSE,
)
# What groups digits by thousands.
SEPARATORS = re.compile("[,\u00a0\u202f\u2009]")
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
    (?P<word> hundred | thousand | million | billion | trillion | quadrillion | dozen | lakh | crore
            | mn | mln | bn | bln | tn | trn ) s? \b
  | (?P<letter> [kmb] ) (?! [\w²³/] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "1 in 5", "nine out of 10" from the number on; not "one in 2015".
ONE_IN = re.compile(
    r"""
    \s+ (?: in | out \s+ of ) \s+ (?: every \s+ )?
    (?P<whole> \d{1,3} (?: ,\d{3} )* (?! [\d.,:/-]*\d ) | [a-z]+ ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def scan(text: str) -> Iterator[tuple[int, int, bool]]:
    """Every place where a number may start, in order: start, stop of the digits or first word, and whether digits."""
    found = [(match.start(), match.end(), True) for match in DIGITS.finditer(text)]
    found += [(match.start() + 1, match.end(), False) for match in WORD_START.finditer(text)]
    opening = WORD_START.match(" " + text[:16])
    if opening:
        found.append((0, opening.end() - 1, False))
    found.sort()
    return iter(found)


def read_number(text: str, start: int, stop: int, digits: bool, money: bool = False) -> Number | None:
    """The number that starts with the digits or the word at `text[start:stop]`; None where the word is none.

    Args:
        text: the prose.
        start: the first character of the digits or of the word.
        stop: the character after them, exclusive.
        digits: whether they are digits.
        money: whether a currency stands before them, so that a lone "m" or "b" after them is a scale.
    """
    number = _read_digits(text, start, stop, money) if digits else _read_word(text, start, stop)
    if number:
        _add_sign(text, number)
    return number


# A sign before a number: "minus five", "negative one", "minus-130", "-5"; not the hyphen of "10-5" or "sub-5".
SIGN = re.compile(
    r"(?: (?<! \w ) (?: minus | negative ) [\s-] | (?: (?<= [\s(] ) (?<! [A-Z]\s ) | \A ) [-−] ) \Z",
    re.VERBOSE | re.IGNORECASE,
)


def _add_sign(text: str, number: Number) -> None:
    """Take the sign before a number into it."""
    if text[number.start - 1 : number.start] not in ("-", "−", " "):
        return
    sign = SIGN.search(text, max(number.start - 10, 0), number.start)
    if sign and number.value:
        number.start, number.value = sign.start(), -number.value


def _read_digits(text: str, start: int, stop: int, money: bool) -> Number:
    written = text[start:stop]
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
    return _share_of(text, number)


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
    under = UNDER.match(text, number.stop)
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


# A millions' "m" without a currency has a plural or "people" after it: "2.7m sales", "10m Britons"; not "100m race".
MILLION_OF = re.compile(
    r"""
    \s+ (?: [A-Za-z-]+ \s+ (?: and \s+ )? ){0,3}?     # adjectives: "combined digital and physical"
    (?: people | euro | yen | [A-Z]{3} | [A-Za-z]{3,} (?<! hurdle ) s ) \b
    """,
    re.VERBOSE,
)


def _is_scale(text: str, number: Number, letter: str, money: bool) -> bool:
    """Whether a lone letter after digits is a scale: always a "k", with a currency or before a plural an "m"."""
    if money or letter in "kK":
        return True
    return letter in "mM" and MILLION_OF.match(text, number.stop + 1) is not None


def _add_scale(text: str, number: Number, money: bool) -> None:
    """The scale word or letter after the number."""
    scale = SCALE.match(text, number.stop)
    if scale and (scale["word"] or _is_scale(text, number, scale["letter"], money)):
        word = (scale["word"] or scale["letter"]).lower()
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


def _share_of(text: str, number: Number) -> Number:
    """The number, or the share that it begins: "one in five", "9 out of 10"."""
    rest = ONE_IN.match(text, number.stop)
    if not rest or number.scaled or not number.whole:
        return number
    written = rest["whole"].lower().replace(",", "")
    whole = float(written) if written.isdigit() else float(number_words.small_numbers().get(written, 0))
    if not number.value < whole <= 1000 or ("out" not in rest[0] and number.value > 3):
        return number
    return Number(number.start, rest.end(), number.value / whole, 0.01, fraction=True, digits=number.digits)


def _read_word(text: str, start: int, stop: int) -> Number | None:
    word = text[start:stop].lower()
    if word in number_words.small_numbers():
        run = number_words.read_words(text, start, stop)
        if run is None:
            return None
        large = number_words.scales().get(text[start : run.stop].lower().split()[-1].split("-")[-1], 1.0)
        scale = large if large >= 1000 and not run.fraction else 1.0
        whole = run.step >= 1 and scale == 1.0
        step = 0.01 if run.fraction else run.step
        number = Number(start, run.stop, run.value, step, whole, fraction=run.fraction, digits=False, scale=scale)
        return _share_of(text, number)
    return _read_group(text, start, stop, word)


# What stands before "dozen", "half" and the like: "a ", "a few "; not "data ".
ARTICLE_BEFORE = re.compile(
    r"""
    (?<! [A-Za-z] ) (?P<article> an? | several | a \s few | many | few | tens \s of | hundreds \s of ) [\s-] \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What follows "half", "couple", "dozen" within the number: " a million", " of hundred", " thousand".
GROUP_TAIL = re.compile(
    r"""
    (?: [\s-] (?: an? | of ) (?! [a-z] ) )?
    [\s-] (?P<scale> hundred | thousand | million | billion | trillion | dozen ) s? \b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _read_group(text: str, start: int, stop: int, word: str) -> Number | None:
    """The number that begins with a scale, a dozen, a couple, or a half: "a dozen", "half a million", "millions"."""
    before = ARTICLE_BEFORE.search(text, max(start - 12, 0), start)
    begin, article = (before.start(), before["article"].lower()) if before else (start, "")
    singular = word.rstrip("s")
    if word in ("half", "couple") or (word == "dozen" and article in ("a", "")):
        return _multiplied(text, begin, stop, word, article)
    if singular in number_words.fractions() or word == "half":
        return _part_of(text, begin, stop, word, article)
    return _vague(text, begin, stop, word, singular, article)


def _multiplied(text: str, begin: int, stop: int, word: str, article: str) -> Number | None:
    """Read "half a million", "a couple of hundred", "a dozen"."""
    base = {"half": 0.5, "couple": 2.0, "dozen": 12.0}[word]
    tail = GROUP_TAIL.match(text, stop)
    if tail:
        scale = number_words.scales()[tail["scale"].lower()]
        step = scale * (0.1 if word == "half" else 1.0)
        return Number(begin, tail.end(), base * scale, step, whole=False, digits=False, scale=scale)
    if word == "half" and text.startswith(" of ", stop) and not article:
        return Number(begin, stop, 0.5, 0.01, fraction=True, digits=False)
    if word == "half" or (word == "couple" and not text.startswith(" of ", stop)) or article not in ("a", ""):
        return None
    after = stop + 3 if text.startswith(" of ", stop) and word == "couple" else stop
    return Number(begin, after, base, 1.0, whole=True, digits=False)


def _part_of(text: str, begin: int, stop: int, word: str, article: str) -> Number | None:
    """Read "a third of", "a quarter of": only with the article and "of", as "third" is an ordinal too."""
    if article not in ("a", "an") or not text.startswith(" of ", stop):
        return None
    return Number(begin, stop, 1 / number_words.fractions()[word], 0.01, fraction=True, digits=False)


def _vague(text: str, begin: int, stop: int, word: str, singular: str, article: str) -> Number | None:
    """Read "a million", "thousands of", "tens of millions": a lone scale is vague in the plural."""
    scale = number_words.scales().get(singular)
    if word == "tens":
        scale = 10.0
    if scale is None:
        return None
    if article in ("several", "a few", "few") and word == singular:
        return Number(begin, stop, scale * 2, scale, False, ceiling=scale * 10, digits=False, scale=scale)
    if article in ("a", "an") and word == singular:
        return Number(begin, stop, scale, scale / 10, whole=False, digits=False, scale=scale)
    if word == singular:
        return None
    factor = {"tens of": 10.0, "hundreds of": 100.0}.get(article, 1.0)
    tail = VAGUE_TAIL.match(text, stop)
    if tail:
        factor *= scale
        scale = number_words.scales()[tail["scale"].lower().rstrip("s")]
        stop = tail.end()
    low = factor * scale
    width = 5.0 if singular == "dozen" else 10.0
    return Number(begin, stop, low, low, whole=False, ceiling=low * width, digits=False, scale=scale)


# The scale after "tens of": "tens of thousands".
VAGUE_TAIL = re.compile(r"\s+ of \s+ (?P<scale> thousands | millions | billions | trillions ) \b", re.VERBOSE)


@cache
def vulgar() -> dict[str, float]:
    """The fractions that are one character."""
    return cast(dict[str, float], load("numbers")["vulgar"])


@cache
def scale_factors() -> dict[str, float]:
    """What a scale word or letter after digits multiplies by."""
    table = load("numbers")
    return {**table["scales"], **table["scale_suffixes"], "dozen": 12.0}
