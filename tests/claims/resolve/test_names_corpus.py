import pytest

from squarefacts.claims.resolve.names import resolve_names
from tests.claims.corpus_files import corpus, read, values_of


def names_of(text):
    article, sentences = read(text)
    return [[value.form, value.role, value.full] for value in values_of(resolve_names(article, sentences))]


@pytest.mark.parametrize("entry", corpus("names")["texts"], ids=lambda entry: entry["text"][:40])
def test_names_are_read_with_role_and_full_form(entry):
    assert names_of(entry["text"]) == entry["names"]


@pytest.mark.parametrize("text", corpus("names")["none"]["texts"])
def test_places_and_organisations_are_no_people(text):
    assert names_of(text) == []


def test_a_surname_of_two_people_has_no_full_form():
    text = "President Ana Vance met Mr Tom Vance. Vance smiled."
    assert [name[2] for name in names_of(text)] == ["Ana Vance", "Tom Vance", ""]
