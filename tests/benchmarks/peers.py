"""The peers: installed into a folder of their own, and timed each in a process of its own."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median

HERE = Path(__file__).parent
WEEKDAY_RULE = "textlint rule date-weekday-mismatch"


@dataclass(frozen=True, slots=True)
class Peer:
    """A peer: what the table calls it, the name that `peer_python.py` knows ("" for textlint), what it competes with.

    `stage` is "dates" or "figures".
    """

    title: str
    name: str
    stage: str


@dataclass(frozen=True, slots=True)
class Timed:
    """How a peer did: its version, how many articles it read, the median seconds, and how much it found."""

    version: str
    articles: int
    seconds: float
    found: int


PEERS = (
    Peer(WEEKDAY_RULE, "", "dates"),
    Peer("dateparser, search_dates", "dateparser", "dates"),
    Peer("Recognizers-Text, date and time, by paragraphs", "recognizers-dates", "dates"),
    Peer("quantulum3", "quantulum3", "figures"),
    Peer("Recognizers-Text, numbers and units", "recognizers-figures", "figures"),
)


def install(folder: Path) -> list[str]:
    """Installs what is not yet installed, from PyPI and npm; what cannot be installed is told in words."""
    folder.mkdir(parents=True, exist_ok=True)
    told = []
    python = folder / "venv"
    wanted = HERE / "requirements.txt"
    if _is_stale(folder / "python-ready", wanted):
        shutil.rmtree(python, ignore_errors=True)
        pip = [str(python / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        failure = _run([sys.executable, "-m", "venv", str(python)]) or _run([*pip, "-r", str(wanted)])
        told += _note(failure, "the Python packages", folder / "python-ready")
    if _is_stale(folder / "node-ready", HERE / "package.json"):
        node = folder / "node"
        node.mkdir(exist_ok=True)
        shutil.copy(HERE / "package.json", node)
        failure = _run(["npm", "install", "--prefix", str(node), "--no-audit", "--no-fund", "--loglevel", "error"])
        told += _note(failure, "the npm packages", folder / "node-ready")
    return told


def time_peer(peer: Peer, folder: Path, sample: Path, limit: float, repeats: int) -> Timed | str:
    """Times one peer; the reason in words where it does not run.

    Args:
        peer: the peer.
        folder: where `install` put it.
        sample: JSON lines with `text`.
        limit: seconds of CPU time after which a pass takes no further article.
        repeats: how many passes.
    """
    if peer.name:
        command = [str(folder / "venv" / "bin" / "python"), str(HERE / "peer_python.py"), peer.name]
    else:
        command = ["node", str(HERE / "peer_textlint.mjs"), str(folder / "node")]
    try:
        run = subprocess.run(
            [*command, str(sample), str(limit), str(repeats)], capture_output=True, text=True, check=False
        )
    except OSError as error:
        return f"not measured: {error}"
    if run.returncode:
        return f"not measured: {(run.stderr.strip().splitlines() or ['no reason given'])[-1]}"
    told = json.loads(run.stdout.splitlines()[-1])
    return Timed(told["version"], told["articles"], median(told["seconds"]), told["found"])


def _is_stale(mark: Path, wanted: Path) -> bool:
    return not mark.exists() or mark.stat().st_mtime < wanted.stat().st_mtime


def _run(command: list[str]) -> str:
    """The last line of what a command says where it fails, else nothing."""
    try:
        run = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        return str(error)
    return (run.stderr.strip().splitlines() or ["it fails"])[-1] if run.returncode else ""


def _note(failure: str, what: str, mark: Path) -> list[str]:
    if failure:
        return [f"{what} cannot be installed: {failure}"]
    mark.touch()
    return []
