"""Reading: paths to articles, one after the other; what cannot be read is an error beside the rest, not the end."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO

from squarefacts.text.article import Article
from squarefacts.text.build import article_from_record, article_from_text
from squarefacts.text.errors import ReadError, SourceError
from squarefacts.text.formats import known_suffixes, reader_for
from squarefacts.text.markdown import article_from_markdown
from squarefacts.text.plain import read_plain
from squarefacts.text.sources import STDIN, find_files

__all__ = [
    "article_from_markdown",
    "article_from_record",
    "article_from_text",
    "read_articles",
    "read_file",
    "read_stdin",
]


def read_articles(
    paths: Sequence[str | Path],
    exclude: Sequence[str] = (),
    stdin: IO[bytes] | None = None,
    stdin_filename: str | None = None,
) -> Iterator[Article | ReadError]:
    """The articles that paths name, in a stable order, and an error for each that cannot be read.

    The files are found at once, the articles are read as they are asked for.

    Args:
        paths: files and folders; "-" stands for standard input.
        exclude: globs of what to leave out.
        stdin: the stream for "-".
        stdin_filename: the name that tells the format of standard input, and that reports show.

    Raises:
        SourceError: a path is missing, or names a file of no known format.
        ReadError: a folder cannot be listed.
    """
    return _read_all(find_files(paths, exclude), stdin, stdin_filename)


def _read_all(
    files: Iterable[Path], stdin: IO[bytes] | None, stdin_filename: str | None
) -> Iterator[Article | ReadError]:
    """The articles of files, standard input among them."""
    for file in files:
        if file != STDIN:
            yield from read_file(file)
        elif stdin is not None:
            yield from read_stdin(stdin, stdin_filename)


def read_file(path: Path) -> Iterator[Article | ReadError]:
    """The articles of one file, and an error for each that cannot be read.

    Args:
        path: a file of a known format, as given on the command line.
    """
    reader = reader_for(path.name)
    if reader is None:
        yield SourceError(str(path), None, "the format of this file is unknown", f"one of {known_suffixes()}")
        return
    name = display_name(path)
    try:
        with path.open("rb") as stream:
            yield from reader(stream, name)
    except OSError as error:
        yield ReadError(name, None, f"the file cannot be read: {error.strerror or error}")


def display_name(path: Path) -> str:
    """The path of a file as reports write it: bytes of its name that are no UTF-8 become replacement characters."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


def read_stdin(stream: IO[bytes], filename: str | None = None) -> Iterator[Article | ReadError]:
    """The articles of standard input; its format is that of the file name, plain text where there is none.

    Args:
        stream: the bytes of standard input.
        filename: what reports call it, None for "-".
    """
    reader = reader_for(filename) if filename and Path(filename).suffix else read_plain
    if reader is None:
        yield SourceError(
            filename or STDIN.name, None, "the format of this name is unknown", f"one of {known_suffixes()}"
        )
        return
    yield from reader(stream, filename or STDIN.name)
