"""The gate: which findings fail a run, and why its exit code is what it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from squarefacts.claims.model import Confidence
from squarefacts.findings.model import Finding, Severity


class Exit(IntEnum):
    """The exit codes."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    NOTHING_READ = 3
    UNREADABLE = 4


@dataclass(frozen=True, slots=True)
class Gate:
    """A finding fails the run if it is at least this grave and at least this sure."""

    severity: Severity = Severity.ERROR
    confidence: Confidence = Confidence.HIGH

    def failing(self, findings: Sequence[Finding]) -> list[Finding]:
        """The findings that fail the run."""
        return [f for f in findings if f.severity >= self.severity and f.confidence >= self.confidence]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The exit code of a run and the reason for it."""

    code: Exit
    why: str


def judge(findings: Sequence[Finding], gate: Gate, read: int, unreadable: int) -> Verdict:
    """The verdict on a run that read `read` articles and could not read `unreadable` others."""
    if unreadable:
        return Verdict(Exit.UNREADABLE, f"{count(unreadable, 'article')} could not be read")
    if not read:
        return Verdict(Exit.NOTHING_READ, "no article was read")
    name = f"{gate.severity.name.lower()} or graver with {gate.confidence.name.lower()} confidence"
    name = name.replace("error or graver", "error").replace("low confidence", "any confidence")
    name = name.replace("medium confidence", "medium or high confidence")
    failing = len(gate.failing(findings))
    if failing:
        return Verdict(Exit.FINDINGS, f"{count(failing, 'finding')} at the gate ({name})")
    return Verdict(Exit.CLEAN, f"nothing at the gate ({name})")


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 article", "2 articles"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
