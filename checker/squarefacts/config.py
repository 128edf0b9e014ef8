"""Configuration: `squarefacts.toml` in the checked folder or one above it; the command line goes before it."""

import tomllib
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from squarefacts.engine.validation import describe

FILE_NAME = "squarefacts.toml"


class ConfigError(Exception):
    """A configuration that cannot be used: names the file, what is wrong, and what was expected."""


class Config(BaseModel):
    """The settings of a corpus.

    Attributes:
        exclude: globs of files that are not articles, relative to the checked folder.
        rules: the desk's own rule files or folders of them, relative to the configuration file.
        disable: ids of rules that do not run.
        enable: ids of rules that are off by default and run.
        fail_on: the least severity that fails a run.
        min_confidence: the least confidence that fails a run.
    """

    model_config = ConfigDict(
        extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-"), populate_by_name=True
    )

    exclude: list[str] = []
    rules: list[Path] = []
    disable: list[str] = []
    enable: list[str] = []
    fail_on: Literal["error", "warning", "note"] = "error"
    min_confidence: Literal["high", "medium", "low"] = "high"


def find_config(paths: list[str]) -> Path | None:
    """The nearest configuration file: in the folder of the first path or in one above it; None where there is none."""
    start = Path.cwd() if not paths or paths[0] == "-" else Path(paths[0]).absolute()
    for folder in (start, *start.parents):
        candidate = folder / FILE_NAME
        if candidate.is_file():
            return candidate
    return None


def load_config(path: Path) -> Config:
    """Reads a configuration file; the paths of its rules are made relative to its folder.

    Raises:
        ConfigError: the file cannot be read, is no TOML, or has an unknown or wrong setting.
    """
    try:
        config = Config.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error
    except ValidationError as error:
        raise ConfigError(f"{path}: {describe(error, Config)}") from error
    return config.model_copy(update={"rules": [path.parent / rule for rule in config.rules]})
