"""The figures of an article that its own words tell twice, the later one pointing back at the earlier one.

Positive evidence is asked for: a noun phrase told as known ("the 14 people killed", "the $4.8 billion deal", "the
plant's 450 workers") whose one thing was told before with a value, or one owner of one thing in two places. What
restricts the later one must be told of the earlier one too. What the words make a part, a change or a value of old is
no telling of the same, and where two earlier values fit, none is meant.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind, Modality
from squarefacts.claims.resolve.events.facts import DOER_COUNTED, DOER_DEAD
from squarefacts.claims.resolve.retold.frames import FIGURES, PRONOUN, Frame, Frames
from squarefacts.claims.resolve.retold.near_values import find_near_values
from squarefacts.claims.resolve.retold.patterns import OWNED_BY_OTHER, RELATIVE
from squarefacts.claims.resolve.retold.restrictors import restricting
from squarefacts.claims.resolve.retold.stems import BySentence, leading, names, stem, stems
from squarefacts.claims.resolve.retold.tellings import can_be_held
from squarefacts.claims.resolve.retold.words import meanings, plain_words
from squarefacts.claims.ties import Relation, Retelling
from squarefacts.text.article import Article, Sentence

# Fewer than this are as likely people or things that were named one by one, and not counted, before.
FEW = 10
# Values farther apart than this are as likely a whole and its part, unless one is a slip of the other's digits.
NEAR = 2.0
# One sentence is told again where so many words of it, and such a share of the shorter one's, stand in the other too.
FEWEST_WORDS, MOSTLY = 3, 0.6
# How many words of a clause that restricts ("that the hail damaged") must be told before: its subject and its verb.
FEWEST_OF_CLAUSE = 2
_TOLD = (Modality.FACT, Modality.PLAN)


class _Words:
    """The words of the sentences of an article: their stems, their names, and what restricts a noun phrase."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self.text = text
        self.sentences = sentences
        self.stems = BySentence(text, sentences, stems)
        self.names = BySentence(text, sentences, names)

    def alike(self, one: Frame, two: Frame) -> bool:
        """Whether two sentences tell in mostly the same words what befell people, of the same names and days."""
        if not one.verb or one.verb != two.verb or one.value.modifiers != two.value.modifiers:
            return False
        if (one.claim.day_first, one.claim.day_last) != (two.claim.day_first, two.claim.day_last):
            return False
        named, others = (self.names.of(frame.claim.sentence) for frame in (one, two))
        if not named or named != others:
            return False
        words = [self.stems.of(frame.claim.sentence) - plain_words() for frame in (one, two)]
        shared = len(words[0] & words[1])
        return shared >= FEWEST_WORDS and shared >= MOSTLY * min(len(words[0]), len(words[1]))

    def parted(self, frame: Frame) -> frozenset[str]:
        """The words of a sentence that tell of another thing than the one before: "the hotel next door"."""
        sentence = self.sentences[frame.claim.sentence]
        return frozenset(
            found[0].lower() for found in OWNED_BY_OTHER.finditer(self.text, sentence.start, sentence.stop)
        )

    def after(self, frame: Frame) -> list[str]:
        """The stems of the words that restrict a noun phrase after it, in order, up to the next mark."""
        return restricting(self.text, frame.stop, self.sentences[frame.claim.sentence])


def find_retellings(
    article: Article,
    sentences: Sequence[Sentence],
    claims: Sequence[Claim],
    relations: Sequence[Relation],
    frames: Frames,
) -> list[Retelling]:
    """The pairs of figures that the words of an article make one, alike or not, each with how sure that is.

    Args:
        article: the article; its prose is read.
        sentences: its sentences, in order.
        claims: its claims, in the order of the text.
        relations: the arithmetic between its figures: what is part, sum or change is no second telling.
        frames: the frames of its figures.
    """
    found = []
    words = _Words(article.prose, sentences)
    tied: set[int] | None = None
    for group in _groups(sentences, claims, frames):
        if tied is None:
            tied = _tied(relations)
        for later in group:
            if later.other or id(later.claim) in tied or not (later.known or later.owner or later.verb):
                continue
            earlier = _meant(later, group, words)
            if earlier is not None and id(earlier.claim) not in tied:
                sure = _sure(earlier, later, words)
                if sure is not None and not _counts_the_doer(article.prose, earlier, later):
                    found.append(Retelling(earlier.claim, later.claim, sure))
    known = {id(told.later) for told in found} | (_tied(relations) if tied is None else tied)
    for told in find_near_values(article, sentences, claims):
        if id(told.later) not in known and id(told.earlier) not in known:
            found.append(told)
    return found


def _groups(sentences: Sequence[Sentence], claims: Sequence[Claim], frames: Frames) -> Iterator[list[Frame]]:
    """The frames of figures that may be of one thing, where there are at least two, in the order of the text."""
    rough: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        value = claim.value
        if claim.kind in FIGURES and isinstance(value, FigureValue) and can_be_held(claim, value, sentences):
            rough[claim.kind, value.currency if claim.kind is Kind.MONEY else value.unit].append(claim)
    for together in rough.values():
        if len(together) < 2:
            continue
        framed: dict[str, list[Frame]] = defaultdict(list)
        for claim in together:
            if isinstance(claim.value, FigureValue):
                frame = frames.of(claim, claim.value)
                framed[frame.thing].append(frame)
        for thing, of_thing in framed.items():
            if thing and thing not in meanings("vague") and len(of_thing) > 1:
                yield of_thing


