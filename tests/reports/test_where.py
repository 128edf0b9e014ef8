"""An editor who corrects one place finds all others that tell the same fact."""

from squarefacts import article_from_text, check
from squarefacts.reports.where import render_where

FIRST = "President Ana Rivera and Prime Minister Boris Petrov first met in Lima, Peru on November 19, 2016."
SECOND = (
    "Prime Minister Boris Petrov and President Ana Rivera first met in Peru in November 2016, when it rained. "
    "President Rivera was glad."
)
OTHER = "On May 3, 2018, President Ana Rivera spoke to 4,800 people, a spokesman said. It was cold."


def report():
    days = "2019-10-04", "2019-10-05", "2018-05-04"
    return check(
        [
            article_from_text(text, f"{name}.txt", metadata={"published": day})
            for name, text, day in zip("abc", (FIRST, SECOND, OTHER), days, strict=True)
        ]
    )


def test_an_event_is_found_in_other_words():
    told = render_where("November 19, 2016", report())
    assert told is not None
    assert "a.txt:1:" in told and "b.txt:1:" in told and "c.txt" not in told
    assert "the same meeting" in told


def test_a_person_is_found_by_any_form_of_the_name():
    told = render_where("Ana Rivera", report())
    assert told is not None
    assert told.endswith("4 places in 3 articles.\n")


def test_words_that_are_no_claim_are_found_as_they_stand():
    told = render_where("it  rained", report())
    assert told is not None
    assert "b.txt:1:" in told and told.endswith("1 place in 1 article.\n")


def test_what_stands_nowhere_is_said_to_stand_nowhere():
    assert render_where("a flood", report()) is None
    assert render_where(" ", report()) is None


def test_a_finding_leads_to_every_place_of_its_day():
    slip = article_from_text("They met on Wednesday, October 1, 2019.", "slip.txt")
    copy = article_from_text("All of it was over by October 1, 2019, he said.", "other.txt")
    found = check([slip, copy])
    told = render_where(found.findings[0].id, found)
    assert told is not None
    assert "slip.txt:1:13" in told and "other.txt:1:23" in told


def test_a_conflict_of_figures_leads_to_every_article_that_tells_the_figure():
    texts = (
        "Brennick Motors employs 4,200 people at its plant in Arden.",
        "The strike began on Monday. Brennick Motors has 4,800 employees in Arden.",
        "Brennick Motors has 4,200 employees in Arden, the mayor said.",
    )
    told = check([article_from_text(text, f"{name}.txt") for name, text in zip("abc", texts, strict=True)])
    (finding,) = (finding for finding in told.findings if finding.rule == "figure-conflict")
    places = render_where(finding.id, told)
    assert places is not None
    assert places.endswith("3 places in 3 articles.\n")
