"""Sums in two currencies that a stated rate, or another pair of sums of the article, turns into each other.

"At 1.10 dollars to the euro" and "the dollar bought 150 yen" state a rate; "60 rupees (72 cents)" beside "100 rupees
($1.20)" implies one, in a coin whose currency only the other pair tells.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from squarefacts.claims.extract.money import currency_names
from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.sides import COINS
from squarefacts.claims.ties import Relation, Role
from squarefacts.text.article import Sentence

# A rate after the sum: " to the euro", " for one dollar", " per pound", " against the yen".
PER_CURRENCY = re.compile(
    r"(?: \s (?: to | for | per | against ) (?: \s (?: the | an? | one | each | every ) )? | \s an? | \s? / ) \s?"
    r" (?P<name> [A-Za-z]+ (?: \s [a-z]+ )? ) \b",
    re.VERBOSE,
)
# A rate before the sum: "the dollar bought ", "a euro at ", "one pound was worth "; not "the dollar fell by ".
CURRENCY_IS = re.compile(
    r"""
    \b (?: the | an? | one | each | per | every ) \s (?P<name> [A-Za-z]+ (?: \s [a-z]+ )?? )
    (?: \s (?: was | is | were | now | then | being | at | worth | bought | buys | buying | fetched | fetches | cost
             | costs | trading | traded | trades | stood | stands | standing
             | fixed | pegged | set | valued | equals | equalled
             | about | around | roughly | some | nearly | for | to | stays | stayed | held | exchanged | changed
             | changes | hands | priced ) ){1,4}
    \s (?: [A-Z]{0,3} )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What makes of two sums in two currencies one: "came to", "worth", "or", "that is".
ONE_SUM = re.compile(
    r"\b (?: came \s to | comes \s to | works? \s out | worked \s out | worth | valued | cost | costs | or | equals?"
    r" | equivalent | is | was | means | meant | amounts? \s to | amounted \s to | bring | brings | brought | thus"
    r" | about | makes | made | translates | converts | converted ) \b | [(=]",
    re.VERBOSE,
)
# How many sentences after a rate it is taken to hold.
HOLDS = 2


@dataclass(frozen=True, slots=True)
class _Rate:
    """A stated rate: the sum that one unit of a currency costs, and the name of that currency, lower case."""

    price: Claim
    name: str


def find_exchange(
    text: str, sentences: Sequence[Sentence], claims: Sequence[Claim], pairs: Sequence[Relation]
) -> Iterator[Relation]:
    """The pairs of sums in two currencies, each with the rate that holds for it.

    Args:
        text: the prose of the article.
        sentences: its sentences, in order.
        claims: all claims of the article, in the order of the text.
        pairs: the relations of kind "exchange" between its sums.
    """
    yield from _in_coins(pairs)
    sums = [claim for claim in claims if claim.kind is Kind.MONEY]
    if len(sums) < 3:
        return
    for rate in _rates(text, sums):
        told = [pair for pair in pairs if 0 <= pair.roles[0].claim.sentence - rate.price.sentence <= HOLDS]
        told = [pair for pair in told if all(role.claim is not rate.price for role in pair.roles)]
        for pair in told:
            yield from _at_rate(rate, pair.roles[0].claim, pair.roles[1].claim)
        if not told:
            yield from _untied(text, sentences, sums, rate)


def _rates(text: str, sums: Sequence[Claim]) -> Iterator[_Rate]:
    """The rates that an article states."""
    for claim in sums:
        value = claim.value
        if not isinstance(value, FigureValue):
            continue
        per = value.unit.partition(" per ")[2]
        after = PER_CURRENCY.match(text, claim.stop)
        before = CURRENCY_IS.search(text, max(claim.start - 64, 0), claim.start)
        for name in (per, after["name"] if after else "", before["name"] if before else ""):
            currency = _currency(name)
            if currency and not _is_in(claim, currency):
                yield _Rate(claim, currency)
                break


