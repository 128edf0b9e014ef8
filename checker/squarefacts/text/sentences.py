"""Sentences: the units within which claims are read.

The splitting at full stops is nupunkt's, whose model knows the abbreviations of English news. Line ends of prose are
hard breaks (lines that wrap were joined when the text was read), and so are the borders of the parts.
"""

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from squarefacts.text.article import Article, Region, Sentence
from squarefacts.text.prose import blank

if TYPE_CHECKING:
    from nupunkt import PunktSentenceTokenizer

ABBREVIATIONS = Path(__file__).parent / "words" / "abbreviations.txt"
# A line end and what is blank after it.
BREAK = re.compile(r"\n\s*")
# No words: the splitter takes time with the square of such a run, so it is not shown any.
UNBROKEN = re.compile(r"\S{2000,}+")
MAY_BE_UNBROKEN = 20_000


def split_sentences(article: Article) -> list[Sentence]:
    """The sentences of an article in order: without white space around them, without overlaps, each within one part."""
    prose = article.prose
    if not prose or prose.isspace():
        return []
    cuts = _cuts(prose, article.regions)
    return _sentences(prose, cuts, article.regions)


def _cuts(prose: str, regions: tuple[Region, ...]) -> list[int]:
    """The offsets at which a sentence may start, in order, and the end of the prose."""
    shown = UNBROKEN.sub(blank, prose) if len(prose) > MAY_BE_UNBROKEN else prose
    # A line end is a break whatever stands before it, so the splitter need not decide on that full stop.
    shown = shown.replace(".\n", " \n")
    cuts = {start for start, _ in _splitter().span_tokenize(shown)}
    cuts.update([found.end() for found in BREAK.finditer(prose)])
    cuts.update([region.start for region in regions])
    cuts.add(len(prose))
    return sorted(cuts)


def _sentences(prose: str, cuts: list[int], regions: tuple[Region, ...]) -> list[Sentence]:
    """What stands between the cuts, trimmed, with the part that holds it; blank stretches are left out."""
    sentences: list[Sentence] = []
    at = 0
    start = 0
    for stop in cuts:
        piece = prose[start:stop].rstrip()
        words = piece.lstrip()
        if words:
            first = start + len(piece) - len(words)
            while regions[at].stop <= first:
                at += 1
            sentences.append(Sentence(len(sentences), first, start + len(piece), regions[at].part))
        start = stop
    return sentences


@cache
def _splitter() -> "PunktSentenceTokenizer":
    """The splitter with our abbreviations, loaded once; a copy of our own, as nupunkt shares the one it caches."""
    from nupunkt.models import load_default_model

    splitter = load_default_model()
    lines = ABBREVIATIONS.read_text(encoding="utf-8").splitlines()
    splitter.add_abbreviations([line for line in lines if line and not line.startswith("#")])
    return splitter
