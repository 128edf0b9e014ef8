"""What a figure of a headline or of the lead tells: its size in one unit, its noun, and the words that say what of.

A headline takes the short word and its text the exact one, so words are held against each other by the thing that they
name ("jobless", "unemployed"), and sizes by their dimension: "half" meets "50 percent", "18 months" "1.5 years".
"""

import re
from dataclasses import dataclass
from functools import cache

from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import AgeValue, Claim, DurationValue, FigureValue, Kind, OrdinalValue
from squarefacts.claims.resolve import nouns, verbs
from squarefacts.claims.resolve.arithmetic.dimensions import base_interval, told_interval
from squarefacts.claims.resolve.arithmetic.sorts import is_person
from squarefacts.claims.resolve.arithmetic.words import load, meanings
from squarefacts.claims.resolve.retold.stems import stem
from squarefacts.text.article import Sentence

WORD = re.compile(r"[^\W\d_]+")
# How many letters of two forms of one word agree.
STEM = 5
# How far around a figure the word may stand that says what happened to those counted, in characters and in words.
BEFORE, AFTER, WORDS_BEFORE, WORDS_AFTER = 40, 56, 4, 6
# What parts the words about one figure from those about another, and a number.
JOINT = re.compile(r", | ; | \s and \s | \s but \s | \s while \s", re.VERBOSE)
NUMBER = re.compile(
    r"\d | \b (?: [Aa]nother | [Oo]ne | [Tt]wo | [Tt]hree | [Ff]our | [Ff]ive | [Ss]ix | [Ss]even | [Ee]ight | [Nn]ine"
    r" | [Tt]en | [Dd]ozens? | [Ss]everal | [Oo]thers ) \b",
    re.VERBOSE,
)
# Fractions in words ("a third") are told of what is about as much, as a share of them.
ROUGH = 0.2
# The noun before an age: "Widow, ⟨81⟩"; after it stands one within so many words: "⟨17-year-old⟩ Arden boy".
OF_AGE = re.compile(r"(?P<noun> [^\W\d_]+ ) , \s \Z", re.VERBOSE)
AGED_WORDS = 3


@dataclass(frozen=True, slots=True)
class Gist:
    """What one figure tells.

    Attributes:
        claim: the figure.
        dimension: what its size is measured in: "count", a currency, "length", "share", "days", "years", "nth".
        low, high: between which ends its words leave it, in the base unit of the dimension.
        noun: what is counted, in the singular; "" where the words do not say.
        words: the keys of the words of its sentence that mean something.
        fates: the keys of the words near it that say what happened to those counted.
        start: the first character of its sentence.
    """

    claim: Claim
    dimension: str
    low: float
    high: float
    noun: str
    words: frozenset[str]
    fates: frozenset[str]
    start: int


def gist_of(text: str, sentence: Sentence, claim: Claim) -> Gist | None:
    """What a figure of a sentence tells; None for one that is no single value.

    Args:
        text: the text of the article.
        sentence: the sentence that holds the figure.
        claim: the figure.
    """
    size = _size(text[claim.start : claim.stop], claim)
    if size is None:
        return None
    noun = _noun(text, claim)
    own = text[claim.start : claim.stop] if claim.kind is Kind.ORDINAL else ""
    words = words_of(f"{text[sentence.start : claim.start]} {own} {text[claim.stop : sentence.stop]}")
    return Gist(claim, *size, noun, words, _fates(text, sentence, claim), sentence.start)


def _size(quote: str, claim: Claim) -> tuple[str, float, float] | None:
    """The dimension and the ends of a figure."""
    value = claim.value
    if isinstance(value, AgeValue):
        return "years", value.low, value.high
    if isinstance(value, DurationValue):
        return "days", value.low_days, value.high_days
    if isinstance(value, OrdinalValue):
        return "nth", value.n, value.n
    if not isinstance(value, FigureValue) or value.range_of:
        return None
    if claim.kind is Kind.COUNT:
        return "count", value.low, value.high
    if claim.kind is Kind.MONEY:
        return f"money {value.currency or value.unit}", value.low, value.high
    if claim.kind is Kind.PERCENT:
        _, low, high = base_interval(claim.kind, value, quote)
        if value.unit == "fraction":
            return "share", low * (1 - ROUGH), high * (1 + ROUGH)
        told = told_interval(claim.kind, value, quote)
        return "share" if value.unit == "percent" else "points", *told
    if claim.kind is Kind.MULTIPLE:
        return "times", value.low, value.high
    if claim.kind is Kind.MEASURE:
        dimension, low, high = base_interval(claim.kind, value, quote)
        factor = (low + high) / 2 / value.value if value.value else 1.0
        ends = value.low * factor, value.high * factor
        return dimension or value.unit, min(low, *ends), max(high, *ends)
    return None


