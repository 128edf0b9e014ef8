"""Name pairs: two spellings that are probably one name, by the evidence of the corpus and of no dictionary."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.keys import article_key
from squarefacts.claims.link.names.lone_surnames import find_lone_surnames
from squarefacts.claims.link.names.pair import NamePair, Uses
from squarefacts.claims.link.names.plurals import Plurals
from squarefacts.claims.link.names.same_story import LONG, Sharing
from squarefacts.claims.link.names.spelling import edit_distance
from squarefacts.claims.model import Confidence, NameValue
from squarefacts.claims.resolve.name_slips import SHORTEST, is_one_step_inside

# Below five letters one step leads from one common name to another ("Jon", "John"; "Ann", "Anne"; "Li", "Lin").
SHORTEST_COMPARED = 5
# Words that differ by two letters begin with as many in common.
LETTERS = 2
# A spelling counts as the right one if this many articles have it and no more than a third as many have the other.
FEWEST_WITNESSES = 2
MINORITY = 3


def find_name_pairs(bundles: Sequence[ArticleClaims]) -> list[NamePair]:
    """The doubtful spellings of a corpus, in a stable order."""
    uses, sharing, plurals = _uses(bundles), Sharing(bundles), Plurals(bundles)
    pairs = []
    for form, other in sorted(_near_forms(uses)):
        distance = name_distance(form, other)
        if distance is None or plurals.is_of_one_noun(form, other):
            continue
        kind, counts = pair_kind(form, other), (len(uses[form]), len(uses[other]))
        prefers, one_person = _corpus_prefers(*counts), _is_rarer_of_one(uses, form, other, sharing)
        for article in sorted(uses[form]):
            same = article in uses[other]
            if prefers or (same and _article_prefers(uses, article, form, other)):
                pairs.append(NamePair(form, other, article, kind, distance, *counts, same))
            elif one_person:
                pairs.append(NamePair(form, other, article, kind, distance, *counts, same, Confidence.MEDIUM))
    pairs += [*_far_pairs(uses, sharing), *find_lone_surnames(bundles, uses, sharing)]
    return pairs + _lone_slips(bundles)


def _far_pairs(uses: Uses, sharing: Sharing) -> Iterator[NamePair]:
    """Spellings two letters apart of a long name that articles on one story have, each article one of the two."""
    for form, other in sorted(_near_forms(uses, LETTERS, LONG)):
        if not uses[form].keys().isdisjoint(uses[other]) or not _fewer(uses, form, other):
            continue
        if is_two_steps_apart(form, other) and sharing.one_story(form, list(uses[form]), other, list(uses[other])):
            counts = len(uses[form]), len(uses[other])
            for article in sorted(uses[form]):
                told = form, other, article, pair_kind(form, other), 2, *counts
                yield NamePair(*told, False, Confidence.MEDIUM)


def _lone_slips(bundles: Iterable[ArticleClaims]) -> list[NamePair]:
    """The surnames that stand alone in another spelling than in the full form that their article has for them."""
    pairs: dict[tuple[int, str], NamePair] = {}
    for bundle in bundles:
        article = article_key(bundle.article)
        for claim in bundle.claims:
            value = claim.value
            if not isinstance(value, NameValue) or " " in value.form or " " not in value.full:
                continue
            form, other = value.form, value.full.split()[-1]
            if len(form) >= SHORTEST and is_one_step_inside(form, other):
                pair = NamePair(form, other, article, pair_kind(form, other), 1, 1, 1, True, Confidence.MEDIUM)
                pairs[article, form] = pair
    return list(pairs.values())


def _is_rarer_of_one(uses: Uses, form: str, other: str, sharing: Sharing) -> bool:
    """Whether a spelling is the rarer of two that no article has both of, while articles with each tell one story."""
    if not uses[form].keys().isdisjoint(uses[other]) or not _fewer(uses, form, other) or _is_short_form(form, other):
        return False
    return sharing.one_person(form, list(uses[form]), other, list(uses[other]))


def _is_short_form(form: str, other: str) -> bool:
    """Whether first names differ by a last letter that makes another name of one: Steve, Steven; Daniel, Daniela."""
    short, long = sorted((form.split()[0], other.split()[0]), key=len)
    return long[:-1] == short and long[-1] in "aeinosy"


def _fewer(uses: Uses, form: str, other: str) -> bool:
    """Whether a spelling is the rarer of two: in fewer articles, or less often, or the later in the corpus."""
    places = list(uses)
    ranks = [
        (len(uses[one]), sum(times for times, _ in uses[one].values()), -places.index(one)) for one in (form, other)
    ]
    return ranks[0] < ranks[1]


def _corpus_prefers(articles: int, other_articles: int) -> bool:
    return other_articles >= FEWEST_WITNESSES and articles * MINORITY <= other_articles


def _article_prefers(uses: Uses, article: int, form: str, other: str) -> bool:
    """Whether the other spelling is the likelier one of two in one article: in more articles, oftener, or first."""
    mine, theirs = uses[form], uses[other]
    rank = (len(mine), mine[article][0], -mine[article][1])
    other_rank = (len(theirs), theirs[article][0], -theirs[article][1])
    return rank < other_rank


def name_distance(form: str, other: str) -> int | None:
    """How many letters differ between two names of which all words but one are the same; None where they are two names.

    The words that agree are the evidence that one person is meant; the one that differs must be long and near. Two
    forms that differ in their accents alone have no letter between them.
    """
    if differ_in_accents(form, other):
        return 0
    words, others = plain_form(form).split(), plain_form(other).split()
    differing = [(a, b) for a, b in zip(words, others, strict=False) if a != b]
    if len(words) != len(others) or len(words) < 2 or len(differing) != 1:
        return None
    word, near = differing[0]
    if min(len(word), len(near)) < SHORTEST_COMPARED or word[0] != near[0]:
        return None
    distance = edit_distance(word, near, limit=1)
    return distance if distance == 1 else None


def is_two_steps_apart(form: str, other: str) -> bool:
    """Whether two names differ by two letters within one long word, which begins with the same two letters."""
    words, others = plain_form(form).split(), plain_form(other).split()
    differing = [(a, b) for a, b in zip(words, others, strict=False) if a != b]
    if len(words) != len(others) or len(words) < 2 or len(differing) != 1:
        return False
    word, near = differing[0]
    return (
        min(len(word), len(near)) >= LONG
        and word[:LETTERS] == near[:LETTERS]
        and edit_distance(word, near, limit=2) == 2
    )


def differ_in_accents(form: str, other: str) -> bool:
    """Whether two names of several words are the same but for accents ("José Reyes", "Jose Reyes")."""
    accented = [unicodedata.normalize("NFC", name.replace("’", "'")).casefold() for name in (form, other)]
    return " " in form and accented[0] != accented[1] and plain_form(form) == plain_form(other)


def plain_form(form: str) -> str:
    """A name without what is typography and no spelling: the kind of its apostrophes, its accents, its capitals."""
    letters = unicodedata.normalize("NFKD", form.replace("’", "'").replace("‘", "'")).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def pair_kind(form: str, other: str) -> str:
    """Whether two near forms differ in accents, are two transliterations of one name, or one is a misspelling."""
    if differ_in_accents(form, other):
        return "accent"
    same = [_transliterated(plain_form(name)) for name in (form, other)]
    return "transliteration" if same[0] == same[1] else "misspelling"


def _transliterated(name: str) -> str:
    """A name with the letters made one that romanisations choose between (Sergey and Sergei, Rafiq and Rafik).

    The pairs are those in which the systems for Cyrillic (BGN/PCGN, ISO 9) and Arabic (ALA-LC, press style) differ.
    Apostrophes are dropped too: they are as often left out.
    """
    for letter, one in (
        ("'", ""),
        ("ou", "u"),
        ("oo", "u"),
        ("y", "i"),
        ("j", "i"),
        ("q", "k"),
        ("ii", "i"),
        ("iia", "ia"),
        ("iev", "ev"),
        ("ei", "i"),
    ):
        name = name.replace(letter, one)
    return name


def _uses(bundles: Iterable[ArticleClaims]) -> Uses:
    uses: Uses = defaultdict(dict)
    for bundle in bundles:
        article = article_key(bundle.article)
        for claim in bundle.claims:
            if isinstance(claim.value, NameValue):
                times, first = uses[claim.value.form].get(article, (0, claim.start))
                uses[claim.value.form][article] = times + 1, first
    return uses


def _near_forms(forms: Iterable[str], letters: int = 1, shortest: int = 1) -> Iterator[tuple[str, str]]:
    """Pairs of forms that share all words but one, by a key of the shared words: never all against all.

    Args:
        forms: names as written.
        letters: how many letters the words that differ begin with in common.
        shortest: how many letters they have at least.
    """
    blocks: dict[tuple[int, tuple[str, ...]], set[str]] = defaultdict(set)
    for form in forms:
        words = form.split()
        for index in range(len(words)) if len(words) > 1 else ():
            if len(words[index]) >= shortest:
                blocks[index, (*words[:index], words[index][:letters], *words[index + 1 :])].add(form)
    for block in blocks.values():
        for form in block:
            for other in block:
                if form != other:
                    yield form, other
