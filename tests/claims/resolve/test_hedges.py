from math import inf

import pytest

from squarefacts.claims.model import Bound
from tests.claims.corpus_files import figures_of, values_of


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("38 people", 38, 38, Bound.EXACT),
        ("4,800 people", 4750, 4850, Bound.EXACT),
        ("4,812 people", 4812, 4812, Bound.EXACT),
        ("$226 million", 225.5e6, 226.5e6, Bound.EXACT),
        ("1.1 billion euros", 1.05e9, 1.15e9, Bound.EXACT),
        ("12.5 percent", 12.45, 12.55, Bound.EXACT),
        ("about 5,000 people", 4500, 5500, Bound.ABOUT),
        ("some 5,000 people", 4500, 5500, Bound.ABOUT),
        ("an estimated 5,000 people", 4500, 5500, Bound.ABOUT),
        ("5,000 or so people", 4500, 5500, Bound.ABOUT),
        ("nearly 5,000 people", 4500, 5000, Bound.ABOUT),
        ("more than 4,800 people", 4800, inf, Bound.AT_LEAST),
        ("at least 12 people", 12, inf, Bound.AT_LEAST),
        ("12 or more people", 12, inf, Bound.AT_LEAST),
        ("over $3 million", 3e6, inf, Bound.AT_LEAST),
        ("up to 300 people", 0, 300, Bound.AT_MOST),
        ("as many as 300 people", 0, 300, Bound.AT_MOST),
        ("no more than 12 people", 0, 12, Bound.AT_MOST),
        ("fewer than 12 people", 0, 12, Bound.AT_MOST),
        ("no fewer than 12 people", 12, inf, Bound.AT_LEAST),
    ],
)
def test_rounding_and_hedge_leave_an_interval(text, low, high, bound):
    (value,) = values_of(figures_of(text))
    assert (value.low, value.high, value.bound) == (pytest.approx(low), pytest.approx(high), bound)


def test_the_hedge_is_kept_as_written():
    (claim,) = figures_of("An estimated 5,000 people came.")
    assert claim.hedge == "An estimated"
