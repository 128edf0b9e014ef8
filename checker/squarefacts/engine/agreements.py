"""What two or more articles tell alike: the comparisons of a rule without conflict, between different witnesses."""

from dataclasses import dataclass

import duckdb

from squarefacts.engine.errors import RuleError
from squarefacts.engine.rule import Rule


@dataclass(frozen=True, slots=True)
class ToldAlike:
    """A fact that at least two witnesses tell alike, with the keys of the claims that do."""

    fact: str
    claims: tuple[int, ...]


def find_agreements(connection: duckdb.DuckDBPyConnection, rule: Rule) -> list[ToldAlike]:
    """The facts of a rule that different witnesses tell alike, in a stable order; none that is in conflict anywhere.

    Raises:
        RuleError: the query does not run.
    """
    query = f"""
        WITH compared AS ({rule.query}
        )
        SELECT c.fact, list_sort(list_distinct(flatten(list([c.claim, c.other])))) AS claims
        FROM compared AS c
        JOIN claims AS a ON a.claim = c.claim
        JOIN claims AS b ON b.claim = c.other
        JOIN articles AS p ON p.article = a.article
        JOIN articles AS q ON q.article = b.article
        WHERE NOT c.conflict AND p.witness <> q.witness
        GROUP BY c.fact
        HAVING c.fact NOT IN (SELECT fact FROM compared WHERE conflict AND fact IS NOT NULL)
        ORDER BY c.fact
    """
    try:
        # A rule that compares a claim with no other one has nothing to say here.
        columns = {row[0] for row in connection.execute(f"DESCRIBE {rule.query}").fetchall()}
        if not {"claim", "other"} <= columns:
            return []
        return [ToldAlike(str(fact), tuple(claims)) for fact, claims in connection.execute(query).fetchall()]
    except duckdb.Error as error:
        raise RuleError(str(rule.path), f"the query does not run: {error}") from error
