"""The day of the one incident that an article is about, from its title and its first sentences."""

import re
from collections.abc import Sequence

from squarefacts.claims.calendar import OPEN_FUTURE
from squarefacts.claims.model import Claim, Confidence, DateValue, Granularity, Modality, Publication
from squarefacts.claims.resolve.events.facts import lead_of
from squarefacts.text.article import Article, Sentence
from squarefacts.text.prose import lower_case

# The verb before a date says of what it is the day: of the incident ("was shot on Friday"), or of what came after it
# ("was charged on Friday", "died on Friday"), which is no day of the incident. For words in lower case.
VERB = re.compile(
    r"""
    \b (?:
      (?P<incident> shot | shooting | killed | killing | wounded | injured | gunfire | opened \s fire
        | stabbed | stabbing
        | derailed | derailment | capsized | sank | overturned | collapsed | collapse | fell | plunged | struck | hit
        | robbery | kidnapped | abducted | landslide | avalanche | burned \s down
        | crash | crashed | collided | exploded | explosion | blast | attack | attacked | robbed | fire | blaze )
    | (?P<after> charged | arrested | arraigned | sentenced | court | convicted | said | told | identified | announced
        | funeral | vigil | appeared | pleaded | trial | hearing | conference | died | dies | dead | pronounced
        | faced | judge
        | declared | ordered | posted | updated | published | accused | indicted | released | revealed | surrendered )
    ) \b
    """,
    re.VERBOSE,
)
# What belongs to two days; reads "on Sunday night", "before dawn", "at 2 a.m.".
NIGHT = re.compile(
    r"\b (?: night | overnight | midnight | early | late | dawn | after \s dark | predawn | \d \s? [ap]\.?m\b )",
    re.VERBOSE | re.IGNORECASE,
)
# How far before its date the verb may stand.
REACH = 110


def find_incident_day(
    article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim], publication: Publication
) -> Claim | None:
    """The date on which the incident of an article was, None where its first sentences name none or several.

    Args:
        article: the article; its prose is read.
        sentences: its sentences.
        claims: its claims in the order of their spans; dates are used.
        publication: when it appeared: an incident is past.
    """
    if publication.last_day >= OPEN_FUTURE or publication.doubted:
        return None
    lead = {sentence.index: sentence for sentence in lead_of(sentences)}
    found: dict[int, Claim] = {}
    for claim in claims:
        day = _day(claim) if claim.sentence in lead else None
        if day is None or day > publication.last_day:
            continue
        words = lower_case(article.prose[lead[claim.sentence].start : claim.start])
        verbs = list(VERB.finditer(words, max(len(words) - REACH, 0)))
        if verbs and verbs[-1]["incident"]:
            found.setdefault(day, claim)
    return next(iter(found.values())) if len(found) == 1 else None


def _day(claim: Claim) -> int | None:
    """The one day of a date that is told as a fact, None for others."""
    value = claim.value
    if not isinstance(value, DateValue) or value.granularity is not Granularity.DAY or not value.valid:
        return None
    if claim.modality is not Modality.FACT or claim.confidence is Confidence.LOW:
        return None
    days = {reading.first_day for reading in value.readings} | {reading.last_day for reading in value.readings}
    return days.pop() if len(days) == 1 else None
