"""Days on which an event of the article starts or ends, from words such as "arrived in Moscow on October 1".

Visits and updates are told by whole phrases; other events by a noun and a verb ("the trial of the banker opened on").
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from squarefacts.claims.model import Claim, DateValue, Granularity, Kind, NameValue
from squarefacts.claims.resolve import series
from squarefacts.claims.ties import EventBound
from squarefacts.claims.word_files import word_tables
from squarefacts.text.article import Article, Sentence

# A place follows the cue as one to four capitalised words: "arrived in St. Petersburg".
_PLACE = re.compile(r"\s+(?P<place>[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,3})")
_NEW_CLAUSE = re.compile(r"[;:]|,\s+(?:and|but|after|before)\b")
# How many characters before its date a cue may begin: farther off it belongs to another clause, and a note of an update
# has its date at once.
_REACH = {"visit": 90, "update": 35}
_BEGUN_REACH = 120
# Between the verb and its day: "opened in Lima on", "began last year on" is none.
_TO_DAY = re.compile(r"(?:\s(?:in|at|under|near)\s[\w’' -]{2,30})?(?:\son)?\s?(?:[A-Z][a-z]+,?\s)?")


def _words() -> dict[str, dict[str, list[str]]]:
    return word_tables("squarefacts.claims.resolve", "events")


@cache
def _begun() -> re.Pattern[str]:
    """Reads "trial of the banker opened", "strike began", "began their deliberations"; not "will open the trial"."""
    words = {
        name: "|".join(map(re.escape, sorted(told, key=len, reverse=True))) for name, told in _words()["begun"].items()
    }
    return re.compile(
        rf"""
        \b (?P<event> {words["nouns"]} ) (?: \s (?! and\b | but\b ) [\w’'-]+ ){{0,6}}? \s (?: {words["told"]} ) \b
        | \b (?: {words["tells"]} ) \s (?: an? | the | his | her | its | their ) \s (?: [\w’'-]+ \s ){{0,3}}?
          (?P<event2> {words["nouns"]} ) \b
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _cues() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """(pattern, event, bound) for each cue of `words/events.toml`, the longest phrase first."""
    cues = []
    for event, bounds in _words().items():
        if event == "begun":
            continue
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
    for begun in _begun().finditer(prose, max(start, date.start - _BEGUN_REACH), date.start):
        if _TO_DAY.fullmatch(prose, begun.end(), date.start):
            noun = (begun["event"] or begun["event2"]).lower()
            yield EventBound(date, series.head_of_noun(noun) or noun, "", "", "start")


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
