"""Whose an age is where no name stands right beside it: "Reed, who was 67", "He was 81.", "the 19-year-old swimmer".

The words tell the owner only in a few plain forms; in every other the age stays nobody's.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Claim, Confidence
from squarefacts.claims.resolve.subjects import Named, bare_name
from squarefacts.text.article import Sentence

# A name and what comes between it and its age; reads "Reed, who was ", "Ana Reed, a ", "Ana Reed is a ",
# "Ana Reed, age ", "Ana Reed, the ", "Ana Reed was "; not "Reed, father of a ".
NAME_AND_LINK = re.compile(
    r"""
    (?P<name> [A-ZÀ-Þ][\w’'-]+
        (?: [ ] (?: [A-Z]\. | [A-ZÀ-Þ][\w’'-]+ | [“"][A-Z][\w’' -]+[”"] | de | la | van | von | bin | al ) ){0,4}
        (?: ,? [ ] (?: [JS]r\.? | I{2,3} | IV ) \b )? )
    (?: ,? [ ] who [ ] (?: is | was ) [ ] (?: now [ ] | just [ ] | only [ ] )?
      | ,? [ ] (?: now [ ] )? (?: aged | age ) [ ]
      | (?P<noun> (?: , | [ ] is | [ ] was ) [ ] (?: an? | the ) [ ] )
      | [ ] (?: is | was ) [ ] (?: now [ ] | just [ ] | only [ ] )? )
    \Z
    """,
    re.VERBOSE,
)
# What makes of a name that follows another thing, or of its age one of the past: "the ", "when ".
WHEN_BEFORE = re.compile(
    r"\b (?: the | an? | when | while | since | before | until ) [ ] \Z", re.VERBOSE | re.IGNORECASE
)
# Whom "a 19-year-old" may name; reads " student", ", who", " from Detroit", " community college student"; and what it
# does: " needed a draw".
PERSON_AFTER = re.compile(
    r"""
    [ ] (?: from | who | with | and | was | is | had | has | will | would | could | must | also | never | said | says
          | told | won | lost | took | got | made | went | came | began | ran | fell | found | [a-z]{3,}ed ) \b
  | , | [ ] (?P<words> (?: [\w’'-]+ [ ]? ){1,4} )
    """,
    re.VERBOSE,
)
# A relative by the first name: "her sister Lise, ", "their older son, Tom, ".
KIN_BEFORE = re.compile(
    r"""
    \b (?: his | her | their ) [ ] (?: [a-z]+ [ ] ){0,2}
    (?: brother | sister | son | daughter | twin | half-brother | half-sister ) ,? [ ]
    (?P<first> [A-ZÀ-Þ][\w’'-]+ ) , [ ] \Z
    """,
    re.VERBOSE,
)
# "died on Monday at the age of ", "dies aged ".
DEATH_BEFORE = re.compile(
    r"""
    (?P<verb> \b (?: died | dies | dead ) \b ) (?P<between> [^.;\n]{0,60} \b )
    (?: age | aged ) [ ] (?: of [ ] | just [ ] | about [ ] )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A sentence that tells of a death; reads "died on Monday", "was killed".
DEATH = re.compile(r"\b (?: died | dies | (?: was | were ) [ ] (?: \w+ [ ] ){0,3} killed ) \b", re.VERBOSE)
# A clause that is nothing but an age, at the start of a sentence.
PRONOUN = re.compile(r"\s* (?: He | She ) [ ] (?: is | was ) [ ] (?: now [ ] | just [ ] | only [ ] )? \Z", re.VERBOSE)
# A person named before, "the 42-year-old Fong"; and as the subject of a sentence, "Since the 19-year-old swimmer".
DEFINITE = re.compile(r"\b [Tt]he [ ] (?: now [ ] )? \Z", re.VERBOSE)
DEFINITE_SUBJECT = re.compile(
    r"\s* (?: (?: Since | After | When | As | While | But | And | If ) [ ] )? [Tt]he [ ] \Z", re.VERBOSE
)
# A surname right after such an age: "the 42-year-old Fong".
SURNAME_AFTER = re.compile(r"[ ] (?P<name> [A-ZÀ-Þ][\w’'-]+ ) (?! [\w’'-]* [ ] [A-Z] )", re.VERBOSE)
# A person without a name, at the start of a sentence, of whom the next may give it.
INDEFINITE = re.compile(r"(?: [^.]{2,40} [—–-]{1,2} [ ] )? \s* An? [ ] \Z", re.VERBOSE)
# Reads " Larkfield man was charged", " man has been arrested", " girl from Brenn was struck and killed".
UNNAMED_VERB = re.compile(
    r"""
    (?: [ ] [\w’'-]+ ){0,3}? [ ] (?: man | woman | boy | girl | teen | teenager | male | female )
    (?: [ ] from [ ] [A-Z][\w’'-]+ (?: [ ] [A-Z][\w’'-]+ )? )?
    (?P<verb> [ ] (?: (?: has | have ) [ ] been | was | is | died | faces ) (?: [ ] [\w-]+ ){0,4} )
    """,
    re.VERBOSE,
)
# What two neighbouring sentences must both say for one person to be meant: that somebody is accused, or hurt.
ACCUSED = re.compile(
    r"arrest | charg | accus | held | jail | booked | convict | sentenc | indict | arraign", re.VERBOSE
)
HURT = re.compile(r"kill | shot | stab | struck | found | pronounc | dead | died | injur | wound | fatal", re.VERBOSE)
# How much after a name tells what happened to that person.
VERB_REACH = 40


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose an age is: the name as written, how sure that is, and whether the words say that the person is dead."""

    name: str
    confidence: Confidence
    dead: bool = False


def owner_of(text: str, sentences: Sequence[Sentence], claim: Claim, named: Named) -> Owner | None:
    """The person whose age a claim tells though no name stands right beside it; None where the words do not say.

    Args:
        text: the article's prose.
        sentences: its sentences.
        claim: the age.
        named: who is named where.
    """
    before = text[sentences[claim.sentence].start : claim.start]
    return (
        _who_died(sentences[claim.sentence], before, named)
        or _pronoun(text, sentences, before, claim, named)
        or _linked(text, before, claim)
        or _relative(sentences[claim.sentence], before, named)
        or _described(text, before, claim, named)
        or _named_next(text, sentences, before, claim, named)
    )


def _linked(text: str, before: str, claim: Claim) -> Owner | None:
    """The name before "who was" and the like."""
    link = NAME_AND_LINK.search(before)
    if link is None or WHEN_BEFORE.search(before, 0, link.start("name")):
        return None
    if link["name"].split()[0].lower() in word_set("grammar", "closed"):
        return None
    if link["noun"] and not _is_person(text, claim.stop):
        return None
    return Owner(link["name"], Confidence.HIGH)


def _is_person(text: str, stop: int) -> bool:
    """Whether what follows an age is said of a person and not of a building."""
    after = PERSON_AFTER.match(text, stop)
    if after is None or not after["words"]:
        return after is not None
    words = [word.lower() for word in after["words"].split()]
    return any(word in word_set("titles", "roles") or word in word_set("titles", "persons") for word in words)


def _relative(sentence: Sentence, before: str, named: Named) -> Owner | None:
    """A brother, sister or child called by the first name, with the surname of the one person named before."""
    kin = KIN_BEFORE.search(before)
    people = named.between(sentence.start, sentence.start + kin.start()) if kin else set()
    if kin is None or len(people) != 1:
        return None
    words = bare_name(people.pop())
    return Owner(f"{kin['first']} {words[-1]}", Confidence.MEDIUM) if len(words) > 1 else None


def _who_died(sentence: Sentence, before: str, named: Named) -> Owner | None:
    """The one person named in a sentence before "died at the age of"."""
    death = DEATH_BEFORE.search(before)
    if death is None:
        return None
    people = named.between(sentence.start, sentence.start + death.start())
    later = named.between(sentence.start + death.start(), sentence.start + len(before))
    return Owner(people.pop(), Confidence.HIGH, dead=True) if len(people) == 1 and not later else None


def _pronoun(text: str, sentences: Sequence[Sentence], before: str, claim: Claim, named: Named) -> Owner | None:
    """The subject of the sentence before "He was 81."."""
    if not PRONOUN.match(before):
        return None
    name = named.subject_before(claim.sentence, she=before.lstrip().startswith("She"))
    if not name:
        return None
    earlier = sentences[max(claim.sentence - 1, 0)]
    dead = DEATH.search(text, earlier.start, earlier.stop) is not None
    return Owner(name, Confidence.HIGH if dead else Confidence.MEDIUM, dead)


def _described(text: str, before: str, claim: Claim, named: Named) -> Owner | None:
    """The person already named whom "the 19-year-old swimmer" or "the 42-year-old Fong" means."""
    if not DEFINITE.search(before) or text[claim.stop - 3 : claim.stop].lower() != "old":
        return None
    after = SURNAME_AFTER.match(text, claim.stop)
    if after:
        name = named.full(after["name"])
        return Owner(name, Confidence.HIGH) if " " in name else None
    if not DEFINITE_SUBJECT.fullmatch(before) or not _is_person(text, claim.stop):
        return None
    name = named.subject_before(claim.sentence, she=None)
    return Owner(name, Confidence.MEDIUM) if name else None


def _named_next(text: str, sentences: Sequence[Sentence], before: str, claim: Claim, named: Named) -> Owner | None:
    """The name that the next sentence gives to "A 32-year-old man was charged"."""
    if not INDEFINITE.fullmatch(before) or claim.sentence + 1 >= len(sentences):
        return None
    here, after = sentences[claim.sentence], sentences[claim.sentence + 1]
    unnamed = UNNAMED_VERB.match(text, claim.stop, here.stop)
    name = named.subject(after.index) if unnamed else ""
    if unnamed is None or " " not in name or text.count("-old", here.start, here.stop) > 1:
        return None
    surname = text.find(name.split()[-1], after.start)
    told = text[surname : surname + VERB_REACH]
    same = any(happened.search(unnamed["verb"]) and happened.search(told) for happened in (ACCUSED, HURT))
    return Owner(name, Confidence.MEDIUM) if same else None
