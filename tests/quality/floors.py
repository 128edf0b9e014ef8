"""Floors under the figures: none may fall, and they rise with `python tests/quality/table.py --raise-floors`."""

import math
import tomllib
from collections.abc import Mapping
from pathlib import Path

from tests.quality.measure import WRONG, is_better

FLOORS = Path(__file__).with_name("floors.toml")
# A form that is read better may cost another a little: what a share may fall below its best, in points.
SLACK = 0.5
_HEADER = """\
# No figure may fall below its floor: F1 in percent, or a count; of false alarms it is the most that there may be.
# Written by `python tests/quality/table.py --raise-floors`, which never lowers one.
"""
Figures = Mapping[str, Mapping[str, float]]


def read_floors() -> dict[str, dict[str, float]]:
    """The floors: task, then figure, then floor."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def fallen(task: str, figures: Mapping[str, float]) -> list[str]:
    """What is worse than its floor, in words; a figure that is missing has fallen too."""
    told = []
    for name, floor in read_floors().get(task, {}).items():
        figure = figures.get(name)
        if figure is None or is_better(name, floor, figure):
            told.append(f"{task}, {name}: {'no figure' if figure is None else f'{figure:g}'}, floor {floor:g}")
    return told


def raise_floors(figures: Figures) -> None:
    """Raises the floors to just under the present figures; none is lowered."""
    floors = read_floors()
    for task, named in figures.items():
        kept = floors.setdefault(task, {})
        for name, figure in named.items():
            floor = floor_of(name, figure)
            if name not in kept or is_better(name, floor, kept[name]):
                kept[name] = floor
    FLOORS.write_text(_HEADER + "".join(_table(task, floors[task]) for task in sorted(floors)), encoding="utf-8")


def floor_of(name: str, figure: float) -> float:
    """The floor for a figure: a little under a share, and a count itself."""
    return math.floor((figure - SLACK) * 10) / 10 if name.endswith(" F1") and name not in WRONG else figure


def _table(task: str, floors: Mapping[str, float]) -> str:
    return f"\n[{task}]\n" + "".join(f'"{name}" = {floor:g}\n' for name, floor in sorted(floors.items()))
