"""Changes whose figures do not both follow their verb: "Down from $91, crude was at $78"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from squarefacts.claims.model import Claim
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton, token
from squarefacts.claims.resolve.arithmetic.words import meanings

# Words and dates, but no other figure.
PLAIN = r"(?: [^⟦⟧.;] | ⟦D\d+⟧ )"
# What may stand right before a figure.
NEAR = r"(?: (?: about | just | only | now | a | an | the | some | record | nearly | almost | today's ) \s ){0,2}"
# How much, after a verb of change, and when: " by ⟦P1⟧", " by a third,", " steadily", " in size".
BY = r"(?: ,? \s by \s " + token("delta") + r" ,? )? (?: \s [a-z]+ly | \s in \s [a-z]+ )? (?: ,? \s in \s ⟦D\d+⟧ ,? )? "
# An auxiliary and what may stand between it and the verb: "has now more than".
AUX = r"(?: has | have | had | is | was | were | are | will | would | then | later | since ) \s (?: [a-z'-]+ \s ){0,4}?"
# A verb that says what a figure was: "which stood at", "first put at".
WAS = r"""
    (?: stood | was | were | been | totalled | totaled | numbered | cost | averaged | had | amounted \s to | came \s to
      | stands | put | set | estimated | valued | priced | budgeted | forecast | projected | quoted | costed
      | advertised | assessed | measured | recorded | reported | counted | reckoned | fixed | pegged | bought | sold )
    \s (?: at \s | as \s | to \s be \s | for \s )?
"""
# What names the later figure after the earlier one: "was", "came to", "has reached".
IS = r"""
    (?: at | to | was | were | is | are | reached | hit | totalled | totaled | numbered | averaged | amounted \s to
      | cost | stood \s at | stands \s at | has | have | had | costs
      | sells \s for | sold \s for | fetched | ended \s at )
    \s
