"""Lists in lines whose items are "label: figure": a total among them, or parts below the item that they are of."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from squarefacts.claims.model import Claim, Confidence, Kind
from squarefacts.claims.resolve.arithmetic.skeleton import FIGURES, alike
from squarefacts.claims.ties import Relation, Role

# An item of a label and a figure; reads "- Oak: 600", "  * Sales — $4 million"; the figure ends the line.
ITEM = re.compile(
    r"""
    (?P<indent> [ \t]* ) (?: [-*+•–] | \d{1,2} [.)] ) [ \t]+
    [*_]* (?P<label> [^:\n—]{1,60}? ) [*_]* \s? (?: : | — ) [*_]* \s?
    """,
    re.VERBOSE,
)
TOTAL = re.compile(r"(?: grand \s | overall \s )? total (?: \s [a-z]+ ){0,2} | sum | overall | altogether", re.VERBOSE)
# Labels of what is no part of the item above, or of several.
NO_PART = re.compile(
    r"\b (?: of \s which | including | thereof | average | mean | median | per | change | target | capacity | previous"
    r" | last | price | rate | maximum | minimum | total | subtotal ) \b",
    re.VERBOSE,
)


# Figures that may be a sum or a part of one.
_KINDS = FIGURES - {Kind.PERCENT}


@dataclass(frozen=True, slots=True)
class _Line:
    """An item: the width of its indent, its label in lower case, its figure."""

    indent: int
    label: str
    claim: Claim


def find_outlines(text: str, claims: Sequence[Claim]) -> Iterator[Relation]:
    """The totals of lists in lines with the items that are their parts.

    Args:
        text: the text of the article, with the marks of its items.
        claims: all claims of the article, in the order of the text.
    """
    figures = {claim.start: claim for claim in claims if claim.kind in _KINDS and _is_labelled(text, claim)}
    for run in _runs(text, figures) if len(figures) > 2 else ():
        for at, line in enumerate(run):
            below = _below(run, at)
            if len(below) > 1:
                yield from _relation(line, below, "of them", False)
        level = [line for line in run if line.indent == run[0].indent]
        for total, parts in ((level[0], level[1:]), (level[-1], level[:-1])):
            if TOTAL.fullmatch(total.label) and len(level) == len(run) > 2:
                yield from _relation(total, parts, "total", True)


def _is_labelled(text: str, claim: Claim) -> bool:
    """Whether a figure stands after the mark that ends a label."""
    return text[max(claim.start - 8, 0) : claim.start].rstrip().rstrip("*_").endswith((":", "—"))


def _runs(text: str, figures: Mapping[int, Claim]) -> Iterator[list[_Line]]:
    """Each stretch of lines that are such items."""
    run: list[_Line] = []
    start = 0
    for words in text.splitlines(keepends=True):
        line = _read(words, start, figures)
        if line is None and len(run) > 2:
            yield run
        run = [*run, line] if line else []
        start += len(words)
    if len(run) > 2:
        yield run


def _read(words: str, start: int, figures: Mapping[int, Claim]) -> _Line | None:
    item = ITEM.match(words)
    claim = figures.get(start + item.end()) if item else None
    if item is None or claim is None or words[claim.stop - start :].strip(" .;,*_\r\n"):
        return None
    return _Line(len(item["indent"].expandtabs(4)), item["label"].lower().strip(), claim)


def _below(run: Sequence[_Line], at: int) -> list[_Line]:
    """The items right below one, a level deeper."""
    found: list[_Line] = []
    for line in run[at + 1 :]:
        if line.indent <= run[at].indent:
            break
        if not found or line.indent == found[0].indent:
            found.append(line)
    return found


def _relation(whole: _Line, parts: Sequence[_Line], cue: str, complete: bool) -> Iterator[Relation]:
    fit = all(not NO_PART.search(part.label) and alike(whole.claim, part.claim) for part in parts)
    if fit and len({part.label for part in parts}) == len(parts):
        roles = Role(whole.claim, "whole", 0.0, 0.0), *(Role(part.claim, "part") for part in parts)
        yield Relation("sum", roles, cue, complete, confidence=Confidence.HIGH)
