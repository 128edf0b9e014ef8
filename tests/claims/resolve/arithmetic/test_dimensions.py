from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from squarefacts.claims.model import FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.dimensions import base_interval, rounding, size_of, told_interval


@pytest.mark.parametrize(
    ("value", "quote", "half"),
    [
        (16, "16 km", 0.5),
        (1.5, "1.5 kilometres", 0.05),
        (10, "10 miles", 1.0),
        (2e6, "2 million acres", 2e5),
        (8848, "8,848 m", 0.5),
    ],
)
def test_a_measure_is_rounded_at_its_last_written_place(value, quote, half):
    assert isclose(rounding(value, quote, 1, 0.1), half)


def test_miles_and_kilometres_meet_in_metres():
    dimension, low, high = base_interval(Kind.MEASURE, FigureValue(10, 10, 10, "mile"), "10 miles")
    assert dimension == "length"
    assert low < 16000 < high


@pytest.mark.parametrize(("value", "unit", "celsius"), [(95, "degree fahrenheit", 35), (300, "kelvin", 26.85)])
def test_degrees_have_their_own_zero(value, unit, celsius):
    _, low, high = base_interval(Kind.MEASURE, FigureValue(value, value, value, unit), f"{value} {unit}")
    assert low < celsius < high


@pytest.mark.parametrize(
    ("one", "two", "ratio"),
    [("foot per second", "kilometre per hour", 1.09728), ("tonne per hectare", "pound-mass per acre", 892.18)],
)
def test_rates_of_two_units_are_compared_by_both(one, two, ratio):
    over, under = size_of(one), size_of(two)
    assert over is not None
    assert under is not None
    assert over.dimension == under.dimension
    assert isclose(over.low / under.low, ratio, rel_tol=1e-3)


def test_rates_of_unknown_units_have_no_size():
    assert size_of("mile per patient") is None


def test_a_proportion_of_two_numbers_is_exact():
    value = FigureValue(0.7, 0.8, 0.75, "fraction")
    assert base_interval(Kind.PERCENT, value, "12 out of 16") == ("share", 75.0, 75.0)


def test_a_whole_percentage_is_told_of_half_a_point_around_it():
    assert told_interval(Kind.PERCENT, FigureValue(60, 60, 60, "percent"), "60 percent") == (59.5, 60.5)


@given(st.floats(0.01, 1e12), st.sampled_from(["", "mile", "percent"]), st.sampled_from(list(Kind)[4:8]))
def test_the_interval_holds_the_value_however_it_is_written(value, unit, kind):
    figure = FigureValue(value, value, value, unit)
    low, high = told_interval(kind, figure, f"{value:,.2f}")
    assert low <= value <= high
    _, low, high = base_interval(kind, figure, f"{value:,.2f}")
    assert low <= high
