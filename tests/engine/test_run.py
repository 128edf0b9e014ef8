"""Rules from strangers run, are counted, and can do nothing but ask."""

from pathlib import Path

import pytest

from squarefacts.claims.columns import Table
from squarefacts.claims.schema import TABLES
from squarefacts.claims.views import VIEWS, View
from squarefacts.engine.database import open_database
from squarefacts.engine.errors import RuleError
from squarefacts.engine.header import RuleHeader
from squarefacts.engine.rule import Rule
from squarefacts.engine.run import run_rule

NAMES = [  # claim, article, form, role
    (1, 10, "Ann Smith", ""),
    (2, 10, 'O"Neil, "Jo"\nline', "mayor"),
    (2**64 - 1, 11, "Ann Smith", ""),
]


def rule(query):
    header = RuleHeader.model_validate(
        {
            "title": "t",
            "severity": "note",
            "message": "m",
            "why": "w",
            "examples": [{"bad": "b", "good": "g"}],
        }
    )
    return Rule("test", "names", Path("test.sql"), header, query)


@pytest.fixture
def database():
    with open_database({"names": NAMES}) as connection:
        yield connection


def test_every_table_and_view_can_be_queried_even_without_rows(database):
    described: list[Table | View] = [*TABLES, *VIEWS]
    for table in described:
        columns = ", ".join(f'"{column.name}"' for column in table.columns)
        database.execute(f"SELECT {columns} FROM {table.name}").fetchall()


def test_rows_come_back_as_they_were_with_quotes_line_ends_and_the_largest_key(database):
    assert sorted(database.execute("SELECT * FROM names").fetchall()) == sorted(NAMES)


def test_conflicts_are_fetched_comparisons_counted_and_agreements_grouped_by_fact(database):
    outcome = run_rule(
        database,
        rule("SELECT claim, form AS fact, CASE WHEN claim = 2 THEN NULL ELSE claim > 2 END AS conflict FROM names"),
    )
    assert [row["claim"] for row in outcome.conflicts] == [2**64 - 1]
    assert (outcome.comparisons, outcome.agreements, set(outcome.compared)) == (2, 1, {1, 2**64 - 1})


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("SELEKT", "does not run"),
        ("SELECT nothing FROM names", "does not run"),
        ("SELECT claim FROM names", "no column fact, conflict"),
        ("SELECT form AS fact, TRUE AS conflict FROM names", r"claim \(or relation\)"),
        ("SELECT claim, form AS fact, 1 AS conflict FROM names", "expected BOOLEAN"),
        ("SELECT 1; SELECT 2", "one SELECT"),
        ("DROP TABLE names", "one SELECT"),
        ("COPY names TO 'stolen.csv'", "one SELECT"),
        ("SET threads = 1", "one SELECT"),
        ("SELECT 1 AS claim, 'f' AS fact, TRUE AS conflict FROM read_csv('/etc/passwd')", "does not run"),
        ("SELECT 1 AS claim, content AS fact, TRUE AS conflict FROM read_text('/etc/passwd')", "does not run"),
    ],
)
def test_a_rule_that_is_not_one_select_over_the_tables_is_refused(database, query, reason):
    with pytest.raises(RuleError, match=reason):
        run_rule(database, rule(query))
