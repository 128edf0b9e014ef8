"""The report as Markdown, for a pull request or a desk's notes."""

import re
from collections.abc import Iterator

from squarefacts.claims.calendar import OPEN_FUTURE, OPEN_PAST
from squarefacts.findings.gate import count
from squarefacts.findings.model import Finding, Report, Severity
from squarefacts.findings.wording import word_days
from squarefacts.reports.excerpt import Excerpt, make_excerpts

# A page is read by a person; the JSON report lists all.
MOST_AGREEMENTS = 50
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")


def render_markdown(report: Report) -> str:
    """The report as Markdown with a newline at its end."""
    parts = (_summary, _findings, _agreements, _articles, _coverage)
    return "\n".join(line for part in parts for line in part(report)) + "\n"


def _summary(report: Report) -> Iterator[str]:
    yield "# Discrepancy report"
    yield ""
    severities = [finding.severity for finding in report.findings]
    told = [count(severities.count(severity), severity.name.lower()) for severity in reversed(Severity)]
    claims = sum(len(bundle.claims) for bundle in report.bundles.values())
    yield (
        f"{', '.join(told)} in {count(len(report.bundles), 'article')}: {count(claims, 'claim')} read, "
        f"{count(report.comparisons, 'comparison')} made, {count(report.agreements, 'fact')} in agreement."
    )
    yield ""


def _findings(report: Report) -> Iterator[str]:
    for finding in report.findings:
        yield f"## {finding.severity.name.capitalize()}: {escape(finding.message)}"
        yield ""
        for excerpt in make_excerpts(finding.locations, report):
            yield from _excerpt(excerpt)
        yield from _repairs(finding)
        yield f"Rule `{finding.rule}`, {finding.confidence.name.lower()} confidence, finding `{finding.id}`."
        yield ""


def _excerpt(excerpt: Excerpt) -> Iterator[str]:
    place = ":".join(str(part) for part in (excerpt.article, excerpt.line, excerpt.column) if part is not None)
    yield f"> {_emphasised(excerpt)}"
    yield ">"
    for mark in excerpt.marks:
        label = f": {escape(mark.label)}" if mark.label else ""
        yield f"> - **{escape(excerpt.text[mark.start : mark.stop])}**{label}"
    yield ">"
    yield f"> `{place}`"
    yield ""


def _emphasised(excerpt: Excerpt) -> str:
    told, end = "", 0
    for mark in sorted(excerpt.marks, key=lambda mark: mark.start):
        if mark.start >= end:
            told += f"{_literal(excerpt.text[end : mark.start])}**{_literal(excerpt.text[mark.start : mark.stop])}**"
            end = mark.stop
    return told + _literal(excerpt.text[end:])


def _repairs(finding: Finding) -> Iterator[str]:
    for repair in finding.repairs:
        yield f"- Repair: “{escape(repair.quote)}” → “{escape(repair.replacement)}”, {escape(repair.why)}."
    if finding.repairs:
        yield ""


def _agreements(report: Report) -> Iterator[str]:
    if not report.told_alike:
        return
    yield "## Told alike by two or more articles"
    yield ""
    for agreement in report.told_alike[:MOST_AGREEMENTS]:
        told = []
        for location in agreement.locations:
            line, _ = report.bundles[location.article].article.line_column(location.start)
            told.append(f"“{escape(location.quote)}” ({escape(location.article)}:{line})")
        yield f"- {', '.join(told)} (`{agreement.rule}`)"
    if len(report.told_alike) > MOST_AGREEMENTS:
        yield f"- … and {count(len(report.told_alike) - MOST_AGREEMENTS, 'fact')} more"
    yield ""


def _articles(report: Report) -> Iterator[str]:
    yield "## Articles"
    yield ""
    yield "| article | published | known from | claims |"
    yield "|---|---|---|---|"
    for name, bundle in report.bundles.items():
        publication = bundle.publication
        evidence = f" (“{escape(publication.evidence)}”)" if publication.evidence else ""
        known = (publication.first_day, publication.last_day) != (OPEN_PAST, OPEN_FUTURE)
        when = word_days(publication.first_day, publication.last_day) if known else "open"
        yield f"| {escape(name)} | {when} | {publication.source}{evidence} | {len(bundle.claims)} |"
    yield ""


def _coverage(report: Report) -> Iterator[str]:
    coverage = report.coverage
    yield "## Coverage"
    yield ""
    yield (
        f"Of {coverage.seen:,} figures and dates seen, {coverage.understood:,} were "
        f"understood and {coverage.compared:,} compared with something."
    )
    for name, start, _, quote, why in coverage.not_understood:
        line, _ = report.bundles[name].article.line_column(start)
        yield f"- not understood: “{escape(quote)}” in {escape(name)}:{line} ({why})"


def escape(words: str) -> str:
    """Words as Markdown that shows them as they are, on one line."""
    return _literal(" ".join(words.split()))


def _literal(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)
