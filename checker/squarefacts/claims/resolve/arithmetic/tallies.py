"""Counts of groups that exclude each other beside their total: "of 31 councillors, 17 backed it and 11 opposed it"."""

import re
from collections.abc import Iterator

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.groups import DENIED, groups_in, own_words, set_of, sex_after
from squarefacts.claims.resolve.arithmetic.skeleton import TOKEN, Skeleton
from squarefacts.claims.ties import Relation, Role

# What marks a total before it: "Of the ⟦C0⟧ families, ", "⟦C0⟧ of the town's ⟦C1⟧ bridges".
OF_BEFORE = re.compile(
    r"(?: ^ | \s ) (?: [Oo]f | [Oo]ut \s of ) \s (?: (?: the | its | all | those | these | their | his | her ) \s )?"
    r" (?: [\w-]+ (?: 's | s' ) \s )? \Z",
    re.VERBOSE,
)
# Those of one group may be of another as well, or the counts are of other times.
OVERLAPS = re.compile(r"\b (?: also | both | too | then | later | earlier | again | by | since ) \b", re.VERBOSE)


def find_tallies(skeleton: Skeleton) -> Iterator[Relation]:
    """The total of a sentence with the counts of its groups, of which there may be more than are told."""
    tokens = [found for found in TOKEN.finditer(skeleton.text) if found[0][1] == "C"]
    if len(tokens) < 3:
        return
    marked = [found for found in tokens if OF_BEFORE.search(skeleton.text, 0, found.start())]
    if len(marked) == 1 and not OVERLAPS.search(skeleton.text):
        yield from _tally(skeleton, marked[0], [found for found in tokens if found is not marked[0]], "of them")
        return
    for whole in tokens:
        cue = "of them" if len(tokens) > 3 else "of whom"
        told = list(_tally(skeleton, whole, [found for found in tokens if found is not whole], cue))
        yield from told
        if told:
            return


def _tally(skeleton: Skeleton, whole: re.Match[str], others: list[re.Match[str]], cue: str) -> Iterator[Relation]:
    """The total with all other counts, where each names another group of one set."""
    text, claims = skeleton.text, skeleton.claims
    parts = [claims[int(found[1])] for found in others]
    nouns = [f"{words} {_noun(part)}" for words, part in zip(own_words(text, others), parts, strict=True)]
    total = claims[int(whole[1])]
    sure = cue == "of them" and len(parts) > 1
    name = set_of(nouns, [sex_after(text, found.end()) for found in others])
    if name and (name != DENIED or OF_BEFORE.search(text, 0, whole.start())) and _may_be_whole(total, parts, sure):
        roles = [Role(total, "whole", 0.0, 0.0), *(Role(part, "part") for part in parts)]
        yield Relation("sum", tuple(roles), cue, confidence=Confidence.HIGH)


def _noun(part: Claim) -> str:
    """The words of a count's own noun phrase that may name its group, in the singular and the plural."""
    value = part.value
    if not isinstance(value, FigureValue) or not value.head:
        return ""
    return f"{' '.join(value.modifiers)} {value.head} {value.head}s"


def _may_be_whole(claim: Claim, parts: list[Claim], bare: bool) -> bool:
    """Whether a count may be the total: it has a noun, and that of the parts where they have one of their own.

    Where `bare`, it may have none, as in "won 23 matches and lost nine of the 30".
    """
    value = claim.value
    if claim.kind is not Kind.COUNT or not isinstance(value, FigureValue) or value.range_of:
        return False
    if not value.head and not bare:
        return False
    tokens = [part.value for part in parts if isinstance(part.value, FigureValue)]
    near = sum(part.value for part in tokens) < 2 * value.value
    first = next((part.head for part in tokens if part.head), "")
    fit = all(part.head in ("", "vote", value.head or first) or groups_in(part.head + "s") for part in tokens)
    return near and fit and all(part.value <= value.value for part in tokens)
