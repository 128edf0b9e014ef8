"""What happened to the things that a figure counts: the verb beside it, as a base form."""

import re
from functools import cache, lru_cache

from squarefacts.claims.extract.words import load, word_map

# The word right before a figure, a limiting adverb skipped: "exporting only ".
WORD_BEFORE = re.compile(
    r"""
    (?<! [A-Za-z] ) (?P<word> [A-Za-z][A-Za-z’'-]*+ ) \s+
    (?: (?: only | just | another | all | by | to | from ) \s+ )? \Z
    """,
    re.VERBOSE,
)
# The verb after a counted noun: auxiliaries, an adverb, the verb; reads " have been killed", " killed", " who died".
VERB_AFTER = re.compile(
    r"""
    (?P<clause> (?: \s (?: who | that | which ) )? )
    (?P<aux> (?: \s (?: have | has | had | were | was | are | is | be | been | being | will | would | could | may
                      | to ) )* )
    (?: \s [a-z]+ly | \s (?: also | still | reportedly | now | already ) )?
    \s (?P<verb> [a-z]+ ) \b
    (?P<follows> \s [a-z]+ | \s \d | )
    """,
    re.VERBOSE,
)
# Words that may follow a participle that says what happened to the noun before it ("12 people injured in ...").
_PREPOSITIONS = ("in", "by", "at", "on", "during", "after", "when", "and", "as", "since", "from", "near", "for")


@cache
def _lemmas() -> dict[str, str]:
    return word_map("verbs", "forms")


@cache
def _victims() -> frozenset[str]:
    return frozenset(load("verbs")["victims"]["words"].split())


@cache
def _copulas() -> frozenset[str]:
    return frozenset(load("verbs")["copulas"]["words"].split())


@lru_cache(maxsize=8192)
def lemma(word: str) -> str:
    """The base form of a verb form that the word list knows, "" for others."""
    return _lemmas().get(word.lower(), "")


def is_fate(verb: str) -> bool:
    """Whether a base form says what happened to people: the same before its object and after it."""
    return verb in _victims()


def is_victims(noun: str) -> bool:
    """Whether a participle stands for people to whom something happened ("the wounded")."""
    return noun in load("verbs")["victims"]["participles"].split()


def is_copula(word: str) -> bool:
    """Whether a verb only says how large its subject is ("stood at", "totaled")."""
    return word.lower() in _copulas()


def verb_before(text: str, stop: int) -> str:
    """The base form of the verb that ends right before `stop` ("killing at least 12": kill), "" for none."""
    before = WORD_BEFORE.search(text, max(stop - 24, 0), stop)
    return lemma(before["word"]) if before else ""


def verb_after(text: str, start: int) -> str:
    """The base form of the verb after a counted noun that says what it did or suffered, "" where that is in doubt."""
    after = VERB_AFTER.match(text, start)
    if not after:
        return ""
    base = lemma(after["verb"])
    if base not in _victims():
        return base
    passive = bool(after["aux"].strip()) or not after["follows"].strip()
    intransitive = after["verb"] in ("died", "dead", "dying", "missing", "hurt")
    return base if passive or intransitive or after["follows"].strip() in _PREPOSITIONS else ""
