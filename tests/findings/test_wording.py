"""Messages say values in words that an editor uses."""

import pytest

from squarefacts.claims.calendar import OPEN_FUTURE, OPEN_PAST, day_number
from squarefacts.findings.wording import MESSAGE, word_days, word_interval, word_number, word_ordinal


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (day_number(2019, 10, 1), day_number(2019, 10, 1), "October 1, 2019"),
        (day_number(2016, 11, 1), day_number(2016, 11, 30), "November 2016"),
        (day_number(2016, 2, 1), day_number(2016, 2, 29), "February 2016"),
        (day_number(2016, 1, 1), day_number(2016, 12, 31), "2016"),
        (day_number(2016, 1, 5), day_number(2016, 1, 9), "January 5, 2016 to January 9, 2016"),
        (OPEN_PAST, day_number(2016, 1, 9), "January 9, 2016 or before"),
        (day_number(2016, 1, 9), OPEN_FUTURE, "January 9, 2016 or after"),
        (OPEN_PAST, OPEN_FUTURE, "an unknown day"),
    ],
)
def test_an_interval_of_days_is_told_in_the_fewest_words(first, last, expected):
    assert word_days(first, last) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (226e6, "226,000,000"),
        (12.5, "12.5"),
        (0.125, "0.125"),
        (float("inf"), "any number"),
        (1234567.891, "1,234,567.89"),
    ],
)
def test_numbers_have_separators_and_no_needless_decimals(value, expected):
    assert word_number(value) == expected


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (12, 12, "12"),
        (15.5, 16.5, "15.5 to 16.5"),
        (55.5e6, 56.5e6, "55.5 million to 56.5 million"),
        (4800, float("inf"), "4,800 or more"),
        (0, 50, "50 at most"),
        (8182700, 8182900, "8.1827 million to 8.1829 million"),
    ],
)
def test_an_interval_is_worded_as_short_as_it_can_be(low, high, expected):
    assert word_interval(low, high) == expected


def test_ordinals_have_their_endings():
    assert [word_ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)] == (
        ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th"]
    )


def test_a_message_words_columns_and_says_unknown_for_null():
    values = {"quote": "Oct.\n 1", "day": day_number(2019, 10, 1), "none": None}
    assert MESSAGE.fill("{quote}: {day:date}, {none:date}", values) == "Oct. 1: October 1, 2019, unknown"


def test_a_message_that_names_no_column_is_an_error():
    with pytest.raises(KeyError):
        MESSAGE.fill("{nothing}", {})
