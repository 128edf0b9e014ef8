"""Figures told of one row of a table, in sentences with more than one figure or with the row apart from its figure.

The row is the one named right after the figure ("16% in Q2"), else the last one named before it. The column is the one
that the words around the figure name, else the one of its unit, else the one that the other figures of the sentence
leave. A share may be worked out of two cells ("84 percent of the patients recovered") or of a cell and its column.
"""

import re
from collections.abc import Iterator, Sequence

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind, Modality
from squarefacts.claims.resolve.arithmetic.dimensions import told_interval
from squarefacts.claims.resolve.arithmetic.skeleton import FIGURES
from squarefacts.claims.resolve.arithmetic.tables import (
    UNREAL,
    WORKED_OUT,
    Cell,
    cells_of,
    comparable,
    labels_in,
    own_stems,
    stems_of,
)
from squarefacts.claims.ties import Relation, Role
from squarefacts.text.article import Article, Part, Region, Sentence

# A table farther than this from a sentence, in characters, is not what it tells of.
FARTHEST = 800
# A figure that names no column is at most so many times its cell.
NEAR = 2.5
# A row right after its figure; reads " in ", " at the ", " visitors in ".
BEFORE_ROW = re.compile(
    r"\s (?: [a-z]+ \s ){0,2}? (?: in | for | at | on | by | from ) \s (?: the \s )? \Z", re.VERBOSE
)
# The same farther on: "98, was achieved by team ".
LEADS_TO_ROW = re.compile(
    r"\A (?: (?! \b which \b ) [^;] )*? \b (?: by | in | at | for | from | to ) \s (?: \w+ \s )? \Z", re.VERBOSE
)
COUNTED = re.compile(
    r"(?: \d | \b (?: one | two | three | four | five | six | seven | eight | nine | ten | both | each | all ) ) \s \Z",
    re.VERBOSE,
)
# What parts the words about one figure from those about the next.
JOINT = re.compile(
    r"; | , \s (?: and | but | while | against ) \b | \s (?: and | but | while | against | to ) \s", re.VERBOSE
)
YEAR = re.compile(r"\b (?: 19 | 20 ) \d\d \b", re.VERBOSE)
# A verb of change tells a difference, but not before "to".
CHANGED = re.compile(
    r"""
    \b (?: rose | grew | gained | gains? | lost | loses? | fell | dropped | added | shed | climbed | increased
      | declined | decreased | cut | won \s back | shrank | jumped | up | down ) \b
    """,
    re.VERBOSE,
)
OF_WHOLE = re.compile(r"\b of \s (?: the | its | their | all | our ) \s (?: [\w’'-]+ \s )? \Z", re.VERBOSE)
# How far before a figure those words may begin, in characters.
REACH = 32
AS_VALUE = (" to ", " from ", " at ")
# A share of the whole column.
SHARE_OF_ALL = re.compile(
    r"\b (?: account(?: s | ed | ing )? \s for | ma(?: de | kes | king | ke ) \s up | represent(?: s | ed | ing )?"
    r" | generat(?: es | ed ) | suppl(?: ies | ied ) | provid(?: es | ed ) | share | contribut(?: es | ed ) ) \b",
    re.VERBOSE,
)
TOTAL_ROW = re.compile(r"(?: grand \s | overall \s )? (?: totals? | all | sum | overall | combined ) \b .*", re.VERBOSE)


def find_table_rows(
    article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim], known: frozenset[int]
) -> Iterator[Relation]:
    """The figures of the prose with the cell, or what two cells come to, of the row that they are told of.

    Args:
        article: the article.
        sentences: its sentences, in order.
        claims: all claims of the article, in the order of the text.
        known: the identities of the claims that are held against a table already.
    """
    regions = [region for region in article.regions if region.part is Part.TABLE]
    if not regions or "|" not in article.text:
        return
    tables = [(region, list(cells_of(article.text, region, claims))) for region in regions]
    for sentence in sentences:
        told = [claim for claim in claims if claim.sentence == sentence.index and claim.kind in FIGURES]
        if sentence.part is not Part.BODY or not told:
            continue
        region, cells = min(tables, key=lambda table: _distance(table[0], sentence))
        if not cells or _distance(region, sentence) > FARTHEST:
            continue
        words = article.text[sentence.start : sentence.stop].lower()
        if UNREAL.search(words) or any(id(claim) in known for claim in told if len(told) == 1):
            continue
        for claim in told:
            if id(claim) not in known and claim.modality not in (Modality.DENIED, Modality.HYPOTHETICAL):
                yield from _told_of_row(article.text, sentence, claim, told, cells)


def _distance(region: Region, sentence: Sentence) -> int:
    return max(region.start - sentence.stop, sentence.start - region.stop, 0)


def _told_of_row(
    text: str, sentence: Sentence, claim: Claim, told: Sequence[Claim], cells: Sequence[Cell]
) -> Iterator[Relation]:
    start, stop = _segment(text, sentence, claim, told)
    row = _row_of(text, sentence, claim, stop, sorted({cell.row for cell in cells}, key=len, reverse=True))
    words = text[start:stop].lower().replace("by default", "default")
    labels = {word for cell in cells for word in re.findall(r"\w+", cell.column)}
    if not row or any(found[0] not in labels for found in WORKED_OUT.finditer(words)):
        return
    if OF_WHOLE.search(text, max(claim.start - REACH, sentence.start), claim.start):
        return  # "half of the 1,012 pupils are at Holt"
    if not text[: claim.start].endswith(AS_VALUE) and any(
        found[0] not in labels for found in CHANGED.finditer(words[: max(claim.start - start, 0)])
    ):
        return  # "gained 250"
    of_row = [cell for cell in cells if cell.row == row]
    if claim.kind is Kind.PERCENT:
        worked = _share(text, claim, of_row, cells, words, text[sentence.start : sentence.stop].lower())
        if worked:
            yield worked
            return
    cell = _cell_of(text, claim, told, of_row, words)
    if cell:
        roles = Role(claim, "left"), Role(cell.claim, "right", cell.scale, cell.scale)
        yield Relation("table", roles, f"{cell.row}, {cell.column}", confidence=Confidence.HIGH)


