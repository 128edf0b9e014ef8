"""Listed parts of a stated total: "12 people, seven men and five women"."""

import re
from collections.abc import Iterator, Sequence

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.skeleton import TOKEN, Skeleton, alike, token
from squarefacts.claims.resolve.arithmetic.words import load, meanings
from squarefacts.claims.ties import Relation, Role

# One listed part: a figure or "a", and a few words; reads "⟦C1⟧", "⟦C1⟧ of them", "the other ⟦C1⟧", "a child".
ITEM = r"""
(?: (?: another | only | about | the \s (?: other | remaining ) ) \s )?
(?: ⟦[CMQ]\d+⟧ | an? \s (?! total ) [a-z] ) [^\s,;:()⟦⟧—]*
(?: \s (?! (?: and | or | — ) \s ) (?: ⟦D\d+⟧ | [^,;:()⟦⟧\s—]+ ) ){0,7}
"""
# What parts them: ", ", " and ", ", and ", "; ".
BREAK = r"(?: \s? [,;] \s (?: and \s (?: with \s )? | plus \s )? | \s (?: and | plus ) \s )"
LIST = rf"(?P<list> {ITEM} (?: {BREAK} {ITEM} )+ )"
# The same with the figure after its label: "roads (⟦M1⟧)", "Ito taking ⟦M1⟧"; a name or noun, then the figure.
LABELLED = r"""
(?: [A-Za-z][\w'-]* (?: \s (?! and\b ) [\w'-]+ ){0,3}? \s (?: \( \s? ⟦[CMQ]\d+⟧ [^()]{0,24} \) | ⟦[CMQ]\d+⟧ ) )
"""
LABELS = rf"(?P<list> {LABELLED} (?: {BREAK} {LABELLED} )+ )"
# What is split among labelled parts; reads "⟦M0⟧, split between roads (⟦M1⟧) and rail (⟦M2⟧)", "a pot of ⟦M0⟧, Ito
# taking ⟦M1⟧ and Brand ⟦M2⟧".
SPLIT = re.compile(
    token("whole", "CMQ")
    + r"""
    (?: \s (?: [A-Za-z'-]+ | ⟦D\d+⟧ ) ){0,6}? ,? \s
    (?: (?P<cue> split | divided | shared | spread | broken \s down | comprising | made \s up \s of | going ) \s
        (?: (?: evenly | up ) \s )? (?: (?: between | among | across | over | into | as | to ) \s ){0,1}
        (?: the \s )?
      | (?= [A-Z] ) )
    """
    + LABELS,
    re.VERBOSE,
)
SHARED = re.compile(r"\b (?: shared? | split | divided? | pot | pool | purse | jackpot ) \b", re.VERBOSE)
# A group of so many: "an expedition of ⟦C0⟧".
GROUP_OF = re.compile(r"\b ([a-z]+) \s of \s \Z", re.VERBOSE)
# Words between a total and its parts that make it one: " of data in total".
IN_ALL = re.compile(r"\b (?: in \s (?: all | total ) | altogether | overall | combined ) \b", re.VERBOSE)
# The total first; reads "⟦C0⟧ people: ⟦C1⟧ men, ⟦C2⟧ women", "⟦C0⟧, ⟦C1⟧ and ⟦C2⟧", "⟦C0⟧ comprised ⟦C1⟧ and ⟦C2⟧".
TOTAL_FIRST = re.compile(
    token("whole", "CMQ")
    + r"(?P<after> (?: \s [A-Za-z'-]+ ){0,6}? )"
    + r"""
    (?P<sep> : \s | \s — \s | \s? \( | , \s (?= ⟦ | an? \s )
           | ,? \s (?: comprised | comprises | comprising | consisting \s of | consisted \s of | consists \s of
                     | made \s up \s of | composed \s of | namely
                     | including | among \s (?: them | whom ) | of \s whom ) \s )
    """
    + LIST,
    re.VERBOSE,
)
# The total last; reads "⟦C0⟧ and ⟦C1⟧, a total of ⟦C2⟧", "⟦C0⟧ and ⟦C1⟧, ⟦C2⟧ people in all".
TOTAL_LAST = re.compile(
    LIST
    + r"""
    (?: , | \s — | \s \( ) \s? (?: for \s | making \s | or \s )?
    (?: an? \s (?: combined \s | overall \s )? total \s of \s )?
    """
    + token("whole", "CMQ")
    + r"(?P<all> (?: \s [a-z'-]+ ){0,3}? \s (?: in \s all | altogether | in \s total | overall | combined ) \b )?",
    re.VERBOSE,
)
TOTAL_OF = re.compile(r"\b total \s (?: of \s )?", re.VERBOSE)
# "and a child", "a woman": a part of one without a figure.
SINGLE = re.compile(r"(?: ^ | [,;] \s (?: and \s )? | \s and \s ) an? \s (?! ⟦ )", re.VERBOSE)
# Openers of lists that leave parts out: the parts can only be too many.
PARTLY = ("including", "among them", "among whom", "of whom")
# What follows a listed share of money: "$50 million to farmers".
TIED = re.compile(r"\s (?: to | for | from | in | on | of | by | at | under | with | of \s them ) \s", re.VERBOSE)


