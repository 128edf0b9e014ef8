"""Figures that two articles on one matter tell of one thing, by the words beside them: sums, counts and measures.

Other links ask for names in the sentence or for what an owner has. Here what happened or what costs stands in both
clauses, so that "The roof will cost $2.7 million" and "The new roof of the hall will cost $2.7 billion" meet. In a
large corpus too many sentences are alike, so that only the links that know what a figure is of are asked there.
"""

import re
from collections.abc import Iterator, Sequence

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.keys import claim_key
from squarefacts.claims.link.parallels.clauses import Told, best_pairs, shared_words, spelled, told_claims
from squarefacts.claims.link.parallels.matters import Matter
from squarefacts.claims.link.retold import GROWING, SharedFigure
from squarefacts.claims.model import Bound, Claim, Confidence, FigureValue, Kind, Modality
from squarefacts.claims.resolve.events.facts import moment_of
from squarefacts.claims.resolve.retold.frames import frame_of
from squarefacts.claims.resolve.retold.tellings import can_be_held, digits_of

# So many words must be shared, and where only zeros part the two.
FEWEST, FEWEST_SCALED = 4, 2
# Values farther apart than this are as likely a whole and its part, unless only zeros part them.
NEAR = 2.0
SCALES = (1e3, 1e6)
# Articles further apart than this tell of two moments, in days.
CLOSE = 7
FEWEST_COUNTED = 2
# What a sum is of beside a price; two sums of which only one is such a thing are of two things.
OWN_SUM = re.compile(
    r"""
    \b (?: profits? | loss (?: es )? | revenues? | sales | income | debts? | damages? | earnings | turnover | budget
      | fines? | grants? | aid | loans? | tax (?: es )? | savings | insured | insurance | salary | prize | reward
      | raised | donat \w+ ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# How far from a sum such a word may stand, in characters.
SUM_REACH = 32


def find_parallel_figures(
    bundles: Sequence[ArticleClaims], matters: Sequence[Matter], known: Sequence[SharedFigure]
) -> list[SharedFigure]:
    """The pairs of such figures, in the order of the corpus.

    Args:
        bundles: the corpus.
        matters: its pairs of articles on one matter.
        known: the pairs found by other evidence, which are not told again.
    """
    seen = {pair.ends for pair in known}
    told: dict[int, list[Told]] = {}
    found = []
    for matter in matters:
        if matter.days > CLOSE or not matter.small:
            continue
        for place in (matter.one, matter.other):
            if place not in told:
                told[place] = list(_figures(bundles[place]))
        for one, two, score in best_pairs(told[matter.one], told[matter.other], _score, FEWEST_SCALED):
            fewest = FEWEST_SCALED if scaled(_value(one), _value(two)) else FEWEST
            if score >= fewest:
                pair = _shared(one, two)
                if pair.ends not in seen:
                    found.append(pair)
    return found


def _figures(bundle: ArticleClaims) -> Iterator[Told]:
    for told in told_claims(bundle, Kind.COUNT, Kind.MONEY, Kind.MEASURE):
        value = _value(told)
        if value.value < FEWEST_COUNTED or value.bound not in (Bound.EXACT, Bound.ABOUT):
            continue
        sentence = bundle.sentences[told.claim.sentence]
        held = told.claim.modality in (Modality.FACT, Modality.PLAN) and can_be_held(
            told.claim, value, bundle.sentences
        )
        if held and not frame_of(bundle.article.prose, told.claim, value, sentence).other:
            yield told


def tells(bundle: ArticleClaims, value: FigureValue) -> bool:
    """Whether an article has a figure with the value of another article's; its unit may be left out there."""
    return any(isinstance(claim.value, FigureValue) and claim.value.value == value.value for claim in bundle.claims)


def own_sum(bundle: ArticleClaims, claim: Claim) -> frozenset[str]:
    """The words beside a sum that make it no price, by their first letters."""
    around = bundle.article.prose[max(claim.start - SUM_REACH, 0) : claim.stop + SUM_REACH]
    return frozenset(word.lower()[:4] for word in OWN_SUM.findall(around))


def _value(told: Told) -> FigureValue:
    assert isinstance(told.claim.value, FigureValue)
    return told.claim.value


def scaled(one: FigureValue, two: FigureValue) -> bool:
    """Whether only zeros part two values."""
    low, high = sorted((one.value, two.value))
    return any(abs(high - low * scale) <= high * 1e-9 for scale in SCALES)


def _score(one: Told, two: Told) -> int:
    """How many words speak for one thing; 0 where nothing beside the figures does, or what they count parts them."""
    a, b = _value(one), _value(two)
    if one.claim.kind is not two.claim.kind or (a.unit, a.currency) != (b.unit, b.currency) or a.subject != b.subject:
        return 0
    slip = scaled(a, b)
    if a.head != b.head and not (one.claim.kind is Kind.MONEY or slip):
        return 0
    if not slip and (max(a.value, b.value) > min(a.value, b.value) * NEAR or set(a.modifiers) != set(b.modifiers)):
        return 0
    if one.claim.kind is Kind.MONEY and not slip and own_sum(one.bundle, one.claim) != own_sum(two.bundle, two.claim):
        return 0
    first, second = one.setting, two.setting
    digits = slip and len(digits_of(a.value)) > 1
    if first.beside.isdisjoint(second.beside) and not digits:
        return 0
    if one.days and two.days and one.days.isdisjoint(two.days):
        return 0
    return shared_words(first, second) + digits


def _shared(one: Told, two: Told) -> SharedFigure:
    if two.bundle.publication.first_day < one.bundle.publication.first_day:
        one, two = two, one
    keys = claim_key(one.bundle.article, one.claim), claim_key(two.bundle.article, two.claim)
    value = _value(one)
    topic = f"{one.claim.kind} {value.head or value.currency} {spelled(one, one.setting.beside & two.setting.beside)}"
    grows = value.subject in GROWING and not _at_once(one, two)
    sure = scaled(value, _value(two)) and not one.setting.beside.isdisjoint(two.setting.beside)
    return SharedFigure(*keys, topic, Confidence.HIGH if sure else Confidence.MEDIUM, grows)


def _at_once(one: Told, two: Told) -> bool:
    """Whether both name one moment at which their source told it."""
    first, second = (
        moment_of(told.bundle.article.prose, told.bundle.sentences[told.claim.sentence]) for told in (one, two)
    )
    return first == second != ""
