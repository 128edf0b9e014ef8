"""Years that the corpus settles: for articles whose own words leave the year of publication open.

A year rests on an event that a dated article tells too: the same two people, the same kind of event, a place that both
name, and a month in which the open article puts it, so that only one year makes them one event. Where an article's own
words leave several years, the first of them is taken, with less confidence. What is itself in conflict is no evidence.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.calendar import (
    OPEN_FUTURE,
    OPEN_PAST,
    day_number,
    days_in_month,
    to_date,
    weekday_of,
)
from squarefacts.claims.keys import article_key
from squarefacts.claims.link.years.by_words import quote, telling_dates, year_by_words
from squarefacts.claims.link.years.doubts import doubted_claims
from squarefacts.claims.model import Claim, Confidence, DateReading, DateValue, Modality, Publication
from squarefacts.claims.pipeline import read_as_published
from squarefacts.claims.ties import EventMention

WEEKDAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}
# An event of several months is no evidence of a year.
LONGEST_EVENT = 31
# How many dated events of one pair of people are tried for one article.
MOST_TRIED = 6


@dataclass(frozen=True, slots=True)
class SettledYear:
    """The year of an article that its words or the corpus settle; the columns of `settled_years`.

    Attributes:
        article: the article's key.
        name: its name.
        publication: when it appeared, its evidence in words.
        confidence: MEDIUM where other years remain possible.
    """

    article: int
    name: str
    publication: Publication
    confidence: Confidence

    def row(self) -> tuple[object, ...]:
        """The row of `settled_years`."""
        told = self.publication
        year = to_date(told.last_day).year
        return self.article, year, told.first_day, told.last_day, told.source, told.evidence, int(self.confidence)


@dataclass(frozen=True, slots=True)
class _Dated:
    """An event that a dated article tells: its mention, its article and the days on which it can have been."""

    mention: EventMention
    bundle: ArticleClaims
    first_day: int
    last_day: int


def settle_years(bundles: Sequence[ArticleClaims]) -> list[SettledYear]:
    """The years that are settled for articles that leave theirs open, in the order of the corpus."""
    dated = _dated_events(bundles)
    settled = []
    for bundle in bundles:
        if is_open(bundle.publication):
            publication = _by_events(bundle, dated) or year_by_words(bundle)
            if publication is not None:
                key = article_key(bundle.article)
                settled.append(SettledYear(key, bundle.article.name, publication, Confidence.MEDIUM))
    return settled


def with_settled_years(bundles: Sequence[ArticleClaims], settled: Sequence[SettledYear]) -> list[ArticleClaims]:
    """The corpus with the articles of settled years read again in that year; what they borrow of it is less sure."""
    known = {item.name: item for item in settled}
    return [_reread(bundle, known.get(bundle.article.name)) for bundle in bundles]


def is_open(publication: Publication) -> bool:
    """Whether the year of publication is open."""
    if publication.first_day <= OPEN_PAST or publication.last_day >= OPEN_FUTURE:
        return True
    return to_date(publication.first_day).year != to_date(publication.last_day).year


def _reread(bundle: ArticleClaims, settled: SettledYear | None) -> ArticleClaims:
    if settled is None:
        return _with_evidence(bundle)
    read = read_as_published(bundle.article, settled.publication)
    before = {(claim.kind, claim.start, claim.stop): claim.confidence for claim in bundle.claims}
    for claim in read.claims:
        value = claim.value
        if isinstance(value, DateValue) and not value.year_stated:
            limit = before.get((claim.kind, claim.start, claim.stop), Confidence.MEDIUM)
            claim.confidence = min(claim.confidence, limit, Confidence.MEDIUM)
    return replace(read, publication=settled.publication)


def _with_evidence(bundle: ArticleClaims) -> ArticleClaims:
    """The article with the dates quoted from which the year of its publication follows, where its words leave one."""
    quotes = " and ".join(f"“{quote}”" for quote in telling_dates(bundle))
    if bundle.publication.source != "words" or not quotes:
        return bundle
    return replace(bundle, publication=replace(bundle.publication, evidence=quotes))


def _dated_events(bundles: Sequence[ArticleClaims]) -> dict[tuple[str, tuple[str, ...]], list[_Dated]]:
    """The events of dated articles by kind and people, those without a place or with a doubtful date left out."""
    found: dict[tuple[str, tuple[str, ...]], list[_Dated]] = defaultdict(list)
    doubted = doubted_claims(bundles)
    for bundle in bundles:
        if is_open(bundle.publication) or bundle.publication.doubted:
            continue
        for mention in bundle.events:
            if mention.date is None or not mention.place or doubted & {id(mention.date), id(mention.claim)}:
                continue
            days = days_of(mention.date)
            if days is not None and days[1] - days[0] < LONGEST_EVENT:
                found[mention.head, mention.people].append(_Dated(mention, bundle, *days))
    return found


def days_of(claim: Claim) -> tuple[int, int] | None:
    """The days of a date if it has one reading, else None."""
    value = claim.value
    if not isinstance(value, DateValue) or not value.valid or claim.confidence is Confidence.LOW:
        return None
    days = {(reading.first_day, reading.last_day) for reading in value.readings}
    return days.pop() if len(days) == 1 else None


def _by_events(bundle: ArticleClaims, dated: dict[tuple[str, tuple[str, ...]], list[_Dated]]) -> Publication | None:
    """The one year in which the events of an open article are those that dated articles tell, None for doubt."""
    found: dict[int, tuple[Publication, EventMention, _Dated]] = {}
    # A mention that says which of its series it is tells more than one that does not.
    for mention in sorted(bundle.events, key=lambda mention: (mention.n is None, mention.start)):
        if mention.date is None:
            continue
        for event in dated.get((mention.head, mention.people), [])[:MOST_TRIED]:
            if mention.n is not None and event.mention.n is not None and mention.n != event.mention.n:
                continue
            if not shares_place(bundle, event.mention.place):
                continue
            for year, publication in _years(bundle, mention, event):
                found.setdefault(year, (publication, mention, event))
    if len(found) != 1:
        return None
    [(publication, mention, event)] = found.values()
    return replace(publication, source="corpus", evidence=_evidence(bundle, mention, event))


def shares_place(bundle: ArticleClaims, place: str) -> bool:
    """Whether an article names a word of a place."""
    words = {word.strip(",").lower() for word in place.split()}
    return not words.isdisjoint(bundle.context)


def _years(bundle: ArticleClaims, mention: EventMention, event: _Dated) -> Iterator[tuple[int, Publication]]:
    """The years of publication, with its days, in which a mention falls on the days of a dated event.

    The date of its sentence decides where it has a month, else the dates of its article that have one but no year and
    fall on the weekday that the mention names.
    """
    told = mention.date.value if mention.date else None
    own = mention.date if isinstance(told, DateValue) and told.month else None
    weekday = bare_weekday(bundle, mention) if own is None else None
    if own is None and weekday is None:
        return
    possible = {world.year for world in bundle.worlds if world.year is not None}
    first = to_date(event.first_day).year
    for year in (first, first + 1):
        if possible and year not in possible:
            continue
        published = _published_in(bundle, year)
        for claim in read_as_published(bundle.article, published).claims:
            value = claim.value
            if not isinstance(value, DateValue) or value.year_stated or not value.month:
                continue
            if own and (claim.start, claim.stop) != (own.start, own.stop):
                continue
            met = [days for days in value.readings if _meets(days, event, weekday)]
            if met:
                yield year, published if weekday is None else _near(published, met[0].first_day, mention.modality)
                break


def _near(published: Publication, day: int, modality: Modality) -> Publication:
    """The days of publication from which a bare weekday means a day: the week before it, or after a past one."""
    first, last = (day, day + 6) if modality is Modality.FACT else (day - 6, day)
    return Publication(max(first, published.first_day), min(last, published.last_day), published.source)


def bare_weekday(bundle: ArticleClaims, mention: EventMention) -> int | None:
    """The weekday of a mention whose date is nothing else ("on Saturday"), None for any other date."""
    return WEEKDAYS.get(quote(bundle, mention.date.start, mention.date.stop).lower()) if mention.date else None


def _meets(days: DateReading, event: _Dated, weekday: int | None) -> bool:
    """Whether a date falls on the days of an event, and on the weekday that its mention names."""
    if weekday is not None and (days.first_day != days.last_day or weekday_of(days.first_day) != weekday):
        return False
    return days.first_day <= event.last_day and event.first_day <= days.last_day


def _published_in(bundle: ArticleClaims, year: int) -> Publication:
    """When an article appeared if it was in that year: the day of its header, else any day of the year."""
    for world in bundle.worlds:
        if world.year == year:
            return Publication(world.published_first, world.published_last, "corpus")
    header = bundle.publication.evidence if bundle.publication.source == "header" else None
    for claim in bundle.claims:
        value = claim.value
        if not isinstance(value, DateValue) or not value.month or not value.day:
            continue
        if value.day <= days_in_month(year, value.month) and quote(bundle, claim.start, claim.stop) == header:
            day = day_number(year, value.month, value.day)
            return Publication(day, day, "corpus")
    return Publication(day_number(year, 1, 1), day_number(year, 12, 31), "corpus")


def _evidence(bundle: ArticleClaims, mention: EventMention, event: _Dated) -> str:
    told = f"“{_sentence(bundle, mention)}” is what {event.bundle.article.name} tells"
    return f"{told}: “{_sentence(event.bundle, event.mention)}”"


def _sentence(bundle: ArticleClaims, mention: EventMention) -> str:
    """The words of a mention up to its date, or to the end of its sentence."""
    stop = max(mention.stop, mention.date.stop if mention.date else 0)
    return quote(bundle, mention.start, min(stop, mention.start + 160))
