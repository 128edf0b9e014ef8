"""Speed, side by side on the same text: this package, one process, against its peers.

    bench.py [--data DIR] [--megabytes N] [--repeats N] [--seconds N] [--no-peers]

Every figure is CPU time of one process, the median of the repeats, without start-up and loading. A peer reads as many
articles as fit into `--seconds`; what it is compared with is this package on just these articles.
"""

import argparse
import json
import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "checker"))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import squarefacts
from squarefacts import Article
from tests.benchmarks.ours import (
    check_all,
    compare_all,
    make_articles,
    read_all,
    read_dates,
    time_articles,
    time_figures,
    time_stage,
)
from tests.benchmarks.peers import PEERS, Peer, Timed, install, time_peer
from tests.benchmarks.sample import Texts, sample_texts, size_of

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "bench"
DEFAULT_DATA = Path(os.environ.get("SQUAREFACTS_EVAL") or ROOT.parent / "shared" / "eval")


def main() -> int:
    """Run the benchmark and print its tables."""
    arguments = _arguments()
    texts, what = sample_texts(arguments.data, arguments.megabytes)
    articles = make_articles(texts)
    print(f"{what}: {len(texts):,} articles, {size_of(texts) / 1e6:.2f} MB; Python {platform.python_version()}")
    print(f"squarefacts {squarefacts.__version__}, CPU time of one process, median of {arguments.repeats}\n")
    _print_ours(texts, articles, arguments.repeats)
    if arguments.no_peers:
        return 0
    for failure in install(FOLDER):
        print(f"note: {failure}", file=sys.stderr)
    sample = FOLDER / "sample.jsonl"
    sample.write_text("".join(json.dumps({"text": row["text"]}) + "\n" for row in texts), encoding="utf-8")
    print("\n| peer | version | it read | peer MB/s | squarefacts MB/s, same text | squarefacts is faster |")
    print("|---|---|---|---|---|---|")
    for peer in PEERS:
        timed = time_peer(peer, FOLDER, sample, arguments.seconds, arguments.repeats)
        print(_peer_line(peer, timed, texts, articles, arguments.repeats))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DEFAULT_DATA, help="the folder of labelled data")
    parser.add_argument("--megabytes", type=float, default=2.0, help="how much text this package reads")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=5.0, help="CPU time for a pass of a peer")
    parser.add_argument("--no-peers", action="store_true", help="only this package")
    return parser.parse_args()


def _print_ours(texts: Texts, articles: Sequence[Article], repeats: int) -> None:
    rows = [
        ("reading text into articles", time_articles(texts, repeats)),
        ("dates and durations, sentences included", time_stage(read_dates, articles, repeats)),
        ("figures alone, dates known", time_figures(articles, repeats)),
        ("all kinds of claims", time_stage(read_all, articles, repeats)),
        ("claims and rules, repairs not weighed", time_stage(compare_all, articles, repeats)),
        ("the whole check", time_articles(texts, 1) + time_stage(check_all, articles, repeats)),
    ]
    print("| squarefacts | MB/s | articles/s |")
    print("|---|---|---|")
    for name, seconds in rows:
        print(f"| {name} | {size_of(texts) / seconds / 1e6:.2f} | {len(texts) / seconds:,.0f} |")


def _peer_line(peer: Peer, timed: Timed | str, texts: Texts, articles: Sequence[Article], repeats: int) -> str:
    """A line of the table: the peer, and this package on just the articles that the peer has read."""
    if isinstance(timed, str):
        return f"| {peer.title} | | {timed} | | | |"
    read, same = texts[: timed.articles], articles[: timed.articles]
    seconds = time_figures(same, repeats) if peer.stage == "figures" else time_stage(read_dates, same, repeats)
    size = size_of(read)
    amount = f"{timed.articles:,} articles, {size / 1e3:,.0f} KB, {timed.found:,} found"
    ratio = timed.seconds / seconds
    times = f"{ratio:.1f} times" if ratio < 10 else f"{ratio:.0f} times"
    rates = f"{size / timed.seconds / 1e6:.3f} | {size / seconds / 1e6:.2f} | {times}"
    return f"| {peer.title} | {timed.version} | {amount} | {rates} |"


if __name__ == "__main__":
    raise SystemExit(main())
