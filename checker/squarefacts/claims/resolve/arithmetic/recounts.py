"""Totals of people told apart just before or beside: "11 men and five women. All 18 were released"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.skeleton import TOKEN, Skeleton, token
from squarefacts.claims.resolve.arithmetic.sorts import is_person
from squarefacts.claims.resolve.arithmetic.words import load
from squarefacts.claims.ties import Relation, Role

# "All ⟦C0⟧ were", "The ⟦C0⟧ will": a count without a noun that takes up those just named.
ALL = re.compile(
    r"(?: All | The ) \s"
    + token("whole", "C")
    + r" \s (?: are | were | will | have | had | who | face | deny | denied | pleaded | appeared | plan | also ) \b",
    re.VERBOSE,
)
# "All ⟦C0⟧ had", "The ⟦C0⟧ were": a count with a noun for things of several kinds.
ALL_KINDS = re.compile(
    r"(?: All | The ) \s (?: of \s the \s )?" + token("whole", "C") + r" \s (?! of | who | that )", re.VERBOSE
)
# What stands between counts that are added: "⟦C0⟧ and ⟦C1⟧", "⟦C0⟧, ⟦C1⟧ and ⟦C2⟧".
JOINED = re.compile(r"(?: , | \s and | , \s and ) \s", re.VERBOSE)
# More people than are told apart and taken up again as "the nine".
MOST = 60


def find_recount(before: Skeleton, words: Skeleton) -> Iterator[Relation]:
    """The sum of the people just named, where the next sentence takes them up by their number."""
    found = ALL.match(words.text) or ALL_KINDS.match(words.text)
    whole = words.claim(found, "whole") if found else None
    kinds = frozenset(load("parts")["kinds"].get(_head(whole), "").split()) if whole else frozenset()
    if whole is None or not (_is_bare(whole) or kinds):
        return
    people = list(TOKEN.finditer(before.text))
    told = [before.claims[int(item[1])] for item in people]
    joined = all(JOINED.fullmatch(before.text, one.end(), two.start()) for one, two in pairwise(people))
    numbers = {claim.value.value for claim in told if isinstance(claim.value, FigureValue)}
    fit = all(_head(claim) in kinds for claim in told) if kinds else all(_is_people(claim) for claim in told)
    if len(told) < 2 or not joined or not fit or _value(whole) in numbers:
        return
    roles = Role(whole, "whole"), *(Role(claim, "part") for claim in told)
    sure = Confidence.HIGH if kinds and words.text.startswith("All ") else Confidence.MEDIUM
    yield Relation("sum", roles, "all", True, confidence=sure)


def _is_bare(claim: Claim) -> bool:
    return not _head(claim) and 2 < _value(claim) <= MOST


def _head(claim: Claim) -> str:
    return claim.value.head if isinstance(claim.value, FigureValue) else ""


def _value(claim: Claim) -> float:
    return claim.value.value if isinstance(claim.value, FigureValue) else 0.0


def _is_people(claim: Claim) -> bool:
    return claim.kind is Kind.COUNT and is_person(_head(claim))
