"""The toll of an incident told again as known: "killing 12 passengers ... Most of the fourteen who died were girls".

Only what is told as the whole toll is held against the toll of the beginning: "the eight dead", "all four of the dead",
"the seven victims", "of the 36 people injured".
"""

import re
from collections.abc import Sequence

from squarefacts.claims.model import Bound, Claim, Confidence, FigureValue, Kind, Modality
from squarefacts.claims.resolve.event_facts import DOER_COUNTED, DOER_DEAD, SEVERAL
from squarefacts.claims.ties import EventFact, Retelling
from squarefacts.text.article import Article, Part, Sentence

# What makes a count the whole, before it: "the ", "All ", "of the ", "Two of the ".
KNOWN = re.compile(r"\b (?: the | all | these | those | all \s of \s the ) \s \Z", re.VERBOSE | re.IGNORECASE)
# What it counts, after it: the dead, or those who were hurt.
DEAD = re.compile(
    r"""
    \w+ (?: [,-] \w+ )* \s
    (?: of \s the \s dead | dead (?! \s [a-z]+ s \b ) | victims | bodies | fatalities | coffins | killed
      | (?: [a-z][\w-]* \s ){0,2} (?: who \s )? (?: (?: were | had \s been ) \s )?
        (?: killed | died | dead | drowned | perished | (?: burned | crushed ) \s to \s death
          | lost \s their \s lives ) ) \b
    """,
    re.VERBOSE,
)
HURT = re.compile(
    r"""
    \w+ (?: [,-] \w+ )* \s
    (?: injured | wounded | hurt | (?: [a-z][\w-]* \s ){0,2} (?: who \s )? (?: (?: were | had \s been ) \s )?
        (?: injured | wounded | hurt ) ) \b
    """,
    re.VERBOSE,
)
# "By nightfall all 27 had been laid out": a bare number of bodies.
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
# Values farther apart than this are as likely a whole and its part.
NEAR = 3.0
_LIVE = (Part.BODY, Part.CAPTION)


def find_toll_recalls(
    article: Article,
    sentences: Sequence[Sentence],
    claims: Sequence[Claim],
    facts: Sequence[EventFact],
    known: Sequence[Retelling],
) -> list[Retelling]:
    """The tolls that an article tells again as known, alike or not, in order.

    Args:
        article: the article; its prose is read.
        sentences: its sentences.
        claims: its claims in the order of their spans; counts are used.
        facts: the tolls of its beginning.
        known: what is already known to be told twice, which is left out.
    """
    text, seen = article.prose, {id(told.later) for told in known}
    tolls = {fact.property: fact for fact in reversed(facts) if fact.property in WORDS}
    if not tolls:
        return []
    found = []
    for claim in claims:
        value = claim.value
        if claim.kind is not Kind.COUNT or not isinstance(value, FigureValue) or id(claim) in seen:
            continue
        sentence = sentences[claim.sentence]
        told = _recalled(text, claim, sentence) if sentence.part in _LIVE and value.bound is Bound.EXACT else ""
        fact = tolls.get(told)
        if not fact or claim.sentence <= fact.claim.sentence or claim.modality not in (Modality.FACT, Modality.PLAN):
            continue
        if _can_be_one(text, fact, value):
            found.append(Retelling(fact.claim, claim, Confidence.HIGH, True))
    return found


def _recalled(text: str, claim: Claim, sentence: Sentence) -> str:
    """Which toll a count tells again as known, "" for none."""
    before = text[max(sentence.start, claim.start - 16) : claim.start]
    if not KNOWN.search(before) or SEVERAL.search(text, sentence.start, sentence.stop):
        return ""
    for toll, patterns in WORDS.items():
        for pattern in patterns:
            match = pattern.match(text, claim.start, sentence.stop)
            if match and not OTHER.match(text, match.end(), sentence.stop):
                return toll
    return ""


def _can_be_one(text: str, fact: EventFact, value: FigureValue) -> bool:
    """Whether no size parts two tolls, nor the one who did it, whom one of them may count."""
    low, high = sorted((fact.low, value.value))
    if low <= 0 or high > low * NEAR:
        return False
    doer = DOER_DEAD.search(text) or DOER_COUNTED.search(text)
    return not (doer and abs(fact.low - value.value) <= 1 and fact.low != value.value)