"""
# "Down from ⟦M0⟧ ⟦D1⟧, crude was trading at ⟦M2⟧", "Up ⟦P0⟧ from ⟦C1⟧, the club has ⟦C2⟧".
OPENED = re.compile(
    r"\A (?: (?: Having | After ) \s )? (?P<way> [A-Za-z]+ ) \s (?: (?: by \s )? "
    + token("delta")
    + r" \s )? from \s "
    + NEAR
    + token("before")
    + PLAIN
    + r"{0,60} , \s"
    + PLAIN
    + r"{0,60}? \b"
    + IS
    + NEAR
    + token("after"),
    re.VERBOSE,
)
# "Ridership, up from ⟦C0⟧ in ⟦D1⟧, came to ⟦C2⟧", "The toll (down ⟦P0⟧ from ⟦M1⟧) is ⟦M2⟧".
ASIDE_FROM = re.compile(
    r"[,(—] \s? (?: having \s | which \s (?: has | had | is | was ) \s )? (?P<way> [a-z]+ ) \s (?: (?: by \s )? "
    + token("delta")
    + r" ,? \s )? (?: from | on ) \s "
    + NEAR
    + token("before")
    + PLAIN
    + r"{0,60} [,)—] \s (?: [a-z]+ \s ){0,2}?"
    + IS
    + NEAR
    + token("after"),
    re.VERBOSE,
)
# "From ⟦Q0⟧ at the start his weight went down to ⟦Q1⟧", "From ⟦C0⟧ in ⟦D1⟧ the herd has grown to ⟦C2⟧".
FROM_FIRST = re.compile(
    r"\A From \s "
    + NEAR
    + token("before")
    + PLAIN
    + r"{1,80}? \s (?P<way> [a-z]+ )"
    + BY
    + r" \s to \s "
    + NEAR
    + token("after"),
    re.VERBOSE,
)
# "Membership, which stood at ⟦C0⟧ in ⟦D1⟧, has shrunk to ⟦C2⟧", "The bill, first put at ⟦M0⟧, has more than doubled to
# ⟦M1⟧", "The club, once ⟦C0⟧ strong, has shrunk to ⟦C1⟧".
STOOD_AT = re.compile(
    r"[,(—] \s? (?: (?: which | that | who ) \s )? (?: [a-z'-]+ \s | ⟦D\d+⟧ \s ){0,4}? (?: "
    + WAS
    + r"| (?: once | formerly | originally | initially | previously ) \s )"
    + NEAR
    + token("before")
    + PLAIN
    + r"{0,60} [,)—] \s "
    + AUX
    + r"(?P<way> [a-z]+ )"
    + BY
    + r" \s to \s "
    + NEAR
    + token("after"),
    re.VERBOSE,
)
# "It cost ⟦M0⟧ in ⟦D1⟧; since then the price has gone up to ⟦M2⟧", "There were ⟦C0⟧ nests and the number has grown to
# ⟦C1⟧".
TWO_CLAUSES = re.compile(
    r"\b"
    + WAS
    + NEAR
    + token("before")
    + r"(?: [^⟦⟧.;,] | ⟦D\d+⟧ ){0,80} [;,.]? \s (?: and \s | but \s | now \s )? "
    + r"""
    (?: since \s (?: then | that \s time ) ,? \s (?: [a-z]+ \s ){0,4}? | it \s | they \s
      | (?: that | this | the ) \s (?: figure | number | price | total | count | rate | cost | sum | level ) \s )
    """
    + r"(?: (?: has | have | had ) \s )? (?: [a-z'-]+ \s ){0,4}? (?P<way> [a-z]+ ) (?: \s by \s [a-z -]+? )?"
    + BY
    + r" ,? \s to \s "
    + NEAR
    + token("after"),
    re.VERBOSE | re.IGNORECASE,
)
# "Attendance was ⟦C0⟧, ⟦C1⟧ more than the ⟦C2⟧ of last season".
MORE_THAN = re.compile(
    token("after")
    + PLAIN
    + r"{0,40} [,(—] \s? (?: or \s | which \s (?: is | was ) \s | some \s )?"
    + token("delta")
    + r" \s (?: [a-z]+ \s )?? (?P<comparative> [a-z]+ ) \s (?: than \s )? (?: the | last \s [a-z]+'s | its | a ) \s"
    + r"(?: [a-z'-]+ \s | ⟦D\d+⟧'s \s ){0,3}?"
    + token("before"),
    re.VERBOSE,
)
# "Output was ⟦Q0⟧, compared with ⟦Q1⟧ ⟦D2⟧ before, a rise of ⟦P3⟧".
COMPARED = re.compile(
    token("after") + PLAIN + r"{0,60} [\s,(] (?: compared \s (?: with | to ) | as \s against | against | versus"
    r"| up \s from | down \s from ) \s" + NEAR + token("before"),
    re.VERBOSE,
)
_FORMS = (OPENED, ASIDE_FROM, FROM_FIRST, STOOD_AT, TWO_CLAUSES)


@dataclass(frozen=True, slots=True)
class Apart:
    """A change whose ends stand apart.

    Attributes:
        way: the word of change, "" where only a size tells that there is one.
        direction: "up" or "down" of a comparative, "" where the word of change tells it.
        before, after, delta: its figures.
        at: the offset of the word of change in `skeleton.text`.
        stop: the offset where the form ends.
    """

    way: str
    direction: str
    before: Claim
    after: Claim
    delta: Claim | None
    at: int
    stop: int


def find_told_apart(skeleton: Skeleton) -> Iterator[Apart]:
    """The first change of a sentence in one of these forms."""
    known = (meanings("changes", "directions"), meanings("changes", "factors"))
    for form in _FORMS:
        found = form.search(skeleton.text)
        before = skeleton.claim(found, "before") if found else None
        after = skeleton.claim(found, "after") if found else None
        if found and before and after and any(found["way"].lower() in words for words in known):
            yield Apart(
                found["way"], "", before, after, skeleton.claim(found, "delta"), found.start("way"), found.end()
            )
            return
    yield from _compared(skeleton)


def _compared(skeleton: Skeleton) -> Iterator[Apart]:
    """The two figures that a comparison ties."""
    found = MORE_THAN.search(skeleton.text)
    way = meanings("changes", "comparatives").get(found["comparative"], "") if found else ""
    if not found or not way:
        found, way = COMPARED.search(skeleton.text), ""
    before = skeleton.claim(found, "before") if found else None
    after = skeleton.claim(found, "after") if found else None
    if found and before and after and before.kind is after.kind:
        delta = skeleton.claim(found, "delta") if way else None
        yield Apart(found["comparative"] if way else "", way, before, after, delta, -1, found.end())
