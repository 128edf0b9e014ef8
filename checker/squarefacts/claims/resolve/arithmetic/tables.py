"""Tables in Markdown against the prose: a clause that names a row and a column gives the figure of the cell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind, Modality
from squarefacts.claims.resolve import nouns
from squarefacts.claims.resolve.arithmetic.skeleton import FIGURES
from squarefacts.claims.resolve.arithmetic.words import load
from squarefacts.claims.ties import Relation, Role
from squarefacts.text.article import Article, Part, Region, Sentence

# What parts the clauses of a sentence; reads ", which ", "; ", ", up ", " and " before another row.
CLAUSE_BREAK = re.compile(
    r"""
    ; | \s to \s (?= [\d,.]+ \s for \b )
    | ,? \s (?: which | who | while | whereas | but | against | compared | versus | than ) \s
    | , \s (?: up | down | (?: more | less | fewer | higher | lower ) \s than ) \s
    """,
    re.VERBOSE,
)
AND = re.compile(r" ,? \s and \s | , \s", re.VERBOSE)
# What may stand before a row that opens the part of a sentence after a comma: ", in Brill 45", ", the blue line 14".
OPENS = re.compile(r"(?: (?: in | at | for | on ) \s )? (?: the \s )?", re.VERBOSE)
# A clause that works something out of the cells does not tell one.
WORKED_OUT = re.compile(
    r"""
    \b (?: more | fewer | less | extra | another | additional | together | combined | total | average | mean | median
         | difference | gap | lead | ahead | behind | by | between | both | each | sum | increase | rise | fall | rest
         | nearly | planned | target | expected | forecast | promised ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A sentence that tells of another time than the table, of a wish or of what to do.
UNREAL = re.compile(
    r"""
    \b (?: ago | expects? | hopes? | hoped | hoping | needs? | needed | wants? | wanted | previously | used \s to
      | would | could | if | instead | set \s \S+ \s to | should | next \s (?: year | month | week | season ) | aims?
      | aimed ) \b
    """,
    re.VERBOSE,
)
LEADS = re.compile(
    r"\b (?: leads? | led ) \s the \s (?: table | list | league | field ) \b", re.VERBOSE | re.IGNORECASE
)
# What a label says beside its words, in brackets: "Assets (CHF bn)", "Yield (t/ha)".
BRACKET = re.compile(r"[(\[] (?P<unit> [^)\]]* ) [)\]]", re.VERBOSE)
WORD = re.compile(r"[^\W_]+(?:['’][a-z]+)?")
YEAR = re.compile(r"\b (?: 19 | 20 ) \d\d \b", re.VERBOSE)
# A figure farther than this from its cell, as a factor, tells something else.
FARTHEST = 20
# What the prose says of such figures is not of the table.
UNTOLD = (Modality.DENIED, Modality.HYPOTHETICAL)
# How many letters of two forms of one word agree.
STEM = 5


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with one figure: the words that head its row and column, and what its column makes of one unit.

    Attributes:
        claim: the figure.
        row: the label of the row, lower case.
        column: the label of the column, as it is read.
        stems: the stems of the words of that label, without its bracket.
        scale: what the label says that its figures count ("CHF bn": 1e9), 1.0 for themselves.
        share: whether the label says that they are percentages.
        alone: whether the table has no other column of figures.
        units: the words of the bracket in that label.
    """

    claim: Claim
    row: str
    column: str
    stems: frozenset[str]
    scale: float
    share: bool
    alone: bool
    units: frozenset[str] = frozenset()


def find_tables(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Relation]:
    """The cells of tables that a clause of the prose tells, with the figure of that clause.

    Args:
        article: the article.
        sentences: its sentences, in order.
        claims: all claims of the article, in the order of the text.
    """
    regions = [region for region in article.regions if region.part is Part.TABLE]
    if not regions or "|" not in article.text:
        return
    cells = [cell for region in regions for cell in cells_of(article.text, region, claims)]
    rows = sorted({cell.row for cell in cells}, key=len, reverse=True)
    years = {year for region in regions for year in YEAR.findall(article.text[region.start : region.stop])}
    for sentence in sentences if cells else ():
        if sentence.part is not Part.BODY:
            continue
        told = [claim for claim in claims if claim.sentence == sentence.index and claim.kind in FIGURES]
        if UNREAL.search(_span(article.text, sentence)):
            continue
        column: frozenset[str] = frozenset()
        subject = ""
        counted = [claim for claim in told if not _is_worked_out(_span(article.text, sentence), cells)]
        by_noun = list(_counted_rows(cells, rows, counted))
        yield from by_noun
        done = {id(relation.roles[0].claim) for relation in by_noun}
        for start, stop in _clauses(article.text, sentence, rows, told):
            here = [claim for claim in told if start <= claim.start < stop and _may_tell(cells, claim)]
            if len(here) == 1 and labels_in(article.text[start : here[0].start].lower(), rows):
                stop = _up_to_comma(article.text, here[0], stop)
            words = article.text[start:stop].lower()
            named = labels_in(words, rows)
            if len(here) == 1 and len(named) > 1 and own_stems(here[0]):
                named = labels_in(article.text[start : here[0].start].lower(), rows)
            relative = not named and bool(subject)  # "Osei, who polled 2,960 votes"
            row = subject if relative else named[0] if len(named) == 1 else ""
            subject = row
            if len(here) != 1 or not row or here[0].modality in UNTOLD or _is_worked_out(words, cells):
                continue
            # "Lapwing are commoner on the marsh (140) than at the pool (69)": the column is named, the row carried on.
            column_told = relative and any(cell.stems <= stems_of(words) for cell in cells if cell.row == row)
            stems = own_stems(here[0]) | (frozenset() if relative and not column_told else stems_of(words))
            found = _fitting([cell for cell in cells if cell.row == row], here[0], stems, column, relative)
            if found and id(here[0]) not in done:
                cell, sure = found
                column = cell.stems
                other_year = set(YEAR.findall(words)) - years
                roles = Role(here[0], "left"), Role(cell.claim, "right", cell.scale, cell.scale)
                cue = f"{cell.row}, {cell.column}"
                yield Relation("table", roles, cue, confidence=Confidence.MEDIUM if other_year else sure)


def _may_tell(cells: Sequence[Cell], claim: Claim) -> bool:
    """Whether a figure may be that of a cell: a count of other things is not ("the three libraries")."""
    value = claim.value
    headed = claim.kind is Kind.COUNT and isinstance(value, FigureValue) and bool(value.head)
    own = own_stems(claim)
    return not headed or any(own & (cell.stems | cell.units) or own & stems_of(cell.row) for cell in cells)


def _span(text: str, sentence: Sentence) -> str:
    return text[sentence.start : sentence.stop].lower()


def _up_to_comma(text: str, claim: Claim, stop: int) -> int:
    """Where what is told of a figure ends: "July, with 98,800 arrivals, beat June" goes on with another thing."""
    comma = text.find(", ", claim.stop, stop)
    return comma if comma >= 0 else stop


def _counted_rows(cells: Sequence[Cell], rows: Sequence[str], told: Sequence[Claim]) -> Iterator[Relation]:
    """The counts whose noun is a row, with its one cell: "181 trams" where the row of trams has 118."""
    for claim in told:
        value = claim.value
        if not isinstance(value, FigureValue) or claim.kind is not Kind.COUNT or claim.modality is not Modality.FACT:
            continue
        named = [row for row in rows if value.head and not value.modifiers and stem(row) == stem(value.head)]
        fit = [cell for cell in cells if cell.row in named and cell.alone and cell.claim.kind is Kind.COUNT]
        if len(fit) == 1 and _is_slip(fit[0], claim):
            roles = Role(claim, "left"), Role(fit[0].claim, "right", fit[0].scale, fit[0].scale)
            yield Relation("table", roles, f"{fit[0].row}, {fit[0].column}", confidence=Confidence.HIGH)


def _is_slip(cell: Cell, told: Claim) -> bool:
    """Whether a figure has the digits of a cell in the same or another order."""
    one, two = cell.claim.value, told.value
    if not isinstance(one, FigureValue) or not isinstance(two, FigureValue):
        return False
    digits = [sorted(f"{value:.6e}".partition("e")[0].rstrip("0")) for value in (one.value, two.value)]
    return digits[0] == digits[1] and len(digits[0]) > 1


def _is_worked_out(words: str, cells: Sequence[Cell]) -> bool:
    """Whether a clause tells what comes of several cells; words that head a column say nothing of that."""
    labels = {label for cell in cells for label in WORD.findall(cell.column)}
    return any(found[0] not in labels for found in WORKED_OUT.finditer(LEADS.sub("", words)))


def _clauses(text: str, sentence: Sentence, rows: Sequence[str], told: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence as spans of the text; an "and" parts them only between two rows with a figure each."""
    start = sentence.start
    breaks = [found.span() for found in CLAUSE_BREAK.finditer(text, sentence.start, sentence.stop)]
    for found in AND.finditer(text, sentence.start, sentence.stop):
        sides = text[start : found.start()].lower(), text[found.end() : sentence.stop].lower()
        if not any(claim.stop <= found.start() for claim in told) or not all(labels_in(side, rows) for side in sides):
            continue
        if found[0].strip() != "," or _opens_with_row(sides[1], rows):
            breaks.append(found.span())
    for stop, following in sorted(breaks):
        if stop > start:
            yield start, stop
            start = following
    yield start, sentence.stop


def _opens_with_row(words: str, rows: Sequence[str]) -> bool:
    opening = OPENS.match(words)
    rest = words[opening.end() :] if opening else words
    return any(rest.startswith(row) and not rest[len(row) : len(row) + 1].isalnum() for row in rows)


def labels_in(words: str, rows: Sequence[str]) -> list[str]:
    """The rows that a clause names as whole words, the longest label first: "Tap A" is no "Tap"."""
    named = []
    for row in rows:
        name = re.compile(rf"(?<!\w){re.escape(row)}s?(?!\w)")
        if name.search(words):
            named.append(row)
            words = name.sub(" ", words)
    return named


def _fitting(
    cells: Sequence[Cell], told: Claim, stems: frozenset[str], carried: frozenset[str], relative: bool
) -> tuple[Cell, Confidence] | None:
    """The one cell of a row that a figure tells: its column is named, carried on from the clause before, or alone.

    In a relative clause, which does not name the row itself, only the noun of the figure names the column.
    """
    fit = [cell for cell in cells if comparable(cell, told)]
    named = [cell for cell in fit if cell.stems and cell.stems <= stems]
    named = named or [cell for cell in fit if cell.stems & stems]
    if not named and carried:
        named = [cell for cell in fit if cell.stems == carried]
    if len(named) == 1:
        return named[0], Confidence.HIGH
    if named or relative:
        return None
    if len(fit) == 1 and fit[0].alone and (not own_stems(told) or _is_slip(fit[0], told)):
        return fit[0], Confidence.MEDIUM if told.kind is Kind.COUNT and not own_stems(told) else Confidence.HIGH
    others = [cell for cell in cells if cell.alone and _is_slip(cell, told) and cell.claim.kind is told.kind]
    return (others[0], Confidence.HIGH) if len(others) == 1 else None


def own_stems(claim: Claim) -> frozenset[str]:
    """The stems of the noun of a figure, or of its unit where it is one of a game."""
    value = claim.value
    if not isinstance(value, FigureValue):
        return frozenset()
    return frozenset(stem(word) for word in (value.head, value.unit if value.unit == "point" else "") if word)


def stem(word: str) -> str:
    """The first letters of the singular, lower case, by which two forms of a word agree."""
    return nouns.singular(word.lower().removesuffix("'s").removesuffix("’s"))[:STEM]


def stems_of(words: str) -> frozenset[str]:
    """The stems of the words that mean something."""
    found = (word.lower() for word in WORD.findall(words))
    return frozenset(stem(word) for word in found if word not in word_set("grammar", "closed"))


def cells_of(text: str, region: Region, claims: Sequence[Claim]) -> Iterator[Cell]:
    """The cells of one table that hold just one figure, under a column whose head is words."""
    inside = [claim for claim in claims if region.start <= claim.start < region.stop and claim.kind in FIGURES]
    start = region.start
    heads: list[str] = []
    for line in text[region.start : region.stop].splitlines(keepends=True):
        cells = _split(line)
        labels = [_label(words) for words, _, _ in cells]
        if not heads:
            heads = labels
        elif len(labels) == len(heads) and labels[0]:
            if labels[0].isdigit() and len(labels[0]) < len("2000") and heads[0].isalpha():
                labels[0] = f"{heads[0]} {labels[0]}"  # "Stage 2"
            if len(labels[0]) < len("Q1"):
                start += len(line)
                continue
            for (_, first, last), head in list(zip(cells, heads, strict=True))[1:]:
                found = [claim for claim in inside if start + first <= claim.start and claim.stop <= start + last]
                if len(found) == 1 and head:
                    yield _cell(found[0], labels[0], head, len(heads) == 2)
        start += len(line)


def _label(words: str) -> str:
    """A label without its marks; a star after it alone is that of a note and stays."""
    plain = words.strip()
    if plain.endswith("*") and not plain.startswith(("*", "_", "`")):
        return plain.lower()
    return plain.strip("*_`").strip().lower()


def _cell(claim: Claim, row: str, head: str, alone: bool) -> Cell:
    """A cell with what the label of its column says."""
    bracket = BRACKET.search(head)
    plain = BRACKET.sub(" ", head)
    long = load("tables")["labels"].get(plain.strip(), plain)
    unit = (bracket["unit"] if bracket else head).split()
    scale = next((load("tables")["scales"][word] for word in unit if word in load("tables")["scales"]), 1.0)
    if scale != 1.0 and unit == ["m"] and set(plain.split()) & _lengths():
        scale = 1.0  # metres, not millions
    share = any(mark in head for mark in ("%", "percent", "per cent", "pct"))
    return Cell(claim, row, head, stems_of(long), float(scale), share, alone, frozenset(unit))


@cache
def _lengths() -> frozenset[str]:
    return frozenset(load("tables")["lengths"]["words"].split())


def _split(line: str) -> list[tuple[str, int, int]]:
    """The cells of a line with their characters in it."""
    cells, start = [], 0
    for mark in re.finditer(r"(?<!\\)\|", line):
        cells.append((line[start : mark.start()], start, mark.start()))
        start = mark.end()
    cells.append((line[start:], start, len(line)))
    return [cell for at, cell in enumerate(cells) if cell[0].strip() or 0 < at < len(cells) - 1]


def comparable(cell: Cell, told: Claim) -> bool:
    """Whether two figures are of one kind and unit; a bare cell takes the unit that its column or the figure has."""
    one, two = cell.claim.value, told.value
    if not isinstance(one, FigureValue) or not isinstance(two, FigureValue) or two.range_of:
        return False
    if told.kind is Kind.COUNT and two.head and two.head not in cell.units and stem(two.head) not in cell.stems:
        return False
    if not abs(one.value * cell.scale) / FARTHEST <= abs(two.value) <= abs(one.value * cell.scale) * FARTHEST:
        return False
    if cell.claim.kind is told.kind:
        same = one.unit in (two.unit, two.unit.partition(" per ")[0])  # "$9", "$9 a month"
        return same and one.currency == two.currency and (not one.head or one.head == two.head)
    if told.kind is Kind.PERCENT:
        return cell.claim.kind is Kind.COUNT and cell.share and two.unit == "percent"
    return cell.claim.kind is Kind.COUNT and not cell.share and not one.head
