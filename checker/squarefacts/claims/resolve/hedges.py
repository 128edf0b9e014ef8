"""What a figure leaves open: the rounding of the number as written, and the hedge beside it ("about", "up to")."""

import re
from dataclasses import dataclass
from functools import cache
from math import floor, inf, log10

from squarefacts.claims.extract.quantities import Number
from squarefacts.claims.extract.words import phrase_set
from squarefacts.claims.model import Bound

# How far "about" and "nearly" may be from the value, as a share of it. "About 5,000" was said of 4,600 and of 5,400.
ABOUT = 0.1
# Rounded numbers are taken to be within this share of the value: "5 million" is not said of 4.4 million.
MOST_ROUNDING_SCALED = 0.1
MOST_ROUNDING_WHOLE = 0.05
# The words right after a figure.
WORDS_AFTER = re.compile(r"(?: \s [a-z]+ ){1,3} | \+", re.VERBOSE)
# How many words the longest hedge has, and in how many characters before a figure it is sought.
LONGEST_HEDGE = 4
LOOK_BACK = 40


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge beside a figure: its words as written, its bound, and whether the value was almost reached."""

    words: str
    bound: Bound
    nearly: bool = False


NO_HEDGE = Hedge("", Bound.EXACT)


# Words that compare where "the" follows them, and are hedges where a number does.
_COMPARE = frozenset(
    ("than", "above", "below", "over", "under", "beyond", "exceeding", "exceed", "exceeds", "exceeded")
)


@cache
def _before() -> dict[str, tuple[Bound, bool]]:
    """The hedges that stand before a figure."""
    table = dict.fromkeys(phrase_set("hedges", "before_about"), (Bound.ABOUT, False))
    table |= dict.fromkeys(phrase_set("hedges", "before_nearly"), (Bound.ABOUT, True))
    table |= dict.fromkeys(phrase_set("hedges", "before_at_least"), (Bound.AT_LEAST, False))
    return table | dict.fromkeys(phrase_set("hedges", "before_at_most"), (Bound.AT_MOST, False))


@cache
def _after() -> dict[str, Bound]:
    """The hedges that stand after a figure."""
    table = dict.fromkeys(phrase_set("hedges", "after_about"), Bound.ABOUT)
    table |= dict.fromkeys(phrase_set("hedges", "after_at_least"), Bound.AT_LEAST)
    return table | dict.fromkeys(phrase_set("hedges", "after_at_most"), Bound.AT_MOST)


def find_hedge(text: str, start: int, stop: int) -> Hedge:
    """The hedge of the figure at `text[start:stop]`."""
    before = text[max(start - LOOK_BACK, 0) : start]
    if before and (before[-1].isspace() or before[-1] in "~≈<>"):
        words = before.split()[-LONGEST_HEDGE - 1 :]
        phrase = _phrase_at_end(words)
        while not phrase and len(words) > 1 and words[-1].lower() in ("a", "the", "only", "just", "total", "of"):
            if words[-1].lower() == "of" and words[-2].lower() != "total":
                break  # "some of the 50": the figure is the whole of a part
            if words.pop().lower() == "the" and words[-1].lower() in _COMPARE:
                break  # "more than the 50 of last year": compared, not bounded
            phrase = _phrase_at_end(words)
        if phrase.lower() == "up to" and len(words) > 2 and words[-3].lower() in phrase_set("hedges", "motion"):
            return hedge_after(text, stop)  # "edged up to": where a figure went, not its most
        if phrase:
            bound, nearly = _before()[phrase.lower()]
            return Hedge(phrase, bound, nearly)
    return hedge_after(text, stop)


def _phrase_at_end(words: list[str]) -> str:
    """The longest hedge that ends the words, as written; "" for none."""
    if not words or words[-1].lower() not in _last_words():
        return ""
    for count in range(min(len(words), LONGEST_HEDGE), 0, -1):
        phrase = " ".join(words[-count:])
        if phrase.lower() in _before():
            return phrase
    return ""


@cache
def _last_words() -> frozenset[str]:
    """The last words of the hedges before a figure, to leave early."""
    return frozenset(phrase.split()[-1] for phrase in _before())


def hedge_after(text: str, stop: int) -> Hedge:
    """The hedge that stands right after a figure, or after its number."""
    if text[stop : stop + 1] not in (" ", "+"):
        return NO_HEDGE
    after = WORDS_AFTER.match(text, stop)
    if not after:
        return NO_HEDGE
    if after[0] == "+":
        return Hedge("+", Bound.AT_LEAST)
    words = after[0].split()
    if words[0] not in _first_words():
        return NO_HEDGE
    for count in (3, 2, 1):
        phrase = " ".join(words[:count])
        if phrase in _after():
            return Hedge(phrase, _after()[phrase])
    return NO_HEDGE


@cache
def _first_words() -> frozenset[str]:
    """The first words of the hedges after a figure, to leave early."""
    return frozenset(phrase.split()[0] for phrase in _after())


def interval(number: Number, value: float, hedge: Hedge) -> tuple[float, float]:
    """The interval that precision and hedge leave for a figure, both ends inclusive.

    Args:
        number: the number as written, for its precision.
        value: the value with its unit, which may differ from the number's (dollars with cents).
        hedge: the hedge beside it.
    """
    rounding = _rounding(number, value)
    if number.ceiling is not None:
        return value, number.ceiling
    if hedge.nearly:
        return value - abs(value) * ABOUT, value
    if hedge.bound is Bound.ABOUT:
        width = max(rounding, abs(value) * ABOUT)
        return value - width, value + width
    if hedge.bound is Bound.AT_LEAST:
        return value, inf
    if hedge.bound is Bound.AT_MOST:
        return 0.0, value
    return value - rounding, value + rounding


def _rounding(number: Number, value: float) -> float:
    """By how much the written number may be rounded: half a unit of its last place, or of its closing zeros."""
    if number.fraction:
        return abs(value) * MOST_ROUNDING_WHOLE
    if not number.whole:
        share = MOST_ROUNDING_SCALED if number.scaled else 1.0
        return min(number.step / 2, abs(value) * share)
    if number.value < 100 or number.value != floor(number.value):
        return 0.0
    zeros = _closing_zeros(int(number.value))
    return min(10.0**zeros / 2, abs(value) * MOST_ROUNDING_WHOLE) if zeros >= 2 else 0.0


def _closing_zeros(value: int) -> int:
    """How many zeros a whole number ends with."""
    zeros = 0
    while zeros < log10(value) and value % 10 ** (zeros + 1) == 0:
        zeros += 1
    return zeros
