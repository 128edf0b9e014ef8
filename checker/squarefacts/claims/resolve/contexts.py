"""The context of an article: the proper names in it, by which articles on one story know each other.

Two articles that share several names which hardly any other article of the corpus has speak of one story. Weekdays,
titles and the names of institutions are in too many articles to tell anything and are left out at once.
"""

import re

from squarefacts.claims.extract.words import word_set
from squarefacts.text.article import Article, Part

# A capitalised word of four letters or more that does not begin a sentence: a lower-case word, a comma or another
# capitalised word stands before it. Reads "Duluth" in "in Duluth", "Reed" in "Ronald Reed"; not "Police" after a stop.
NAME_WORD = re.compile(r"(?<= [a-z0-9,] [ ] ) (?P<word> [A-Z][a-zÀ-ÿ]{2,}[\w’-]* )", re.VERBOSE)


def context_of(article: Article) -> frozenset[str]:
    """The words of proper names in the body of an article, lower case."""
    dead = [region for region in article.regions if region.part is Part.BOILERPLATE]
    found = set()
    for match in NAME_WORD.finditer(article.prose):
        if not any(region.start <= match.start() < region.stop for region in dead):
            found.add(match["word"].removesuffix("’s").lower())
    return frozenset(found) - _common()


def _common() -> frozenset[str]:
    lists = (("titles", "not_people"), ("titles", "roles"), ("titles", "honorifics"), ("times", "calendar"))
    return frozenset().union(*(word_set(*name) for name in lists)) | word_set("grammar", "closed")
