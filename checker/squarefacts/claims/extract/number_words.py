"""Numbers told in words: "twenty-five", "four million and a half", "two dozen", "half a million", "two-thirds".

A run of number words is folded from left to right: small numbers add up, a hundred multiplies what stands before it,
a scale closes a group. The run ends at the first word that cannot go on ("one two" is two numbers).
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import cast

from squarefacts.claims.extract.words import load

# The next word of a run with what joins it to the word before; reads " million", "-five", " and a half".
JOINED_WORD = re.compile(
    r"""
    (?P<join> \s+ and \s+ | \s* [-–—] \s* | \s+ )   # "and", a hyphen or white space
    (?P<word> [A-Za-z]+ ) (?![A-Za-z’'])            # a whole word
    """,
    re.VERBOSE,
)
# "and a half", "and three quarters" after a number or a scale; not "and a hall".
AND_FRACTION = re.compile(
    r"""
    \s+ and \s+ (?P<count> an? | one | two | three | four | five | six | seven | eight | nine ) [\s-]
    (?P<part> half | (?: third | quarter | fourth | fifth | sixth | seventh | eighth | ninth | tenth | twelfth
                        | sixteenth | twentieth | thirtieth | hundredth ) s? ) \b
    """,
    re.VERBOSE,
)
# The numerals after "point", or one number below a hundred: "one point three", "nought point nought three".
POINT_DIGITS = re.compile(
    r"""
    \s+ point \s+
    (?P<digits> (?: (?: zero | nought | naught | one | two | three | four | five | six | seven | eight | nine )
                    \b [\s-]* )+
              | [a-z]+ (?: - [a-z]+ )? )
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(slots=True)
class Run:
    """A folded run of number words.

    Attributes:
        stop: the character after the last word, exclusive.
        value: the number.
        step: the size of one unit of its last place ("five thousand": 1000; "twenty-five": 1).
        fraction: whether it is a fraction of something ("two-thirds").
    """

    stop: int
    value: float
    step: float = 1.0
    fraction: bool = False


@cache
def small_numbers() -> dict[str, int]:
    """The words for 0 to 19 and for the tens."""
    table = load("numbers")
    return {**table["units"], **table["tens"]}


@cache
def scales() -> dict[str, float]:
    """The scale words, singular and plural ("million", "millions"), and "dozen"."""
    table = cast(dict[str, float], load("numbers")["scales"])
    both = {**table, "dozen": 12.0, "mln": 1e6, "bln": 1e9}
    return {**both, **{word + "s": value for word, value in both.items()}}


@cache
def fractions() -> dict[str, int]:
    """The denominators of fraction words."""
    return cast(dict[str, int], load("numbers")["fractions"])


def read_words(text: str, start: int, stop: int) -> Run | None:
    """The number of the run of words whose first word is `text[start:stop]`; None if that word begins none."""
    word = text[start:stop].lower()
    smalls = small_numbers()
    if word not in smalls:
        return None
    group = float(smalls[word])
    run = Run(stop, group)
    total, last = 0.0, word
    while (joined := JOINED_WORD.match(text, run.stop)) and not AND_FRACTION.match(text, run.stop):
        word = joined["word"].lower()
        step = _after(text, last, word, joined["join"])
        if step == "scale":
            total, group = _scaled(total, group, scales()[word])
            run.step = scales()[word] if word[:5] != "dozen" else 1.0
        elif step == "small":
            if not _fits(group, smalls[word], last):
                break
            group += smalls[word]
            run.step = 1.0
        elif step == "fraction":
            return Run(joined.end(), (total + group) / fractions()[word], fraction=True)
        else:
            break
        run.stop, last = joined.end(), word
    run.value = total + group
    return _with_tail(text, run)


def _after(text: str, last: str, word: str, join: str) -> str:
    """What the next word does to the run: "scale", "small", "fraction" or "" for nothing."""
    together = "and" not in join
    if word in scales() and together:
        return "scale"
    if word in small_numbers() and (together or last.startswith(("hundred", "thousand"))):
        return "small"
    if word in fractions() and together and last in small_numbers() and small_numbers()[last] < 20:
        part = word.endswith("s") and small_numbers()[last] < fractions()[word]  # "ten quarters" are stretches of time
        return "fraction" if part or last == "one" else ""
    return ""


def _scaled(total: float, group: float, scale: float) -> tuple[float, float]:
    """The sum so far and the open group after a scale word: a hundred stays in its group, others close it."""
    if scale in (100.0, 12.0):
        return total, group * scale
    if group == 0:
        return total * scale, 0.0
    return total + group * scale, 0.0


def _fits(group: float, small: int, last: str) -> bool:
    """Whether a small number can follow: "twenty five", "hundred five", not "five six" or "twenty thirty"."""
    if group == 0:
        return last not in small_numbers()
    if group % 100 == 0:
        return True
    return group % 10 == 0 and group % 100 >= 20 and 0 < small < 10 and last in small_numbers()


def _with_tail(text: str, run: Run) -> Run:
    """The run with "and a half" or "point five" after it, and the scale that may follow those."""
    tail = AND_FRACTION.match(text, run.stop)
    if tail:
        part = small_numbers().get(tail["count"], 1) / fractions()[tail["part"]]
        run.value += part * (run.step if run.step >= 1000 else 1.0)
        run.stop, run.step = tail.end(), run.step / 10
    else:
        tail = POINT_DIGITS.match(text, run.stop)
        if not tail:
            return run
        digits = _decimals(tail["digits"])
        if not digits:
            return run
        run.value += float(f"0.{digits}")
        run.stop = tail.start() + len(tail[0].rstrip(" \t\r\n-"))
        run.step = 10.0 ** -len(digits)
    scale = JOINED_WORD.match(text, run.stop)
    if scale and scale["word"].lower() in scales():
        factor = scales()[scale["word"].lower()]
        run.value, run.step, run.stop = run.value * factor, run.step * factor, scale.end()
    return run


def _decimals(words: str) -> str:
    """The digits that stand after "point": "nought three" is "03", "eleven" is "11"; "" where a word is no number."""
    values = [small_numbers().get(word) for word in re.findall(r"[a-z]+", words.lower())]
    if None in values:
        return ""
    if len(values) == 2 and values[0] in (20, 30, 40, 50, 60, 70, 80, 90):
        return str(sum(value or 0 for value in values))
    return "".join(str(value) for value in values)
