import pytest

from squarefacts.claims.model import Confidence
from squarefacts.claims.resolve.names import resolve_names
from squarefacts.claims.resolve.ordinals import resolve_ordinals
from tests.claims.corpus_files import cases, corpus, read, values_of

BEFORE = "President Ana Reyes met President Igor Quill. "


def ordinals_of(text, start=0):
    article, sentences = read(text)
    names = resolve_names(article, sentences)
    return [claim for claim in resolve_ordinals(article, sentences, [], names) if claim.start >= start]


@pytest.mark.parametrize(("entry", "phrase"), cases("ordinals", "ordinals"))
def test_an_ordinal_says_what_it_counts_and_whose(entry, phrase):
    before = entry.get("before", BEFORE.strip()) + " "
    claims = ordinals_of(before + phrase, len(before))
    values = values_of(claims)
    assert [(value.n, value.head) for value in values] == [(entry["n"], entry["head"])]
    value = values[0]
    assert list(value.modifiers) == entry.get("modifiers", list(value.modifiers))
    assert list(value.participants) == entry.get("participants", [])
    assert value.of == entry.get("of", "")
    assert value.place == entry.get("place", value.place)
    quote = (before + phrase)[claims[0].start : claims[0].stop]
    assert quote == entry.get("quote", quote)


@pytest.mark.parametrize("phrase", corpus("ordinals")["none"]["phrases"])
def test_positions_names_and_adverbs_are_no_ordinals(phrase):
    assert ordinals_of(phrase) == []


def test_a_rank_counts_no_series():
    claims = ordinals_of("It is the second largest city, and she finished third.")
    assert [claim.confidence for claim in claims] == [Confidence.LOW, Confidence.LOW]
    assert [(value.n, value.head, value.modifiers) for value in values_of(claims)] == [
        (2, "city", ("largest",)),
        (3, "rank", ()),
    ]


def test_a_rank_may_stand_in_digits():
    claims = ordinals_of("The team, ranked No. 3, took bus No. 4 to the world number 1.")
    assert [(value.n, value.head) for value in values_of(claims)] == [(3, "rank"), (1, "rank")]


def test_a_pronoun_that_fits_two_people_names_nobody():
    text = "President Ana Reyes and Mr Igor Quill spoke. It was his second visit to Brenn."
    assert [value.participants for value in values_of(ordinals_of(text))] == [()]


def test_three_people_are_no_pair():
    text = "President Ana Reyes, Mr Igor Quill and Mr Tom Vance spoke. They first met in Arlo."
    assert [value.participants for value in values_of(ordinals_of(text))] == [()]


def test_a_country_that_is_only_pointed_at_is_the_one_named_with_its_city():
    text = "President Ana Reyes spoke in Brenn, Norland, on her second visit to that country."
    assert [value.place for value in values_of(ordinals_of(text))] == ["Norland"]
