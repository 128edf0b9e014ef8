"""The formats by suffix: to add one, write its module and name its reader here."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import IO

from squarefacts.text.article import Article
from squarefacts.text.errors import ReadError
from squarefacts.text.jsonl import read_jsonl, read_jsonl_gz
from squarefacts.text.markdown import read_markdown
from squarefacts.text.plain import read_plain

Reader = Callable[[IO[bytes], str], Iterator[Article | ReadError]]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": read_plain,
        ".md": read_markdown,
        ".markdown": read_markdown,
        ".jsonl": read_jsonl,
        ".jsonl.gz": read_jsonl_gz,
    }
)


def reader_for(name: str) -> Reader | None:
    """The reader for a file name by its suffix, in any case; None for a suffix of no known format."""
    lower = name.lower()
    for suffix, reader in READERS.items():
        if lower.endswith(suffix):
            return reader
    return None


def known_suffixes() -> str:
    """The suffixes of the formats, for messages: ".txt, .md, ..."."""
    return ", ".join(READERS)
