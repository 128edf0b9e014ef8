"""The vocabulary of dates and durations: each word's class and value, from `words/vocabulary.toml`.

A class is one letter, so that a stretch of text becomes a short string of letters on which the grammar is written.
"""

import re
from functools import cache
from string import ascii_letters

from squarefacts.claims.word_files import word_lines, word_tables

# Classes that digits fall into; their tokens are made by the scanner.
DIGIT_CLASSES = ("daynum", "number", "yearnum", "ordinal", "decadenum")
# Marks between words. A space is nothing, "_" is no gap at all, "~" any dash but a tight hyphen, "·" a tight full stop,
# "¦" a tight colon.
MARKS = ",.:;/()'-~_·¦"

Entry = tuple[str, int]


_PACKAGE = "squarefacts.claims.extract.dates"


def sections() -> dict[str, dict[str, dict[str, int]]]:
    """The classes of words as they stand in the data file."""
    return word_tables(_PACKAGE, "vocabulary")


@cache
def class_letters() -> dict[str, str]:
    """The letter of each class, words and digits."""
    names = [*DIGIT_CLASSES, *sections()]
    letters = ascii_letters + "".join(chr(code) for code in range(0xC0, 0x180))
    return dict(zip(names, letters, strict=False))


@cache
def vocabulary() -> dict[str, Entry]:
    """The class letter and value of every spelling; an earlier class of the file wins."""
    entries: dict[str, Entry] = {}
    for name, section in sections().items():
        letter = class_letters()[name]
        for key, spellings in section.items():
            for spelling, value in spellings.items():
                for variant in _variants(spelling, key):
                    entries.setdefault(variant, (letter, value))
    return entries


def _variants(spelling: str, key: str) -> tuple[str, ...]:
    if key == "plain":
        return (spelling,)
    if key == "cased":
        return spelling.capitalize(), spelling.upper()
    return spelling, spelling.capitalize(), spelling.upper()


@cache
def abbreviations() -> frozenset[str]:
    """The spellings that may carry a full stop of their own."""
    found: set[str] = set()
    for section in sections().values():
        for key in ("short", "cased"):
            for spelling in section.get(key, {}):
                found.update(_variants(spelling, key))
    return frozenset(found)


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of `words/NAME.txt`, lines that start with # left out."""
    return frozenset(word for line in word_lines(_PACKAGE, name) for word in line.split())


@cache
def phrases(name: str) -> tuple[str, ...]:
    """The phrases of `words/NAME.txt`, one a line, longest first; lines that start with # are left out."""
    return tuple(sorted(word_lines(_PACKAGE, name), key=len, reverse=True))


def classes(pattern: str) -> str:
    """A pattern over class letters from one over class names: `<weekday> ,? <month>`.

    Raises:
        KeyError: the pattern names a class that does not exist.
    """
    return re.sub(r"(?<!\(\?P)<(\w+)>", lambda name: class_letters()[name[1]], pattern)


def form(pattern: str) -> re.Pattern[str]:
    """A compiled form: a verbose pattern over class names and marks, matched at one place of a chunk."""
    return re.compile(classes(pattern), re.VERBOSE)