def _noun(text: str, claim: Claim) -> str:
    """What a figure counts, or whose age it is."""
    value = claim.value
    if isinstance(value, FigureValue):
        # "Three quit": what looks like a noun in a headline is often a verb. "Rovers hit five": it is not of rovers.
        bare = claim.kind is Kind.COUNT and len(WORD.findall(text[claim.start : claim.stop])) < 1 + (
            not any(map(str.isdigit, text[claim.start : claim.stop]))
        )
        doubtful = bare or key(value.head) in fates()
        return "" if doubtful and not is_person(value.head) else value.head
    if isinstance(value, OrdinalValue):
        return "time" if "time" in text[claim.start : claim.stop] else value.head
    if isinstance(value, AgeValue):
        before = OF_AGE.search(text, max(claim.start - BEFORE, 0), claim.start)
        words = [before["noun"]] if before else WORD.findall(text[claim.stop : claim.stop + BEFORE])[:AGED_WORDS]
        named = [noun for noun in (nouns.singular(word.lower()) for word in words) if is_person(noun)]
        return named[0] if named else ""
    return ""


def _fates(text: str, sentence: Sentence, claim: Claim) -> frozenset[str]:
    """What befell those counted, told near them and not of the figure before or after."""
    before = text[max(claim.start - BEFORE, sentence.start) : claim.start]
    cuts = [joint.end() for joint in JOINT.finditer(before)]
    before = before[cuts[-1] :] if cuts and NUMBER.search(before, 0, cuts[-1]) else before
    after = text[claim.stop : min(claim.stop + AFTER, sentence.stop)]
    cut = next((joint.start() for joint in JOINT.finditer(after) if NUMBER.search(after, joint.end())), len(after))
    words = [*WORD.findall(before)[-WORDS_BEFORE:], *WORD.findall(after[:cut])[:WORDS_AFTER]]
    words += WORD.findall(text[claim.start : claim.stop])
    return frozenset({key(word) for word in words} & fates())


def words_of(text: str) -> frozenset[str]:
    """The keys of the words of a text that mean something."""
    closed = word_set("grammar", "closed") | word_set("times", "calendar") | word_set("numbers", "no_heads")
    found = (word.lower() for word in WORD.findall(text))
    return frozenset(key(word) for word in found if word not in closed and len(word) > 2)


@cache
def key(word: str) -> str:
    """What the forms of a word and the words for the same thing in a headline have in common."""
    lower = word.lower()
    whole = stem(verbs.lemma(lower) or nouns.singular(lower))
    return _same_words().get(whole) or _same_words().get(whole[:STEM]) or whole[:STEM]


@cache
def _same_words() -> dict[str, str]:
    """The first word of each line of words for one thing, by the stem of each and by its beginning if it is alone."""
    found: dict[str, str] = {}
    for line in load("headlines")["same"]["words"].splitlines():
        group = line.split()
        for part in (part for word in group for part in (stem(word)[:STEM], stem(word))):
            known = found.setdefault(part, group[0])
            if known != group[0]:
                found[part] = group[0] if len(part) != STEM else ""
    return found


@cache
def fates() -> frozenset[str]:
    """The keys of what happens to people or things once in a story."""
    return frozenset(key(word) for word in load("headlines")["fates"]["words"].split())


def names_same(one: str, two: str) -> bool:
    """Whether two counted nouns, in the singular, can name the same things ("home", "household"; "miner", "person")."""
    if one == two or key(one) == key(two):
        return True
    if is_person(one) and is_person(two):
        return not one or not two or bool({one, two} & _anyone())
    kinds = meanings("parts", "kinds")
    return kinds.get(one) == two or kinds.get(two) == one


@cache
def periods() -> frozenset[str]:
    """Nouns of which a story tells several by their number ("the second quarter")."""
    return frozenset(load("headlines")["periods"]["words"].split())


@cache
def _anyone() -> frozenset[str]:
    return frozenset(load("headlines")["anyone"]["words"].split())
