"""The quality table: our figures beside those of the peers, then what the rules flag in corpora of real articles.

    table.py --data DIR [--task TASK ...] [--no-wild] [--raise-floors]

Some tasks alone are measured with `--task`; the corpora are left out with it, and with `--no-wild`. A test holds the
figures to floors, which `--raise-floors` raises to the present figures.
"""

import argparse
import os
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "checker"))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from squarefacts.findings.model import Finding
from tests.quality import tolls_task
from tests.quality.floors import fallen, raise_floors
from tests.quality.measure import Measured, measure
from tests.quality.predict import ROOT, TASK_NAMES
from tests.quality.slips import Slip, labelled_slips
from tests.quality.wild import WildCorpus, check_wild, judged

PEERS = Path(__file__).with_name("peers.toml")
DEFAULT_DATA = Path(os.environ.get("SQUAREFACTS_EVAL") or ROOT.parent / "shared" / "eval")
# The name under which floors and peers have what `tests.quality.slips` measures.
SLIPS = "wild_weekdays"
# What is measured here and not by the scorer that lies beside the data.
OWN_TASKS = (SLIPS, tolls_task.TASK)
LEVELS = ("high", "medium", "low")


def main() -> int:
    """Print the table; a task whose data is missing is named and left out."""
    arguments = _arguments()
    data, chosen = arguments.data, arguments.task or [*TASK_NAMES, *OWN_TASKS]
    if not (data / "score.py").exists():
        print(f"error: {data} has no score.py: --data names a folder of labelled data", file=sys.stderr)
        return 2
    peers = tomllib.loads(PEERS.read_text(encoding="utf-8"))
    figures: dict[str, Mapping[str, float]] = {}
    for task in chosen:
        begun = time.perf_counter()
        try:
            measured = measure_own(task, data) if task in OWN_TASKS else measure(task, data)
        except FileNotFoundError as missing:
            print(f"{task}: left out, there is no {missing.filename}")
            continue
        figures[task] = measured.figures
        print(f"{task}  ({time.perf_counter() - begun:.0f} s)")
        _print_all("", measured.lines)
        _print_all("peer: ", (f"{p['name']}: {p['figure']}  [{p['source']}]" for p in peers.get(task, ())))
        _print_all("BELOW ITS FLOOR: ", fallen(task, measured.figures))
    if not arguments.no_wild and not arguments.task:
        _print_judged([finding for corpus in check_wild(data) for finding in _print_wild(corpus)])
    if arguments.raise_floors:
        raise_floors(figures)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DEFAULT_DATA, help="the folder of labelled data")
    parser.add_argument("--task", action="append", choices=[*TASK_NAMES, *OWN_TASKS])
    parser.add_argument("--no-wild", action="store_true")
    parser.add_argument("--raise-floors", action="store_true")
    return parser.parse_args()


def measure_own(task: str, data: Path) -> Measured:
    """One of the tasks that are measured here.

    Raises:
        FileNotFoundError: the folder has no data for it.
    """
    return measure_slips(data) if task == SLIPS else tolls_task.measure_tolls(data)


def measure_slips(data: Path) -> Measured:
    """The weekday slips that newspapers printed, in the form of a task."""
    errors, traps = (labelled_slips(data, name) for name in ("wild_weekday_errors", "wild_weekday_traps"))
    caught, trapped = (sum(slip.flagged for slip in slips) for slips in (errors, traps))
    lines = [f"slips caught: {caught} of {len(errors)}   traps flagged: {trapped} of {len(traps)}"]
    lines += [f"missed: {_tell(slip)}" for slip in errors if not slip.flagged]
    lines += [f"false alarm: {_tell(slip)}" for slip in traps if slip.flagged]
    return Measured(tuple(lines), {"slips caught": caught, "traps flagged": trapped})


def _tell(slip: Slip) -> str:
    return f'"{slip.words}" in {slip.corpus} {slip.article} ({slip.why})'


def _print_all(lead: str, lines: Iterable[str]) -> None:
    for line in lines:
        print(f"    {lead}{line}")


def _print_wild(corpus: WildCorpus) -> list[Finding]:
    """The findings of a corpus by rule, and those at the default gate, for a person to read; gives the latter."""
    report = corpus.report
    size = f"{corpus.articles:,} articles, {corpus.characters / 1e6:.1f} million characters"
    print(f"{corpus.name}: {size}, {report.comparisons:,} comparisons, {len(report.findings):,} findings")
    counts = corpus.counts()
    for rule, severity in sorted({(rule, severity) for rule, severity, _ in counts}):
        told = "  ".join(f"{level} {counts[rule, severity, level]:4}" for level in LEVELS)
        print(f"    {rule:28} {severity:8} {told}")
    failing, known = corpus.failing, judged()
    print(f"    at the default gate (error, high confidence): {len(failing)}")
    for finding in failing:
        verdict = known.get(finding.id, "UNREAD")
        print(f"      {finding.id}  {verdict:6}  {finding.rule}  {finding.locations[0].article.partition('#')[2]}")
        print(f"        {finding.message}")
        print(f"        {corpus.context(finding)}")
    return failing


def _print_judged(failing: list[Finding]) -> None:
    """How many of the findings at the default gate a person found right, by rule."""
    known = judged()
    print("findings at the default gate in all these corpora, as a person judged them")
    for rule in sorted({finding.rule for finding in failing}):
        told = Counter(known.get(finding.id, "unread") for finding in failing if finding.rule == rule)
        print(f"    {rule:28} real {told['real']:3}  wrong {told['wrong']:3}  unread {told['unread']:3}")


if __name__ == "__main__":
    raise SystemExit(main())
