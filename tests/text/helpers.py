"""What the tests of reading share."""

from collections.abc import Iterable

from squarefacts.text.article import Article
from squarefacts.text.errors import ReadError


def articles_of(found: Iterable[Article | ReadError]) -> list[Article]:
    """The articles read, none of them an error."""
    articles = []
    for article in found:
        assert isinstance(article, Article), str(article)
        articles.append(article)
    return articles


def only_article(found: Iterable[Article | ReadError]) -> Article:
    """The one article read."""
    (article,) = articles_of(found)
    return article
