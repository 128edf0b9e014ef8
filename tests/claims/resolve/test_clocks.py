"""A moment told in two zones is one moment, by the summer time of its day."""

import tomllib
from pathlib import Path

import pytest

from squarefacts.claims.model import ClockValue
from squarefacts.claims.pipeline import read_claims
from squarefacts.text.build import article_from_text

CORPUS = tomllib.loads((Path(__file__).parents[1] / "corpus" / "clocks.toml").read_text(encoding="utf-8"))


def gaps(phrase):
    claims = read_claims(article_from_text(phrase, metadata={"published": "2017-05-10"})).claims
    return [list(claim.value.gaps) for claim in claims if isinstance(claim.value, ClockValue)]


@pytest.mark.parametrize(
    ("phrase", "expected"), [(phrase, pair["gaps"]) for pair in CORPUS["pairs"] for phrase in pair["phrases"]]
)
def test_the_gap_between_two_clocks_follows_the_zones(phrase, expected):
    assert gaps(phrase) == [expected]


@pytest.mark.parametrize("phrase", CORPUS["nothing"]["phrases"])
def test_times_that_are_no_pair_are_left_alone(phrase):
    assert gaps(phrase) == []


def test_without_any_day_both_seasons_are_possible():
    claims = read_claims(article_from_text("The call starts at 9 a.m. Eastern (1400 GMT).")).claims
    assert [claim.value.gaps for claim in claims if isinstance(claim.value, ClockValue)] == [(0, 60)]
