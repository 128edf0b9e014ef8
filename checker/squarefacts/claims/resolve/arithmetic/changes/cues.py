"""The words of change of a sentence, and the figures that tell how large the change is."""

import re
from dataclasses import dataclass
from functools import cache

from squarefacts.claims.model import Claim, FigureValue
from squarefacts.claims.resolve.arithmetic.changes.marks import End
from squarefacts.claims.resolve.arithmetic.changes.words import is_phrasal, use_of
from squarefacts.claims.resolve.arithmetic.skeleton import TOKEN, Skeleton
from squarefacts.claims.resolve.arithmetic.words import meanings

WORD = re.compile(r"[A-Za-z-]+")
# The words right before a figure, and those right after it.
LEFT = re.compile(r"(?: [A-Za-z]+ \s (?: an? \s )? ){1,4} \Z", re.VERBOSE)
RIGHT = re.compile(r"[\s-] (?P<one> [a-z]+ ) (?: [\s-] (?P<two> [a-z]+ ) )? \b", re.VERBOSE)
# Words after which the size of a change does not stand; after "by" it does.
_PREPOSITIONS = frozenset(
    (
        "to",
        "from",
        "at",
        "on",
        "in",
        "than",
        "with",
        "against",
        "for",
        "over",
        "after",
        "and",
        "was",
        "between",
        "among",
    )
)
# How far from a word of change its figures may stand, in characters of the skeleton.
FARTHEST = 60
# Comparatives that are as often plain adjectives, unless "than" follows, and those that hedge a figure.
_LOOSE = frozenset(("better", "lower", "higher", "short", "light", "slow", "smaller", "larger", "bigger", "longer"))
_HEDGES = frozenset(("more", "less", "over", "above", "under", "below", "fewer", "gain"))
# What makes a noun of change the statement of one: " from ", " of ⟦", " to"; ", a further ", "⟦P0⟧ ".
LED = re.compile(r"\s (?: ⟦D\d+⟧ \s )? (?: from | to | of \s (?: [a-z]+ \s ){0,2} ⟦[CMPQ] | by \s ⟦ )", re.VERBOSE)
NOUN_BEFORE = re.compile(
    r"(?: [,—(] \s? an? \s (?: [a-z-]+ \s ){0,2} | ⟦[CMPQ]\d+⟧ \s (?: [a-z-]+ \s )? ) \Z", re.VERBOSE
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of change: the word, its direction, its characters in the text of the skeleton."""

    word: str
    way: str
    at: int
    stop: int


def find_cues(skeleton: Skeleton) -> list[Cue]:
    """The words of change of a sentence, each with its direction."""
    text = skeleton.text
    directions, comparatives = meanings("changes", "directions"), meanings("changes", "comparatives")
    found = []
    for match in TOKEN.finditer(text):
        head = noun_of(skeleton.claims[int(match[1])])
        if head in comparatives:  # "900 fewer"
            found.append(Cue(head, comparatives[head], match.start(), match.end()))
    for word in WORD.finditer(text):
        lower = word[0].lower()
        way = directions.get(lower) or comparatives.get(lower)
        if lower in _LOOSE and " than " not in text[word.end() : word.end() + FARTHEST]:
            continue
        if way and lower not in _HEDGES and not is_phrasal(text, word) and _is_cue(text, word):
            found.append(Cue(word[0], way, word.start(), word.end()))
    return found


def _is_cue(text: str, word: re.Match[str]) -> bool:
    """Whether a word tells the change: a verb, or a noun that leads to its figures or follows them."""
    forms = meanings("changes", "forms")
    if forms.get(word[0].lower()) not in ("always", "nouns") or use_of(text, word) == "verb":
        return True
    return (
        LED.match(text, word.end()) is not None
        or NOUN_BEFORE.search(text, max(word.start() - 40, 0), word.start()) is not None
    )


def is_size(text: str, end: End) -> bool:
    """Whether a figure tells the size of the change and is none of its ends."""
    known, nouns = _sizes(), meanings("changes", "forms")
    if noun_of(end.claim) in meanings("changes", "comparatives"):
        return True
    left = LEFT.search(text, max(end.at - 40, 0), end.at)
    for word in reversed(left[0].lower().split() if left else ()):
        if word in known or word in ("by", "another", "additional"):
            return True
        if word in _PREPOSITIONS:
            break
    right = RIGHT.match(text, end.stop)
    after = [right["one"], right["two"] or ""] if right else []
    return any(
        word in meanings("changes", "comparatives")
        or word in ("up", "down")
        or (word in known and nouns.get(word) in ("nouns", "always"))
        for word in after
    )


@cache
def _sizes() -> frozenset[str]:
    """All words after which, or before which, the size of a change stands."""
    return frozenset(meanings("changes", "directions")) | frozenset(meanings("changes", "sizes"))


def noun_of(claim: Claim) -> str:
    """The noun of a figure, "" for none; of "900 fewer" that is the comparative."""
    return claim.value.head if isinstance(claim.value, FigureValue) else ""
