"""The word lists of the relations: TOML files beside this one, read when they are first needed."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, cast

_FOLDER = Path(__file__).parent


@cache
def load(name: str) -> dict[str, Any]:
    """The tables of one word file; `name` is the file name without its ending.

    Raises:
        FileNotFoundError: there is no such file.
    """
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words_of(name: str, key: str) -> frozenset[str]:
    """One list of words, which stand in a string, parted by white space."""
    return frozenset(cast(str, load(name)[key]).split())


@cache
def meanings(name: str, key: str) -> dict[str, str]:
    """Each word of a table with the entry that names it: `entry = "word another-word"`."""
    table = cast(dict[str, str], load(name)[key])
    return {word: meaning for meaning, words in table.items() for word in words.split()}
