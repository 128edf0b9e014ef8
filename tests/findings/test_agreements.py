"""What several articles tell alike is told too, copies counted once."""

from squarefacts import article_from_text, check
from squarefacts.reports.document import make_document
from squarefacts.reports.markdown import render_markdown

ONE = "The driver, Tomas Welland, 32, of Oxmoor near Brennick, was not hurt, Sergeant Ilse Harker said on Monday."
OTHER = (
    "In Oxmoor, Sergeant Ilse Harker of Brennick named 32-year-old Tomas Welland as the man at the wheel of the van."
)


def report(*texts):
    return check(
        [article_from_text(text, f"{at}.txt", metadata={"published": "2016-05-04"}) for at, text in enumerate(texts)]
    )


def test_a_fact_of_two_articles_is_listed_with_its_words():
    told = report(ONE, OTHER)
    [agreement] = told.told_alike
    assert [location.quote for location in agreement.locations] == ["32", "32-year-old"]
    assert make_document(told).agreements[0].rule == "age-conflict"
    assert "“32” (0.txt:1), “32-year-old” (1.txt:1)" in render_markdown(told)


def test_a_copy_supports_nobody():
    assert report(ONE, ONE).told_alike == ()


def test_what_is_in_conflict_is_no_agreement():
    assert report(ONE, OTHER.replace("32", "45")).told_alike == ()