def _segment(text: str, sentence: Sentence, claim: Claim, told: Sequence[Claim]) -> tuple[int, int]:
    """The words about a figure: from the joint before it to the one after it, no other figure among them."""
    start = max((other.stop for other in told if other.stop <= claim.start), default=sentence.start)
    stop = min((other.start for other in told if other.start >= claim.stop), default=sentence.stop)
    after = JOINT.search(text, claim.stop, stop) if stop < sentence.stop else None
    if start > sentence.start:
        joints = [found.end() for found in JOINT.finditer(text, start, claim.start)]
        start = joints[0] if joints else start
    return start, after.start() if after else stop


def _row_of(text: str, sentence: Sentence, claim: Claim, stop: int, rows: Sequence[str]) -> str:
    """The row of which a figure is told, "" where none or more than one may be meant."""
    after = text[claim.stop : stop].lower()
    for row in labels_in(after, rows):
        if BEFORE_ROW.search(after[: after.find(row)]):
            return row
    before = text[sentence.start : claim.start].lower()
    named = sorted(labels_in(before, rows), key=lambda row: before.rfind(row))
    if not named:
        after = text[claim.stop : sentence.stop].lower()
        later = labels_in(after, rows)
        return later[0] if len(later) == 1 and LEADS_TO_ROW.search(after[: after.find(later[0])]) else ""
    if COUNTED.search(before[: before.rfind(named[-1])]):
        return ""  # "two crates"
    if len(named) > 1:
        between = before[before.rfind(named[-2]) + len(named[-2]) : before.rfind(named[-1])]
        if not any(mark.isdigit() for mark in between) and len(between) < 2 * NEAR * 2:
            return ""  # "Holt and Brae"
    return named[-1]


def _cell_of(text: str, claim: Claim, told: Sequence[Claim], cells: Sequence[Cell], words: str) -> Cell | None:
    """The cell of a row that a figure tells."""
    fit = [cell for cell in cells if comparable(cell, claim)]
    years = set(YEAR.findall(words))
    dated = [cell for cell in fit if years & set(YEAR.findall(cell.column))]
    if dated:
        fit = dated
    elif years and not any(YEAR.search(cell.row) for cell in cells):
        return None
    near = stems_of(words) | own_stems(claim)
    named = [cell for cell in fit if cell.stems & near]
    if len(named) == 1:
        return named[0]
    if named:
        return None
    close = [cell for cell in fit if _is_near(cell, claim)]
    if len(fit) == 1 and len(close) == 1 and (claim.kind is not Kind.COUNT or (dated and not own_stems(claim))):
        return fit[0]
    if len(fit) == 1 and len(close) == 1 and fit[0].alone and not own_stems(claim) and len(told) == 1:
        return fit[0]
    left = [cell for cell in close if not any(_agrees(cell, other) for other in told if other is not claim)]
    taken = len(fit) - len(left)
    same_head = len({own_stems(other) for other in told}) == 1
    return left[0] if len(left) == 1 and len(fit) == len(told) == taken + 1 > 1 and same_head else None


def _is_near(cell: Cell, claim: Claim) -> bool:
    one, two = _size(cell), claim.value.value if isinstance(claim.value, FigureValue) else 0.0
    return one > 0 and two > 0 and max(one, two) <= NEAR * min(one, two)


def _agrees(cell: Cell, claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, FigureValue) and value.low <= _size(cell) <= value.high and comparable(cell, claim)


def _size(cell: Cell) -> float:
    return cell.claim.value.value * cell.scale if isinstance(cell.claim.value, FigureValue) else 0.0


def _share(
    text: str, claim: Claim, row: Sequence[Cell], cells: Sequence[Cell], words: str, sentence: str
) -> Relation | None:
    """A share worked out of two cells of a row or of a cell and the sum of its column, where none of the ways fits."""
    if any(cell.share or cell.claim.kind is Kind.PERCENT for cell in row) or not isinstance(claim.value, FigureValue):
        return None
    low, high = told_interval(claim.kind, claim.value, text[claim.start : claim.stop])
    if claim.value.unit != "percent":
        return None
    ways: list[tuple[Cell, float]] = []
    if len(row) == 1 and SHARE_OF_ALL.search(sentence):
        column = [cell for cell in cells if cell.column == row[0].column and not TOTAL_ROW.fullmatch(cell.row)]
        whole = sum(map(_size, column))
        if len(column) > 1 and whole > 0:
            ways.append((row[0], _size(row[0]) / whole * 100))
    elif len(row) == len({cell.column for cell in row}) == 2:
        part, whole_cell = sorted(row, key=_size)
        if part.stems & stems_of(sentence) and not YEAR.search(part.column + whole_cell.column):
            stated = whole_cell.stems & stems_of(sentence)
            ways = [(part, _size(part) / _size(whole_cell) * 100)] if stated and _size(whole_cell) else []
    if not ways or any(low - 0.5 <= worked <= high + 0.5 for _, worked in ways):
        return None
    cell, worked = ways[0]
    size = cell.claim.value.value if isinstance(cell.claim.value, FigureValue) else 0.0
    if not size:
        return None
    roles = Role(claim, "left"), Role(cell.claim, "right", worked / size, worked / size)
    return Relation("table", roles, f"share of {cell.row}", confidence=Confidence.HIGH)
