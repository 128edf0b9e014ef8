"""Figures that refer to those of the sentence before: "Of these, 30 ...", "All 18 were released", "That is a third"."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from squarefacts.claims.model import Claim
from squarefacts.claims.resolve.arithmetic.breakdowns import find_left_over, find_listed_before
from squarefacts.claims.resolve.arithmetic.changes.sequels import find_change_sequel, find_changes_over, may_change
from squarefacts.claims.resolve.arithmetic.recounts import find_recount
from squarefacts.claims.resolve.arithmetic.shares import find_share_before
from squarefacts.claims.resolve.arithmetic.skeleton import FIGURES, Skeleton, skeleton_of
from squarefacts.claims.resolve.arithmetic.splits import find_split_before
from squarefacts.claims.resolve.arithmetic.wholes import find_wholes_before, find_wholes_named
from squarefacts.claims.ties import Relation
from squarefacts.text.article import Article, Part, Sentence

# How a sentence begins that may refer back, for a quick look before it is read; "The" only right before a figure.
OPENER = re.compile(
    r"""
    (?: Of | Among | Out \s of ) \s (?: th | wh ) | (?: They | It | This | That | These | Those | Such ) \s
    | The (?: se | m )? \s | All \s | An?other \s | A \s further \s
    """,
    re.VERBOSE,
)
# What is left of a figure, right before it.
LEFT = re.compile(
    r"\b (?: remaining | the \s other | (?: rest | balance ),? (?: \s of )? | left \s with ) \s (?: about \s )? \Z",
    re.VERBOSE,
)
# A part of what was told before; reads " of them", " of the depots", " of its members".
OF_THOSE = re.compile(r"\s of \s (?: th | its \b | his \b | her \b | our \b )", re.VERBOSE)
# How many characters before "of them" the figure may have that opens a sentence.
OPENING = 40
_FINDERS: tuple[Callable[[Skeleton, Skeleton], Iterator[Relation]], ...] = (
    find_wholes_before,
    find_share_before,
    find_recount,
    find_change_sequel,
    find_split_before,
    find_left_over,
    find_listed_before,
)


def find_neighbours(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Relation]:
    """The relations of figures with those of the sentence before, within a paragraph.

    Args:
        article: the article; its prose is read.
        sentences: its sentences, in order.
        claims: all claims of the article, in the order of the text.
    """
    groups = {index: list(group) for index, group in groupby(claims, key=attrgetter("sentence"))}
    for later, tells in groups.items():
        if not 0 < later < len(sentences):
            continue
        one, two, told = sentences[later - 1], sentences[later], groups.get(later - 1, [])
        refers_back = bool(told) and _refers_back(article.prose, two, tells)
        goes_on = may_change(article.prose, one, two, [*told, *tells])
        if not refers_back and not goes_on:
            continue
        if "\n\n" in article.prose[one.stop - 1 : two.start] or one.part not in (two.part, Part.TITLE):
            continue
        if goes_on:
            yield from find_changes_over(article.prose, one, two, told, tells)
        if not refers_back or not any(claim.kind in FIGURES for claim in told):
            continue
        before, after = (
            skeleton_of(article.prose, sentence.start, sentence.stop, sentence.part, group)
            for sentence, group in ((one, told), (two, tells))
        )
        for finder in _FINDERS:
            yield from finder(before, after)
        yield from find_wholes_named(article.prose, told, tells)


def _is_left(text: str, claim: Claim) -> bool:
    """Whether a figure is what is left of another: "the remaining 30", "left with 42 percent"."""
    return LEFT.search(text, max(claim.start - 24, 0), claim.start) is not None


def _refers_back(text: str, sentence: Sentence, claims: Sequence[Claim]) -> bool:
    """Whether a sentence may refer to figures of the one before it, by how it begins."""
    figures = [claim for claim in claims if claim.kind in FIGURES]
    if not figures:
        return False
    first = figures[0]
    if len(figures) > 2 or _is_left(text, figures[-1]):
        return True
    opener = OPENER.match(text, sentence.start)
    if opener:
        return opener[0] not in ("The ", "All ") or first.start - opener.end() < OPENING
    return first.start - sentence.start < OPENING and OF_THOSE.search(text, first.start, first.stop + 12) is not None
