"""Whether the words of an article contradict the day on which it is said to have appeared (a crawl date)."""

from squarefacts.claims.calendar import day_number, days_in_month, nearest_year, to_date, weekday_of
from squarefacts.claims.extract.dates.mention import DateMention
from squarefacts.claims.model import Publication
from squarefacts.claims.resolve.dates.headers import Header, header_at

# A header so many days away from publication belongs to another time.
_HEADER_SLACK = 60
# Years around publication in which the weekdays of a misdated article may fit.
_YEARS = (-1, 1, -2, -3, -4, -5, -6)


def is_contradicted(publication: Publication, mentions: list[DateMention], headers: list[Header]) -> bool:
    """Whether two or more weekdays fit another year and none fits that of publication, or all headers lie elsewhere."""
    if publication.first_day != publication.last_day or publication.source == "argument":
        return False
    if headers and all(abs(header.day - publication.first_day) > _HEADER_SLACK for header in headers):
        return True
    pairs = set()
    for mention in mentions:
        if mention.weekday is None or mention.year is not None or not mention.month or not mention.day:
            continue
        if header_at(headers, mention.start) is None:
            pairs.add((mention.weekday, mention.month, mention.day))
    if len(pairs) < 2 or any(_holds(*pair, publication.first_day, 0) for pair in pairs):
        return False
    return any(all(_holds(*pair, publication.first_day, shift) for pair in pairs) for shift in _YEARS)


def _holds(weekday: int, month: int, day: int, published: int, shift: int) -> bool:
    """Whether a day falls on its weekday in its year nearest to publication, moved by some years."""
    if day > days_in_month(2000, month):
        return False
    year = nearest_year(month, day, published) + shift
    if day > days_in_month(year, month) or not 1 <= year <= 9999 or to_date(published).year + shift < 1:
        return False
    return weekday_of(day_number(year, month, day)) == weekday
