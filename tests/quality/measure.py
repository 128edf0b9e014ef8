"""Figures of one task: predictions written, scored by the scorer that lies beside the data, its lines read."""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.quality.predict import write_predictions

# "  AQUAINT        P  91.1  R  86.3  F1  88.6   (gold 620, predicted 590)"
_SHARES = re.compile(
    r"""
    ^ \s* (?P<name> [^:\n]+? ) :? \s+     # what was scored
    P \s+ (?P<p> [\d.]+ ) \s+             # precision
    R \s+ (?P<r> [\d.]+ ) \s+             # recall
    F1 \s+ (?P<f> [\d.]+ )                # their harmonic mean
    """,
    re.VERBOSE | re.MULTILINE,
)
# "errors caught: 38 of 38 (100.0 %)   false alarms: 0 of 59 clean texts"
_COUNTS = re.compile(r"(?P<name>[a-z][a-z ]+): (?P<count>\d+) of (?P<total>\d+)")
# Of these counts a smaller one is better; of everything else a larger one.
WRONG = ("false alarms", "faithful claims contradicted", "traps flagged", "tolls misread", "tolls missed")


@dataclass(frozen=True, slots=True)
class Measured:
    """What one task came to: the scorer's lines, and its figures by name (F1 in percent, or a count)."""

    lines: tuple[str, ...]
    figures: dict[str, float]


def measure(task: str, data: Path) -> Measured:
    """Predicts and scores one task.

    Args:
        task: the name of a task.
        data: the folder with the labelled data and `score.py`.

    Raises:
        FileNotFoundError: the folder has no data for the task.
        RuntimeError: the scorer fails.
    """
    with tempfile.TemporaryDirectory(prefix="squarefacts-") as folder:
        out = Path(folder) / f"{task}.jsonl"
        write_predictions(task, data, out)
        command = [sys.executable, str(data / "score.py"), task, str(out), "--data", str(data)]
        scored = subprocess.run(command, capture_output=True, text=True, check=False)
    if scored.returncode:
        raise RuntimeError(f"{data / 'score.py'} fails on {task}: {scored.stderr.strip()}")
    return Measured(tuple(scored.stdout.rstrip().splitlines()), dict(figures_of(scored.stdout)))


def figures_of(scored: str) -> Iterator[tuple[str, float]]:
    """The figures that the scorer prints, by name."""
    for shares in _SHARES.finditer(scored):
        yield f"{shares['name']} F1", float(shares["f"])
    for counted in _COUNTS.finditer(scored):
        yield counted["name"], float(counted["count"])


def is_better(name: str, figure: float, than: float) -> bool:
    """Whether a figure is better than another of the same name."""
    return figure < than if name in WRONG else figure > than
