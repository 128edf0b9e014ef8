"""What a reader gains from claims of two articles that are held against each other by the words beside them."""

import pytest

from squarefacts import article_from_text, read_claims
from squarefacts.engine.pack import load_pack
from squarefacts.findings.check import compare

RULES = {rule.id: rule for rule in load_pack()}


def found(rule, *articles):
    """The severity and confidence of each finding of a rule on articles given as (day of publication, text)."""
    bundles = [
        read_claims(article_from_text(text, f"article-{at}", metadata={"published": published}))
        for at, (published, text) in enumerate(articles)
    ]
    findings = compare(bundles, [RULES[rule]]).findings
    return [(finding.severity.name, finding.confidence.name) for finding in findings]


ORGAN = "The organ of Saint Orla in Brennick was consecrated by Bishop Ilse Harker on {}. It has 40 stops."
HYMN = (
    "A hymn was lost when the organ of Saint Orla in Brennick, which Bishop Ilse Harker consecrated on {}, fell silent."
)


def test_one_event_on_two_days_is_found_by_the_words_beside_the_days():
    told = ("2016-05-20", ORGAN.format("May 12")), ("2016-05-28", HYMN.format("May 14"))
    assert found("told-day-conflict", *told) == [("ERROR", "HIGH")]


@pytest.mark.parametrize(
    "text",
    [
        HYMN.format("May 12"),
        HYMN.format("May 14").replace("consecrated", "consecrated again"),
        HYMN.format("May 14").replace("consecrated", "tuned"),
        "BRENNICK, May 14 - Bishop Ilse Harker of Saint Orla consecrated an organ in Brennick.",
        "In the week ended May 14 Bishop Ilse Harker consecrated an organ of Saint Orla in Brennick.",
    ],
    ids=["the same day", "another time", "another deed", "a dateline", "a period"],
)
def test_days_of_other_events_are_left_alone(text):
    assert found("told-day-conflict", ("2016-05-20", ORGAN.format("May 12")), ("2016-05-28", text)) == []


def test_what_was_planned_for_another_day_is_only_noted():
    plan = "Bishop Ilse Harker will consecrate the organ of Saint Orla in Brennick on May 11, the diocese said."
    told = ("2016-05-02", plan), ("2016-05-20", ORGAN.format("May 12"))
    assert [severity for severity, _ in found("told-day-conflict", *told)] in ([], ["NOTE"])


REGATTA = "The {} regatta on Lake Vorn was won by the eight of Holm on Sunday. Cox Edda Rask wept."
CUP = "Cox Edda Rask keeps a cup of Sunday's regatta on Lake Vorn, the {}, in her boat. The eight of Holm had won it."


def test_two_numbers_of_one_event_are_found_though_one_has_no_noun():
    told = ("2016-05-23", REGATTA.format("ninth")), ("2016-05-24", CUP.format("eighth"))
    assert [severity for severity, _ in found("told-ordinal-conflict", *told)] == ["ERROR"]
    same = ("2016-05-23", REGATTA.format("ninth")), ("2016-05-24", CUP.format("ninth"))
    assert found("told-ordinal-conflict", *same) == []


def test_people_are_no_events_that_two_articles_count():
    one = "The second victim of the flood in Holm, Edda Rask, was found on Sunday by divers from Vorn."
    two = "The third victim of the flood in Holm, Jon Sund, was found on Sunday by divers from Vorn."
    assert found("told-ordinal-conflict", ("2016-05-23", one), ("2016-05-24", two)) == []


FERRY = "The ferry Aldis ran aground off Holm on Sunday with {} passengers and a brass band."
BEDS = "Villagers in Holm made beds for the {} passengers of the ferry Aldis, aground since Sunday."


def test_the_one_group_of_people_of_two_articles_has_one_number():
    told = ("2016-05-23", FERRY.format(214)), ("2016-05-24", BEDS.format(241))
    assert [severity for severity, _ in found("figure-conflict", *told)] == ["ERROR"]
    assert found("figure-conflict", told[0], ("2016-05-24", BEDS.format(214))) == []


def test_an_article_that_has_both_numbers_knows_them_for_two_things():
    both = BEDS.format(241) + " There were 214 at first, and 27 sailors."
    assert found("figure-conflict", ("2016-05-23", FERRY.format(214)), ("2016-05-24", both)) == []


def test_a_price_and_a_profit_are_two_sums():
    one = (
        "Vorn Mills bought the bakery of Holm on Monday for $3.1 million. Bakers there will keep their ovens and wages."
    )
    two = "The bakery of Holm, which Vorn Mills bought on Monday, {} $3.7 million. Bakers hope to keep their wages."
    profit = ("2016-05-23", one), ("2016-05-24", two.format("made a profit of"))
    assert found("figure-conflict", *profit) == []
    price = ("2016-05-23", one), ("2016-05-24", two.format("was sold for"))
    assert found("figure-conflict", *price) != []


def test_a_sum_a_thousand_times_too_large_is_found_in_a_small_corpus():
    one = "Rebuilding the theatre of Holm will cost $3.4 million, Mayor Edda Rask said."
    two = "The stage of the theatre of Holm is bare. Rebuilding it will cost $3.4 billion, says Mayor Edda Rask."
    assert [severity for severity, _ in found("scale-slip", ("2016-05-23", one), ("2016-05-24", two))] == ["ERROR"]


BALL = "The violinist Edda Rask lost a shoe at a ball in {} on Sunday and danced on. Rask laughed. The guests cheered."
SHOE = "A shoe that the violinist Edda Rask lost at the ball in {} has been found. Rask danced on, and guests laughed."


def test_one_event_in_two_towns_is_found_unless_an_article_names_both():
    told = ("2016-05-23", BALL.format("Brennick")), ("2016-05-24", SHOE.format("Oxmoor"))
    assert found("told-place-conflict", *told) == [("WARNING", "MEDIUM")]
    both = SHOE.format("Oxmoor") + " Oxmoor lies near Brennick."
    assert found("told-place-conflict", told[0], ("2016-05-24", both)) == []
