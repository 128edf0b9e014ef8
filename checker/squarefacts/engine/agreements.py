"""What two or more articles tell alike: the comparisons of a rule without conflict, between different witnesses."""

from dataclasses import dataclass

import duckdb


@dataclass(frozen=True, slots=True)
class ToldAlike:
    """A fact that at least two witnesses tell alike, with the keys of the claims that do."""

    fact: str
    claims: tuple[int, ...]


def find_agreements(connection: duckdb.DuckDBPyConnection, compared: str) -> list[ToldAlike]:
    """The facts of a rule that different witnesses tell alike, in a stable order; none that is in conflict anywhere.

    Args:
        connection: the database of the corpus.
        compared: the table of the rule's comparisons: `fact`, `conflict`, `claim`, `other`.
    """
    query = f"""
        SELECT c.fact, list_sort(list_distinct(flatten(list([c.claim, c.other])))) AS claims
        FROM {compared} AS c
        JOIN claims AS a ON a.claim = c.claim
        JOIN claims AS b ON b.claim = c.other
        JOIN articles AS p ON p.article = a.article
        JOIN articles AS q ON q.article = b.article
        WHERE NOT c.conflict AND p.witness <> q.witness
        GROUP BY c.fact
        HAVING c.fact NOT IN (SELECT fact FROM {compared} WHERE conflict AND fact IS NOT NULL)
        ORDER BY c.fact
    """
    return [ToldAlike(str(fact), tuple(claims)) for fact, claims in connection.execute(query).fetchall()]
