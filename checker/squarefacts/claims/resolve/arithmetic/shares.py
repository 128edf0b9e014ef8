"""Shares told beside their part and whole: "30 of the 50 members, or 60 percent"."""

import re
from collections.abc import Iterator

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton, alike, token
from squarefacts.claims.ties import Relation, Role

# A few words that only describe what was counted.
WORDS = r"(?: \s [A-Za-z'-]+ ){0,5}?"
# What introduces the same again: ", or ", " (", " — ", ", that is ".
AGAIN = r"""
(?: ,? \s (?: or | that \s is | i\.e\. ) ,? \s | \s? \( \s? | \s — \s
  | , \s (?: an? \s (?: [a-z]+ \s of \s )? | which \s is \s )? )
(?: (?: about | some | nearly | roughly | just \s (?: over | under ) ) \s )?
"""
# " of the village's ", " out of ".
OF = r"""
\s (?: of | out \s of ) \s
(?: (?: the | its | his | her | their | these | those | all | a \s total \s of ) \s ){0,2} (?: [a-z']+ \s ){0,3}
"""
# "⟦C0⟧ of the ⟦C1⟧ members, or ⟦P2⟧", "⟦C0⟧ of ⟦C1⟧ workers — ⟦P2⟧ —", "⟦C0⟧ of the ⟦C1⟧ schools (⟦P2⟧)".
PART_FIRST = re.compile(
    token("part", "CM") + OF + token("whole", "CM") + WORDS + AGAIN + token("share", "P"), re.VERBOSE
)
# "Of the ⟦C0⟧ homes, ⟦C1⟧ (⟦P2⟧)", "Of ⟦C0⟧ tests, ⟦C1⟧, or ⟦P2⟧".
WHOLE_FIRST = re.compile(
    r"(?: ^ | [,;] \s | \s ) (?: [Oo]f | [Oo]ut \s of ) \s (?: (?: the | its | all | those ) \s ){0,2}"
    + token("whole", "CM")
    + WORDS
    + r", \s (?: only \s | just \s | some \s )?"
    + token("part", "CM")
    + WORDS
    + AGAIN
    + token("share", "P"),
    re.VERBOSE,
)
# "⟦P0⟧, or ⟦C1⟧ of the ⟦C2⟧", "⟦P0⟧ (⟦C1⟧ of ⟦C2⟧)", "⟦P0⟧, with ⟦C1⟧ of ⟦C2⟧ voters".
SHARE_FIRST = re.compile(
    token("share", "P")
    + r"(?: "
    + AGAIN
    + r"| , \s (?: with | as ) \s )"
    + token("part", "CM")
    + OF
    + token("whole", "CM"),
    re.VERBOSE,
)
# "⟦P0⟧ of the village's ⟦C1⟧ residents, or ⟦C2⟧ people".
SHARE_OF = re.compile(
    token("share", "P")
    + OF
    + token("whole", "CM")
    + WORDS
    + r"(?: , \s or \s | \s? \( \s? )(?: about \s | some \s )?"
    + token("part", "CM"),
    re.VERBOSE,
)
# "⟦C0⟧ votes, or ⟦P1⟧ of the ⟦C2⟧ votes cast".
PART_SHARE_OF = re.compile(
    token("part", "CM") + WORDS + AGAIN + token("share", "P") + OF + token("whole", "CM"), re.VERBOSE
)
_FORMS = (PART_FIRST, WHOLE_FIRST, SHARE_FIRST, SHARE_OF, PART_SHARE_OF)
# "⟦P0⟧ judges, or ⟦P1⟧": a proportion told again.
PROPORTION = re.compile(token("one", "P") + WORDS + r"(?: , \s or \s | \s? \( )" + token("two", "P"), re.VERBOSE)
# What after a share makes it one of something else: " of the country's", " more than", " higher".
OTHERWISE = re.compile(
    r"""
    \s (?: of \s (?! (?: them | those | the \s (?: total | whole ) | all ) \b )
          | more | less | higher | lower | fewer | up | down | above | below | from )
    """,
    re.VERBOSE,
)


def find_shares(skeleton: Skeleton, text: str) -> Iterator[Relation]:
    """The shares of a sentence whose part and whole stand beside them.

    Args:
        skeleton: the sentence.
        text: the prose of the article, for how proportions are written.
    """
    seen: set[int] = set()
    shares = sum(claim.kind is Kind.PERCENT for claim in skeleton.claims)
    if not shares:
        return
    for form in _FORMS:
        for found in form.finditer(skeleton.text):
            share, part, whole = (skeleton.claim(found, name) for name in ("share", "part", "whole"))
            if share is None or part is None or whole is None or id(share) in seen:
                continue
            if form in (PART_FIRST, WHOLE_FIRST) and OTHERWISE.match(skeleton.text, found.end()):
                continue
            if _fit(part, whole, share):
                seen.add(id(share))
                roles = Role(part, "part"), Role(whole, "whole"), Role(share, "share")
                yield Relation("share", roles, "of", confidence=Confidence.HIGH)
    if shares > 1:
        yield from _proportions(skeleton, text)


def _fit(part: Claim, whole: Claim, share: Claim) -> bool:
    """Whether the three can be one share: a part and a whole of one kind, and no percentage points."""
    one, two, three = part.value, whole.value, share.value
    if not (isinstance(one, FigureValue) and isinstance(two, FigureValue) and isinstance(three, FigureValue)):
        return False
    if three.unit not in ("percent", "fraction") or part.kind is not whole.kind or one.range_of or two.range_of:
        return False
    return (part.kind is Kind.COUNT or alike(part, whole)) and 0 < one.value <= two.value


def _proportions(skeleton: Skeleton, text: str) -> Iterator[Relation]:
    """A proportion of two numbers with the same as a share: "12 out of 16 judges, or three-quarters"."""
    for found in PROPORTION.finditer(skeleton.text):
        one, two = skeleton.claim(found, "one"), skeleton.claim(found, "two")
        if one is None or two is None or OTHERWISE.match(skeleton.text, found.end()):
            continue
        stated = re.search(r"\s(?:in|out of)\s", text[one.start : one.stop])
        if stated and isinstance(two.value, FigureValue) and two.value.unit in ("percent", "fraction"):
            yield Relation("share", (Role(one, "left"), Role(two, "right")), "or", confidence=Confidence.HIGH)
