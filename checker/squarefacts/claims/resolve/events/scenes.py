"""The scene of an incident: of what kind it was, and the names in the first sentences that tell where.

Two short articles on one incident share one or two names, which need not be rare, and the kind of incident.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from squarefacts.claims.extract.words import word_set
from squarefacts.claims.phrase_patterns import by_first_letter
from squarefacts.claims.resolve.events.facts import lead_of
from squarefacts.claims.word_files import word_tables
from squarefacts.text.article import Article, Sentence

# A word that may be a name: reads "Tessit", "CORVINA", "St"; what the article also writes small is none.
CAPITAL = re.compile(r"[A-Z][\w’-]{2,}")
SMALL = re.compile(r"[a-z][\w-]{2,}")
# How many sentences after the title set the scene.
LEAD = 2


def scene_of(article: Article, sentences: Sequence[Sentence]) -> tuple[frozenset[str], frozenset[str]]:
    """The kinds of incident that the title and the first sentences tell, and the names in them, lower case.

    Args:
        article: the article; its prose is read.
        sentences: its sentences.
    """
    lead = lead_of(sentences, LEAD)
    kinds = frozenset().union(*(kinds_in(article.prose[item.start : item.stop]) for item in lead))
    if not kinds:
        return kinds, frozenset()
    small = set(SMALL.findall(article.prose))
    return kinds, frozenset().union(*(names_in(article.prose[item.start : item.stop], small) for item in lead))


def kinds_in(text: str) -> frozenset[str]:
    """The kinds of incident that a text tells."""
    return frozenset(_kind_of()[" ".join(match.split())] for match in _kinds().findall(text.lower()))


def names_in(text: str, small: Iterable[str]) -> frozenset[str]:
    """The words of names in a text, lower case, without those that stand in `small` and words of titles and times."""
    words = {word.removesuffix("’s").removesuffix("'s").lower() for word in CAPITAL.findall(text)}
    return frozenset(words.difference(small) - _common())


@cache
def _kind_of() -> dict[str, str]:
    told = word_tables("squarefacts.claims.resolve", "scenes")["kinds"]
    return {word: kind for kind, words in told.items() for word in words}


@cache
def _kinds() -> re.Pattern[str]:
    """Reads "was shot", "blast"; not "gunshot"."""
    return re.compile(by_first_letter(_kind_of()).replace(r"\ ", r"\s") + r"\b")


@cache
def _common() -> frozenset[str]:
    lists = (("titles", "not_people"), ("titles", "roles"), ("titles", "honorifics"), ("times", "calendar"))
    return frozenset().union(*(word_set(*name) for name in lists)) | word_set("grammar", "closed")
