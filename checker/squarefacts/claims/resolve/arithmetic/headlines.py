"""The figures of a headline against those of the text below it."""

from collections.abc import Iterator, Sequence

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind, Modality
from squarefacts.claims.ties import Relation, Role
from squarefacts.text.article import Part, Sentence

# How many sentences of the body tell what the headline tells.
LEAD = 3
# What happened to people must be the same: a headline of the dead says nothing of the hurt.
_FATES = frozenset({"kill", "die", "injure", "wound", "hurt", "arrest", "miss", "rescue", "detain", "dead", "missing"})


def find_headlines(text: str, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Relation]:
    """The counts of the title, each with the first figure of the body that tells the same thing.

    Args:
        text: the prose of the article.
        sentences: the sentences of the article, in order.
        claims: all claims of the article, in the order of the text.
    """
    figures = [claim for claim in claims if isinstance(claim.value, FigureValue) and claim.sentence < len(sentences)]
    titles = [claim for claim in figures if sentences[claim.sentence].part is Part.TITLE and claim.kind is Kind.COUNT]
    if not titles:
        return
    body = [claim for claim in figures if sentences[claim.sentence].part is Part.BODY]
    opening = min((sentence.index for sentence in sentences if sentence.part is Part.BODY), default=0)
    for title in titles:
        alike = [claim for claim in body if _same_thing(title, claim)]
        if len([other for other in titles if _same_thing(title, other)]) > 1 or not alike:
            continue
        agreeing = [claim for claim in alike if _overlap(title, claim)]
        lead = [claim for claim in alike if claim.sentence < opening + LEAD]
        if agreeing or lead:
            first = (agreeing or lead)[0]
            sure = Confidence.LOW if _is_one_of_several(text, first) else _confidence(title, first, lead, body)
            yield Relation("headline", (Role(title, "left"), Role(first, "right")), "headline", confidence=sure)


def _confidence(title: Claim, first: Claim, lead: Sequence[Claim], body: Sequence[Claim]) -> Confidence:
    """High where the lead has one figure of the thing, and the headline's own value stands nowhere in the body."""
    if any(_value(claim) == _value(title) for claim in body if claim.kind in (Kind.COUNT, Kind.MONEY)):
        return Confidence.LOW
    values = {_value(claim) for claim in lead}
    if len(values) > 1 or first.modality is Modality.DENIED:
        return Confidence.LOW
    if (first.hedge or title.hedge) and 0.75 < _value(title) / _value(first) < 1.33:
        return Confidence.LOW  # a headline rounds
    return Confidence.HIGH if min(title.confidence, first.confidence) > Confidence.LOW else Confidence.MEDIUM


def _is_one_of_several(text: str, claim: Claim) -> bool:
    """Whether a figure is added to another in its sentence: "a girl and four other people"."""
    before, after = text[max(claim.start - 48, 0) : claim.start], text[claim.stop : claim.stop + 8]
    if claim.hedge:
        before = before.rstrip().removesuffix(claim.hedge)
    added = before.rstrip().endswith((" and", ",", " another", " plus")) or after.startswith(" and ")
    return added or "other" in text[claim.start : claim.stop].lower() or _value(claim) < 2


def _value(claim: Claim) -> float:
    return claim.value.value if isinstance(claim.value, FigureValue) else 0.0


def _same_thing(one: Claim, two: Claim) -> bool:
    """Whether two figures count the same noun, with the same fate where it is one of people, and no range."""
    first, second = one.value, two.value
    if not isinstance(first, FigureValue) or not isinstance(second, FigureValue) or one.kind is not two.kind:
        return False
    if not first.head or first.head != second.head or first.range_of or second.range_of:
        return False
    fates = {first.subject, second.subject} & _FATES
    if (
        fates
        and first.subject != second.subject
        and (first.head == "person" or "" not in (first.subject, second.subject))
    ):
        return False
    shared = set(first.modifiers) & set(second.modifiers)
    return bool(shared) or not first.modifiers or not second.modifiers


def _overlap(one: Claim, two: Claim) -> bool:
    first, second = one.value, two.value
    if not isinstance(first, FigureValue) or not isinstance(second, FigureValue):
        return False
    return first.low <= second.high and second.low <= first.high
