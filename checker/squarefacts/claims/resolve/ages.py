"""Whose age is told, and between which days it puts the person's birth.

An age is one of a person only where the words say so: a name in apposition ("Maria Santos, 19,"), or right after the
age ("19-year-old Maria Santos"). An age of the past ("was 19 when", "then 19") is left out: nothing says on which day
it held.
"""

import re
from collections.abc import Sequence
from datetime import date

from squarefacts.claims.calendar import EPOCH, OPEN_FUTURE, OPEN_PAST, to_date
from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import AgeValue, Claim, DateValue, NameValue, Publication
from squarefacts.claims.resolve.corrections import tells_what_was_said_before
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
# What says that the person beside it is dead: "the murder of ", "killed "; " was shot and killed", " died".
DEAD_BEFORE = re.compile(
    r"""
    \b (?: (?: death | murder | killing | slaying | homicide | funeral | body | deaths ) \s of
         | killed | killing | slain
         | (?: deceased | dead | slain ) \s (?: victim | man | woman ) (?: \s was )? \s identified \s as | murdering )
    \s+ (?: [a-z][\w-]* \s+ ){0,3} \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
DEAD_AFTER = re.compile(
    r"""
    (?: [ ] [A-Z]\S* ){0,4}                      # the name, where the age comes first
    (?: , [ ] of [ ] [^,;.]{1,40} )? ,? [ ]      # ", of Fullerton,"
    (?: who [ ] )?
    (?: (?: was | were ) [ ] (?: \w+ [ ] ){0,3}? (?: killed | slain | murdered | pronounced [ ] dead | found [ ] dead )
      | died | dead [ ] at | was [ ] fatally )
    """,
    re.VERBOSE,
)


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
    told = [claim for claim in claims if isinstance(claim.value, AgeValue)]
    named = [(claim, _named(article, sentences, claim)) for claim in told]
    full = _full_names(claims, [name for _, name in named])
    persons = _agreed([(claim, _full(written, full), len(bare_name(written)) > 1) for claim, written in named])
    dead = {person for claim, person in persons if _is_dead(article.prose, claim)}
    ages = []
    for claim, person in persons:
        value = claim.value
        if not isinstance(value, AgeValue):
            continue
        first, last = _holding(claim, claims, publication)
        births = _years_before(first, value.high + 1) + 1, _years_before(last, value.low)
        ages.append(PersonAge(claim, person, first, last, *births, person in dead))
    return ages


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


def _named(article: Article, sentences: Sequence[Sentence], claim: Claim) -> str:
    """The name of the person whose age a claim tells, as written; "" where the words do not say."""
    text, value = article.prose, claim.value
    if claim.sentence >= len(sentences) or not isinstance(value, AgeValue):
        return ""
    sentence = sentences[claim.sentence]
    if sentence.part in (Part.CORRECTION, Part.BOILERPLATE):
        return ""
    if PAST_BEFORE.search(text, max(claim.start - 40, sentence.start), claim.start):
        return ""
    if PAST_AFTER.match(text, claim.stop) or tells_what_was_said_before(text, sentence.start, sentence.stop):
        return ""
    if value.person:
        return value.person
    after = NAME_AFTER.match(text, claim.stop)
    return after["name"] if after and "\n" not in after[0] else ""


def bare_name(written: str) -> tuple[str, ...]:
    """The words of a name without titles and nicknames in quotes; none where it is no name."""
    words = [word.strip("“”\"'’,.") for word in written.split() if not word.startswith(("“", '"'))]
    while words and (words[0].lower() in word_set("titles", "roles") or words[0].lower() in _honorifics()):
        words = words[1:]
    while len(words) > 1 and words[0].isupper() and len(words[0]) > 1 and not words[-1].isupper():
        words = words[1:]
    if any(word.lower() in word_set("titles", "not_people") for word in words):
        return ()
    return tuple(words)


def _honorifics() -> frozenset[str]:
    return word_set("titles", "honorifics")


def _full_names(claims: Sequence[Claim], written: Sequence[str]) -> dict[str, set[str]]:
    """Surname, lower case, to the full names of the article that end in it."""
    forms = {" ".join(bare_name(name)) for name in written}
    for claim in claims:
        if isinstance(claim.value, NameValue):
            forms.add(" ".join(bare_name(claim.value.full or claim.value.form)))
    full: dict[str, set[str]] = {}
    for form in forms:
        words = form.split()
        if len(words) > 1:
            full.setdefault(words[-1].lower(), set()).add(form)
    return full


def _full(written: str, full: dict[str, set[str]]) -> str:
    """The full name that a written one stands for; "" for a surname that two people of the article have."""
    words = bare_name(written)
    if len(words) != 1:
        return " ".join(words)
    forms = full.get(words[0].lower(), set())
    firsts = {form.split()[0].lower() for form in forms}
    return min(forms, key=len) if len(firsts) == 1 else ""


def _holding(claim: Claim, claims: Sequence[Claim], publication: Publication) -> tuple[int, int]:
    """The days for which an age holds: those of publication, reaching back to a past day that its sentence names."""
    first, last = publication.first_day, publication.last_day
    for other in claims:
        if other.sentence == claim.sentence and isinstance(other.value, DateValue):
            first = min([first, *(reading.first_day for reading in other.value.readings)])
    return first, last


def _is_dead(text: str, claim: Claim) -> bool:
    """Whether the words beside an age and its name say that the person is dead."""
    name = claim.value.person if isinstance(claim.value, AgeValue) else ""
    start = claim.start - len(name) - 2 if name else claim.start
    before = max(start - 80, text.rfind("\n", 0, start) + 1, 0)
    return bool(DEAD_BEFORE.search(text, before, start) or DEAD_AFTER.match(text, claim.stop))


def _years_before(day: int, years: int) -> int:
    """The day number of the same calendar day some years earlier; February 28 for a February 29."""
    try:
        told = to_date(day)
        kept = 28 if (told.month, told.day) == (2, 29) else told.day
        return date(told.year - years, told.month, kept).toordinal() - EPOCH
    except ValueError:
        return OPEN_PAST
