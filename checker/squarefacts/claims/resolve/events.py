"""Mentions of meetings: who met whom, where and when, as far as one article tells it.

A meeting is known by the two people who meet. Where the words leave one of them open, nothing is said.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Claim, Confidence, DateValue, Modality, NameValue, OrdinalValue
from squarefacts.claims.resolve.modality import modality_of
from squarefacts.claims.resolve.people import OBJECT_BEFORE, surname
from squarefacts.claims.ties import EventMention
from squarefacts.text.article import Article, Part, Sentence

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
REACH = 2


def find_meetings(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> list[EventMention]:
    """The meetings of two named people that an article tells, in order.

    Args:
        article: the article; its prose is read.
        sentences: its sentences.
        claims: its claims in the order of their spans; names, dates and ordinals are used.
    """
    found = [mention for claim in claims for mention in _counted(claim, claims)]
    taken = [(mention.start, mention.stop) for mention in found]
    names = _Names(article.prose, sentences, claims)
    for match in TRIGGER.finditer(article.prose):
        sentence = names.sentence_at(match.start())
        if sentence is None or any(start <= match.start() + 8 and match.start() < stop for start, stop in taken):
            continue
        following = TRIGGER.search(article.prose, match.end(), sentence.stop)
        ends = [start for start, _ in taken if start > match.start()] + [
            following.start() if following else sentence.stop
        ]
        for people in names.pairs(match, sentence):
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


class _Names:
    """The people named in an article, by place."""

    def __init__(self, text: str, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> None:
        self._text = text
        self._sentences = sentences
        self._names = [claim for claim in claims if isinstance(claim.value, NameValue)]
        self._starts = [claim.start for claim in self._names]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The live sentence of prose that holds an offset."""
        at = bisect_left(self._sentences, offset + 1, key=lambda sentence: sentence.start) - 1
        if at < 0 or self._sentences[at].part in (Part.CORRECTION, Part.BOILERPLATE, Part.TABLE):
            return None
        return self._sentences[at] if offset < self._sentences[at].stop else None

    def pairs(self, match: re.Match[str], sentence: Sentence) -> list[tuple[str, ...]]:
        """The pairs of people who meet: the subject with each object of the verb."""
        subject = self._subject(match, sentence)
        if not subject:
            return []
        return [tuple(sorted((subject, name))) for name in self._objects(match.end(), sentence) if name != subject]

    def _objects(self, stop: int, sentence: Sentence) -> list[str]:
        found: list[str] = []
        at = bisect_left(self._starts, stop)
        end = stop
        while at < len(self._names) and self._names[at].start < sentence.stop:
            pattern = LIST if found else TITLES
            between = pattern.fullmatch(self._text, end, self._names[at].start)
            if not between or (not found and NO_TITLE.search(between[0])):
                break
            found.append(self._surname(self._names[at]))
            end = self._names[at].stop
            if self._text[end : end + 1] == "]":
                end += 1
            at += 1
        # A possessive makes the name an owner: "met Reed's lawyer".
        return [] if self._text[end : end + 2] in ("'s", "’s") else found

    def _subject(self, match: re.Match[str], sentence: Sentence) -> str:
        """The one subject before the verb; whom "he" means where none is named; "" where that is in doubt."""
        here = self._subjects(sentence.start, match.start())
        if here:
            return here[-1] if len(here) == 1 else ""
        if not PRONOUN.search(self._text, sentence.start, match.start()):
            return ""
        for back in range(1, REACH + 1):
            if sentence.index < back:
                break
            earlier = self._sentences[sentence.index - back]
            before = self._subjects(earlier.start, earlier.stop)
            if before:
                return before[0] if len(before) == 1 else ""
        return ""

    def _subjects(self, start: int, stop: int) -> list[str]:
        """The people named between two offsets who are no objects, each once."""
        found: list[str] = []
        for claim in self._names[bisect_left(self._starts, start) : bisect_left(self._starts, stop)]:
            name = self._surname(claim)
            if name not in found and not OBJECT_BEFORE.search(self._text, max(claim.start - 48, start), claim.start):
                found.append(name)
        return found

    def _surname(self, claim: Claim) -> str:
        return surname(claim.value) if isinstance(claim.value, NameValue) else ""
