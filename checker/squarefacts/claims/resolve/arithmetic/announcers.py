"""Which counts may announce a list: "three reasons: ..."; not "a three-step plan: ...", "more than two loaves: ..."."""

import re
from functools import cache

from squarefacts.claims.model import Claim, Confidence, FigureValue
from squarefacts.claims.resolve.arithmetic.words import load
from squarefacts.claims.resolve.nouns import is_plural
from squarefacts.text.article import Sentence

WORD = re.compile(r"[A-Za-z]+")
# A number tied to its noun, which tells a kind: "3-clause", "two-step"; not "twenty-one".
TIED = re.compile(
    r"(?: \d+ | [A-Za-z]+ ) - (?! (?: one|two|three|four|five|six|seven|eight|nine) \b ) [A-Za-z]", re.VERBOSE
)
# A part of a larger number: "three of the five members", "Of the five members, three ...".
OF_THE = re.compile(
    r"\b of \s (?: (?: the | its | his | her | their | our | all ) \s )? \Z", re.VERBOSE | re.IGNORECASE
)
# What stands before "of" where all are meant; reads "consists of ", "one of the ", "a set of ".
WHOLE_OF = re.compile(
    r"\b (?: consist\w* | made \s up | composed | one | any | choice | set | list | total | series ) \s of \s"
    r" (?: the \s )? \Z",
    re.VERBOSE,
)
# A number with a proper noun is a name; reads "11 News".
NAME = re.compile(r"\d+ \s [A-Z][a-z]+", re.VERBOSE)
# What stands before a count that is only mentioned by the way: "more than two", "from the two", "when joining two".
BY_THE_WAY = re.compile(
    r"""
    \b (?: (?: than | from | between | after | before | during | unlike | per | without )
         | (?: when | while | if | by | after | before ) \s [a-z]+ing )
    \s (?: the \s | these \s | those \s | its \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A nearer noun that the list is of: "two colons are used for these reasons:", "meets the following rules:".
NEARER = re.compile(r"\b (?: these | those | such | following ) \s (?: [a-z-]+ \s ){0,2} [a-z]+s \b", re.VERBOSE)
# A last clause that opens a list of its own; reads ", except that:", ", unless:".
OWN_LIST = re.compile(r", \s (?: except | unless | provided | but | so ) \b [^,:]* : \Z", re.VERBOSE)


def may_announce(text: str, claim: Claim) -> bool:
    """Whether the words of a count and those before it let it announce a list; what follows is not looked at.

    Args:
        text: the prose of the article.
        claim: a whole count, from 2 on.
    """
    start, counted = claim.start, text[claim.start : claim.stop]
    if text.startswith(("a ", "A "), start) or NAME.fullmatch(counted) or TIED.match(counted):
        return False  # "a couple of reasons", "11 News"
    if "\n" in counted and text.endswith(": ", 0, start):
        return False  # the value of a key, and the next key
    before = text[max(start - 32, 0) : start]
    if BY_THE_WAY.search(before) or (OF_THE.search(before) and not WHOLE_OF.search(before)):
        return False
    return _is_headed(text, claim)


def _is_headed(text: str, claim: Claim) -> bool:
    """Whether a count has a plural noun, or stands in brackets before a colon: "Supported formats (five): ..."."""
    counted = WORD.findall(text[claim.start : claim.stop])
    headed = isinstance(claim.value, FigureValue) and bool(claim.value.head)
    if headed and counted:
        return is_plural(counted[-1].lower()) or (counted[-1].endswith("s") and counted[-1][:-1].isupper())  # "PRs"
    after = WORD.match(text, claim.stop + 1) if text[claim.stop : claim.stop + 1] == " " else None
    if after is not None and after[0].islower() and is_plural(after[0]):
        return True
    return text.startswith("):", claim.stop) and text[claim.start - 1 : claim.start] == "("


def announced_below(text: str, claim: Claim, sentence: Sentence) -> Confidence | None:
    """How sure it is that the list below a sentence is of what the claim counts; None where it is of something else.

    Args:
        text: the prose of the article.
        claim: a count that may announce a list.
        sentence: its sentence, which ends in a colon.
    """
    rest = text[claim.stop : sentence.stop].rstrip()
    bracketed = text[claim.start - 1 : claim.start] == "("  # "Supported formats (five):"
    if NEARER.search(rest) or OWN_LIST.search(rest) or rest.count(")") > rest.count("(") + bracketed:
        return None
    words = rest.rstrip(":").split()
    if len(words) <= SHORT or words[0].lower().strip(",") in _goes_on():
        return Confidence.HIGH
    return Confidence.MEDIUM


# After so few words the noun is still the one that the list is of, whatever they are.
SHORT = 4


@cache
def _goes_on() -> frozenset[str]:
    return frozenset(load("lists")["goes_on"]["words"].split())
