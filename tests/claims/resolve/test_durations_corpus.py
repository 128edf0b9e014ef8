"""Every phrase of the corpus of durations lasts as long as the corpus says, and is none where it says nothing."""

import tomllib
from pathlib import Path

import pytest

from squarefacts.claims.extract.durations import find_durations

CORPUS = tomllib.loads((Path(__file__).parents[1] / "corpus" / "durations.toml").read_text(encoding="utf-8"))
CASES = [
    pytest.param(case, phrase, id=f"{phrase} = {case['value']}")
    for case in CORPUS["case"]
    for phrase in case["phrases"]
]


@pytest.mark.parametrize(("case", "phrase"), CASES)
def test_a_phrase_lasts_so_long(case: dict[str, object], phrase: str) -> None:
    found = find_durations(phrase)
    assert [mention.iso for mention in found] == [case["value"]]
    if "days" in case:
        assert [round(found[0].low_days, 1), round(found[0].high_days, 1)] == pytest.approx(case["days"], abs=1)


@pytest.mark.parametrize("phrase", CORPUS["nothing"]["phrases"])
def test_a_near_miss_is_no_duration(phrase: str) -> None:
    assert [phrase[mention.start : mention.stop] for mention in find_durations(phrase)] == []


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [
        ("more than three days", 3, float("inf")),
        ("less than three days", 2, 3),
        ("nearly three days", 2, 3),
        ("two to three weeks", 14, 24.5),
    ],
)
def test_a_hedge_leaves_days_open(phrase: str, low: float, high: float) -> None:
    (mention,) = find_durations(phrase)
    assert (mention.low_days, mention.high_days) == (low, high)
