import pytest

from squarefacts.claims.model import FigureValue
from squarefacts.claims.pipeline import read_claims
from squarefacts.text.build import article_from_text
from tests.claims.corpus_files import cases, corpus


def told_twice(text):
    retellings = read_claims(article_from_text(text)).retellings
    pairs = [(told.earlier.value, told.later.value) for told in retellings]
    return [
        [one.value, two.value] for one, two in pairs if isinstance(one, FigureValue) and isinstance(two, FigureValue)
    ]


@pytest.mark.parametrize(("entry", "phrase"), cases("retellings", "retellings"))
def test_a_figure_told_as_known_points_back_at_the_one_that_was_told(entry, phrase):
    assert told_twice(phrase) == [entry["values"]]


@pytest.mark.parametrize("phrase", corpus("retellings")["none"]["phrases"])
def test_figures_of_two_things_are_not_made_one(phrase):
    assert [pair for pair in told_twice(phrase) if pair[0] != pair[1]] == []
