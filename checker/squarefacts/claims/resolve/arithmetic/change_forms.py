"""Changes whose figures do not both follow their verb: "Down from $91, crude was at $78"."""

import re
from collections.abc import Iterator

from squarefacts.claims.model import Claim
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton, token
from squarefacts.claims.resolve.arithmetic.words import meanings

# Words and dates, but no other figure.
PLAIN = r"(?: [^⟦⟧.;] | ⟦D\d+⟧ )"
# "Down from ⟦M0⟧ ⟦D1⟧, crude was trading at ⟦M2⟧", "Up ⟦P0⟧ from ⟦C1⟧, the club has ⟦C2⟧".
OPENED = re.compile(
    r"\A (?P<way> Up | Down ) \s (?: (?: by \s )? "
    + token("delta")
    + r" \s )? from \s (?: an? \s | the \s )?"
    + token("before")
    + PLAIN
    + r"{0,60} , \s"
    + PLAIN
    + r"""
    {0,60}? \b (?: at | to | was | were | is | are | reached | hit | totalled | totaled | numbered | has | have ) \s
    (?: (?: about | just | only | now ) \s )?
    """
    + token("after"),
    re.VERBOSE,
)
# "From ⟦Q0⟧ at the start his weight went down to ⟦Q1⟧", "From ⟦C0⟧ in ⟦D1⟧ the herd has grown to ⟦C2⟧".
FROM_FIRST = re.compile(
    r"\A From \s (?: an? \s | the \s )?"
    + token("before")
    + PLAIN
    + r"{1,80}? \s (?P<way> [a-z]+ ) \s (?: by \s "
    + token("delta")
    + r" \s )? to \s (?: about \s | just \s | only \s )?"
    + token("after"),
    re.VERBOSE,
)
# "Membership, which stood at ⟦C0⟧ in ⟦D1⟧, has shrunk to ⟦C2⟧".
STOOD_AT = re.compile(
    r"""
    , \s which \s (?: had \s )? (?: stood | was | were | been | totalled | totaled | numbered ) \s (?: at \s )?
    """
    + token("before")
    + PLAIN
    + r"{0,40} , \s (?: has | have | had ) \s (?: since \s | now \s )? (?P<way> [a-z]+ ) \s (?: by \s "
    + token("delta")
    + r" \s )? to \s (?: about \s | just \s | only \s )?"
    + token("after"),
    re.VERBOSE,
)


def find_told_apart(skeleton: Skeleton) -> Iterator[tuple[str, str, Claim, Claim, Claim | None, int]]:
    """The changes of a sentence in one of these forms.

    Yields:
        The word of change, its direction ("up" or "down"), the figures before and after, the change itself where it
        is told, and the offset in `skeleton.text` where the form ends.
    """
    directions = meanings("changes", "directions")
    for form in (OPENED, FROM_FIRST, STOOD_AT):
        found = form.search(skeleton.text)
        direction = directions.get(found["way"].lower(), "") if found else ""
        before = skeleton.claim(found, "before") if found else None
        after = skeleton.claim(found, "after") if found else None
        if found and direction and before and after:
            yield found["way"], direction, before, after, skeleton.claim(found, "delta"), found.end()
            return
