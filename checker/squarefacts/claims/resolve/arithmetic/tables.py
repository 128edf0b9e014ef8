"""Tables in Markdown against the prose: a sentence that names a row and a column gives the figure of their cell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind, Modality
from squarefacts.claims.resolve.arithmetic.skeleton import FIGURES
from squarefacts.claims.ties import Relation, Role
from squarefacts.text.article import Article, Part, Region, Sentence

_DATES = (Kind.DATE, Kind.RANGE)


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell with one figure: the figure, and the words that head its row and its column, lower case."""

    claim: Claim
    row: str
    column: str


def find_tables(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Relation]:
    """The cells of tables whose row and column a sentence of the prose names beside one figure.

    Args:
        article: the article.
        sentences: its sentences, in order.
        claims: all claims of the article, in the order of the text.
    """
    regions = [region for region in article.regions if region.part is Part.TABLE]
    if not regions or "|" not in article.text:
        return
    cells = [cell for region in regions for cell in _cells(article.text, region, claims)]
    columns = {cell.column for cell in cells}
    rows = {cell.row for cell in cells}
    for sentence in sentences:
        if sentence.part is not Part.BODY or not cells:
            continue
        told = [claim for claim in claims if claim.sentence == sentence.index and claim.kind in FIGURES]
        if len(told) != 1 or told[0].modality is not Modality.FACT:
            continue
        words = article.prose[sentence.start : sentence.stop].lower()
        named = [row for row in rows if _names(words, row)], [column for column in columns if _names(words, column)]
        if len(named[0]) != 1 or len(named[1]) != 1:
            continue
        for cell in cells:
            if (cell.row, cell.column) == (named[0][0], named[1][0]) and _comparable(cell.claim, told[0]):
                roles = Role(told[0], "left"), Role(cell.claim, "right")
                yield Relation("table", roles, f"{cell.row}, {cell.column}", confidence=Confidence.HIGH)


def _names(words: str, label: str) -> bool:
    """Whether a sentence has a label as whole words, in the singular or the plural."""
    return re.search(rf"(?<!\w){re.escape(label)}(?!\w)", words) is not None


def _cells(text: str, region: Region, claims: Sequence[Claim]) -> Iterator[_Cell]:
    """The cells of one table that hold just one figure, under a column whose head is words."""
    inside = [claim for claim in claims if region.start <= claim.start < region.stop and claim.kind in FIGURES]
    start = region.start
    heads: list[str] = []
    for line in text[region.start : region.stop].splitlines(keepends=True):
        cells = _split(line)
        labels = [words.strip().strip("*_`").lower() for words, _, _ in cells]
        if not heads:
            heads = labels
        elif len(labels) == len(heads):
            for (_, first, last), head in list(zip(cells, heads, strict=True))[1:]:
                found = [claim for claim in inside if start + first <= claim.start and claim.stop <= start + last]
                if len(found) == 1 and len(labels[0]) > 2 and len(head) > 2:
                    yield _Cell(found[0], labels[0], head)
        start += len(line)


def _split(line: str) -> list[tuple[str, int, int]]:
    """The cells of a line with their characters in it."""
    cells, start = [], 0
    for mark in re.finditer(r"(?<!\\)\|", line):
        cells.append((line[start : mark.start()], start, mark.start()))
        start = mark.end()
    cells.append((line[start:], start, len(line)))
    return [cell for at, cell in enumerate(cells) if cell[0].strip() or 0 < at < len(cells) - 1]


def _comparable(cell: Claim, told: Claim) -> bool:
    """Whether two figures are of one kind and unit; a bare cell takes any unit but a share."""
    one, two = cell.value, told.value
    if not isinstance(one, FigureValue) or not isinstance(two, FigureValue):
        return False
    if cell.kind is told.kind:
        return one.unit == two.unit and one.currency == two.currency
    return cell.kind is Kind.COUNT and told.kind is not Kind.PERCENT and two.value < 1000
