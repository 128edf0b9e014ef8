"""When an article appeared, from the first source that says so."""

from datetime import UTC, date, datetime

import pytest

from squarefacts.claims.calendar import iso_day
from squarefacts.claims.resolve.publication import find_publication
from squarefacts.text.article import Article, Part, Region


def article(text: str, path: str = "text.txt", **metadata: object) -> Article:
    return Article(path, path, text, text, (Region(0, len(text), Part.BODY),), metadata)


def test_the_command_line_comes_first() -> None:
    found = find_publication(article("date 2019-10-04 MANILA", published="2018-01-01"), "2020-02-03T09:30+08:00")
    assert (found.source, iso_day(found.first_day), found.zone) == ("argument", "2020-02-03", "+08:00")


@pytest.mark.parametrize("declared", ["yesterday", "2019-13-01", "04/10/2019", "2019-02-29"])
def test_a_wrong_day_on_the_command_line_is_an_error_that_says_what_is_expected(declared: str) -> None:
    with pytest.raises(ValueError, match="ISO 8601"):
        find_publication(article(""), declared)


@pytest.mark.parametrize(
    "value",
    [
        "2018-01-02",
        "20180102",
        date(2018, 1, 2),
        datetime(2018, 1, 2, 9, tzinfo=UTC),
        "2018-01-02T09:00:00Z",
        "2018-01-02 09:00",
    ],
)
def test_metadata_comes_before_the_text(value: object) -> None:
    found = find_publication(article("date 2019-10-04 MANILA", published=value))
    assert (found.source, iso_day(found.first_day)) == ("metadata", "2018-01-02")


def test_metadata_that_is_no_day_counts_as_absent() -> None:
    assert find_publication(article("date 2019-10-04 MANILA", published="soon")).source == "header"


@pytest.mark.parametrize(
    "text",
    [
        "date 2019-10-04 MANILA, Philippines – The president came.",
        "Friday, October 4, 2019 — The president came.",
        "October 4, 2019\nThe president came.",
        "The president came home\n\nPublished: Oct. 4, 2019 8:18 PM\n\nHe came.",
        "Posted Friday, October 4, 2019 8:18 PM EST Updated: Sunday, October 6, 2019",
        "MANILA, Oct. 4, 2019 — The president came.",
        "Metro Manila (CNN Philippines, October 4, 2019) — He just came home.",
    ],
)
def test_a_header_gives_the_day(text: str) -> None:
    found = find_publication(article(text))
    assert (found.source, iso_day(found.first_day), iso_day(found.last_day)) == ("header", "2019-10-04", "2019-10-04")


@pytest.mark.parametrize(
    "text",
    ["Metro Manila (CNN Philippines, May 21) — He came.", "NEW YORK, May 21 - BankAmerica is not under pressure."],
)
def test_a_dateline_without_a_year_leaves_the_year_open(text: str) -> None:
    found = find_publication(article(text))
    assert (found.source, found.evidence, iso_day(found.first_day)) == ("header", "May 21", None)


def test_a_dateline_and_a_past_year_with_weekdays_leave_some_years() -> None:
    text = "MANILA, May 21 — The talks that began in 2015 go on until Wednesday, May 24."  # right in 2017, 2023 ...
    found = find_publication(article(text))
    assert (iso_day(found.first_day), found.source) == ("2017-05-21", "header")


def test_a_date_of_the_story_is_no_header() -> None:
    assert find_publication(article("The president arrived on October 4 in Moscow.")).source == "unknown"


def test_the_file_name_gives_the_day() -> None:
    found = find_publication(article("Nothing.", "posts/2016-05-04-title.md"))
    assert (found.source, iso_day(found.first_day)) == ("file name", "2016-05-04")


def test_the_day_of_an_update_is_known_where_the_year_is() -> None:
    found = find_publication(article("He came.\nUpdated on May 22 to correct the dates.", published="2017-05-21"))
    assert iso_day(found.updated_day or 0) == "2017-05-22"


def test_yesterday_beside_a_weekday_and_a_date_gives_the_years() -> None:
    text = "They met yesterday (Monday, April 16). Last time was in 2016."
    found = find_publication(article(text))
    assert (found.source, iso_day(found.first_day)) == ("words", "2018-04-17")


def test_without_any_sign_nothing_is_known() -> None:
    found = find_publication(article("The president came home on Tuesday."))
    assert (found.source, iso_day(found.first_day)) == ("unknown", None)
