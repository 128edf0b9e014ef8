"""Excerpts: the sentences in which a finding's words stand, cut to a readable length."""

from bisect import bisect_right
from dataclasses import dataclass

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.findings.model import Location, Report

# A line of the excerpt with its margin fits a terminal of 120 columns.
WIDTH = 108
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to underline: characters of the excerpt's text, stop exclusive, with their label."""

    start: int
    stop: int
    label: str
    primary: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence, or the middle of a long one, with its marks.

    Attributes:
        path: the file.
        article: the article's name.
        line, column: where the first mark stands in the file; None where the format has no such thing.
        text: one line of text, white space made plain.
        marks: in the order of the locations.
    """

    path: str
    article: str
    line: int | None
    column: int | None
    text: str
    marks: tuple[Mark, ...]


def make_excerpts(locations: tuple[Location, ...], report: Report) -> list[Excerpt]:
    """The excerpts of a finding: locations of one sentence share one, in the order of the locations."""
    groups: dict[tuple[str, int, int], list[Location]] = {}
    for location in locations:
        start, stop = _frame(report.bundles[location.article], location)
        groups.setdefault((location.article, start, stop), []).append(location)
    return [_excerpt(report.bundles[name], start, stop, group) for (name, start, stop), group in groups.items()]


def _frame(bundle: ArticleClaims, location: Location) -> tuple[int, int]:
    """The sentence that holds a location, widened where the location reaches beyond it."""
    at = bisect_right(bundle.sentences, location.start, key=lambda sentence: sentence.start) - 1
    if at < 0 or bundle.sentences[at].stop <= location.start:
        return location.start, location.stop
    sentence = bundle.sentences[at]
    return sentence.start, max(sentence.stop, location.stop)


def _excerpt(bundle: ArticleClaims, start: int, stop: int, group: list[Location]) -> Excerpt:
    start, stop = _cut(start, stop, group)
    sentence = bundle.article.text[start:stop]
    # Every white space becomes one space each, so that the marks keep their places.
    plain = "".join(" " if char.isspace() else char for char in sentence)
    before = _CUT if start > 0 and bundle.article.text[start - 1].strip() else ""
    after = _CUT if stop < len(bundle.article.text) and bundle.article.text[stop].strip() else ""
    shift = len(before) - start
    marks = tuple(Mark(at.start + shift, at.stop + shift, at.label, at.primary) for at in group)
    line, column = bundle.article.line_column(group[0].start)
    return Excerpt(bundle.article.path, bundle.article.name, line, column, before + plain + after, marks)


def _cut(start: int, stop: int, group: list[Location]) -> tuple[int, int]:
    """The frame cut to `WIDTH` characters around the marks, as far as these leave room."""
    if stop - start <= WIDTH:
        return start, stop
    first, last = min(at.start for at in group), max(at.stop for at in group)
    room = max(0, WIDTH - (last - first))
    left = max(start, first - room // 2)
    right = min(stop, max(last, left + WIDTH))
    left = max(start, min(left, right - WIDTH)) if last - first < WIDTH else left
    return left, right
