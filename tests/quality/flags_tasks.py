"""Predictions for the labelled data on errors: what the rules say of texts, as the default gate sees it."""

from collections.abc import Iterator, Sequence
from functools import cache

from squarefacts import Article, article_from_text, read_claims
from squarefacts.claims.model import Confidence
from squarefacts.engine.pack import load_pack
from squarefacts.engine.rule import Rule
from squarefacts.findings.check import find
from squarefacts.findings.gate import Gate
from squarefacts.findings.model import Finding, Severity

Row = dict[str, object]

TASKS = ("weekday_cases_en", "injected", "pairs_numeric")


@cache
def default_rules() -> tuple[Rule, ...]:
    """The built-in rules that are on by default."""
    return tuple(rule for rule in load_pack() if rule.header.default)


def conflicts(articles: Sequence[Article]) -> list[Finding]:
    """The findings of `check` on a few articles together; in this process, no repair weighed, nothing counted."""
    return find([read_claims(article) for article in articles], default_rules())


def predict(task: str, row: Row) -> Row:
    """The prediction for one row of a task."""
    return verdict(row) if task == "pairs_numeric" else flags(row)


def flags(row: Row) -> Row:
    """The primary spans of the findings that fail a run at the default gate; the row's text is checked alone."""
    published = row.get("published") or row.get("date")
    article = article_from_text(str(row["text"]), metadata={"published": published} if published else None)
    failing = Gate().failing(conflicts([article]))
    return {"id": row["id"], "flags": [{"start": start, "end": end} for start, end in _primary(failing)]}


def verdict(row: Row) -> Row:
    """Whether a summary and its article clash: two articles, and any error of medium confidence between them.

    An error of figures between two articles has medium confidence at most, as each may have its own source. A rule
    tells conflicts only, so that nothing is judged "supported".
    """
    article = article_from_text(str(row["text"]), "text")
    summary = article_from_text(str(row["claim"]), "claim")
    errors = Gate(Severity.ERROR, Confidence.MEDIUM).failing(conflicts([article, summary]))
    between = any(len({location.article for location in error.locations}) == 2 for error in errors)
    return {"id": row["id"], "verdict": "contradicted" if between else "not-found"}


def _primary(findings: Sequence[Finding]) -> Iterator[tuple[int, int]]:
    for finding in findings:
        for location in finding.locations:
            if location.primary:
                yield location.start, location.stop
