"""The output formats by name and by suffix: to add one, write its module and name its renderer here."""

from collections.abc import Callable
from pathlib import Path

from squarefacts.findings.model import Report
from squarefacts.reports.json import render_json
from squarefacts.reports.markdown import render_markdown
from squarefacts.reports.text import render_text

Renderer = Callable[[Report], str]

RENDERERS: dict[str, Renderer] = {"text": render_text, "json": render_json, "markdown": render_markdown}
SUFFIXES = {".txt": "text", ".json": "json", ".md": "markdown", ".markdown": "markdown"}


def parse_target(target: str) -> tuple[str, Path]:
    """The format and the file of an output target, "FORMAT:FILE" or a file with the suffix of a format.

    Raises:
        ValueError: neither names a format, or its folder is not there; the message says what is expected.
    """
    name, colon, rest = target.partition(":")
    named = bool(colon and name in RENDERERS and rest)
    path = Path(rest if named else target)
    if path.name == "-":
        raise ValueError(f"{target}: for standard output use --output-format")
    if not path.parent.is_dir():
        raise ValueError(f"{target}: there is no folder {path.parent}")
    if named:
        return name, path
    if path.suffix.lower() in SUFFIXES:
        return SUFFIXES[path.suffix.lower()], path
    formats, suffixes = ", ".join(RENDERERS), ", ".join(SUFFIXES)
    raise ValueError(f"{target}: expected a file that ends in {suffixes}, or FORMAT:FILE with one of {formats}")
