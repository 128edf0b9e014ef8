"""Every phrase of the corpus of dates means what the corpus says, and nothing where it says nothing."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from squarefacts.claims.calendar import iso_day
from squarefacts.claims.model import Claim, DateValue, Kind
from squarefacts.claims.resolve.dates import resolve_dates
from squarefacts.claims.resolve.publication import find_publication
from squarefacts.claims.ties import DateResolution
from squarefacts.text.article import Article, Part, Region
from squarefacts.text.sentences import split_sentences

CORPUS = tomllib.loads((Path(__file__).parents[1] / "corpus" / "dates.toml").read_text(encoding="utf-8"))
CASES = [
    pytest.param(case["published"], case["value"], phrase, id=f"{phrase} = {case['value']}")
    for case in CORPUS["case"]
    for phrase in case["phrases"]
]


def read(text: str, published: date) -> DateResolution:
    article = Article("text", "text", text, text, (Region(0, len(text), Part.BODY),), {"published": published})
    return resolve_dates(article, split_sentences(article), find_publication(article))


def spelled(claim: Claim) -> str:
    assert isinstance(claim.value, DateValue)
    if not claim.value.readings:
        return "open"
    first, last = (iso_day(day) for day in (claim.value.readings[0].first_day, claim.value.readings[0].last_day))
    return f"{first}" if first == last else f"{first}..{last}"


@pytest.mark.parametrize(("published", "value", "phrase"), CASES)
def test_a_phrase_names_its_days(published: date, value: str, phrase: str) -> None:
    claims = [claim for claim in read(phrase, published).claims if claim.kind is Kind.DATE]
    assert claims, "no date was found"
    assert spelled(claims[0]) == value


@pytest.mark.parametrize("phrase", CORPUS["nothing"]["phrases"])
def test_a_near_miss_is_no_date(phrase: str) -> None:
    found = [phrase[claim.start : claim.stop] for claim in read(phrase, date(2019, 10, 4)).claims]
    assert found == []
