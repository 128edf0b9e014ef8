"""Whose age is told, and between which days it puts the person's birth.

An age is one of a person only where the words say so: a name in apposition ("Maria Santos, 19,"), or right after the
age ("19-year-old Maria Santos"), or the person is told in one of the forms of `age_owners`. An age of the past ("was 19
when", "then 19") is left out: nothing says on which day it held.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from squarefacts.claims.calendar import EPOCH, OPEN_FUTURE, OPEN_PAST, to_date
from squarefacts.claims.model import AgeValue, Claim, Confidence, DateValue, Publication
from squarefacts.claims.resolve.age_owners import owner_of
from squarefacts.claims.resolve.corrections import tells_what_was_said_before
from squarefacts.claims.resolve.kindred import died, first_and_last, has_relative_of_same_name, is_dead, namesakes
from squarefacts.claims.resolve.subjects import Named, bare_name
from squarefacts.claims.ties import PersonAge
from squarefacts.text.article import Article, Part, Sentence

# The name after an age; reads " plumber Ronald Reed", " Maria de Santos", " Sam O'Neil Jr."; not " from Detroit".
NAME_AFTER = re.compile(
    r"""
    [ ] (?: (?! (?: and | or | but | in | at | from | of | on | was | is | were | had | has | who | to | by | with
                  | near | a | an | the | for | when | after | as | while | named ) \b )
            (?! [a-z-]* (?: ed | ly | ing | s ) [ ] | shot [ ] | hit [ ] )     # no verb: "fatally shot "
            [a-z][a-z-]+ [ ] ){0,2}                                       # a role: "plumber "
    (?: named [ ] | identified [ ] as [ ] )?
    (?P<name> [A-Z][\w’'-]+
        (?: [ ] (?: [A-Z]\. | [A-Z][\w’'-]+ | [“"][A-Z][\w’' -]+[”"] | de | la | van | von | bin | al ) ){1,4}
        (?: ,? [ ] (?: [JS]r\.? | I{2,3} | IV ) \b )? )
    (?! [\w’'-] | [ ] [A-Z] )                                             # the whole of it
    (?! [ ] (?: man | woman | boy | girl | teen | teenager | resident | native | student | male | female | mother
              | father | couple | kid | child | toddler | police ) )
    """,
    re.VERBOSE,
)
# What before or after an age says that it held in the past, or never: "was 19 when", "then 19", "would have been 20".
PAST_BEFORE = re.compile(
    r"""
    \b (?: when | then [ -]? | since | until | turned | turning | turns
         | (?: would | will | could | might ) \s (?: have \s been | have \s turned | be | turn )
         | at \s (?: the \s )? age (?: \s of )? | had \s been | used \s to \s be | as \s an? )
    (?: [ ] (?: he | she | they ) [ ] (?: was | were | is ) )? \s* (?: just [ ] | only [ ] )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
PAST_AFTER = re.compile(r",? [ ] (?: at \s the \s time | when \s (?: he | she | they ) \b | back \s then )", re.VERBOSE)
# A person without a name: "a 19-year-old", of whom "the 19-year-old" speaks later.
UNNAMED_BEFORE = re.compile(r"\b an? [ ] \Z", re.VERBOSE | re.IGNORECASE)
# A death, at the age that follows: "who died on Monday at the age of ".
AT_DEATH = re.compile(r"\b (?: died | dies ) \b [^.;]{0,60} \Z", re.VERBOSE)
# What makes a date the start of something that still goes on.
BEGAN_BEFORE = re.compile(
    r"\b (?: since | born | until | till ) [ ] (?: in [ ] | on [ ] | about [ ] )? \Z", re.VERBOSE | re.I
)


# Nobody younger holds an office.
YOUNGEST_IN_OFFICE = 15


def find_ages(
    article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim], publication: Publication
) -> list[PersonAge]:
    """The ages of named people, each with the days between which the person was born.

    Args:
        article: the article; its prose is read.
        sentences: its sentences.
        claims: its claims in the order of their spans; ages, names and dates are used.
        publication: when it appeared; where that is open, no birth follows.
    """
    if publication.first_day == OPEN_PAST or publication.last_day == OPEN_FUTURE or publication.doubted:
        return []
    told = [claim for claim in claims if isinstance(claim.value, AgeValue) and _stands(article, sentences, claim)]
    if not told:
        return []
    written = [_written(article.prose, claim) for claim in told]
    named = Named(article.prose, sentences, claims, written)
    owned = _owned(article, sentences, list(zip(told, written, strict=True)), named)
    if not owned:
        return []
    dead = {one.name for one in owned if one.dead or died(article.prose, one.name)}
    same, all_same = namesakes(article.prose), has_relative_of_same_name(article.prose)
    ages = []
    for one in owned:
        value = one.claim.value
        if not isinstance(value, AgeValue):
            continue
        first, last = _holding(article.prose, one.claim, claims, publication)
        births = _years_before(first, value.high + 1) + 1, _years_before(last, value.low)
        ages.append(
            PersonAge(
                one.claim,
                one.name,
                first,
                last,
                *births,
                one.name in dead,
                one.confidence,
                all_same or first_and_last(one.name) in same,
            )
        )
    return ages


@dataclass(frozen=True, slots=True)
class _Owned:
    """An age with the full name of its person."""

    claim: Claim
    name: str
    confidence: Confidence
    dead: bool


def _owned(
    article: Article, sentences: Sequence[Sentence], told: Sequence[tuple[Claim, str]], named: Named
) -> list[_Owned]:
    """The ages whose person is known, in order.

    An owner who is only inferred gives way to the words: a person whose age stands beside the name has no other, and
    an age that stands beside one name is not another's.
    """
    text = article.prose
    beside = [(claim, *_person(claim, name, named)) for claim, name in told if name]
    owned = {
        claim: _Owned(claim, name, Confidence.HIGH, is_dead(text, claim)) for claim, name in _agreed(beside) if name
    }
    persons, ages = {one.name for one in owned.values()}, {_ends(claim) for claim in owned}
    unnamed = [claim for claim, _ in told if UNNAMED_BEFORE.search(text, max(claim.start - 4, 0), claim.start)]
    for claim, name in told:
        owner = owner_of(text, sentences, claim, named) if len(name.split()) < 2 and claim not in owned else None
        full = named.full(owner.name) if owner else ""
        if owner is None or " " not in full:
            continue
        others = ages | {_ends(other) for other in unnamed if other is not claim}
        if owner.confidence is Confidence.HIGH or (full not in persons and _ends(claim) not in others):
            owned[claim] = _Owned(claim, full, owner.confidence, owner.dead or is_dead(text, claim))
    return [owned[claim] for claim, _ in told if claim in owned]


def _person(claim: Claim, written: str, named: Named) -> tuple[str, bool]:
    """The full name of one whose name stands beside an age, and whether it is written in full.

    No child has an office: what looks like one before the name is the first name ("3-year-old Major Howard").
    """
    words = written.split()
    if len(words) == 2 and _ends(claim)[1] < YOUNGEST_IN_OFFICE and words[0].istitle() and "." not in words[0]:
        return " ".join(words), True
    return named.full(written), len(bare_name(written)) > 1


def _agreed(told: Sequence[tuple[Claim, str, bool]]) -> list[tuple[Claim, str]]:
    """The ages with their persons, without those after a bare surname that do not fit the person it would stand for.

    Such a surname is as likely that of a relative whom the article names in a way that is not read.
    """
    bare: dict[str, set[tuple[int, int]]] = {}
    for claim, person, whole in told:
        if not whole:
            bare.setdefault(person, set()).add(_ends(claim))
    kept = []
    for claim, person, whole in told:
        known = {_ends(other) for other, named, full in told if full and named == person}
        fits = _ends(claim) in known if known else len(bare.get(person, ())) == 1
        if person and (whole or fits):
            kept.append((claim, person))
    return kept


def _ends(claim: Claim) -> tuple[int, int]:
    return (claim.value.low, claim.value.high) if isinstance(claim.value, AgeValue) else (0, 0)


def _stands(article: Article, sentences: Sequence[Sentence], claim: Claim) -> bool:
    """Whether an age is told of today: in no correction, of no other time, and not as what was said before."""
    text = article.prose
    if claim.sentence >= len(sentences):
        return False
    sentence = sentences[claim.sentence]
    if sentence.part in (Part.CORRECTION, Part.BOILERPLATE):
        return False
    before = text[max(claim.start - 40, sentence.start) : claim.start]
    if PAST_BEFORE.search(before) and not AT_DEATH.search(text, sentence.start, claim.start):
        return False
    if PAST_AFTER.match(text, claim.stop):
        return False
    return not tells_what_was_said_before(text, sentence.start, sentence.stop)


def _written(text: str, claim: Claim) -> str:
    """The name that stands right beside an age; "" for none."""
    if isinstance(claim.value, AgeValue) and claim.value.person:
        return claim.value.person
    after = NAME_AFTER.match(text, claim.stop)
    return after["name"] if after and "\n" not in after[0] else ""


def _holding(text: str, claim: Claim, claims: Sequence[Claim], publication: Publication) -> tuple[int, int]:
    """The days for which an age holds: those of publication, reaching back to a past day that its sentence names.

    A day on which something else began is none of them ("Solheim, 41, has run it since 2006").
    """
    first, last = publication.first_day, publication.last_day
    for other in claims:
        if other.sentence != claim.sentence or not isinstance(other.value, DateValue):
            continue
        if not BEGAN_BEFORE.search(text, max(other.start - 16, 0), other.start):
            first = min([first, *(reading.first_day for reading in other.value.readings)])
    return first, last


def _years_before(day: int, years: int) -> int:
    """The day number of the same calendar day some years earlier; February 28 for a February 29."""
    try:
        told = to_date(day)
        kept = 28 if (told.month, told.day) == (2, 29) else told.day
        return date(told.year - years, told.month, kept).toordinal() - EPOCH
    except ValueError:
        return OPEN_PAST
