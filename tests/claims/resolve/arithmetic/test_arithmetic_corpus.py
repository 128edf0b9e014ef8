from collections import defaultdict

import pytest

from squarefacts.claims.model import FigureValue
from squarefacts.claims.pipeline import read_claims
from squarefacts.text.build import article_from_text
from tests.claims.corpus_files import cases, corpus

# The relations that other modules find, and those that compare any two ends of a range.
OTHERS = ("part", "range")


def relations_of(text, title=None):
    bundle = read_claims(article_from_text(text, title=title))
    return [relation for relation in bundle.relations if relation.kind not in OTHERS]


def values_of(relation):
    values = defaultdict(list)
    for role in relation.roles:
        assert isinstance(role.claim.value, FigureValue)
        values[role.role].append(role.claim.value.value)
    return dict(values)


@pytest.mark.parametrize(("entry", "phrase"), cases("arithmetic", "relations"))
def test_the_words_tie_the_figures_that_the_corpus_says(entry, phrase):
    (relation,) = relations_of(phrase)
    assert relation.kind == entry["kind"]
    assert relation.direction == entry.get("direction", "")
    assert values_of(relation) == entry["roles"]


@pytest.mark.parametrize("phrase", corpus("arithmetic")["none"]["phrases"])
def test_figures_that_only_stand_side_by_side_are_not_tied(phrase):
    assert relations_of(phrase) == []


def test_a_headline_is_tied_to_the_first_figure_of_the_same_thing():
    (relation,) = relations_of("The council voted to buy 12 electric buses.", title="City buys 20 electric buses")
    assert relation.kind == "headline"
    assert values_of(relation) == {"left": [20], "right": [12]}


def test_a_figure_told_again_a_thousand_times_larger_is_tied_to_the_first():
    (relation,) = relations_of("A $4.5 million grant paid for it. Critics say the $4.5 billion grant was wasted.")
    assert relation.kind == "scale"


def test_a_hundred_repetitions_make_no_thousands_of_relations():
    assert len(relations_of("The loan of $4.1 million was paid. " * 100)) < 100
