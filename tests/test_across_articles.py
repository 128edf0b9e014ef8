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


CRASH = (
    "A bus crash near Brennick killed {} on May 4. The driver, Tomas Welland, 32, of Fulwood, was not hurt, Sergeant "
    "Ilse Harker of Oxmoor said."
)
ROAD = (
    "The road near Brennick is open again. The crash on May 4 killed {}, Sergeant Ilse Harker of Oxmoor said, and "
    "Tomas Welland of Fulwood has gone home."
)


def tolls(*articles):
    """The severity of the finding on the toll, "" for none."""
    found = findings(*articles).get("event-fact-conflict")
    return found.severity.name if found else ""


def test_once_it_is_over_two_tolls_are_an_error_and_before_that_a_note():
    assert tolls(("2016-05-20", CRASH.format("three people")), ("2016-05-21", ROAD.format("five people"))) == "ERROR"
    assert tolls(("2016-05-04", CRASH.format("three people")), ("2016-05-05", ROAD.format("five people"))) == "NOTE"


def test_an_older_toll_repeated_after_a_newer_one_is_a_warning():
    assert tolls(("2016-05-04", CRASH.format("five people")), ("2016-05-06", ROAD.format("three people"))) == "WARNING"


def test_two_named_sources_dispute_a_toll_and_contradict_nobody():
    one = CRASH.format("three people").replace("on May 4.", "on May 4, Mayor Greta Sund said.")
    assert tolls(("2016-05-20", one), ("2016-05-21", ROAD.format("five people"))) in ("", "NOTE")


def test_a_note_of_correction_is_no_second_toll():
    note = "\n\nCorrection: An earlier version of this story said five people were killed near Brennick."
    for noted in (
        CRASH.format("three people") + note,
        "(Corrects toll to three people killed, not five people)\n\n" + CRASH.format("three people"),
        "(This May 4 story was corrected to say that three people were killed, not five)\n\n"
        + CRASH.format("three people"),
        CRASH.format("three people") + " An earlier version of this story said five people were killed.",
    ):
        assert tolls(("2016-05-20", noted), ("2016-05-21", ROAD.format("three people"))) == ""


def test_a_corrected_or_refiled_story_stands_by_its_words():
    for mark in ("CORRECTED", "REFILE"):
        story = f"{mark}-Bus crash near Brennick\n\n" + CRASH.format("three people")
        assert tolls(("2016-05-20", story), ("2016-05-21", ROAD.format("five people"))) == "ERROR"


def test_a_withdrawn_story_claims_nothing():
    story = "WITHDRAWN: Bus crash near Brennick\n\n" + CRASH.format("three people")
    assert findings(("2016-05-20", story), ("2016-05-21", ROAD.format("five people"))) == {}


def test_arrests_go_on_so_that_two_counts_of_them_are_a_note():
    one, other = (text.replace("killed {}", "led to a brawl: {} arrested") for text in (CRASH, ROAD))
    told = ("2016-05-20", one.format("three people were")), ("2016-05-21", other.format("five people were"))
    assert tolls(*told) == "NOTE"


def test_two_counts_of_those_who_came_are_an_error_when_it_is_over():
    one, other = (text.replace("killed {}", "was mourned: {} attended the service") for text in (CRASH, ROAD))
    told = ("2016-05-20", one.format("310 people")), ("2016-05-21", other.format("130 people"))
    assert tolls(*told) == "ERROR"


def test_a_dateline_in_another_time_zone_moves_an_incident_by_a_day_at_most():
    for day, found in (("May 5", set()), ("May 7", {"incident-day-conflict"})):
        other = CRASH.replace("May 4", day).replace("A bus", "SYDNEY - A bus").replace("was not hurt", "slept well")
        report = findings(
            ("2016-05-08", CRASH.format("people")), ("2016-05-08", other.format("people") + " Rain fell.")
        )
        assert set(report) & {"incident-day-conflict"} == found


def test_a_birthday_may_lie_between_two_reports_on_one_incident():
    found = findings(("2016-05-04", FIRST), ("2016-05-30", LATER.format(age=33)))
    assert "age-conflict" not in found or found["age-conflict"].severity.name != "ERROR"


PRICE = "Brenn Oil acquired Lindholm Steel for {}. {}"


def test_two_sums_of_one_deal_are_a_warning_and_a_rounded_one_is_none():
    one = ("2016-05-04", PRICE.format("$50 million", "The mayor was glad."))
    other = "It was no surprise in Oxmoor: Brenn Oil Corp. acquired Lindholm Steel for {}."
    assert findings(one, ("2016-05-05", other.format("$60 million")))["deal-sum-conflict"].severity.name == "WARNING"
    assert findings(one, ("2016-05-05", other.format("nearly $50 million"))) == {}
    assert findings(one, ("2016-05-05", other.format("60 million euros"))) == {}
    assert findings(one, ("2017-05-05", other.format("$60 million"))) == {}
