"""From the mentions of one article to its date claims."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from squarefacts.claims.extract.dates.grammar import find_dates
from squarefacts.claims.extract.dates.mention import DateMention
from squarefacts.claims.model import Claim, Confidence, Kind, Publication
from squarefacts.claims.resolve.dates.claims import make_claim
from squarefacts.claims.resolve.dates.context import Context
from squarefacts.claims.resolve.dates.doubt import is_contradicted
from squarefacts.claims.resolve.dates.headers import Header, find_headers, full_day, header_at
from squarefacts.claims.resolve.dates.implied import find_implied
from squarefacts.claims.resolve.dates.ranges import join_weekdays, make_range, place_after
from squarefacts.claims.resolve.publication import header_of
from squarefacts.claims.resolve.worlds import find_worlds, has_weekday_pairs
from squarefacts.claims.ties import DateResolution
from squarefacts.text.article import Article, Sentence


def resolve_dates(article: Article, sentences: Sequence[Sentence], publication: Publication) -> DateResolution:
    """All dates and ranges of an article, with their days in every world.

    Args:
        article: the article; its `prose` is read.
        sentences: its sentences in order.
        publication: when it appeared.
    """
    text = article.prose
    mentions = find_dates(text)
    header = header_of(text, publication)
    worlds = find_worlds(publication, mentions, header)
    contexts = [Context(world, world.published_first, world.published_last) for world in worlds]
    headers = find_headers(text, mentions)
    full_days = tuple(day for mention in mentions if (day := full_day(mention)) is not None)
    for context in contexts:
        context.full_days = full_days
    doubted = publication.doubted or is_contradicted(publication, mentions, headers)
    result = DateResolution(worlds, [])
    if doubted and not publication.doubted:
        result.publication = replace(publication, doubted=True)
    borrowed = Confidence.LOW if doubted else Confidence.HIGH
    if publication.first_day != publication.last_day and not has_weekday_pairs(mentions, header):
        borrowed = Confidence.MEDIUM
    starts = [sentence.start for sentence in sentences]
    pairs: list[tuple[DateMention, Claim]] = []
    for mention in mentions:
        sentence = max(bisect_right(starts, mention.start) - 1, 0)
        _anchor(contexts, header_at(headers, mention.start) if headers else None)
        for told, claim in _read(text, mention, contexts, sentence, borrowed, result):
            pairs.append((told, claim))
    join_weekdays(text, _ranges(mentions, result))
    result.implied = find_implied(text, pairs)
    return result


def _ranges(mentions: Sequence[DateMention], result: DateResolution) -> list[tuple[DateMention, Claim]]:
    """The ranges of the text with their claims, in order."""
    starts = {claim.start: claim for claim in result.claims if claim.kind is Kind.RANGE}
    return [(mention, starts[mention.start]) for mention in mentions if mention.until and mention.start in starts]


def _read(
    text: str,
    mention: DateMention,
    contexts: Sequence[Context],
    sentence: int,
    borrowed: Confidence,
    result: DateResolution,
) -> list[tuple[DateMention, Claim]]:
    """The claims of a mention, two and their range where it has an end; they are added to the result."""
    first = make_claim(text, mention, contexts, sentence, borrowed)
    result.claims.append(first)
    if mention.until is None:
        return [(mention, first)]
    last = make_claim(text, mention.until, contexts, sentence, borrowed, place_after(first))
    result.claims.append(last)
    if mention.until.name != "and":
        result.claims.append(make_range(text, first, last, mention))
    return [(mention, first), (mention.until, last)]


def _anchor(contexts: Sequence[Context], header: Header | None) -> None:
    """Let dates count from the header above them, else from publication."""
    for context in contexts:
        context.under_header = header is not None
        context.first = header.day if header else context.world.published_first
        context.last = header.day if header else context.world.published_last
