"""Figures that are part of others, where the words say so: "of which", "including", "trade ..., exports of"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from operator import attrgetter

from squarefacts.claims.extract.number_words import small_numbers
from squarefacts.claims.extract.words import load
from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.skeleton import OF_THOSE
from squarefacts.claims.resolve.arithmetic.sorts import is_person, may_be_part
from squarefacts.claims.ties import Relation, Role
from squarefacts.text.article import Article, Sentence

# The words that tie a part to its whole, as a pattern; reads ", of which", " including", ", three of them".
CUE = re.compile(
    r"""
    (?<! \w )
    (?P<cue> of \s (?: which | whom ) | among \s (?: which | whom | them ) | including | which \s included?
           | (?<= ;\s ) of \s (?: these | those | them ) (?= , ) )
    (?! \w )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A cue after the part: "five of them".
OF_THEM = re.compile(
    r"""
    \s (?P<cue> of \s (?: them | those | these | whom | which | it
                         | (?: that | this ) (?= \s (?: is | was | were | are | will | has | had | went | came | going
                                                     | coming | spent | paid | on | for ) | [,.] ) ) )
    (?! \w | \s (?: who | which | that ) \b )
    """,
    re.VERBOSE,
)
# "the three of them" are all of them.
THE_BEFORE = re.compile(r"\b (?: the | all ) \s \Z", re.VERBOSE | re.IGNORECASE)
# What may tie figures of a whole and a part whose nouns say so themselves ("trade ... exporting only").
NOUN_CUE = re.compile(r", \s (?: with | and | of \s which | but | while )? \b [^.;]* \Z", re.VERBOSE)
# What may stand between "of which" and the part: the subject and its verb ("exports were").
SHORT_CLAUSE = re.compile(r",? (?: \s [A-Za-z’'-]+ ){0,6} \s", re.VERBOSE)
# What may stand between "including" and the part: a hedge.
FEW_WORDS = re.compile(r"(?: \s [a-z]+ ){0,3} \s", re.VERBOSE)
# A change is no size: "rose by $226 million".
CHANGE = re.compile(r"\b (?: by | another | additional | further | more | extra | additional ) \s \Z", re.VERBOSE)
# The farthest a cue may stand from the figures it ties, in characters.
FARTHEST = 80
_FIGURES = (Kind.MONEY, Kind.COUNT, Kind.PERCENT, Kind.MEASURE)


@cache
def _parts() -> dict[str, frozenset[str]]:
    """For each whole the nouns that are part of it."""
    table = load("parts")["wholes"]
    return {whole: frozenset(part.strip() for part in parts.split(",")) for whole, parts in table.items()}


def find_relations(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> list[Relation]:
    """The figures that are wholes and parts of each other, sentence by sentence.

    Args:
        article: the article; its prose is read.
        sentences: its sentences, in order.
        claims: all claims of the article, in the order of the text.
    """
    relations: list[Relation] = []
    for _, group in groupby(claims, key=attrgetter("sentence")):
        relations += relations_of(article.prose, list(group))
    return relations


def relations_of(text: str, claims: Sequence[Claim]) -> Iterator[Relation]:
    """The figures of one sentence that are wholes and parts of each other.

    Args:
        text: the prose of the article.
        claims: the claims of the sentence, in the order of the text.
    """
    figures = [claim for claim in claims if claim.kind in _FIGURES]
    dates = [claim for claim in claims if claim.kind is Kind.DATE]
    if len(figures) > 1:
        yield from _of_sentence(text, figures, dates)


def _of_sentence(text: str, figures: list[Claim], dates: list[Claim]) -> Iterator[Relation]:
    """The relations of one sentence: each figure with the nearest one before it that can hold it."""
    for at, part in enumerate(figures):
        for whole in reversed(figures[:at]):
            siblings = OF_THEM.match(text, whole.stop) and OF_THEM.match(text, part.stop)
            sure = None if siblings else may_be_part(whole, part)
            if not sure:
                continue
            cue = _cue(text, whole, part, dates)
            if cue.startswith(("among", "of whom")) and is_person(getattr(whole.value, "head", "")):
                sure = Confidence.HIGH  # whatever they are called: "six crew, among them eight Filipinos"
            if cue.startswith("of th") and _fits_another(figures[:at], whole, part):
                break
            if cue:
                yield Relation("part", (Role(whole, "whole"), Role(part, "part")), cue, confidence=sure)
            break


def _fits_another(before: Sequence[Claim], whole: Claim, part: Claim) -> bool:
    """Whether a part that is larger than the nearest figure is one of another before it."""
    if not isinstance(part.value, FigureValue) or not isinstance(whole.value, FigureValue):
        return False
    others = [claim for claim in before if claim is not whole and may_be_part(claim, part)]
    highest = max((claim.value.high for claim in others if isinstance(claim.value, FigureValue)), default=0.0)
    return whole.value.high < part.value.low <= highest


def _cue(text: str, whole: Claim, part: Claim, dates: list[Claim]) -> str:
    """The words that make the second figure part of the first, "" for none."""
    between = text[whole.stop : part.start]
    if len(between) > FARTHEST + 40 or CHANGE.search(text, max(whole.start - 16, 0), whole.start):
        return ""
    if CHANGE.search(text, max(part.start - 16, 0), part.start):
        return ""
    all_of_them = THE_BEFORE.search(text, max(part.start - 8, 0), part.start)
    after = None if all_of_them else OF_THEM.match(text, part.stop) or OF_THOSE.search(text, part.start, part.stop)
    if after and len(between) <= FARTHEST:
        return after[0].strip() if after.re is OF_THOSE else after["cue"]
    found = CUE.search(between)
    if found and _ties(text[whole.start : whole.stop], between, found):
        return found["cue"]
    if any(whole.stop <= date.start <= part.stop + 24 for date in dates):
        return ""
    joined = NOUN_CUE.search(between)
    return joined[0].strip(" ,").strip() if joined and _holds(whole, part) and _limited(between) else ""


def _ties(whole: str, between: str, cue: re.Match[str]) -> bool:
    """Whether a cue between two figures ties the very two: words after the first, and few words up to the second."""
    near = SHORT_CLAUSE if cue["cue"].lower().startswith(("of", "among")) else FEW_WORDS
    last = (whole + between[: cue.start()]).split()[-1]
    if last.lower() in small_numbers() or last[-1].isdigit():
        return False  # "25 of which": the cue belongs to that number
    return near.fullmatch(between, cue.end()) is not None


def _holds(whole: Claim, part: Claim) -> bool:
    """Whether the noun of the first figure holds the noun or the verb of the second ("trade": "exporting")."""
    one, two = whole.value, part.value
    if not isinstance(one, FigureValue) or not isinstance(two, FigureValue):
        return False
    parts = _parts().get(one.head, frozenset())
    return two.head in parts or two.subject in parts


def _limited(between: str) -> bool:
    """Whether "only" or "just" marks the second figure as the smaller."""
    return re.search(r"\b (?: only | just | alone | merely ) \b", between, re.VERBOSE) is not None
