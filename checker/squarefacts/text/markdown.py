"""Markdown: front matter, blocks and inline marks; what is not prose is blanked, never shifted."""

from collections.abc import Iterator
from typing import IO

from squarefacts.text.article import Article, Part, Region
from squarefacts.text.decode import decode_text
from squarefacts.text.errors import ReadError
from squarefacts.text.front_matter import FrontMatter, split_front_matter
from squarefacts.text.markdown_blocks import BlockKind, Line, blank_blocks, blank_fences
from squarefacts.text.markdown_inline import blank_inline
from squarefacts.text.parts import find_regions
from squarefacts.text.prose import blank_addresses, blanked, one_line_end


def read_markdown(stream: IO[bytes], path: str) -> Iterator[Article | ReadError]:
    """The one article of a Markdown file, or the error why there is none.

    Args:
        stream: the bytes of the file.
        path: the file's path as given.
    """
    try:
        yield article_from_markdown(decode_text(stream.read(), path), path)
    except ReadError as error:
        yield error


def article_from_markdown(text: str, name: str = "-") -> Article:
    """An article of Markdown; its front matter is its metadata.

    Args:
        text: the whole text of the file.
        name: what reports call it; also its path.

    Raises:
        ReadError: the front matter is broken.
    """
    lined = one_line_end(text)
    front = split_front_matter(lined, name)
    marked = blank_fences(lined[front.stop :])
    inline = blank_inline(marked)
    prose, lines = blank_blocks(marked, inline, " " if "\r\n" in text else "")
    title = _title(lined, front)
    prose = title + blanked(lined[len(title) : front.stop]) + blank_addresses(prose)
    known = _known_regions(front, lines)
    headline = str(front.fields.get("title", ""))
    return Article(name, name, text, prose, tuple(find_regions(prose, 0, headline, known)), front.fields)


def _title(text: str, front: FrontMatter) -> str:
    """The front matter up to the end of its title, all but the title blanked; "" where it holds none literally."""
    title = front.fields.get("title")
    if front.title_line is None or not isinstance(title, str):
        return ""
    start = text.find(title, *front.title_line)
    return "" if start < 0 else blanked(text[:start]) + blank_inline(title)


def _known_regions(front: FrontMatter, lines: list[Line]) -> list[Region]:
    """The title in the front matter, the first heading of the first level, tables and lone images, in order."""
    regions = [Region(*front.title_line, Part.TITLE)] if front.title_line else []
    headed = False
    for line in lines:
        start, stop = line.start + front.stop, line.stop + front.stop
        if line.kind is BlockKind.TABLE:
            if regions and regions[-1].part is Part.TABLE and regions[-1].stop + 1 == start:
                start = regions.pop().start
            regions.append(Region(start, stop, Part.TABLE))
        elif line.kind is BlockKind.IMAGE:
            regions.append(Region(start, stop, Part.CAPTION))
        elif line.kind is BlockKind.HEADLINE and not headed:
            headed = True
            regions.append(Region(start, stop, Part.TITLE))
    return regions