@cache
def _currency(words: str) -> str:
    """The name of a currency that one or two words are or begin with, singular; "" for none."""
    for phrase in (words.lower(), words.lower().split()[0] if words else ""):
        name = phrase if phrase in currency_names() else phrase.rstrip("s")
        if name in currency_names():
            return name
    return ""


def _is_in(claim: Claim, name: str) -> bool:
    """Whether a sum is in the currency of a name."""
    value = claim.value
    if not isinstance(value, FigureValue) or value.unit in COINS:
        return False
    code = currency_names()[name]
    if code and value.currency:
        return value.currency == code
    return value.unit.partition(" per ")[0].endswith(name)


def _at_rate(rate: _Rate, one: Claim, two: Claim) -> Iterator[Relation]:
    """The relation of two sums with a rate: one in the currency that is priced, the other in that of the price."""
    for base, other in ((one, two), (two, one)):
        if rate.price not in (base, other) and _is_in(base, rate.name) and _same_currency(other, rate.price):
            roles = Role(base, "left"), Role(other, "right"), Role(rate.price, "rate", *_coin(rate.price, other))
            yield Relation("rate", roles, rate.name, confidence=Confidence.HIGH)
            return


def _coin(price: Claim, other: Claim) -> tuple[float, float]:
    """What makes the price's unit that of the other sum: a hundredth for cents of dollars."""
    in_coins = [isinstance(claim.value, FigureValue) and claim.value.unit in COINS for claim in (price, other)]
    factor = 1.0 if in_coins[0] == in_coins[1] else 0.01 if in_coins[0] else 100.0
    return factor, factor


def _same_currency(one: Claim, two: Claim) -> bool:
    first, second = one.value, two.value
    if not isinstance(first, FigureValue) or not isinstance(second, FigureValue):
        return False
    units = [value.unit.partition(" per ")[0] for value in (first, second)]
    return (first.currency == second.currency and bool(first.currency)) or units[0] == units[1]


def _untied(text: str, sentences: Sequence[Sentence], sums: Sequence[Claim], rate: _Rate) -> Iterator[Relation]:
    """The two sums that follow a rate where nothing else ties them: "so the £400 bill came to $500"."""
    for sentence in (rate.price.sentence, rate.price.sentence + 1):
        own = [claim for claim in sums if claim.sentence == sentence and claim.start > rate.price.stop]
        if len(own) == 2 and own[1].start - own[0].stop < 80:
            between = text[own[0].stop : own[1].start]
            if ONE_SUM.search(between) and sentence < len(sentences) and not any(mark in between for mark in ".;"):
                yield from _at_rate(rate, own[0], own[1])
                return


def _in_coins(pairs: Sequence[Relation]) -> Iterator[Relation]:
    """The pairs with a coin, each with the first pair that has the same currency and no coin."""
    split: list[tuple[Claim, Claim, bool]] = []
    for pair in pairs:
        first, second = pair.roles[0].claim, pair.roles[1].claim
        coins = [claim for claim in (first, second) if getattr(claim.value, "unit", "") in COINS]
        if len(coins) < 2:
            base, other = (second, first) if coins and coins[0] is first else (first, second)
            split.append((base, other, bool(coins)))
    whole = [(base, other) for base, other, coin in split if not coin]
    for base, other, coin in split:
        for one, two in whole if coin else ():
            sides = ((one, two), (two, one))
            fit = next((side for side in sides if _same_currency(side[0], base) and _has_coin(side[1], other)), None)
            if fit:
                roles = (
                    Role(base, "left"),
                    Role(other, "right"),
                    Role(fit[1], "rate", 100.0, 100.0),
                    Role(fit[0], "for"),
                )
                yield Relation("rate", roles, "coin", confidence=Confidence.HIGH)
                break


def _has_coin(claim: Claim, coin: Claim) -> bool:
    """Whether a coin can be of the currency of a sum: pence of pounds, cents of what has any."""
    value, small = claim.value, coin.value
    if not isinstance(value, FigureValue) or not isinstance(small, FigureValue):
        return False
    if small.currency and value.currency:
        return small.currency == value.currency
    return value.unit.endswith(("dollar", "euro")) if small.unit == "cent" else value.currency == "GBP"
