import pytest

from squarefacts import article_from_text, read_claims


def facts(text, title=None):
    bundle = read_claims(article_from_text(text, title=title, metadata={"published": "2016-05-26"}))
    return {(fact.property, fact.low, fact.high) for fact in bundle.facts}


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The death toll from the storm stood at 12 on Monday.", 12),
        ("The number of people killed in the slide rose to 31.", 31),
        ("The fire cost 17 lives.", 17),
        ("Five glaziers died when a roof fell.", 5),
        ("Four trustees of the museum who were killed on Monday were friends.", 4),
        ("An avalanche killed two climbers. The two dead were brothers.", 2),
    ],
)
def test_a_number_of_dead_is_read_by_its_noun_and_by_any_noun_of_people(text, killed):
    assert {fact for fact in facts(text) if fact[0] == "killed"} == {("killed", killed, killed)}


@pytest.mark.parametrize(
    "text",
    [
        "Twelve sheep died in the fire.",
        "A feud has cost 14 lives over the past ten years.",
        "The judge and two clerks died.",
    ],
)
def test_beasts_and_the_dead_of_years_are_no_toll(text):
    assert facts(text) == set()


def test_a_toll_is_read_from_the_title_and_the_first_sentences():
    assert facts("A bus left the road near Brennick.", "Three people killed in crash") == {("killed", 3, 3)}
    assert facts("The crash left two dead. Four people were injured.") == {("killed", 2, 2), ("injured", 4, 4)}


def test_a_part_of_a_toll_is_no_toll():
    assert facts("Two of the victims were killed.") == set()
    assert facts("Three others were injured.") == set()
    assert facts("Two young men and a woman were killed.") == set()
    assert facts("A woman and two young men were killed.") == set()
    assert facts("A gunman killed two men and a woman.") == set()
    assert facts("One wounded man lay on the steps.") == set()
    assert facts("One man was pronounced dead at the scene.") == set()
    assert facts("He is accused of trying to kill two officers.") == set()
    assert facts("Two people were killed or injured.") == set()
    assert facts("A girl was hurt, and two men were wounded.") == set()
    assert facts("Welland was shot. Three others were injured.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Two young men were killed.",
        "2 Killed in Brenn",
        "A van killed two teenagers.",
        "Family of two found dead.",
        "The crash left two students dead.",
    ],
)
def test_the_dead_are_counted_in_many_words(text):
    assert facts(text) == {("killed", 2, 2)}


@pytest.mark.parametrize(
    "text",
    [
        "A girl was killed and three men injured.",
        "A van killed a girl and injured three others.",
        "Tomas Welland, 27, was killed in the crash. Three others were injured.",
        "A girl died and three other people were hurt.",
        "Crash kills girl, wounds 3",
        "Three teens wounded in crash",
    ],
)
def test_the_injured_are_counted_in_many_words(text):
    assert ("injured", 3, 3) in facts(text)


def test_what_only_the_further_sentences_tell_is_read_and_does_not_replace_the_lead():
    filler = "The road is closed. Rain fell. The bridge was dark."
    assert facts(f"{filler} Three people were killed.") == {("killed", 3, 3)}
    assert facts(f"Two people were killed. {filler} Three people were killed there in a storm.") == {("killed", 2, 2)}


def test_a_title_on_several_incidents_leaves_the_tolls_open():
    assert facts("One person was killed, the mayor said.", "Two killed in Sunday night shootings") == set()


def test_a_sum_over_several_incidents_is_none_of_one():
    assert facts("Seven people were killed in 17 shootings over the weekend.") == set()
    assert facts("Seven people have been killed on that road this year.") == set()


def test_where_an_article_tells_two_tolls_none_is_taken():
    assert facts("Two people were killed in the crash. Three people were killed, the mayor said.") == set()


def test_what_was_said_before_is_no_live_toll():
    assert facts("Police earlier said that five people were killed.") == set()


def test_the_dead_may_count_who_did_it():
    assert facts("A man killed three people and then himself.") == {("killed", 3, 4)}
    assert facts("Six people were killed, including the suspected shooter.") == {("killed", 5, 6)}
