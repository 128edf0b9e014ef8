"""What a reader gains when articles are compared with each other."""

from squarefacts import article_from_text, read_claims
from squarefacts.engine.pack import load_pack
from squarefacts.findings.check import compare

FIRST = (
    "A bus crash near Brennick killed three people on May 4. The driver, Tomas Welland, 32, of Fulwood, was not hurt, "
    "Sergeant Ilse Harker of Oxmoor said."
)
LATER = (
    "The toll of the bus crash near Brennick has risen. The crash on May 4 killed five people, Sergeant Ilse Harker of "
    "Oxmoor said, and Tomas Welland, {age}, of Fulwood is under arrest."
)


def findings(*articles):
    bundles = [
        read_claims(article_from_text(text, f"article-{at}", metadata={"published": published}))
        for at, (published, text) in enumerate(articles)
    ]
    rules = [rule for rule in load_pack() if rule.family in ("people", "events")]
    return {finding.rule: finding for finding in compare(bundles, rules).findings}


def test_a_rising_toll_is_noted_as_superseded_and_no_error():
    found = findings(("2016-05-04", FIRST), ("2016-05-05", LATER.format(age=32)))
    assert set(found) == {"event-fact-conflict"}
    assert found["event-fact-conflict"].severity.name == "NOTE"
    assert "superseded" in found["event-fact-conflict"].message


def test_a_copy_contradicts_nobody():
    filler = " The road stays closed until the wreck is removed, and traffic is led through the old town by the bridge."
    copy = (FIRST + filler * 2).replace("32", "23").replace("three people", "four people")
    assert findings(("2016-05-04", FIRST + filler * 2), ("2016-05-04", copy)) == {}


def test_two_ages_in_one_week_are_an_error():
    found = findings(("2016-05-04", FIRST), ("2016-05-06", LATER.format(age=23)))
    assert found["age-conflict"].severity.name == "ERROR"
    assert found["age-conflict"].confidence.name == "HIGH"


def test_a_namesake_in_another_story_is_left_alone():
    other = "The baker Tomas Welland, 60, won a prize at the fair of Lindholm on Monday, Mayor Greta Sund said."
    assert findings(("2016-05-04", FIRST), ("2016-05-06", other)) == {}
