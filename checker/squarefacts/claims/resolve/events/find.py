"""Mentions of events: who met whom, where and when, and what else happened on a day, as far as one article tells it.

A meeting is known by the two people who meet. Where the words leave one of them open, nothing is said.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Claim, Confidence, DateValue, Modality, OrdinalValue
from squarefacts.claims.resolve.events.occasions import find_occasions
from squarefacts.claims.resolve.events.participants import Named, last_name
from squarefacts.claims.resolve.events.told import find_told_events
from squarefacts.claims.resolve.modality import modality_of
from squarefacts.claims.ties import EventMention
from squarefacts.text.article import Article, Sentence

# What tells a meeting; reads "met", "to meet with", "his meeting with", "talks with"; not "meet in Oslo". It starts
# with a character class, for speed.
TRIGGER = re.compile(
    r"""
    [mt] (?<! \w. )
    (?: (?<= m ) (?: et | eets? | eeting ) (?: [ ] with )? (?= [ ] (?: [A-Z] | the | his | her ) )    # "met Reyes"
      | (?: (?<= m ) eeting | (?<= t ) alks ) [ ] with \b                                            # "talks with"
    )
    """,
    re.VERBOSE,
)
# What joins two names of one list: ", ", " and ", titles between.
LIST = re.compile(r"(?: , | [ ] and ) (?: [ ] and )? (?: [ ] [A-Z][\w.’-]* ){0,4} [ ]", re.VERBOSE)
# What may stand between the verb and the first name: titles and an article.
TITLES = re.compile(r"[ ] (?: (?: the | his | her ) [ ] )? (?: [A-Za-z][\w.’-]* [ ] ){0,5}", re.VERBOSE)
# A function word between verb and name: the name is no object of the verb.
NO_TITLE = re.compile(
    r"\b (?: in | on | at | to | for | of | that | who | by | from | after | before | leaders | officials ) \b",
    re.VERBOSE,
)
PRONOUN = re.compile(r"\b (?: he | she | his | her ) \b", re.VERBOSE | re.IGNORECASE)
# Where the meeting is: " in Lima, Peru".
PLACE = re.compile(
    r"[ ] (?: in | at ) [ ] (?: the [ ] )? (?P<place> [A-Z][a-z][\w’-]* (?: ,? [ ] [A-Z][a-z][\w-]* ){0,3} )",
    re.VERBOSE,
)


def find_events(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> list[EventMention]:
    """The events that an article tells, meetings first, each kind in order.

    Args:
        article: the article; its prose is read.
        sentences: its sentences.
        claims: its claims in the order of their spans; names, dates, counts and ordinals are used.
    """
    named = Named(article, sentences, claims)
    events = [*find_meetings(article, claims, named), *find_told_events(named, claims)]
    for event in find_occasions(named, claims):
        same = [told for told in events if _is_told(told, event)]
        if not same:
            events.append(event)
        elif len(event.place) > len(same[0].place):
            events[events.index(same[0])] = replace(same[0], place=event.place)
    return events


def _is_told(told: EventMention, event: EventMention) -> bool:
    """Whether two mentions of one sentence tell the same event."""
    return (told.head, told.sentence, told.people, told.n) == (event.head, event.sentence, event.people, event.n)


def find_meetings(article: Article, claims: Sequence[Claim], named: Named) -> list[EventMention]:
    """The meetings of two named people that an article tells, in order.

    Args:
        article: the article; its prose is read.
        claims: its claims in the order of their spans; dates and ordinals are used.
        named: the people named in it.
    """
    ordinals = [claim for claim in claims if isinstance(claim.value, OrdinalValue)]
    found = [mention for claim in ordinals for mention in _counted(claim, claims)]
    taken = [(mention.start, mention.stop) for mention in found]
    for match in TRIGGER.finditer(article.prose):
        sentence = named.live_sentence(match.start())
        if sentence is None or any(start <= match.start() + 8 and match.start() < stop for start, stop in taken):
            continue
        following = TRIGGER.search(article.prose, match.end(), sentence.stop)
        ends = [start for start, _ in taken if start > match.start()] + [
            following.start() if following else sentence.stop
        ]
        for people in _pairs(named, match, sentence):
            found.append(_told(article.prose, match, people, sentence, claims, min(ends)))
    return sorted(found, key=lambda mention: (mention.start, mention.people))


def _counted(claim: Claim, claims: Sequence[Claim]) -> list[EventMention]:
    """The meeting that an ordinal counts ("their first meeting"), none where two people are not known."""
    value = claim.value
    if not isinstance(value, OrdinalValue) or value.head != "meeting" or len(value.participants) != 2:
        return []
    if claim.confidence is Confidence.LOW:
        return []
    people = value.participants[0].split()[-1], value.participants[1].split()[-1]
    date = _date_of(claim.sentence, claim.stop, claims)
    # "Their first official meeting" counts other meetings than "their first meeting".
    n = None if value.modifiers else value.n
    told = claim.start, claim.stop, claim.sentence, tuple(sorted(people)), value.place, claim, date, n
    return [EventMention("meeting", *told, claim.modality)]


def _told(
    text: str, match: re.Match[str], people: tuple[str, ...], sentence: Sentence, claims: Sequence[Claim], end: int
) -> EventMention:
    """A meeting that a verb or noun tells; what stands after `end` belongs to another one."""
    place = PLACE.search(text, match.end(), min(end, sentence.stop))
    date = _date_of(sentence.index, match.end(), claims)
    if date is not None and date.start >= end:
        date = None
    modality = modality_of(text, sentence.start, match.start(), match.end(), sentence.stop)
    if modality is Modality.FACT and text[max(match.start() - 3, 0) : match.start()] == "to ":
        modality = Modality.PLAN
    where = place["place"] if place and place["place"].split()[0].lower() not in word_set("times", "calendar") else ""
    return EventMention(
        "meeting", match.start(), match.end(), sentence.index, people, where, date, date, None, modality
    )


def _date_of(sentence: int, stop: int, claims: Sequence[Claim]) -> Claim | None:
    """The one date of a sentence, or the first after an offset in it."""
    dates = [claim for claim in claims if claim.sentence == sentence and isinstance(claim.value, DateValue)]
    after = [claim for claim in dates if claim.start >= stop]
    return dates[0] if len(dates) == 1 else after[0] if after else None


def _pairs(named: Named, match: re.Match[str], sentence: Sentence) -> list[tuple[str, ...]]:
    """The pairs of people who meet: the subject with each object of the verb."""
    subject = _subject(named, match, sentence)
    if not subject:
        return []
    return [tuple(sorted((subject, name))) for name in _objects(named, match.end(), sentence) if name != subject]


def _objects(named: Named, stop: int, sentence: Sentence) -> list[str]:
    """The surnames of those who stand right after the verb."""
    text, found = named.text, list[str]()
    end = stop
    for claim in named.claims[bisect_left(named.starts, stop) :]:
        between = (LIST if found else TITLES).fullmatch(text, end, claim.start)
        if claim.start >= sentence.stop or not between or (not found and NO_TITLE.search(between[0])):
            break
        found.append(last_name(claim))
        end = claim.stop + (text[claim.stop : claim.stop + 1] == "]")
    # A possessive makes the name an owner: "met Reed's lawyer".
    return [] if text[end : end + 2] in ("'s", "’s") else found


def _subject(named: Named, match: re.Match[str], sentence: Sentence) -> str:
    """The one subject before the verb; whom "he" means where none is named; "" where that is in doubt."""
    here = named.subjects(sentence.start, match.start())
    if here:
        return last_name(here[-1]) if len(here) == 1 else ""
    if not PRONOUN.search(named.text, sentence.start, match.start()):
        return ""
    meant = named.before_pronoun(sentence, sentence.start)
    return last_name(meant) if meant else ""
