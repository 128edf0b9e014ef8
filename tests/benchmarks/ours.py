"""The stages of this package, each timed alone in one process: CPU time, the median of a few repeats."""

import time
from collections.abc import Callable, Iterable, Sequence
from statistics import median

from squarefacts import Article, article_from_text, check, read_claims
from squarefacts.claims.model import Claim
from squarefacts.claims.resolve.dates import resolve_dates
from squarefacts.claims.resolve.durations import resolve_durations
from squarefacts.claims.resolve.figures import resolve_figures
from squarefacts.claims.resolve.publication import find_publication
from squarefacts.engine.pack import load_pack
from squarefacts.findings.check import compare
from squarefacts.text.article import Sentence
from squarefacts.text.sentences import split_sentences
from tests.benchmarks.sample import Texts

Stage = Callable[[Sequence[Article]], object]


def make_articles(texts: Texts) -> list[Article]:
    """The articles of a sample, named by number."""
    made = []
    for number, row in enumerate(texts):
        metadata = {"published": row["published"]} if row["published"] else None
        made.append(article_from_text(row["text"], str(number), metadata=metadata))
    return made


def read_dates(articles: Iterable[Article]) -> list[tuple[Article, list[Sentence], list[Claim]]]:
    """Dates and durations with their values, and what they need: sentences, and when the article appeared."""
    found = []
    for article in articles:
        sentences = split_sentences(article)
        dates = resolve_dates(article, sentences, find_publication(article)).claims
        found.append((article, sentences, [*dates, *resolve_durations(article, sentences, dates)]))
    return found


def read_all(articles: Iterable[Article]) -> None:
    """All kinds of claims, with all that is resolved within an article."""
    for article in articles:
        read_claims(article)


def compare_all(articles: Sequence[Article]) -> None:
    """The check of a corpus in one process as far as the findings; their repairs are not weighed."""
    compare([read_claims(article) for article in articles], [rule for rule in load_pack() if rule.header.default])


def check_all(articles: Sequence[Article]) -> None:
    """The whole check of a corpus in one process, findings and repairs included."""
    check(articles, jobs=1)


def time_stage(stage: Stage, articles: Sequence[Article], repeats: int) -> float:
    """The seconds that a stage takes for articles."""
    return _median(lambda: stage(articles), repeats)


def time_figures(articles: Sequence[Article], repeats: int) -> float:
    """The seconds that figures alone take, where sentences, dates and durations are known already."""
    known = read_dates(articles)

    def read_figures() -> None:
        for article, sentences, taken in known:
            resolve_figures(article, sentences, taken)

    return _median(read_figures, repeats)


def time_articles(texts: Texts, repeats: int) -> float:
    """The seconds that it takes to make articles of texts: line ends, addresses, parts."""
    return _median(lambda: make_articles(texts), repeats)


def _median(work: Callable[[], object], repeats: int) -> float:
    seconds = []
    for _ in range(repeats):
        begun = time.process_time()
        work()
        seconds.append(time.process_time() - begun)
    return median(seconds)
