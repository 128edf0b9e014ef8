"""Word lists as data files: each package keeps its own in a folder `words`, read when they are first needed."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def word_tables(package: str, name: str) -> dict[str, Any]:
    """The tables of `words/NAME.toml` in a package.

    Raises:
        FileNotFoundError: there is no such file.
    """
    return tomllib.loads(files(package).joinpath(f"words/{name}.toml").read_text(encoding="utf-8"))


@cache
def word_lines(package: str, name: str) -> tuple[str, ...]:
    """The lines of `words/NAME.txt` in a package, without blank ones and comments (after a number sign).

    Raises:
        FileNotFoundError: there is no such file.
    """
    lines = files(package).joinpath(f"words/{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
