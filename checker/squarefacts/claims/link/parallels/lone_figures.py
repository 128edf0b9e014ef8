"""Figures that each of two short articles on one matter tells once: how many workers the mill has, what the deal costs.

In a small corpus a sentence of five words names nothing ("It has 280 workers."), so that no names of the sentence tie
the two. The articles do, by their names and the words of their story, and in both it is the only figure of its kind.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.keys import claim_key
from squarefacts.claims.link.parallels.figures import tells
from squarefacts.claims.link.retold import NEAR, SharedFigure
from squarefacts.claims.link.stories import days_apart
from squarefacts.claims.link.story_words import SMALL, StoryWords
from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind, Modality
from squarefacts.claims.resolve.retold.frames import Frame, frame_of
from squarefacts.claims.resolve.retold.tellings import can_be_held
from squarefacts.claims.resolve.retold.words import meanings

# What the owner of so many of something does; reads "has ", "with its ", "has 340 animals and ", "The ", "employs ".
HAVING = re.compile(
    r"""
    \b (?: has | have | had | with | its | their | employs? | employing | the ) [ ]
    (?: its [ ] | some [ ] | about [ ] )?
    (?: [\d,.]+ [ ] [a-z]+ [ ] and [ ] )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What something costs, before the sum or after it in one clause; reads "will pay ", "a pipeline worth ", "sold its
# rights to Vidora on Monday for ", "cost Torvano "; not "spent 3 hours and ".
PRICE = re.compile(
    r"""
    \b (?: pays? | paid | worth | costs? | price \s of
         | (?: buys? | bought | acquired? | purchased? | sells? | sold | settled? | signed ) \b [^.;]{0,90} \b for )
    \s (?: [A-Z]\w+ \s )? (?: about \s | some \s )? \Z
    """,
    re.VERBOSE,
)
# A price told of a sum that the sentence begins with: " that Rovers paid for", " paid by".
PAID_AFTER = re.compile(r"\s (?: that \s \w+ \s (?: had \s | has \s )? )? paid \s (?: for | by ) \b", re.VERBOSE)
# The noun of all who work somewhere: "a staff of 1,400".
STAFF_OF = re.compile(r"\b (?: staff | workforce ) \s of \s (?: about \s )? \Z", re.VERBOSE)
# A second group after the first: " and 210 students".
AND_MORE = re.compile(r"\s and \s [\d,]+ \s [a-z]", re.VERBOSE)
# A smaller sum is as likely a fee beside the deal.
LEAST_SUM = 100_000
# Fewer are told one by one.
LEAST_COUNT = 10
# Articles further apart than this tell of two moments, in days; what was paid for something stays the same.
NEAR_DAYS, PRICE_DAYS = 7, 60
# So many names that both articles have tie them without other words.
FEWEST_NAMES = 2
# How far before a figure its verb may stand, in characters.
REACH = 120
# What comes to the same where an assembly is told.
SAME_THING = {"seat": "member"}

Key = tuple[str, str]


def find_lone_figures(bundles: Sequence[ArticleClaims], known: Sequence[SharedFigure]) -> list[SharedFigure]:
    """The pairs of such figures, the earlier article's first; none in a large corpus.

    Args:
        bundles: the corpus.
        known: the pairs found by other evidence, which are not told again.
    """
    if len(bundles) > SMALL:
        return []
    story, lone = StoryWords(bundles), [_lone(bundle) for bundle in bundles]
    seen = {pair.ends for pair in known}
    pairs = []
    for one, other in combinations(range(len(bundles)), 2):
        days, names = days_apart(bundles[one], bundles[other]), bundles[one].context & bundles[other].context
        tied = len(names) >= FEWEST_NAMES or (names and story.on_one_matter(one, other))
        if days is None or days > PRICE_DAYS or not tied:
            continue
        for kind in sorted(lone[one].keys() & lone[other].keys()):
            mine, theirs = lone[one][kind], lone[other][kind]
            keys = claim_key(bundles[one].article, mine.claim), claim_key(bundles[other].article, theirs.claim)
            near = days <= (PRICE_DAYS if mine.claim.kind is Kind.MONEY else NEAR_DAYS)
            new = frozenset(keys) not in seen
            if (
                near
                and new
                and _can_be_one(mine, theirs)
                and not _tell_both(bundles[one], mine, bundles[other], theirs)
            ):
                topic = " ".join((*kind, *sorted(names)))
                pairs.append(SharedFigure(*keys, topic, Confidence.MEDIUM, False))
    return pairs


def _tell_both(one: ArticleClaims, mine: Frame, other: ArticleClaims, theirs: Frame) -> bool:
    """Whether an article has the other's figure too, beside its own: then they are of two things."""
    return mine.value.value != theirs.value.value and (tells(other, mine.value) or tells(one, theirs.value))


def _can_be_one(one: Frame, other: Frame) -> bool:
    """Whether no word and no size parts two figures of one kind."""
    low, high = sorted((one.value.value, other.value.value))
    alike = set(one.value.modifiers) == set(other.value.modifiers) or one.claim.kind is Kind.MONEY
    return alike and high <= low * NEAR


def _lone(bundle: ArticleClaims) -> dict[Key, Frame]:
    """The figures of an article that are the only ones of their kind in it."""
    found: dict[Key, list[Frame]] = defaultdict(list)
    for key, frame in _owned(bundle):
        found[key].append(frame)
    return {key: frames[0] for key, frames in found.items() if len({frame.value.value for frame in frames}) == 1}


def _owned(bundle: ArticleClaims) -> Iterator[tuple[Key, Frame]]:
    """The sums that something costs, and the counts of what somebody has, each with its kind."""
    text = bundle.article.prose
    for claim in bundle.claims:
        value = claim.value
        if not isinstance(value, FigureValue) or claim.modality not in (Modality.FACT, Modality.PLAN):
            continue
        if claim.kind not in (Kind.COUNT, Kind.MONEY) or not can_be_held(claim, value, bundle.sentences):
            continue
        sentence = bundle.sentences[claim.sentence]
        before = text[max(sentence.start, claim.start - REACH) : claim.start]
        frame = frame_of(text, claim, value, sentence)
        if claim.kind is Kind.MONEY and value.value >= LEAST_SUM and " per " not in value.unit:
            if PRICE.search(before) or PAID_AFTER.match(text, claim.stop):
                yield (value.currency, "price"), frame
        elif claim.kind is Kind.COUNT and STAFF_OF.search(before):
            yield ("count", "staff"), frame
        elif claim.kind is Kind.COUNT and _is_had(text, claim, frame, before):
            yield ("count", SAME_THING.get(frame.thing, frame.thing)), frame


def _is_had(text: str, claim: Claim, frame: Frame, before: str) -> bool:
    """Whether a count is one of what somebody has, and nothing has happened to those counted."""
    if frame.value.value < LEAST_COUNT or frame.verb or not frame.thing or claim.hedge:
        return False
    if frame.other and not AND_MORE.match(text, claim.stop):
        return False
    if frame.thing == "person" or frame.thing in meanings("vague"):
        return False
    return HAVING.search(before) is not None
