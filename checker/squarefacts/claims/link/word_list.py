"""Word lists of this package: plain text, one word a line, comments after a number sign."""

from functools import cache
from importlib.resources import files


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of `words/NAME.txt`."""
    text = files("squarefacts.claims.link").joinpath(f"words/{name}.txt").read_text(encoding="utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))
