"""The article: its text in one offset space, its parts, and the way back to the source file.

Offsets everywhere are characters of `Article.text`, the start inclusive and the stop exclusive, so that
`article.text[start:stop]` is the quote.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

LINE_END = re.compile(r"\r\n?|\n")


def line_starts_of(text: str) -> list[int]:
    """The offset at which each line of a text starts; CR, LF and CRLF all end a line, so there is always one."""
    starts = [0]
    starts.extend(end.end() for end in LINE_END.finditer(text))
    return starts


class Part(StrEnum):
    """What a stretch of an article is; claims in `CORRECTION` and `BOILERPLATE` are never live ones."""

    TITLE = "title"
    BODY = "body"
    CAPTION = "caption"
    TABLE = "table"
    CORRECTION = "correction"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of text that is one part: characters, start inclusive, stop exclusive."""

    start: int
    stop: int
    part: Part


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place in the article's list of sentences, its characters and its part."""

    index: int
    start: int
    stop: int
    part: Part


@dataclass(frozen=True)
class Article:
    """One article as read.

    Attributes:
        name: what reports call it: the file's path as given, with `#id` for a record of a JSON lines file.
        path: the file's path as given, or the name that standard input goes by.
        text: the text as decoded. Where the format has a title field, the title comes first, then a blank line.
        prose: `text` with everything that is not prose (markup, code, front matter) blanked by spaces. It has the
            same length, so a span found in `prose` is the same span of `text`. Extraction reads this.
        regions: the parts, in order, without gaps or overlaps, over the whole text.
        metadata: the record's fields or the front matter as they stood, unknown ones too.
        body_start: the first character of the body where a title field comes first, else 0.
        record_line: the 1-based line of the file that holds the record, for JSON lines, else None.
    """

    name: str
    path: str
    text: str
    prose: str
    regions: tuple[Region, ...]
    metadata: Mapping[str, object] = field(default_factory=dict)
    body_start: int = 0
    record_line: int | None = None

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset at which each line of `text` starts; CR, LF and CRLF all end a line."""
        return line_starts_of(self.text)

    @cached_property
    def live_prose(self) -> str:
        """`prose` with boilerplate blanked as well, of the same length."""
        live = self.prose
        for region in self.regions:
            if region.part is Part.BOILERPLATE:
                live = live[: region.start] + " " * (region.stop - region.start) + live[region.stop :]
        return live

    def line_column(self, offset: int) -> tuple[int | None, int | None]:
        """The 1-based line and column of an offset in the source file.

        A record of a JSON lines file has only its own line: the column is None.
        """
        if self.record_line is not None:
            return self.record_line, None
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def part_at(self, offset: int) -> Part:
        """The part that holds an offset."""
        at = bisect_right(self.regions, offset, key=lambda region: region.start) - 1
        return self.regions[max(at, 0)].part

    def field_offset(self, offset: int) -> int:
        """The offset within the field that holds it: a record's title and its text each start at 0."""
        return offset - self.body_start if offset >= self.body_start else offset

    @property
    def title(self) -> str:
        """The title: the field of that name, else the title part of the text, else nothing."""
        declared = self.metadata.get("title")
        if isinstance(declared, str):
            return declared
        titles = (region for region in self.regions if region.part is Part.TITLE)
        first = next(titles, None)
        return self.prose[first.start : first.stop].strip() if first else ""
