"""Figures that two articles tell of one thing, on the evidence of the words of both sentences.

Articles meet by key: what is counted and a name in its sentence. A name that many articles have is split by the day of
publication, so that no key is compared all with all. Two sentences tell one figure if they share the name, the fate of
those counted and most of their words, or if one points back at what the other tells ("the 31 fans jailed by a court in
Arden").
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.keys import claim_key, key
from squarefacts.claims.link.stories import days_apart
from squarefacts.claims.model import Claim, Confidence, DateValue, FigureValue, Kind
from squarefacts.claims.resolve.retold.restrictors import restricting
from squarefacts.claims.resolve.retold.stems import leading, stem, stems
from squarefacts.claims.resolve.retold.tellings import digits_of
from squarefacts.claims.resolve.retold.words import meanings, plain_words
from squarefacts.claims.ties import ToldFigure

# A key in more articles than this is split by the day of publication; then only so many neighbours are compared.
MOST_COMPARED = 8
NEIGHBOURS = 4
# Articles farther apart than this tell of two moments, unless both name one day, in days.
LONGEST = 7
# Two sentences that share so many content words, and such a share of the shorter one's, tell the same.
FEWEST_WORDS, MOSTLY = 4, 0.5
# A price is told of two names, who buys and what.
FEWEST_NAMES = 2
# How many of the words that restrict a figure told as known the other sentence must have.
FEWEST_RESTRICTING = 2
# One is as likely one of several.
FEWEST = 2
# Values farther apart than this are as likely a whole and its part, unless zeros alone part them.
NEAR = 3.0
SCALES = (1e3, 1e6)
# What an owner has for months it has not for longer, in days.
SEASON = 92
# Prices and groups change from one day to the next, in days.
SAME_MOMENT = 1
# What happens to people one after the other, so that a later report may rightly tell more.
GROWING = frozenset({"kill", "injure", "miss", "arrest", "rescue", "evacuate", "displace", "infect", "charge"})
# What a later version of an article begins with; reads "UPDATE 2: ", "(Adds new number of injured.)", "(Recasts".
UPDATE = re.compile(r"\b UPDATE \b | \( (?: Adds | Updates | Updated | Recasts | Rewrites ) \b", re.VERBOSE)
UPDATE_REACH = 300


@dataclass(frozen=True, slots=True)
class SharedFigure:
    """Two figures of two articles that are of one thing, the earlier article's first.

    Attributes:
        claim, other: their keys.
        topic: what both are of: the thing, what happened to it and the names that both sentences have.
        confidence: how sure it is that both are of one thing at one moment.
        superseded: whether the later article may know more.
        presupposed: whether both are told of what is done, so that it does not matter who says it.
    """

    claim: int
    other: int
    topic: str
    confidence: Confidence
    superseded: bool
    presupposed: bool = False

    @property
    def ends(self) -> frozenset[int]:
        """The keys of both, whichever article is the earlier: by them a pair that is known is not told again."""
        return frozenset((self.claim, self.other))

    def row(self) -> tuple[object, ...]:
        """The row of `retellings`."""
        keys = key("retelling", self.claim, self.other), self.claim, self.other
        return *keys, self.topic, int(self.confidence), self.superseded, self.presupposed


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure with its article and that article's place in the corpus."""

    place: int
    bundle: ArticleClaims
    figure: ToldFigure

    @property
    def value(self) -> FigureValue:
        """Its value."""
        value = self.figure.claim.value
        assert isinstance(value, FigureValue)
        return value

    @property
    def quote(self) -> str:
        """The words of the figure."""
        return self.bundle.article.text[self.figure.claim.start : self.figure.claim.stop]


def find_shared_figures(bundles: Sequence[ArticleClaims]) -> list[SharedFigure]:
    """The pairs of figures of different articles that are of one thing, in the order of the corpus."""
    found: dict[tuple[int, int], SharedFigure] = {}
    for one, two in _candidates(bundles):
        sure = _sure(one, two)
        if sure is not None:
            keys = claim_key(one.bundle.article, one.figure.claim), claim_key(two.bundle.article, two.figure.claim)
            found[keys] = SharedFigure(*keys, _topic(one.figure, two.figure), *sure)
    return list(found.values())


def _topic(one: ToldFigure, two: ToldFigure) -> str:
    return " ".join((one.claim.kind, one.thing, one.verb or two.verb, *sorted(one.names & two.names)))


def _candidates(bundles: Sequence[ArticleClaims]) -> Iterator[tuple[_Told, _Told]]:
    """Pairs of figures of one thing in sentences that share a name, each pair once, the earlier article first."""
    buckets: dict[tuple[str, ...], list[_Told]] = defaultdict(list)
    for place, bundle in enumerate(bundles):
        for figure in bundle.told:
            value = figure.claim.value
            assert isinstance(value, FigureValue)
            unit = value.currency if figure.claim.kind is Kind.MONEY else value.unit
            told = _Told(place, bundle, figure)
            for name in figure.names:
                buckets[figure.claim.kind, unit, figure.thing or digits_of(value.value), name].append(told)
    seen: set[tuple[int, int]] = set()
    for bucket in buckets.values():
        for one, two in _pairs(bucket):
            pair = id(one.figure), id(two.figure)
            if one.place != two.place and pair not in seen:
                seen.add(pair)
                yield one, two


