"""The word lists of figures told again: TOML files beside this one, read when they are first needed."""

from functools import cache
from typing import cast

from squarefacts.claims.resolve.retold.stems import stems
from squarefacts.claims.word_files import word_tables


@cache
def meanings(key: str) -> dict[str, str]:
    """Each word of a table of `things.toml` with the entry that names it: `entry = "word another-word"`."""
    table = cast(dict[str, str], word_tables("squarefacts.claims.resolve.retold", "things")[key])
    return {word: meaning for meaning, words in table.items() for word in words.split()}


@cache
def plain_words() -> frozenset[str]:
    """The stems of words that stand in most sentences with a figure and say nothing of what it is about."""
    return stems(" ".join(meanings("plain")))
