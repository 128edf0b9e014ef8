"""How linking and comparison grow with the number of articles: CPU time a claim and memory, step by step.

    scale.py [--data DIR] [--articles N ...]

The articles are a mixed sample, read once; each size is compared in a process of its own, so that its memory is told
apart. The steps of linking, then the tables, then each rule: what grows faster than the claims rises to the right.
"""

import argparse
import gc
import multiprocessing
import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "checker"))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.link.corpus import link_corpus
from squarefacts.claims.link.events import find_events
from squarefacts.claims.link.names.find import find_name_pairs
from squarefacts.claims.link.names.places import find_place_pairs
from squarefacts.claims.link.parallels.days import find_shared_days
from squarefacts.claims.link.parallels.matters import find_matters
from squarefacts.claims.link.parallels.ordinals import find_shared_ordinals
from squarefacts.claims.link.person_pairs import find_person_pairs
from squarefacts.claims.link.retold import find_shared_figures
from squarefacts.claims.link.stories import find_story_pairs
from squarefacts.claims.link.witnesses import find_witnesses
from squarefacts.claims.link.years.find import settle_years
from squarefacts.claims.pipeline import read_corpus
from squarefacts.claims.tables import corpus_rows
from squarefacts.engine.database import open_database
from squarefacts.engine.pack import load_pack
from squarefacts.engine.run import run_rule
from tests.benchmarks.ours import make_articles
from tests.benchmarks.sample import sample_texts

DEFAULT_DATA = Path(os.environ.get("SQUAREFACTS_EVAL") or Path(__file__).resolve().parents[3] / "shared" / "eval")


def find_parallels(bundles: Sequence[ArticleClaims]) -> object:
    """What two articles on one matter tell in parallel clauses: days and ordinals; the stories are found anew."""
    matters = list(find_matters(bundles, find_story_pairs(bundles)))
    return find_shared_days(bundles, matters), find_shared_ordinals(bundles, matters)


SIZES = (1000, 2000, 4000, 8000)
STEPS: tuple[tuple[str, Callable[[Sequence[ArticleClaims]], object]], ...] = (
    ("years", settle_years),
    ("witnesses", find_witnesses),
    ("stories", find_story_pairs),
    ("names", find_name_pairs),
    ("places", find_place_pairs),
    ("persons", find_person_pairs),
    ("events", find_events),
    ("figures", find_shared_figures),
    ("stories and parallels", find_parallels),
)
# The slowest rules that the table names.
NAMED = 5


def main() -> int:
    """Read the articles, compare each size and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DEFAULT_DATA, help="the folder of labelled data")
    parser.add_argument("--articles", type=int, nargs="+", default=list(SIZES))
    arguments = parser.parse_args()
    texts, what = sample_texts(arguments.data, 1e3)
    articles = make_articles(texts[: max(arguments.articles)])
    bundles = [read for read in read_corpus(articles) if isinstance(read, ArticleClaims)]
    print(f"{what}; microseconds of CPU a claim, and megabytes beyond the claims themselves\n")
    print_table([measure(bundles[:size]) for size in arguments.articles])
    return 0


def measure(bundles: Sequence[ArticleClaims]) -> dict[str, float]:
    """The figures of one size, taken in a process of its own that shares the claims already read."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_measure, args=(bundles, theirs))
    child.start()
    figures: dict[str, float] = ours.recv()
    child.join()
    return figures


def _measure(bundles: Sequence[ArticleClaims], answer: Any) -> None:
    claims = sum(len(bundle.claims) for bundle in bundles)
    # As the program does: the claims live to the end, and the collector need not walk them again and again.
    gc.freeze()
    before = _megabytes()
    figures: dict[str, float] = {"articles": len(bundles), "claims": claims}
    for name, step in STEPS:
        figures[f"link: {name}"] = _timed(step, bundles)[0] / claims
    linked = link_corpus(bundles)
    seconds, rows = _timed(lambda of: corpus_rows(of, linked.links), linked.bundles)
    figures["tables"] = seconds / claims
    seconds, connection = _timed(open_database, rows)
    figures["database"] = seconds / claims
    rules = {rule.id: _timed(partial(run_rule, connection), rule)[0] / claims for rule in load_pack()}
    figures["all rules"] = sum(rules.values())
    figures |= {f"rule: {name}": rules[name] for name in rules}
    figures["megabytes"] = _megabytes() - before
    answer.send(figures)


def _timed(step: Callable[[Any], Any], of: Any) -> tuple[float, Any]:
    """The CPU time of a step in microseconds, threads of the database included, and what it gave."""
    begun = time.process_time()
    result = step(of)
    return (time.process_time() - begun) * 1e6, result


def _megabytes() -> float:
    """The most memory that this process has had so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def print_table(sizes: Sequence[dict[str, float]]) -> None:
    """The figures of all sizes side by side, of the rules only the slowest at the largest size."""
    rules = sorted((name for name in sizes[-1] if name.startswith("rule: ")), key=lambda name: -sizes[-1][name])
    named = [name for name in sizes[-1] if not name.startswith("rule: ")] + rules[:NAMED]
    print("| | " + " | ".join(f"{size['articles']:,.0f}" for size in sizes) + " |")
    print("|---" * (len(sizes) + 1) + "|")
    for name in named[1:]:
        cells = (f"{size[name]:,.0f}" if size[name] >= 100 else f"{size[name]:.2f}" for size in sizes)
        print(f"| {name} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    raise SystemExit(main())
