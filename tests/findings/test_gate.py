"""The exit code tells a script what happened."""

import pytest

from squarefacts.claims.model import Confidence
from squarefacts.findings.gate import Exit, Gate, judge
from squarefacts.findings.model import Finding, Location, Severity


def finding(severity=Severity.ERROR, confidence=Confidence.HIGH):
    return Finding("id", "rule", "dates", severity, confidence, "m", (Location(True, "a", 0, 1, "q", ""),), ())


@pytest.mark.parametrize(
    ("findings", "gate", "expected"),
    [
        ([], Gate(), Exit.CLEAN),
        ([finding()], Gate(), Exit.FINDINGS),
        ([finding(Severity.WARNING)], Gate(), Exit.CLEAN),
        ([finding(Severity.WARNING)], Gate(Severity.WARNING), Exit.FINDINGS),
        ([finding(confidence=Confidence.MEDIUM)], Gate(), Exit.CLEAN),
        ([finding(confidence=Confidence.MEDIUM)], Gate(confidence=Confidence.MEDIUM), Exit.FINDINGS),
    ],
)
def test_only_grave_and_sure_findings_fail_a_run(findings, gate, expected):
    assert judge(findings, gate, 1, 0).code is expected


def test_an_unreadable_article_never_looks_like_success():
    verdict = judge([], Gate(), 3, 1)
    assert (verdict.code, verdict.why) == (Exit.UNREADABLE, "1 article could not be read")


def test_reading_nothing_never_looks_like_success():
    assert judge([], Gate(), 0, 0).code is Exit.NOTHING_READ
