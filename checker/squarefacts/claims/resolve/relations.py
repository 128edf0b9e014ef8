"""Figures that are part of others, where the words say so: "of which", "including", "trade ..., exports of"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise

from squarefacts.claims.extract.number_words import small_numbers
from squarefacts.claims.extract.words import load
from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.ties import Relation, Role
from squarefacts.text.article import Article, Sentence

# The words that tie a part to its whole, as a pattern; reads ", of which", " including", ", three of them".
CUE = re.compile(
    r"""
    (?<! \w )
    (?P<cue> of \s (?: which | whom ) | among \s (?: which | whom | them ) | including | which \s included? )
    (?! \w )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A cue after the part: "five of them", "$5 million of it"; not "five of those who".
OF_THEM = re.compile(
    r"""
    \s (?P<cue> of \s (?: them | those | these | whom | which | it | that ) )
    (?! \w | \s (?: who | which | that ) \b )
    """,
    re.VERBOSE,
)
# "the three of them" are all of them.
THE_BEFORE = re.compile(r"\b (?: the | all ) \s \Z", re.VERBOSE | re.IGNORECASE)
# The whole right after its part: "60 of the 44 houses", "Rs 9 crore of the state's Rs 6 crore".
OF_THE = re.compile(
    r"""
    \s (?: out \s )? (?P<cue> of ) \s
    (?: the | its | his | her | their | our | those | these | all | a \s total \s of | [\w-]+['’]s ) \s
    (?: (?: the | [a-z-]+ | [a-z]+['’]s? ) \s ){0,2} (?: about \s | some \s )?
    """,
    re.VERBOSE,
)
# What takes up a figure of the sentence before: "Among them were ", "Of that sum, ".
TAKEN_UP = re.compile(
    r"""
    \s* (?P<cue> (?: Among | Of ) \s (?: them | these | those | whom | the \s total
                 | (?: that | this | the ) \s (?: sum | amount | total | figure | number | group ) ) ) ,?
    (?: \s [a-z]+ ){0,4} \s
    """,
    re.VERBOSE,
)
# What may tie figures of a whole and a part whose nouns say so themselves ("trade ... exporting only").
NOUN_CUE = re.compile(r", \s (?: with | and | of \s which | but | while )? \b [^.;]* \Z", re.VERBOSE)
# What may stand between "of which" and the part: the subject and its verb ("exports were").
SHORT_CLAUSE = re.compile(r"(?: \s [A-Za-z’'-]+ ){0,6} \s", re.VERBOSE)
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
    last, before = -2, list[Claim]()
    for index, group in groupby(claims, key=lambda claim: claim.sentence):
        together = list(group)
        figures = [claim for claim in together if claim.kind in _FIGURES]
        dates = [claim for claim in together if claim.kind is Kind.DATE]
        if len(figures) > 1:
            relations += _of_sentence(article.prose, figures, dates)
        if figures and before and last == index - 1:
            relations += _taken_up(article.prose, sentences[index], before, figures)
        last, before = index, figures
    return relations


def _taken_up(text: str, sentence: Sentence, before: Sequence[Claim], figures: Sequence[Claim]) -> Iterator[Relation]:
    """The figure of a sentence that is part of one in the sentence before: "25,000 of them", "Of that sum, $5 million".

    The whole is the largest that it may be, so that a part which exceeds it exceeds each of them.
    """
    for at, part in enumerate(figures):
        found = TAKEN_UP.fullmatch(text, sentence.start, _hedge_start(text, part))
        after = None if THE_BEFORE.search(text, max(part.start - 8, 0), part.start) else OF_THEM.match(text, part.stop)
        if not found and (not after or at > 0 or text[part.stop :].startswith(" of that")):
            continue
        wholes = [claim for claim in before if _comparable(claim, part) and _may_hold(claim, part)]
        if wholes and not any(_is_change(text, claim) for claim in wholes):
            whole = max(wholes, key=_size)
            cue = found["cue"] if found else after["cue"] if after else ""
            yield Relation("part", (Role(whole, "whole"), Role(part, "part")), cue, confidence=_sure(whole, part))
        return


