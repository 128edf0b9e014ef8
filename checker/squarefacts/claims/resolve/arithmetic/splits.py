"""Shares of one whole that exclude each other: "48 percent supported the plan, 41 percent opposed it"."""

import re
from collections.abc import Iterator
from functools import cache

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton
from squarefacts.claims.resolve.arithmetic.words import load
from squarefacts.claims.ties import Relation, Role

SHARE = re.compile(r"⟦P(\d+)⟧")
# A share of something, named right after it: "⟦P0⟧ of women".
OF_SOMETHING = re.compile(r"\s of \s", re.VERBOSE)
# Comparisons have shares of several times or groups.
COMPARES = re.compile(
    r"""
    \b (?: compared | versus | vs | (?<! make \s ) (?<! makes \s ) (?<! made \s ) up | down | rose | fell | from | than
          | while \s among | respectively | earlier | increase | increased | previous ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Men and women are a group of the whole only right beside the share: "⟦P0⟧ female", "men make up ⟦P1⟧".
SEX_AFTER = re.compile(
    r"\s (?: (?: are | were | is | was ) \s )? (?P<sex> female | male | women | men | girls | boys ) \b", re.VERBOSE
)
SEX_BEFORE = re.compile(
    r"""
    \b (?P<sex> women | men | girls | boys | females | males ) \s
    (?: (?: make | made | makes ) \s up \s | (?: account(?:s|ed)? \s )? for \s | comprised? \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What closes a list: "the remaining ⟦P2⟧", "the rest, ⟦P2⟧,", "the other ⟦P2⟧".
REST = re.compile(r"\b (?: remaining | rest ,? | other (?: \s [a-z]+ )? ) \s \Z", re.VERBOSE | re.IGNORECASE)
# The same where nothing is left beside it; "other crops ⟦P2⟧" may leave some.
REST_ALONE = re.compile(r"\b (?: remaining | rest ,? | other ) \s \Z", re.VERBOSE | re.IGNORECASE)


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
            yield _relation(claims, "the rest", REST_ALONE.search(skeleton.text, 0, shares[-1].start()) is not None)
        return
    for after in (True, False):
        groups = [_group(skeleton.text, shares, at, after) for at in range(len(shares))]
        known = [group for group in groups if group]
        if len(known) == len(shares) == len(set(known)) and len({group[0] for group in known}) == 1:
            yield _relation(claims, known[0][0], False)
            return


def _relation(claims: list[Claim], cue: str, complete: bool) -> Relation:
    return Relation("split", tuple(Role(claim, "part") for claim in claims), cue, complete, confidence=Confidence.HIGH)


def _is_percent(claim: Claim) -> bool:
    value = claim.value
    return (
        claim.kind is Kind.PERCENT and isinstance(value, FigureValue) and value.unit == "percent" and not value.range_of
    )


def _group(text: str, shares: list[re.Match[str]], at: int, after: bool) -> tuple[str, str] | None:
    """The group of a share, named between it and the next one, or the one before; None unless exactly one is."""
    share = shares[at]
    if at and OF_SOMETHING.match(text, share.end()):
        return None
    start = shares[at - 1].end() if at else 0
    stop = shares[at + 1].start() if at + 1 < len(shares) else len(text)
    sex = SEX_AFTER.match(text, share.end()) if after else SEX_BEFORE.search(text, start, share.start())
    if sex:
        return "sex", "female" if sex["sex"].lower() in ("women", "girls", "female", "females") else "male"
    found = _groups_in(text[share.end() : stop] if after else text[start : share.start()])
    if not found and after:
        found = _groups_in(text[start : share.start()])
    return found.pop() if len(found) == 1 else None


def _groups_in(words: str) -> set[tuple[str, str]]:
    """The groups that a stretch of words names, the longest phrase first: "no opinion" is no "no"."""
    plain = " " + re.sub(r"[^a-z'-]+", " ", words.lower()) + " "
    found = set()
    for phrase, group in _phrases():
        if phrase in plain:
            found.add(group)
            plain = plain.replace(phrase, " | ")
    return found


@cache
def _phrases() -> tuple[tuple[str, tuple[str, str]], ...]:
    """(phrase, (set, group)) for each entry of the word list, the longest phrase first."""
    entries = [
        (f" {word.replace('-', ' ')} ", (name, group))
        for name, groups in load("answers").items()
        for group, words in groups.items()
        for word in words.split()
    ]
    return tuple(sorted(entries, key=lambda entry: -len(entry[0])))
