"""The worlds of an article: the ways to read its open year and its day/month order."""

from collections.abc import Sequence
from itertools import pairwise

from squarefacts.claims.calendar import OPEN_PAST, day_number, days_in_month, to_date, weekday_of
from squarefacts.claims.extract.dates.mention import DateMention, Form, Origin
from squarefacts.claims.model import Publication, World

# The calendar repeats after 28 years, as long as no century year without leap day intervenes: more worlds say no more.
MOST_YEARS = 28
# Days between a dateline and a full date of the same story.
NEAR = 60


def find_worlds(
    publication: Publication, mentions: Sequence[DateMention], header: DateMention | None = None
) -> tuple[World, ...]:
    """The worlds of an article, at least one; a world without a year is the only one.

    Args:
        publication: what is known of publication; an open interval where the year is not known.
        mentions: the dates of the text.
        header: the yearless date of the header or dateline, if there is one.
    """
    orders = day_orders(mentions)
    spans: Sequence[tuple[int | None, int, int]]
    if publication.first_day != OPEN_PAST and to_date(publication.first_day).year == to_date(publication.last_day).year:
        spans = [(to_date(publication.last_day).year, publication.first_day, publication.last_day)]
    else:
        spans = publication_by_year(mentions, header)
    if not spans:
        spans = [(None, publication.first_day, publication.last_day)]
    worlds: list[World] = []
    for year, first, last in spans[: MOST_YEARS // len(orders)]:
        for day_first in orders:
            worlds.append(World(len(worlds), year, day_first, first, last))
    return tuple(worlds)


def day_orders(mentions: Sequence[DateMention]) -> tuple[bool, ...]:
    """Whether the day comes first in numeric dates: as the dates that allow one order say, else both."""
    numeric = [mention.numbers for mention in mentions if mention.form is Form.NUMERIC and mention.numbers]
    if not numeric:
        return (False,)
    day_first = any(first > 12 for first, _ in numeric)
    month_first = any(second > 12 for _, second in numeric)
    if day_first != month_first:
        return (day_first,)
    return (False, True)


def publication_by_year(
    mentions: Sequence[DateMention], header: DateMention | None
) -> list[tuple[int | None, int, int]]:
    """The years in which the article can have appeared by its own words, each with its first and last possible day.

    A year that the article tells as past is the earliest; the pairs of weekday and date leave some of those that
    follow. Without such pairs two full dates of the last year that is told, near the header if there is one, give the
    year themselves. Anything less leaves the year open.
    """
    told = [mention.year for mention in mentions if mention.year is not None and not mention.ahead]
    pairs = _weekday_pairs(mentions, header)
    if not told:
        return []
    years: Sequence[int]
    if pairs:
        years = _fitting_years(pairs, range(max(told), max(told) + MOST_YEARS))
    else:
        if not _is_told_often(max(told), mentions, header):
            return []
        years = [max(told)]
    spans: list[tuple[int | None, int, int]] = []
    for year in years:
        spans.append((year, *_possible_days(year, mentions, header)))
    return spans


def _is_told_often(year: int, mentions: Sequence[DateMention], header: DateMention | None) -> bool:
    """Whether at least two days are told with this year, one of them near the day of the header."""
    days = {_day_in(mention, year) for mention in mentions if mention.year == year and _fits(mention, year)}
    if header is not None and _fits(header, year):
        near = _day_in(header, year)
        return len(days) > 1 and any(abs(day - near) <= NEAR for day in days)
    return len(days) > 1


def has_weekday_pairs(mentions: Sequence[DateMention], header: DateMention | None) -> bool:
    """Whether weekdays of yearless dates tell the year; without them it is only likely."""
    return bool(_weekday_pairs(mentions, header))


def _weekday_pairs(mentions: Sequence[DateMention], header: DateMention | None) -> list[tuple[int, int, int]]:
    """The weekday, month and day of every date that has a weekday and no year."""
    pairs = set()
    for mention in (*mentions, *([header] if header else [])):
        if mention.weekday is not None and mention.month and mention.day and mention.year is None:
            pairs.add((mention.weekday, mention.month, mention.day))
    return sorted(pairs)


def _fitting_years(pairs: list[tuple[int, int, int]], candidates: range) -> list[int]:
    """The candidate years in which most pairs hold; none where no pair holds in any."""
    scores = {}
    for year in candidates:
        fits = 0
        for weekday, month, day in pairs:
            if day <= days_in_month(year, month) and weekday_of(day_number(year, month, day)) == weekday:
                fits += 1
        scores[year] = fits
    best = max(scores.values())
    return [year for year, fits in scores.items() if fits == best] if best else []


def _possible_days(year: int, mentions: Sequence[DateMention], header: DateMention | None) -> tuple[int, int]:
    """The days of a year on which the article can have appeared: its header's, a "yesterday"'s, else all of them."""
    if header is not None and _fits(header, year):
        day = _day_in(header, year)
        return day, day
    for one, other in pairwise(mentions):
        beside = one.form is Form.DAY and one.origin is Origin.PUBLISHED and 0 <= other.start - one.stop <= 3
        if beside and other.year is None and _fits(other, year):
            day = _day_in(other, year) - (one.shift or 0)
            return day, day
    first, last = day_number(year, 1, 1), day_number(year, 12, 31)
    for mention in mentions:
        if mention.year == year and not mention.ahead and _fits(mention, year):
            first = max(first, _day_in(mention, year))
    return first, last


def _fits(mention: DateMention, year: int) -> bool:
    """Whether the mention names a month and day that the year has."""
    return bool(mention.month and mention.day) and (mention.day or 0) <= days_in_month(year, mention.month or 1)


def _day_in(mention: DateMention, year: int) -> int:
    return day_number(year, mention.month or 1, mention.day or 1)
