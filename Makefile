# Two commands do all the set-up: `make demo` checks seeds/ and writes the report, `make test` passes the tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EVAL ?= ../shared/eval

.PHONY: demo test lint generated quality bench clean

# Made anew when the dependencies change.
$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

# `check` itself exits with 1, as seeds/ holds a wrong weekday; any other code is a failure.
demo: $(VENV)/ready
	@mkdir -p build
	@$(BIN)/squarefacts check seeds/ -o build/report.json -o build/report.md; \
	code=$$?; test $$code -eq 1 || { echo "expected exit code 1, got $$code"; exit 1; }
	@echo "The report is in build/report.md and build/report.json."

test: $(VENV)/ready
	$(BIN)/python -m pytest

lint: $(VENV)/ready
	$(BIN)/ruff check checker tests
	$(BIN)/ruff format --check checker tests
	$(BIN)/mypy

# Everything that is made from something else: claims/, rules/README.md, reports/. A test keeps it current.
generated: $(VENV)/ready
	$(BIN)/python -m tests.generated

# The quality table, for a folder of labelled data.
quality: $(VENV)/ready
	$(BIN)/python tests/quality/table.py --data $(EVAL)

# Speed beside other tools, which it installs into build/bench; never part of the tests.
bench: $(VENV)/ready
	$(BIN)/python tests/benchmarks/bench.py --data $(EVAL)

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
