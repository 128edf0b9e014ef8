"""One article to its claims, and a corpus to the claims of each article."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from operator import attrgetter

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.model import Publication
from squarefacts.claims.resolve.ages import find_ages
from squarefacts.claims.resolve.anniversaries import imply_anniversaries
from squarefacts.claims.resolve.arithmetic import find_arithmetic
from squarefacts.claims.resolve.bounds import find_bounds
from squarefacts.claims.resolve.clocks import resolve_clocks
from squarefacts.claims.resolve.contexts import context_of
from squarefacts.claims.resolve.dates import resolve_dates
from squarefacts.claims.resolve.durations import resolve_durations
from squarefacts.claims.resolve.ends import imply_ends
from squarefacts.claims.resolve.events.editions import continue_editions
from squarefacts.claims.resolve.events.facts import find_event_facts
from squarefacts.claims.resolve.events.find import find_events
from squarefacts.claims.resolve.events.incidents import find_incident_day
from squarefacts.claims.resolve.events.scenes import scene_of
from squarefacts.claims.resolve.events.toll_recalls import find_toll_recalls
from squarefacts.claims.resolve.figures import resolve_figures
from squarefacts.claims.resolve.lengths import find_lengths
from squarefacts.claims.resolve.names import resolve_names
from squarefacts.claims.resolve.ordinals import resolve_ordinals
from squarefacts.claims.resolve.places import find_places
from squarefacts.claims.resolve.publication import find_publication
from squarefacts.claims.resolve.relations import find_relations
from squarefacts.claims.resolve.retold.find import find_retellings
from squarefacts.claims.resolve.retold.frames import Frames
from squarefacts.claims.resolve.retold.tellings import find_told_figures
from squarefacts.claims.resolve.sketch import sketch_of
from squarefacts.claims.resolve.speech import attribute
from squarefacts.text.article import Article
from squarefacts.text.sentences import split_sentences

# Below this many characters a second process costs more than it saves: starting one takes about 0.2 seconds.
PARALLEL_FROM = 2_000_000
# The order of claims.
_PLACE = attrgetter("start", "stop", "kind")


def read_claims(article: Article, published: str | None = None) -> ArticleClaims:
    """The claims of one article.

    Args:
        article: the article.
        published: the day on which it appeared (ISO, or a time with its zone), where the user knows better.

    Raises:
        ValueError: `published` is neither.
    """
    return read_as_published(article, find_publication(article, published))


def read_as_published(article: Article, publication: Publication) -> ArticleClaims:
    """The claims of one article of which it is known when it appeared."""
    sentences = split_sentences(article)
    dates = resolve_dates(article, sentences, publication)
    durations = resolve_durations(article, sentences, dates.claims)
    figures, unread = resolve_figures(article, sentences, [*dates.claims, *durations])
    names = resolve_names(article, sentences)
    ordinals = resolve_ordinals(article, sentences, dates.claims, names)
    clocks = resolve_clocks(article, sentences, dates.claims, dates.publication or publication)
    claims = sorted([*dates.claims, *durations, *figures, *names, *ordinals, *clocks], key=_PLACE)
    attribute(article, sentences, claims)
    continue_editions(article, claims)
    known = dates.publication or publication
    facts = find_event_facts(article, sentences, claims)
    relations = [
        relation
        for finder in (find_relations, find_arithmetic, find_lengths)
        for relation in finder(article, sentences, claims)
    ]
    frames = Frames(article.prose, sentences)
    recalls = find_toll_recalls(article, sentences, claims, facts)
    recalled = {id(told.later) for told in recalls}
    retold = find_retellings(article, sentences, claims, relations, frames)
    return ArticleClaims(
        article,
        sentences,
        known,
        dates.worlds,
        claims,
        [*dates.implied, *imply_ends(article, claims), *imply_anniversaries(article, sentences, claims, known)],
        find_bounds(article, sentences, claims),
        relations,
        [*dates.not_understood, *unread],
        find_ages(article, sentences, claims, known),
        find_events(article, sentences, claims),
        facts,
        find_incident_day(article, sentences, claims, known),
        context_of(article),
        sketch_of(article),
        [*(told for told in retold if id(told.later) not in recalled), *recalls],
        find_told_figures(article, sentences, claims, frames),
        find_places(article, names),
        *scene_of(article, sentences),
    )


@dataclass(frozen=True, slots=True)
class ReadFailure:
    """An article on which the program failed: its name, and what went wrong."""

    article: str
    reason: str


def read_corpus(
    articles: Sequence[Article], published: str | None = None, jobs: int | None = None
) -> Iterator[ArticleClaims | ReadFailure]:
    """The claims of each article, in the order of the articles, the same for any number of jobs.

    An article on which the program fails is a failure in its place: one odd text must not cost the others.

    Args:
        articles: the corpus.
        published: as for `read_claims`, for all of them.
        jobs: how many processes may work; None for one on each core.

    Raises:
        ValueError: `published` is neither a day nor a time.
    """
    if published is not None and articles:
        find_publication(articles[0], published)
    workers = min(jobs or os.cpu_count() or 1, len(articles))
    read = partial(_read_or_fail, published=published)
    if workers < 2 or sum(len(article.text) for article in articles) < PARALLEL_FROM:
        yield from map(read, articles)
        return
    # Eight chunks a worker keep all of them busy to the end without a message for each article.
    size = max(1, len(articles) // (workers * 8))
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(read, articles, chunksize=size)


def _read_or_fail(article: Article, published: str | None) -> ArticleClaims | ReadFailure:
    try:
        return read_claims(article, published)
    except Exception as error:
        return ReadFailure(article.name, f"{type(error).__name__}: {error}")
