"""By what factor a sentence says that a figure changed: "tripled", "seven times as many", "a third up"."""

import re
from dataclasses import dataclass
from math import inf

from squarefacts.claims.model import FigureValue
from squarefacts.claims.resolve.arithmetic.changes.sizes import FOLD_LEEWAY, MOST_GROWTH, SHARE_LEEWAY, number_words
from squarefacts.claims.resolve.arithmetic.changes.words import factor_of
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton
from squarefacts.claims.resolve.arithmetic.words import meanings

WORD = re.compile(r"[A-Za-z]+")
# "a fivefold increase", "a threefold rise".
FOLD = re.compile(r"\b (?P<number> [a-z]+ | \d+ ) -? fold \s (?P<way> [a-z]+ ) \b", re.VERBOSE)
# "seven times as many", "three times more", "four times the", "twice as large", "half as many", "a third as much".
TIMES = re.compile(
    r"""
    \b (?P<hedge> (?: nearly | almost | more \s than | over | about | some | roughly | around | less \s than ) \s )?
    (?: (?P<number> [a-z]+ | \d+ ) (?: \s | - ) times | (?P<twice> twice | half | double | triple )
      | (?: an? | one ) [\s-] (?P<share> third | quarter | fifth | tenth ) (?= \s as \s ) )
    \s (?: as \s (?: many | much | large | big | high | long | great | heavy | expensive | fast | dear | tall )
         | (?P<more> more | higher | larger | bigger | greater | longer ) (?! \s than \s ⟦ )
         | (?: the \s (?: number | size | figure | total | price | rate | sum | level | length | amount )
             | what \s it | its | the (?= \s (?: [a-z]+ \s ){0,2} ⟦ ) | (?= ⟦D\d+⟧'s ) ) )
    \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A share that a figure gained or lost: "a gain of a tenth", "fell by a quarter", "lost half of", "a third lower".
SHARE = re.compile(
    r"""
    \b (?: (?: an? | one ) [\s-] (?P<then> half | third | quarter | fifth | tenth ) \s (?P<comparative> [a-z]+ )
         | (?P<way> [a-z]{2,} ) \s (?: by \s | of \s )?
           (?P<hedge> (?: nearly | almost | more \s than | over | about | roughly | around | less \s than
                        | at \s least ) \s )?
           (?: (?: an? | one ) [\s-] )?
           (?P<share> half | third | quarter | fourth | fifth | sixth | seventh | eighth | tenth )
           (?! - | \s (?: time | year | quarter | month | straight | consecutive
                         | of \s (?! its | their | his | her | the ) ) ) )
    \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# The same where the share is a figure of its own: "lost ⟦P0⟧ of its length"; not "lost ⟦P0⟧ of the seats".
SHARE_TOKEN = re.compile(
    r"\b (?P<way> [a-z]+ ) \s (?: by \s )? ⟦P(?P<token>\d+)⟧ \s of \s (?: its | their ) \b", re.VERBOSE
)
# What each of these has a part of.
_SHARES = ("half", "third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "tenth")
_TIMES = ("times", "twice", *_SHARES)
# How far from a change its factor may stand, in characters, and what begins another clause between them.
FARTHEST = 60
BETWEEN = re.compile(r"\b between \s ⟦D\d+⟧ \s and \s ⟦D\d+⟧", re.VERBOSE)
ELSEWHERE = re.compile(r"\b (?: and | but | while | as | which | who | said | after | before ) \b | [;.]", re.VERBOSE)
_WAYS = ("up", "down")
# Before a word of change, what makes it no statement of one: "did not double", "again doubled".
AGAIN = re.compile(r"\b (?: again | twice \s over | not | never | n't | if | would ) \b", re.VERBOSE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ToldFactor:
    """By what a change multiplies, at least and at most, its direction and its words."""

    low: float
    high: float
    direction: str
    words: str


def find_factor(skeleton: Skeleton) -> ToldFactor | None:
    """The one factor that a sentence tells; None for none, for two, and where it may not hold.

    Args:
        skeleton: the sentence.
    """
    text = skeleton.text
    found = [*_verbs(text), *_times(text), *_shares(text), *_tokens(skeleton)]
    return found[0] if len(found) == 1 and not AGAIN.search(text) else None


def factor_beside(skeleton: Skeleton, start: int, stop: int, direction: str) -> tuple[float, float] | None:
    """The factor that a sentence tells right before or after a change, None for none of its direction.

    Args:
        skeleton: the sentence.
        start: the first character of the change.
        stop: the character after it.
        direction: "up" or "down".
    """
    told = find_factor(skeleton)
    if told is None or told.direction != direction:
        return None
    at = skeleton.text.index(told.words)
    between = skeleton.text[at + len(told.words) : start] if at < start else skeleton.text[stop:at]
    near = at < start or at >= stop
    if not near or len(between) > FARTHEST or ELSEWHERE.search(BETWEEN.sub("", between)):
        return None
    return told.low, told.high


def _verbs(text: str) -> list[ToldFactor]:
    known = meanings("changes", "factors")
    found = []
    for word in WORD.finditer(text):
        number = known.get(word[0].lower())
        if number:
            low, high = factor_of(text, word.start(), float(number))
            found.append(ToldFactor(low, high, "up" if float(number) > 1 else "down", word[0]))
    return found


def _times(text: str) -> list[ToldFactor]:
    numbers = number_words()
    found = []
    for match in FOLD.finditer(text) if "fold" in text else ():
        number, way = float(numbers.get(match["number"], 0)), _way(match["way"])
        if number and way:
            low, high = number * (1 - FOLD_LEEWAY), (number + 1) * (1 + FOLD_LEEWAY)
            low, high = (low, high) if way == "up" else (1 / high, 1 / low)
            found.append(ToldFactor(low, high, way, match[0]))
    for match in TIMES.finditer(text) if _has_any(text, _TIMES) else ():
        share = meanings("changes", "fractions").get((match["share"] or "").lower())
        twice = (match["twice"] or "").lower()
        number = float(share) if share else {"twice": 2.0, "double": 2.0, "triple": 3.0, "half": 0.5}.get(twice, 0.0)
        number = number or float(numbers.get((match["number"] or "").lower(), 0))
        if not number:
            continue
        low, high = number * (1 - FOLD_LEEWAY), number * (1 + FOLD_LEEWAY)
        if match["more"]:
            high = (number + 1) * (1 + FOLD_LEEWAY)  # "three times more" is said of four times as many too
        low, high = _hedged((match["hedge"] or "").strip().lower(), low, high, FOLD_LEEWAY)
        found.append(ToldFactor(low, high, "up" if number > 1 else "down", match[0]))
    return found


def _shares(text: str) -> list[ToldFactor]:
    found = []
    for match in SHARE.finditer(text) if _has_any(text, _SHARES) else ():
        way = _way(match["way"] or match["comparative"])
        share = meanings("changes", "fractions").get((match["share"] or match["then"]).lower())
        if way and share:
            found.append(ToldFactor(*by_share(float(share), way, match["hedge"] or ""), way, match[0]))
    return found


def _tokens(skeleton: Skeleton) -> list[ToldFactor]:
    """The shares that are figures of their own: "lost ⟦P0⟧ of its length"."""
    found = []
    for match in SHARE_TOKEN.finditer(skeleton.text) if "⟦P" in skeleton.text else ():
        claim = skeleton.claims[int(match["token"])]
        way = _way(match["way"])
        if way and isinstance(claim.value, FigureValue) and claim.value.unit == "fraction":
            found.append(ToldFactor(*by_share(claim.value.value, way, claim.hedge), way, match[0]))
    return found


def _has_any(text: str, parts: tuple[str, ...]) -> bool:
    """Whether a text has one of some strings but for their capitals: a look before a search, for speed."""
    lower = text.lower()
    return any(part in lower for part in parts)


def _way(word: str) -> str:
    """The direction of a word of change, "" for other words."""
    lower = word.lower()
    tables = ("directions", "sizes", "comparatives")
    return next((way for way in (meanings("changes", table).get(lower, "") for table in tables) if way in _WAYS), "")


def by_share(share: float, way: str, hedge: str) -> tuple[float, float]:
    """By what a figure is multiplied, at least and at most, that gains or loses a share told in words.

    Args:
        share: the share (0.25 of "a quarter").
        way: "up" or "down".
        hedge: the words that hedge it, "" for none.
    """
    low, high = share * (1 - SHARE_LEEWAY), share * (1 + SHARE_LEEWAY)
    low, high = _hedged(hedge.strip().lower(), low, high, SHARE_LEEWAY)
    high = min(high, 1.0 if way == "down" else MOST_GROWTH)
    return (1 + low, 1 + high) if way == "up" else (1 - high, 1 - low)


def _hedged(hedge: str, low: float, high: float, leeway: float) -> tuple[float, float]:
    """The ends of a factor with what a hedge before it leaves open."""
    if hedge in ("more than", "over", "at least"):
        return low, inf
    if hedge == "less than":
        return 0.0, high
    return (low * (1 - leeway), high) if hedge else (low, high)
