"""Mentions of visits, trials, elections, deals, attacks and accidents, and of the editions of a series.

Each is told with a day by words of `words/event_types.toml`. Only sentences that name a day are looked at, and a
mention whose participants, place or day are in doubt is none.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from squarefacts.claims.model import Claim, Confidence, Kind, Modality, OrdinalValue
from squarefacts.claims.resolve.corrections import tells_what_was_said_before
from squarefacts.claims.resolve.events.days import day_after, day_before, days_by_sentence, place_next, place_within
from squarefacts.claims.resolve.events.participants import (
    ELECTION_TO_DAY,
    Named,
    office_of,
    person_of,
    sides_of,
    toll_of,
)
from squarefacts.claims.resolve.events.types import Phrase, edition_days, edition_verbs, phrases, trigger
from squarefacts.claims.resolve.modality import modality_of
from squarefacts.claims.ties import EventMention
from squarefacts.text.article import Sentence

# How far after the name of an edition its verb may stand.
VERB_REACH = 60
# What no name of an edition stands before its verb across.
NAME_END = re.compile(r"[;:.”\"–—] | \b (?: which | who | that | and | but ) \b", re.VERBOSE)


def find_told_events(named: Named, claims: Sequence[Claim]) -> list[EventMention]:
    """The events that an article tells with a day, and deals that it tells with a sum, in order.

    Args:
        named: the people named in the article, with its prose and sentences.
        claims: its claims in the order of their spans; names, dates, counts and ordinals are used.
    """
    found: list[EventMention] = []
    by_sentence = days_by_sentence(claims)
    starts = [claim.start for claim in claims]
    for index in sorted({*by_sentence, *(claim.sentence for claim in claims if claim.kind is Kind.MONEY)}):
        matches = _triggers(named, index)
        sentence = _live(named, index) if matches else None
        if sentence is not None:
            here = claims[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.stop)]
            found += _of_sentence(named, sentence, matches, by_sentence.get(index, []), here)
    for claim in claims:
        sentence = _live(named, claim.sentence) if _is_edition(claim) and claim.sentence in by_sentence else None
        if sentence is not None:
            found += _edition(named.text, claim, sentence, by_sentence[claim.sentence])
    return sorted(found, key=lambda mention: (mention.start, mention.head))


def _triggers(named: Named, index: int) -> list[re.Match[str]]:
    """The words of the sentence with this index that may tell an event."""
    if index >= len(named.sentences):
        return []
    sentence = named.sentences[index]
    return list(trigger().finditer(named.text, sentence.start, sentence.stop))


def _live(named: Named, index: int) -> Sentence | None:
    """The sentence of live prose with this index, None where there is none or it tells what was said before."""
    sentence = named.live_sentence(named.sentences[index].start) if index < len(named.sentences) else None
    if sentence is None or tells_what_was_said_before(named.text, sentence.start, sentence.stop):
        return None
    return sentence


def _of_sentence(
    named: Named,
    sentence: Sentence,
    matches: Sequence[re.Match[str]],
    dates: Sequence[Claim],
    here: Sequence[Claim],
) -> Iterator[EventMention]:
    """The events that the triggers of one sentence tell."""
    text = named.text
    for at, match in enumerate(matches):
        phrase = phrases()[" ".join(match[0].split())]
        people, start = _participants(named, match, phrase, sentence, here)
        if not people:
            continue
        stop = matches[at + 1].start() if at + 1 < len(matches) else sentence.stop
        date = day_after(text, match.end(), stop, dates)
        if date and phrase.type.who == "office" and not ELECTION_TO_DAY.fullmatch(text, match.end(), date.start):
            continue
        where = _place(named, match, phrase, date.start if date else stop)
        date = date or day_before(text, start, match.start() if phrase.noun else None, dates)
        # A deal is known by its sides, so that its sum can be compared where no day is told.
        if (date is None and phrase.type.who != "sides") or (phrase.type.place and not where):
            continue
        counted, n = _counted(here, start, match.end())
        told = match.start(), match.end(), sentence.index, people, where, counted or date, date, n
        yield EventMention(phrase.type.name, *told, _modality(text, match, sentence), phrase.bound)


def _participants(
    named: Named, match: re.Match[str], phrase: Phrase, sentence: Sentence, here: Sequence[Claim]
) -> tuple[tuple[str, ...], int]:
    """Who takes part, and where the words on them begin."""
    match phrase.type.who:
        case "person":
            person, start = person_of(named, match, phrase.noun, sentence)
            return ((person,) if person else ()), start
        case "sides":
            return sides_of(named.text, match, phrase.type, sentence)
        case "office":
            return office_of(named.text, match, sentence)
        case _:
            return toll_of(sentence, here), match.start()


def _place(named: Named, match: re.Match[str], phrase: Phrase, stop: int) -> str:
    """Where it was: of a journey right after the words, of others after "in"; "" unknown, and for elections."""
    if phrase.type.who == "office":
        return ""
    if phrase.type.place and phrase.type.who == "person":
        at = match.end() + 5 if named.text.startswith(" the ", match.end()) else match.end() + 1
        return "" if named.at(at) else place_next(named.text, match.end(), stop)
    return place_within(named.text, match.end(), stop)


def _modality(text: str, match: re.Match[str], sentence: Sentence) -> Modality:
    modality = modality_of(text, sentence.start, match.start(), match.end(), sentence.stop)
    ahead = text[max(match.start() - 3, 0) : match.start()] == "to " or match[0].startswith("be ")
    return Modality.PLAN if modality is Modality.FACT and ahead else modality


def _counted(here: Sequence[Claim], start: int, stop: int) -> tuple[Claim | None, int | None]:
    """The ordinal between two offsets that counts without a restriction ("his second visit"), and its number."""
    for claim in here:
        value = claim.value
        if isinstance(value, OrdinalValue) and start <= claim.start < stop:
            return (None, None) if value.modifiers or claim.confidence is Confidence.LOW else (claim, value.n)
    return None, None


def _is_edition(claim: Claim) -> bool:
    """Whether a claim counts the editions of a named series ("the 13th East Asia Summit")."""
    value = claim.value
    if not isinstance(value, OrdinalValue) or not value.modifiers or value.of or claim.confidence is Confidence.LOW:
        return False
    return edition_days(value.head) is not None and not value.participants


def _edition(text: str, claim: Claim, sentence: Sentence, dates: Sequence[Claim]) -> Iterator[EventMention]:
    """The edition that an ordinal counts, if a verb says that it opens, closes or is held on a day of its sentence."""
    value = claim.value
    verb = edition_verbs().search(text, claim.stop, min(claim.stop + VERB_REACH, sentence.stop))
    if not isinstance(value, OrdinalValue) or verb is None or NAME_END.search(text, claim.stop, verb.start()):
        return
    date = day_after(text, verb.end(), sentence.stop, dates) or day_before(text, claim.start, claim.start, dates)
    if date is None:
        return
    where = place_within(text, claim.stop, date.start if date.start > claim.stop else sentence.stop)
    modality = Modality.PLAN if verb[0].startswith("will ") else claim.modality
    told = claim.start, claim.stop, sentence.index, (" ".join(value.modifiers),), where, claim, date, value.n
    yield EventMention(value.head, *told, modality, verb.lastgroup or "on")
