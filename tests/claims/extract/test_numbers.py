from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from squarefacts.claims.extract.figures import Taken, read_figures
from squarefacts.claims.extract.numbers import read_number, scan

UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def numbers_of(text):
    found, last = [], 0
    for start, stop, digits in scan(text):
        number = read_number(text, start, stop, digits) if start >= last else None
        if number:
            found.append(number)
            last = number.stop
    return found


def below_hundred(n):
    if n < 10:
        return UNITS[n - 1]
    if n < 20:
        return TEENS[n - 10]
    return TENS[n // 10 - 2] + (f"-{UNITS[n % 10 - 1]}" if n % 10 else "")


def below_thousand(n):
    words = [f"{UNITS[n // 100 - 1]} hundred"] if n >= 100 else []
    if n % 100:
        words.append(below_hundred(n % 100))
    return " and ".join(words)


def spelled(n):
    words = []
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if n >= scale:
            words.append(f"{below_thousand(n // scale)} {name}")
            n %= scale
    if n:
        words.append(below_thousand(n))
    return " ".join(words)


@given(st.integers(1, 10**12 - 1))
def test_any_whole_number_is_read_from_its_words(n):
    (number,) = numbers_of(spelled(n))
    assert number.value == n


@given(st.integers(1, 10**12 - 1))
def test_any_whole_number_is_read_with_and_without_separators(n):
    assert [number.value for number in numbers_of(f"{n:,}")] == [n]
    assert [number.value for number in numbers_of(f"{n}")] == [n]


@given(st.text(alphabet=st.sampled_from(list("0123456789 ,.-–/$€%'’()[]:\naAthndfourmilbonekKMxe½"))))
def test_no_text_breaks_the_reader_and_figures_never_overlap(text):
    figures, missed = read_figures(text, Taken(()))
    spans = [(figure.start, figure.stop) for figure in figures]
    assert spans == sorted(spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    spans += [(item.start, item.stop) for item in missed]
    assert all(0 <= start < stop <= len(text) for start, stop in spans)


@given(st.text())
def test_figures_keep_clear_of_what_others_have_taken(text):
    middle = len(text) // 2
    text = f"{text[:middle]} 1999 {text[middle:]}"
    taken = Taken([(middle + 1, middle + 5)])
    figures, _ = read_figures(text, taken)
    assert not any(taken.overlaps(figure.start, figure.stop) for figure in figures)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("four million and a half", 4.5e6),
        ("two and a half million", 2.5e6),
        ("half a million", 5e5),
        ("a couple of hundred", 200),
        ("two dozen", 24),
        ("one point three billion", 1.3e9),
        ("1.1 billion", 1.1e9),
        ("7 3/4", 7.75),
        ("12,34,567", 1234567),
        ("minus five", -5),
        ("4 hundred million", 4e8),
    ],
)
def test_mixed_forms_are_one_number(text, value):
    assert [number.value for number in numbers_of(text)] == [value]


@pytest.mark.parametrize("text", ["often", "weight", "attention", "someone", "done", "fortress", "sixpence"])
def test_words_that_hold_a_numeral_are_no_numbers(text):
    assert numbers_of(text) == []


def test_two_numbers_side_by_side_stay_two():
    assert [number.value for number in numbers_of("one two, eight to 10")] == [1, 2, 8, 10]
