"""What every form needs: the words of a match with their spans and values."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from squarefacts.claims.extract.dates.mention import DateMention
from squarefacts.claims.extract.dates.scanner import Chunk
from squarefacts.claims.extract.dates.vocabulary import classes


def closed(text: str, start: int, stop: int) -> int:
    """Where a span ends that takes in the bracket that closes one inside: "Monday (6/30" ends behind ")"."""
    opened = text.rfind("(", start, stop)
    is_open = opened >= 0 and text.find(")", opened, stop) < 0
    return stop + 1 if is_open and text[stop : stop + 1] == ")" else stop


@dataclass(slots=True)
class Reading:
    """A form matched at one place of a chunk.

    Attributes:
        text: the whole text.
        chunk: the chunk.
        match: the match over the letters of the chunk.
    """

    text: str
    chunk: Chunk
    match: re.Match[str]

    @property
    def start(self) -> int:
        """The first character."""
        return self.chunk.starts[self.match.start()]

    @property
    def stop(self) -> int:
        """The character after the last one; a mark at the end does not belong, but a bracket is closed."""
        stop = self.chunk.stops[self.match.end() - 1]
        return closed(self.text, self.start, stop)

    def has(self, name: str) -> bool:
        """Whether a group took part."""
        return self.match.start(name) >= 0

    def value(self, name: str) -> int:
        """The value of the first word of a group."""
        return self.chunk.values[self.match.start(name)]

    def maybe(self, name: str) -> int | None:
        """The value of the first word of a group, None where it took no part."""
        at = self.match.start(name)
        return self.chunk.values[at] if at >= 0 else None

    def span(self, name: str) -> tuple[int, int]:
        """The characters of a group."""
        first, stop = self.match.span(name)
        return self.chunk.starts[first], self.chunk.stops[stop - 1]

    def words(self, name: str) -> str:
        """The text of a group."""
        start, stop = self.span(name)
        return self.text[start:stop]

    def piece(self, kind: str, name: str) -> tuple[tuple[str, int, int], ...]:
        """The piece of that kind for a group, none where it took no part."""
        return ((kind, *self.span(name)),) if self.has(name) else ()


Build = Callable[[Reading], DateMention | None]


@dataclass(frozen=True, slots=True)
class DateForm:
    """One form: the classes and marks that it can start with, its pattern, and what to make of a match."""

    starts: str
    pattern: re.Pattern[str]
    build: Build
    marks: str = ""

    def first_letters(self) -> set[str]:
        """The letters at which the pattern is worth trying."""
        return set(classes("".join(f"<{name}>" for name in self.starts.split())) + self.marks)