def find_sums(skeleton: Skeleton) -> Iterator[Relation]:
    """The totals of a sentence with the parts that the words list."""
    figures = sum(claim.kind in (Kind.COUNT, Kind.MONEY, Kind.MEASURE) for claim in skeleton.claims)
    if figures < 3 and not SINGLE.search(skeleton.text):
        return
    stop = 0
    for found in TOTAL_FIRST.finditer(skeleton.text):
        for relation in _total_first(skeleton, found):
            yield relation
            stop = found.end()
    for found in TOTAL_LAST.finditer(skeleton.text, stop):
        yield from _total_last(skeleton, found)
    if not stop:
        for found in SPLIT.finditer(skeleton.text):
            yield from _split(skeleton, found)


def _split(skeleton: Skeleton, found: re.Match[str]) -> Iterator[Relation]:
    """A total that is said to be split, with its labelled parts."""
    whole = skeleton.claim(found, "whole")
    parts = skeleton.figures(*found.span("list"))
    shared = found["cue"] or SHARED.search(skeleton.text, 0, found.start("list"))
    if (
        whole is None
        or len(parts) < 2
        or not shared
        or not _summable(whole, parts)
        or _is_open(re.sub("taking", "", found["list"]))
    ):
        return
    yield _relation(whole, parts, found["cue"] or "shared", "", True)


def _total_first(skeleton: Skeleton, found: re.Match[str]) -> Iterator[Relation]:
    whole = skeleton.claim(found, "whole")
    parts = _present(skeleton.figures(*found.span("list")))
    if whole is None or not _summable(whole, parts):
        return
    separator = found["sep"].strip(" ,")
    if separator in PARTLY:
        if _disjoint(parts) or not any(_heads(parts)):
            yield _relation(whole, parts, separator, found["list"], False)
        return
    listed, after = found["list"], skeleton.text[found.end() : found.end() + 24]
    if _is_open(listed + after):
        return
    disjoint = _disjoint(parts)
    comma = not separator
    tied = TIED.search(found["after"] + " ") and not IN_ALL.search(found["after"])
    if comma and (tied or not (disjoint or _tied(skeleton, found, whole, parts))):
        return
    if _is_parallel(whole, parts):
        return
    yield _relation(whole, parts, separator or "(", listed, disjoint or not comma)


def _total_last(skeleton: Skeleton, found: re.Match[str]) -> Iterator[Relation]:
    whole = skeleton.claim(found, "whole")
    parts = _present(skeleton.figures(*found.span("list")))
    told = found["all"] or TOTAL_OF.search(found[0], len(found["list"]))
    if (
        whole is None
        or whole in parts
        or not told
        or not _summable(whole, parts)
        or _is_open(skeleton.text[max(found.start() - 24, 0) : found.end()])
    ):
        return
    yield _relation(whole, parts, "total", found["list"], True)


