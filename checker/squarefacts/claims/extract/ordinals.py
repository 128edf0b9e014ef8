"""Ordinal numbers as written: "4th", "third", "twenty-fifth"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from squarefacts.claims.extract.number_words import small_numbers
from squarefacts.claims.extract.words import load, word_set

# "4th", "1,000th", "22nd"; the ending must fit the number.
WITH_DIGITS = re.compile(
    r"""
    (?P<digits> [0-9] (?: [0-9]{0,2} (?: ,[0-9]{3} )+ | [0-9]* ) ) (?P<ending> st | nd | rd | th ) (?! \w )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Where an ordinal word may end: "first", "fifth", "north"; not "with", "both". It starts with a class, for speed.
WORD_END = re.compile(
    r"""
    [tdh] (?: (?<= irst ) | (?<= econd ) | (?<= hird ) | (?<= [defhnrx]th ) )
    (?! [\w’'] )
    """,
    re.VERBOSE,
)
# Ordinal words up to their end, with tens or hundreds before them: "third", "twenty-fifth", "one hundred and first".
IN_WORDS = re.compile(
    r"""
    (?<! [\w’'-] )
    (?P<words>
        (?: (?: [oO]ne | [tT](?:wo|hree) | [fF](?:our|ive) | [sS](?:ix|even) | [eE]ight | [nN]ine | a )
            [\s-] hundred [\s-] (?: and [\s-] )? )?
        (?: (?: [tT](?:wenty|hirty) | [fF](?:orty|ifty) | [sS](?:ixty|eventy) | [eE]ighty | [nN]inety ) [\s—–-]? )?
        (?P<last>
            [fF](?: irst | ourth | ifth | ourteenth | ifteenth | ortieth | iftieth )
          | [sS](?: econd | ixth | eventh | ixteenth | eventeenth | ixtieth | eventieth )
          | [tT](?: hird | enth | welfth | hirteenth | wentieth | hirtieth | housandth )
          | [eE](?: ighth | leventh | ighteenth | ightieth )
          | [nN](?: inth | ineteenth | inetieth )
          | [hH]undredth
        )
    ) \Z
    """,
    re.VERBOSE,
)
# A rank told by a number: "ranked No. 3", "the world number 1"; not "bus No. 3".
RANKED = re.compile(
    r"""
    [rRsSwW] (?: ank (?: ed | s | ing )? | eeded | orld ) \s (?: at \s )?
    (?P<rank> [Nn] (?: o\. | umber ) \s? (?P<digits> [0-9]{1,3} ) ) (?! [\w.,]*[0-9] | \w )
    """,
    re.VERBOSE,
)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
# Before "second" these make it a length of time; after it, too.
SECOND_OF_TIME = re.compile(
    r"""
    (?: \b (?: a | per | each | every | split | one | \d+ ) [\s-] | \d ) \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# After an ordinal: what makes it an adverb of order, a share, or a position in a picture.
NO_ORDINAL_AFTER = re.compile(
    r"""
      \s of \s all \b | [,;:]? \s and \s foremost \b   # "first of all"
    | \s (?: from | to | on | of ) \s (?: the \s )? (?: l | r | left | right ) \b   # "5th from L"
    | [,]? \s? (?: left | right ) \b
    | s \b
    | \s to \s last \b                                 # "second to last"
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What follows the ordinal in a name: " Avenue", " Lady".
FOLLOWING = re.compile(r"[\s-] (?P<word> [A-Za-z]+ )", re.VERBOSE)
# What stands before an ordinal that is none: "at first", "one-" and "two-" of fractions.
NO_ORDINAL_BEFORE = re.compile(
    r"""
    \b (?: at | one- | two- | three- | four- | one\s | home \s ) \s? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)


# The digits of the largest ordinal that counts anything: "the 1,000,000th visitor".
LONGEST = 8
# The characters of the longest ordinal in words: "seven hundred and seventy-seventh".
LONGEST_WORDS = 40


@dataclass(slots=True)
class Ordinal:
    """An ordinal as written: its characters, the number, and whether it stands in digits."""

    start: int
    stop: int
    n: int
    digits: bool


@cache
def _word_values() -> dict[str, int]:
    """The value of each ordinal word."""
    table = {word + "th": value for word, value in small_numbers().items()}
    table |= {word[:-1] + "ieth": value for word, value in small_numbers().items() if word.endswith("y")}
    return table | {
        "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
        "hundredth": 100, "thousandth": 1000,
    }  # fmt: skip


def scan_ordinals(text: str) -> Iterator[Ordinal]:
    """Every ordinal number of a text in order, positions in pictures and fractions among them."""
    found = [_from_digits(match) for match in WITH_DIGITS.finditer(text) if _fits(text, match)]
    for end in WORD_END.finditer(text):
        words = IN_WORDS.search(text, max(0, end.end() - LONGEST_WORDS), end.end())
        if words:
            found.append(_from_words(words))
    found += [Ordinal(*match.span("rank"), int(match["digits"]), True) for match in RANKED.finditer(text)]
    found.sort(key=lambda ordinal: (ordinal.start, -ordinal.stop))
    last = 0
    for ordinal in found:
        if ordinal.start >= last:
            last = ordinal.stop
            yield ordinal


def _fits(text: str, match: re.Match[str]) -> bool:
    """Whether the ending is the right one for the number and no longer token holds it."""
    if match.start() and (text[match.start() - 1].isalnum() or text[match.start() - 1] in ".,/_"):
        return False
    digits = match["digits"].replace(",", "")
    if len(digits) > LONGEST:
        return False
    n = int(digits)
    right = "th" if n % 100 in (11, 12, 13) else _ENDINGS.get(n % 10, "th")
    return match["ending"].lower() == right and n > 0


def _from_digits(match: re.Match[str]) -> Ordinal:
    return Ordinal(match.start(), match.end(), int(match["digits"].replace(",", "")), True)


def _from_words(match: re.Match[str]) -> Ordinal:
    last = match["last"].lower()
    value = _word_values()[last]
    before = match["words"][: -len(last)].lower()
    smalls = small_numbers()
    for word in re.findall(r"[a-z]+", before):
        if word == "hundred":
            value += 100 * (smalls.get(before.replace("-", " ").split()[0], 1) - 0)
        elif smalls.get(word, 0) >= 20:
            value += smalls[word]
    return Ordinal(match.start("words"), match.end("words"), value, False)


def counts_no_series(text: str, ordinal: Ordinal) -> bool:
    """Whether an ordinal is a length of time, a share, part of a name, a place in a picture, or only "first of all"."""
    before = text[max(ordinal.start - 8, 0) : ordinal.start]
    if ordinal.n == 2 and not ordinal.digits and SECOND_OF_TIME.search(before):
        return True
    if before.lower().endswith((" a ", " an ", "\na ")) and ordinal.n > 2 and text.startswith(" of ", ordinal.stop):
        return True
    if NO_ORDINAL_BEFORE.search(before) or NO_ORDINAL_AFTER.match(text, ordinal.stop):
        return True
    follows = FOLLOWING.match(text, ordinal.stop)
    if not follows:
        return False
    return follows["word"].lower() in _names() and (follows["word"][0].isupper() or text[ordinal.stop] == "-")


@cache
def _names() -> frozenset[str]:
    return frozenset(load("series")["names"]["words"].split()) | word_set("labels", "streets")
