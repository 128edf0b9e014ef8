"""The clusters: articles of several papers on one shooting, and what a public archive records of it."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from squarefacts.text.article import Article
from squarefacts.text.build import article_from_record

Row = dict[str, object]

NAME = "clusters_gva"
FILE = f"{NAME}.jsonl.gz"


def read_clusters(data: Path) -> Iterator[Row]:
    """The clusters of a folder of labelled data.

    Raises:
        FileNotFoundError: the folder has none.
    """
    with gzip.open(data / FILE, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def articles_of(cluster: Row) -> Iterator[Article]:
    """The articles of a cluster."""
    docs = cluster["docs"]
    assert isinstance(docs, list), cluster["cluster"]
    for number, doc in enumerate(docs, 1):
        record = {"id": doc["id"], "title": doc.get("title") or "", "text": doc["text"], "published": doc["date"]}
        yield article_from_record(record, "cluster", number)
