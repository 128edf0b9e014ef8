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
# A date further from its cue than this belongs to another clause; a note of an update has it at once.
_REACH = {"visit": 60, "update": 20}


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
    for pattern, event, bound in _cues():
        for cue in pattern.finditer(article.prose):
            sentence = _sentence_at(sentences, cue.start())
            reach = cue.end() + _REACH[event]
            date = _date_after(claims, cue.end(), min(sentence.stop, reach), article.prose) if sentence else None
            if sentence and date:
                place = _PLACE.match(article.prose, cue.end())
                actor = _last_name(claims, sentence.start, cue.start())
                bounds.append(EventBound(date, event, actor, place["place"] if place else "", bound))
    return bounds


def _sentence_at(sentences: Sequence[Sentence], offset: int) -> Sentence | None:
    for sentence in sentences:
        if sentence.start <= offset < sentence.stop:
            return sentence
    return None


def _date_after(claims: Sequence[Claim], start: int, stop: int, prose: str) -> Claim | None:
    """The stated day that follows an offset, before another one, with no other clause between."""
    for claim in claims:
        if claim.kind is not Kind.DATE or claim.start < start:
            continue
        if claim.start >= stop or _NEW_CLAUSE.search(prose, start, claim.start):
            return None
        value = claim.value
        stated = isinstance(value, DateValue) and value.granularity is Granularity.DAY and value.day is not None
        return claim if stated else None
    return None


def _last_name(claims: Sequence[Claim], start: int, stop: int) -> str:
    """The first person named between two offsets, by the surname: the subject of the clause; "" for none."""
    for name in _names(claims, start, stop):
        return name.split()[-1]
    return ""


def _names(claims: Sequence[Claim], start: int, stop: int) -> Iterator[str]:
    for claim in claims:
        if isinstance(claim.value, NameValue) and start <= claim.start < stop:
            yield claim.value.form
