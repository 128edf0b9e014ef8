"""Two spellings of which each stands in one article are one name where the articles tell one story."""

import pytest

from squarefacts import article_from_text, read_claims
from squarefacts.claims.link.names.find import find_name_pairs
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


def test_a_long_name_may_be_two_letters_off_where_the_story_is_one():
    slip = ("2019-05-15", "After her win in Oakmoor, Councilwoman Bettina Hargreeve-Lo thanked Luther Penn.")
    far = ("2019-05-15", "After her win in Oakmoor, Councilwoman Bettina Hargraeev thanked Luther Penn.")
    assert pairs(FIRST, far) == [("Bettina Hargraeev", "Bettina Hargreave", Confidence.MEDIUM)]
    assert pairs(FIRST, slip) == []
    assert pairs(FIRST, ("2019-05-15", "In Lindau, the singer Bettina Hargraeev sang.")) == []


def test_a_surname_alone_is_held_against_the_person_of_the_same_story():
    alone = ("2019-05-15", "After the vote in Oakmoor, Luther Penn called her. Mrs. Hargeave has promised to answer.")
    assert pairs(FIRST, alone) == [("Hargeave", "Bettina Hargreave", Confidence.MEDIUM)]


def test_a_surname_alone_is_another_persons_where_somebody_has_it_in_full():
    alone = ("2019-05-15", "After the vote in Oakmoor, Luther Penn called her. Mrs. Hargeave has promised to answer.")
    known = ("2019-06-20", "In Lindau, the singer Otto Hargeave said that he would sing.")
    assert pairs(FIRST, alone, known) == []
