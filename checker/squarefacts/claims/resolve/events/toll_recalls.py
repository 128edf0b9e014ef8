"""The toll of an incident told again as known: "killing nine skiers ... Few of the eleven who died wore helmets".

Only what is told as the whole toll is held against the toll of the beginning: "the six dead", "all nine of the dead",
"the three victims", "of the 40 people injured".
"""

import re
from collections.abc import Mapping, Sequence

from squarefacts.claims.model import Bound, Claim, Confidence, FigureValue, Kind, Modality
from squarefacts.claims.resolve.events.facts import DOER_COUNTED, DOER_DEAD, KNOWN, SEVERAL
from squarefacts.claims.resolve.events.tolls import INJURY
from squarefacts.claims.resolve.nouns import singular
from squarefacts.claims.ties import EventFact, Retelling
from squarefacts.text.article import Article, Part, Sentence

# What it counts, after it: the dead, or those who were hurt.
DEAD = re.compile(
    r"""
    \w+ (?: [,-] \w+ )* \s
    (?: of \s the \s dead | dead (?! \s [a-z]+ s \b ) | (?P<victims> victims ) (?! ['’] | \s (?: who | of ) ) | bodies
      | fatalities | coffins | killed
      | (?: (?: [a-z][\w-]* \s )? (?P<noun> (?! who\b ) [a-z][\w-]* \s ) )?
        (?: who \s )? (?: (?: were | had \s been ) \s )?
        (?: killed | died | dead | drowned | perished | (?: burned | crushed ) \s to \s death
          | lost \s their \s lives ) ) \b
    """,
    re.VERBOSE,
)
HURT = re.compile(
    r"""
    \w+ (?: [,-] \w+ )* \s
    (?: injured | wounded | hurt
      | (?: (?: [a-z][\w-]* \s )? (?P<noun> (?! who\b ) [a-z][\w-]* \s ) )?
        (?: who \s )? (?: (?: were | had \s been ) \s )?
        (?: injured | wounded | hurt ) ) \b
    """,
    re.VERBOSE,
)
# A bare number of bodies: "all 19 were laid out in the gym".
LAID_OUT = re.compile(
    r"\w+ \s (?: bodies \s )? (?: had | have | were ) \s (?: all \s | been \s )* (?: laid \s out | buried )",
    re.VERBOSE,
)
# What makes the number that of another toll: "of the 12 victims of the March attack", "the three others".
OTHER = re.compile(
    r"""
    \s (?: of | in | from ) \s (?: the | an? | last | other | previous ) \s [^.;]{0,30} \b (?: attack | crash | shooting
      | bombing | fire | flood | war | disaster | earthquake | in \s \d{4} ) \b
      | \s (?: others | more ) \b | \s (?: from | of ) \s the \s (?: [a-z]+ \s )? (?: first | second | other ) \b
    """,
    re.VERBOSE,
)
WORDS = {"killed": (DEAD, LAID_OUT), "injured": (HURT,)}
# What is done for the dead, within so many characters.
BURIAL = re.compile(
    r"\b (?: buri (?: al | als | ed ) | funerals? | coffins? | morgue | graves? | bodies ) \b", re.VERBOSE
)
REACH = 40
# Nouns of all whom a toll counts.
EVERYBODY = frozenset({"people", "persons"})
# Values farther apart than this are as likely a whole and its part.
NEAR = 3.0
_LIVE = (Part.BODY, Part.CAPTION)


def find_toll_recalls(
    article: Article,
    sentences: Sequence[Sentence],
    claims: Sequence[Claim],
    facts: Sequence[EventFact],
) -> list[Retelling]:
    """The tolls that an article tells again as known, alike or not, in order.

    Args:
        article: the article; its prose is read.
        sentences: its sentences.
        claims: its claims in the order of their spans; counts are used.
        facts: the tolls of its beginning.
    """
    text = article.prose
    tolls = {fact.property: fact for fact in reversed(facts) if fact.property in WORDS}
    if not tolls:
        return []
    found = []
    for claim in claims:
        value = claim.value
        if claim.kind is not Kind.COUNT or not isinstance(value, FigureValue):
            continue
        sentence = sentences[claim.sentence]
        fact = (
            _recalled(text, claim, sentence, tolls) if sentence.part in _LIVE and value.bound is Bound.EXACT else None
        )
        # What is told as known is there, whatever is planned for it.
        if not fact or claim.sentence <= fact.claim.sentence or claim.modality is Modality.DENIED:
            continue
        if _can_be_one(text, fact, value):
            found.append(Retelling(fact.claim, claim, Confidence.HIGH, True))
    return found


def _recalled(text: str, claim: Claim, sentence: Sentence, tolls: Mapping[str, EventFact]) -> EventFact | None:
    """The toll that a count tells again as known, None for none."""
    before = text[max(sentence.start, claim.start - 16) : claim.start]
    if not KNOWN.search(before) or SEVERAL.search(text, sentence.start, sentence.stop):
        return None
    for toll, fact in tolls.items():
        for pattern in WORDS[toll]:
            match = pattern.match(text, claim.start, sentence.stop)
            if match and not OTHER.match(text, match.end(), sentence.stop) and _counts_all(text, match, fact):
                return fact
    return None


def _counts_all(text: str, match: re.Match[str], fact: EventFact) -> bool:
    """Whether the noun of a count is that of the toll, or stands for all of whom it tells."""
    told = match.groupdict()
    if told.get("victims"):
        # Where people are hurt, they are victims too.
        return (
            INJURY.search(text) is None or BURIAL.search(text, match.start() - REACH, match.end() + REACH) is not None
        )
    noun, value = (told.get("noun") or "").strip(), fact.claim.value
    head = value.head if isinstance(value, FigureValue) else ""
    return not noun or noun in EVERYBODY or singular(noun) == head


def _can_be_one(text: str, fact: EventFact, value: FigureValue) -> bool:
    """Whether no size parts two tolls, nor the one who did it, whom one of them may count."""
    low, high = sorted((fact.low, value.value))
    if low <= 0 or high > low * NEAR:
        return False
    doer = DOER_DEAD.search(text) or DOER_COUNTED.search(text)
    return not (doer and abs(fact.low - value.value) <= 1 and fact.low != value.value)
