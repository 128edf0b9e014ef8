import pytest

from squarefacts import article_from_text, read_claims
from squarefacts.claims.resolve.events.types import phrases
from squarefacts.claims.word_files import word_tables
from tests.claims.corpus_files import cases, corpus


def told_in(text):
    """The events beside meetings that a text tells: kind, people, place, what its day is of it, and the day's words."""
    bundle = read_claims(article_from_text(text, metadata={"published": "2018-07-04"}))
    return [
        (m.head, list(m.people), m.place, m.bound, text[m.date.start : m.date.stop] if m.date else "")
        for m in bundle.events
    ]


@pytest.mark.parametrize(("entry", "phrase"), cases("events", "told"))
def test_an_event_is_read_with_who_where_and_when(entry, phrase):
    [(head, people, place, bound, day)] = told_in(phrase)
    assert (head, people, place, bound) == (entry["head"], entry["people"], entry["place"], entry["bound"])
    assert entry["day"] in day


@pytest.mark.parametrize("phrase", corpus("events")["none"][0]["phrases"])
def test_what_leaves_the_event_open_tells_none(phrase):
    assert told_in(phrase) == []


def test_a_plan_and_a_supposition_are_no_fact():
    text = "President Ana Rivera will visit Norland on July 9. President Ana Rivera would visit Sudland on July 10."
    bundle = read_claims(article_from_text(text, metadata={"published": "2018-07-04"}))
    assert [mention.modality for mention in bundle.events] == ["plan", "hypothetical"]


def test_an_ordinal_before_the_noun_says_which_visit_it_is():
    text = "President Ana Rivera was glad. Ana Rivera's second visit to Norland was on May 3."
    [mention] = read_claims(article_from_text(text, metadata={"published": "2018-07-04"})).events
    assert (mention.n, mention.place) == (2, "Norland")


def test_every_phrase_of_the_list_tells_one_kind_of_event():
    types = word_tables("squarefacts.claims.resolve", "event_types")["types"]
    listed = [
        words for told in types.values() for name in ("start", "on", "end", "nouns") for words in told.get(name, ())
    ]
    assert len(listed) == len(set(listed)) == len(phrases())
    assert {phrase.type.name for phrase in phrases().values()} == set(types)
