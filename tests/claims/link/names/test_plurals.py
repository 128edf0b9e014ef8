from squarefacts.claims.link.names.plurals import Plurals
from squarefacts.claims.pipeline import read_claims
from squarefacts.text.build import article_from_text


def plurals_of(text):
    return Plurals([read_claims(article_from_text(text))])


def test_a_plural_of_a_noun_is_no_misspelling():
    corpus = plurals_of("Our Bread Licenses are free. Read the Bread License: a license is short.")
    assert corpus.is_of_one_noun("Bread License", "Bread Licenses")


def test_a_name_of_a_person_with_an_s_may_be_a_misspelling():
    corpus = plurals_of("Anna Simons baked. Later Anna Simon slept.")
    assert not corpus.is_of_one_noun("Anna Simon", "Anna Simons")


def test_names_that_differ_elsewhere_are_no_plurals():
    assert not plurals_of("Bread and bred.").is_of_one_noun("Bread Oven", "Bred Oven")
