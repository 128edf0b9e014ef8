"""Columns of tables that hold all parts of one thing: shares of a market, rows above their total."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.holders import shared_out
from squarefacts.claims.resolve.arithmetic.skeleton import alike
from squarefacts.claims.resolve.arithmetic.tables import Cell
from squarefacts.claims.ties import Relation, Role

# The label of a row that holds the sum of those above; reads "total", "grand total", "total sales"; not "total so far".
TOTAL = re.compile(
    r"(?: grand \s | overall \s )? totals? (?: \s [a-z]+ )? | sum | overall | altogether | combined | all | together"
    r" | all \s [a-z]+ s",
    re.VERBOSE,
)
# What heads a column of shares of one thing; reads "share of income", "% of sales", "share of the market (%)".
SHARES = re.compile(
    r"(?: share | % | percent | per \s cent | percentage | proportion ) \s of \s (?: the \s | all \s | total \s )?"
    r" (?P<noun> [a-z]+ ) \s* (?: [(\[] .* )?",
    re.VERBOSE,
)
# Rows that overlap with others, and columns whose figures are not added.
OVERLAPS = re.compile(r"\b (?: of \s which | including | subtotal | total | thereof | average | mean ) \b", re.VERBOSE)
NOT_ADDED = re.compile(
    r"\b (?: average | avg | mean | median | rate | price | rank | year | per | change | growth | ratio | index | score"
    r" | age | peak | maximum | max | minimum | min | cumulative | unique | distinct | running ) \b | %",
    re.VERBOSE,
)
# A row that adds up does so within this share of its total.
CLOSE = 0.01
# Shares that come to more than this are not of one thing.
MOST = 140.0
# All of a thing, in percent.
ALL = 100.0


def find_columns(cells: Sequence[Cell]) -> Iterator[Relation]:
    """The columns of one table whose cells are all parts of one thing.

    Args:
        cells: the cells of the table that hold one figure each, row by row.
    """
    rows = list(dict.fromkeys(cell.row for cell in cells))
    yield from _sums_of_rows(cells, rows)
    by_column = sorted(cells, key=lambda cell: cell.column)
    for label, group in groupby(by_column, key=lambda cell: cell.column):
        column = list(group)
        if len(column) != len(rows) or len({cell.row for cell in column}) < len(rows) or len(rows) < 3:
            continue
        last = TOTAL.fullmatch(column[-1].row) is not None
        parts = column[:-1] if last else column
        if any(OVERLAPS.search(cell.row) or cell.row[:1].isdigit() for cell in parts):
            continue
        told = [cell.claim for cell in parts]
        heading = SHARES.fullmatch(label)
        if heading and (heading["noun"] in shared_out()) and _are_shares(told):
            yield _relation("split", told, "column", False)
        elif last and not NOT_ADDED.search(label) and _may_add(column[-1].claim, told):
            yield _relation("sum", told, "total", True, column[-1].claim)


def _sums_of_rows(cells: Sequence[Cell], rows: Sequence[str]) -> Iterator[Relation]:
    """The rows whose last cell is the sum of the others, by the head of its column: "Men", "Women", "Total"."""
    columns = list(dict.fromkeys(cell.column for cell in cells))
    if len(columns) < 3 or len(rows) < 2 or not TOTAL.fullmatch(columns[-1]):
        return
    if any(NOT_ADDED.search(column) or OVERLAPS.search(column) for column in columns[:-1]):
        return
    fitting = 0
    found = []
    for row in rows:
        of_row = [cell for cell in cells if cell.row == row]
        claims = [cell.claim for cell in of_row]
        if [cell.column for cell in of_row] != columns or not _may_add(claims[-1], claims[:-1]):
            return
        values = [claim.value.value for claim in claims if isinstance(claim.value, FigureValue)]
        fitting += abs(sum(values[:-1]) - values[-1]) <= abs(values[-1]) * CLOSE
        found.append(_relation("sum", claims[:-1], "total", True, claims[-1]))
    if fitting * 2 >= len(rows):  # else the columns are no parts of the last
        yield from found


def _relation(kind: str, parts: Sequence[Claim], cue: str, complete: bool, whole: Claim | None = None) -> Relation:
    roles = [Role(part, "part") for part in parts]
    if whole is not None:
        roles.insert(0, Role(whole, "whole", 0.0, 0.0))
    return Relation(kind, tuple(roles), cue, complete, confidence=Confidence.HIGH)


def _are_shares(claims: Sequence[Claim]) -> bool:
    values = [claim.value for claim in claims]
    told = [value.value for value in values if isinstance(value, FigureValue) and value.unit == "percent"]
    return len(told) == len(claims) > 1 and sum(told) < MOST


def _may_add(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the figures above a total are of its kind and unit."""
    value = whole.value
    if whole.kind is Kind.PERCENT and not (isinstance(value, FigureValue) and value.value == ALL):
        return False
    return all(part.kind is whole.kind and alike(whole, part) for part in parts)
