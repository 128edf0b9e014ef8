"""Durations in their place: mentions become claims, unless their words already place a date."""

from bisect import bisect_right
from collections.abc import Sequence

from squarefacts.claims.extract.durations import find_durations
from squarefacts.claims.model import Claim, DateValue, DurationValue, Kind
from squarefacts.text.article import Article, Sentence


def resolve_durations(article: Article, sentences: Sequence[Sentence], dates: list[Claim]) -> list[Claim]:
    """The durations of an article, each in its sentence.

    Args:
        article: the article; its `prose` is read.
        sentences: its sentences in order.
        dates: its date claims; a duration whose words place one ("two weeks ago") is left out, one that counts from
            another date of the text ("two weeks later") is told as well.
    """
    taken = sorted((claim.start, claim.stop) for claim in dates if _is_placed(claim))
    starts = [sentence.start for sentence in sentences]
    claims = []
    for mention in find_durations(article.prose):
        at = bisect_right(taken, (mention.stop, -1)) - 1
        if at >= 0 and taken[at][1] > mention.start:
            continue
        sentence = max(bisect_right(starts, mention.start) - 1, 0)
        value = DurationValue(mention.iso, mention.low_days, mention.high_days)
        claims.append(Claim(Kind.DURATION, mention.start, mention.stop, sentence, value))
    return claims


def _is_placed(claim: Claim) -> bool:
    return claim.kind is Kind.DATE and isinstance(claim.value, DateValue) and claim.value.anchor != "claim"
