"""Two short articles on one incident know each other by its kind and its place."""

import pytest

from squarefacts import article_from_text, read_claims


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("A lorry overturned near Brennick on Friday.", "crash", {"brennick"}),
        ("OXMOOR — A bomb went off in a market on Tuesday.", "blast", {"oxmoor"}),
        ("Flames swept the Marwood Hotel in Fulwood.", "fire", {"marwood", "fulwood"}),
        ("Two masked men robbed the Arden Savings Bank.", "robbery", {"arden"}),
        ("The roof of a school in Teral caved in at noon.", "collapse", {"teral"}),
        ("A mudslide cut the road to Varna.", "nature", {"varna"}),
        ("A grocer was knifed on Orley Lane.", "stabbing", {"orley"}),
        ("Rebels ambushed a patrol outside Marlow.", "attack", {"marlow"}),
    ],
)
def test_the_first_sentences_tell_the_kind_and_the_place(text, kind, names):
    bundle = read_claims(article_from_text(text))
    assert kind in bundle.kinds
    assert names <= bundle.lead_names


def test_where_no_incident_is_told_no_names_are_kept():
    assert read_claims(article_from_text("The mayor of Brennick opened a bridge.")).lead_names == frozenset()


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("The flood killed 12 people, the army said on Tuesday at noon.", "noon tuesday"),
        ("The flood killed 12 people, the army said in its Tuesday evening bulletin.", "evening tuesday"),
        ("The flood on Tuesday evening killed 12 people, the army said.", ""),
    ],
)
def test_the_moment_of_a_toll_is_when_its_source_told_it(text, moment):
    (fact,) = read_claims(article_from_text(text)).facts
    assert fact.moment == moment
