"""The words of series: which nouns and verbs tell the same kind of event ("met", "talks": meeting)."""

import re
from functools import cache

from squarefacts.claims.extract.words import load, word_map
from squarefacts.claims.resolve.nouns import singular

# A word with its place.
WORD = re.compile(r"[A-Za-z][\w’'-]*")


@cache
def _heads() -> dict[str, str]:
    heads = word_map("series", "heads")
    return {**heads, **{head: head for head in load("series")["heads"]}}


@cache
def _verbs() -> dict[str, str]:
    return word_map("series", "verbs")


def head_of_noun(word: str) -> str:
    """The canonical head of a noun ("trips": visit), "" for nouns that the list does not have."""
    return _heads().get(word.lower(), "")


def head_of_verb(word: str) -> str:
    """The canonical head of a verb form ("met": meeting), "" for others."""
    return _verbs().get(word.lower(), "")


def canonical(word: str) -> str:
    """The canonical head of a noun, or its singular where the list does not have it."""
    return head_of_noun(word) or singular(word.lower())


def is_mutual(head: str) -> bool:
    """Whether the event takes two sides ("meeting")."""
    return head in load("series")["mutual"]["heads"].split()


def is_rank(word: str) -> bool:
    """Whether an ordinal before this word ranks ("second largest") or names something else than a series."""
    return word.lower() in load("series")["ranks"]["words"].split()


def first_head(text: str, start: int, stop: int) -> str:
    """The canonical head of the first listed noun between two offsets, "" for none."""
    for match in WORD.finditer(text, start, stop):
        head = head_of_noun(match[0])
        if head and head not in ("day", "week", "month", "year", "half", "quarter", "time", "place"):
            return head
    return ""
