"""Figures that two articles tell of one thing are found by their words, and those of two things are left alone."""

import pytest

from squarefacts.claims.link.retold import find_shared_figures
from squarefacts.claims.model import Confidence
from squarefacts.claims.pipeline import read_claims
from squarefacts.text.build import article_from_text


def shared(one, two, days=(None, None)):
    texts = zip((one, two), days, strict=True)
    bundles = [read_claims(article_from_text(text, name=f"{n}.txt"), day) for n, (text, day) in enumerate(texts)]
    return [(told.confidence, told.superseded) for told in find_shared_figures(bundles)]


JAILED = "A court in Oxmoor jailed 13 football fans for the riot."
LAWYERS = "Lawyers for the 31 football fans jailed by a court in Oxmoor for the riot said that they would appeal."
KILLED = "A coach fell into a ravine near Arden on Saturday, killing 12 passengers."
LATER = "The coach that fell into a ravine near Arden on Saturday, killing 15 passengers, had no brakes."


def test_a_figure_that_points_at_another_articles_is_held_against_it():
    assert shared(JAILED, LAWYERS) == [(Confidence.HIGH, False)]


def test_a_later_toll_supersedes_an_earlier_one():
    assert shared(KILLED, LATER, ("2019-05-06", "2019-05-07")) == [(Confidence.MEDIUM, True)]


def test_a_toll_of_the_same_day_may_be_the_later_one():
    assert shared(KILLED, LATER, ("2019-05-06", "2019-05-06")) == [(Confidence.MEDIUM, False)]


def test_the_staff_of_one_firm_in_two_articles_of_a_week_is_one_figure_and_of_two_years_is_not():
    one = "Brennick Motors employs 4,200 people at its plant in Arden."
    two = "The strike began on Monday. Brennick Motors has 4,800 employees in Arden."
    assert shared(one, two, ("2019-05-06", "2019-05-08")) == [(Confidence.HIGH, False)]
    assert shared(one, two, ("2018-05-06", "2019-05-08")) == []


def test_one_sum_in_two_sizes_is_one_figure():
    one = "Marwood Steel will spend $46 million on the Oxmoor plant, it said."
    two = "The Oxmoor plant, on which Marwood Steel will spend $46 billion, is to open in May."
    assert shared(one, two) == [(Confidence.HIGH, False)]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        # another group, by the words after it
        (JAILED, "The 31 football fans hurt by the police in Brennick are still in hospital."),
        # weekly figures in the same words
        (
            "Oxmoor exported 75,160 tonnes of rice in the week, the Commerce Ministry said.",
            "Oxmoor exported 56,652 tonnes of rice in the week, the Commerce Ministry said.",
        ),
        # the debts of two firms in the words of one agency
        (
            "Marwood Ratings said it downgraded $50 million of debt of Oxmoor National.",
            "Marwood Ratings said it downgraded $80 million of debt of Brennick Aviation.",
        ),
        # two places
        (KILLED, "A coach fell into a ravine near Brennick on Saturday, killing 15 passengers."),
    ],
)
def test_figures_of_two_things_are_left_alone(one, two):
    assert shared(one, two) == []
