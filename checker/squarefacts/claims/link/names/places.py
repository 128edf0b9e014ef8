"""Place names in two spellings, by the evidence of the corpus and of no dictionary.

A doubtful spelling stands in few articles, the other in many or oftener in the same one. They differ by a letter left
out, doubled, swapped or put in, or by one vowel: another consonant makes another place ("Iceland", "Ireland"), and an
ending makes the name of its people ("Argentina", "Argentine").
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.keys import article_key
from squarefacts.claims.link.names.find import differ_in_accents, pair_kind, plain_form
from squarefacts.claims.link.names.pair import NamePair
from squarefacts.claims.link.names.spelling import edit_distance
from squarefacts.claims.model import Claim, Confidence, Kind, NameValue
from squarefacts.claims.resolve.places import PlaceUse

# A spelling is the right one if so many articles have it, or the same article has it so often.
FEWEST_ARTICLES, FEWEST_TIMES = 3, 2
# A doubtful spelling stands in no more than this share of the articles that have the other.
MINORITY = 4
# The longer of two spellings has as many letters at least: "Guyana" and "Guiana" are two places.
LONGER = 7
# Names as long as this may lack two letters ("Kalingrad").
LONG = 9
# How many proper names an article must share with one that has the other spelling, to be of the same place.
SHARED = 2
# So many articles have a name that everybody knows.
KNOWN = 10
# What names the people of a place or what is theirs, or is another form of its name.
ENDINGS = frozenset(
    ("", "a", "e", "i", "s", "n", "h", "o", "an", "es", "is", "ns", "ian", "ese", "ans", "ians", "ish", "ic")
)
VOWELS = frozenset("aeiouy")

# Form to the place in the corpus of each article that has it, with its use.
Uses = dict[str, dict[int, PlaceUse]]


def find_place_pairs(bundles: Sequence[ArticleClaims]) -> list[NamePair]:
    """The doubtful spellings of places, in a stable order."""
    uses: Uses = defaultdict(dict)
    for at, bundle in enumerate(bundles):
        for use in bundle.places:
            uses[use.form][at] = use
    pairs = []
    for form, other in sorted(_near_forms(uses)):
        distance, counts = place_distance(form, other), (len(uses[form]), len(uses[other]))
        if distance is None or (counts[0] > 1 and counts[0] * MINORITY > counts[1]):
            continue
        for at, use in uses[form].items():
            if _prefers(use, uses[other].get(at), counts[1]) and _is_one_place(bundles, uses[other], at):
                article, same = article_key(bundles[at].article), at in uses[other]
                pairs.append(NamePair(form, other, article, pair_kind(form, other), distance, *counts, same))
    return pairs


def with_places(bundles: Sequence[ArticleClaims], pairs: Sequence[NamePair]) -> list[ArticleClaims]:
    """The corpus with a claim for each doubtful spelling found without one; the given articles are not changed."""
    forms: dict[int, list[NamePair]] = defaultdict(list)
    for pair in pairs:
        forms[pair.article].append(pair)
    return [_with_claims(bundle, forms.get(article_key(bundle.article), ())) for bundle in bundles]


def _with_claims(bundle: ArticleClaims, pairs: Sequence[NamePair]) -> ArticleClaims:
    if not pairs:
        return bundle
    starts = {use.form: use.start for use in bundle.places}
    added = []
    for pair in pairs:
        start = starts.get(pair.form, bundle.article.prose.find(pair.form))
        sentence = next((item.index for item in bundle.sentences if item.start <= start < item.stop), 0)
        sure = Confidence.HIGH if pair.same_article else Confidence.MEDIUM
        value = NameValue(pair.form, "place" if pair.form in starts else "")
        added.append(Claim(Kind.NAME, start, start + len(pair.form), sentence, value, confidence=sure))
    claims = sorted([*bundle.claims, *added], key=lambda claim: (claim.start, claim.stop, claim.kind))
    return replace(bundle, claims=claims)


def _prefers(use: PlaceUse, beside: PlaceUse | None, articles: int) -> bool:
    """Whether the other spelling is the likelier one: it stands oftener in the same article, or in many more."""
    if beside is not None:
        return use.times == 1 and (beside.times >= FEWEST_TIMES or articles >= FEWEST_ARTICLES)
    return articles >= FEWEST_ARTICLES


def _is_one_place(bundles: Sequence[ArticleClaims], others: Mapping[int, PlaceUse], at: int) -> bool:
    """Whether an article has both spellings, shares names with one that has the other, or everybody knows that one."""
    if at in others or len(others) >= KNOWN:
        return True
    return any(len(bundles[at].context & bundles[place].context) >= SHARED for place in others)


def place_distance(form: str, other: str) -> int | None:
    """How many letters differ between two spellings of what may be one place; None where they are two."""
    if differ_in_accents(form, other):
        return 0
    one, two = plain_form(form), plain_form(other)
    if max(len(one), len(two)) < LONGER:
        return None
    limit = 2 if abs(len(one) - len(two)) == 2 and min(len(one), len(two)) >= LONG else 1
    distance = edit_distance(one, two, limit)
    if distance > limit or distance == 0 or one[0] != two[0] or _is_inflected(one, two):
        return None
    if len(one) == len(two) and not _is_vowel_or_swap(one, two):
        return None
    return distance


def _is_inflected(one: str, two: str) -> bool:
    """Whether only endings that make other words differ ("Argentina", "Argentine", "Venezuela", "Venezuelan")."""
    same = 0
    while same < min(len(one), len(two)) and one[same] == two[same]:
        same += 1
    return one[same:] in ENDINGS and two[same:] in ENDINGS


def _is_vowel_or_swap(one: str, two: str) -> bool:
    """Whether two names of one length differ in one vowel, or in two letters that changed places."""
    differ = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    if len(differ) == 1:
        return set(differ[0]) <= VOWELS
    return len(differ) == 2 and differ[0] == differ[1][::-1]


def _near_forms(forms: Uses) -> Iterator[tuple[str, str]]:
    """Pairs of forms that share their first letters, or the first and the last ones: never all against all."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms):
        plain = plain_form(form)
        blocks[plain[:4]].append(form)
        blocks[f"{plain[0]}~{plain[-4:]}"].append(form)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        for form in block:
            for other in block:
                if form != other and abs(len(form) - len(other)) <= 2 and (form, other) not in seen:
                    seen.add((form, other))
                    yield form, other
