"""How large a change is, told after its ends or in words: ", an increase of 12 percent", "fourfold", "by a third"."""

import re
from dataclasses import dataclass
from functools import cache

from squarefacts.claims.extract.number_words import small_numbers
from squarefacts.claims.model import Claim
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton
from squarefacts.claims.resolve.arithmetic.words import meanings

# What leads to the size: ", which amounts to", ", representing", ", or", " —"; nothing for "(".
LEAD = r"""
    (?: (?: (?: which | that | this ) \s (?: now \s )? (?: is | was | means | meant | makes | made | marks | marked
            | represents | represented | equals | equates \s to | amounts \s to | amounted \s to | comes \s to
            | works \s out \s (?: at | as ) | translates \s (?: in )? to | corresponds \s to | constitutes
            | adds \s up \s to | implies )
          | representing | marking | making | meaning | amounting \s to | equal \s to | equivalent \s to
          | equating \s to | corresponding \s to | translating \s (?: in )? to | constituting | implying | or
          | that \s is
          | in \s other \s words ,? | i\.e\. ,? ) \s )?
"""
# The size itself; reads "an increase of ⟦P2⟧", "a sharp ⟦P2⟧ reduction", "up ⟦P2⟧", "⟦P2⟧ lower", "⟦P2⟧)", "or ⟦P2⟧,".
SIZE = r"""
    (?: an? \s (?: [a-z-]+ \s ){0,2}? (?P<noun> [a-z]+ ) \s of \s (?: [a-z]+ \s )? ⟦[CMPQ](?P<of>\d+)⟧
      | an? \s (?: [a-z-]+ \s ){0,2}? ⟦[CMPQ](?P<before>\d+)⟧ \s (?: [a-z]+ \s )? (?P<noun_after> [a-z]+ )
      | (?P<way> up | down ) \s (?: by \s )? ⟦[CMPQ](?P<up>\d+)⟧
      | ⟦[CMPQ](?P<compared>\d+)⟧ \s (?P<comparative> [a-z]+ ) \b (?! \s (?: than | the | its | that ) )
      | (?<= \( ) (?P<sign> [+−-] )? ⟦P(?P<alone>\d+)⟧ (?= \) )
      | (?<= or \s ) ⟦P(?P<alternative>\d+)⟧ (?= [.,;] | \s over | \s in \s ⟦D | \s within )
    )
"""
AFTERWARDS = re.compile(
    r"""
    (?: (?: ,? \s (?: (?: in | on | at | during | of | the | over | last ) \s ){0,2} ⟦D\d+⟧ | \s [\w'-]+ ){1,6}? [,(—]
      | [\s,(—] )
    [\s,(—]*
    """
    + LEAD
    + SIZE,
    re.VERBOSE,
)
# Right after a verb of change; reads " fourfold", " by a factor of four", " four times", " by a third", " by half".
FACTOR = re.compile(
    r"""
    (?: \s [a-z]+ly | \s more \s than | \s up | \s down )?
    \s (?: (?P<fold> [a-z]+ ) -? fold \b
         | by \s a \s factor \s of \s (?: about \s | nearly \s )? (?P<factor> [a-z]+ | \d+ ) \b
         | by \s (?P<hedge> about \s | nearly \s | almost \s | roughly \s | around \s | over \s | more \s than \s
                 | less \s than \s | at \s least \s )?
           (?: (?: an? | one ) [\s-] )? (?P<share> [a-z]+ ) \b (?! \s of | \s point | [\s-] (?: [a-z]+ \s )? ⟦ ) )
    """,
    re.VERBOSE,
)
# How far a factor in words may be from the figures, as a share: "fourfold" is said of 3.4 and 4.6 times, "by a third"
# of 27 to 40 percent.
FOLD_LEEWAY = 0.15
SHARE_LEEWAY = 0.2
# "by more than a third" is not said of a tenfold rise.
MOST_GROWTH = 9.0


@dataclass(frozen=True, slots=True)
class Told:
    """The size of a change: the figure, the direction its words give ("" for none) and where they end."""

    delta: Claim
    direction: str
    stop: int


@dataclass(frozen=True, slots=True)
class Factor:
    """By what a change multiplies, at least and at most, and where its words end."""

    low: float
    high: float
    stop: int


def size_after(skeleton: Skeleton, start: int) -> Told | None:
    """The size of a change that is told right after its ends, None for none.

    Args:
        skeleton: the sentence.
        start: the character after the later of the two ends, in `skeleton.text`.
    """
    found = AFTERWARDS.match(skeleton.text, start)
    return told_size(skeleton, found) if found else None


def told_size(skeleton: Skeleton, found: re.Match[str], noun: str = "", number: str = "") -> Told | None:
    """The size that a match of `SIZE` holds, None where its noun is not one of change.

    Args:
        skeleton: the sentence.
        found: the match.
        noun: the noun of change, where it stands outside of `SIZE`; "" for none.
        number: the number of the token of the size there; "" for none.
    """
    noun = (noun or found["noun"] or found["noun_after"] or "").lower()
    directions, sizes = meanings("changes", "directions"), meanings("changes", "sizes")
    way = found["way"] or directions.get(noun) or sizes.get(noun) or ""
    if found["comparative"]:
        way = meanings("changes", "comparatives").get(found["comparative"], "")
    named = number or found["of"] or found["before"] or found["up"] or found["compared"]
    if named and not way:
        return None
    token = named or found["alone"] or found["alternative"]
    way = directions.get(way, way)
    return Told(skeleton.claims[int(token)], "" if way == "either" else way, found.end())


def factor_after(text: str, start: int, direction: str) -> Factor | None:
    """The factor that words right after a verb of change give, None for none.

    Args:
        text: the text of a skeleton.
        start: the character after the verb.
        direction: "up" or "down".
    """
    found = FACTOR.match(text, start)
    if not found:
        return None
    share = meanings("changes", "fractions").get(found["share"] or "")
    if share:
        low, high = float(share) * (1 - SHARE_LEEWAY), float(share) * (1 + SHARE_LEEWAY)
        hedge = (found["hedge"] or "").strip()
        if hedge in ("over", "more than", "at least"):
            high = 1.0 if direction == "down" else MOST_GROWTH
        elif hedge:
            low = 0.0 if hedge == "less than" else low * (1 - SHARE_LEEWAY)
        ends = (1 + low, 1 + high) if direction == "up" else (1 - high, 1 - low)
        return Factor(*ends, found.end())
    number = number_words().get(found["fold"] or found["factor"] or "")
    if not number:
        return None
    low, high = number * (1 - FOLD_LEEWAY), number * (1 + FOLD_LEEWAY)
    return Factor(low, high, found.end()) if direction == "up" else Factor(1 / high, 1 / low, found.end())


@cache
def number_words() -> dict[str, int]:
    """The numbers from two on, by word and by digits."""
    words = {word: number for word, number in small_numbers().items() if number > 1}
    return words | {str(number): number for number in range(2, 101)}