def _pairs(bucket: list[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """The pairs of a bucket, of a large one only neighbours in time, ordered by publication."""
    ordered = sorted(bucket, key=lambda told: (told.bundle.publication.first_day, told.place))
    reach = len(ordered) if len(ordered) <= MOST_COMPARED else NEIGHBOURS
    for at, one in enumerate(ordered):
        for two in ordered[at + 1 : at + 1 + reach]:
            yield one, two


def _sure(one: _Told, two: _Told) -> tuple[Confidence, bool] | None:
    """How sure it is that two figures are of one thing, and whether the later may know more; None for too little."""
    if not _can_be_one(one, two):
        return None
    words = _words(one), _words(two)
    if not (_points_at(one, two, words[0]) or _points_at(two, one, words[1]) or _tell_alike(one, two, words)):
        return None
    apart = days_apart(one.bundle, two.bundle)
    if apart is None:
        return Confidence.HIGH, False
    lasting = _one_period(one, two) or _is_standing(one)
    if apart > LONGEST and not (_same_days(one, two) or lasting):
        return None
    if apart > SEASON and _is_standing(one) and not _one_period(one, two):
        return None
    if GROWING & {one.figure.verb, two.figure.verb}:
        return Confidence.MEDIUM, apart > 0 or _is_update(one.bundle) != _is_update(two.bundle)
    near = apart <= (LONGEST if lasting else SAME_MOMENT)
    return (Confidence.HIGH if near else Confidence.MEDIUM), False


def _is_update(bundle: ArticleClaims) -> bool:
    """Whether an article says at its beginning that it is a later version of one told before."""
    return UPDATE.search(bundle.article.text, 0, UPDATE_REACH) is not None


def _can_be_one(one: _Told, two: _Told) -> bool:
    """Whether nothing in the words parts two figures: fate, place, modifiers, days, names, size."""
    a, b = one.value, two.value
    if one.figure.verb != two.figure.verb and one.figure.verb and two.figure.verb:
        return False
    if a.place and b.place and a.place not in b.place and b.place not in a.place:
        return False
    values = sorted((a.value, b.value))
    scaled = any(abs(values[1] - values[0] * scale) <= values[1] * 1e-9 for scale in SCALES)
    if values[0] < FEWEST or not (scaled or (one.figure.thing and values[1] <= values[0] * NEAR)):
        return False
    shared = one.figure.names & two.figure.names
    if len(shared) < 2 and not (one.figure.names <= two.figure.names or two.figure.names <= one.figure.names):
        return False
    return _same_days(one, two) is not False


def _points_at(told: _Told, known: _Told, words: frozenset[str]) -> bool:
    """Whether one figure is told as known, and restricted by what the other tells."""
    if not known.figure.known or not {stem(word) for word in known.value.modifiers} <= words:
        return False
    sentence = known.bundle.sentences[known.figure.claim.sentence]
    after = restricting(known.bundle.article.prose, known.figure.stop, sentence)
    told_of = after[: leading(after, words)]
    return len(told_of) >= FEWEST_RESTRICTING and not told.figure.names.isdisjoint(told_of)


def _tell_alike(one: _Told, two: _Told, words: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Whether two sentences tell what happened to the same people, one price or one period, in mostly the same words.

    Counts of which nothing has happened are told again and again of other weeks in the same words.
    """
    if one.figure.verb != two.figure.verb or set(one.value.modifiers) != set(two.value.modifiers):
        return False
    names, others, kind = one.figure.names, two.figure.names, one.figure.claim.kind
    nested = names <= others or others <= names
    if _is_standing(one):
        return nested and len(names & others) >= FEWEST_NAMES
    if kind is Kind.MONEY and one.figure.thing:
        tied = nested and len(names & others) >= FEWEST_NAMES
    else:
        tied = bool(one.figure.verb) or (nested and (kind is Kind.MONEY or _one_period(one, two)))
    shared = len(words[0] & words[1])
    return tied and shared >= FEWEST_WORDS and shared >= MOSTLY * min(len(words[0]), len(words[1]))


def _is_standing(told: _Told) -> bool:
    """Whether a figure is one that its owner has for months: staff, members, seats."""
    return told.figure.thing in meanings("standing") and not told.figure.verb


def _one_period(one: _Told, two: _Told) -> bool:
    """Whether two counts are told for the same stated time; "the 93-nation body" is not told for any."""
    first, second = one.figure.claim, two.figure.claim
    if "-" in one.quote or "-" in two.quote or first.kind is not Kind.COUNT:
        return False
    return first.day_first is not None and (first.day_first, first.day_last) == (second.day_first, second.day_last)


def _words(told: _Told) -> frozenset[str]:
    sentence = told.bundle.sentences[told.figure.claim.sentence]
    return stems(told.bundle.article.prose[sentence.start : sentence.stop]) - plain_words()


def _same_days(one: _Told, two: _Told) -> bool | None:
    """Whether two sentences name days or weeks that meet; None where one of them names none."""
    days, others = _days(one), _days(two)
    if not days or not others:
        return None
    return any(first <= last2 and first2 <= last for first, last in days for first2, last2 in others)


def _days(told: _Told) -> list[tuple[int, int]]:
    found = []
    for claim in _dates(told.bundle, told.figure.claim.sentence):
        if isinstance(claim.value, DateValue):
            found += [(reading.first_day, reading.last_day) for reading in claim.value.readings[:1]]
    return [days for days in found if days[1] - days[0] <= LONGEST]


def _dates(bundle: ArticleClaims, sentence: int) -> Iterator[Claim]:
    return (claim for claim in bundle.claims if claim.sentence == sentence and claim.kind is Kind.DATE)
