import pytest

from squarefacts.claims.resolve.relations import find_relations
from tests.claims.corpus_files import figures_of, read


def relations_of(text):
    article, sentences = read(text)
    found = find_relations(article, sentences, figures_of(text))
    return [
        (relation.kind, [(role.role, text[role.claim.start : role.claim.stop]) for role in relation.roles])
        for relation in found
    ]


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        ("Trade came to $226 million, of which exports were $249 million.", "$226 million", "$249 million"),
        (
            "Trade stood at $226 million, with the Norlands exporting only $49 million worth of goods to Sudland.",
            "$226 million",
            "$49 million",
        ),
        ("The crash killed 12 people, including 14 children.", "12 people", "14 children"),
        ("They bought 20 boats, five of them new.", "20 boats", "five"),
        ("He has 20 boats, of which five are new.", "20 boats", "five"),
    ],
)
def test_words_that_tie_a_part_to_its_whole(text, whole, part):
    assert relations_of(text) == [("part", [("whole", whole), ("part", part)])]


@pytest.mark.parametrize(
    "text",
    [
        "Trade stood at $226 million, with profits of $300 million.",
        "The crash killed 12 people and hurt 14 children.",
        "Trade rose by $2 million, of which they spoke for $3 million.",
        "He owns 12 boats, including 300 litres of paint.",
        "He sold 3 houses, including the old one, and 12 boats.",
        "Police spoke to one of them, and 12 people left.",
    ],
)
def test_figures_without_a_cue_are_no_parts(text):
    assert relations_of(text) == []
