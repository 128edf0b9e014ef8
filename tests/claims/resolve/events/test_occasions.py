"""Meetings, bouts, visits and sessions whose people and day stand apart in the words of an article."""

import pytest

from squarefacts import article_from_text, read_claims

# The text, then who takes part, which number it is and on which day as written.
TOLD = [
    (
        "The singer Lea Arndt and the pianist Milo Brandt rowed again. The two first met in Oslo on May 3, 2012.",
        ("meeting", ("Arndt", "Brandt"), 1, "May 3, 2012"),
    ),
    (
        "Senator Ana Rivera and Governor Karl Ode met in Brennick on May 3, 2018. It was the second between the two.",
        ("meeting", ("Ode", "Rivera"), 2, "May 3, 2018"),
    ),
    (
        "Wrestlers Ivo Prell and Dan Marsh fought for the fourth time on June 9, 2019.",
        ("bout", ("Marsh", "Prell"), 4, "June 9, 2019"),
    ),
    (
        "The third duel between Ivo Prell and Dan Marsh took place on June 9, 2019.",
        ("bout", ("Marsh", "Prell"), 3, "June 9, 2019"),
    ),
    (
        "The water board of Fulwood held its ninth session on March 2, 2020.",
        ("session", ("board", "fulwood", "water"), 9, "March 2, 2020"),
    ),
    (
        "The second round of talks between Norland and the miners closed on March 2, 2020.",
        ("round", ("miners", "norland"), 2, "March 2, 2020"),
    ),
    (
        "The panel on the Brennick fire opened its first public hearing on March 2, 2020.",
        ("hearing", ("brennick", "fire", "panel", "public"), 1, "March 2, 2020"),
    ),
    (
        "Rain fell on Oxmoor Island. Doctor Ana Rivera made her third visit to the island on July 1, 2021.",
        ("visit", ("Ana Rivera",), 3, "July 1, 2021"),
    ),
]
UNTOLD = [
    "Ana Rivera met voters in Oslo on May 3, 2018, after Karl Ode resigned.",
    "Ana Rivera met Karl Ode's lawyer in Oslo on May 3, 2018.",
    "Ana Rivera and Karl Ode have never met before May 3, 2018.",
    "Ana Rivera and Karl Ode held their first meeting of the year on May 3, 2018.",
]


def events(text):
    read = read_claims(article_from_text(text, metadata={"published": "2021-12-01"}))
    return [
        (event.head, event.people, event.n, text[event.date.start : event.date.stop])
        for event in read.events
        if event.date
    ]


@pytest.mark.parametrize(("text", "event"), TOLD)
def test_an_event_is_known_where_its_people_and_its_day_stand_apart(text, event):
    assert event in events(text)


@pytest.mark.parametrize("text", UNTOLD)
def test_people_beside_a_verb_do_not_meet_and_a_number_with_a_restriction_does_not_count(text):
    assert events(text) == []
