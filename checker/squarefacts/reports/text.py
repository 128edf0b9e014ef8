"""The report as text for a terminal, in the manner of a compiler: the words underlined in their sentence."""

from collections.abc import Iterator
from unicodedata import combining, east_asian_width

from squarefacts.claims.model import Confidence
from squarefacts.findings.gate import count
from squarefacts.findings.model import Finding, Repair, Report, Severity
from squarefacts.reports.excerpt import Excerpt, make_excerpts

# ANSI colours: red, yellow, blue for the severities, bold for what to read first.
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;34"}
_BOLD, _DIM = "1", "2"


def render_text(report: Report, colour: bool = False, lowest: Confidence = Confidence.MEDIUM) -> str:
    """The report as text.

    Args:
        report: the report.
        colour: whether to write ANSI colours.
        lowest: findings less sure than this are only counted.
    """
    shown = [finding for finding in report.findings if finding.confidence >= lowest]
    blocks = ["\n".join(_finding(finding, report, colour)) + "\n" for finding in shown]
    blocks.append("\n".join(_closing(report, len(report.findings) - len(shown))) + "\n")
    return "\n".join(blocks)


def render_finding(finding: Finding, report: Report, colour: bool = False) -> str:
    """One finding as text."""
    return "\n".join(_finding(finding, report, colour)) + "\n"


def _finding(finding: Finding, report: Report, colour: bool) -> Iterator[str]:
    head = f"{finding.severity.name.lower()}[{finding.rule}]"
    yield f"{_paint(head, _COLOURS[finding.severity], colour)}: {_paint(finding.message, _BOLD, colour)}"
    margin = 1
    for excerpt in make_excerpts(finding.locations, report):
        margin = len(str(excerpt.line or ""))
        yield from _excerpt(excerpt, margin, finding.severity, colour)
    edge = " " * (margin + 1)
    for repair in _first_repairs(finding):
        yield f'{edge}= repair: "{_plain(repair.replacement)}", {repair.why}'
    sure = f"{finding.confidence.name.lower()} confidence, finding {finding.id}"
    yield f"{edge}= {_paint(sure, _DIM, colour)}"


def _first_repairs(finding: Finding) -> Iterator[Repair]:
    """The repairs of the first place; those of further places that tell the same are alike."""
    for repair in finding.repairs:
        if (repair.article, repair.start) == (finding.repairs[0].article, finding.repairs[0].start):
            yield repair


def _excerpt(excerpt: Excerpt, margin: int, severity: Severity, colour: bool) -> Iterator[str]:
    place = ":".join(str(part) for part in (excerpt.article, excerpt.line, excerpt.column) if part is not None)
    edge = " " * (margin + 1) + "|"
    yield f"{' ' * margin}--> {place}"
    yield edge
    yield f"{excerpt.line or '':>{margin}} | {excerpt.text}"
    for mark in excerpt.marks:
        line = ("^" if mark.primary else "-") * max(1, _width(excerpt.text[mark.start : mark.stop]))
        told = f"{line} {mark.label}".rstrip()
        painted = _paint(told, _COLOURS[severity] if mark.primary else _BOLD, colour)
        yield f"{edge} {' ' * _width(excerpt.text[: mark.start])}{painted}"


def _closing(report: Report, hidden: int) -> Iterator[str]:
    if hidden:
        yield f"{count(hidden, 'finding')} of low confidence not shown (--all shows them)"
    severities = [finding.severity for finding in report.findings]
    told = [count(severities.count(severity), severity.name.lower()) for severity in reversed(Severity)]
    claims = sum(len(bundle.claims) for bundle in report.bundles.values())
    yield (
        f"Read {count(len(report.bundles), 'article')} and {count(claims, 'claim')}, made "
        f"{count(report.comparisons, 'comparison')} by {count(report.rules, 'rule')}: {', '.join(told)}."
    )
    if report.told_alike:
        yield f"{count(len(report.told_alike), 'fact')} told alike by two or more articles."


def _width(text: str) -> int:
    """The columns that a text takes in a terminal: two for a wide character, none for a combining one (UAX 11)."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def _plain(words: str) -> str:
    return " ".join(words.split())


def _paint(words: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{words}\x1b[0m" if colour else words
