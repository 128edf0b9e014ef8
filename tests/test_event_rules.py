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


def found(rule, *articles):
    """The findings of one rule on articles given as (day of publication, text)."""
    bundles = [
        read_claims(article_from_text(text + apart(at), f"article-{at}", metadata={"published": published}))
        for at, (published, text) in enumerate(articles)
    ]
    return compare(bundles, [item for item in load_pack() if item.id == rule]).findings


def level(findings):
    """The severity and confidence of each finding."""
    return [(finding.severity.name, finding.confidence.name) for finding in findings]


ARRIVED = "It was raining. President Ana Rivera arrived in Brennick on {}."


def test_two_days_of_one_arrival_are_a_warning_and_two_days_of_one_stay_are_not():
    told = ("2018-05-10", ARRIVED.format("May 1")), ("2018-05-11", ARRIVED.format("May 3"))
    assert level(found("event-day-conflict", *told)) == [("WARNING", "MEDIUM")]
    stayed = [(day, text.replace("arrived in", "visited")) for day, text in told]
    assert found("event-day-conflict", *stayed) == ()


def test_two_arrivals_a_week_apart_are_two_journeys():
    told = ("2018-05-10", ARRIVED.format("May 1")), ("2018-05-11", ARRIVED.format("May 8"))
    assert found("event-day-conflict", *told) == ()


def test_the_next_day_may_be_a_time_zone_away():
    told = ("2018-05-10", ARRIVED.format("May 1")), ("2018-05-11", ARRIVED.format("May 2"))
    assert found("event-day-conflict", *told) == ()


def test_a_plan_that_was_put_off_contradicts_nothing():
    plan = "It was raining. President Ana Rivera will arrive in Brennick on May 1."
    assert found("event-day-conflict", ("2018-04-28", plan), ("2018-05-11", ARRIVED.format("May 3"))) == ()


SENTENCED = "The driver Tomas Welland of Fulwood was sentenced on {}. {} Judge Ilse Harker spoke in Oxmoor."


def test_a_person_is_sentenced_once_in_a_story_and_namesakes_have_another():
    one, other = SENTENCED.format("May 3", "He wept."), SENTENCED.format("May 9", "It was quiet.")
    assert level(found("event-day-conflict", ("2018-05-10", one), ("2018-05-12", other))) == [("ERROR", "HIGH")]
    namesake = "The baker Tomas Welland of Lindholm was sentenced on May 9. Mayor Greta Sund spoke of bread in Brenn."
    assert found("event-day-conflict", ("2018-05-10", one), ("2018-05-12", namesake)) == ()


def test_two_openings_of_one_edition_are_an_error_and_two_days_of_it_are_none():
    opened = "Crowds came. The 13th Northern Trade Summit {} in Brennick on {}."
    one, other = opened.format("opened", "May 3"), opened.format("opened", "May 6")
    assert level(found("event-day-conflict", ("2018-05-10", one), ("2018-05-12", other))) == [("ERROR", "HIGH")]
    held = opened.format("was held", "May 6")
    for rule in ("event-day-conflict", "ordinal-conflict"):
        assert found(rule, ("2018-05-10", one), ("2018-05-12", held)) == ()


def test_an_edition_in_two_months_is_an_ordinal_in_conflict():
    held = "Crowds came. The 13th Northern Trade Summit was held in Brennick on {}."
    told = ("2018-05-10", held.format("May 3")), ("2018-08-12", held.format("August 6"))
    assert level(found("ordinal-conflict", *told)) == [("ERROR", "HIGH")]


VISIT = "It was raining. President Ana Rivera visited Norland on {}."
COUNTED = "President Ana Rivera was glad. Ana Rivera's {} visit to Norland was on October 2, 2019."


def test_a_second_visit_has_one_before_it():
    told = ("2018-03-02", VISIT.format("March 1, 2018")), ("2017-05-05", VISIT.format("May 4, 2017"))
    assert level(found("ordinal-too-low", ("2019-10-04", COUNTED.format("second")), *told)) == [("WARNING", "MEDIUM")]
    assert found("ordinal-too-low", ("2019-10-04", COUNTED.format("third")), *told) == ()


