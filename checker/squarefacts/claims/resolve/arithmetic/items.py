"""How many items a list in running text has: "red, blue and green", "the Otso and the Frej", "Dr Hale (chair)"."""

import re
from dataclasses import dataclass
from functools import cache

from squarefacts.claims.model import Confidence
from squarefacts.claims.resolve.arithmetic.words import load

# What belongs to an item and may have commas of its own; reads "(chair, since May)", "`a, b`".
ASIDE = re.compile(r"\s? \( [^()]* \)", re.VERBOSE)
CODE = re.compile(r"` [^`\n]+ `", re.VERBOSE)
MARKS = re.compile(r"\*\*? | __? | \[ ([^\]\n]+) \] \( [^)\n]* \)", re.VERBOSE)
# A list has no other marks, and no clauses.
OTHER_MARKS = re.compile(r"[:—?!“”\"]|\s[-–]\s")
AND = re.compile(r"\s (?: and | or ) \s", re.VERBOSE)
LEADING_AND = re.compile(r"(?: and | or ) \s", re.VERBOSE)
# The shapes of items, the surest first; all items of a list have one shape.
SHAPES = (
    re.compile(
        r"""
        (?: the \s )? [A-Z][\w.’'&+#-]*
        (?: \s (?: of | the | de | da | del | van | von | al | bin | for | and ) (?= \s [A-Z] )
          | \s [A-Z\d][\w.’'&-]* ){0,5}
        """,
        re.VERBOSE,
    ),
    re.compile(r"(?: the | an? | its | his | her ) (?: \s [\w,’'-]+ ){1,4}", re.VERBOSE),
    re.compile(r"[a-z][\w’'-]*", re.VERBOSE),
    re.compile(r"[a-z]+ing (?: \s [\w’'-]+ ){1,4}", re.VERBOSE),
)
_NAMES, _WITH_ARTICLE, _WORDS, _DEEDS = SHAPES


@dataclass(frozen=True, slots=True)
class Items:
    """How many items a list has, how sure that is, and whether they are names."""

    count: int
    sure: Confidence
    names: bool


def read_items(words: str) -> Items | None:
    """The items of a list, None where their number is not plain.

    Args:
        words: the words of the list without its opener and its full stop; marks of code and links may stand in them.
    """
    plain = MARKS.sub(lambda found: found[1] or "", CODE.sub("Code", ASIDE.sub("", words))).strip()
    if OTHER_MARKS.search(plain):
        return None
    pieces = [piece.strip() for piece in re.split(r";" if ";" in plain else r",(?!\d)", plain)]
    last = pieces[-1]
    closed = LEADING_AND.match(last) is not None
    if closed:
        pieces[-1] = LEADING_AND.sub("", last, count=1)
    elif len(AND.findall(last)) == 1:
        pieces[-1:] = AND.split(last)
        closed = True
    if len(pieces) < 2 or not all(pieces):
        return None
    shape = next((shape for shape in SHAPES if all(shape.fullmatch(piece) for piece in pieces)), None)
    # Names may have "and" in them: "the Ministry of Trade and Industry".
    if shape is None or any(AND.search(piece) for piece in pieces) or _doubtful(pieces, shape, closed):
        return None
    sure = Confidence.HIGH if shape is _NAMES or (len(pieces) > 2 and shape is not _DEEDS) else Confidence.MEDIUM
    return Items(len(pieces), sure if closed else Confidence.MEDIUM, shape is _NAMES)


def _doubtful(pieces: list[str], shape: re.Pattern[str], closed: bool) -> bool:
    """Whether some items may belong to others: states after cities, adverbs, words that only stand in a row."""
    if shape is _NAMES:
        return not closed and len(pieces) < 3
    return not closed or any(word.endswith("ly") or word in _no_items() for piece in pieces for word in piece.split())


@cache
def _no_items() -> frozenset[str]:
    return frozenset(load("lists")["no_items"]["words"].split())
