"""Lists announced by a count: "three reasons: first, ...; second, ...", "the three suspects as ..."."""

import re
from collections.abc import Iterator, Sequence

from squarefacts.claims.model import Bound, Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic import bullets
from squarefacts.claims.resolve.arithmetic.announcers import announced_below, may_announce
from squarefacts.claims.resolve.arithmetic.inline import list_after, list_before, list_in_next
from squarefacts.claims.resolve.arithmetic.words import load, meanings
from squarefacts.claims.ties import Relation, Role
from squarefacts.text.article import Article, Part, Sentence

# What opens an enumeration in words: ": first", ". First".
FIRST = re.compile(r"[:.] \s+ “? (?: the \s )? (?: first | firstly ) \b", re.VERBOSE | re.IGNORECASE)
# What after an ordinal says that it is the last one: "the second, and last,".
AND_LAST = re.compile(r",? \s and \s (?: the \s )? (?: last | final ) \b", re.VERBOSE)
WORD = re.compile(r"[A-Za-z]+")
# The marks of items in running text: "(1)", "2)", "b)", "(iii)".
MARK = re.compile(
    r"""
    (?<! \w ) \(? (?: (?P<digit> \d ) | (?P<letter> [a-h] ) | (?P<roman> i{1,3} | iv | vi{0,3} ) ) \) \s
    """,
    re.VERBOSE,
)
ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")
# The longest list that is looked for.
MOST = 20


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
        if sentence.part not in (Part.BODY, Part.TITLE) or not may_announce(article.prose, claim):
            continue
        near = [*claims[max(at - 3, 0) : at], *claims[at + 1 : at + 4]]
        alone = not any(
            other.sentence == claim.sentence and _announces(other) and may_announce(article.prose, other)
            for other in near
        )
        following = sentences[claim.sentence + 1] if claim.sentence + 1 < len(sentences) else None
        found = _items(article, sentence, claim, alone, following)
        if found:
            low, high, cue, sure = found
            yield Relation("list", (Role(claim, "announced", low, high),), cue, True, confidence=sure)


def _announces(claim: Claim) -> bool:
    value = claim.value
    return (
        claim.kind is Kind.COUNT
        and isinstance(value, FigureValue)
        and value.bound is Bound.EXACT
        and not value.range_of  # "one or two reasons"
        and 2 <= value.value <= MOST
        and value.value == int(value.value)
    )


def _items(
    article: Article, sentence: Sentence, claim: Claim, alone: bool, following: Sentence | None
) -> tuple[float, float, str, Confidence] | None:
    """At least and at most how many items follow the claim or stand in the next sentence, what marks them, how sure."""
    text = article.prose
    end = text[sentence.start : sentence.stop].rstrip()
    if end.endswith(":") and alone:
        sure = announced_below(text, claim, sentence)
        counted = bullets.count_items(article.text, sentence.start + len(end), sentence.start) if sure else None
        return (*counted, "list", sure) if counted and sure else None
    paragraph = text.find("\n\n", claim.stop)
    stop = paragraph if paragraph >= 0 else len(text)
    enumerated = _ordinals(text, claim.stop, stop, sentence) or _marks(text, claim.stop, sentence.stop)
    if enumerated:
        return (*enumerated, "enumeration", Confidence.HIGH)
    below = _numbered_below(article, sentence, claim)
    if below or sentence.part is Part.TITLE:
        return below
    if not alone:
        return None
    found = list_after(article, claim, sentence) or list_before(article, claim, sentence)
    return found or (list_in_next(article, claim, sentence, following) if following else None)


def _numbered_below(article: Article, sentence: Sentence, claim: Claim) -> tuple[float, float, str, Confidence] | None:
    """The items of a numbered list below a heading or sentence that announces steps, tips and the like."""
    value = claim.value
    if not isinstance(value, FigureValue) or value.head not in load("lists")["told"]["words"].split():
        return None
    end = article.text.find("\n", claim.stop)
    if end < 0 or article.text[claim.stop : end].strip().count(" ") > 8:
        return None
    below = article.text[end:].lstrip()
    if not below.startswith(("1. ", "1) ")) or sentence.stop < end - 2:
        return None
    counted = bullets.count_items(article.text, end, sentence.start)
    heading = article.text[: claim.start].rpartition("\n")[2].startswith("#")
    sure = Confidence.HIGH if heading and below.startswith("1. ") and counted else Confidence.MEDIUM
    return (*counted, "list", sure) if counted else None


def _ordinals(text: str, start: int, stop: int, sentence: Sentence) -> tuple[float, float] | None:
    """How many items "first ... second ..." have, after a colon in the sentence or from the next sentence on."""
    opening = FIRST.search(text, start, stop)
    if not opening or opening.start() > sentence.stop:
        return None
    places = meanings("lists", "ordinals")
    reached, closed = 0, False
    for word in WORD.finditer(text, start, stop):
        lower = word[0].lower()
        before = text[start : word.start()].rstrip(" \n“")[-8:].strip()
        before = (
            before.removesuffix(" the").removesuffix(" The").removesuffix("the")
            if before.lower().endswith("the")
            else before
        )
        joined = before.casefold().endswith((" and", "\nand"))
        if lower in ("finally", "lastly") and reached:
            reached, closed = reached + 1, True
        elif places.get(lower) == str(reached + 1) and (joined or before[-1:] in ":;.,"):
            reached, closed = reached + 1, joined or AND_LAST.match(text, word.end()) is not None
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