def _hedge_start(text: str, claim: Claim) -> int:
    """Where the words of a figure begin, its hedge included, without the space before them."""
    before = text[: claim.start].rstrip()
    if claim.hedge and before.endswith(claim.hedge):
        return len(before) - len(claim.hedge)
    return claim.start


def _size(claim: Claim) -> float:
    return claim.value.high if isinstance(claim.value, FigureValue) else 0.0


def _may_hold(whole: Claim, part: Claim) -> bool:
    """Whether nothing in the nouns of two counts says that one is no part of the other."""
    one, two = whole.value, part.value
    if not isinstance(one, FigureValue) or not isinstance(two, FigureValue):
        return False
    return not two.head or one.head == two.head or _holds(whole, part)


def _sure(whole: Claim, part: Claim) -> Confidence:
    """How sure it is that a cue ties two figures: their nouns agree, or the part has none of its own."""
    if whole.kind is not Kind.COUNT or _may_hold(whole, part):
        return Confidence.HIGH
    return Confidence.MEDIUM


def _of_sentence(text: str, figures: list[Claim], dates: list[Claim]) -> Iterator[Relation]:
    """The relations of one sentence: each figure with the nearest one before it that can hold it."""
    for at, part in enumerate(figures):
        for whole in reversed(figures[:at]):
            siblings = OF_THEM.match(text, whole.stop) and OF_THEM.match(text, part.stop)
            if siblings or not _comparable(whole, part):
                continue
            cue = _cue(text, whole, part, dates)
            if cue:
                yield Relation("part", (Role(whole, "whole"), Role(part, "part")), cue, confidence=_sure(whole, part))
            break
    for part, whole in pairwise(figures):
        found = OF_THE.fullmatch(text, part.stop, _hedge_start(text, whole))
        if found and _comparable(whole, part) and _is_plain(part):
            yield Relation("part", (Role(whole, "whole"), Role(part, "part")), "of the", confidence=Confidence.HIGH)


def _is_plain(claim: Claim) -> bool:
    """Whether a figure is a bare number or sum, so that " of the" after it says of what it is a part."""
    value = claim.value
    return isinstance(value, FigureValue) and " per " not in f" {value.unit}"


def _comparable(whole: Claim, part: Claim) -> bool:
    """Whether two figures are of one kind and unit, no shares (of different wholes), no ends of a range."""
    one, two = whole.value, part.value
    if whole.kind is Kind.PERCENT or (isinstance(one, FigureValue) and one.value <= 1):
        return False
    if not isinstance(one, FigureValue) or not isinstance(two, FigureValue):
        return False
    if whole.kind is Kind.MEASURE and part.kind is Kind.COUNT and not two.head and not two.unit:
        return not one.range_of and not two.range_of  # "27 points, 30 of them"
    if whole.kind is not part.kind:
        return False
    return one.unit == two.unit and one.currency == two.currency and not one.range_of and not two.range_of


def _cue(text: str, whole: Claim, part: Claim, dates: list[Claim]) -> str:
    """The words that make the second figure part of the first, "" for none."""
    between = text[whole.stop : part.start]
    if len(between) > FARTHEST + 40 or _is_change(text, whole):
        return ""
    if CHANGE.search(text, max(part.start - 16, 0), part.start):
        return ""
    all_of_them = THE_BEFORE.search(text, max(part.start - 8, 0), part.start)
    after = None if all_of_them else OF_THEM.match(text, part.stop)
    if after and len(between) <= FARTHEST:
        return after["cue"]
    found = CUE.search(between)
    if found and _ties(text[whole.start : whole.stop], between, found):
        return found["cue"]
    if any(whole.stop <= date.start <= part.stop + 24 for date in dates):
        return ""
    joined = NOUN_CUE.search(between)
    return joined[0].strip(" ,").strip() if joined and _holds(whole, part) and _limited(between) else ""


def _is_change(text: str, claim: Claim) -> bool:
    """Whether a figure is by how much another changed."""
    return CHANGE.search(text, max(claim.start - 16, 0), claim.start) is not None


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
