"""Write predictions for a folder of labelled data, through the public functions of the package.

    predict.py TASK --data DIR --out FILE

The folder holds `TASK.jsonl.gz` with one object a line; the output is one object a line in the form that the scorer of
the data wants.

The task `ages` (one person with two ages within a cluster of articles) also reads the articles of the clusters.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "checker"))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from squarefacts.claims.calendar import iso_day
from squarefacts.claims.model import Confidence, DateValue, DurationValue, Granularity, Kind
from squarefacts.claims.resolve.dates import resolve_dates
from squarefacts.claims.resolve.dates.periods import week_around
from squarefacts.claims.resolve.durations import resolve_durations
from squarefacts.claims.resolve.publication import find_publication
from squarefacts.claims.ties import DateResolution
from squarefacts.text.article import Article, Part, Region, Sentence
from squarefacts.text.sentences import split_sentences
from tests.quality import ages_task, figures_tasks, flags_tasks
from tests.quality.clusters import read_clusters

ROOT = Path(__file__).resolve().parents[2]
Row = dict[str, object]


def rows(path: Path) -> Iterator[Row]:
    """The rows of a data file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def article_of(row: Row) -> Article:
    """The article of a row: its text, and the day on which it appeared as metadata."""
    text = str(row["text"])
    metadata = {key: row[key] for key in ("published", "date") if row.get(key)}
    return Article("row", "row", text, text, (Region(0, len(text), Part.BODY),), metadata)


def read_dates(row: Row) -> tuple[Article, list[Sentence], DateResolution]:
    """The article of a row with its sentences and dates."""
    article = article_of(row)
    sentences = split_sentences(article)
    return article, sentences, resolve_dates(article, sentences, find_publication(article))


def dates_news(row: Row) -> Row:
    """Every date with its first and last day; a weekend as its week, which is how the gold values are scored."""
    _, _, resolution = read_dates(row)
    found = []
    for claim in resolution.claims:
        value = claim.value
        if claim.kind not in (Kind.DATE, Kind.TIME) or not isinstance(value, DateValue) or not value.readings:
            continue
        if value.anchor == "claim" and claim.confidence < Confidence.HIGH:
            continue
        first, last = value.readings[0].first_day, value.readings[0].last_day
        if value.granularity is Granularity.WEEKEND:
            first, last = week_around(first)
        found.append({"start": claim.start, "end": claim.stop, "first": iso_day(first), "last": iso_day(last)})
    return {"id": row["id"], "dates": found}


def durations(row: Row) -> Row:
    """Every duration with its ISO 8601 value."""
    article, sentences, resolution = read_dates(row)
    found = []
    for claim in resolve_durations(article, sentences, resolution.claims):
        if isinstance(claim.value, DurationValue):
            found.append({"start": claim.start, "end": claim.stop, "value": claim.value.iso})
    return {"id": row["id"], "durations": found}


TASKS: dict[str, Callable[[Row], Row]] = {
    "dates_news": dates_news,
    "durations_news": durations,
    "durations_phrases": durations,
    **{task: partial(figures_tasks.predict, task) for task in figures_tasks.TASKS},
    **{task: partial(flags_tasks.predict, task) for task in flags_tasks.TASKS},
}
TASK_NAMES = (*TASKS, ages_task.TASK)
# Every row of these opens a database (0.1 s), so that a second process pays.
SLOW = flags_tasks.TASKS


def predict_all(task: str, data: Path) -> Iterator[Row]:
    """The predictions for every row of a task, in the order of the rows.

    Raises:
        FileNotFoundError: the folder has no data for the task.
    """
    if task == ages_task.TASK:
        yield from ages_task.predict(rows(data / f"{ages_task.DATA}.jsonl.gz"), read_clusters(data))
        return
    told = rows(data / f"{task}.jsonl.gz")
    if task not in SLOW:
        yield from map(TASKS[task], told)
        return
    with ProcessPoolExecutor() as pool:
        yield from pool.map(TASKS[task], list(told), chunksize=8)


def write_predictions(task: str, data: Path, out: Path) -> None:
    """Writes the predictions for a task, one object a line.

    Raises:
        FileNotFoundError: the folder has no data for the task.
    """
    with out.open("w", encoding="utf-8") as lines:
        for prediction in predict_all(task, data):
            lines.write(json.dumps(prediction) + "\n")


def main() -> int:
    """Run one task over a folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=sorted(TASK_NAMES))
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    write_predictions(arguments.task, arguments.data, arguments.out)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
