"""A sentence with its figures and dates replaced by short tokens, so that the grammar of relations is plain patterns.

"Sales rose 12 percent to $56 million in May" becomes "Sales rose ⟦P0⟧ to ⟦M1⟧ in ⟦D2⟧": C a count, M money, P a share,
Q a measure, D a date, a duration or a time; the number is the claim's place in `claims`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from squarefacts.claims.model import Claim, FigureValue, Kind
from squarefacts.text.article import Part

LETTERS = {
    Kind.COUNT: "C",
    Kind.MONEY: "M",
    Kind.PERCENT: "P",
    Kind.MEASURE: "Q",
    Kind.DATE: "D",
    Kind.RANGE: "D",
    Kind.DURATION: "D",
    Kind.TIME: "D",
}
FIGURES = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE})
OF_THOSE = re.compile(r"\s of \s (?: those | these ) \b", re.VERBOSE)
# Every dash that parts words becomes one; reads " - ", "--", " – ", "—"; not "well-known".
DASH = re.compile(r"\s* (?: \s-{1,2}\s | -- | — | \s–\s ) \s*", re.VERBOSE)
# What makes no difference to a figure, right before it.
PLAIN_WORDS = re.compile(r"(?: \b (?: only | just | exactly ) \s )+ \Z", re.VERBOSE | re.IGNORECASE)
# The last letters of those words, to leave early.
PLAIN_ENDS = ("y", "t", "Y", "T")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A sentence with tokens for its figures and dates.

    Attributes:
        text: its words and tokens.
        claims: the claims behind the tokens.
        quotes: their words.
        start, stop: its characters in the article.
        part: the part of the article that holds it.
    """

    text: str
    claims: tuple[Claim, ...]
    quotes: tuple[str, ...]
    start: int
    stop: int
    part: Part

    def claim(self, match: re.Match[str], name: str) -> Claim | None:
        """The claim of the token whose number a named group holds; None where the group is not in the match."""
        number = match.groupdict().get(name)
        return self.claims[int(number)] if number is not None else None

    def figures(self, start: int, stop: int) -> list[Claim]:
        """The figures whose tokens stand between two offsets of `text`."""
        return [self.claims[int(token[1])] for token in TOKEN.finditer(self.text, start, stop)]


# The token of any figure; the number is its first group.
TOKEN = re.compile(r"⟦[CMPQ](\d+)⟧")


def token(name: str, letters: str = "CMPQ") -> str:
    """A pattern for the token of a figure of some kinds, whose number becomes the group `name`."""
    return rf"⟦[{letters}](?P<{name}>\d+)⟧"


def skeleton_of(text: str, start: int, stop: int, part: Part, claims: Sequence[Claim]) -> Skeleton:
    """The skeleton of a sentence.

    Args:
        text: the prose of the article.
        start: the first character of the sentence.
        stop: the character after its last.
        part: the part of the article that holds it.
        claims: the claims of the sentence, in the order of the text.
    """
    pieces: list[str] = []
    kept: list[Claim] = []
    at = start
    for claim in claims:
        letter = LETTERS.get(claim.kind)
        if letter is None or claim.start < at or claim.stop > stop:
            continue
        before, after = text[at : claim.start], claim.stop
        if claim.kind in FIGURES:
            before, after = _without_hedge(text, at, claim)
            referring = OF_THOSE.search(text, claim.start, claim.stop)
            after = referring.start() if referring else after  # "80 of those homes": the noun is that of another figure
        pieces += [before, f"⟦{letter}{len(kept)}⟧"]
        kept.append(claim)
        at = after
    pieces.append(text[at:stop])
    words = " ".join(_with_one_dash("".join(pieces)).split()).replace("’", "'")
    quotes = tuple(text[claim.start : claim.stop] for claim in kept)
    return Skeleton(words, tuple(kept), quotes, start, stop, part)


def _with_one_dash(words: str) -> str:
    """Words in which every dash that parts them is the same; a look at the characters first, for speed."""
    return DASH.sub(" — ", words) if "--" in words or " -" in words or "—" in words or "–" in words else words


def _without_hedge(text: str, start: int, claim: Claim) -> tuple[str, int]:
    """The words before a figure without its hedge, and where the figure with a hedge after it ends."""
    before, stop = text[start : claim.start], claim.stop
    for _ in range(2):
        if before[-2:-1] in PLAIN_ENDS:
            before = PLAIN_WORDS.sub("", before)
        trimmed = before.rstrip()
        if claim.hedge and trimmed.endswith(claim.hedge):
            before = trimmed[: -len(claim.hedge)]
    if claim.hedge and text.startswith(claim.hedge, stop + text[stop : stop + 1].isspace()):
        stop += len(claim.hedge) + text[stop : stop + 1].isspace()
    return before, stop


def alike(one: Claim, two: Claim) -> bool:
    """Whether two figures can be added or compared: one kind and unit; a bare number may take the other's unit."""
    first, second = one.value, two.value
    if not isinstance(first, FigureValue) or not isinstance(second, FigureValue):
        return False
    if one.kind is two.kind:
        return first.unit == second.unit and first.currency == second.currency
    return Kind.COUNT in (one.kind, two.kind) and not (first.head if one.kind is Kind.COUNT else second.head)
