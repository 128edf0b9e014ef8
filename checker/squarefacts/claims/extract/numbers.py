"""Numbers as written, in digits or words, and how precisely they are written.

Two stages: `scan` finds the places where a number may start at tens of megabytes a second, `read_number` reads the
number that stands there. What a number means (money, a count, part of a name) is for the other extractors.
"""

import re
from collections.abc import Iterator

from squarefacts.claims.extract import number_words
from squarefacts.claims.extract.digits import read_digits
from squarefacts.claims.extract.number_groups import part_of_unit, read_group
from squarefacts.claims.extract.quantities import Number
from squarefacts.claims.phrase_patterns import by_first_letter

_FIRST_WORDS = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
    millions billion billions trillion trillions half third thirds quarter quarters fifth fifths dozen dozens tens
    scores couple zero nought naught
"""
# Groups count where it is told of whom: "a trio of bands", not "the jazz trio".
_GROUPS = " trio quartet quintet"
# Where a number in words may start: the character before it (no letter) and its first word. The first part of the
# pattern is a character class so that the scan is fast. Reads " three", "-million"; not "often".
WORD_START = re.compile(
    "[^A-Za-z_]"
    + by_first_letter((_FIRST_WORDS + _FIRST_WORDS.title() + _GROUPS + _GROUPS.title()).split(), not_after="")
    + "(?![a-z_’'])(?:(?<!trio)(?<!ntet)(?<!rtet)|(?= of ))"
)
# Digits with separators: "4,800", "1.1", "12,34,567", or a fraction in one character. The first part of the pattern is
# a character class so that the scan is fast.
DIGITS = re.compile(
    r"""
    [0-9½⅓⅔¼¾⅕⅙⅛⅜⅝⅞]
    (?: (?<= [0-9] )
        (?: [0-9]{0,2} (?: ,[0-9]{3} )+ (?! [0-9] ) (?: \.[0-9]+ )?            # 4,800 and 1,674,200.5
          | [0-9]{0,2} (?: [\u00a0\u202f\u2009] [0-9]{3} )+ (?! [0-9] )       # 4 800 with spaces that do not break
          | [0-9]{0,2} ,[0-9]{1,2} (?= \s (?: m | b | tr ) illion \b )          # 1,5 million as on the Continent
          | [0-9]? (?: ,[0-9]{2} )+ ,[0-9]{3} (?! [0-9] ) (?: \.[0-9]+ )?      # 12,34,567 as in India
          | [0-9]* (?: \.[0-9]+ )? )                                          # 38 and 1.1
      | )
    """,
    re.VERBOSE,
)
# "1 in 5", "nine out of 10", "one in twenty-one" from the number on; not "one in 2015", "one in a million".
ONE_IN = re.compile(
    r"""
    [\s-]+ (?: in | out [\s-]+ of ) [\s-]+ (?: every \s+ )?
    (?: (?P<digits> \d{1,3} (?: ,\d{3} )* ) (?! [\d.,:/-]*\d | [.]?\w | \s? % | - )
      | (?P<word> [a-z]+ ) \b )
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


# Far beyond any sum or count of the news, and safe to round.
LARGEST = 1e30


def read_number(text: str, start: int, stop: int, digits: bool, money: bool = False) -> Number | None:
    """The number that starts with the digits or the word at `text[start:stop]`; None where the word is none.

    Args:
        text: the prose.
        start: the first character of the digits or of the word.
        stop: the character after them, exclusive.
        digits: whether they are digits.
        money: whether a currency stands before them, so that a lone "m" or "b" after them is a scale.
    """
    number = _share_of(text, read_digits(text, start, stop, money)) if digits else _read_word(text, start, stop)
    # A row of hundreds of digits is no number of anything.
    if number is None or abs(number.value) > LARGEST:
        return None
    _add_sign(text, number)
    return number


# A sign before a number: "minus five", "negative one", "minus-130", "-5"; not the hyphen of "10-5" or "sub-5".
SIGN = re.compile(
    r"(?: (?<! \w ) (?: minus | negative ) [\s-] | (?: (?<= [\s(] ) (?<! [A-Z]\s ) | \A ) [-−] ) \Z",
    re.VERBOSE | re.IGNORECASE,
)


def _add_sign(text: str, number: Number) -> None:
    """Take the sign before a number into it."""
    before = text[max(number.start - 2, 0) : number.start]
    # Before a space the sign is a word: "minus", "negative".
    if before[-1:] not in ("-", "−", " ") or (before[-1:] == " " and before[0] not in "sSeE"):
        return
    sign = SIGN.search(text, max(number.start - 10, 0), number.start)
    if sign and number.value:
        number.start, number.value = sign.start(), -number.value


def _share_of(text: str, number: Number) -> Number:
    """The number, or the share that it begins: "one in five", "9 out of 10"."""
    rest = ONE_IN.match(text, number.stop)
    if not rest or number.scaled or not number.whole:
        return number
    whole, stop = _whole_of(text, rest)
    if not number.value < whole <= 1000 or (
        "out" not in rest[0] and number.value > 3 and not (whole == 10 and text.startswith(" of ", stop))
    ):
        return number  # "nine in ten of the voters", but "seven in 10 matches"
    return Number(number.start, stop, number.value / whole, 0.01, fraction=True, digits=number.digits)


def _whole_of(text: str, rest: re.Match[str]) -> tuple[float, int]:
    """The number of which something is a share, and where it ends; 0 where the word is none."""
    if rest["digits"]:
        return float(rest["digits"].replace(",", "")), rest.end()
    run = number_words.read_words(text, *rest.span("word"))
    return (run.value, run.stop) if run else (0.0, rest.end())


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
        return part_of_unit(text, _share_of(text, number))
    return read_group(text, start, stop, word)
