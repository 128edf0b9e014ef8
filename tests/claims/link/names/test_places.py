"""Two spellings of one place are found by the evidence of the corpus, and two places are left alone."""

import pytest

from squarefacts.claims.link.names.places import find_place_pairs, place_distance
from squarefacts.claims.pipeline import read_claims
from squarefacts.text.build import article_from_text


def pairs(*texts):
    bundles = [read_claims(article_from_text(text, name=f"{n}.txt")) for n, text in enumerate(texts)]
    return [(pair.form, pair.other, pair.same_article) for pair in find_place_pairs(bundles)]


SCHOOLS = [f"A {kind} in Vladivostok was closed on Friday." for kind in ("school", "shop", "mill")]


def test_a_spelling_beside_the_right_one_in_one_article_is_doubtful():
    text = "The fair in Vladivostok opens today. Hotels in Vladivostok are full. It rains in Vladivostock."
    assert pairs(text) == [("Vladivostock", "Vladivostok", True)]


def test_a_rare_spelling_is_doubtful_where_the_articles_tell_of_the_same_names():
    near = "The club in Vladivostock lost to Oxmoor Rovers and Brennick Town."
    far = "The club in Vladivostok won against Oxmoor Rovers and Brennick Town."
    assert pairs(near, far, *SCHOOLS) == [("Vladivostock", "Vladivostok", False)]
    assert pairs("The club in Vladivostock lost.", *SCHOOLS) == []


def test_two_spellings_in_two_articles_say_nothing_without_a_majority():
    assert pairs("It rains in Vladivostock.", "It rains in Vladivostok.") == []


@pytest.mark.parametrize(
    ("form", "other"),
    [
        ("Kalingrad", "Kaliningrad"),
        ("Vladivostock", "Vladivostok"),
        ("Bejing", "Beijing"),
        ("Wilimington", "Wilmington"),
        ("Pennslyvania", "Pennsylvania"),
        ("Vilnus", "Vilnius"),
    ],
)
def test_a_letter_left_out_doubled_or_swapped_is_a_slip(form, other):
    assert place_distance(form, other) is not None


@pytest.mark.parametrize(
    ("form", "other"),
    [
        ("Austria", "Australia"),
        ("Georgia", "Georgie"),
        ("Iceland", "Ireland"),
        ("Argentine", "Argentina"),
        ("Venezuelan", "Venezuela"),
        ("Guyana", "Guiana"),
        ("Slovakia", "Slovenia"),
        ("Pine Hills", "Penn Hills"),
        ("Northeast Arden", "Northwest Arden"),
        ("Marseille", "Marseilles"),
    ],
)
def test_two_places_or_a_place_and_its_people_are_no_pair(form, other):
    assert place_distance(form, other) is None
