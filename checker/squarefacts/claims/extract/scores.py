"""Scores and tallies of votes: two numbers with a hyphen or "to" between them ("won 3-2", "voted 51 to 49")."""

import re
from functools import cache

from squarefacts.claims.extract.quantities import Number, Quantity
from squarefacts.claims.extract.words import load, word_set
from squarefacts.claims.model import Kind

# Two numbers with a hyphen between them; reads "10-20", "51–49", "3 - 2"; not "1-2-3", "10-20 million".
PAIR = re.compile(
    r"""
    (?P<one> \d{1,4} ) (?P<join> [-–] | [ ] - [ ] ) (?P<two> \d{1,4} )
    (?! [-–:/,.]? \d | \w | [- ]? (?: million | billion | percent | % | year | day | month ) )
    """,
    re.VERBOSE,
)
# The same in words; reads "51 to 49 to", "51 votes to 49."; not "51 to 49 percent", "10 to 12 people".
PAIR_TO = re.compile(
    r"""
    (?P<one> \d{1,4} ) (?P<votes> \s votes )? (?P<join> \s to \s ) (?P<two> \d{1,4} )
    (?= \s* (?: [.,;)] (?! \d ) | \Z
      | \s (?: to | against | in | on | at | for | that | by | with | after | along ) \b ) )
    """,
    re.VERBOSE,
)
# What leads to such a pair; reads "voted ", "by a vote of ", "passed by ".
LEADS_TO = re.compile(
    r"""
    \b (?: voted | votes? \s (?: of | was ) | (?: tally | score | margin ) \s of | split | ruled | won | by ) \s \Z
    """,
    re.VERBOSE,
)
# The first number of a pair, before the second; reads "51 votes to ", "51-".
FIRST = re.compile(r"(?<! [\d.,] ) \d{1,4} (?: (?: \s votes )? \s to \s | \s? [-–] \s? ) \Z", re.VERBOSE)
# After a pair whose second number is the greater: what shows that it is no range; reads " to Norland", "."
LOST_AFTER = re.compile(
    r"\s* (?: [.,;)] | \Z | (?: to | against | in | at | vote | votes | loss | defeat | decision ) \b )", re.VERBOSE
)
# Sets of tennis, one after the other: "6-4, 7-5".
NEXT_SET = re.compile(r",? \s [0-7] [-–] [0-7] (?! \d )", re.VERBOSE)
SET_BEFORE = re.compile(r"[0-7] [-–] [0-7] (?: \s \( \d+ [^)]* \) )? ,? \s \Z", re.VERBOSE)
# How many characters before the pair, and after it, may hold the word that says what it is, and what is counted.
BEFORE, AFTER, AROUND = 40, 24, 160
WORDS = re.compile(r"[a-z]+")
# Nothing beyond a stop belongs to the pair.
CLAUSE_END = re.compile(r"[.;:!?\n]")


def read_score(text: str, number: Number) -> Quantity | None:
    """The half of a score or tally that a number is.

    Its unit is "vote" for a tally, and for a score what its sport counts ("goal", "point", "run", "set", "game"), or
    "score" where no word beside it tells; `range_of` is "first" or "second".
    """
    if not number.whole:
        return None
    pair, first = _pair(text, number)
    if not pair or text[max(pair.start() - 1, 0) : pair.start()] not in ("", " ", "(", ",", "\n"):
        return None
    years = all(1500 <= int(pair[half]) < 2100 for half in ("one", "two"))
    unit = "" if years else _unit(text, pair)
    if not unit or (int(pair["one"]) < int(pair["two"]) and not LOST_AFTER.match(text, pair.end())):
        return None
    half = "first" if first else "second"
    return Quantity(Kind.SCORE, number.start, number.stop, number, number.value, unit, range_of=half)


def _pair(text: str, number: Number) -> tuple[re.Match[str] | None, bool]:
    """The pair that a number belongs to, and whether it is the first of it; None for no pair."""
    start, stop = number.start, number.stop
    if text[stop : stop + 1] in ("-", "–", " "):
        pair = PAIR.match(text, start) or _told_in_words(text, start)
        if pair:
            return pair, True
    if text[start - 1 : start] in ("-", "–", " "):
        before = FIRST.search(text, max(start - 14, 0), start)
        if before:
            return PAIR.match(text, before.start()) or _told_in_words(text, before.start()), False
    return None, False


def _told_in_words(text: str, start: int) -> re.Match[str] | None:
    """The pair with "to" that starts at an offset, where a word of votes or scores leads to it."""
    pair = PAIR_TO.match(text, start)
    if pair and (pair["votes"] or LEADS_TO.search(text, max(start - 14, 0), start)):
        return pair
    return None


def _unit(text: str, pair: re.Match[str]) -> str:
    """What the words beside a pair make of it: "vote", what a sport counts, or "" for nothing."""
    before = CLAUSE_END.split(text[max(pair.start() - BEFORE, 0) : pair.start()])[-1]
    after = CLAUSE_END.split(text[pair.end() : pair.end() + AFTER])[0]
    words = [*reversed(WORDS.findall(before.lower())), *WORDS.findall(after.lower())[:3]]
    if words and words[0] in word_set("times", "calendar"):
        return ""
    if pair.groupdict().get("votes"):
        return "vote"
    for word in words:
        if word in word_set("scores", "votes"):
            return "vote" if int(pair["one"]) + int(pair["two"]) > 2 else ""
        if word in word_set("scores", "scores"):
            return _sport(text, pair)
    return ""


def _sport(text: str, pair: re.Match[str]) -> str:
    """What the sport of a score counts, told by the pairs and words around it; "score" where they do not tell."""
    if max(int(pair["one"]), int(pair["two"])) <= 7:
        follows = NEXT_SET.match(text, pair.end())
        if follows or SET_BEFORE.search(text, max(pair.start() - 16, 0), pair.start()):
            return "set"
    around = text[max(pair.start() - AROUND, 0) : pair.end() + AROUND].lower()
    return next((_counted()[word] for word in WORDS.findall(around) if word in _counted()), "score")


@cache
def _counted() -> dict[str, str]:
    """Each word of a sport, and what its scores count."""
    return {word: unit for unit, words in load("scores")["counted"].items() for word in words.split()}
