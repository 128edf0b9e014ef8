"""Shares of one whole that exclude each other: "48 percent supported the plan, 41 percent opposed it"."""

import re
from collections.abc import Iterator
from functools import cache

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind, Relation, Role
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton
from squarefacts.claims.resolve.arithmetic.words import load

SHARE = re.compile(r"⟦P(\d+)⟧")
# A share of something, named right after it: "⟦P0⟧ of women".
OF_SOMETHING = re.compile(r"\s of \s", re.VERBOSE)
# Comparisons have shares of several times or groups.
COMPARES = re.compile(
    r"\b (?: compared | versus | vs | up | down | rose | fell | from | than | while \s among | respectively | earlier | increase | increased | previous ) \b",
    re.VERBOSE | re.IGNORECASE,
)
# What closes a list: "the remaining ⟦P2⟧", "the rest, ⟦P2⟧,", "the other ⟦P2⟧".
REST = re.compile(r"\b (?: remaining | rest ,? | other ) \s \Z", re.VERBOSE | re.IGNORECASE)


def find_splits(skeleton: Skeleton) -> Iterator[Relation]:
    """The shares of a sentence that are all of one whole and exclude each other."""
    shares = list(SHARE.finditer(skeleton.text))
    if len(shares) < 2 or COMPARES.search(skeleton.text):
        return
    claims = [skeleton.claims[int(share[1])] for share in shares]
    if not all(_is_percent(claim) for claim in claims):
        return
    if REST.search(skeleton.text, 0, shares[-1].start()) and len(shares) > 2:
        if not any(OF_SOMETHING.match(skeleton.text, share.end()) for share in shares[1:]):
            yield _relation(claims, "the rest", True)
        return
    groups = [_group(skeleton.text, shares, at) for at in range(len(shares))]
    known = [group for group in groups if group]
    if len(known) == len(shares) == len(set(known)) and len({group[0] for group in known}) == 1:
        yield _relation(claims, known[0][0], False)


def _relation(claims: list[Claim], cue: str, complete: bool) -> Relation:
    return Relation("split", tuple(Role(claim, "part") for claim in claims), cue, complete, confidence=Confidence.HIGH)


def _is_percent(claim: Claim) -> bool:
    value = claim.value
    return claim.kind is Kind.PERCENT and isinstance(value, FigureValue) and value.unit == "percent" and not value.range_of


def _group(text: str, shares: list[re.Match[str]], at: int) -> tuple[str, str] | None:
    """The group of a share: named after it, before the next one; None unless exactly one is."""
    share = shares[at]
    stop = shares[at + 1].start() if at + 1 < len(shares) else len(text)
    if at and OF_SOMETHING.match(text, share.end()):
        return None
    found = _groups_in(text[share.end() : stop])
    if not found and at:
        found = _groups_in(text[shares[at - 1].end() : share.start()])
    return found.pop() if len(found) == 1 else None


def _groups_in(words: str) -> set[tuple[str, str]]:
    """The groups that a stretch of words names."""
    plain = " " + re.sub(r"[^a-z'-]+", " ", words.lower()) + " "
    return {group for phrase, group in _phrases() if phrase in plain}


@cache
def _phrases() -> tuple[tuple[str, tuple[str, str]], ...]:
    """(phrase, (set, group)) for each entry of the word list."""
    return tuple(
        (f" {word.replace('-', ' ')} ", (name, group))
        for name, groups in load("answers").items()
        if name != "rest"
        for group, words in groups.items()
        for word in words.split()
    )
