"""A rule: a file with a header in TOML and one SELECT."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from squarefacts.engine.errors import RuleError
from squarefacts.engine.header import RuleHeader
from squarefacts.engine.validation import describe

_FILE = re.compile(
    r"""
    \s* /\*  (?P<header> .*? )  \*/  # the header: the first comment of the file
    (?P<query> .* )                  # everything after it
    """,
    re.VERBOSE | re.DOTALL,
)
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        id: the file's name without its suffix; `house/` comes before it for a user's own.
        family: the folder: dates, figures, events, people, names; "house" for a user's own.
        path: where it was read from.
        header: what it means.
        query: one SELECT over the tables of `claims.schema`, without a closing semicolon.
    """

    id: str
    family: str
    path: Path
    header: RuleHeader
    query: str


def load_rule(path: Path, house: bool = False) -> Rule:
    """Reads a rule file; `house` says that it is a user's own.

    Raises:
        RuleError: the file cannot be read, has no header, or its header is wrong.
    """
    name = path.stem
    if not _NAME.fullmatch(name):
        raise RuleError(str(path), f"the name {name!r} is the rule's id: use lower-case words joined by hyphens")
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(str(path), f"cannot be read: {error}") from error
    found = _FILE.fullmatch(text)
    if not found:
        raise RuleError(str(path), "no header: a rule file starts with /* ... */ around TOML, then one SELECT")
    header = _parse_header(path, found["header"])
    query = found["query"].strip().rstrip(";").strip()
    if not query:
        raise RuleError(str(path), "no query after the header: expected one SELECT")
    family = "house" if house else path.parent.name
    return Rule(f"house/{name}" if house else name, family, path, header, query)


def _parse_header(path: Path, text: str) -> RuleHeader:
    try:
        return RuleHeader.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise RuleError(str(path), f"the header is not valid TOML: {error}") from error
    except ValidationError as error:
        raise RuleError(str(path), f"wrong header: {describe(error, RuleHeader)}") from error
