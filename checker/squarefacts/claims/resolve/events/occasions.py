"""Meetings, bouts, visits and sessions whose participants, day and number stand apart in the words of an article.

Reads "The two first met in Lima in 2018", "It was the second summit between Ana Rivera and Boris Petrov", "the border
commission held its fifth session on May 3" and "her second visit to the flooded Brenn Valley". Who takes part may be
named up to two sentences before; the day of "It was the second" is that of the sentence before.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from squarefacts.claims.extract.words import word_map, word_set
from squarefacts.claims.model import Claim, Confidence, DateValue, Modality, OrdinalValue
from squarefacts.claims.phrase_patterns import by_first_letter
from squarefacts.claims.resolve.events.occasion_people import WORD, act_together, body_of, two_of, visitor_of
from squarefacts.claims.resolve.events.participants import Named
from squarefacts.claims.resolve.modality import modality_of
from squarefacts.claims.ties import EventMention
from squarefacts.text.article import Sentence

# The heads of what two people do together; a person alone visits.
PAIRS = frozenset({"meeting", "bout"})
BODIES = frozenset({"session", "hearing", "round"})
# An ordinal: "third", "3rd".
ORDINAL = re.compile(r"[\w-]+")
# The day is that of the sentence before: "It was the third", "That was their second".
IT_WAS = re.compile(r"(?: It | That | This ) [ ] was [ ]", re.VERBOSE)
# After an ordinal: "time that the two had met", or what tells who ("between the two").
TIME = re.compile(r"[ ] time \b", re.VERBOSE)
BETWEEN = re.compile(r"[ ] between [ ]", re.VERBOSE)
# What makes a number count from somewhere else than the beginning: "since the war", "of the year", "in office".
RESTRICTED = re.compile(
    r"""
    [ ] (?: (?: that | which | the | they | two | men | women | had | have | ever | has | met | held | fought | time
        | meeting | visit | summit | talks | fight | to | of | his | her | their | a | [A-Z][\w’-]* ) [ ] ){0,10}
    (?: since | as | this | of [ ] (?: the | their | his | her ) [ ] (?! commission\b )
      | in [ ] (?: office | (?: [a-z]+ | \d+ ) [ ] (?: years | months | weeks | days | decades ) ) | at [ ] an?
      | on [ ] the
      | under | outside ) \b
    """,
    re.VERBOSE,
)
# What makes a fight a war: "whose forces have fought".
BEEN = re.compile(r"\b (?: have | has | had | been | whose | forces | troops ) [ ] \Z", re.VERBOSE)
# Where it was: " in Lima".
PLACE = re.compile(
    r"""
    [ ] in [ ] (?: the [ ] (?: [a-z]+ [ ] ){1,3} (?: of [ ] )? )?      # "in the town of"
    (?P<place> [A-Z][a-z’-]+ (?: [ ] [A-Z][a-z]+ )* )
    """,
    re.VERBOSE,
)
# A denial or a plan before the verb.
NOT_HELD = re.compile(
    r"""
    \b (?: never | not | yet | to | will | would | could | should | may | might ) [ ] (?: [a-z]+ [ ] )? \Z
    """,
    re.VERBOSE,
)
# What the meetings of two people are about, where they count by it: " that they have held on the drought".
TOPIC = re.compile(
    r"(?: [ ] (?: that | they | have | had | held ) ){0,5} [ ] on [ ] the [ ] (?P<topic> [a-z]+ )",
    re.VERBOSE,
)


def find_occasions(named: Named, claims: Sequence[Claim]) -> list[EventMention]:
    """The events that an article tells in these ways with a day, in order.

    Args:
        named: the people named in the article, with its prose and sentences.
        claims: its claims in the order of their spans; dates and ordinals are used.
    """
    dates = [claim for claim in claims if isinstance(claim.value, DateValue) and claim.confidence is not Confidence.LOW]
    found: list[EventMention] = []
    counted = set[int]()
    for claim in claims:
        sentence = named.live_sentence(claim.start) if isinstance(claim.value, OrdinalValue) else None
        mention = _counted(named, claim, sentence, dates) if sentence else None
        if mention:
            counted.add(mention.sentence)
            found.append(mention)
    for sentence, verbs in _told_by_verbs(named):
        if sentence.index not in counted:
            found += _uncounted(named, sentence, verbs, dates)
    return sorted(found, key=lambda mention: mention.start)


def _told_by_verbs(named: Named) -> Iterator[tuple[Sentence, list[re.Match[str]]]]:
    """The sentences with a verb that tells a meeting, a bout or a visit, each with these verbs."""
    found: dict[int, tuple[Sentence, list[re.Match[str]]]] = {}
    for verb in _verbs().finditer(named.text):
        sentence = named.live_sentence(verb.start())
        if sentence:
            found.setdefault(sentence.index, (sentence, []))[1].append(verb)
    yield from found.values()


@cache
def _verbs() -> re.Pattern[str]:
    """Reads "met", "visited"."""
    return re.compile(by_first_letter(word_map("occasions", "verbs")) + r"\b(?![’'-])")


def _counted(named: Named, claim: Claim, sentence: Sentence, dates: Sequence[Claim]) -> EventMention | None:
    """The event that an ordinal counts, None where who, what or when is open."""
    value = claim.value
    assert isinstance(value, OrdinalValue)
    text = named.text
    ordinal_stop = _word_stop(text, claim.start)
    earlier = IT_WAS.match(text, sentence.start)
    head, modified, stop = _head(named, claim.start, ordinal_stop, sentence)
    topic = TOPIC.match(text, stop, sentence.stop) if head in PAIRS else None
    if not topic and RESTRICTED.match(text, ordinal_stop, sentence.stop):
        return None
    told_in = named.sentences[sentence.index - 1] if earlier and sentence.index else sentence
    date = _date(dates, sentence, claim.start) or (_date(dates, told_in, told_in.start) if earlier else None)
    if not head or date is None or _denied(text, sentence, claim.start):
        return None
    place = _place(text, told_in)
    people: tuple[str, ...] = ()
    if head in PAIRS and not modified:
        people = two_of(named, sentence)
        if people and topic:
            head, people = "session", (*people, topic["topic"])
    elif head == "visit" and not modified:
        people, place = visitor_of(named, sentence, stop)
    if not people and head in BODIES | PAIRS:
        people = body_of(text, sentence, claim.start, stop, modified)
        head = "session" if people and head in PAIRS else head
    if not people:
        return None
    # An ordinal before a word that no list of series has points worse than the day beside it.
    report = date if claim.confidence is Confidence.LOW else claim
    return EventMention(head, claim.start, stop, sentence.index, people, place, report, date, value.n, claim.modality)


def _uncounted(
    named: Named, sentence: Sentence, verbs: Sequence[re.Match[str]], dates: Sequence[Claim]
) -> Iterator[EventMention]:
    """A meeting or bout that a verb tells of two people, and a visit that one told to the place where the text is."""
    text = named.text
    for match in verbs:
        head = word_map("occasions", "verbs")[match[0]]
        if NOT_HELD.search(text, sentence.start, match.start()):
            continue
        if head == "bout" and BEEN.search(text, sentence.start, match.start()):
            continue
        date = _date(dates, sentence, match.end())
        if date is None:
            return
        place = _place(text, sentence)
        if text.startswith(" there", match.end()) and not place and sentence.index:
            place = _place(text, named.sentences[sentence.index - 1])
        if head == "visit":
            people, place = visitor_of(named, sentence, match.end())
        else:
            people = two_of(named, sentence)
            people = people if act_together(text, people, sentence, match) else ()
        modality = modality_of(text, sentence.start, match.start(), match.end(), sentence.stop)
        if people and modality is Modality.FACT:
            yield EventMention(
                head, match.start(), match.end(), sentence.index, people, place, date, date, None, modality
            )
        return


def _word_stop(text: str, start: int) -> int:
    found = ORDINAL.match(text, start)
    return found.end() if found else start


def _head(named: Named, start: int, stop: int, sentence: Sentence) -> tuple[str, str, int]:
    """What an ordinal counts, the word between, and where that ends: its noun, its verb, or the event before."""
    text = named.text
    if TIME.match(text, stop) or BETWEEN.match(text, stop):
        first = named.sentences[max(sentence.index - 1, 0)].start if BETWEEN.match(text, stop) else sentence.start
        for match in WORD.finditer(text, first, sentence.stop):
            head = _of_word(match[0])
            if head in PAIRS or head == "visit":
                return head, "", stop
        return "", "", stop
    modified = ""
    for match in list(WORD.finditer(text, stop, min(stop + 40, sentence.stop)))[:2]:
        if text[stop : match.start()].strip(" ") and not modified:
            break
        head = _of_word(match[0])
        if head:
            return head, modified, match.end()
        modified = match[0].lower()
    before = WORD.findall(text, max(start - 12, sentence.start), start)
    head = word_map("occasions", "verbs").get(before[-1].lower(), "") if before else ""
    return head, "", stop


def _of_word(word: str) -> str:
    word = word.lower()
    return word_map("occasions", "nouns").get(word, "") or word_map("occasions", "verbs").get(word, "")


def _date(dates: Sequence[Claim], sentence: Sentence, after: int) -> Claim | None:
    """The one date of a sentence, or of more the first after an offset; None for none."""
    here = [claim for claim in dates if claim.sentence == sentence.index]
    later = [claim for claim in here if claim.start >= after]
    return here[0] if len(here) == 1 else later[0] if later else None


def _denied(text: str, sentence: Sentence, start: int) -> bool:
    return bool(NOT_HELD.search(text, sentence.start, start))


def _place(text: str, sentence: Sentence) -> str:
    """The first place after "in" that is no month."""
    for found in PLACE.finditer(text, sentence.start, sentence.stop):
        if found["place"].split()[0].lower() not in word_set("times", "calendar"):
            return found["place"]
    return ""
