"""The word lists of the extractors: TOML files beside this one, read when they are first needed.

Each file says at its top where its facts come from. To teach an extractor a word, edit the file and the corpus of
phrases under `tests/claims/corpus`.
"""

from functools import cache
from typing import Any, cast

from squarefacts.claims.word_files import word_tables


def load(name: str) -> dict[str, Any]:
    """The tables of one word file; `name` is the file name without its ending.

    Raises:
        FileNotFoundError: there is no such file.
    """
    return word_tables("squarefacts.claims.extract", name)


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """One list of words: the words stand in a string, parted by white space."""
    return frozenset(cast(str, load(name)[key]).split())


@cache
def phrase_set(name: str, key: str) -> frozenset[str]:
    """One list of phrases: the phrases stand in a string, one a line."""
    lines = (line.strip() for line in cast(str, load(name)[key]).splitlines())
    return frozenset(line for line in lines if line)


@cache
def word_map(name: str, key: str) -> dict[str, str]:
    """One table that gives each of its spellings the entry's name: `name = "spelling, another spelling"`."""
    table = cast(dict[str, str], load(name)[key])
    return {spelling.strip(): meaning for meaning, spellings in table.items() for spelling in spellings.split(",")}
