"""Capitalised runs that may hold a person's name, cut into titles and the words after them.

No list of the world's names is used: whether a run names a person is told by the words beside it, which
`claims.resolve.names` weighs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from squarefacts.claims.extract.words import word_set

# A run of capitalised words; reads "President Rodrigo Duterte", "John A. Reed Jr.", "Bashar al-Assad",
# "President Vladimir] Putin", "U.S. President Barack Obama"; ends at a comma, a possessive or a lower-case word.
RUN = re.compile(
    r"""
    [A-ZÀ-ÖØ-Þ] (?: \. (?: [A-Z]\. )* | [\w’'-]* (?: (?<= [rsnvpltjcbf] ) \. (?= \s [A-Z] ) )? )
    (?: \]? [ \u00a0]
        (?: (?: de | del | della | di | da | dos | das | du | la | le | van | von | der | den | ter | bin | bint | ibn
              | al | el | ben | abu ) [ ] ){0,2}
        (?: [A-ZÀ-ÖØ-Þ] (?: \. (?: [A-Z]\. )* | [\w’'-]* (?: (?<= [rsnvplt] ) \. (?= \s [A-Z] ) )? )
          | (?: al | el | ul ) - [A-Z] [\w’'-]+ )
    )*
    """,
    re.VERBOSE,
)
# The words of a run with their places.
TOKEN = re.compile(r"[^\s\]]+")


@dataclass(slots=True)
class Run:
    """A capitalised run cut at its titles.

    Attributes:
        start, stop: the characters of the name without titles; the stop exclusive.
        words: the words of the name, possessive endings and brackets removed.
        role: the last title or role before the name within the run, lower case; "" for none.
        lead: how many words of the run stand before the name.
        possessive: whether a possessive ending follows.
    """

    start: int
    stop: int
    words: tuple[str, ...]
    role: str
    lead: int
    possessive: bool

    @property
    def form(self) -> str:
        """The name as written, with single spaces."""
        return " ".join(self.words)


def runs(text: str) -> list[Run]:
    """The capitalised runs of a text that are not only titles, function words, acronyms or the like, in order."""
    found: list[Run] = []
    for match in RUN.finditer(text):
        at = match.start()
        if not at or not text[at - 1].isalnum():
            for start, stop, words, role, lead, possessive in _cut(match[0]):
                found.append(Run(at + start, at + stop, words, role, lead, possessive))
    return found


@cache
def _no_names() -> frozenset[str]:
    """Words that name nobody where they stand alone: titles, function words, months, parts of other names."""
    titles = ("honorifics", "roles", "not_people")
    return word_set("grammar", "closed").union(*(word_set("titles", key) for key in titles))


# The fields of a run within the words that hold it.
_Piece = tuple[int, int, tuple[str, ...], str, int, bool]


@lru_cache(maxsize=8192)
def _cut(written: str) -> tuple[_Piece, ...]:
    """The runs of some capitalised words, remembered, as a name is told again and again."""
    if not written.isalpha():
        return tuple(_pieces(written))
    if written.lower() in _no_names() or (written.isupper() and len(written) > 1):
        return ()
    return ((0, len(written), (written,), "", 0, False),)


def _pieces(written: str) -> Iterator[_Piece]:
    """The runs of several words: they are cut where a possessive or a full stop that ends a sentence stands inside."""
    words: list[tuple[int, str]] = []
    for token in TOKEN.finditer(written):
        word = token[0].rstrip("’'-")
        possessive = word[-2:] in ("'s", "’s")
        ended = _ends_sentence(word)
        words.append((token.start(), word[:-2] if possessive else word.rstrip(".") if ended else word))
        if possessive or ended or len(token[0]) > len(word):
            yield from _run(words, possessive)
            words = []
    if words:
        yield from _run(words, False)


def _ends_sentence(word: str) -> bool:
    """Whether the full stop of a word may end a sentence: not that of an initial, an acronym or a title."""
    if word[-1:] != "." or len(word) <= 2 or "." in word[:-1]:
        return False
    return word[:-1].lower() not in word_set("titles", "stopped")


def _run(words: list[tuple[int, str]], possessive: bool) -> Iterator[_Piece]:
    """The name after the last title of some words, if any words remain."""
    at, role = _after_titles([word for _, word in words])
    name = words[at:]
    while len(name) > 1 and name[0][1].islower() and name[0][1] in word_set("titles", "particles"):
        name = name[1:]
    if not name:
        return
    start, last = name[0][0], name[-1]
    yield start, last[0] + len(last[1]), tuple(word for _, word in name), role, len(words) - len(name), possessive


@cache
def before_names() -> frozenset[str]:
    """Words that a run may have before the name: titles and function words."""
    return word_set("titles", "honorifics") | word_set("titles", "roles") | word_set("grammar", "closed")


def _after_titles(words: list[str]) -> tuple[int, str]:
    """Where the name starts within the words of a run, and the role before it."""
    start, role = 0, ""
    for at, word in enumerate(words):
        lower = word.lower().rstrip(".")
        if lower not in before_names():
            continue
        if lower in word_set("titles", "honorifics") and (at == start or role or lower in ("mr", "mrs", "ms", "dr")):
            start, role = at + 1, lower
        elif lower in word_set("titles", "roles"):
            office = words[at - 1].lower() if at and lower in ("minister", "secretary") else ""
            role = f"{office} {lower}" if office in word_set("titles", "offices") else lower
            start = at + 1
        elif at == start and lower in word_set("grammar", "closed"):
            start = at + 1
    return start, role
