"""Editions of a series that follow each other are known by their number and the year beside it."""

import pytest

from squarefacts.claims.calendar import to_date
from squarefacts.claims.model import Kind, OrdinalValue
from squarefacts.claims.pipeline import read_claims
from squarefacts.text.build import article_from_text


def _editions(text: str) -> list[tuple[int, str, int | None]]:
    claims = [claim for claim in read_claims(article_from_text(text)).claims if claim.kind is Kind.ORDINAL]
    found = []
    for claim in claims:
        assert isinstance(claim.value, OrdinalValue)
        year = to_date(claim.day_first).year if claim.day_first is not None else None
        found.append((claim.value.n, claim.value.head, year))
    return found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The 8th Marlow Jazz Festival, held in May 2014, drew crowds, and the 9th, in May 2015, drew more.",
            [(8, "festival", 2014), (9, "festival", 2015)],
        ),
        (
            "The 3rd Basin Water Forum, in March 2011, was dull. The 5th, in 2013, was in Teral.",
            [(3, "forum", 2011), (5, "forum", 2013)],
        ),
        ("The 60th Orley Trade Fair, which was held in June 2009, lost money.", [(60, "fair", 2009)]),
        ("The 61st Orley Trade Fair will be held in 2010.", [(61, "fair", 2010)]),
        ("The 44th Arctic Ski Marathon is set for April 2, 2022.", [(44, "marathon", 2022)]),
    ],
)
def test_each_edition_has_its_own_year(text: str, told: list[tuple[int, str, int | None]]) -> None:
    assert _editions(text) == told


def test_another_noun_does_not_go_on_with_a_series() -> None:
    told = _editions("The 20th Varna Chess Tournament was won by Ilic. The 22nd man on the list was ill in 2002.")
    assert [head for _, head, _ in told] == ["tournament", "man"]
