"""JSON lines: a record a line, plain or gzipped, read as a stream; a broken line costs that line alone."""

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from typing import IO, NoReturn

from squarefacts.text.article import Article
from squarefacts.text.build import article_from_record
from squarefacts.text.decode import UTF8_MARK, decode_text
from squarefacts.text.errors import ReadError
from squarefacts.text.record import SHAPE


def read_jsonl(stream: Iterable[bytes], path: str) -> Iterator[Article | ReadError]:
    """The articles of a JSON lines file in order, and an error for every line that is none; blank lines are skipped.

    Args:
        stream: the lines of the file, such as an open file.
        path: the file's path as given.
    """
    lines_by_id: dict[str, int] = {}
    for line, data in enumerate(stream, start=1):
        body = (data.removeprefix(UTF8_MARK) if line == 1 else data).rstrip(b"\r\n")
        if not body.strip():
            continue
        try:
            article = article_from_record(_record(body, path, line), path, line)
            _check_id(str(article.metadata["id"]), lines_by_id, path, line)
        except ReadError as error:
            yield error
            if b"\0" in data:
                # Not a broken line but a file of another kind: every other line would be an error too.
                return
        else:
            yield article


def read_jsonl_gz(stream: IO[bytes], path: str) -> Iterator[Article | ReadError]:
    """The articles of a gzipped JSON lines file, as `read_jsonl`; a damaged archive is an error after what it gave."""
    try:
        with gzip.GzipFile(fileobj=stream) as unpacked:
            yield from read_jsonl(unpacked, path)
    except (gzip.BadGzipFile, zlib.error, EOFError) as error:
        yield ReadError(path, None, f"the gzip archive is damaged: {error}", "a whole .jsonl.gz", "pack it again")


def _record(data: bytes, path: str, line: int) -> object:
    """What a line holds.

    Raises:
        ReadError: it is not UTF-8, or not JSON.
    """
    text = decode_text(data, path, line)
    try:
        return json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise ReadError(path, line, f"broken JSON at column {error.colno}: {error.msg}", SHAPE) from None
    except RecursionError:
        raise ReadError(path, line, "broken JSON: nested too deeply", SHAPE) from None
    except ValueError as error:
        raise ReadError(path, line, f"broken JSON: {error}", SHAPE) from None


def _no_constant(name: str) -> NoReturn:
    """NaN and Infinity are Python's, not JSON's."""
    raise ValueError(f"{name} is no number of JSON")


def _check_id(identity: str, lines_by_id: dict[str, int], path: str, line: int) -> None:
    """Remember the id of a record; no two of a file share one, as reports name the article by it."""
    earlier = lines_by_id.setdefault(identity, line)
    if earlier != line:
        raise ReadError(path, line, f'the id "{identity}" stands on line {earlier} too', "an id of its own")
