"""What a reader gains from the rules about events, over whole corpora of small articles."""

from squarefacts import article_from_text, read_claims
from squarefacts.claims.calendar import iso_day
from squarefacts.engine.pack import load_pack
from squarefacts.findings.check import compare

DAYS = 17000


def report_on(texts, rule):
    """The report of one rule on articles that appeared on one day."""
    bundles = [
        read_claims(article_from_text(text + apart(at), f"article-{at}", metadata={"published": "2019-10-04"}))
        for at, text in enumerate(texts)
    ]
    return compare(bundles, [item for item in load_pack() if item.id == rule])


def apart(at):
    """A paragraph of its own for each article, so that none is a copy of another."""
    return "\n\nAnd " + " ".join(
        f"so{'abcdefghij'[at % 10]}{'abcdefghij'[at // 10 % 10]}{at // 100}x{word}" for word in range(40)
    )


def told_on(day):
    return f"President Ana Rivera and Prime Minister Boris Petrov first met in Lima on {iso_day(day)}."


def test_a_series_that_a_thousand_articles_misdate_is_compared_in_steps_not_squares():
    report = report_on([told_on(DAYS + at) for at in range(200)], "ordinal-conflict")
    [finding] = report.findings
    assert len(finding.locations) == 200
    assert report.comparisons <= 200 * 6


def test_a_clash_with_any_telling_is_found_though_only_the_outer_ones_are_compared():
    middle = [told_on(DAYS), told_on(DAYS + 1), told_on(DAYS + 2), told_on(DAYS + 1)]
    [finding] = report_on(middle, "ordinal-conflict").findings
    assert {location.article for location in finding.locations} == {"article-0", "article-2"}


def test_within_one_article_the_next_day_is_a_clash_and_between_two_a_time_zone():
    assert report_on([told_on(DAYS), told_on(DAYS + 1)], "ordinal-conflict").findings == ()
    twice = told_on(DAYS) + " They first met on " + iso_day(DAYS + 1) + "."
    assert len(report_on([twice, told_on(DAYS + 5)], "ordinal-conflict").findings[0].locations) == 3
