"""Persons: which full names stand for one person, by their first and last words.

A name is not yet a person: across articles two people may share it, so that whoever compares them asks for shared
context too (`link.contexts`).
"""

from functools import cache

from squarefacts.claims.keys import key
from squarefacts.claims.link.word_list import word_list
from squarefacts.claims.resolve.subjects import bare_name

_GENERATIONS = ("jr", "sr", "ii", "iii", "iv")


def person_key(name: str) -> int | None:
    """The key of a full name: first and last word, a short first name as its long form; None for a lone surname.

    "Jr." and the like are part of it, as they tell a son from his father.
    """
    words, generation = _words(name)
    return key("person", _long_form(words[0]), words[-1], generation) if len(words) > 1 else None


def middle_initials(name: str) -> str:
    """The first letters of the words between first and last name, lower case: who differ in them are two people."""
    return "".join(word[0] for word in _words(name)[0][1:-1])


def person_words(name: str) -> frozenset[str]:
    """The first and the last word of a full name, lower case, the first in its long form."""
    words, _ = _words(name)
    return frozenset((_long_form(words[0]), words[-1])) if words else frozenset()


def _words(name: str) -> tuple[list[str], str]:
    """The words of a name, lower case, and apart from them its "jr" or the like."""
    words = [word.lower().replace("’", "'").strip(".,") for word in bare_name(name)]
    generation = words.pop() if words and words[-1] in _GENERATIONS else ""
    return words, generation


def _long_form(first: str) -> str:
    return nicknames().get(first, first)


@cache
def nicknames() -> dict[str, str]:
    """Short first names to their long forms, lower case."""
    pairs = (line.split() for line in word_list("nicknames"))
    return {pair[0]: pair[1] for pair in pairs}
