from hypothesis import given
from hypothesis import strategies as st

from squarefacts.claims.resolve.arithmetic import find_arithmetic
from squarefacts.claims.resolve.arithmetic.skeleton import skeleton_of
from squarefacts.text.article import Part
from tests.claims.corpus_files import figures_of, read

WORDS = [
    "12",
    "seven men",
    "$5 million",
    "40 percent",
    "of the",
    "or",
    "rose",
    "from",
    "to",
    "(",
    ")",
    ",",
    ":",
    "and",
    "a",
    "16 km",
]


def test_figures_become_tokens_and_their_hedges_go():
    text = "Sales rose about 12 percent to $56 million — more than 50 jobs."
    skeleton = skeleton_of(text, 0, len(text), Part.BODY, figures_of(text))
    assert skeleton.text == "Sales rose ⟦P0⟧ to ⟦M1⟧ — ⟦C2⟧."


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_any_words_are_read_without_fail_and_every_relation_names_figures_of_the_text(text):
    article, sentences = read(text)
    figures = figures_of(text)
    for relation in find_arithmetic(article, sentences, figures):
        assert all(role.claim in figures for role in relation.roles)
