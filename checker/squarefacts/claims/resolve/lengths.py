"""Lengths of time as sizes that have parts: "the 17 days, six in May and 11 in June", "21 days, nine of them wet"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from squarefacts.claims.model import AgeValue, Claim, DurationValue, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton, skeleton_of
from squarefacts.claims.resolve.arithmetic.sums import find_sums
from squarefacts.claims.resolve.relations import relations_of
from squarefacts.claims.ties import Relation
from squarefacts.text.article import Article, Sentence

# A length in one unit, in ISO 8601; reads "P17D", "PT1.5H"; not "P1Y6M".
ONE_UNIT = re.compile(r"P (?P<time> T )? (?P<number> \d+ (?: \.\d+ )? ) (?P<letter> [YMWDHS] )", re.VERBOSE)
UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
# Figures that parts after a length may be of instead: "412 tickets for three nights, of which 341 ...".
COUNTED = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
# What may tie a length to its parts, for a quick look.
TIE = re.compile(r": | \( | \b [Oo]f \s (?: them | which | these | those | the ) \b | — ", re.VERBOSE)


def as_measure(claim: Claim) -> FigureValue | None:
    """A length of time in its own unit as an exact figure; None for other claims and for lengths of several units.

    An age is one in years.
    """
    if isinstance(claim.value, AgeValue):
        years = (claim.value.low + claim.value.high) / 2
        return FigureValue(claim.value.low, claim.value.high, years, "year")
    if not isinstance(claim.value, DurationValue):
        return None
    found = ONE_UNIT.fullmatch(claim.value.iso)
    unit = UNITS.get((found["time"] or "") + found["letter"]) if found else None
    if found is None or unit is None:
        return None
    number = float(found["number"])
    return FigureValue(number, number, number, unit)


def find_lengths(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Relation]:
    """The lengths of time that are wholes of others or of bare numbers in their sentence.

    Args:
        article: the article; its prose is read.
        sentences: its sentences, in order.
        claims: all claims of the article, in the order of the text.
    """
    told = {claim.sentence for claim in claims if claim.kind is Kind.DURATION}
    for index, group in groupby(claims, key=attrgetter("sentence")) if told else ():
        if index < len(sentences) and index in told:
            yield from _of_sentence(article, sentences[index], list(group))


def _of_sentence(article: Article, sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Relation]:
    """The lengths of one sentence with their parts."""
    if len(claims) < 2 or not TIE.search(article.prose, sentence.start, sentence.stop):
        return
    sizes = [as_measure(claim) if claim.kind is Kind.DURATION else None for claim in claims]
    if not any(sizes):
        return
    stand_ins = [
        replace(claim, kind=Kind.MEASURE, value=size) if size and not claim.hedge else claim
        for claim, size in zip(claims, sizes, strict=True)
    ]
    own = {id(stand_in): claim for stand_in, claim in zip(stand_ins, claims, strict=True)}
    skeleton: Skeleton = skeleton_of(article.prose, sentence.start, sentence.stop, sentence.part, stand_ins)
    for relation in (*find_sums(skeleton), *relations_of(article.prose, stand_ins)):
        whole = own[id(relation.roles[0].claim)]
        others = any(claim.kind in COUNTED and claim.start < whole.start for claim in claims)
        if isinstance(whole.value, DurationValue) and not (others and relation.kind == "part"):
            roles = tuple(replace(role, claim=own[id(role.claim)]) for role in relation.roles)
            yield replace(relation, roles=roles)
