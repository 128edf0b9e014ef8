"""Which country's currency is meant where the words leave it open: "pesos", "Rs", "P", bare dollars.

The country is the one that the article names and that has such a currency. Where it names two of them, or none, the
currency stays open, as sums in unknown currencies must not be compared.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from squarefacts.claims.extract.words import load
from squarefacts.claims.model import Claim, FigureValue, Kind

# Signs that several currencies share, the likeliest first.
_SHARED_SIGNS = {"Rs": ("INR", "PKR", "LKR", "NPR", "MUR"), "P": ("PHP", "BWP"), "¥": ("JPY", "CNY")}
# What stands before the digits of a sum.
SIGN = re.compile(r"[^\d\s.]+")
# The words by which a country may be named.
CAPITALISED = re.compile(r"[A-Z][\w.]*")


class _Countries:
    """The countries that a text names, looked up when they are first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: frozenset[str] | None = None

    def name(self, code: str) -> bool:
        """Whether the text names a country that uses a currency."""
        if self._words is None:
            words = CAPITALISED.findall(self._text)
            # Datelines stand in capitals: "KARACHI, Pakistan".
            self._words = frozenset([*words, *(word.title() for word in words if word.isupper() and len(word) > 4)])
        for first, name in _places().get(code, ()):
            if first in self._words and (first == name or name in self._text or name.upper() in self._text):
                return True
        return False


def settle_currencies(text: str, claims: Sequence[Claim]) -> None:
    """Set the currency of sums whose own words leave it open, in place.

    Args:
        text: the prose of the article.
        claims: its figures, in the order of the text.
    """
    sums = [claim for claim in claims if claim.kind is Kind.MONEY]
    named = {claim.value.currency for claim in sums if isinstance(claim.value, FigureValue)}
    countries = _Countries(text)
    settled: dict[tuple[str, ...], str] = {}
    for claim in sums:
        value = claim.value
        if not isinstance(value, FigureValue):
            continue
        codes = _open_to(text, claim, value)
        if codes and codes not in settled:
            settled[codes] = _settled(countries, codes, named)
        code = settled[codes] if codes else value.currency
        if code != value.currency:
            _, per, rate = value.unit.partition(" per ")
            claim.value = replace(value, currency=code, unit=unit_of(code) + per + rate)


def unit_of(code: str) -> str:
    """The unit that a figure reports for a currency: its singular name, lower case."""
    known = load("currencies")["units"].get(code) or load("cldr_currencies")["names"].get(code, code.lower())
    return str(known).partition(",")[0]


def _open_to(text: str, claim: Claim, value: FigureValue) -> tuple[str, ...]:
    """The currencies that a sum may be in, the default first ("" for none); nothing where its words are clear."""
    if not value.currency:
        name = value.unit.partition(" per ")[0]
        codes = _by_name().get(name, ())
        return ("USD" if name == "dollar" else "", *codes) if codes else ()
    sign = SIGN.match(text, claim.start, claim.stop)
    return _SHARED_SIGNS.get(sign[0], ()) if sign else ()


def _settled(countries: _Countries, codes: tuple[str, ...], named: set[str]) -> str:
    """The one currency that the article's other sums and countries leave, else the default.

    Bare dollars are those of the United States unless the article has other dollars, or names only another country that
    has dollars: then they stay open.
    """
    default, others = codes[0], {code for code in codes[1:] if code not in ("", codes[0])}
    told = {code for code in others if code in named or countries.name(code)}
    if default == "USD":
        alone = len(told) == 1 and not countries.name("USD")
        return "" if alone or any(code in named for code in others) else default
    if default and (not told or countries.name(default)):
        return default
    return told.pop() if len(told) == 1 else default


@cache
def _by_name() -> dict[str, tuple[str, ...]]:
    """The currencies whose names end in each word ("peso": PHP, MXN, ...)."""
    found: dict[str, tuple[str, ...]] = {}
    for code, names in load("cldr_currencies")["names"].items():
        word = str(names).partition(",")[0].split()[-1]
        found[word] = (*found.get(word, ()), code)
    for word, codes in load("currencies")["shared"].items():
        found[word] = tuple(codes.split())
    return found


@cache
def _places() -> dict[str, tuple[tuple[str, str], ...]]:
    """By currency, the names of its countries and the adjective in its own name, each with its first word."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    also = load("currencies")["countries"]
    for code, names in load("cldr_currencies")["names"].items():
        adjective = str(names).partition(",")[0].rpartition(" ")[0].title()
        written = f"{load('cldr_currencies')['places'].get(code, '')},{adjective},{also.get(code, '')}"
        places = [place.strip() for place in written.split(",") if place.strip()]
        found[code] = tuple((place.split()[0], place) for place in places)
    return found
