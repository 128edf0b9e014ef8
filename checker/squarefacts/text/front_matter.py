"""Front matter: the fields at the head of a Markdown file, in YAML between `---` or in TOML between `+++`."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time

from squarefacts.text.errors import ReadError
from squarefacts.text.record import optional_fault

OPENING = re.compile(r"(?P<mark>---|\+\+\+)[ \t]*\n")
CLOSINGS = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE),
}
# Two rules of dashes with prose between are no front matter: that has a field somewhere.
FIELD = re.compile(r"^[ \t]*[\w\"'-]+[ \t]*[:=]", re.MULTILINE)
TITLE_LINE = re.compile(r"^title[ \t]*[:=][^\n]*", re.MULTILINE)
TOML_LINE = re.compile(r"at line (\d+)")
YAML_SHAPE = "lines such as `published: 2019-10-04`"
TOML_SHAPE = 'lines such as `published = "2019-10-04"`'
# Jekyll's `published: false` says whether a page is public, not when.
SWITCHES = ("true", "false")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The head of a file.

    Attributes:
        stop: the first character after it, 0 where there is none.
        fields: its fields; scalars of YAML and days of TOML as text, as they stood.
        title_line: the start and stop of the line that holds the title, None where there is none.
    """

    stop: int
    fields: dict[str, object]
    title_line: tuple[int, int] | None = None


def split_front_matter(text: str, path: str) -> FrontMatter:
    """The front matter at the start of a text whose lines all end in LF.

    Args:
        text: the text of a file.
        path: the file's path as given, for the errors.

    Raises:
        ReadError: it is not closed, is no valid YAML or TOML, or a known field has the wrong type.
    """
    opening = OPENING.match(text)
    if not opening:
        return FrontMatter(0, {})
    closing = CLOSINGS[opening["mark"]].search(text, opening.end())
    block = text[opening.end() : closing.start() if closing else len(text)]
    if not closing:
        if FIELD.match(block):
            raise ReadError(path, 1, "the front matter has no end", f"a line `{opening['mark']}` after its fields")
        return FrontMatter(0, {})
    if block.strip() and not FIELD.search(block):
        return FrontMatter(0, {})
    parse: Callable[[str, str], object] = _yaml if opening["mark"] == "---" else _toml
    fields = _checked(parse(block, path), block, path)
    title = TITLE_LINE.search(text, opening.end(), closing.start())
    return FrontMatter(closing.end(), fields, title.span() if title else None)


def _yaml(block: str, path: str) -> object:
    """The fields of YAML, scalars as text: `published: 2019-10-04` and `title: 1984` stay what they are.

    Raises:
        ReadError: it is no valid YAML.
    """
    import yaml

    try:
        return yaml.load(block, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "a character that YAML does not allow"
        line = 2 + (mark.line if mark else 0)
        raise ReadError(path, line, f"broken front matter: {problem}", YAML_SHAPE) from None
    except RecursionError:
        raise ReadError(path, 2, "broken front matter: nested too deeply", YAML_SHAPE) from None


def _toml(block: str, path: str) -> object:
    """The fields of TOML.

    Raises:
        ReadError: it is no valid TOML.
    """
    try:
        return tomllib.loads(block)
    except tomllib.TOMLDecodeError as error:
        found = TOML_LINE.search(str(error))
        line = 1 + int(found.group(1)) if found else 2
        raise ReadError(path, line, f"broken front matter: {error}", TOML_SHAPE) from None
    except RecursionError:
        raise ReadError(path, 2, "broken front matter: nested too deeply", TOML_SHAPE) from None


def _checked(fields: object, block: str, path: str) -> dict[str, object]:
    """The fields with days as text.

    Raises:
        ReadError: these are no fields, or a known one has the wrong type.
    """
    if not isinstance(fields, dict):
        raise ReadError(path, 2, "the front matter has no fields", YAML_SHAPE)
    plain = {str(name): _plain(value) for name, value in fields.items() if value not in ("", None)}
    checked = {name: value for name, value in plain.items() if value not in SWITCHES}
    fault = optional_fault(checked)
    if fault:
        found = re.search(rf"^{fault.name}\b", block, re.MULTILINE)
        line = 2 + (block.count("\n", 0, found.start()) if found else 0)
        raise ReadError(path, line, f"front matter: {fault.message}", fault.expected)
    return plain


def _plain(value: object) -> object:
    """A day or time of TOML as ISO 8601; all else as it is."""
    return value.isoformat() if isinstance(value, datetime | date | time) else value
