"""The year of an article that its own words leave: its weekdays with dates, the years it names, how it counts them."""

from collections.abc import Iterator, Sequence

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.calendar import day_number, same_calendar
from squarefacts.claims.link.years.counted import counted_years
from squarefacts.claims.model import DateValue, Publication, World


def year_by_words(bundle: ArticleClaims) -> Publication | None:
    """The year up to which the article's own words count, else the first that they leave possible.

    None where they leave all.
    """
    worlds = [world for world in bundle.worlds if world.year is not None]
    if not worlds:
        return None
    counted = _by_count(bundle, worlds)
    if counted is not None:
        return counted
    world = worlds[0]
    years = list(dict.fromkeys(str(other.year) for other in worlds))
    quotes = " and ".join(f"“{told}”" for told in telling_dates(bundle)) or "the dates of the text"
    left = f", which leaves {', '.join(years[:3])}{' …' if len(years) > 3 else ''}: the first" if len(years) > 1 else ""
    return Publication(world.published_first, world.published_last, "words", f"{quotes}{left}")


def _by_count(bundle: ArticleClaims, worlds: Sequence[World]) -> Publication | None:
    """The one year up to which the article counts and that its weekdays leave possible, None for none or several.

    Worlds stand for the years with their calendar: they end where the calendar begins to repeat.
    """
    found: dict[int, Publication] = {}
    for year, span, date in counted_years(bundle):
        for world in worlds:
            if world.year is not None and year >= world.year and same_calendar(year, world.year):
                quotes = " and ".join(f"“{quote(bundle, claim.start, claim.stop)}”" for claim in (span, date))
                days = day_number(year, 1, 1) - day_number(world.year, 1, 1)
                first, last = world.published_first + days, world.published_last + days
                found[year] = Publication(first, last, "words", quotes)
    return next(iter(found.values())) if len(found) == 1 else None


def telling_dates(bundle: ArticleClaims) -> Iterator[str]:
    """The words that leave the years possible: the first date with a weekday, and the latest year that is told."""
    dates = [(claim, claim.value) for claim in bundle.claims if isinstance(claim.value, DateValue)]
    paired = [claim for claim, value in dates if value.stated_weekday is not None and value.day and not value.relative]
    past = [(value.readings[0].first_day, claim) for claim, value in dates if value.year_stated and value.readings]
    for claim in [*paired[:1], *[max(past, key=lambda item: (item[0], -item[1].start))[1] for _ in past[:1]]]:
        yield quote(bundle, claim.start, claim.stop)


def quote(bundle: ArticleClaims, start: int, stop: int) -> str:
    """The words of a span, white space as single spaces."""
    return " ".join(bundle.article.text[start:stop].split())
