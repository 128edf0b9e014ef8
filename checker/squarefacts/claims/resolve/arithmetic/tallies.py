"""Counts of groups that exclude each other beside their total: "of 31 councillors, 17 backed it and 11 opposed it"."""

from collections.abc import Iterator

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.groups import groups_in, sex_after
from squarefacts.claims.resolve.arithmetic.skeleton import TOKEN, Skeleton
from squarefacts.claims.ties import Relation, Role


def find_tallies(skeleton: Skeleton) -> Iterator[Relation]:
    """The total of a sentence with the counts of its groups, of which there may be more than are told."""
    tokens = list(TOKEN.finditer(skeleton.text))
    if len(tokens) < 3:
        return
    parts: list[Claim] = []
    others: list[Claim] = []
    groups: list[tuple[str, str]] = []
    for at, found in enumerate(tokens):
        claim = skeleton.claims[int(found[1])]
        if claim.kind is not Kind.COUNT:
            continue
        stop = tokens[at + 1].start() if at + 1 < len(tokens) else len(skeleton.text)
        group = _group(skeleton.text, found.end(), stop)
        if group:
            parts.append(claim)
            groups.append(group)
        else:
            others.append(claim)
    one_set = len({name for name, _ in groups}) == 1 and len(set(groups)) == len(groups) > 1
    wholes = [claim for claim in others if _may_be_whole(claim, parts)]
    if one_set and len(wholes) == 1:
        roles = [Role(wholes[0], "whole", 0.0, 0.0), *(Role(part, "part") for part in parts)]
        yield Relation("sum", tuple(roles), "of whom", confidence=Confidence.HIGH)


def _group(text: str, start: int, stop: int) -> tuple[str, str] | None:
    """The one group that the words of a figure's own clause name after it."""
    words = text[start:stop]
    for mark in (";", " — ", " while "):
        words = words.partition(mark)[0]
    found = groups_in(words)
    return sex_after(text, start) or (found.pop() if len(found) == 1 else None)


def _may_be_whole(claim: Claim, parts: list[Claim]) -> bool:
    """Whether a count may be the total: it has a noun, and that of the parts where they have one."""
    value = claim.value
    if not isinstance(value, FigureValue) or not value.head or value.range_of:
        return False
    tokens = [part.value for part in parts if isinstance(part.value, FigureValue)]
    near = sum(part.value for part in tokens) < 2 * value.value
    return near and all(part.value <= value.value and part.head in ("", value.head) for part in tokens)
