"""Who tells a claim, how (as a fact, a plan, denied), and on which day it holds."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from squarefacts.claims.model import Claim, Confidence, DateValue, Kind, Modality
from squarefacts.claims.resolve.modality import cues_of, has_cue, modality_among
from squarefacts.claims.resolve.speakers import Speakers
from squarefacts.text.article import Article, Sentence
from squarefacts.text.prose import lower_case

# What before a date makes it the start or end of something, not the day of it.
NOT_THE_DAY = re.compile(
    r"""
    \b (?: since | until | till | by | before | after | from | between | through | to | than | as \s of )
    \s (?: the \s | early \s | late \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What parts a claim from a date: a semicolon, a colon, a conjunction.
NEW_CLAUSE = re.compile(
    r"[;:] | , \s which \s | \s (?: but | while | before | after | because | since | until | when ) \s", re.VERBOSE
)
# Words of a comparison, which has one side in another time.
COMPARES = re.compile(r"\b (?: compared | versus | vs | against | from | than | up | down ) \b", re.VERBOSE)
# What before an ordinal says that the sentence tells something else ("withdrew from the 15th games").
ONLY_MENTIONED = re.compile(
    r"\b (?: from | of | about | ahead \s of | before | after | since | until | to ) \s (?: the \s | its \s )? \Z",
    re.VERBOSE,
)
# What parts a figure from a date after it.
ANOTHER_THING = re.compile(r"[,;:.(\d] | \b and \b", re.VERBOSE)
# An ordinal's own date follows it within this many characters, without a comma.
NEAR = 40
_DATED = (Kind.MONEY, Kind.COUNT, Kind.PERCENT, Kind.MEASURE, Kind.AGE, Kind.ORDINAL)


def attribute(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> None:
    """Set the speaker, the modality and the day of claims, in place, sentence by sentence.

    Args:
        article: the article; its prose is read.
        sentences: its sentences, in order.
        claims: all claims of the article, in the order of the text.
    """
    text = article.prose
    speakers = Speakers(text, sentences, claims)
    for index, group in groupby(claims, key=attrgetter("sentence")):
        together = list(group)
        told = [claim for claim in together if claim.kind is not Kind.NAME]
        if not told or index >= len(sentences):
            continue
        sentence = sentences[index]
        speaker = speakers.of(index)
        words = lower_case(text[sentence.start : sentence.stop])
        cues = cues_of(words, sentence.start) if has_cue(words) else None
        for claim in told:
            claim.speaker = speaker
            if cues is not None:
                claim.modality = modality_among(cues, text, claim.start, claim.stop, sentence.stop)
        _date(text, sentence, together)


def _date(text: str, sentence: Sentence, claims: Sequence[Claim]) -> None:
    """Give figures and ordinals the day that the sentence names for them, where only one can be meant."""
    dates = [claim for claim in claims if claim.kind is Kind.DATE]
    if not dates:
        return
    ranges = [claim for claim in claims if claim.kind is Kind.RANGE]
    sole = dates[0] if len(dates) == 1 and not ranges else None
    for claim in claims:
        if claim.kind not in _DATED:
            continue
        alone = sole is not None and not _needs_own_date(text, sentence, claim, claims)
        date = sole if alone else _adjoining(text, claim, dates)
        if date is None or NOT_THE_DAY.search(text, max(date.start - 24, sentence.start), date.start):
            continue
        day = _agreed(date)
        if day and _one_clause(text, claim, date):
            claim.day_first, claim.day_last = day


def _needs_own_date(text: str, sentence: Sentence, claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether the one date of a sentence may belong to something else: figures compared, an ordinal only mentioned."""
    if claim.kind is Kind.ORDINAL:
        return ONLY_MENTIONED.search(text, max(claim.start - 24, sentence.start), claim.start) is not None
    alike = sum(other.kind is claim.kind for other in claims)
    return alike > 1 and COMPARES.search(text, sentence.start, sentence.stop) is not None


def _adjoining(text: str, claim: Claim, dates: Sequence[Claim]) -> Claim | None:
    """The date that stands right after a claim's noun ("their first meeting in 2016"), or right before the claim."""
    starts = [date.start for date in dates]
    at = bisect_left(starts, claim.stop)
    if at < len(dates) and dates[at].start - claim.stop <= NEAR:
        between = text[claim.stop : dates[at].start]
        if not ANOTHER_THING.search(between):
            return dates[at]
    if at and 0 <= claim.start - dates[at - 1].stop <= 6 and claim.kind is Kind.ORDINAL:
        return dates[at - 1]
    return None


def _agreed(date: Claim) -> tuple[int, int] | None:
    """The days of a date if all worlds agree on them, else None."""
    if not isinstance(date.value, DateValue) or not date.value.valid or date.confidence is Confidence.LOW:
        return None
    days = {(reading.first_day, reading.last_day) for reading in date.value.readings}
    return days.pop() if len(days) == 1 else None


def _one_clause(text: str, claim: Claim, date: Claim) -> bool:
    """Whether no semicolon, colon or new clause parts a claim from its date."""
    start, stop = min(claim.stop, date.stop), max(claim.start, date.start)
    if claim.modality is Modality.HYPOTHETICAL:
        return False
    return NEW_CLAUSE.search(text, start, stop) is None