def _meant(later: Frame, group: Sequence[Frame], words: _Words) -> Frame | None:
    """The earlier telling that a figure points back at, None where none or several may be meant."""
    # What is told as known is there, whatever is planned or denied of it.
    if not later.known and later.claim.modality not in _TOLD:
        return None
    fits = []
    for earlier in group:
        if earlier is later or earlier.claim.sentence == later.claim.sentence:
            continue
        before = earlier.claim.start < later.claim.start
        if _agree(earlier.value, later.value):
            # Another place has the later value: that one is meant, wherever it stands.
            return earlier if before and _fits(earlier, later, words) else None
        if before and _fits(earlier, later, words):
            fits.append(earlier)
    values = {frame.value.value for frame in fits}
    return fits[-1] if len(values) == 1 and not _is_sum(later, group) else None


def _fits(earlier: Frame, later: Frame, words: _Words) -> bool:
    """Whether the later figure can be of what the earlier one tells."""
    a, b = earlier.value, later.value
    if earlier.other or earlier.claim.modality not in _TOLD:
        return False
    if later.verb != earlier.verb and later.verb:
        return False
    told = words.stems.of(earlier.claim.sentence)
    if not {stem(word) for word in b.modifiers} <= told or not (later.closed or _restricts(later, told, words)):
        return False
    if a.place and b.place and a.place not in b.place and b.place not in a.place:
        return False
    if words.parted(later) - words.parted(earlier):
        return False
    owners = _shared_owner(earlier, later)
    if owners is not None and not owners:
        return False
    if later.known and not earlier.known:
        return True
    # Both are told as known, or neither: only one owner, one fate, one deal or the same restriction ties them.
    if later.claim.kind is Kind.MEASURE:
        return False
    if later.known and (later.verb or later.thing == "deal" or _restricts(later, told, words)):
        return True
    return bool(owners) or (not later.known and not earlier.known and words.alike(earlier, later))


def _restricts(later: Frame, told: frozenset[str], words: _Words) -> int:
    """How many of the words right after a figure are told of the earlier one, the first of them included."""
    count = leading(words.after(later), told)
    clause = RELATIVE.match(words.text, later.stop, words.sentences[later.claim.sentence].stop)
    return count if not clause or count >= FEWEST_OF_CLAUSE else 0


def _shared_owner(earlier: Frame, later: Frame) -> frozenset[str] | None:
    """The words of an owner that both have, none where they have two; None where one has no known owner."""
    if not earlier.owner or not later.owner or PRONOUN in (earlier.owner, later.owner):
        return earlier.owner & later.owner or None
    return earlier.owner & later.owner


def _agree(a: FigureValue, b: FigureValue) -> bool:
    return a.low <= b.high * (1 + 1e-9) and b.low <= a.high * (1 + 1e-9)


def _is_sum(later: Frame, group: Sequence[Frame]) -> bool:
    """Whether a value is the sum or the difference of two others of the thing: "12 died … two more … the 14 people"."""
    values = [frame.value.value for frame in group if frame is not later]
    target = later.value.value
    return any(
        abs(one + two - target) < 1e-9 * target or abs(abs(one - two) - target) < 1e-9 * target
        for place, one in enumerate(values)
        for two in values[:place]
    )


def _sure(earlier: Frame, later: Frame, words: _Words) -> Confidence | None:
    """High where a fate, an owner or the same restriction ties two near figures; None where too little does."""
    values = sorted((earlier.value.value, later.value.value))
    if values[1] > values[0] * NEAR and not _is_slip(*values):
        return None
    told = words.stems.of(earlier.claim.sentence)
    if (later.verb and later.verb == earlier.verb) or _restricts(later, told, words) or _shared_owner(earlier, later):
        return Confidence.HIGH
    return None if later.claim.kind is Kind.COUNT and values[0] < FEW else Confidence.HIGH


def _counts_the_doer(text: str, earlier: Frame, later: Frame) -> bool:
    """Whether two counts of the dead are one apart in a story whose doer is dead too, and counted in one of them."""
    if "kill" not in (earlier.verb, later.verb) or abs(earlier.value.value - later.value.value) != 1:
        return False
    return DOER_DEAD.search(text) is not None or DOER_COUNTED.search(text) is not None


def _is_slip(low: float, high: float) -> bool:
    """Whether one value has the digits of the other in another order or scale."""
    digits = [sorted(f"{value:.6e}".partition("e")[0].rstrip("0")) for value in (low, high)]
    return digits[0] == digits[1]


def _tied(relations: Sequence[Relation]) -> set[int]:
    """The claims that are parts, sums, changes or lists of others."""
    return {
        id(role.claim)
        for relation in relations
        if relation.kind in ("part", "sum", "split", "change", "list", "table", "range")
        for role in relation.roles
        if role.role not in ("whole", "after", "announced")
    }
