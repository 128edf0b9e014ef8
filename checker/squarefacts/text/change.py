"""An article with some of its words changed, to try what a repair would do; files are never written."""

from dataclasses import replace

from squarefacts.text.article import Article, Region


def with_change(article: Article, start: int, stop: int, replacement: str) -> Article:
    """The article with the characters from `start` to `stop` (exclusive) replaced, its parts kept.

    Args:
        article: the article, which stays as it is.
        start: the first character to replace.
        stop: the character after the last.
        replacement: plain prose.
    """
    shift = len(replacement) - (stop - start)

    def _moved(offset: int) -> int:
        return offset + shift if offset >= stop else min(offset, start)

    regions = tuple(Region(_moved(region.start), _moved(region.stop), region.part) for region in article.regions)
    return replace(
        article,
        text=article.text[:start] + replacement + article.text[stop:],
        prose=article.prose[:start] + replacement + article.prose[stop:],
        regions=regions,
        body_start=_moved(article.body_start),
    )
