"""The figures on labelled data stay above their floors; where there is no such data there is nothing to measure."""

from pathlib import Path

import pytest

from tests.quality.floors import fallen, floor_of, read_floors
from tests.quality.measure import figures_of, measure
from tests.quality.predict import TASK_NAMES
from tests.quality.table import DEFAULT_DATA, OWN_TASKS, measure_own

# No rule tells a summary from its article yet, and trying takes a quarter of a minute.
TASKS_HELD = [task for task in TASK_NAMES if task != "pairs_numeric"]
needs_data = pytest.mark.skipif(
    not (DEFAULT_DATA / "score.py").exists(),
    reason=f"no labelled data in {DEFAULT_DATA} (SQUAREFACTS_EVAL names another folder)",
)


@needs_data
@pytest.mark.parametrize("task", TASKS_HELD)
def test_what_is_read_and_flagged_gets_no_worse(task: str):
    assert not fallen(task, measure(task, DEFAULT_DATA).figures)


@needs_data
@pytest.mark.parametrize("task", OWN_TASKS)
def test_slips_that_newspapers_printed_and_tolls_of_real_incidents_are_read_no_worse(task: str):
    assert not fallen(task, measure_own(task, DEFAULT_DATA).figures)


def test_every_task_has_a_floor():
    assert {*TASKS_HELD, *OWN_TASKS} <= set(read_floors())


def test_the_figures_of_the_scorer_are_read_by_name():
    scored = "  aquaint   P  50.0  R 100.0  F1  66.7   (gold 1, predicted 2)\nfalse alarms: 3 of 59 clean texts\n"
    assert dict(figures_of(scored)) == {"aquaint F1": 66.7, "false alarms": 3.0}


def test_a_floor_lies_a_little_under_a_share_and_at_a_count():
    assert floor_of("money F1", 91.8) == 91.3
    assert floor_of("false alarms", 0) == 0


def test_more_false_alarms_than_the_floor_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    floors = tmp_path / "floors.toml"
    floors.write_text('[texts]\n"false alarms" = 0\n"money F1" = 90.0\n', encoding="utf-8")
    monkeypatch.setattr("tests.quality.floors.FLOORS", floors)
    assert not fallen("texts", {"false alarms": 0, "money F1": 95.0})
    assert fallen("texts", {"false alarms": 1}) == [
        "texts, false alarms: 1, floor 0",
        "texts, money F1: no figure, floor 90",
    ]
