"""Two spellings of one name are found by the evidence of the corpus, and two people are left alone."""

import pytest

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.calendar import OPEN_FUTURE, OPEN_PAST
from squarefacts.claims.link.names.find import find_name_pairs, name_distance, pair_kind
from squarefacts.claims.link.names.spelling import edit_distance
from squarefacts.claims.model import Claim, Kind, NameValue, Publication
from squarefacts.text.build import article_from_text


def bundle(number, *forms):
    text = ". ".join(forms) + "."
    article = article_from_text(text, name=f"{number}.txt")
    claims = [Claim(Kind.NAME, text.index(form), text.index(form) + len(form), 0, NameValue(form)) for form in forms]
    return ArticleClaims(article, [], Publication(OPEN_PAST, OPEN_FUTURE, "unknown"), (), claims)


def pairs(*articles):
    return [
        (pair.form, pair.other) for pair in find_name_pairs([bundle(n, *forms) for n, forms in enumerate(articles)])
    ]


def test_a_rare_spelling_beside_a_frequent_one_is_doubtful():
    assert pairs(["Vladamir Putin"], ["Vladimir Putin"], ["Vladimir Putin"], ["Vladimir Putin"]) == [
        ("Vladamir Putin", "Vladimir Putin")
    ]


def test_two_spellings_in_one_article_are_doubtful_even_without_a_corpus():
    assert pairs(["Jonathan Marwood", "Jonathon Marwood"]) == [("Jonathon Marwood", "Jonathan Marwood")]


def test_two_spellings_of_two_articles_say_nothing_without_a_majority():
    assert pairs(["Jonathan Marwood"], ["Jonathon Marwood"]) == []


@pytest.mark.parametrize(
    ("form", "other"),
    [
        ("John Smith", "Jon Smith"),
        ("Maria Santos", "Marie Santor"),
        ("Robert Brown", "Roberta Crown"),
        ("Putin", "Puten"),
        ("Daniel Ortega", "Xaniel Ortega"),
        ("Christian Lee", "Christiane Lea"),
    ],
)
def test_names_that_may_be_two_people_are_no_pair(form, other):
    assert name_distance(form, other) is None


@pytest.mark.parametrize(
    ("form", "other", "kind"),
    [
        ("Sergey Lavrov", "Sergei Lavrov", "transliteration"),
        ("Rafik Hariri", "Rafiq Hariri", "transliteration"),
        ("Igor Khovaev", "Igor Khovayev", "transliteration"),
        ("Mahmoud Abbas", "Mahmud Abbas", "transliteration"),
        ("Za'nilah Canty", "Zanilah Canty", "transliteration"),
        ("Vladamir Putin", "Vladimir Putin", "misspelling"),
        ("George Schultz", "George Shultz", "misspelling"),
    ],
)
def test_two_romanisations_of_one_name_are_no_misspelling(form, other, kind):
    assert pair_kind(form, other) == pair_kind(other, form) == kind


def test_a_name_without_its_accents_is_only_noted():
    assert name_distance("José Álvarez", "Jose Alvarez") == 0
    assert pair_kind("José Álvarez", "Jose Alvarez") == "accent"


def test_apostrophes_and_capitals_make_no_other_spelling():
    assert name_distance("Za'nilah Canty", "Za’nilah Canty") is None
    assert name_distance("Chang Chi-Cheng", "Chang Chi-cheng") is None


@pytest.mark.parametrize(
    ("left", "right", "distance"),
    [
        ("vladimir", "vladimir", 0),
        ("vladamir", "vladimir", 1),
        ("micheal", "michael", 1),
        ("abcd", "badc", 2),
        ("a", "abc", 2),
    ],
)
def test_distance_counts_single_steps(left, right, distance):
    assert edit_distance(left, right, limit=2) == edit_distance(right, left, limit=2) == distance


def test_distance_beyond_the_limit_is_only_said_to_be_beyond_it():
    assert edit_distance("abcdef", "uvwxyz", limit=1) == 2
