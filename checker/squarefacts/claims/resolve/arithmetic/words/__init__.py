"""The word lists of the relations: TOML files beside this one, read when they are first needed."""

from functools import cache
from typing import Any, cast

from squarefacts.claims.word_files import word_tables


def load(name: str) -> dict[str, Any]:
    """The tables of one word file; `name` is the file name without its ending.

    Raises:
        FileNotFoundError: there is no such file.
    """
    return word_tables("squarefacts.claims.resolve.arithmetic", name)


@cache
def meanings(name: str, key: str) -> dict[str, str]:
    """Each word of a table with the entry that names it: `entry = "word another-word"`."""
    table = cast(dict[str, str], load(name)[key])
    return {word: meaning for meaning, words in table.items() for word in words.split()}
