"""The one sum and the one group of people that each of two articles on one thing tells.

Where two short articles of one week share names and words, and each has a single price or counts a single group ("the
61 pilgrims", "all 16 pilgrims were found"), both are of the same, whatever the words beside them. An article that has
both figures knows them for two things.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.keys import claim_key
from squarefacts.claims.link.parallels.clauses import UNTOLD, words_of
from squarefacts.claims.link.parallels.figures import own_sum, tells
from squarefacts.claims.link.parallels.matters import Matter
from squarefacts.claims.link.retold import GROWING, SharedFigure
from squarefacts.claims.model import Bound, Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.events.tolls import toll_of
from squarefacts.claims.resolve.nouns import singular
from squarefacts.claims.resolve.retold.tellings import digits_of
from squarefacts.claims.word_files import word_tables

# A smaller sum is as likely a fee or a fare, a smaller group one of several.
LEAST_SUM, LEAST_GROUP = 100_000, 10
# A crowd in round thousands is an estimate, which each source makes for itself.
ROUND = 1000
# The dead, the injured and the missing are counted by the links of tolls.
TOLLS = frozenset({"kill", "injure", "miss"})
MISSING = re.compile(
    r"(?: \s [a-z]+ ){0,2}? \s (?: were | are | remain ) (?: \s \w+ )? \s (?: missing | unaccounted )", re.VERBOSE
)
# What makes it a part of another group or a second one.
OTHERS = re.compile(
    r"\b (?: another | other | additional | including | among | of \s the ) \s \Z", re.VERBOSE | re.IGNORECASE
)
# Of the arrested there may be more the next day, unless all are meant.
ALL = re.compile(r"\b all (?: \s of )? (?: \s the )? \s \Z", re.VERBOSE | re.IGNORECASE)
# Values farther apart than this are as likely a whole and its part.
NEAR = 2.0

# What a figure is of: its kind and its currency, or "people".
Key = tuple[str, str]


def find_lone_groups(
    bundles: Sequence[ArticleClaims], matters: Sequence[Matter], known: Sequence[SharedFigure]
) -> list[SharedFigure]:
    """The pairs of such figures, the earlier article's first, in the order of the corpus.

    Args:
        bundles: the corpus.
        matters: its pairs of articles on one matter.
        known: the pairs found by other evidence, which are not told again.
    """
    seen = {pair.ends for pair in known}
    found = []
    for matter in matters:
        if not matter.close:
            continue
        one, other = sorted((bundles[matter.one], bundles[matter.other]), key=lambda item: item.publication.first_day)
        mine, theirs = _lone(one), _lone(other)
        for key in sorted(mine.keys() & theirs.keys()):
            pair = SharedFigure(
                claim_key(one.article, mine[key]),
                claim_key(other.article, theirs[key]),
                " ".join(key),
                Confidence.HIGH if _is_slip(mine[key], theirs[key]) else Confidence.MEDIUM,
                _may_grow(other, theirs[key]),
                _is_price(one, mine[key]) and _is_price(other, theirs[key]),
            )
            new = pair.ends not in seen
            if new and _can_be_one(one, mine[key], other, theirs[key]):
                found.append(pair)
    return found


def _lone(bundle: ArticleClaims) -> dict[Key, Claim]:
    """The sums and groups of an article that are the only ones of their kind in it."""
    found: dict[Key, dict[float, Claim]] = {}
    for key, claim in _figures(bundle):
        found.setdefault(key, {}).setdefault(_value(claim).value, claim)
    return {key: next(iter(claims.values())) for key, claims in found.items() if len(claims) == 1}


def _figures(bundle: ArticleClaims) -> Iterator[tuple[Key, Claim]]:
    for claim in bundle.claims:
        value = claim.value
        if not isinstance(value, FigureValue) or bundle.sentences[claim.sentence].part in UNTOLD or value.range_of:
            continue
        if claim.kind is Kind.MONEY and value.value >= LEAST_SUM and "per " not in value.unit:
            yield ("sum", value.currency or value.unit), claim
        elif claim.kind is Kind.COUNT and value.value >= LEAST_GROUP and _is_group(bundle, claim, value):
            yield ("people", ""), claim


def _is_toll(bundle: ArticleClaims, claim: Claim) -> bool:
    """Whether a count is of the dead, the injured or the missing."""
    text, sentence = bundle.article.prose, bundle.sentences[claim.sentence]
    told = toll_of(text, claim.start, sentence, None)
    return told in ("killed", "injured", "") or MISSING.match(text, claim.stop, sentence.stop) is not None


def _is_group(bundle: ArticleClaims, claim: Claim, value: FigureValue) -> bool:
    """Whether a count is of people who were counted one by one, no part of others, and none of them dead or hurt."""
    estimate = value.value >= ROUND and value.value % ROUND == 0
    if estimate or claim.hedge or value.head not in _people() or value.subject in TOLLS:
        return False
    part = OTHERS.search(bundle.article.prose, max(claim.start - 16, 0), claim.start)
    return part is None and not _is_toll(bundle, claim)


def _is_slip(mine: Claim, theirs: Claim) -> bool:
    """Whether two figures of one noun have the same digits in another order."""
    a, b = _value(mine), _value(theirs)
    digits = [sorted(digits_of(value.value)) for value in (a, b)]
    return digits[0] == digits[1] and a.value != b.value and (mine.kind is Kind.MONEY or a.head == b.head)


def _is_price(bundle: ArticleClaims, claim: Claim) -> bool:
    """Whether a sum is told of a purchase."""
    return claim.kind is Kind.MONEY and "=purchase" in words_of(bundle, claim.sentence)


def _may_grow(later: ArticleClaims, claim: Claim) -> bool:
    """Whether a later count may rightly be a higher one."""
    before = later.article.prose[max(claim.start - 16, 0) : claim.start]
    return _value(claim).subject in GROWING and ALL.search(before) is None


def _can_be_one(one: ArticleClaims, mine: Claim, other: ArticleClaims, theirs: Claim) -> bool:
    """Whether no size, no words and no second telling part two figures."""
    a, b = _value(mine), _value(theirs)
    if a.value != b.value and (tells(other, a) or tells(one, b)):
        return False
    if Bound.AT_LEAST in (a.bound, b.bound) or Bound.AT_MOST in (a.bound, b.bound):
        return False
    if mine.kind is Kind.COUNT and a.subject != b.subject and a.subject and b.subject:
        return False
    if mine.kind is Kind.MONEY and own_sum(one, mine) != own_sum(other, theirs):
        return False
    return max(a.value, b.value) <= NEAR * min(a.value, b.value)


def _value(claim: Claim) -> FigureValue:
    assert isinstance(claim.value, FigureValue)
    return claim.value


@cache
def _people() -> frozenset[str]:
    """The nouns of people, in the singular."""
    told = word_tables("squarefacts.claims.resolve", "tolls")["people"]["nouns"]
    more = word_tables("squarefacts.claims.link", "kindred_events")["people"]["nouns"].split()
    return frozenset(singular(word) for word in (*told, *more))
