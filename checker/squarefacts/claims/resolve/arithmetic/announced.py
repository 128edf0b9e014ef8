"""Lists announced by a count: "three reasons: first, ...; second, ...", "the three suspects as ..."."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from squarefacts.claims.model import Bound, Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic import bullets
from squarefacts.claims.resolve.arithmetic.words import load, meanings
from squarefacts.claims.ties import Relation, Role
from squarefacts.text.article import Article, Part, Sentence

# What opens a list after the counted noun; reads ":", " —", " as", not across another clause.
OPENER = re.compile(
    r"""
    (?P<words> (?: \s [A-Za-z’'-]+ ){0,8}? )
    (?P<mark> \s? : \s | \s? (?: — | – | -- ) \s? | \s - \s | \s (?: named \s )? as \s | , \s )
    """,
    re.VERBOSE,
)
# A name in a list: up to five words with capitals; reads "Norway", "Alan Reed", "the Isle of Man", "J. Smith".
NAME = r"""
(?: the \s )? [A-Z][\w.’'-]*
(?: \s (?: (?: of | the | de | da | del | van | von | al | bin | for ) \s )? [A-Z][\w’'-]* ){0,4}
"""
NAMES = re.compile(
    rf"""
    (?P<list> {NAME} (?: , \s {NAME} )* ,? \s and \s {NAME} )
    (?P<end> \s? [.;)] | \s? (?: — | – | -- | , ) | \s - \s | \s* \Z )
    """,
    re.VERBOSE,
)
# Common nouns in a list after a colon: "red, blue and green."
THINGS = re.compile(
    r"""
    (?P<list> [a-z-]+ (?: \s [a-z-]+ )? (?: , \s [a-z-]+ (?: \s [a-z-]+ )? )+     # "red, blue"
              ,? \s and \s [a-z-]+ (?: \s [a-z-]+ )? )                            # " and green"
    (?P<end> \. )
    """,
    re.VERBOSE,
)
BREAK = re.compile(r", \s and \s | , \s | \s and \s", re.VERBOSE)
# What opens an enumeration in words: ": first", ". First".
FIRST = re.compile(r"[:.] \s+ “? (?: first | firstly ) \b", re.VERBOSE | re.IGNORECASE)
WORD = re.compile(r"[A-Za-z]+")
# The marks of items in running text: "(1)", "2)", "b)", "(iii)".
MARK = re.compile(
    r"""
    (?<! \w ) \(? (?: (?P<digit> \d ) | (?P<letter> [a-h] ) | (?P<roman> i{1,3} | iv | vi{0,3} ) ) \) \s
    """,
    re.VERBOSE,
)
ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")
# A part of a larger number: "three of the five members".
OF_THE = re.compile(r"\b of \s (?: (?: the | its | his | her | their | our | all ) \s )? \Z", re.VERBOSE)
# The longest list that is looked for.
MOST = 20
_DEFINITE = ("the", "his", "her", "its", "their", "these", "those", "all")


def find_lists(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Relation]:
    """The counts that announce a list, with how many items follow.

    Args:
        article: the article; its prose is read, and its text for the marks of list items.
        sentences: its sentences, in order.
        claims: all claims of the article, in the order of the text.
    """
    for at, claim in enumerate(claims):
        if not _announces(claim) or claim.sentence >= len(sentences):
            continue
        sentence = sentences[claim.sentence]
        if article.prose.startswith(("a ", "A "), claim.start):
            continue  # "a couple of reasons"
        if sentence.part is not Part.BODY or OF_THE.search(article.prose, max(claim.start - 16, 0), claim.start):
            continue
        alone = not any(_announces(other) for other in claims[at + 1 : at + 4] if other.sentence == claim.sentence)
        found = _items(article, sentence, claim, alone)
        if found:
            low, high, cue, sure = found
            yield Relation("list", (Role(claim, "announced", low, high),), cue, True, confidence=sure)


def _announces(claim: Claim) -> bool:
    value = claim.value
    return (
        claim.kind is Kind.COUNT
        and isinstance(value, FigureValue)
        and value.bound is Bound.EXACT
        and bool(value.head)
        and not value.range_of  # "one or two reasons"
        and 2 <= value.value <= MOST
        and value.value == int(value.value)
    )


def _items(
    article: Article, sentence: Sentence, claim: Claim, alone: bool
) -> tuple[float, float, str, Confidence] | None:
    """At least and at most how many items follow the claim, what marks them, and how sure that is."""
    text = article.prose
    end = text[sentence.start : sentence.stop].rstrip()
    if end.endswith(":") and alone:
        counted = bullets.count_items(article.text, sentence.start + len(end), sentence.start)
        return (*counted, "list", Confidence.HIGH) if counted else None
    paragraph = text.find("\n\n", claim.stop)
    stop = paragraph if paragraph >= 0 else len(text)
    enumerated = _ordinals(text, claim.stop, stop, sentence) or _marks(text, claim.stop, sentence.stop)
    if enumerated:
        return (*enumerated, "enumeration", Confidence.HIGH)
    return _names(text, claim, sentence) if alone else None


def _ordinals(text: str, start: int, stop: int, sentence: Sentence) -> tuple[float, float] | None:
    """How many items "first ... second ..." have, after a colon in the sentence or from the next sentence on."""
    opening = FIRST.search(text, start, stop)
    if not opening or opening.start() > sentence.stop:
        return None
    places = meanings("lists", "ordinals")
    reached, closed = 0, False
    for word in WORD.finditer(text, start, stop):
        lower = word[0].lower()
        before = text[start : word.start()].rstrip(" \n“")[-4:]
        joined = before.endswith((" and", "\nand"))
        if lower in ("finally", "lastly") and reached:
            reached, closed = reached + 1, True
        elif places.get(lower) == str(reached + 1) and (joined or before[-1:] in ":;.,"):
            reached, closed = reached + 1, joined
    if reached < 2:
        return None
    return float(reached), float(reached if closed else MOST)


def _marks(text: str, start: int, stop: int) -> tuple[float, float] | None:
    """How many items "(1) ... (2) ..." or "a) ... b) ..." have."""
    reached = 0
    closed = False
    for mark in MARK.finditer(text, start, stop):
        place = int(mark["digit"]) if mark["digit"] else _place(mark)
        if place != reached + 1:
            continue
        reached, closed = place, text[: mark.start()].endswith((" and ", ", and "))
    if reached < 2:
        return None
    return float(reached), float(reached if closed else MOST)


def _place(mark: re.Match[str]) -> int:
    if mark["roman"]:
        return ROMANS.index(mark["roman"]) + 1
    return ord(mark["letter"]) - ord("a") + 1


def _names(text: str, claim: Claim, sentence: Sentence) -> tuple[float, float, str, Confidence] | None:
    """How many names a list right after the claim has; None where it may be an extract or its items have commas."""
    opener = OPENER.match(text, claim.stop, sentence.stop)
    if not opener or any(word in _extracts() for word in opener["words"].lower().split()):
        return None
    mark = opener["mark"].strip()
    # "three principles set by the Quartet — Norway, Sweden ...": the list is of what stands nearer.
    if mark != ":" and not opener["words"].islower() and opener["words"]:
        return None
    found = NAMES.match(text, opener.end(), sentence.stop)
    if not found and mark == ":":
        found = THINGS.match(text, opener.end(), sentence.stop)
    if not found or not _closed(text, claim, sentence, mark, found):
        return None
    items = len(BREAK.split(found["list"]))
    value = claim.value.value if isinstance(claim.value, FigureValue) else 0
    if items == 2 * value:
        return None  # "three cities: Dallas, Texas, Reno, Nevada and Boise, Idaho"
    sure = Confidence.HIGH if found.re is NAMES else Confidence.MEDIUM
    return float(items), float(items), mark, sure


def _closed(text: str, claim: Claim, sentence: Sentence, mark: str, found: re.Match[str]) -> bool:
    """Whether the list ends where its opener lets it end: at the end of the sentence, a dash, or a comma and a verb."""
    end = found["end"].strip()
    if mark in (":", "as", "named as"):
        return end in (".", ";", "")
    if mark != ",":
        return end in (".", "", "—", "–", "--", "-")
    before = text[sentence.start : claim.start].split()
    definite = not before or (len(before) == 1 and before[0].lower() in _DEFINITE)
    follows = text[found.end() : found.end() + 12].split()
    return definite and end == "," and bool(follows) and follows[0].islower()


@cache
def _extracts() -> frozenset[str]:
    return frozenset(load("lists")["extracts"]["words"].split())
