"""One figure told twice: "10 miles (16 km)", "P50 million ($1 million)", "thirty (30) days"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from squarefacts.claims.extract.number_words import small_numbers
from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.dimensions import size_of
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton, token
from squarefacts.claims.ties import Relation, Role

# A figure that repeats the one before it; reads "⟦Q0⟧ (⟦Q1⟧)", "⟦Q0⟧ ⟦Q1⟧ (⟦Q2⟧", "⟦Q0⟧ of rain (⟦Q1⟧)",
# "⟦Q0⟧, or ⟦Q1⟧,", "⟦Q0⟧ — ⟦Q1⟧ —"; not "⟦M0⟧ and ⟦M1⟧".
AGAIN = re.compile(
    token("one")
    + r"(?: \s (?: and \s )? "  # a smaller unit of the same length: "5 feet 10 inches"
    + token("rest", "Q")
    + r")?"
    + r"""
    (?: \s (?: tall | high | long | wide | deep | thick | across | away ) )?
    (?P<what> (?: \s [a-z][\w'-]* ){1,5}? )?           # what is measured, and whence: "6 inches of rain", "tall"
    (?: \s? -? (?P<bracket> [(\[] ) \s?
      | ,? \s (?P<or> or ) \s
      | \s? / \s?
      | (?: [,;]? | \s — ) \s
        (?P<same> i\.e\. | ie | that \s is | that's | which \s is | equals | equal \s to | meaning | =
                | (?: the \s )? equivalent \s (?: of | to ) ) ,? \s
      | (?P<aside> , \s | \s — \s )                     # "1,300 kilograms, nearly 2,900 pounds, "
    )
    (?: (?: or | about | approximately | roughly | around | some | nearly | just \s over | just \s under
          | equivalent \s to | equal \s to ) \s ){0,2}
    """
    + token("two")
    + r"(?: \s (?: and \s )? "
    + token("more", "Q")
    + r")?"
    + r"(?P<close> \s? [)\]] | [,.;:] | \s — | \s | $ )",
    re.VERBOSE,
)
# What may stand before the digits of a sum: "EUR 2,500", "$40".
CURRENCY = re.compile(r"\A (?: [A-Z]{2,3} \s? )? [$£€₱]?", re.VERBOSE)
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
# Hundredths of several currencies.
_COINS = ("cent", "penny")
# The smaller unit that may follow a larger one.
_SMALLER = {"foot": "inch", "pound-mass": "ounce", "stone": "pound-mass"}


def find_restatements(skeleton: Skeleton, text: str) -> Iterator[Relation]:
    """The figures of a sentence that are told twice, in two units, two currencies, or in words and digits.

    Args:
        skeleton: the sentence.
        text: the prose of the article, for how the figures are written.
    """
    at = 0
    while found := AGAIN.search(skeleton.text, at):
        at = found.start("two") - 2
        one, two = skeleton.claim(found, "one"), skeleton.claim(found, "two")
        if one and two:
            one, two = _same_end(skeleton, found, one, two)
        if one and two and _is_told_again(found, two):
            yield from _relation(skeleton, found, one, two, text)


def _is_told_again(found: re.Match[str], two: Claim) -> bool:
    """Whether words and marks make two figures one: a bracket or a slash does, an aside must end with a mark.

    After what is measured only a bracket with nothing else does: gas is told in barrels of oil that it is worth.

    Between commas a measure or a sum is one only where it is hedged, as a conversion by the head is.
    """
    if found["what"]:
        return found["bracket"] is not None and found["close"].strip() in (")", "]")
    if found["bracket"]:
        return True
    if found["or"]:
        return ", or" in found[0] or found["close"] in (",", ".", ")")
    if not found["aside"] and not found["same"]:
        return True
    if found["close"] == " ":
        return False
    return found["aside"] != ", " or bool(two.hedge)


def _same_end(skeleton: Skeleton, found: re.Match[str], one: Claim, two: Claim) -> tuple[Claim | None, Claim | None]:
    """Pair the like ends of two ranges: "10 to 15 miles (16 to 24 km)"; nothing where only one is a range."""
    first, second = one.value, two.value
    if not isinstance(first, FigureValue) or not isinstance(second, FigureValue):
        return None, None
    if not first.range_of and not second.range_of:
        return one, two
    at = int(found["two"]) + 1
    if first.range_of == "high" and second.range_of == "low" and at < len(skeleton.claims):
        last = skeleton.claims[at]
        if isinstance(last.value, FigureValue) and last.value.range_of == "high":
            return one, last
    return None, None


def _relation(skeleton: Skeleton, found: re.Match[str], one: Claim, two: Claim, text: str) -> Iterator[Relation]:
    left = [claim for claim in (one, skeleton.claim(found, "rest")) if claim]
    right = [claim for claim in (two, skeleton.claim(found, "more")) if claim]
    cue = found["or"] or "("
    if one.kind is Kind.MEASURE and two.kind is Kind.MEASURE:
        yield from _conversion(left, right, cue)
    elif len(left) + len(right) > 2:
        return
    elif one.kind is Kind.MONEY and two.kind is Kind.MONEY and _currencies_differ(one, two):
        yield Relation("exchange", (Role(one, "left"), Role(two, "right")), cue, confidence=Confidence.HIGH)
    elif found["bracket"] and found["close"] == ")":
        yield from _words_and_digits(found, one, two, text)


def _conversion(left: Sequence[Claim], right: Sequence[Claim], cue: str) -> Iterator[Relation]:
    """Two measures of one dimension in different units, each perhaps with a smaller unit: "6 feet 4 inches"."""
    claims = [*left, *right]
    units = [claim.value.unit for claim in claims if isinstance(claim.value, FigureValue)]
    sizes = [size for size in map(size_of, units) if size is not None]
    if len(sizes) != len(claims) or len({size.dimension for size in sizes}) != 1:
        return
    if not (_is_one_length(units[: len(left)]) and _is_one_length(units[len(left) :])) or units[0] == units[len(left)]:
        return
    sides = ["left"] * len(left) + ["right"] * len(right)
    roles = [Role(claim, side, size.low, size.high) for claim, side, size in zip(claims, sides, sizes, strict=True)]
    yield Relation("conversion", tuple(roles), cue, confidence=Confidence.HIGH)


def _is_one_length(units: Sequence[str]) -> bool:
    """Whether a second unit is the smaller one of the first: feet and inches."""
    return len(units) == 1 or _SMALLER.get(units[0]) == units[1]


def _currencies_differ(one: Claim, two: Claim) -> bool:
    """Whether two sums are in two currencies, so far as they can be told: "pesos" and "$", not "$" and "cents"."""
    first, second = one.value, two.value
    if not isinstance(first, FigureValue) or not isinstance(second, FigureValue):
        return False
    unit, per = first.unit.partition(" per ")[::2]
    other, other_per = second.unit.partition(" per ")[::2]
    if per != other_per or unit in _COINS or other in _COINS:
        return False
    return first.currency != second.currency and unit != other


@cache
def _number_words() -> frozenset[str]:
    """The words that can end a spelled number, so that no noun stands between it and its digits."""
    return frozenset(small_numbers()) | {"hundred", "thousand", "million", "billion", "dozen", "half"}


def _words_and_digits(found: re.Match[str], one: Claim, two: Claim, text: str) -> Iterator[Relation]:
    """A number in words with the same in digits in brackets right after it: "thirty (30) days"."""
    spelled, digits = text[one.start : one.stop], text[two.start : two.stop]
    if spelled[:1].isdigit() and digits[:1].isalpha():
        spelled, digits = digits, spelled
    if LABEL.search(text, max(one.start - 16, 0), one.start):
        return  # "Article twelve (3)": a paragraph of it
    if not spelled[:1].isalpha() or any(letter.isdigit() for letter in spelled):
        return
    if not CURRENCY.sub("", digits)[:1].isdigit():
        return
    first, second = one.value, two.value
    if not isinstance(first, FigureValue) or not isinstance(second, FigureValue) or digits.endswith("."):
        return
    same = first.unit == second.unit and first.currency == second.currency
    bare = (
        two.kind is Kind.COUNT and not second.head and spelled.lower().replace("-", " ").split()[-1] in _number_words()
    )
    if same and (bare or two.kind is not Kind.COUNT):
        yield Relation("restate", (Role(one, "left"), Role(two, "right")), "(", confidence=Confidence.HIGH)
