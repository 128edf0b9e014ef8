"""The words that open a change: which way they say a figure went, and by what factor."""

import re
from functools import cache
from math import inf

from squarefacts.claims.resolve.arithmetic.changes.model import Change
from squarefacts.claims.resolve.arithmetic.changes.sizes import factor_after
from squarefacts.claims.resolve.arithmetic.words import load, meanings

# After a verb like "doubled", what makes it told of more than one step: " and then doubled again", " twice".
AGAIN = re.compile(r"[^⟦⟧.;]{0,24} \b (?: again | twice | thrice ) \b", re.VERBOSE)
# How far "doubled" may be from twice the figure, as a share: it is said of 1.8 times and of 2.2 times.
FACTOR_LEEWAY = 0.15
# What "more than doubled" leaves of the same.
STATED_LEEWAY = 0.03


@cache
def change_vocabulary() -> frozenset[str]:
    """Every word without one of which a sentence tells no change, lower case."""
    tables = ("directions", "moved", "factors", "fractions", "sizes", "comparatives", "beats", "judged", "adding")
    return frozenset(word for table in tables for word in meanings("changes", table)) | {"times", "twice", "fold"}


def opened(text: str, word: re.Match[str]) -> Change | None:
    """The change that a verb or noun opens, None where the word is no such."""
    lower = word[0].lower()
    factor = meanings("changes", "factors").get(lower)
    if factor is None:
        direction = meanings("changes", "directions").get(lower)
        if direction is None and lower in meanings("changes", "moved"):
            return Change(word[0], "", stop=word.end())
        use = use_of(text, word) if direction else ""
        return Change(word[0], direction, noun=use == "noun", stop=word.end()) if direction and use else None
    if AGAIN.match(text, word.end()):
        return None
    number = float(factor)
    ends = factor_of(text, word.start(), number)
    return Change(word[0], "up" if number > 1 else "down", factor=ends, stop=word.end())


def factor_of(text: str, start: int, number: float) -> tuple[float, float]:
    """Between what a verb like "doubled" leaves the factor, with the hedge before it.

    Args:
        text: the text of a skeleton.
        start: the first character of the verb.
        number: the factor that it names.
    """
    before = text[max(start - 24, 0) : start].split()
    hedge = meanings("changes", "hedges").get(before[-1].lower(), "") if before else ""
    if hedge == "above" and number < 1:
        return 0.0, number * (1 + STATED_LEEWAY)
    if hedge == "above":
        return number * (1 - STATED_LEEWAY), inf
    if hedge:
        return number * (1 - 2 * FACTOR_LEEWAY), number * (1 + FACTOR_LEEWAY * (2 if hedge == "about" else 1))
    return number * (1 - FACTOR_LEEWAY), number * (1 + FACTOR_LEEWAY)


def read_factor(text: str, start: int, change: Change) -> int:
    """Take a factor or a share in words from after a verb of change; returns where it ends."""
    told = factor_after(text, start, change.direction) if change.direction and not change.factor else None
    if told:
        change.factor = told.low, told.high
        return told.stop
    return start


def use_of(text: str, word: re.Match[str]) -> str:
    """Whether a word of change is used as a "verb" or a "noun"; "" for an adjective ("on increased sales")."""
    forms = meanings("changes", "forms")
    words = text[max(word.start() - 32, 0) : word.start()].lower().split()
    if is_phrasal(text, word):
        return ""
    before = forms.get(words[-1], "") if words else ""
    form = forms.get(word[0].lower())
    if form is None:
        return "" if words and words[-1] in _adjective_leads() else "verb"
    if form == "nouns" and (before == "verbs" or not before):
        return "verb"
    return "" if _governed(text, word.start()) else "noun"


def is_phrasal(text: str, word: re.Match[str]) -> bool:
    """Whether "up" or "down" is part of a verb that is no change: "breaks down like this"."""
    if word[0].lower() not in ("up", "down"):
        return False
    words = text[max(word.start() - 16, 0) : word.start()].lower().split()
    return bool(words) and words[-1] in _phrasal()


def _governed(text: str, stop: int) -> bool:
    """Whether a verb of change before a noun of change rules the figures after it: "cut its growth forecast to"."""
    start = max(text.rfind(mark, 0, stop) for mark in (",", ";", "⟧"))
    return any(word in meanings("changes", "directions") for word in text[start + 1 : stop].lower().split())


@cache
def _phrasal() -> frozenset[str]:
    """Verbs with which "up" and "down" are no change: "breaks down like this"."""
    return frozenset(load("changes")["phrasal"]["words"].split())


@cache
def _adjective_leads() -> frozenset[str]:
    return frozenset(load("changes")["forms"]["prepositions"].split())
