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
# "⟦C0⟧ wins from ⟦C1⟧ games, ⟦P2⟧ of the matches".
TRIES = re.compile(
    token("part", "C")
    + r"(?: \s [a-z]+ )? \s (?: from | in | out \s of ) \s (?: (?: the | its | his | her | their ) \s )?"
    + token("whole", "C")
    + r"(?: \s [a-z]+ )? (?: ,? \s or \s | , \s | \s? \( )"
    + token("share", "P"),
    re.VERBOSE,
)
# "share of the ⟦M0⟧ cost will be ⟦M1⟧, or ⟦P2⟧".
SHARE_OF_WHOLE = re.compile(
    r"\b (?: share | part | portion ) \s of \s (?: (?: the | its | that | a ) \s )?"
    + token("whole", "CM")
    + WORDS
    + r"\s (?: is | was | (?: will | would ) \s be | (?: came | comes | amounts | amounted ) \s to | at ) \s"
    + token("part", "CM")
    + AGAIN
    + token("share", "P"),
    re.VERBOSE,
)
# "Out of ⟦C0⟧ calls, crews reached ⟦C1⟧ within ⟦D2⟧; that is ⟦P3⟧", "searched ⟦C0⟧ cars and held ⟦C1⟧ of them, ⟦P2⟧".
THAT_IS = re.compile(
    r"(?: \b (?: of | out \s of ) \s (?: (?: the | all ) \s ){0,2} )"
    + token("whole", "CM")
    + r"(?: [^⟦⟧;.:] | ⟦D\d+⟧ ){1,60}?"
    + token("part", "CM")
    + r"""
    (?: [^⟦⟧;.:,] | ⟦D\d+⟧ ){0,40}
    [;:,—-]? \s (?: that \s is | this \s is | which \s is | that's | meaning | making | a \s rate \s of ) ,? \s
    (?: (?: that | about | some | nearly | roughly | it | a | rate | of ) \s ){0,3}
    """
    + token("share", "P"),
    re.VERBOSE | re.IGNORECASE,
)
OF_THEM_SHARE = re.compile(
    token("whole", "CM")
    + r"(?: [^⟦⟧;.:] | ⟦D\d+⟧ ){1,60}?"
    + token("part", "CM")
    + r"\s of \s (?: them | those | these | it ) (?: \s [a-z]+ ){0,3}?"
    + AGAIN
    + token("share", "P"),
    re.VERBOSE,
)
# "⟦M0⟧ out of the ⟦M1⟧ collected in taxes, meaning that ⟦P2⟧ of revenue".
MEANING = re.compile(
    token("part", "CM")
    + OF
    + token("whole", "CM")
    + r"(?: [^⟦⟧;.:] | ⟦D\d+⟧ ){0,40}? , \s (?: meaning | so | which \s means ) (?: \s that )? \s"
    + token("share", "P"),
    re.VERBOSE,
)
# "Of the ⟦C0⟧ people on board, fewer than ⟦P1⟧, ⟦C2⟧, were".
WHOLE_SHARE = re.compile(
    r"(?: ^ | [,;] \s | \s ) [Oo]f \s (?: (?: the | its | all | those ) \s ){0,2}"
    + token("whole", "CM")
    + WORDS
    + r", \s"
    + token("share", "P")
    + r"(?: \s of \s them )? (?: , \s (?: or \s )? | \s? \( )"
    + token("part", "CM")
    + r"(?: , | \) | \s (?: people | of ) )",
    re.VERBOSE,
)
# "Freight, at ⟦M0⟧, accounted for ⟦P1⟧ of the firm's costs of ⟦M2⟧".
ACCOUNTED = re.compile(
    token("part", "CM")
    + WORDS
    + r""",? \s
    (?: account(?:s|ed)? \s for | (?: made | makes? ) \s up | represent(?:s|ed)? | amount(?:s|ed)? \s to
      | equal(?:s|led)? | was | is | or ) \s
    """
    + token("share", "P")
    + r"\s of \s (?: (?: the | its | all | their ) \s )? (?: [A-Za-z'-]+ \s ){0,6}? (?: of \s | ,? \s? )"
    + token("whole", "CM"),
    re.VERBOSE,
)
_FORMS = (
    PART_FIRST,
    WHOLE_FIRST,
    SHARE_FIRST,
    SHARE_OF,
    PART_SHARE_OF,
    TRIES,
    SHARE_OF_WHOLE,
    THAT_IS,
    OF_THEM_SHARE,
    MEANING,
    WHOLE_SHARE,
    ACCOUNTED,
)
# In these the share may be told of the whole by another name: "85 percent of the matches".
_NAMED_AGAIN = (SHARE_FIRST, SHARE_OF, PART_SHARE_OF, TRIES, MEANING, WHOLE_SHARE, ACCOUNTED)
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
            if form not in _NAMED_AGAIN and OTHERWISE.match(skeleton.text, found.end()):
                continue
            if _fit(part, whole, share):
                seen.add(id(share))
                roles = Role(part, "part"), Role(whole, "whole"), Role(share, "share")
                yield Relation("share", roles, "of", confidence=Confidence.HIGH)
    if shares > 1:
        yield from _proportions(skeleton, text)


# "That is ⟦P0⟧ of them", "This was ⟦P0⟧".
TAKEN_UP = re.compile(
    r"""
    \A (?: That | This | It ) \s (?: is | was | makes | represents | equals | amounts \s to | comes \s to | means )
    (?: \s [a-z]+ ){0,2} \s
    """
    + token("share", "P")
    + r"(?: \s of \s (?: them | those | these | the \s (?: total | whole ) ) )? (?: [.,;] | \Z )",
    re.VERBOSE,
)
PART_OF = re.compile(token("part", "CM") + OF + token("whole", "CM"), re.VERBOSE)


def find_share_after(before: Skeleton, skeleton: Skeleton) -> Iterator[Relation]:
    """The share that takes up the one part and whole of the sentence before: "95 of its 196 houses. That is half"."""
    told = TAKEN_UP.match(skeleton.text)
    found = list(PART_OF.finditer(before.text))
    if not told or len(found) != 1:
        return
    part, whole, share = before.claim(found[0], "part"), before.claim(found[0], "whole"), skeleton.claim(told, "share")
    if part and whole and share and _fit(part, whole, share):
        roles = Role(part, "part"), Role(whole, "whole"), Role(share, "share")
        yield Relation("share", roles, "that is", confidence=Confidence.HIGH)


def _fit(part: Claim, whole: Claim, share: Claim) -> bool:
    """Whether the three can be one share: a part and a whole of one kind, and no percentage points."""
    one, two, three = part.value, whole.value, share.value
    if not (isinstance(one, FigureValue) and isinstance(two, FigureValue) and isinstance(three, FigureValue)):
        return False
    if three.unit not in ("percent", "fraction") or one.range_of or two.range_of:
        return False
    if part.kind is not whole.kind:
        return alike(part, whole) and 0 < one.value <= two.value  # "66 billion shillings out of the 220 billion"
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
