"""The score or the tally of votes of a headline against that of the text below it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.gists import words_of
from squarefacts.claims.ties import Relation, Role
from squarefacts.text.article import Part, Sentence

# What votes are counted in; every other unit is that of a game.
VOTES = "vote"
# What near a result says that it is one of old, within so many characters.
EARLIER = re.compile(
    r"\b (?: last \s (?: week | month | year | season | time ) | earlier | previous(?:ly)? | first \s leg | ago"
    r" | half-?time | aggregate | series ) \b",
    re.VERBOSE,
)
AROUND = 48


@dataclass(frozen=True, slots=True)
class Tally:
    """Two numbers told as one result: their claims, the values with the greater first, and whether they are votes."""

    first: Claim
    second: Claim
    values: tuple[float, float]
    votes: bool


def find_tallies(claims: Sequence[Claim]) -> Iterator[Tally]:
    """The scores and tallies among claims that stand in the order of the text."""
    for one, two in pairwise(claims):
        a, b = one.value, two.value
        if one.kind is not Kind.SCORE or two.kind is not Kind.SCORE:
            continue
        if not isinstance(a, FigureValue) or not isinstance(b, FigureValue):
            continue
        if (a.range_of, b.range_of) == ("first", "second") and one.sentence == two.sentence:
            high, low = max(a.value, b.value), min(a.value, b.value)
            yield Tally(one, two, (high, low), a.unit == VOTES)


def find_headline_scores(
    text: str, sentences: Sequence[Sentence], claims: Sequence[Claim], last: int
) -> Iterator[Relation]:
    """The one result of the title with the one of the lead, where both are of one match or vote.

    Args:
        text: the text of the article.
        sentences: its sentences, in order.
        claims: all its claims, in the order of the text.
        last: the index of the sentence after the lead.
    """
    scores = [claim for claim in claims if claim.kind is Kind.SCORE and claim.sentence < len(sentences)]
    titles = list(find_tallies([claim for claim in scores if sentences[claim.sentence].part is Part.TITLE]))
    if len(titles) != 1:
        return
    body = list(find_tallies([claim for claim in scores if sentences[claim.sentence].part is not Part.TITLE]))
    (title,) = titles
    lead = [tally for tally in body if tally.first.sentence < last and tally.votes == title.votes]
    if not lead or any(tally.values == title.values for tally in body if tally is not lead[0]):
        return
    told = lead[0]
    if any(tally.values != told.values for tally in lead) or _is_earlier(text, told):
        return
    one, two = (sentences[tally.first.sentence] for tally in (title, told))
    if words_of(text[one.start : one.stop]) & words_of(text[two.start : two.stop]):
        left, right = differing_halves(title, told)
        yield Relation("headline", (Role(left, "left"), Role(right, "right")), "score", confidence=Confidence.HIGH)


def _is_earlier(text: str, tally: Tally) -> bool:
    """Whether a result is told of another match: "lost 2-1 at Holm last week"."""
    return EARLIER.search(text, max(tally.first.start - AROUND, 0), tally.second.stop + AROUND) is not None


def differing_halves(one: Tally, two: Tally) -> tuple[Claim, Claim]:
    """The halves of two results that differ, of results that agree the greater ones."""
    at = 0 if one.values[0] != two.values[0] else 1
    return _half(one, one.values[at]), _half(two, two.values[at])


def _half(tally: Tally, value: float) -> Claim:
    first = tally.first.value
    return tally.first if isinstance(first, FigureValue) and first.value == value else tally.second
