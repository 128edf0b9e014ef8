"""Claims of two articles that stand in clauses which tell one thing, by the words beside them in both.

A clause is what lies between two marks or words that open another one. What happened is told by a word in lower case
beside the claim in both articles; who and where may stand anywhere in the sentence, or in the one before.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.extract.words import word_set
from squarefacts.claims.link.years.find import days_of
from squarefacts.claims.model import Claim, FigureValue, Kind
from squarefacts.claims.resolve.retold.stems import SHORTEST_WORD, WORD, content_words, stem
from squarefacts.claims.resolve.retold.words import plain_words
from squarefacts.claims.word_files import word_tables
from squarefacts.text.article import Part

# What parts two clauses; reads "who" in "Reed, who was hurt", ";".
BOUNDARY = re.compile(
    r"""
    [;:.”“"—–] | ,? \s \b (?: which | who | whom | that | after | before | while | when | since | until | because
      | but | where | as | if | said | says | told ) \b
    """,
    re.VERBOSE,
)
# What makes an event another one of its kind, or tells of several times: "again", "each", "rescheduled".
ANOTHER = re.compile(
    r"""
    \b (?: again | another | next | last | previous | previously | earlier | later | once | twice | every
      | anniversary | rescheduled | postponed | moved | delayed | instead | originally | weekly | monthly | regular ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A moment told in a zone of its own, where it may be another day.
ZONE = re.compile(r"\b (?: GMT | UTC | local \s time | [A-Z][a-z]+ \s time ) \b", re.VERBOSE)
# Forms of one word share so many letters: "derailed", "derailment".
SAME = 6
UNTOLD = (Part.CORRECTION, Part.BOILERPLATE, Part.TABLE)


@dataclass(frozen=True, slots=True)
class Setting:
    """The words around a claim.

    Attributes:
        beside: the beginnings of words in lower case in its clause, which tell what happened, with the kinds of event
            that they tell ("=strike" for "walkout").
        words: the beginnings of all words of its sentence, names among them.
        names: the beginnings of names in its sentence and the one before.
        figures: the figures of its sentence, as kind, what is counted and value.
        another: the words that make it another event of its kind.
        zones: the zones in which the sentence tells a moment.
    """

    beside: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    figures: frozenset[tuple[str, str, float]]
    another: frozenset[str]
    zones: frozenset[str]


class Told:
    """A claim of an article with the words around it, which are read when they are first asked for."""

    def __init__(self, bundle: ArticleClaims, claim: Claim) -> None:
        self.bundle = bundle
        self.claim = claim

    @cached_property
    def setting(self) -> Setting:
        """The words around it."""
        return setting_of(self.bundle, self.claim)

    @cached_property
    def days(self) -> frozenset[int]:
        """The days that its sentence names, of the sentence before where it names none."""
        here, before = set[int](), set[int]()
        for claim in self.bundle.claims:
            if claim.kind is Kind.DATE and claim.sentence in (self.claim.sentence, self.claim.sentence - 1):
                days = days_of(claim)
                if days and days[0] == days[1]:
                    (here if claim.sentence == self.claim.sentence else before).add(days[0])
        return frozenset(here or (before if _leans(self.bundle, self.claim.sentence) else ()))


def told_claims(bundle: ArticleClaims, *kinds: Kind) -> Iterator[Told]:
    """The claims of some kinds in running text and titles."""
    for claim in bundle.claims:
        if claim.kind in kinds and bundle.sentences[claim.sentence].part not in UNTOLD:
            yield Told(bundle, claim)


def best_pairs(
    ones: Sequence[Told], others: Sequence[Told], score: Callable[[Told, Told], int], fewest: int
) -> Iterator[tuple[Told, Told, int]]:
    """The pairs of claims that are each other's one best match, each with its score.

    Args:
        ones: the claims of one article.
        others: those of another.
        score: how much speaks for a pair, 0 for nothing.
        fewest: how much is asked for.
    """
    rows = [[score(one, two) for two in others] for one in ones]
    columns = list(zip(*rows, strict=True))
    for at, row in enumerate(rows):
        best = max(row, default=0)
        if best < fewest or row.count(best) > 1:
            continue
        column = columns[row.index(best)]
        if max(column) == best and column.count(best) == 1:
            yield ones[at], others[row.index(best)], best


def shared_words(one: Setting, two: Setting) -> int:
    """How many words, names, kinds of event and figures two settings share."""
    words = one.words & two.words
    plain = {word for word in words if word[0] != "="}
    told = {kind for word in plain for kind in kinds_of(word)}
    kinds = {word for word in words if word[0] == "=" and word[1:] not in told}
    return len(plain | (one.names & two.names)) + len(kinds) + len(one.figures & two.figures)


def counts_differ(one: Setting, two: Setting) -> bool:
    """Whether two sentences count the same with two numbers alone, as two events of a kind do."""
    for kind, thing in {(kind, thing) for kind, thing, _ in one.figures if thing}:
        values = {value for key, head, value in one.figures if (key, head) == (kind, thing)}
        others = {value for key, head, value in two.figures if (key, head) == (kind, thing)}
        if others and values.isdisjoint(others):
            return True
    return False


def setting_of(bundle: ArticleClaims, claim: Claim) -> Setting:
    """The words around a claim of an article."""
    text, sentence = bundle.article.prose, bundle.sentences[claim.sentence]
    start, stop = _clause(text, claim, sentence.start, sentence.stop)
    told = text[start : claim.start] + " " + text[claim.stop : stop]
    first = bundle.sentences[claim.sentence - 1].start if _leans(bundle, claim.sentence) else sentence.start
    whole = text[sentence.start : claim.start] + " " + text[claim.stop : sentence.stop]
    return Setting(
        with_kinds(_beginnings(word for word in content_words(told) if word[0].islower())),
        with_kinds(_beginnings(content_words(whole))),
        _names(text[first : sentence.stop]),
        frozenset(_figures(bundle, claim)),
        frozenset(word.lower() for word in ANOTHER.findall(told)),
        frozenset(ZONE.findall(text[sentence.start : sentence.stop])),
    )


def with_kinds(words: frozenset[str]) -> frozenset[str]:
    """Beginnings of words with the kinds of event that they tell."""
    return words | {f"={kind}" for word in words for kind in kinds_of(word)}


def kinds_of(word: str) -> tuple[str, ...]:
    """The kinds of event that the beginning of a word tells."""
    return _kinds().get(word, ())


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for kind, words in word_tables("squarefacts.claims.link", "kindred_events")["kinds"].items():
        for word in {stem(word)[:SAME] for word in words.split()}:
            found[word] = (*found.get(word, ()), kind)
    return found


def spelled(told: Told, beginnings: frozenset[str]) -> str:
    """The words of a claim's sentence, as written and in order, that begin as some words do; "" for none."""
    sentence = told.bundle.sentences[told.claim.sentence]
    words = content_words(told.bundle.article.prose[sentence.start : sentence.stop])
    return " ".join(dict.fromkeys(word for word in words if stem(word)[:SAME] in beginnings))


def words_of(bundle: ArticleClaims, sentence: int) -> frozenset[str]:
    """The beginnings of the words of a sentence, with the kinds of event that they tell."""
    told = bundle.sentences[sentence]
    return with_kinds(_beginnings(content_words(bundle.article.prose[told.start : told.stop])))


def _clause(text: str, claim: Claim, first: int, last: int) -> tuple[int, int]:
    """Where the clause of a claim starts and stops."""
    start = first
    for mark in BOUNDARY.finditer(text, first, claim.start):
        start = mark.end()
    after = BOUNDARY.search(text, claim.stop, last)
    return start, after.start() if after else last


def _leans(bundle: ArticleClaims, index: int) -> bool:
    """Whether a sentence has one of its part before it, which may name those whom it means."""
    return index > 0 and bundle.sentences[index - 1].part is bundle.sentences[index].part


def _beginnings(words: Iterator[str] | Sequence[str]) -> frozenset[str]:
    return frozenset(stem(word)[:SAME] for word in words) - _unsaid()


def _names(text: str) -> frozenset[str]:
    """The beginnings of capitalised words that are no times and no function words."""
    common = word_set("grammar", "closed") | word_set("times", "calendar")
    words = [word for word in WORD.findall(text) if word[0].isupper() and len(word) >= SHORTEST_WORD]
    return _beginnings([word for word in words if word.lower() not in common])


def _figures(bundle: ArticleClaims, beside: Claim) -> Iterator[tuple[str, str, float]]:
    for claim in bundle.claims:
        value = claim.value
        if claim.sentence == beside.sentence and claim is not beside and isinstance(value, FigureValue):
            yield claim.kind.value, value.head or value.currency or value.unit, value.value


@cache
def _unsaid() -> frozenset[str]:
    """Words that say nothing of what happened: of speech and of most sentences with a figure, and those of times."""
    return frozenset(word[:SAME] for word in plain_words() | frozenset(map(stem, word_set("times", "calendar"))))
