import pytest

from squarefacts.claims.model import Confidence
from squarefacts.claims.pipeline import read_claims
from squarefacts.text.build import article_from_text


def lists_in(text):
    """The confidences of the lists that the counts of a text announce."""
    relations = read_claims(article_from_text(text)).relations
    return [relation.confidence for relation in relations if relation.kind == "list"]


BELOW = "\n\n- the oven\n- the bell\n- the door\n"


@pytest.mark.parametrize(
    "opening",
    [
        "We mended two things:",
        "There are two things to mend before the fair opens on Friday:",
        "It has two doors of oak:",
    ],
)
def test_a_noun_with_what_belongs_to_it_announces_the_list_below(opening):
    assert lists_in(opening + BELOW) == [Confidence.HIGH]


@pytest.mark.parametrize(
    "opening",
    [
        "Two bells ring in the tower for these reasons:",
        "It joins the parts of two-door ovens:",
        "This is cheaper than two ovens:",
        "It fails when joining two ovens:",
        "Of the two ovens, one is lit with:",
        "Six old ovens and two new ones came for the bakers of the town:",
        "It is white (which takes always 6 loaves):",
        "- oven_count: 2\n  commands:",
        "It works for two ovens, except that:",
    ],
)
def test_a_count_that_is_only_mentioned_announces_nothing(opening):
    assert lists_in(opening + BELOW) == []


def test_a_count_that_is_the_subject_of_more_is_less_sure():
    assert lists_in("Two old bakers let the visitors of the town taste:" + BELOW) == [Confidence.MEDIUM]