def test_two_days_of_one_journey_are_one_visit():
    told = ("2018-03-02", VISIT.format("March 1, 2018")), ("2018-03-05", VISIT.format("March 4, 2018"))
    assert found("ordinal-too-low", ("2019-10-04", COUNTED.format("second")), *told) == ()


def test_a_visit_of_another_kind_or_to_another_land_is_counted_apart():
    told = ("2018-03-02", VISIT.format("March 1, 2018")), ("2017-05-05", VISIT.format("May 4, 2017"))
    assert found("ordinal-too-low", ("2019-10-04", COUNTED.format("second state")), *told) == ()
    elsewhere = [(day, text.replace("Norland", "Sudland")) for day, text in told]
    assert found("ordinal-too-low", ("2019-10-04", COUNTED.format("second")), *elsewhere) == ()


EDITION = "Crowds came. The {} Northern Trade Summit was held in Brennick in {}."


def editions(*told):
    """The findings on years of editions, each given as its ordinal and its month."""
    return found("edition-year", *[("2022-05-10", EDITION.format(n, month)) for n, month in told])


def test_two_editions_a_year_apart_fix_the_year_of_the_third():
    told = ("13th", "May 2017"), ("14th", "May 2018")
    assert level(editions(*told, ("15th", "June 2018"))) == [("WARNING", "MEDIUM")]
    assert editions(*told, ("15th", "June 2019")) == ()
    assert level(editions(*told, ("15th", "June 2020"))) == [("NOTE", "MEDIUM")]


def test_without_a_pair_a_year_apart_nothing_is_known_of_the_third():
    assert editions(("13th", "May 2015"), ("14th", "May 2018"), ("15th", "June 2018")) == ()


def test_an_anniversary_is_kept_for_a_year_but_not_for_two():
    marked = "Crowds came. The 50th anniversary of the treaty of Brenn was marked in {}."
    told = ("2019-05-10", marked.format("May 2018")), ("2019-05-10", marked.format("December 2018"))
    assert found("ordinal-conflict", *told) == ()
    late = ("2021-05-10", marked.format("May 2020"))
    assert len(found("ordinal-conflict", told[0], late)) == 1


def test_one_meeting_that_many_articles_put_on_three_days_is_compared_in_steps_not_squares():
    told = [
        f"President Ana Rivera met Prime Minister Boris Petrov in Lima on {iso_day(DAYS + at % 3)}."
        for at in range(120)
    ]
    report = report_on(told, "event-day-conflict")
    assert len(report.findings) == 3  # each two of the days clash once
    assert report.comparisons <= 120 * 8


CRASH = "It was raining. The train crash near Brennick on {} killed {} people."


def test_two_tolls_of_one_place_and_day_are_a_warning_once_it_is_over():
    one = ("2018-05-20", CRASH.format("May 3", 15))
    assert level(found("event-fact-conflict", one, ("2018-05-28", CRASH.format("May 3", 51)))) == [
        ("WARNING", "MEDIUM")
    ]
    assert level(found("event-fact-conflict", ("2018-05-04", CRASH.format("May 3", 15)), one)) == []
    early = ("2018-05-04", CRASH.format("May 3", 12))
    assert level(found("event-fact-conflict", early, one)) == [("NOTE", "MEDIUM")]


def test_another_place_or_another_day_has_a_toll_of_its_own():
    one = ("2018-05-20", CRASH.format("May 3", 15))
    elsewhere = CRASH.format("May 3", 51).replace("Brennick", "Oxmoor")
    assert found("event-fact-conflict", one, ("2018-05-28", elsewhere)) == ()
    assert found("event-fact-conflict", one, ("2018-05-28", CRASH.format("May 9", 51))) == ()


def test_two_towns_of_one_land_may_be_one_place_and_two_lands_are_not():
    met = "President Ana Rivera met Prime Minister Boris Petrov in {} on May 3, 2018. It was raining."
    one = ("2018-05-04", met.format("Brenn, Norland"))
    assert level(found("event-place-conflict", one, ("2018-05-05", met.format("Lindholm, Sudland")))) == [
        ("WARNING", "MEDIUM")
    ]
    assert found("event-place-conflict", one, ("2018-05-05", met.format("Oxmoor, Norland"))) == ()
    assert found("event-place-conflict", one, ("2018-05-05", met.format("Oxmoor"))) == ()