def _relation(whole: Claim, parts: Sequence[Claim], cue: str, listed: str, complete: bool) -> Relation:
    singles = float(len(SINGLE.findall(listed)))
    roles = [Role(whole, "whole", singles, singles), *(Role(part, "part") for part in parts)]
    return Relation("sum", tuple(roles), cue, complete, confidence=Confidence.HIGH)


def _summable(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether all parts are of the whole's kind and unit, plain numbers and not ends of a range."""
    if not parts or any(part.kind is not whole.kind and not _is_bare(whole, part) for part in parts):
        return False
    values = [claim.value for claim in (whole, *parts)]
    figures = [value for value in values if isinstance(value, FigureValue)]
    if any(value.range_of for value in figures) or len(figures) < 2:
        return False
    if whole.kind is not Kind.COUNT and not all(alike(whole, part) or _is_bare(whole, part) for part in parts):
        return False
    return figures[0].value >= 2 and figures[0].value > max(value.value for value in figures[1:]) * 0.5


def _is_bare(whole: Claim, part: Claim) -> bool:
    """Whether a part of a measure leaves its unit out: "⟦Q0⟧ (⟦C1⟧ in spring)", "⟦Q0⟧ of wind and ⟦C1⟧ of solar"."""
    value, measure = part.value, whole.value
    if whole.kind is not Kind.MEASURE or part.kind is not Kind.COUNT or not isinstance(value, FigureValue):
        return False
    near = isinstance(measure, FigureValue) and value.value * 100 > measure.value
    return near and not value.unit and (not value.head or part.confidence < Confidence.HIGH)


def _present(parts: Sequence[Claim]) -> list[Claim]:
    """The parts without those who were not there: "six people (5 clerks, 1 judge and 2 no-shows)"."""
    absent = load("parts")["absent"]["words"].split()
    return [part for part, head in zip(parts, _heads(parts), strict=True) if head not in absent]


def _heads(parts: Sequence[Claim]) -> list[str]:
    return [part.value.head if isinstance(part.value, FigureValue) else "" for part in parts]


def _disjoint(parts: Sequence[Claim]) -> bool:
    """Whether the nouns of the parts exclude each other, and together leave nothing out."""
    heads = _heads(parts)
    if len(set(heads)) < len(heads) or len(heads) < 2:
        return False
    sets = load("parts")["disjoint"].values()
    return any(all(head in group.split() for head in heads) for group in sets)


def _is_parallel(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the figures stand in a row without being parts of each other ("12 points, seven rebounds")."""
    kinds = meanings("parts", "nouns")
    return any(kinds.get(head) == "parallel" for head in _heads([whole, *parts]))


def _tied(skeleton: Skeleton, found: re.Match[str], whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether figures after a comma are parts of the one before: without a noun of their own, or people of people."""
    heads, (own,) = _heads(parts), _heads([whole])
    if len(parts) < 2:
        return False
    if not any(heads):
        tokens = list(TOKEN.finditer(skeleton.text, *found.span("list")))
        ties = [_tie(skeleton.text, item.end()) for item in tokens]
        # "ten of them from the city and eight of them women" may be one and the same.
        return all(ties) and (len(set(ties)) == 1 or not any(tie.startswith("of them") for tie in ties))
    people = meanings("parts", "nouns")
    group = GROUP_OF.search(skeleton.text, 0, found.start())
    if not own and group and people.get(group[1]) == "groups":
        return skeleton.text[found.end() : found.end() + 2] in (", ", " —", ".")
    return (
        whole.kind is Kind.COUNT and people.get(own) == "people" and all(people.get(head) == "people" for head in heads)
    )


def _tie(text: str, at: int) -> str:
    """What ties a bare figure to the total: its preposition, after "of them" with its kind; "" for nothing."""
    them = text.startswith(" of them", at)
    tied = TIED.match(text, at + len(" of them") if them else at)
    if them:
        return f"of them {'in a place' if tied else 'of a kind'}"
    return "tied" if tied else ""


def _is_open(words: str) -> bool:
    """Whether a list says that it leaves something out."""
    table = meanings("parts", "open")
    return any(word.strip(",.;") in table for word in words.lower().split())
