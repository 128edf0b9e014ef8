"""A number in words with the same number in digits beside it: "thirty (30) days", "$5,000 (five thousand dollars)"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from squarefacts.claims.extract.number_words import small_numbers
from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind, OrdinalValue
from squarefacts.claims.ties import Relation, Role

# What stands between a number and the same again, and what follows it then; reads " (" and ")", " [" and "]".
BRACKETS = {"(": ")", "[": "]"}
OPENS = re.compile(r"\s? (?P<mark> [(\[] )", re.VERBOSE)
# The same with dashes or commas on both sides, before the noun: "four - 14 - copies", "nine, 6, members".
DASHES = re.compile(r"\s? (?: [–—] | \s-\s | , ) \s?", re.VERBOSE)
# What may stand before the digits of a sum: "EUR 2,500", "$40", "P100".
CURRENCY = re.compile(r"\A (?: [A-Z]{2,3} \s? )? [$£€₱P]?", re.VERBOSE)
# A noun whose number is a name, so that what follows in brackets is a part of it; reads "Section ", "rule ".
LABEL = re.compile(
    r"""
    \b (?: article | section | part | chapter | rule | clause | paragraph | schedule | annex | appendix | item | title
         | book | act | scene | volume | figure | table | step | lesson | unit | regulation | sub-?section | verse
         | psalm | note | question | option | exhibit | line | page | form | group | class | column | number
         | no \. ) \s \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# How far apart a number and the same again may stand, in characters: "(", ", ", " [".
REACH = 3
_KINDS = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.ORDINAL)


def find_restatements(text: str, claims: Sequence[Claim]) -> Iterator[Relation]:
    """The numbers that are told in words and in digits.

    Args:
        text: the prose of the article.
        claims: all claims of the article, in the order of the text.
    """
    for one, two in pairwise(claim for claim in claims if claim.kind in _KINDS):
        if not 0 < two.start - one.stop <= REACH or not _is_told_again(text, one, two):
            continue
        if LABEL.search(text, max(one.start - 16, 0), one.start):
            continue  # "Article twelve (3)": a paragraph of it
        spelled, digits = text[one.start : one.stop], text[two.start : two.stop]
        written = spelled, digits
        if CURRENCY.sub("", spelled)[:1].isdigit():
            spelled, digits = digits, spelled
        if _is_spelled(spelled) and _is_digits(digits) and _is_one_thing(one, two, spelled, written):
            yield Relation("restate", (Role(one, "left"), Role(two, "right")), "(", confidence=Confidence.HIGH)


def _is_told_again(text: str, one: Claim, two: Claim) -> bool:
    """Whether brackets, dashes or commas set a second number apart."""
    opens = OPENS.fullmatch(text, one.stop, two.start)
    if opens:
        return text[two.stop : two.stop + 1] == BRACKETS[opens["mark"]]
    between = DASHES.fullmatch(text, one.stop, two.start)
    return (
        between is not None and text.startswith(between[0], two.stop) and text[two.stop :][:4].strip(" ,–—-").isalpha()
    )


@cache
def _number_words() -> frozenset[str]:
    """The words that can end a spelled number, so that no noun stands between it and its digits."""
    return frozenset(small_numbers()) | {"hundred", "thousand", "million", "billion", "dozen", "half"}


def _is_spelled(words: str) -> bool:
    return words[:1].isalpha() and not any(letter.isdigit() for letter in words)


def _is_digits(words: str) -> bool:
    return CURRENCY.sub("", words)[:1].isdigit() and not words.endswith(".")


def _is_one_thing(one: Claim, two: Claim, spelled: str, written: tuple[str, str]) -> bool:
    """Whether two figures are of one kind and unit, and the number before the bracket stands there without its noun.

    Args:
        one: the figure before.
        two: the figure in brackets.
        spelled: the one in words.
        written: both as they are written, in order.
    """
    first, second = one.value, two.value
    if isinstance(first, OrdinalValue) or isinstance(second, OrdinalValue):
        return isinstance(first, OrdinalValue) and isinstance(second, OrdinalValue)
    if one.kind is not two.kind or not isinstance(first, FigureValue) or not isinstance(second, FigureValue):
        return False
    if one.kind is Kind.PERCENT:
        return first.unit == second.unit or (first.unit == "fraction" and not one.hedge)
    if one.kind is Kind.MONEY:
        return first.currency == second.currency or (not first.currency and second.unit.endswith(first.unit))
    bare = one.kind is not Kind.COUNT or (
        not second.head and (written[0] != spelled or spelled.lower().replace("-", " ").split()[-1] in _number_words())
    )
    return bare and first.unit == second.unit
