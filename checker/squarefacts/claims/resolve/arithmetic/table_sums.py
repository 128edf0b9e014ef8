"""What prose works out of a table: differences, totals, means, changes and the number of rows.

"Penmarsh lead Ellerby by five points" is held against the two cells; where the words leave several ways to work a
figure out, it is wrong only if none of them gives it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind, Modality
from squarefacts.claims.resolve.arithmetic.dimensions import told_interval
from squarefacts.claims.resolve.arithmetic.tables import Cell, cells_of, labels_in, own_stems, stem, stems_of
from squarefacts.claims.ties import Relation, Role
from squarefacts.text.article import Article, Part, Region, Sentence

KINDS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.MULTIPLE)
# Right before a difference; reads "by ", "a lead of ", "an increase of about ".
BY = re.compile(
    r"""
    \b (?: by | (?: lead | gap | difference | margin | advantage | rise | increase | drop | fall | decrease | decline
           | overspend | underspend | shortfall | surplus | growth ) \s of ) \s
    (?: about \s | some \s | just \s | only \s | around \s )? \Z
    """,
    re.VERBOSE,
)
# What makes a figure a difference; in it ("seven more goals") or after it; reads " more than", " points ahead of".
MORE = re.compile(
    r"""
    \b (?: more | fewer | less | higher | lower | taller | longer | shorter | older | younger | heavier | lighter
         | cheaper | dearer | faster | slower | wider | deeper | larger | bigger | smaller | greater | ahead | behind
         | clear )
    \b
    """,
    re.VERBOSE,
)
AS_MANY = re.compile(r"\s (?: times \s )? as \s (?: many | much | large | high | long | big | tall ) \b", re.VERBOSE)
# What parts clauses that tell of different rows; reads ", but ", "; ".
CLAUSE = re.compile(r"(?: [,;] \s (?: but | while | whereas | and ) | ; ) \s", re.VERBOSE)
# Verbs that hold what was spent or sold against what was planned, whatever the two columns are called.
AGAINST_PLAN = re.compile(
    r"\b (?: overspen[dt]s? | underspen[dt]s? | exceed(?:ed|s)? | overran | undershot ) \b", re.VERBOSE
)
# Verbs of a change between two columns or two rows that follow each other.
CHANGES = re.compile(
    r"""
    \b (?: rose | rise[sn]? | grew | grow[sn]? | increased? | increases | climb(?:ed|s)? | jump(?:ed|s)? | up | gained
         | fell | fall(?:en|s)? | dropped | drops? | declined? | shrank | decreased? | decreases | down | lost | cut
         | overspen[dt]s? | underspen[dt]s? | exceed(?:ed|s)? | over | under | growth | doubled | tripled | trebled
         | quadrupled | halved | added ) \b
    """,
    re.VERBOSE,
)
# A total of several rows or of all.
TOTAL = re.compile(
    r"\b (?: in \s all | altogether | in \s total | totall?ed | total | combined | together | between \s them"
    r" | all \s told | overall | the \s sum ) \b",
    re.VERBOSE,
)
MEAN = re.compile(r"\b (?: mean | average | averaged | averaging | averages ) \b", re.VERBOSE)
# Words by which a sentence tells of something else than the rows as they stand.
OTHERWISE = re.compile(
    r"\b (?: target | expected | forecast | planned \s to | if | would | could | than \s last | a \s year \s (?: ago"
    r" | earlier ) | median | per | each | previous | capacity | nearly | almost ) \b",
    re.VERBOSE,
)
# A share of everything that the table counts; reads "half of the union's ", "of all its ".
OF_THE = re.compile(
    r"\b of \s (?: (?: the | all | its | their ) \s ){1,2} (?: [a-z-]+ (?: 's | s' ) \s )? \Z", re.VERBOSE
)
# What says that a count of things is that of the rows: "all five bridges", "the five bridges listed above".
ROWS = re.compile(r"\b (?: listed | shown | above | below | table | here ) \b", re.VERBOSE)
ALL_BEFORE = re.compile(r"\b all (?: \s of )? (?: \s (?: the | these ) )? \s \Z", re.VERBOSE | re.IGNORECASE)
TOTAL_ROW = re.compile(
    r"(?: grand \s | overall \s )? totals? \b .* | all \b .* | sum | overall | altogether", re.VERBOSE
)
YEAR = re.compile(r"(?: 19 | 20 ) \d\d", re.VERBOSE)
# What counts things that the table does not name is at most so many times another.
CLOSE = 2.5
# A table farther than this from a sentence, in characters, is not what it tells of.
FARTHEST = 800


@dataclass(frozen=True, slots=True)
class _Table:
    """A table: its cells by row and column, its labels in order, the first head, the total row ("" for none)."""

    region: Region
    cells: dict[tuple[str, str], Cell]
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    first: str
    total: str

    def column(self, column: str) -> list[Cell]:
        """The cells of a column without the total row."""
        return [self.cells[row, column] for row in self.rows if (row, column) in self.cells and row != self.total]


@dataclass(frozen=True, slots=True)
class _Worked:
    """What a figure can come to: the values, the surest first, a cell that it rests on, and how it was worked out."""

    values: tuple[float, ...]
    cell: Cell
    cue: str


def find_table_sums(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Relation]:
    """The figures of the prose that no way to work them out of the nearest table gives.

    Args:
        article: the article.
        sentences: its sentences, in order.
        claims: all claims of the article, in the order of the text.
    """
    regions = [region for region in article.regions if region.part is Part.TABLE]
    if not regions or "|" not in article.text:
        return
    tables = [_table(article.text, region, claims) for region in regions]
    for claim in claims:
        if claim.kind not in KINDS or claim.sentence >= len(sentences) or not isinstance(claim.value, FigureValue):
            continue
        sentence = sentences[claim.sentence]
        if sentence.part is not Part.BODY or claim.modality in (Modality.DENIED, Modality.HYPOTHETICAL):
            continue
        table = min(tables, key=lambda table: _distance(table.region, sentence))
        if _distance(table.region, sentence) > FARTHEST:
            continue
        words = article.text[sentence.start : sentence.stop].lower()
        before, after = (words[: claim.start - sentence.start], words[claim.stop - sentence.start :])
        quote = article.text[claim.start : claim.stop]
        counted = _counts_rows(table, claim, before, after)
        if counted:
            announced = Role(claim, "announced", counted, counted)
            yield Relation("list", (announced,), "table", True, confidence=Confidence.HIGH)
            continue
        worked = _work_out(table, claim, quote.lower(), before, after)
        low, high = told_interval(claim.kind, claim.value, quote)
        named = not isinstance(claim.value, FigureValue) or not claim.value.head or not worked
        if worked and YEAR.fullmatch(worked.cell.column) and not named and not _is_close(claim, worked.values):
            continue  # of other things than the table
        if worked and not any(low <= value * (1 + 1e-9) and value * (1 - 1e-9) <= high for value in worked.values):
            told = worked.cell.claim.value
            size = told.value if isinstance(told, FigureValue) else 0.0
            if size:
                factor = worked.values[0] / size
                roles = Role(claim, "left"), Role(worked.cell.claim, "right", factor, factor)
                yield Relation("table", roles, worked.cue, confidence=Confidence.HIGH)


def _is_close(claim: Claim, values: Sequence[float]) -> bool:
    value = claim.value.value if isinstance(claim.value, FigureValue) else 0.0
    return any(worked / CLOSE <= value <= worked * CLOSE for worked in values)


def _distance(region: Region, sentence: Sentence) -> int:
    return max(region.start - sentence.stop, sentence.start - region.stop, 0)


def _table(text: str, region: Region, claims: Sequence[Claim]) -> _Table:
    cells = list(cells_of(text, region, claims))
    lines = text[region.start : region.stop].strip().splitlines()
    labels = [line.strip().strip("|").split("|")[0].strip().strip("*_`").lower() for line in lines]
    rows = tuple(dict.fromkeys(label for label in labels[2:] if label))
    total = rows[-1] if rows and TOTAL_ROW.fullmatch(rows[-1]) else ""
    columns = tuple(dict.fromkeys(cell.column for cell in cells))
    by_place = {(cell.row, cell.column): cell for cell in cells}
    return _Table(region, by_place, rows, columns, labels[0] if labels else "", total)


def _counts_rows(table: _Table, claim: Claim, before: str, after: str) -> float:
    """How many rows a table has, where a count says so of all of them; 0.0 where it does not."""
    value = claim.value
    if not isinstance(value, FigureValue) or claim.kind is not Kind.COUNT or not value.head or value.modifiers:
        return 0.0
    if stem(value.head) != stem(table.first.split()[-1] if table.first else "") or len(table.rows) < 3:
        return 0.0
    listed = ROWS.search(after) and re.search(r"\b(?:the|these)\s\Z", before)
    rows = len(table.rows) - bool(table.total)
    return float(rows) if listed or ALL_BEFORE.search(before) else 0.0


def _work_out(table: _Table, claim: Claim, quote: str, before: str, after: str) -> _Worked | None:
    """What a figure comes to by the words around it, None where they do not say."""
    words = f"{before}{quote}{after}"
    if OTHERWISE.search(words):
        return None
    column = _column_of(table, claim, words)
    if not column:
        return None
    cells = table.column(column)
    clauses = [] if " than " in words else [found.end() for found in CLAUSE.finditer(before)]
    clause = words[clauses[-1] :] if clauses else words
    named = [row for row in _in_order(clause, table.rows) if (row, column) in table.cells and row != table.total]
    difference = BY.search(before) or MORE.search(quote) or (MORE.match(after.lstrip()) if after else None)
    change = CHANGES.search(before[-80:]) if claim.kind in (Kind.PERCENT, Kind.MULTIPLE) else None
    if difference or change or claim.kind is Kind.MULTIPLE:
        return (
            _difference(table, claim, column, named, words)
            if difference or CHANGES.search(words) or AS_MANY.match(after)
            else None
        )
    if claim.kind in (Kind.PERCENT, Kind.MULTIPLE) or len(cells) < 2:
        return None
    if OF_THE.search(before) and claim.kind is Kind.COUNT and own_stems(claim):
        total = _total(table, column, [], words)
        value = claim.value.value if isinstance(claim.value, FigureValue) else 0.0
        return total if total and total.values[0] / 2 < value < total.values[0] * 2 else None
    if MEAN.search(before) and len(named) in (0, len(cells)):
        values = [_size(cell) for cell in cells]
        return _Worked((sum(values) / len(values),), cells[0], f"the mean of {column}")
    return _total(table, column, named, words) if TOTAL.search(words) else None


def _difference(table: _Table, claim: Claim, column: str, named: list[str], words: str) -> _Worked | None:
    """The difference of two rows, of two columns of one row, or of a row and the one before it in time."""
    columns = [other for other in table.columns if (named and (named[0], other) in table.cells)]
    if len(named) == 2:
        first, second = (table.cells[row, column] for row in named)
    elif len(named) == 1 and YEAR.fullmatch(named[0]) and CHANGES.search(words):
        earlier = str(int(named[0]) - 1)
        if (earlier, column) not in table.cells:
            return None
        first, second = table.cells[earlier, column], table.cells[named[0], column]
    elif (
        len(named) == 1
        and len(columns) == 2
        and (
            all(YEAR.match(other) for other in columns)
            or AGAINST_PLAN.search(words)
            or all(any(name in words for name in (other, other.split(" (")[0])) for other in columns)
        )
    ):
        first, second = (table.cells[named[0], other] for other in columns)
    else:
        return None
    one, two = _size(first), _size(second)
    if not one or not two or first.share:
        return None
    cue = f"{first.row}, {first.column} against {second.row}, {second.column}"
    if claim.kind is Kind.MULTIPLE:
        return _Worked((two / one, one / two), second, cue)
    if claim.kind is Kind.PERCENT:
        bases = (one,) if YEAR.match(first.row) or YEAR.match(first.column) else (one, two)
        return _Worked(tuple(abs(two - one) / base * 100 for base in bases), second, cue)
    return _Worked((abs(two - one),), second, cue)


def _total(table: _Table, column: str, named: list[str], words: str) -> _Worked | None:
    """The sum of the rows that are named, or of all where none is."""
    cells = table.column(column)
    if len(named) == 1 or re.search(r"\b(?:more|less|fewer) than\b", words):
        return None
    chosen = [table.cells[row, column] for row in named] if named else cells
    values = [sum(_size(cell) for cell in chosen)]
    if not named and (table.total, column) in table.cells:
        values.insert(0, _size(table.cells[table.total, column]))
    values += [_size(cell) for cell in chosen]
    return _Worked(tuple(values), cells[0], f"the total of {column}")


def _column_of(table: _Table, claim: Claim, words: str) -> str:
    """The one column of which a figure tells, "" where that is open."""
    fit = [column for column in table.columns if _fits(table.column(column), claim)]
    own = own_stems(claim)
    told = stems_of(words)
    for test in (own, told):
        named = [column for column in fit if table.column(column)[0].stems & test]
        if len(named) == 1:
            return named[0]
    plain = claim.kind in (Kind.PERCENT, Kind.MULTIPLE, Kind.MONEY, Kind.MEASURE) or not own
    years = [column for column in fit if YEAR.fullmatch(column)]
    if plain and (len(fit) == 1 or (len(fit) == 2 and len(table.columns) == 2) or len(years) == len(fit) == 2):
        return fit[0]
    return ""


def _fits(cells: Sequence[Cell], claim: Claim) -> bool:
    """Whether a figure may be worked out of the cells of a column by its kind and unit."""
    value = claim.value
    if not cells or not isinstance(value, FigureValue):
        return False
    for cell in cells:
        told = cell.claim.value
        if not isinstance(told, FigureValue) or told.range_of or cell.claim.kind is Kind.PERCENT:
            return False
        if claim.kind in (Kind.PERCENT, Kind.MULTIPLE):
            continue
        if cell.claim.kind not in (Kind.COUNT, claim.kind) or cell.share:
            return False
        if cell.claim.kind is claim.kind and claim.kind is not Kind.COUNT and told.unit != value.unit:
            return False
        if (
            claim.kind is Kind.COUNT
            and value.head
            and not YEAR.fullmatch(cell.column)
            and value.head not in cell.units
            and stem(value.head) not in cell.stems
        ):
            return False
    return True


def _size(cell: Cell) -> float:
    """The figure of a cell with what its column says that it counts."""
    return cell.claim.value.value * cell.scale if isinstance(cell.claim.value, FigureValue) else 0.0


def _in_order(words: str, rows: Sequence[str]) -> list[str]:
    """The rows that a sentence names, in the order of its words; plurals and singulars agree."""
    named = labels_in(words, sorted(rows, key=len, reverse=True))
    return sorted(named, key=lambda row: words.find(row))
