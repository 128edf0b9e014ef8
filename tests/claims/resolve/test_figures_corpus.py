import pytest

from squarefacts.claims.model import AgeValue, Bound, Confidence, FigureValue, Kind
from tests.claims.corpus_files import cases, corpus, figures_of, values_of


def of_kind(text, kind):
    return values_of([claim for claim in figures_of(text) if claim.kind is kind])


@pytest.mark.parametrize(("entry", "phrase"), cases("money", "sums") + cases("measures", "measures"))
def test_a_phrase_with_a_unit_means_its_value(entry, phrase):
    values = values_of([claim for claim in figures_of(phrase) if claim.kind in (Kind.MONEY, Kind.MEASURE)])
    assert [(pytest.approx(value.value), value.unit) for value in values] == [(entry["value"], entry["unit"])]


@pytest.mark.parametrize(("entry", "phrase"), cases("percents", "shares"))
def test_a_phrase_of_a_share_means_its_value(entry, phrase):
    values = of_kind(phrase, Kind.PERCENT)
    assert [(value.value, value.unit) for value in values] == [(pytest.approx(entry["value"]), entry["unit"])]


@pytest.mark.parametrize(("entry", "phrase"), cases("money", "ranges") + cases("measures", "ranges"))
def test_the_ends_of_a_range_share_unit_and_scale(entry, phrase):
    values = values_of(figures_of(phrase))
    assert [value.value for value in values] == entry["values"]
    assert [(value.unit, value.range_of) for value in values] == [(entry["unit"], "low"), (entry["unit"], "high")]


@pytest.mark.parametrize(("entry", "phrase"), cases("counts", "counts"))
def test_a_count_says_what_it_counts(entry, phrase):
    values = of_kind(phrase, Kind.COUNT)
    assert [(value.value, value.head, list(value.modifiers)) for value in values] == [
        (entry["value"], entry["head"], entry["modifiers"])
    ]


@pytest.mark.parametrize(("entry", "phrase"), cases("money", "heads") + cases("measures", "heads"))
def test_a_sum_or_a_measure_says_of_what_it_is(entry, phrase):
    values = values_of(figures_of(phrase))
    assert [(value.value, value.head, list(value.modifiers)) for value in values] == [
        (entry["value"], entry["head"], entry["modifiers"])
    ]


@pytest.mark.parametrize(("entry", "phrase"), cases("percents", "heads"))
def test_a_share_says_of_what_it_is(entry, phrase):
    values = of_kind(phrase, Kind.PERCENT)
    assert [(value.value, value.head, list(value.modifiers)) for value in values] == [
        (entry["value"], entry["head"], entry["modifiers"])
    ]


def test_two_figures_parted_by_a_dash_are_no_range_where_one_is_in_words_and_the_other_in_digits():
    values = values_of(figures_of("They led by two points – 12 points to 10."))
    assert [value.range_of for value in values] == ["", "", ""]


@pytest.mark.parametrize("phrase", ["one or two ovens", "one to two ovens"])
def test_one_is_the_lower_end_of_a_range_and_no_pronoun(phrase):
    assert [(value.value, value.range_of) for value in of_kind(phrase, Kind.COUNT)] == [(1, "low"), (2, "high")]


def test_the_subject_of_a_verb_may_do_to_something_what_follows_its_number():
    (claim,) = figures_of("The other four suffered minor burns.")
    assert claim.confidence < Confidence.HIGH


def test_a_figure_that_another_is_compared_with_is_not_bounded():
    values = values_of(figures_of("It is above the 2 percent target and above 3 percent."))
    assert [value.bound for value in values] == [Bound.EXACT, Bound.AT_LEAST]


@pytest.mark.parametrize(("entry", "phrase"), cases("ages", "spans"))
def test_an_age_may_be_a_lower_bound(entry, phrase):
    (age,) = of_kind(phrase, Kind.AGE)
    assert age.low == entry["low"] < age.high


def test_a_verb_of_reporting_is_no_hedge_of_what_is_reported():
    values = of_kind("Police reported a total of 5,667 thefts. A reported 50 thefts.", Kind.COUNT)
    assert [value.bound for value in values] == [Bound.EXACT, Bound.ABOUT]


