"""The figures of an article that another article may tell too: those of a known thing in a sentence with a name."""

from collections.abc import Sequence
from functools import lru_cache

from squarefacts.claims.model import Claim, FigureValue, Kind, Modality
from squarefacts.claims.resolve.retold.frames import FIGURES, Frame, Frames
from squarefacts.claims.resolve.retold.stems import BySentence, names
from squarefacts.claims.resolve.retold.words import meanings
from squarefacts.claims.ties import ToldFigure
from squarefacts.text.article import Article, Part, Sentence

_PARTS = (Part.BODY, Part.CAPTION)
# A figure that leaves more open than this ("thousands") is no value.
WIDEST = 3


# A sum of which nothing is known but its digits needs more than one of them.
FEWEST_DIGITS = 2


@lru_cache(maxsize=4096)
def digits_of(value: float) -> str:
    """The digits of a value without the zeros at its end; "" for none."""
    return f"{value:.12e}".partition("e")[0].replace(".", "").strip("-").rstrip("0") if value > 0 else ""


def find_told_figures(
    article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim], frames: Frames
) -> list[ToldFigure]:
    """The figures that can be held against those of other articles.

    Args:
        article: the article; its prose is read.
        sentences: its sentences, in order.
        claims: its claims, in the order of the text.
        frames: the frames of its figures.
    """
    found = []
    told = BySentence(article.prose, sentences, names)
    for claim in claims:
        value = claim.value
        if claim.kind not in FIGURES or not isinstance(value, FigureValue) or not can_be_held(claim, value, sentences):
            continue
        named = told.of(claim.sentence)
        about = named or _names_before(sentences, claim.sentence, told)
        if about:
            frame = frames.of(claim, value)
            if _is_told(frame) and (named or frame.verb):
                found.append(_told(frame, about))
    return found


def _names_before(sentences: Sequence[Sentence], index: int, told: BySentence) -> frozenset[str]:
    """The names of the sentence before one without any: "They left the Tivrin mine. The blast killed 32 miners."""
    if index == 0 or sentences[index - 1].part is not sentences[index].part:
        return frozenset()
    return told.of(index - 1)


def can_be_held(claim: Claim, value: FigureValue, sentences: Sequence[Sentence]) -> bool:
    """Whether a figure is one value in running text."""
    if claim.sentence >= len(sentences) or sentences[claim.sentence].part not in _PARTS or value.range_of:
        return False
    return value.low <= 0 or value.high <= value.low * WIDEST


def _is_told(frame: Frame) -> bool:
    if frame.thing in meanings("vague") or frame.other or frame.claim.kind is Kind.PERCENT:
        return False
    if not frame.thing and (frame.claim.kind is not Kind.MONEY or len(digits_of(frame.value.value)) < FEWEST_DIGITS):
        return False
    return frame.claim.modality in (Modality.FACT, Modality.PLAN) or frame.known


def _told(frame: Frame, named: frozenset[str]) -> ToldFigure:
    return ToldFigure(frame.claim, frame.thing, frame.verb, named, frame.known, frame.closed, frame.stop)
