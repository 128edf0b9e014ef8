"""The years that a sentence counts up to: "101 years after the first, in 1919" was written about 2020.

Such a year alone is a weak link, as the words may count to another event. It serves to choose among the years that the
weekdays of the same article leave possible, where a wrong one would hardly be among them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.calendar import to_date
from squarefacts.claims.model import Claim, DateValue, DurationValue

# A duration of whole years, as ISO 8601 writes it.
_YEARS = re.compile(r"P(?P<years>\d+)Y\Z")
# What makes a duration the distance from the year that stands in its sentence.
_SINCE = re.compile(r"\b(?:after|since|later|ago|on from)\b")


def counted_years(bundle: ArticleClaims) -> Iterator[tuple[int, Claim, Claim]]:
    """The years up to which sentences count, each with the duration and the date that give it."""
    by_sentence: dict[int, list[Claim]] = defaultdict(list)
    for claim in bundle.claims:
        if isinstance(claim.value, DurationValue | DateValue):
            by_sentence[claim.sentence].append(claim)
    for sentence, claims in by_sentence.items():
        if len(claims) < 2 or sentence >= len(bundle.sentences):
            continue
        told = bundle.sentences[sentence]
        if _SINCE.search(bundle.article.prose, told.start, told.stop):
            yield from _sums(claims)


def _sums(claims: list[Claim]) -> Iterator[tuple[int, Claim, Claim]]:
    for span in claims:
        years = _YEARS.match(span.value.iso) if isinstance(span.value, DurationValue) else None
        for date in claims if years else ():
            told = _told_year(date)
            if years and told is not None:
                yield told + int(years["years"]), span, date


def _told_year(claim: Claim) -> int | None:
    """The year of a date that states it."""
    value = claim.value
    if not isinstance(value, DateValue) or not value.year_stated or not value.readings:
        return None
    return to_date(value.readings[0].first_day).year
