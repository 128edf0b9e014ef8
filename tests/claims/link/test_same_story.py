"""Two spellings of which each stands in one article are one name where the articles tell one story."""

import pytest

from squarefacts import article_from_text, read_claims
from squarefacts.claims.link.names import find_name_pairs
from squarefacts.claims.model import Confidence


def pairs(*articles):
    bundles = [
        read_claims(article_from_text(text, name=f"{number}.txt", metadata={"published": day}))
        for number, (day, text) in enumerate(articles)
    ]
    return [(pair.form, pair.other, pair.confidence) for pair in find_name_pairs(bundles)]


FIRST = ("2019-05-13", "In Oakmoor, Councilwoman Bettina Hargreave beat Councilman Luther Penn on Sunday.")
SLIP = ("2019-05-15", "After her win in Oakmoor, Councilwoman Bettina Hargeave met Luther Penn.")


def test_one_story_and_one_role_make_one_name_of_two_spellings():
    assert pairs(FIRST, SLIP) == [("Bettina Hargeave", "Bettina Hargreave", Confidence.MEDIUM)]


@pytest.mark.parametrize(
    "other",
    [
        ("2019-11-15", SLIP[1]),
        ("2019-05-15", "In Lindau, the singer Bettina Hargeave sang."),
    ],
)
def test_another_time_or_another_story_may_have_another_person(other):
    assert pairs(FIRST, other) == []


def test_a_short_form_of_a_first_name_is_no_slip():
    one = ("2019-05-13", "In Oakmoor, Sergeant Steven Clanahan met Councilman Luther Penn.")
    assert pairs(one, ("2019-05-14", "In Oakmoor, Sergeant Steve Clanahan met Councilman Luther Penn.")) == []
