"""Clock times in two zones: how far apart they are, by the zones' summer time on the day that they are told for."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache

from squarefacts.claims.calendar import OPEN_PAST, to_date
from squarefacts.claims.extract.clocks import ClockPair, ClockTime, find_clock_pairs, zones
from squarefacts.claims.model import Claim, ClockValue, DateValue, Kind, Publication
from squarefacts.text.article import Article, Sentence

_DAY, _WEEK = 1440, 10080  # minutes
# A winter and a summer day, for articles of which no day is known.
_ANY_SEASON = ((2020, 1, 15), (2020, 7, 15))


def resolve_clocks(
    article: Article, sentences: Sequence[Sentence], dates: Sequence[Claim], publication: Publication
) -> list[Claim]:
    """The pairs of clock times of an article, each one claim of kind TIME with the gaps between its two sides.

    Args:
        article: the article; its `prose` is read.
        sentences: its sentences.
        dates: its dates; those of the sentence tell the day for summer time, else publication does.
        publication: when it appeared.
    """
    claims = []
    for pair in find_clock_pairs(article.prose):
        sentence = _sentence_at(sentences, pair.start)
        days = _days(sentence, dates, publication)
        gaps = sorted({gap for day in days for gap in _gaps(pair, day)})
        claims.append(Claim(Kind.TIME, pair.start, pair.stop, sentence, ClockValue(tuple(gaps))))
    return claims


def _sentence_at(sentences: Sequence[Sentence], offset: int) -> int:
    for sentence in sentences:
        if offset < sentence.stop:
            return sentence.index
    return max(len(sentences) - 1, 0)


def _days(sentence: int, dates: Sequence[Claim], publication: Publication) -> list[tuple[int, int, int]]:
    """The days for which the times may be told, as (year, month, day)."""
    told: set[int] = set()
    for claim in dates:
        if claim.sentence == sentence and isinstance(claim.value, DateValue):
            told |= {reading.first_day for reading in claim.value.readings if reading.first_day == reading.last_day}
    if not told and publication.first_day != OPEN_PAST:
        told = {publication.first_day, publication.last_day}
    days = [to_date(day) for day in sorted(told)]
    return [(day.year, day.month, day.day) for day in days] or list(_ANY_SEASON)


def _gaps(pair: ClockPair, day: tuple[int, int, int]) -> Iterable[int]:
    """The minutes by which the right side is later than the left, for each meaning of the two zones' names.

    Without a weekday on both sides they are those to the nearest whole day, from -719 to 720.
    """
    both = pair.left.weekday is not None and pair.right.weekday is not None
    cycle = _WEEK if both else _DAY
    for left in _utc_minutes(pair.left, day):
        for right in _utc_minutes(pair.right, day):
            gap = (right - left) % cycle
            yield gap - cycle if gap > cycle // 2 else gap


def _utc_minutes(time: ClockTime, day: tuple[int, int, int]) -> list[int]:
    weekday = time.weekday or 0
    return [weekday * _DAY + time.minute - offset for offset in _offsets(time.zone, day)]


@cache
def _offsets(name: str, day: tuple[int, int, int]) -> tuple[int, ...]:
    """The offsets that a zone's name may mean on a day, in minutes east of UTC."""
    zone = zones()[name]
    if not zone.place:
        return zone.offsets
    from zoneinfo import ZoneInfo

    noon = datetime(*day, 12, tzinfo=UTC).astimezone(ZoneInfo(zone.place))
    offset = (noon.utcoffset() or timedelta()) // timedelta(minutes=1)
    return tuple(dict.fromkeys((*zone.offsets, offset)))
