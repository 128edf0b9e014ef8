"""The five articles: what is wrong in them is shown, nothing else is, and an edit that breaks a fact is caught."""

import pytest

from squarefacts.api import check
from squarefacts.findings.model import Report, Severity
from squarefacts.text.change import with_change
from tests.generated import seed_articles

ARTICLES = seed_articles()


def key_of(finding):
    return finding.rule, tuple(sorted(location.quote for location in finding.locations))


def grave(report: Report):
    return {key_of(finding) for finding in report.findings if finding.severity >= Severity.WARNING}


@pytest.fixture(scope="module")
def report():
    return check(ARTICLES)


def edited(number, old, new):
    """The corpus with one passage of one article replaced."""
    article = ARTICLES[number]
    assert article.text.count(old) == 1, f"{old!r} stands once in {article.name}"
    start = article.text.index(old)
    changed = with_change(article, start, start + len(old), new)
    return [*ARTICLES[:number], changed, *ARTICLES[number + 1 :]]


def test_the_wrong_weekday_is_an_error_with_both_repairs(report):
    finding = report.findings[0]
    assert (finding.rule, finding.severity.name, finding.confidence.name) == ("weekday-mismatch", "ERROR", "HIGH")
    assert finding.locations[0].quote == "Wednesday, October 1"
    assert {repair.replacement for repair in finding.repairs} == {"Tuesday, October 1", "Wednesday, October 2"}


def test_the_repair_that_other_words_support_comes_first_and_says_so(report):
    first = report.findings[0].repairs[0]
    assert first.replacement == "Wednesday, October 2"
    assert "day-number-mismatch" in first.why


def test_nothing_else_is_an_error_and_the_only_warnings_are_the_known_slips(report):
    told = {(rule, quotes) for rule, quotes in grave(report)}
    assert told == {
        ("weekday-mismatch", ("Wednesday, October 1",)),
        ("day-number-mismatch", ("Wednesday, October 1", "second day of his official visit")),
        ("name-variant", ("Vladamir Putin", "Vladamir Putin")),
    }


@pytest.mark.parametrize(
    ("number", "old", "new", "rule"),
    [
        (1, "Friday, October 4", "Thursday, October 4", "weekday-mismatch"),
        (1, "Thursday, October 3", "Monday, October 3", "weekday-mismatch"),
        (1, "The October 3 meeting", "The Friday, October 3 meeting", "weekday-mismatch"),
        (1, "Duterte's 4th with", "Duterte's 1st with", "ordinal-conflict"),
        (1, "Peru in November 2016", "Peru in November 2015", "ordinal-conflict"),
        (0, "May 23-26", "May 26-23", "reversed-range"),
        (0, "$49 million", "$490 million", "part-exceeds-whole"),
        (4, "Singapore, November 14, 2018", "Singapore, November 31, 2018", "impossible-date"),
        (4, "Singapore on November 14, 2018", "Singapore on November 31, 2018", "impossible-date"),
    ],
)
def test_an_edit_that_breaks_a_fact_is_a_new_error_of_high_confidence(report, number, old, new, rule):
    changed = check(edited(number, old, new))
    added = [f for f in changed.findings if key_of(f) not in {key_of(known) for known in report.findings}]
    assert [(f.rule, f.severity.name, f.confidence.name) for f in added if f.severity >= Severity.WARNING] == [
        (rule, "ERROR", "HIGH")
    ]


@pytest.mark.parametrize(
    ("number", "old", "new"),
    [
        (1, "The October 3 meeting", "The Oct. 3 meeting"),
        (1, "The October 3 meeting", "The 3 October meeting"),
        (1, "Friday, October 4", "Friday, 4 October 2019"),
        (1, "Thursday, October 3", "Thursday (Oct 3)"),
        (1, "Last year, 3 Russian warships", "In 2018, three Russian warships"),
        (0, "from May 23-26", "from May 23 to 26"),
        (0, "$226 million", "$226m"),
        (0, "four decades now", "forty years now"),
        (2, "Monday, April 16", "Monday, 16 April"),
        (3, "Nov. 19-20", "November 19 and 20"),
        (3, "more than 4,800 people", "over 4,800 people"),
        (4, "Singapore, November 14, 2018", "Singapore, 14 November 2018"),
        (4, "about 1.1 billion US dollars", "around $1.1 billion"),
    ],
)
def test_a_right_edit_adds_no_finding(report, number, old, new):
    assert grave(check(edited(number, old, new))) <= grave(report)


def test_the_right_weekday_or_the_right_day_clears_the_error():
    for repaired in ("Tuesday, October 1", "Wednesday, October 2"):
        rules = {rule for rule, _ in grave(check(edited(1, "Wednesday, October 1", repaired)))}
        assert "weekday-mismatch" not in rules
        assert ("day-number-mismatch" in rules) == (repaired == "Tuesday, October 1")
