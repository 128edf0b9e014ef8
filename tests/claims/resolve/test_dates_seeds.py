"""The dates of the five articles of this repository."""

from pathlib import Path

import pytest

from squarefacts.claims.calendar import iso_day, weekday_of
from squarefacts.claims.model import Claim, DateValue, Kind, Publication
from squarefacts.claims.resolve.dates import resolve_dates
from squarefacts.claims.resolve.publication import find_publication
from squarefacts.claims.ties import DateResolution
from squarefacts.text.article import Article, Part, Region
from squarefacts.text.sentences import split_sentences

SEEDS = Path(__file__).parents[3] / "seeds"


def _read(start: str, **changes: str) -> tuple[str, Publication, DateResolution]:
    path = next(SEEDS.glob(f"{start}*.txt"))
    text = path.read_text(encoding="utf-8")
    for old, new in changes.items():
        assert old.replace("_", " ") in text
        text = text.replace(old.replace("_", " "), new)
    article = Article(path.name, str(path), text, text, (Region(0, len(text), Part.BODY),))
    publication = find_publication(article)
    return text, publication, resolve_dates(article, split_sentences(article), publication)


def _wrong_weekdays(text: str, claims: list[Claim]) -> list[str]:
    found = []
    for claim in claims:
        value = claim.value
        if not isinstance(value, DateValue) or value.stated_weekday is None or not value.readings:
            continue
        if all(weekday_of(reading.first_day) != value.stated_weekday for reading in value.readings):
            found.append(text[claim.start : claim.stop])
    return found


def test_the_header_gives_the_day_and_one_weekday_is_wrong() -> None:
    text, publication, dates = _read("001")
    assert (publication.source, iso_day(publication.first_day)) == ("header", "2019-10-04")
    assert _wrong_weekdays(text, dates.claims) == ["Wednesday, October 1"]


@pytest.mark.parametrize("start", ["000", "002", "003", "004"])
def test_the_other_articles_have_no_wrong_weekday(start: str) -> None:
    text, _, dates = _read(start)
    assert _wrong_weekdays(text, dates.claims) == []
    assert all(claim.value.valid for claim in dates.claims if isinstance(claim.value, DateValue))


def test_yesterday_beside_a_date_narrows_the_years_of_publication() -> None:
    text, publication, dates = _read("002")
    assert publication.source == "words"
    assert iso_day(publication.first_day) == "2018-04-17"
    assert [text[implied.claim.start : implied.claim.stop] for implied in dates.implied] == ["Monday, April 16"]


def test_a_dateline_without_a_year_leaves_the_year_open() -> None:
    text, publication, dates = _read("000")
    assert (publication.source, publication.evidence) == ("header", "May 21")
    assert iso_day(publication.first_day) is None
    timex = {text[c.start : c.stop]: c.value.timex for c in dates.claims if isinstance(c.value, DateValue)}
    assert timex["May 23"] == "XXXX-05-23"


def test_a_range_that_runs_backwards_is_told_even_without_a_year() -> None:
    _, _, dates = _read("000", **{"May_23-26": "May 26-23"})
    ranges = [claim for claim in dates.claims if claim.kind is Kind.RANGE]
    assert [getattr(claim.value, "ordered", None) for claim in ranges] == [False]


def test_a_day_that_no_month_has_is_told() -> None:
    text, _, dates = _read("004", **{"Singapore,_November_14,_2018": "Singapore, November 31, 2018"})
    impossible = [c for c in dates.claims if isinstance(c.value, DateValue) and not c.value.valid]
    assert [text[c.start : c.stop] for c in impossible] == ["November 31, 2018"]
