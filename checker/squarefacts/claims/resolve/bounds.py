"""Days on which an event of the article starts or ends, from words such as "arrived in Moscow on October 1"."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from squarefacts.claims.model import Claim, DateValue, EventBound, Granularity, Kind, NameValue
from squarefacts.text.article import Article, Sentence

# A place follows the cue as one to four capitalised words: "arrived in St. Petersburg".
_PLACE = re.compile(r"\s+(?P<place>[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,3})")
_NEW_CLAUSE = re.compile(r"[;:]|,\s+(?:and|but|after|before)\b")
# How many characters before its date a cue may begin: farther off it belongs to another clause, and a note of an update
# has its date at once.
_REACH = {"visit": 90, "update": 35}


@cache
def _cues() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """(pattern, event, bound) for each cue of `words/events.toml`, the longest phrase first."""
    text = files("squarefacts.claims.resolve").joinpath("words/events.toml").read_text(encoding="utf-8")
    cues = []
    for event, bounds in tomllib.loads(text).items():
        for bound, phrases in bounds.items():
            told = "|".join(
                re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(phrases, key=len, reverse=True)
            )
            cues.append((re.compile(rf"\b(?:{told})\b:?", re.IGNORECASE), event, bound))
    return tuple(cues)


def find_bounds(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> list[EventBound]:
    """The bounds that an article states.

    Args:
        article: the article.
        sentences: its sentences.
        claims: its claims in the order of their spans; dates of one day and names are used.
    """
    bounds: list[EventBound] = []
    earlier = 0
    for claim in claims:
        if claim.kind is not Kind.DATE:
            continue
        # A cue leads to the first date after it: it stands behind the date before, in the same sentence.
        start = max(sentences[claim.sentence].start, earlier) if claim.sentence < len(sentences) else claim.start
        earlier = claim.stop
        if _is_stated_day(claim):
            bounds += _bounds_before(article.prose, start, claim, claims)
    return bounds


def _bounds_before(prose: str, start: int, date: Claim, claims: Sequence[Claim]) -> Iterator[EventBound]:
    for pattern, event, bound in _cues():
        near = max(start, date.start - _REACH[event])
        for cue in pattern.finditer(prose, near, date.start):
            if not _NEW_CLAUSE.search(prose, cue.end(), date.start):
                place = _PLACE.match(prose, cue.end())
                actor = _last_name(claims, start, cue.start())
                yield EventBound(date, event, actor, place["place"] if place else "", bound)


def _is_stated_day(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, DateValue) and value.granularity is Granularity.DAY and value.day is not None


def _last_name(claims: Sequence[Claim], start: int, stop: int) -> str:
    """The first person named between two offsets, by the surname: the subject of the clause; "" for none."""
    for name in _names(claims, start, stop):
        return name.split()[-1]
    return ""


def _names(claims: Sequence[Claim], start: int, stop: int) -> Iterator[str]:
    for claim in claims:
        if isinstance(claim.value, NameValue) and start <= claim.start < stop:
            yield claim.value.form
