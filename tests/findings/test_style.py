"""Repairs look as if the writer had made them."""

import pytest

from squarefacts.findings.style import like_day, like_month, like_weekday


@pytest.mark.parametrize(
    ("original", "expected"),
    [
        ("Wednesday", "Tuesday"),
        ("WEDNESDAY", "TUESDAY"),
        ("wednesday", "tuesday"),
        ("Wed.", "Tue."),
        ("Wed", "Tue"),
        ("WED", "TUE"),
        ("Thurs.", "Tues."),
        ("We", "Tu"),
    ],
)
def test_a_weekday_keeps_abbreviation_case_and_full_stop(original, expected):
    assert like_weekday(original, 1) == expected


@pytest.mark.parametrize(
    ("original", "month", "expected"),
    [
        ("October", 9, "September"),
        ("Oct.", 9, "Sep."),
        ("Sept.", 10, "Oct."),
        ("Sept.", 5, "May"),
        ("OCT", 11, "NOV"),
        ("09", 10, "10"),
        ("10", 9, "9"),
        ("May", 4, "April"),
    ],
)
def test_a_month_keeps_its_form(original, month, expected):
    assert like_month(original, month) == expected


@pytest.mark.parametrize(
    ("original", "day", "expected"), [("1", 2, "2"), ("01", 2, "02"), ("1st", 2, "2nd"), ("3RD", 12, "12TH")]
)
def test_a_day_keeps_its_ending_and_its_zero(original, day, expected):
    assert like_day(original, day) == expected
