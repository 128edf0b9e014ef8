"""The context of an article: the proper names in it, by which articles on one story know each other.

Two articles that share several names which hardly any other article of the corpus has speak of one story. Weekdays,
titles and the names of institutions are in too many articles to tell anything and are left out at once.
"""

import re
from functools import cache

from squarefacts.claims.extract.words import word_set
from squarefacts.text.article import Article

# A capitalised word of three letters or more that does not begin a sentence: a lower-case word, a comma or another
# capitalised word stands before it. Reads "Duluth" in "in Duluth", "Reed" in "Ronald Reed"; not "Police" after a stop.
# Its first part is a character class, and looks behind only then, for speed.
NAME_WORD = re.compile(r"[A-Z] (?<= [a-z0-9,] [ ] . ) [a-zÀ-ÿ]{2,} [\w’-]*", re.VERBOSE)


def context_of(article: Article) -> frozenset[str]:
    """The words of proper names in the body of an article, lower case."""
    found = " ".join(set(NAME_WORD.findall(article.live_prose))).lower().split()
    return frozenset(word.removesuffix("’s") for word in found) - _common()


@cache
def _common() -> frozenset[str]:
    lists = (("titles", "not_people"), ("titles", "roles"), ("titles", "honorifics"), ("times", "calendar"))
    return frozenset().union(*(word_set(*name) for name in lists)) | word_set("grammar", "closed")
