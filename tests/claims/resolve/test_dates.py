"""Ranges, worlds, headers, doubt and implied days: what the dates of one article say together."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from squarefacts.claims.calendar import iso_day, weekday_of
from squarefacts.claims.extract.dates.grammar import find_dates
from squarefacts.claims.model import Claim, Confidence, DateValue, Kind, RangeValue
from squarefacts.claims.resolve.dates import resolve_dates
from squarefacts.claims.resolve.publication import find_publication
from squarefacts.claims.ties import DateResolution
from squarefacts.text.article import Article, Part, Region
from squarefacts.text.sentences import split_sentences


def read(text: str, published: date | None = date(2019, 10, 4)) -> DateResolution:
    metadata = {"published": published} if published else {}
    article = Article("text", "text", text, text, (Region(0, len(text), Part.BODY),), metadata)
    return resolve_dates(article, split_sentences(article), find_publication(article))


def days_of(resolution: DateResolution, world: int = 0) -> list[str | None]:
    found = []
    for claim in resolution.claims:
        if isinstance(claim.value, DateValue):
            readings = [reading for reading in claim.value.readings if reading.world == world]
            found.append(iso_day(readings[0].first_day) if readings else None)
    return found


def wrong_weekdays(text: str, resolution: DateResolution, least: Confidence = Confidence.HIGH) -> list[str]:
    found = []
    for claim in resolution.claims:
        value = claim.value
        if not isinstance(value, DateValue) or value.stated_weekday is None or claim.confidence < least:
            continue
        if value.readings and all(weekday_of(reading.first_day) != value.stated_weekday for reading in value.readings):
            found.append(text[claim.start : claim.stop])
    return found


def ranges_of(resolution: DateResolution) -> list[Claim]:
    return [claim for claim in resolution.claims if claim.kind is Kind.RANGE]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("from May 23-26", ["2019-05-23", "2019-05-26"]),
        ("Nov. 28 - Dec. 2", ["2019-11-28", "2019-12-02"]),
        ("from December 30 to January 2", ["2019-12-30", "2020-01-02"]),
        ("on November 14 and 15 respectively", ["2019-11-14", "2019-11-15"]),
        ("Tuesday through Thursday", ["2019-10-01", "2019-10-03"]),
        ("from 2010 to 2014", ["2010-01-01", "2014-01-01"]),
        ("for 2007-2010", ["2007-01-01", "2010-01-01"]),
        ("January 10 – 17, 2016", ["2016-01-10", "2016-01-17"]),
    ],
)
def test_the_end_of_a_range_takes_its_year_and_month_from_the_start(text: str, days: list[str]) -> None:
    resolution = read(text)
    assert days_of(resolution) == days
    assert all(isinstance(c.value, RangeValue) and c.value.ordered for c in ranges_of(resolution))


@pytest.mark.parametrize(
    "text", ["May 26-23", "January 10 – 1, 2016", "from May 26 to May 23", "March 5, 2018 to March 4, 2017"]
)
def test_a_range_that_runs_backwards_is_told(text: str) -> None:
    (claim,) = ranges_of(read(text))
    assert isinstance(claim.value, RangeValue) and not claim.value.ordered
    assert claim.confidence is Confidence.HIGH


@pytest.mark.parametrize(
    "text",
    [
        "April through October",
        "Thursday through Monday",
        "MEMPHIS, March 12 - 4th quarter net rose",
        "PASADENA, March 19 - Feb 28 end",
        "the September-August season",
        "SANTA CLARA, April 7 - 3Com said",
    ],
)
def test_what_only_looks_like_a_backward_range_is_none(text: str) -> None:
    assert all(isinstance(c.value, RangeValue) and c.value.ordered for c in ranges_of(read(text)))


def test_a_changed_date_is_no_range_of_high_confidence() -> None:
    (claim,) = ranges_of(read("The talks were moved from May 26 to May 23."))
    assert claim.confidence is Confidence.LOW


@pytest.mark.parametrize("text", ["April 31", "on Feb. 30, 2014", "February 29, 2015", "31 November", "31/11/2018"])
def test_a_day_that_no_calendar_has_is_told(text: str) -> None:
    (claim,) = read(text).claims
    assert isinstance(claim.value, DateValue) and not claim.value.valid


def test_february_29_without_a_year_is_possible() -> None:
    (claim,) = read("on February 29").claims
    assert isinstance(claim.value, DateValue) and claim.value.valid


def test_day_and_month_order_is_that_of_the_dates_that_allow_only_one() -> None:
    assert days_of(read("on 03/04/2019 and on 25/04/2019")) == ["2019-04-03", "2019-04-25"]
    assert days_of(read("on 03/04/2019 and on 04/25/2019")) == ["2019-03-04", "2019-04-25"]


def test_an_open_order_makes_two_worlds_and_a_slip_must_be_wrong_in_both() -> None:
    assert [world.day_first for world in read("on 03/04/2019").worlds] == [False, True]
    assert wrong_weekdays("Monday 03/04/2019", read("Monday 03/04/2019")) == []
    assert wrong_weekdays("Friday 03/04/2019", read("Friday 03/04/2019")) == ["Friday 03/04/2019"]


def test_a_mismatch_is_not_excused_because_the_weekday_fits_another_year() -> None:
    text = "They arrived on Wednesday, October 1."  # right in 2014
    assert wrong_weekdays(text, read(text)) == ["Wednesday, October 1"]


def test_a_yearless_date_many_months_away_is_doubtful() -> None:
    text = "It opened on Friday, April 20."
    assert wrong_weekdays(text, read(text)) == []
    assert wrong_weekdays(text, read(text), Confidence.LOW) == ["Friday, April 20"]


def test_a_weekday_before_1923_is_doubtful() -> None:
    text = "It was signed on Monday, July 4, 1776."
    assert wrong_weekdays(text, read(text)) == []


def test_a_crawl_date_does_not_make_slips_of_right_weekdays() -> None:
    text = "The forum is on Thursday, May 19. Coffee is served on Tuesday, May 24."  # right in 2016
    resolution = read(text, date(2017, 6, 1))
    assert resolution.publication is not None and resolution.publication.doubted
    assert wrong_weekdays(text, resolution) == []


def test_entries_of_an_archive_count_from_the_header_above() -> None:
    text = (
        "May 5, 2016 BURGLARY\nIt happened on Wednesday, April 27, at the mill.\n\n"
        "February 18, 2016 THEFT\nIt happened on Friday, February 12, at the shop.\n"
    )
    resolution = read(text, date(2017, 1, 20))
    assert days_of(resolution) == ["2016-05-05", "2016-04-27", "2016-02-18", "2016-02-12"]
    assert wrong_weekdays(text, resolution) == []


def test_a_slip_under_a_header_is_one() -> None:
    text = "February 13, 2013 THEFT\nIt happened on Thursday, January 16, at the shop.\n"
    assert wrong_weekdays(text, read(text, date(2017, 1, 20))) == ["Thursday, January 16"]


def test_a_label_of_an_update_leaves_the_year_open() -> None:
    text = "UPDATE (Wednesday, April 5): The jury is out."
    assert wrong_weekdays(text, read(text, date(2016, 2, 29))) == []


@pytest.mark.parametrize("text", ["ST. LOUIS, Mo., March 5 -", "KANSAS CITY, MO., March 5 -"])
def test_a_state_is_no_weekday(text: str) -> None:
    assert wrong_weekdays(text, read(text, date(1987, 3, 5))) == []


@pytest.mark.parametrize(
    ("text", "how", "told", "first"),
    [
        ("He came yesterday (Monday, September 30).", "relative", "Monday, September 30", "2019-10-03"),
        ("It opens on Christmas Day, December 24, 2019.", "holiday", "December 24, 2019", "2019-12-25"),
        ("It opens on Christmas Day, January 7, 2020.", "holiday", "January 7, 2020", "2020-01-07"),
        ("It closed 41 years ago, in 1967.", "years-ago", "1967", "1977-01-01"),
        ("It came on September 29. He left the following day, October 2.", "sequence", "October 2", "2019-09-30"),
    ],
)
def test_other_words_imply_a_day(text: str, how: str, told: str, first: str) -> None:
    (implied,) = read(text).implied
    assert (implied.how, text[implied.claim.start : implied.claim.stop]) == (how, told)
    assert iso_day(implied.readings[0].first_day) == first


def test_pieces_are_the_words_to_repair() -> None:
    text = "on Wed., Oct. 1, 2019"
    (claim,) = read(text).claims
    assert isinstance(claim.value, DateValue)
    assert {kind: text[start:stop] for kind, start, stop in claim.value.pieces} == {
        "weekday": "Wed",
        "month": "Oct",
        "day": "1",
        "year": "2019",
    }


def test_a_year_of_four_digits_before_a_zone_is_a_time() -> None:
    (claim, *_) = read("on 1 March 2000 GMT").claims
    assert isinstance(claim.value, DateValue) and not claim.value.year_stated


def test_an_open_year_still_has_a_value() -> None:
    (claim,) = read("on May 23", None).claims
    assert isinstance(claim.value, DateValue)
    assert (claim.value.readings, claim.value.timex) == ((), "XXXX-05-23")


@given(st.text(alphabet="Monday, Oct. 12019-/()'thefirst ago\nyesterday", max_size=60))
def test_mentions_of_any_text_lie_inside_it_in_order(text: str) -> None:
    last = 0
    for mention in find_dates(text):
        assert last <= mention.start < mention.stop <= len(text)
        last = mention.stop
        if mention.until is not None:
            last = mention.until.stop


@given(st.text(max_size=200))
def test_no_text_breaks_the_resolver(text: str) -> None:
    read(text)


@pytest.mark.parametrize("text", ["Monday through Thursday, May 22-26", "May 22-26 (Monday through Thursday)"])
def test_a_range_of_weekdays_beside_a_range_of_dates_belongs_to_it(text: str) -> None:
    found = [
        claim for claim in ranges_of(read(text, date(2017, 5, 1))) if getattr(claim.value, "from_weekday", None) == 0
    ]
    assert [getattr(claim.value, "to_weekday", None) for claim in found] == [3]
    assert text[found[0].start : found[0].stop] in (text, text[:-1])


def test_the_weekday_that_ends_a_range_is_not_that_of_its_first_date() -> None:
    text = "The shop is open Monday through Thursday, May 22-25."
    assert wrong_weekdays(text, read(text, date(2017, 5, 1))) == []


@pytest.mark.parametrize(
    "text",
    ["until his suspension on April 16, today admitted it", "They break for Easter April 9.", "April 16\n\nYesterday"],
)
def test_words_that_only_stand_beside_a_date_imply_nothing(text: str) -> None:
    assert read(text).implied == []


def test_an_impossible_day_is_certain_in_an_open_year_too() -> None:
    (claim,) = read("on September 31", None).claims
    assert claim.confidence is Confidence.HIGH


def test_days_told_with_another_year_make_a_yearless_one_beside_them_doubtful() -> None:
    text = "He was shot on Thursday, June 23. The vigil of June 25, 2016 was large."  # right in 2016
    assert wrong_weekdays(text, read(text, date(2017, 8, 20))) == []