def test_some_of_a_group_take_its_noun_and_leave_the_group_without_their_verb():
    part, whole = of_kind("Three of the 12 men were killed.", Kind.COUNT)
    assert (part.head, part.subject) == ("man", "kill")
    assert (whole.head, whole.subject) == ("man", "")


def test_some_before_a_group_is_no_hedge_of_the_group():
    (value,) = of_kind("Some of the 12.5 million people fled.", Kind.COUNT)
    assert value.low > 12.4e6


def test_a_participle_after_a_sum_is_not_what_it_is_of():
    (value,) = of_kind("About 7.9 million euros repaid last year went to banks.", Kind.MONEY)
    assert value.head == ""


def test_the_ends_of_a_range_of_counts_are_no_years():
    values = of_kind("The firm grew from 1000 to 2000 hires.", Kind.COUNT)
    assert [value.value for value in values] == [1000, 2000]


def test_feet_and_inches_by_their_signs_are_told_together():
    values = of_kind("The guard is 6' 2\" tall.", Kind.MEASURE)
    assert [(value.value, value.unit) for value in values] == [(6, "foot"), (2, "inch")]


@pytest.mark.parametrize(("entry", "phrase"), cases("counts", "rates"))
def test_a_count_by_the_day_says_so(entry, phrase):
    assert [(value.value, value.head, value.unit) for value in of_kind(phrase, Kind.COUNT)] == [
        (entry["value"], entry["head"], entry["unit"])
    ]


@pytest.mark.parametrize(("entry", "phrase"), cases("counts", "vague"))
def test_a_vague_number_is_an_interval(entry, phrase):
    values = of_kind(phrase, Kind.COUNT)
    assert [(value.low, value.high, value.head) for value in values] == [(entry["low"], entry["high"], entry["head"])]


@pytest.mark.parametrize(("entry", "phrase"), cases("counts", "suspended"))
def test_a_suspended_hyphen_hangs_a_number_on_the_noun_to_come(entry, phrase):
    assert [(value.value, value.head) for value in of_kind(phrase, Kind.COUNT)] == [
        (value, entry["head"]) for value in entry["values"]
    ]


@pytest.mark.parametrize(("entry", "phrase"), cases("multiples", "multiples"))
def test_a_multiple_says_how_many_times_as_large(entry, phrase):
    assert [value.value for value in of_kind(phrase, Kind.MULTIPLE)] == [entry["value"]]


@pytest.mark.parametrize(("entry", "phrase"), cases("scores", "scores"))
def test_a_score_has_two_halves(entry, phrase):
    halves = [(value.value, value.unit, value.range_of) for value in of_kind(phrase, Kind.SCORE)]
    first, second = entry["values"]
    assert halves == [(first, entry["unit"], "first"), (second, entry["unit"], "second")]


@pytest.mark.parametrize(("entry", "phrase"), cases("ages", "ages"))
def test_an_age_is_in_completed_years(entry, phrase):
    assert of_kind(phrase, Kind.AGE) == [AgeValue(entry["value"], entry["value"], entry["person"])]


@pytest.mark.parametrize("phrase", corpus("counts")["none"]["phrases"])
def test_parts_of_names_and_addresses_count_nothing(phrase):
    assert figures_of(f"They saw {phrase}") == [] or figures_of(phrase) == []


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Kind.MONEY, "money"),
        (Kind.PERCENT, "percents"),
        (Kind.MEASURE, "measures"),
        (Kind.AGE, "ages"),
        (Kind.MULTIPLE, "multiples"),
        (Kind.SCORE, "scores"),
    ],
)
def test_near_misses_yield_nothing_of_the_kind(kind, name):
    found = {phrase: of_kind(phrase, kind) for phrase in corpus(name)["none"]["phrases"]}
    assert {phrase: values for phrase, values in found.items() if values} == {}


def test_every_figure_quotes_its_own_words():
    text = "About 5,000 people paid $3 million, or 12 percent, for 35 miles of road."
    quotes = [text[claim.start : claim.stop] for claim in figures_of(text)]
    assert quotes == ["5,000 people", "$3 million", "12 percent", "35 miles"]
    assert all(isinstance(claim.value, FigureValue) for claim in figures_of(text))
