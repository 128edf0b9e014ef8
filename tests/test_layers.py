"""Imports go one way, so that a reader finds things by walking the data's way."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "checker" / "squarefacts"
# Each may import those before it and its own modules.
ORDER = ["version", "text", "claims", "engine", "findings", "reports", "config", "api", "inputs", "cli", "__main__"]


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("squarefacts."):
            yield node.module.split(".")[1:]
        elif isinstance(node, ast.Import):
            for name in node.names:
                if name.name.startswith("squarefacts."):
                    yield name.name.split(".")[1:]


def test_no_module_imports_a_later_layer():
    for path in PACKAGE.rglob("*.py"):
        own = path.relative_to(PACKAGE).with_suffix("").parts
        if own[0] in ("__init__",):
            continue
        for target in imported(path):
            assert ORDER.index(target[0]) <= ORDER.index(own[0]), f"{'.'.join(own)} imports {'.'.join(target)}"


def test_extraction_knows_nothing_of_resolution_nor_resolution_of_the_corpus():
    stages = ["extract", "resolve", "link"]
    for path in PACKAGE.glob("claims/*/**/*.py"):
        own = path.relative_to(PACKAGE).parts[1]
        for target in imported(path):
            if target[0] == "claims" and target[1] in stages and own in stages:
                assert stages.index(target[1]) <= stages.index(own), f"{path} imports {'.'.join(target)}"
