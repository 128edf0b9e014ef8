"""Two articles tell of one person only where more than a name speaks for it."""

from squarefacts import article_from_text, read_claims
from squarefacts.claims.link.person_pairs import find_person_pairs
from squarefacts.claims.model import Confidence


def pairs(*articles):
    bundles = [
        read_claims(article_from_text(text, name=f"{number}.txt", metadata={"published": day}))
        for number, (day, text) in enumerate(articles)
    ]
    return [pair.confidence for pair in find_person_pairs(bundles)]


FIRST = ("2016-05-04", "The driver, Tomas Welland, 32, of Oxmoor was not hurt in the crash at Brennick.")


def test_a_rare_name_and_places_of_the_same_week_make_one_person():
    assert pairs(FIRST, ("2016-05-06", "Police in Brennick said that Tomas Welland, 23, of Oxmoor drove.")) == [
        Confidence.HIGH
    ]


def test_a_name_alone_makes_no_person():
    assert pairs(FIRST, ("2016-05-06", "In Lindau, Tomas Welland, 23, won a race.")) == []


def test_a_common_name_needs_more_beside_it():
    one = ("2016-05-04", "John Smith, 32, of Oxmoor was not hurt in the crash.")
    assert pairs(one, ("2016-05-06", "The baker, John Smith, 23, of Oxmoor was there.")) == []


def test_years_apart_more_must_be_shared():
    assert pairs(FIRST, ("2018-05-06", "Police said that Tomas Welland, 23, of Oxmoor drove.")) == []
    later = ("2018-05-06", "Police in Brennick said that Tomas Welland, 23, of Oxmoor drove.")
    assert pairs(FIRST, later) == [Confidence.MEDIUM]


def test_the_names_of_countries_and_great_cities_speak_for_nobody():
    one = ("2016-05-04", "In Chicago and Mexico, they met Tomas Welland, 32, a singer.")
    assert pairs(one, ("2016-05-06", "From Mexico to Chicago, fans saw Tomas Welland, 23, a painter.")) == []
