"""Facts of the one incident that an article is about: how many people were killed, injured, arrested or there.

Only totals are read, and only where the article leaves no doubt of what they are totals of: in its title and its first
sentences, of people in general ("three people", "two dead", not "two of the men"), and not of several incidents.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from squarefacts.claims.model import Bound, Claim, FigureValue, Kind, Modality
from squarefacts.claims.resolve.corrections import tells_what_was_said_before
from squarefacts.claims.resolve.events.tolls import may_tell_toll, toll_of
from squarefacts.claims.ties import EventFact
from squarefacts.text.article import Article, Part, Sentence

# The verb that ties a count to its event, and the property that it tells.
PROPERTIES = {"kill": "killed", "injure": "injured", "arrest": "arrested"}
# Heads of counts of people in general.
WHOLE = frozenset({"", "person", "people", "victim"})
# How many sentences after the title tell what the article is about.
LEAD = 3
# How many may tell a toll that those do not.
FURTHER = 7
# What says that a sentence sums up several incidents; reads "in 17 shootings", "this year", "violent weekend".
SEVERAL = re.compile(
    r"""
    \b (?: shootings | incidents | crashes | accidents | homicides | slayings | murders | killings | attacks
      | violent \s night | fires | bombings | explosions | raids | separate | spate | across \s the \s city
      | so \s far | since | weekend (?! \s (?: [a-z-]+ \s )? (?: shooting | attack | crash | fire | stabbing ) \b )
      | (?: over | in | during ) \s the \s (?: past | last ) \s (?: [a-z]+ \s ){0,3} (?: years | months )
      | (?: this | last | each | every ) \s year
      | in \s (?: \d+ | two | three | four | five | six ) \s (?: hours | days | weeks | months ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What tells of another incident, of old or elsewhere: "four years ago", "in 2009", "in the next county".
ELSEWHERE = re.compile(
    r"""
    \b (?: elsewhere | (?: years | months | decades ) \s (?: ago | earlier ) | (?: last | this ) \s month | last \s year
      | in \s the \s next ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A court deals with an old incident, which is then the one that the article is about.
COURT = re.compile(
    r"\b (?: charged | sentenced | convicted | accused | pleaded | trial | without \s bond | indicted | arraigned ) \b",
    re.VERBOSE | re.IGNORECASE,
)
# When a source told something: "said at 8 p.m. on Monday", "in its Sunday evening statement"; not "killed on Monday
# at noon".
_DAY = r"(?: mon | tues | wednes | thurs | fri | satur | sun ) day"
_PART = r"(?: \d{1,2} (?: :\d\d )? \s [ap]\.?m\b | noon | midnight | morning | afternoon | evening )"
_MOMENT = rf"(?: {_DAY} \s (?: at \s )? {_PART} | {_PART} \.? \s on \s {_DAY} )"
TOLD_AT = re.compile(
    rf"""
    \b (?: said | told | statement | briefing | conference | bulletin ) \b [^.;]{{0,40}}? (?P<after> {_MOMENT} )
    | \b (?P<before> {_MOMENT} ) (?: ['’]s )? \s (?: \w+ \s )? (?: statement | briefing | conference | bulletin ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What says that a toll will not change any more: "in its definitive count", "the search has ended".
FINAL = re.compile(
    r"""
    \b (?: definitive | final \s (?: count | toll | death | number | figure ) | accounted \s for | no \s more \s bodies
      | search (?: \s of \s the \s \w+ | \s for \s \w+ )? \s (?: is \s over | (?: has \s )? ended )
      | all \s (?: the \s )? bodies \s (?: have \s been | were | had \s been ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What makes a count one that the reader is thought to know: "the four dead".
KNOWN = re.compile(r"\b (?: the | all | these | those | all \s of \s the ) \s \Z", re.VERBOSE | re.IGNORECASE)
# What makes a count a part of another, or a count of two things: "two of the victims", "three others", "including two",
# "eight hurt or killed"; and further on "one is critically injured", "twenty people, including seven at".
PARTIAL = re.compile(
    r"""
    \b (?: of \s (?: the | them | those | whom | her | his ) | others? | more | another | additional | including
      | or \s (?: killed | hurt | injured | wounded | dead ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
PARTIAL_AFTER = re.compile(r"\b (?: critically | seriously | fatally | including \s (?! the \b ) )", re.VERBOSE)
# A single person before the count: "a baby, two injured".
LISTED = re.compile(
    r"\b (?: baby | child | man | woman | boy | girl | officer | teen ) , \s \Z", re.VERBOSE | re.IGNORECASE
)
# What says that the dead are counted with who did it: "including the suspected shooter".
DOER_COUNTED = re.compile(
    r"\b including \s the \s (?: \w+ \s )? (?: shooter | gunman | suspect | attacker | bomber | assailant ) \b",
    re.VERBOSE | re.IGNORECASE,
)
# What says that who did it is dead too, so that a toll may count one more: "then himself", "murder-suicide".
DOER_DEAD = re.compile(
    r"""
    \b (?: himself | herself | murder-suicide | suicide
      | (?: shooter | gunman | gunmen | suspect | attacker | bomber | assailant ) \s (?: also \s )?
        (?: died | (?: was | is ) \s (?: also \s | shot \s and \s | fatally \s )* (?: dead | killed | shot ) ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_event_facts(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> list[EventFact]:
    """The totals of the incident that an article is about; none of a property that it tells with two values.

    Args:
        article: the article; its prose is read.
        sentences: its sentences.
        claims: its claims in the order of their spans; counts are used.
    """
    facts: dict[str, list[EventFact]] = {}
    titles = [
        sentence for sentence in lead_of(sentences, 0) if SEVERAL.search(article.prose, sentence.start, sentence.stop)
    ]
    for reach in () if titles else (LEAD, FURTHER):
        lead = {sentence.index: sentence for sentence in lead_of(sentences, reach)}
        found: dict[str, list[EventFact]] = {}
        for claim in claims:
            if claim.kind is not Kind.COUNT or claim.sentence not in lead:
                continue
            told = _property(article.prose, claim, lead[claim.sentence], lead.get(claim.sentence - 1))
            if told and told not in facts and isinstance(claim.value, FigureValue):
                fewer, more = _doers(article.prose) if told == "killed" else (0, 0)
                found.setdefault(told, []).append(
                    EventFact(
                        claim,
                        told,
                        claim.value.low - fewer,
                        claim.value.high + more,
                        moment_of(article.prose, lead[claim.sentence]),
                        _is_final(article.prose),
                    )
                )
        facts.update(found)
    return [fact for told in facts.values() for fact in _of_one_value(article.prose, told)]


@lru_cache(maxsize=1)
def _is_final(text: str) -> bool:
    return FINAL.search(text) is not None


def _of_one_value(text: str, told: Sequence[EventFact]) -> Sequence[EventFact]:
    """The tellings of a property if all have one value, or all that do not tell it as known ("the four dead")."""
    if len({(fact.low, fact.high) for fact in told}) > 1:
        told = [fact for fact in told if not KNOWN.search(text, max(fact.claim.start - 12, 0), fact.claim.start)]
    return told if len({(fact.low, fact.high) for fact in told}) == 1 else ()


def moment_of(text: str, sentence: Sentence) -> str:
    """When the source of a sentence told it, its words in order of the alphabet ("8 monday p.m."); "" unknown."""
    found = TOLD_AT.search(text, sentence.start, sentence.stop)
    words = (found["after"] or found["before"]).lower().split() if found else []
    return " ".join(sorted(set(words) - {"on", "at"}))


def _doers(text: str) -> tuple[int, int]:
    """By how many a number of dead may be too high or too low for the victims alone: who did it may be among them."""
    if DOER_COUNTED.search(text):
        return 1, 0
    return 0, 1 if DOER_DEAD.search(text) else 0


def lead_of(sentences: Sequence[Sentence], reach: int = LEAD) -> list[Sentence]:
    """The sentences of the title and the first ones of the text, `reach` of them."""
    titles = [sentence for sentence in sentences if sentence.part is Part.TITLE]
    return titles + [sentence for sentence in sentences if sentence.part is Part.BODY][:reach]


def _property(text: str, claim: Claim, sentence: Sentence, before: Sentence | None) -> str:
    """Of what a count is the total: "killed", "injured", "arrested"; "" where it is none, or only of a part."""
    value = claim.value
    if not isinstance(value, FigureValue) or value.range_of or value.bound is not Bound.EXACT:
        return ""
    if value.subject not in PROPERTIES and not may_tell_toll(text, sentence.start, sentence.stop):
        return ""
    if claim.modality is not Modality.FACT or _tells_of_others(text, sentence.start, sentence.stop):
        return ""
    if LISTED.search(text, max(claim.start - 12, sentence.start), claim.start):
        return ""
    told = toll_of(text, claim.start, sentence, before)
    if told is not None:
        return told
    return PROPERTIES[value.subject] if _is_total(text, claim, value, sentence) else ""


@lru_cache(maxsize=16)
def _tells_of_others(text: str, start: int, stop: int) -> bool:
    """Whether a sentence sums up several incidents, or tells of another one or of what was said before."""
    if SEVERAL.search(text, start, stop):
        return True
    if ELSEWHERE.search(text, start, stop) and not COURT.search(text, start, stop):
        return True
    return tells_what_was_said_before(text, start, stop)


def _is_total(text: str, claim: Claim, value: FigureValue, sentence: Sentence) -> bool:
    """Whether a count of people in general tells a total by the verb of its clause, and no part of one."""
    if value.subject not in PROPERTIES or value.head not in WHOLE or value.modifiers:
        return False
    if PARTIAL.search(text, max(claim.start - 12, sentence.start), claim.stop + 12):
        return False
    return PARTIAL_AFTER.search(text, claim.start, min(claim.stop + 28, sentence.stop)) is None
