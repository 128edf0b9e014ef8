"""What went wrong while reading: one exception that says where, what was expected and what to do."""


class ReadError(Exception):
    """A source that cannot be read as articles.

    Its text is what a user sees: the file, the line, what is wrong, what was expected, what to do.

    Attributes:
        path: the file's path as given, "-" for standard input.
        line: the 1-based line of the file, None where the whole file is meant.
        message: what is wrong.
        expected: what should have stood there, "" where the message says it.
        remedy: what to do about it, "" where that is plain.
    """

    def __init__(self, path: str, line: int | None, message: str, expected: str = "", remedy: str = "") -> None:
        # All of them go to `args`, so that the error survives the way back from another process.
        super().__init__(path, line, message, expected, remedy)
        self.path = path
        self.line = line
        self.message = message
        self.expected = expected
        self.remedy = remedy

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        expected = f"; expected {self.expected}" if self.expected else ""
        remedy = f" ({self.remedy})" if self.remedy else ""
        return f"{place}: {self.message}{expected}{remedy}"


class SourceError(ReadError):
    """A path that names no source at all: it is missing, or of no known format. A mistake of the command line."""
