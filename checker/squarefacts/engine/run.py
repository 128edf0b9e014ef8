"""Running a rule: its conflicts are fetched, its comparisons counted, its agreements grouped by fact."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import duckdb

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


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one rule came to.

    Attributes:
        rule: the rule.
        conflicts: a row for each conflict, column to value, in a stable order.
        comparisons: how many comparisons were made, those that agree too.
        agreements: how many different facts were compared and agree.
        compared: the keys of the claims that were compared.
    """

    rule: Rule
    conflicts: list[Row]
    comparisons: int
    agreements: int
    compared: frozenset[int]


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
        counts = connection.execute(
            f"SELECT count(conflict), count(DISTINCT fact) FILTER (NOT conflict) FROM ({rule.query}\n) AS compared"
        ).fetchone()
        compared = _compared(connection, rule, columns)
    except duckdb.Error as error:
        raise RuleError(str(rule.path), f"the query does not run: {error}") from error
    comparisons, agreements = counts or (0, 0)
    return Outcome(rule, find_conflicts(connection, rule), comparisons, agreements, compared)


def _compared(connection: duckdb.DuckDBPyConnection, rule: Rule, columns: Collection[str]) -> frozenset[int]:
    """The keys of the claims that the rule compared, those of its relations too."""
    source = f"FROM ({rule.query}\n) AS compared WHERE conflict IS NOT NULL"
    selects = [f"SELECT {name} {source}" for name in ("claim", "other", "third") if name in columns]
    if "relation" in columns:
        selects.append(f"SELECT claim FROM roles WHERE relation IN (SELECT relation {source})")
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
