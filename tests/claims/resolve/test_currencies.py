import pytest

from squarefacts.claims.model import FigureValue, Kind
from tests.claims.corpus_files import figures_of


def currency_of(text):
    (claim,) = [claim for claim in figures_of(text) if claim.kind is Kind.MONEY]
    assert isinstance(claim.value, FigureValue)
    return claim.value.currency, claim.value.unit


@pytest.mark.parametrize(
    ("text", "code", "unit"),
    [
        ("In Manila the fine is 500 pesos.", "PHP", "philippine peso"),
        ("Kenyan police took 500 shillings.", "KES", "kenyan shilling"),
        ("Pakistan spends Rs1,200 on each.", "PKR", "pakistani rupee"),
        ("It costs Rs1,200.", "INR", "rupee"),
        ("Botswana pays P500 a head.", "BWP", "botswanan pula per head"),
        ("It costs P500.", "PHP", "philippine peso"),
        ("China pays ¥500.", "CNY", "yuan"),
        ("It costs 500 kwanzas.", "AOA", "angolan kwanza"),
        ("It costs $500.", "USD", "dollar"),
        ("American firms in Canada pay $500.", "USD", "dollar"),
    ],
)
def test_the_country_that_an_article_names_tells_the_currency(text, code, unit):
    assert currency_of(text) == (code, unit)


@pytest.mark.parametrize("text", ["Mexico and Cuba pay 500 pesos.", "It costs 500 pesos.", "Canada pays $500."])
def test_a_currency_that_two_countries_or_none_can_mean_stays_open(text):
    assert currency_of(text)[0] == ""
