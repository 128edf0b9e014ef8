"""Word lists of this package: plain text, one word a line, comments after a number sign."""

from functools import cache

from squarefacts.claims.word_files import word_lines


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of `words/NAME.txt`."""
    return frozenset(word_lines("squarefacts.claims.link", name))
