"""Running a rule: its conflicts are fetched, its comparisons counted, its agreements grouped by fact.

A rule's query runs once into a table of keys and facts, from which all is counted; a second time, with all its columns,
only where it has conflicts.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import duckdb

from squarefacts.engine.agreements import ToldAlike, find_agreements
from squarefacts.engine.errors import RuleError
from squarefacts.engine.rule import Rule

# Functions of the clock and of chance: the same corpus must give the same report next year.
_VARYING = re.compile(
    r"\b(?:now|today|random|uuid|gen_random_uuid|setseed|get_current_\w+|transaction_timestamp)\s*\("
    r"|\bcurrent_(?:date|time|timestamp)\b|\blocaltime(?:stamp)?\b",
    re.IGNORECASE,
)
Row = Mapping[str, object]
# What every rule's query must select; `claim` may be absent where `relation` names the claims.
REQUIRED_COLUMNS = ("fact", "conflict")
SUBJECT_COLUMNS = ("claim", "relation")
# The columns that name claims.
CLAIM_COLUMNS = ("claim", "other", "third")
# The comparisons of the rule that runs.
_COMPARED = "_compared"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one rule came to.

    Attributes:
        rule: the rule.
        conflicts: a row for each conflict, column to value, in a stable order.
        comparisons: how many comparisons were made, those that agree too.
        agreements: how many different facts were compared and agree.
        compared: the keys of the claims that were compared.
        alike: the facts that different witnesses tell alike.
    """

    rule: Rule
    conflicts: list[Row]
    comparisons: int
    agreements: int
    compared: frozenset[int]
    alike: list[ToldAlike]


def find_conflicts(connection: duckdb.DuckDBPyConnection, rule: Rule) -> list[Row]:
    """The conflicts of one rule, column to value, in a stable order; nothing is counted.

    Raises:
        RuleError: the query does not run.
    """
    try:
        found = connection.execute(f"SELECT DISTINCT * FROM ({rule.query}\n) AS compared WHERE conflict ORDER BY ALL")
        names = [column[0] for column in found.description or ()]
        rows: list[Row] = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    except duckdb.Error as error:
        raise RuleError(str(rule.path), f"the query does not run: {error}") from error
    if any(row["fact"] is None for row in rows):
        raise RuleError(str(rule.path), "the column fact is NULL in a conflict: it must name what is compared")
    return rows


def run_rule(connection: duckdb.DuckDBPyConnection, rule: Rule) -> Outcome:
    """Runs one rule.

    Raises:
        RuleError: the query is not one SELECT, does not run, or lacks a column.
    """
    try:
        columns = _check(connection, rule)
        comparisons, agreements, conflicts = _count(connection, rule, columns)
        compared = _compared(connection, columns) if comparisons else frozenset()
        # A rule that compares a claim with no other one has nothing that two articles tell alike.
        pairs = agreements > 0 and {"claim", "other"} <= set(columns)
        alike = find_agreements(connection, _COMPARED) if pairs else []
        connection.execute(f"DROP TABLE {_COMPARED}")
    except duckdb.Error as error:
        raise RuleError(str(rule.path), f"the query does not run: {error}") from error
    found = find_conflicts(connection, rule) if conflicts else []
    return Outcome(rule, found, comparisons, agreements, compared, alike)


def _count(connection: duckdb.DuckDBPyConnection, rule: Rule, columns: Collection[str]) -> tuple[int, int, int]:
    """Make the table of comparisons, and count them, the facts that agree, and the conflicts."""
    kept = [name for name in (*REQUIRED_COLUMNS, *CLAIM_COLUMNS, "relation") if name in columns]
    connection.execute(
        f"CREATE TEMP TABLE {_COMPARED} AS SELECT {', '.join(kept)} FROM ({rule.query}\n) AS compared"
        " WHERE conflict IS NOT NULL"
    )
    counts = connection.execute(
        f"SELECT count(*), count(DISTINCT fact) FILTER (NOT conflict), count(*) FILTER (conflict) FROM {_COMPARED}"
    ).fetchone()
    return counts or (0, 0, 0)


def _compared(connection: duckdb.DuckDBPyConnection, columns: Collection[str]) -> frozenset[int]:
    """The keys of the claims that the rule compared, those of its relations too."""
    selects = [f"SELECT {name} FROM {_COMPARED}" for name in CLAIM_COLUMNS if name in columns]
    if "relation" in columns:
        selects.append(f"SELECT claim FROM roles WHERE relation IN (SELECT relation FROM {_COMPARED})")
    return frozenset(row[0] for row in connection.execute(" UNION ".join(selects)).fetchall())


def _check(connection: duckdb.DuckDBPyConnection, rule: Rule) -> Collection[str]:
    """The columns of the query, once it is known to be one SELECT that has those it needs."""
    statements = connection.extract_statements(rule.query)
    if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
        raise RuleError(str(rule.path), "expected one SELECT after the header and nothing else")
    varying = _VARYING.search(rule.query)
    if varying:
        raise RuleError(str(rule.path), f"{varying[0].strip()} gives another answer on another day: not allowed")
    described = {row[0]: row[1] for row in connection.execute(f"DESCRIBE {rule.query}").fetchall()}
    missing = [name for name in REQUIRED_COLUMNS if name not in described]
    if not any(name in described for name in SUBJECT_COLUMNS):
        missing.append("claim (or relation)")
    if missing:
        raise RuleError(str(rule.path), f"the query selects no column {', '.join(missing)}")
    if described["conflict"] != "BOOLEAN":
        raise RuleError(str(rule.path), f"the column conflict is {described['conflict']}, expected BOOLEAN")
    if "[" in described["fact"] or "(" in described["fact"].replace("DECIMAL(", ""):
        raise RuleError(str(rule.path), f"the column fact is {described['fact']}, expected a text or a number")
    return described
