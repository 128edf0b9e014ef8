"""Shares told with their part and whole in any order: the roles are told by the words beside each figure.

The whole is marked by what stands before it ("of the", "out of", "a population of"), the share stands in apposition to
the part or to the pair, and the part is what is left. Only sentences with one share and two figures of one kind are
read, so that no other figure can have one of the roles.
"""

import re
from collections.abc import Iterator
from functools import cache

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.shares import OTHERWISE, Triple, same_whole
from squarefacts.claims.resolve.arithmetic.skeleton import TOKEN, Skeleton, alike
from squarefacts.claims.resolve.arithmetic.words import load
from squarefacts.claims.ties import Relation

SHARE = re.compile(r"⟦P(\d+)⟧")
# What marks a whole, right before it; reads " out of ", " of the co-operative's ", "a budget of ", "worth ", "every ".
WHOLE = re.compile(
    r"""
    (?: \b (?: of | among | worth | totalling | totaling | total | every | each | from | (?: fund | budget | sales
         | revenue
                 | turnover | income | population | electorate | workforce ) \s (?: of | was | is ) ) \s
        (?: (?: the | its | his | her | their | our | these | those | all | a | an | some | about | nearly | total
             | of ) \s ){0,3}
        (?: [\w'-]+ \s ){0,3}?
      | (?: ^ | \s ) (?: has | have | had | with | received | got | [Oo]n | [Ii]n | [Aa]long | there \s (?: are
           | were ) ) \s (?: (?: the | its | a ) \s )? ) \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What marks a part behind it: " of them", " of those".
OF_THEM = re.compile(r"(?: \s [a-z]+ )? \s of \s (?: them | those | these | whom | which | it )\b", re.VERBOSE)
# What puts a figure beside what was told before it, after a mark: ", or ", " (", " — which is to say about ".
APPOSED = re.compile(
    r"""
    (?: [,;:(] | \s — ) \s?
    (?: (?: or | and | i\.e\. | ie | that | this | which | it | is | was | are | were | makes? | made | making
         | means | meaning
          | thus | hence | so | to \s say | put \s differently | in \s other \s words | equivalent | equal | to
               | amounts?
          | amounting | representing | represents | giving | gives | for | a | an | the | some | about | around
               | nearly | almost
          | roughly | just | only | over | under | well | exactly | precisely | or \s so | as \s many \s as
          | success | failure | response | approval | pass | hit | win | winning | reply | recovery | survival
          | an? \s (?: [a-z-]+ \s ){1,2} rate \s of | rate | share | turnout | return | proportion | percentage
               | majority | yield | margin | part | of
               | at ) ,? \s )* \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What may follow a figure that stands beside another: a mark, the end, or what it is of.
CLOSED = re.compile(
    r"\s? (?: [;.:)?!] | , (?! \s (?: and | or ) \b ) | — | \Z ) | \s (?: of \s (?: them | those | it | all"
    r" | the \s (?: total | whole ) )"
    r" | turnout | share"
    r" | in \s all | all \s told | altogether ) \b",
    re.VERBOSE,
)
# A share told of a noun which the sentence has for its whole: " of the country", " of registered voters".
OF = re.compile(r"\s (?: of | the | its | their | his | her ) \s", re.VERBOSE)
# The same for a noun of all that was counted: " of its network".
OF_COLLECTIVE = re.compile(r"\s of \s (?: the | its | his | her | their ) \s (?P<noun> [a-z]+ )", re.VERBOSE)
_VAGUE = frozenset(("total", "whole", "all", "them", "it", "area", "portfolio", "party", "side"))
# Figures of other times, of changes and of several groups.
SEVERAL = re.compile(
    r"""
    \b (?: compared | against | versus | than | up | down | rose | fell (?! \s (?: ill | sick | asleep ) ) | grew
         | increased? | decreased? | cut | more | less
         | fewer | higher | lower | points? | respectively | each | both | average | interest | discount | growth | tax
         | plus | last | previous | earlier | ago | another | further | also ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A share that is wrong is still near what it is meant to be: at most so many times as much, or so little.
NEAR = 2.2
# The same where the words "of" and "out of" tie the two.
NEAR_TIED = 5.0
# What ties the part and the whole beyond doubt, before the whole.
TIED = re.compile(r"\b (?: of | out \s of | among ) \s (?: [\w'-]+ \s ){0,3} \Z", re.VERBOSE | re.IGNORECASE)


def find_shares_by_role(skeleton: Skeleton) -> Iterator[Relation]:
    """The share of a sentence that has one, with the two figures that it is said to be the ratio of."""
    text = skeleton.text
    shares = list(SHARE.finditer(text))
    others = [figure for figure in TOKEN.finditer(text) if figure[0][1] != "P"]
    if len(shares) != 1 or len(others) != 2 or SEVERAL.search(text):
        return
    one, two = (skeleton.claims[int(figure[1])] for figure in others)
    if not alike(one, two) or Kind.PERCENT in (one.kind, two.kind):
        return
    larger = int(_value(two) > _value(one))
    whole, part = others[larger], others[1 - larger]
    triple = Triple(_claim(skeleton, part), _claim(skeleton, whole), _claim(skeleton, shares[0]))
    near = NEAR_TIED if TIED.search(text, 0, whole.start()) else NEAR
    if not triple.fits or not _is_near(triple, near):
        return
    marked = WHOLE.search(text, 0, whole.start()) or OF_THEM.match(text, part.end())
    if marked and _is_beside(skeleton, shares[0], part, whole):
        yield triple.relation("of", Confidence.HIGH)


def _claim(skeleton: Skeleton, figure: re.Match[str]) -> Claim:
    return skeleton.claims[int(figure[1])]


def _value(claim: Claim) -> float:
    return claim.value.value if isinstance(claim.value, FigureValue) else 0.0


def _is_near(triple: Triple, near: float) -> bool:
    """Whether the share may be meant to be that of the two figures, though it is not."""
    value = triple.share.value
    unit = value.unit if isinstance(value, FigureValue) else ""
    told = _value(triple.share) * (1.0 if unit == "fraction" else 0.01)
    actual = _value(triple.part) / _value(triple.whole)
    return told < actual * near and actual < told * near


def _is_beside(skeleton: Skeleton, share: re.Match[str], part: re.Match[str], whole: re.Match[str]) -> bool:
    """Whether the share stands beside the pair or its part, or is told to be of the whole beside the part."""
    text = skeleton.text
    last = max(part.end(), whole.end())
    if share.start() > last:
        between = text[last : share.start()]
        if _is_apposed(between):
            return _is_closed(skeleton, share, whole)
        of = OF_COLLECTIVE.match(text, share.end())
        return of is not None and of["noun"] in _collectives()
    if part.start() < share.start() < whole.start():
        # "⟦C0⟧ people, ⟦P1⟧ of the ⟦C2⟧ who": the share is of the whole itself.
        return _is_apposed(text[part.end() : share.start()]) and OF.match(text, share.end()) is not None
    if whole.start() < share.start() < part.start():
        # "Of the ⟦C0⟧, ⟦P1⟧, ⟦C2⟧ ...", "Of ⟦C0⟧ asked, ⟦P1⟧ (⟦C2⟧)".
        between = text[share.end() : part.start()]
        return _is_apposed(between) and CLOSED.match(text, part.end()) is not None
    first = min(part.start(), whole.start())
    ahead = text[share.end() : first]
    if part.start() < whole.start():
        return _is_apposed(ahead) and CLOSED.match(text, whole.end()) is not None
    return (
        OF.match(text, share.end()) is not None
        and _is_apposed(text[whole.end() : part.start()])
        and (CLOSED.match(text, part.end()) is not None or OF_THEM.match(text, part.end()) is not None)
    )


@cache
def _collectives() -> frozenset[str]:
    return frozenset(load("parts")["collectives"]["words"].split()) - _VAGUE


def _is_apposed(between: str) -> bool:
    return APPOSED.search(between) is not None


def _is_closed(skeleton: Skeleton, share: re.Match[str], whole: re.Match[str]) -> bool:
    """Whether nothing after a share makes it one of something else than the whole."""
    if CLOSED.match(skeleton.text, share.end()):
        return True
    after = OTHERWISE.match(skeleton.text, share.end())
    return after is not None and bool(after["noun"]) and same_whole(_claim(skeleton, whole), after["noun"])
