"""Lists announced by a count: "three reasons: first, ...; second, ...", "the three suspects as ..."."""

import re
from collections.abc import Iterator, Sequence

from squarefacts.claims.model import Bound, Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic import bullets
from squarefacts.claims.resolve.arithmetic.inline import list_after, list_before
from squarefacts.claims.resolve.arithmetic.words import load, meanings
from squarefacts.claims.resolve.nouns import is_plural
from squarefacts.claims.ties import Relation, Role
from squarefacts.text.article import Article, Part, Sentence

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
# What stands before "of" where all are meant; reads "consists of ", "one of the ", "a set of ".
WHOLE_OF = re.compile(
    r"\b (?: consist\w* | made \s up | composed | one | any | choice | set | list | total | series ) \s of \s"
    r" (?: the \s )? \Z",
    re.VERBOSE,
)
# A last clause that opens a list of its own; reads ", except that:", ", unless:".
OWN_LIST = re.compile(r", \s (?: except | unless | provided | but | so ) \b [^,:]* : \Z", re.VERBOSE)
# A number with a proper noun is a name; reads "11 News".
NAME = re.compile(r"\d+ \s [A-Z][a-z]+", re.VERBOSE)
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
        if article.prose.startswith(("a ", "A "), claim.start) or NAME.fullmatch(
            article.prose, claim.start, claim.stop
        ):
            continue  # "a couple of reasons", "11 News"
        if not _is_headed(article.prose, claim):
            continue
        if sentence.part not in (Part.BODY, Part.TITLE) or _is_extract(article.prose, claim.start):
            continue
        alone = not any(_announces(other) for other in claims[at + 1 : at + 4] if other.sentence == claim.sentence)
        found = _items(article, sentence, claim, alone)
        if found:
            low, high, cue, sure = found
            yield Relation("list", (Role(claim, "announced", low, high),), cue, True, confidence=sure)


def _is_extract(text: str, start: int) -> bool:
    """Whether "of" stands before a count so that what follows may be of some only: "two of the three values"."""
    before = text[max(start - 32, 0) : start]
    return OF_THE.search(before) is not None and WHOLE_OF.search(before) is None


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


def _is_headed(text: str, claim: Claim) -> bool:
    """Whether a count has a noun, or stands in brackets before a colon: "Supported formats (five): ..."."""
    headed = isinstance(claim.value, FigureValue) and bool(claim.value.head)
    after = WORD.match(text, claim.stop + 1) if not headed and text[claim.stop : claim.stop + 1] == " " else None
    headed = headed or (after is not None and after[0].islower() and is_plural(after[0]))
    return headed or (text.startswith("):", claim.stop) and text[claim.start - 1 : claim.start] == "(")


def _items(
    article: Article, sentence: Sentence, claim: Claim, alone: bool
) -> tuple[float, float, str, Confidence] | None:
    """At least and at most how many items follow the claim, what marks them, and how sure that is."""
    text = article.prose
    end = text[sentence.start : sentence.stop].rstrip()
    if end.endswith(":") and alone:
        if OWN_LIST.search(end):
            return None
        counted = bullets.count_items(article.text, sentence.start + len(end), sentence.start)
        return (*counted, "list", Confidence.HIGH) if counted else None
    paragraph = text.find("\n\n", claim.stop)
    stop = paragraph if paragraph >= 0 else len(text)
    enumerated = _ordinals(text, claim.stop, stop, sentence) or _marks(text, claim.stop, sentence.stop)
    if enumerated:
        return (*enumerated, "enumeration", Confidence.HIGH)
    below = _numbered_below(article, sentence, claim)
    if below or sentence.part is Part.TITLE:
        return below
    return (list_after(article, claim, sentence) or list_before(article, claim, sentence)) if alone else None


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
        before = text[start : word.start()].rstrip(" \n“")[-4:]
        joined = before.casefold().endswith((" and", "\nand"))
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
