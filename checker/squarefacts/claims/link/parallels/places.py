"""The place of one event in two articles of a small corpus: "at a ball in Brennick" and "the ball in Oxmoor".

Only articles that are close to each other are held against each other, in sentences that share words of what happened,
and only places which the other article does not name at all: a town and its country stand together in most reports.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.extract.words import word_set
from squarefacts.claims.keys import claim_key
from squarefacts.claims.link.parallels.clauses import UNTOLD, words_of
from squarefacts.claims.link.parallels.matters import Matter
from squarefacts.claims.link.retold import SharedFigure
from squarefacts.claims.link.word_list import word_list
from squarefacts.claims.model import Claim, Confidence, Kind, NameValue

# A noun, a word that asks for a place, and the place; reads "ball in Brennick", "mill near Lower Holm"; not "hall in
# Norland's capital".
PLACE = re.compile(
    r"""
    \b (?P<noun> [a-z][a-z-]{2,} ) \s (?: in | near | outside | at )
    (?: \s the \s (?: [a-z]+ \s ){1,2} of )? \s
    (?P<place> [A-ZÀ-Þ][\w’-]+ (?: \s [A-ZÀ-Þ][\w’-]+ ){0,2} ) \b (?! ['’-] \w )
    """,
    re.VERBOSE,
)
# So many words of what happened must be shared by the two sentences; the noun before the place counts as one more.
FEWEST = 3
# Shorter names are letters of other things.
SHORTEST = 4


@dataclass(frozen=True, slots=True)
class _Place:
    """A place as a sentence names it: its words, its noun and where it stands."""

    bundle: ArticleClaims
    form: str
    noun: str
    start: int
    sentence: int

    def claim(self) -> Claim:
        """The place as a claim."""
        value = NameValue(self.form, "place")
        return Claim(Kind.NAME, self.start, self.start + len(self.form), self.sentence, value)


def find_shared_places(
    bundles: Sequence[ArticleClaims], matters: Sequence[Matter]
) -> tuple[list[ArticleClaims], list[SharedFigure]]:
    """The corpus with a claim for each place of an event told in two places, and the pairs of these."""
    places: dict[int, list[_Place]] = {}
    added: dict[int, list[Claim]] = {}
    pairs = []
    for matter in matters:
        if not matter.close:
            continue
        for at in (matter.one, matter.other):
            if at not in places:
                places[at] = list(_places(bundles[at]))
        best = _best(places[matter.one], places[matter.other])
        if best:
            claims = best[0].claim(), best[1].claim()
            added.setdefault(matter.one, []).append(claims[0])
            added.setdefault(matter.other, []).append(claims[1])
            keys = claim_key(best[0].bundle.article, claims[0]), claim_key(best[1].bundle.article, claims[1])
            pairs.append(SharedFigure(*keys, f"place of the {best[0].noun}", Confidence.MEDIUM, False))
    return [_with(bundle, added.get(at, ())) for at, bundle in enumerate(bundles)], pairs


def _with(bundle: ArticleClaims, added: Sequence[Claim]) -> ArticleClaims:
    if not added:
        return bundle
    claims = sorted([*bundle.claims, *added], key=lambda claim: (claim.start, claim.stop, claim.kind))
    return replace(bundle, claims=claims)


def _places(bundle: ArticleClaims) -> Iterator[_Place]:
    """The places of an article that are no countries, months, people or titles."""
    people = {
        word for claim in bundle.claims if isinstance(claim.value, NameValue) for word in claim.value.form.split()
    }
    for sentence in bundle.sentences:
        if sentence.part in UNTOLD:
            continue
        for match in PLACE.finditer(bundle.article.prose, sentence.start, sentence.stop):
            words = match["place"].split()
            lower = {word.lower() for word in words}
            if len(words[0]) < SHORTEST or not people.isdisjoint(words) or not lower.isdisjoint(_no_places()):
                continue
            yield _Place(bundle, match["place"], match["noun"], match.start("place"), sentence.index)


def _no_places() -> frozenset[str]:
    common = word_set("times", "calendar") | word_set("grammar", "closed") | word_set("titles", "not_people")
    return common | word_list("wide_places")


def _best(ones: Sequence[_Place], others: Sequence[_Place]) -> tuple[_Place, _Place] | None:
    """The two places of one event: the one pair whose sentences share most, None where none or several do."""
    scores = [(_score(one, two), one, two) for one in ones for two in others]
    found = [score for score in scores if score[0] >= FEWEST]
    if not found:
        return None
    most = max(score for score, _, _ in found)
    best = [(one, two) for score, one, two in found if score == most]
    return best[0] if len({(one.form, two.form) for one, two in best}) == 1 else None


def _score(one: _Place, two: _Place) -> int:
    """How many words the sentences of two places share; 0 where an article names the other's place too."""
    if _names(two.bundle, one.form) or _names(one.bundle, two.form):
        return 0
    own = {word.lower()[:6] for word in (*one.form.split(), *two.form.split())}
    shared = words_of(one.bundle, one.sentence) & words_of(two.bundle, two.sentence)
    return len({word for word in shared if word not in own}) + (one.noun == two.noun)


def _names(bundle: ArticleClaims, form: str) -> bool:
    """Whether an article has the first word of a name, with or without an ending."""
    return form.split()[0].upper() in bundle.article.text.upper()
