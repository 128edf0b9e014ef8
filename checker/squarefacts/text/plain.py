"""Plain text: the whole file is one article."""

from collections.abc import Iterator
from typing import IO

from squarefacts.text.article import Article
from squarefacts.text.build import article_from_text
from squarefacts.text.decode import decode_text
from squarefacts.text.errors import ReadError


def read_plain(stream: IO[bytes], path: str) -> Iterator[Article | ReadError]:
    """The one article of a plain text file, or the error why there is none.

    Args:
        stream: the bytes of the file.
        path: the file's path as given.
    """
    try:
        yield article_from_text(decode_text(stream.read(), path), path)
    except ReadError as error:
        yield error
