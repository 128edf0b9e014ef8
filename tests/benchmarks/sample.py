"""The text that is read: articles of every corpus at hand, mixed, so that the first of them stand for all."""

import gzip
import json
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
# The five seeds are 16 KB: so many times they make 0.4 MB, enough to time a stage for a tenth of a second.
SEED_COPIES = 25
Texts = list[dict[str, str]]


def sample_texts(data: Path, megabytes: float) -> tuple[Texts, str]:
    """The articles to read, each with `text` and `published`, and in words what they are.

    Args:
        data: the folder that holds `wild_*.jsonl.gz`; where it has none, the seeds are read again and again.
        megabytes: how much text at most, in millions of bytes of UTF-8.
    """
    found = list(_wild(data))
    if not found:
        seeds = [{"text": path.read_text(encoding="utf-8"), "published": ""} for path in sorted(SEEDS.glob("*.txt"))]
        return seeds * SEED_COPIES, f"the articles of seeds/, {SEED_COPIES} times"
    # By a hash of the text: an order that is mixed and always the same.
    found.sort(key=lambda row: blake2b(row["text"].encode("utf-8", "surrogatepass")).digest())
    chosen: Texts = []
    left = megabytes * 1e6
    for row in found:
        left -= len(row["text"].encode("utf-8", "surrogatepass"))
        if left < 0:
            break
        chosen.append(row)
    return chosen, "a mixed sample of the wild corpora of the labelled data"


def size_of(texts: Texts) -> int:
    """How long texts are, in bytes of UTF-8."""
    return sum(len(row["text"].encode("utf-8", "surrogatepass")) for row in texts)


def _wild(data: Path) -> Iterator[dict[str, str]]:
    for path in sorted(data.glob("wild_*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                # The lists of labelled places have no text of their own.
                if row.get("text"):
                    yield {"text": row["text"], "published": str(row.get("date") or "")}
