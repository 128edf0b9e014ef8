"""A surname that stands alone in another spelling than in full is a slip; another person's name is not."""

import pytest

from squarefacts import article_from_text, read_claims
from squarefacts.claims.link.names.find import find_name_pairs
from squarefacts.claims.resolve.name_slips import is_one_step_inside


def slips(text):
    return [(pair.form, pair.other) for pair in find_name_pairs([read_claims(article_from_text(text))])]


@pytest.mark.parametrize("slip", ["Thibodeuax", "Thibodaux", "Thibodeeaux", "Thibodeoux"])
def test_a_lone_surname_misspelled_is_found(slip):
    text = f"Three want to succeed Attorney Lucien Thibodeaux, who is leaving. {slip} has endorsed no one."
    assert slips(text) == [(slip, "Thibodeaux")]


@pytest.mark.parametrize(
    "text",
    [
        "Attorney Lucien Thibodeaux spoke. His aide Ann Thibodeuax left. Thibodeuax said no.",
        "Attorney Lucien Andersen spoke. They met in Anderson, a town in the hills.",
        "Attorney Lucien Hansen spoke. Hanson said no.",
    ],
)
def test_a_name_that_may_be_anothers_is_left_alone(text):
    assert slips(text) == []


@pytest.mark.parametrize(
    ("word", "name", "near"),
    [
        ("Kissinger", "Kessinger", True),
        ("Moncreif", "Moncrief", True),
        ("Buchanann", "Buchanan", True),
        ("Clintons", "Clinton", False),
        ("Robertson", "Robinson", False),
        ("Thibodeaux", "Thibodeaux", False),
    ],
)
def test_one_step_inside_a_word_is_one_letter_or_two_swapped(word, name, near):
    assert is_one_step_inside(word, name) == is_one_step_inside(name, word) == near
