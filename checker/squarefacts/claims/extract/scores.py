"""Scores and tallies of votes: two numbers with a hyphen between them ("won 3-2", "voted 51-49")."""

import re

from squarefacts.claims.extract.quantities import Number, Quantity
from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Kind

# Two numbers with a hyphen between them; reads "10-20", "51–49", "3 - 2"; not "1-2-3", "10-20 million".
PAIR = re.compile(
    r"""
    (?P<one> \d{1,4} ) (?P<join> [-–] | [ ] - [ ] ) (?P<two> \d{1,4} )
    (?! [-–:/,.]? \d | \w | [- ]? (?: million | billion | percent | % | year | day | month ) )
    """,
    re.VERBOSE,
)
# After a pair whose second number is the greater: what shows that it is no range; reads " to Norland", "."
LOST_AFTER = re.compile(
    r"\s* (?: [.,;)] | \Z | (?: to | against | in | at | vote | votes | loss | defeat | decision ) \b )", re.VERBOSE
)
# How many characters before the pair, and after it, may hold the word that says what it is.
BEFORE, AFTER = 40, 24
WORDS = re.compile(r"[a-z]+")
# Nothing beyond a stop belongs to the pair.
CLAUSE_END = re.compile(r"[.;:!?\n]")


def read_score(text: str, number: Number) -> Quantity | None:
    """The half of a score or tally that a number is; the greater half of a tally of votes comes first.

    Its unit is "goal" for a score ("point", "goal" and "run" are not told apart) and "vote" for a tally; `range_of` is
    "first" or "second".
    """
    at = number.stop if text[number.stop : number.stop + 1] in ("-", "–") else number.start - 1
    if not number.whole or text[at : at + 1] not in ("-", "–"):
        return None
    start = number.start if at == number.stop else _start_of_pair(text, at)
    pair = PAIR.match(text, start)
    if not pair or text[max(start - 1, 0) : start] not in ("", " ", "(", ",", "\n"):
        return None
    years = all(1500 <= int(pair[half]) < 2100 for half in ("one", "two"))
    unit = "" if years else _unit(text, pair)
    if not unit or (int(pair["one"]) < int(pair["two"]) and not LOST_AFTER.match(text, pair.end())):
        return None
    half = "first" if number.start == start else "second"
    return Quantity(Kind.SCORE, number.start, number.stop, number, number.value, unit, range_of=half)


def _start_of_pair(text: str, at: int) -> int:
    """Where the digits before the hyphen start."""
    while at and text[at - 1].isdigit():
        at -= 1
    return at


def _unit(text: str, pair: re.Match[str]) -> str:
    """What the words beside a pair make of it: "vote", "goal", or "" for nothing."""
    before = CLAUSE_END.split(text[max(pair.start() - BEFORE, 0) : pair.start()])[-1]
    after = CLAUSE_END.split(text[pair.end() : pair.end() + AFTER])[0]
    words = [*reversed(WORDS.findall(before.lower())), *WORDS.findall(after.lower())[:3]]
    if words and words[0] in word_set("times", "calendar"):
        return ""
    for word in words:
        if word in word_set("scores", "votes"):
            return "vote" if int(pair["one"]) + int(pair["two"]) > 2 else ""
        if word in word_set("scores", "scores"):
            return "goal"
    return ""
