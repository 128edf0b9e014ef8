"""What the tables of claims are made of: columns, their SQL types, and those that several tables have."""

from dataclasses import dataclass

KEY, DAY, INTEGER, NUMBER, TEXT, FLAG = "UBIGINT", "INTEGER", "INTEGER", "DOUBLE", "VARCHAR", "BOOLEAN"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its SQL type and what it holds."""

    name: str
    type: str
    doc: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, what a row is, and its columns in order."""

    name: str
    doc: str
    columns: tuple[Column, ...]


def table(name: str, doc: str, *columns: tuple[str, str, str]) -> Table:
    """A table from its name, what a row is, and name, type and doc of each column."""
    return Table(name, doc, tuple(Column(*column) for column in columns))


# Columns that several tables have.
CLAIM = ("claim", KEY, "the claim")
ARTICLE = ("article", KEY, "the article that makes the claim")
LIVE = ("live", FLAG, "false in correction notes and boilerplate, which are never held against the article")
FACT = ("fact", FLAG, "whether it is told as a fact: no plan, forecast, denial or hypothesis")
WORLD = ("world", INTEGER, "the world of the article in which the reading holds, from 0, the likeliest first")
FIRST = ("first_day", DAY, "the first day, NULL where no year can be supplied")
LAST = ("last_day", DAY, "the last day, inclusive")
SPEAKER = ("speaker", TEXT, "who said so, '' for the article itself")
FORM = ("form", TEXT, "the name as written, without titles")
