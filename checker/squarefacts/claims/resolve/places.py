"""The places that an article names: capitalised words after "in", "at", "near" or "outside" that name nobody."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Claim, NameValue
from squarefacts.text.article import Article

# A place after a word that asks for one; reads "Kaliningrad" in "in Kaliningrad on Monday", "New Haven" in "near New
# Haven"; not "Monday" in "in Monday's vote", nor names of four words, which are institutions. For speed it
# starts with the capital and looks back at the word before it.
PLACE = re.compile(
    r"""
    [A-Z] (?<= [ntre] [ ] . )
    (?: (?<= \b in [ ] . ) | (?<= \b at [ ] . ) | (?<= \b near [ ] . ) | (?<= \b outside [ ] . ) )
    [a-zÀ-ÿ]{2,} (?: [ ] [A-Z][a-zÀ-ÿ]{2,} ){0,2} \b
    (?! ['’-] \w | [ ] [A-Z] )
    """,
    re.VERBOSE,
)
# Shorter names lead by one step from one place to another ("Iran", "Iraq").
SHORTEST = 6


@dataclass(frozen=True, slots=True)
class PlaceUse:
    """A place as an article names it.

    Attributes:
        form: the name as written.
        start: where it first stands.
        times: how often it stands after a word that asks for a place.
    """

    form: str
    start: int
    times: int


def find_places(article: Article, claims: Iterable[Claim]) -> list[PlaceUse]:
    """The places of an article, in the order in which they are first named.

    Args:
        article: the article; its prose is read.
        claims: its claims; the words of people's names are no places.
    """
    people = {word for claim in claims if isinstance(claim.value, NameValue) for word in claim.value.form.split()}
    found: dict[str, tuple[int, int]] = {}
    for match in PLACE.finditer(article.prose):
        form = match[0]
        if len(form) >= SHORTEST and people.isdisjoint(form.split()) and _common().isdisjoint(form.lower().split()):
            start, times = found.get(form, (match.start(), 0))
            found[form] = start, times + 1
    return [PlaceUse(form, start, times) for form, (start, times) in found.items()]


@cache
def _common() -> frozenset[str]:
    """Capitalised words that are no places, lower case."""
    return word_set("times", "calendar") | word_set("grammar", "closed") | word_set("titles", "not_people")
