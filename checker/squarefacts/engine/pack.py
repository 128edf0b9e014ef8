"""Where rules are found: the built-in pack and a user's own files."""

from collections.abc import Iterable
from pathlib import Path

from squarefacts.engine.errors import RuleError
from squarefacts.engine.rule import Rule, load_rule

_PACKAGE = Path(__file__).resolve().parent.parent


def pack_folder() -> Path:
    """The folder of the built-in rules: inside the package in a wheel, `rules/` in a checkout."""
    installed = _PACKAGE / "_rules"
    return installed if installed.is_dir() else _PACKAGE.parent.parent / "rules"


def load_pack() -> list[Rule]:
    """The built-in rules, ordered by family and id.

    Raises:
        RuleError: a file of the pack is wrong, or the pack is not there.
    """
    folder = pack_folder()
    rules = [load_rule(path) for path in sorted(folder.glob("*/*.sql"))]
    if not rules:
        raise RuleError(str(folder), "no built-in rules here: the installation is incomplete")
    return rules


def load_house_rules(paths: Iterable[Path]) -> list[Rule]:
    """A user's own rules: each path is a rule file, or a folder of them.

    Raises:
        RuleError: a path is missing, a file is wrong, or two files have one name.
    """
    rules: dict[str, Rule] = {}
    for path in paths:
        files = sorted(path.rglob("*.sql")) if path.is_dir() else [path]
        if not files:
            raise RuleError(str(path), "no .sql file in this folder")
        for file in files:
            rule = load_rule(file, house=True)
            if rule.id in rules:
                raise RuleError(str(file), f"the rule {rule.id} exists already in {rules[rule.id].path}")
            rules[rule.id] = rule
    return list(rules.values())
