"""The content words of a stretch of text, in a form that is the same for most forms of one word."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from squarefacts.claims.extract.words import word_set
from squarefacts.claims.resolve import verbs
from squarefacts.text.article import Sentence

# A word with letters alone: "Krasny", "d'Arvan", "care"; no number.
WORD = re.compile(r"[A-Za-zÀ-ÿ]+ (?: ['’] [a-zA-ZÀ-ÿ]{2,} )?", re.VERBOSE)
# Endings that do not change what a word names; the longest first. Reads "killed", "killing", "councillors", "owes";
# not "loss".
ENDING = re.compile(r"(?: ['’]s | ings? | ers? | ors? | ed | es | (?<! s ) s | e )\Z", re.VERBOSE)
SHORTEST_WORD = 3


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The part of a word that its forms share, lower case."""
    lower = verbs.lemma(word) or word.lower()
    cut = ENDING.sub("", lower)
    return cut if len(cut) >= SHORTEST_WORD else lower


def alike(one: str, other: str) -> bool:
    """Whether two stems are forms of one word, one of them the start of the other ("council", "councillor")."""
    return one == other or (
        min(len(one), len(other)) >= SHORTEST_WORD and (one.startswith(other) or other.startswith(one))
    )


def leading(words: Sequence[str], told: frozenset[str]) -> int:
    """How many of some stems, from the first on without a gap, stand among others."""
    for count, word in enumerate(words):
        if not any(alike(word, other) for other in told):
            return count
    return len(words)


def content_words(text: str) -> list[str]:
    """The words of a text that name something, in order: no function words, no numbers, no units of counting."""
    return list(filter(_is_content, WORD.findall(text)))


@lru_cache(maxsize=8192)
def _is_content(word: str) -> bool:
    lower = word.lower()
    return (
        len(word) >= SHORTEST_WORD
        and lower not in word_set("grammar", "closed")
        and lower not in word_set("numbers", "no_heads")
    )


def stems(text: str) -> frozenset[str]:
    """The stems of the content words of a text."""
    return frozenset(map(stem, content_words(text)))


def names(text: str) -> frozenset[str]:
    """The stems of capitalised words that do not open the text, and of those that open it with another after them."""
    found = WORD.findall(text)
    if len(found) < 2 or not found[1][0].isupper():
        found = found[1:]
    return frozenset(map(stem, filter(_may_be_name, found)))


@lru_cache(maxsize=8192)
def _may_be_name(word: str) -> bool:
    lower = word.lower()
    return (
        word[0].isupper()
        and len(word) >= SHORTEST_WORD
        and lower not in word_set("grammar", "closed")
        and lower not in word_set("times", "calendar")
    )


class BySentence:
    """What a reader of words finds in each sentence of an article, found once and when it is asked for."""

    def __init__(self, text: str, sentences: Sequence[Sentence], read: Callable[[str], frozenset[str]]) -> None:
        self._text = text
        self._sentences = sentences
        self._read = read
        self._known: dict[int, frozenset[str]] = {}

    def of(self, index: int) -> frozenset[str]:
        """What the reader finds in a sentence."""
        if index not in self._known:
            sentence = self._sentences[index]
            self._known[index] = self._read(self._text[sentence.start : sentence.stop])
        return self._known[index]
