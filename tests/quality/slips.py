"""Slips that newspapers printed, and words that only look like slips: which of them the default gate flags."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from squarefacts import Article
from squarefacts.findings.gate import Gate
from squarefacts.findings.model import Finding
from squarefacts.text.reading import read_articles
from tests.quality.flags_tasks import Row, conflicts
from tests.quality.predict import ROOT, rows

# The corpus that stands in this repository, where the others are wild_NAME.jsonl.gz of the data.
SEEDS = "seed"


@dataclass(frozen=True, slots=True)
class Slip:
    """A labelled place: its corpus and article, its words, and whether the default gate flags it."""

    corpus: str
    article: str
    words: str
    why: str
    flagged: bool


def labelled_slips(data: Path, name: str) -> list[Slip]:
    """The places of `wild_weekday_errors` or `wild_weekday_traps`, each judged.

    An article is checked alone, with its recorded date, also where that is suspect; the seeds are checked together.
    """
    labelled = list(rows(data / f"{name}.jsonl.gz"))
    found = {corpus: _failing(data, corpus, labelled) for corpus in {str(row["corpus"]) for row in labelled}}
    return [_judge(row, found[str(row["corpus"])]) for row in labelled]


def _failing(data: Path, corpus: str, labelled: Sequence[Row]) -> list[tuple[Article, Finding]]:
    """The findings at the gate in the labelled articles of a corpus, each with the article at which it stands."""
    if corpus == SEEDS:
        articles = list(_articles(ROOT / "seeds"))
        together = [articles]
    else:
        wanted = {str(row["id"]) for row in labelled if row["corpus"] == corpus}
        articles = [a for a in _articles(data / f"wild_{corpus}.jsonl.gz") if a.metadata["id"] in wanted]
        together = [[article] for article in articles]
    by_name = {article.name: article for article in articles}
    failing = [finding for checked in together for finding in Gate().failing(conflicts(checked))]
    return [(by_name[finding.locations[0].article], finding) for finding in failing]


def _articles(path: Path) -> Iterator[Article]:
    yield from (item for item in read_articles([path]) if isinstance(item, Article))


def _judge(row: Row, found: Sequence[tuple[Article, Finding]]) -> Slip:
    start, end = int(str(row["start"])), int(str(row["end"]))
    flagged = False
    for article, finding in found:
        if str(article.metadata.get("id") or Path(article.path).name) != row["id"]:
            continue
        # The same words twice in one article are one fact, so one finding with two places.
        for place in finding.locations:
            at, to = place.start - article.body_start, place.stop - article.body_start
            flagged = flagged or (finding.family == "dates" and at < end and start < to)
    return Slip(str(row["corpus"]), str(row["id"]), str(row["match"]), str(row["why"]), flagged)
