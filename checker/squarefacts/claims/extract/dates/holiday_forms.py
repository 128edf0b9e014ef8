"""Holidays by name: "Thanksgiving Day", "last Christmas", "Easter 2010"."""

import re
from functools import cache

from squarefacts.claims.extract.dates.mention import DateMention, Form, Origin
from squarefacts.claims.extract.dates.scanner import Chunk
from squarefacts.claims.extract.dates.vocabulary import form, word_list
from squarefacts.claims.model import Granularity
from squarefacts.claims.word_files import word_tables

# Reads "Christmas Day", "last Thanksgiving", "this Easter"; the names themselves are matched on the text.
_LED = form(r"(?: <the>? (?P<rel><last>|<this>|<next>|<past>|<coming>) )? (?P<h><holiday_word>)")
_YEAR = re.compile(r",?\s+(?:of\s+)?((?:19|20)\d\d)\b")
_PERIOD = re.compile(r"\s(week|weekend|eve|night|morning|afternoon|evening)\b", re.IGNORECASE)

_NEXT_WORD = re.compile(r"\s([A-Za-z]+)")


@cache
def feasts() -> dict[str, tuple[str, ...]]:
    """The rules of every feast by each of its names, names in lower case with straight apostrophes."""
    table: dict[str, tuple[str, ...]] = {}
    for feast in word_tables("squarefacts.claims.extract.dates", "holidays")["feast"]:
        for name in feast["names"]:
            table[name.lower()] = tuple(feast["rules"])
    return table


@cache
def _names() -> re.Pattern[str]:
    """All names, the longer one first, capitalised or in capitals; a message may write them small."""
    longest_first = sorted(feasts(), key=len, reverse=True)
    escaped = [re.escape(name).replace("'", "['’]?").replace(r"\ ", r"\s+") for name in longest_first]
    return re.compile("(?:" + "|".join(escaped) + r")\b", re.IGNORECASE)


def _is_thing(text: str, start: int, stop: int) -> bool:
    """Whether the name of a feast is a wish or names a thing: "Merry Christmas", "Easter Island"."""
    after = _NEXT_WORD.match(text, stop)
    thing = after is not None and after[1].lower() in word_list("holiday_things")
    return thing or text[max(0, start - 6) : start].lower() in (" merry ", "merry ", "happy ")


def read_holiday(text: str, chunk: Chunk, at: int) -> tuple[DateMention, int] | None:
    """The holiday that is named at one place of a chunk, and the first place of the chunk after its words."""
    led = _LED.match(chunk.letters, at)
    if led is None:
        return None
    named = _names().match(text, chunk.starts[led.start("h")])
    if named is None or (text[named.start()].islower() and " " not in named[0]):
        return None
    stop = named.end()
    if _is_thing(text, chunk.starts[at], stop):
        return None
    year = _YEAR.match(text, stop)
    stop = year.end() if year else stop
    unit = Granularity.DAY
    period = None if year else _PERIOD.match(text, stop)
    if period:
        unit = {"week": Granularity.WEEK, "weekend": Granularity.WEEKEND}.get(period[1].lower(), unit)
        stop = period.end()
    relation = chunk.values[led.start("rel")] if led.start("rel") >= 0 else None
    mention = DateMention(
        Form.HOLIDAY,
        chunk.starts[at],
        stop,
        unit,
        year=int(year[1]) if year else None,
        shift=relation,
        origin=Origin.NONE if relation is None else Origin.PUBLISHED,
        name=" ".join(named[0].lower().replace("’", "'").split()),
    )
    next_at = led.end()
    while next_at < len(chunk.letters) and chunk.starts[next_at] < stop:
        next_at += 1
    return mention, next_at
