"""How many items a list in running text has: "red, blue and green", "the Otso and the Frej", "Dr Hale (chair)"."""

import re
from dataclasses import dataclass
from functools import cache

from squarefacts.claims.model import Confidence
from squarefacts.claims.resolve.arithmetic.words import load

# What belongs to an item and may have commas of its own; reads "(chair, since May)", "`a, b`".
ASIDE = re.compile(r"\s? \( [^()]* \)", re.VERBOSE)
CODE = re.compile(r"` [^`\n]+ `", re.VERBOSE)
QUOTED = re.compile(r"[“\"] [^“”\"\n]{1,60}? (?P<comma> ,? ) [”\"]", re.VERBOSE)
MARKS = re.compile(r"\*\*? | __? | \[ ([^\]\n]+) \] \( [^)\n]* \)", re.VERBOSE)
# A list has no other marks, and no clauses.
OTHER_MARKS = re.compile(r"[:—?!“”\"]|\s[-–]\s")
AND = re.compile(r"\s (?: and | or ) \s", re.VERBOSE)
LEADING_AND = re.compile(r"(?: and | or ) \s", re.VERBOSE)
# The shapes of items, the surest first; all items of a list have one shape.
SHAPES = (
    re.compile(
        r"""
        (?: (?: the | a ) \s (?: [a-z][\w-]* \s ){0,2} )? [A-Z][\w.’'&+#-]*
        (?: \s (?: of | the | de | da | del | van | von | al | bin | for | and ) (?= \s [A-Z] )
          | \s [A-Z\d][\w.’'&-]* ){0,5}
        """,
        re.VERBOSE,
    ),
    re.compile(r"(?: the | an? | its | his | her ) (?: \s [\w,’'-]+ ){1,4}", re.VERBOSE),
    re.compile(r"[a-z][\w’'-]*", re.VERBOSE),
    re.compile(r"one (?: \s [\w’'-]+ ){1,6}", re.VERBOSE),
    re.compile(r"to \s [a-z]+ (?: \s [\w’'-]+ ){0,6}", re.VERBOSE),
    re.compile(r"[a-z]+ing (?: \s [\w’'-]+ ){1,4}", re.VERBOSE),
)
_NAMES, _DETERMINED, _DEEDS = SHAPES[0], SHAPES[1], SHAPES[-1]
# Things of several shapes in one list; reads "bad weather", "a strike at the port".
PHRASE = re.compile(r"[a-z][\w’'-]* (?: \s [\w’'.-]+ ){0,6}", re.VERBOSE)
DETERMINER = re.compile(r"(?: the | an? | its | his | her | their | our | no | too ) \s", re.VERBOSE)
# Words after which what follows a comma may belong to the same item: "a lack of food, water and shelter".
TAKES_MORE = re.compile(
    r"\s (?: of | to | for | between | from | with | in | on | about | like | as | by ) \s", re.VERBOSE
)
# What no item begins with.
NO_START = re.compile(
    r"(?: in | with | of | to | on | at | by | for | from | as | that | which | who | where | when | if | because"
    r" | while | although | but | so | then | one | two | three | four | five | six | seven | eight | nine | ten ) \b",
    re.VERBOSE,
)
# A clause with a subject of its own; reads "the pump failed", "nobody answered the telephone".
CLAUSE = re.compile(
    r"(?: the | an? | its | his | her | their | our | my | no | nobody | everyone | someone | it | he | she | they | we"
    r" | there | nothing | everything ) (?: \s [\w’'-]+ ){2,9}",
    re.VERBOSE,
)
# Words that tie a clause to another.
TIES = re.compile(
    r"\b (?: who | which | that | if | when | because | while | although | but | so | then | as | since | after"
    r" | before | until | said | says ) \b",
    re.VERBOSE,
)


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
    plain = QUOTED.sub(lambda found: "Quoted" + found["comma"], CODE.sub("Code", ASIDE.sub("", words)))
    plain = MARKS.sub(lambda found: found[1] or "", plain).strip()
    if OTHER_MARKS.search(plain):
        return None
    parted = "; " in plain
    pieces = [piece.strip() for piece in re.split(r";\s" if parted else r",(?!\d)", plain)]
    last = pieces[-1]
    closed = LEADING_AND.match(last) is not None
    if closed:
        pieces[-1] = LEADING_AND.sub("", last, count=1)
    elif not parted and len(AND.findall(last)) == 1:
        pieces[-1:] = AND.split(last)
        closed = True
    if len(pieces) < 2 or not all(pieces):
        return None
    shape = next((shape for shape in SHAPES if all(shape.fullmatch(piece) for piece in pieces)), None)
    if shape is None and closed:
        sure = _of_several_shapes(pieces, parted)
        return Items(len(pieces), sure, False) if sure else None
    # Names may have "and" in them: "the Ministry of Trade and Industry".
    if shape is None or any(AND.search(piece) for piece in pieces) or _doubtful(pieces, shape, closed):
        return None
    sure = Confidence.HIGH if shape is _NAMES or (len(pieces) > 2 and shape is not _DEEDS) else Confidence.MEDIUM
    if shape is _DETERMINED and len(AND.findall(plain)) == 1:
        sure = Confidence.HIGH
    return Items(len(pieces), sure if closed else Confidence.MEDIUM, shape is _NAMES)


def _of_several_shapes(pieces: list[str], parted: bool) -> Confidence | None:
    """How sure it is that pieces of several shapes are one item each; None where some may belong to others.

    Args:
        pieces: the items, the last without its "and".
        parted: whether semicolons part them, so that their commas are their own.
    """
    if parted:
        return Confidence.HIGH if len(pieces) > 2 else Confidence.MEDIUM
    if len(pieces) < 3 or any(AND.search(piece) for piece in pieces):
        return None
    if all(CLAUSE.fullmatch(piece) and not TIES.search(piece) for piece in pieces):
        return Confidence.HIGH
    words = [word for piece in pieces for word in piece.split()]
    if any(_is_adverb(word) or (word != "no" and word in _no_items()) for word in words):
        return None
    if not all(PHRASE.fullmatch(piece) and not NO_START.match(piece) for piece in pieces):
        return None
    bare = [DETERMINER.match(piece) is None for piece in pieces]
    before = list(zip(pieces, bare[1:], strict=False))
    if any(TAKES_MORE.search(piece) and after for piece, after in before):
        return None
    loose = any(after and DETERMINER.match(piece) and piece.count(" ") == 1 for piece, after in before)
    return Confidence.MEDIUM if loose else Confidence.HIGH


def _doubtful(pieces: list[str], shape: re.Pattern[str], closed: bool) -> bool:
    """Whether some items may belong to others: states after cities, adverbs, words that only stand in a row."""
    if shape is _NAMES:
        return not closed and len(pieces) < 3
    return not closed or any(_is_adverb(word) or word in _no_items() for piece in pieces for word in piece.split())


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word not in _nouns_in_ly()


@cache
def _nouns_in_ly() -> frozenset[str]:
    return frozenset(load("lists")["nouns_in_ly"]["words"].split())


@cache
def _no_items() -> frozenset[str]:
    return frozenset(load("lists")["no_items"]["words"].split())
