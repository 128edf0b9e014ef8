"""The grammar: reads the chunks of a text into mentions of dates, longest form first.

A simple date is one form. Around it, prefixes ("early", "the end of", "the week of"), parts ("the third quarter of")
and ends of ranges ("May 23-26") are read here, as they hold another date inside.
"""

from dataclasses import replace
from functools import cache

from squarefacts.claims.extract.dates.holiday_forms import read_holiday
from squarefacts.claims.extract.dates.joins import joined
from squarefacts.claims.extract.dates.mention import DateMention, Form, Origin
from squarefacts.claims.extract.dates.range_ends import with_end
from squarefacts.claims.extract.dates.scanner import Chunk, scan
from squarefacts.claims.extract.dates.simple import Found, read_simple, starting_letters
from squarefacts.claims.extract.dates.tense import looks_ahead, looks_behind
from squarefacts.claims.extract.dates.vocabulary import class_letters, form
from squarefacts.claims.model import Granularity

# "early", "late in", "the end of", "earlier": they keep the interval of the date inside.
_VAGUE = form(
    r"""
    <the>? (?: <early> -? (?:<in>|<on>|<of>)? | <earlier> (?:<in>|<on>)? | <edge> <of> )
    """
)
# "the third Tuesday of March"
_NTH_WEEKDAY = form(r"<the>? (?P<n><ordinal_word>|<ordinal>|<last>) (?P<w><weekday>) (?:<of>|<in>)")
_WEEK_OF = form(r"<the>? <week> <of>")
# A clock time before its day: "9 p.m. on Wednesday", "noon Thursday", "11:30 a.m. EDT,".
_CLOCK = form(
    r"""
    (?: (?:<daynum>|<number>) (?: ¦ (?:<daynum>|<number>) )? _? (?: <meridiem> | '<o_clock> ) <zone>? <clock_words>{0,2}
      | (?:<daynum>|<number>) ¦ (?:<daynum>|<number>) <zone>?
      | (?:<number>|<yearnum>) <zone>
      | <part_of_day> )
    (?: \( (?:<number>|<yearnum>|<daynum>) (?: ¦ (?:<daynum>|<number>) )? <meridiem>? <zone>? \) )?
    (?:<on>|<of>|<the>)*
    """
)
# Reads "9 p.m.", "9:30 am EST", "1430 GMT"; not "9:30", which may be a score.
_CLOCK_ALONE = form(
    r"""
    (?:<daynum>|<number>) (?: ¦ (?:<daynum>|<number>) )? _? <meridiem> (?: ,? \(? <zone> )?
    | (?:<daynum>|<number>) ¦ (?:<daynum>|<number>) \(? <zone>
    | (?:<number>|<yearnum>) <zone>
    """
)
# Between a clock time and the day on which it lies: "16:15 UTC, June 1".
_TIME_JOINS = (", ", ", on ", " (", ") ", "), ", "; ")


@cache
def _prefix_letters() -> dict[str, str]:
    names = class_letters()
    vague = "".join(names[name] for name in ("the", "early", "earlier", "edge"))
    clock = "".join(names[name] for name in ("daynum", "number", "yearnum", "part_of_day"))
    holiday = "".join(names[name] for name in ("the", "last", "this", "next", "past", "coming", "holiday_word"))
    nth = "".join(names[name] for name in ("the", "ordinal_word", "ordinal", "last"))
    return {"vague": vague, "clock": clock, "week": names["the"] + names["week"], "holiday": holiday, "nth": nth}


@cache
def _starting_letters() -> frozenset[str]:
    """The letters at which a date may start."""
    return starting_letters().union(*_prefix_letters().values())


def find_dates(text: str) -> list[DateMention]:
    """All mentions of dates in a text, in order, without overlaps; a range is its start, with `until` set."""
    mentions: list[DateMention] = []
    starts = _starting_letters()
    for chunk in scan(text):
        at = 0
        while at < len(chunk.letters):
            found = read_date(text, chunk, at) if chunk.letters[at] in starts else None
            if found is None:
                at += 1
                continue
            mention, stop = found
            mention, at = with_end(text, chunk, mention, stop, read_date)
            mention.ahead = looks_ahead(text, mention)
            mention.behind = not mention.ahead and looks_behind(text, mention)
            if mentions and mentions[-1].form is Form.TIME and text[mentions[-1].stop : mention.start] in _TIME_JOINS:
                mentions[-1].inner = mention
            mentions.append(mention)
    return mentions


def read_date(text: str, chunk: Chunk, at: int) -> Found | None:
    """The date that starts at one place of a chunk and the place after it, None where none does."""
    letter = chunk.letters[at]
    prefixes = _prefix_letters()
    if letter in prefixes["vague"]:
        found = _vague(text, chunk, at)
        if found:
            return found
    if letter in prefixes["week"]:
        found = _week_of(text, chunk, at)
        if found:
            return found
    if letter in prefixes["holiday"]:
        found = read_holiday(text, chunk, at)
        if found:
            return found
    if letter in prefixes["nth"]:
        found = _nth_weekday(text, chunk, at)
        if found:
            return found
    if letter in prefixes["clock"]:
        found = _clock(text, chunk, at)
        if found:
            return found
    simple = read_simple(text, chunk, at)
    if simple:
        return joined(text, chunk, *simple, read_date)
    return _time(chunk, at) if letter in prefixes["clock"] else None


def _vague(text: str, chunk: Chunk, at: int) -> Found | None:
    match = _VAGUE.match(chunk.letters, at)
    if match is None or match.end() == len(chunk.letters):
        return None
    found = read_date(text, chunk, match.end())
    if found is None:
        return None
    mention, stop = found
    return replace(mention, start=chunk.starts[at], led=True, name=mention.name or "edge"), stop


def _week_of(text: str, chunk: Chunk, at: int) -> Found | None:
    match = _WEEK_OF.match(chunk.letters, at)
    if match is None or match.end() == len(chunk.letters):
        return None
    found = read_simple(text, chunk, match.end())
    if found is None or found[0].granularity is not Granularity.DAY:
        return None
    inner, stop = found
    return DateMention(Form.WEEK_OF, chunk.starts[at], inner.stop, Granularity.WEEK, inner=inner), stop


def _nth_weekday(text: str, chunk: Chunk, at: int) -> Found | None:
    match = _NTH_WEEKDAY.match(chunk.letters, at)
    if match is None or match.end() == len(chunk.letters):
        return None
    found = read_simple(text, chunk, match.end())
    if found is None or found[0].granularity is not Granularity.MONTH:
        return None
    inner, stop = found
    number = chunk.values[match.start("n")]
    weekday = chunk.values[match.start("w")]
    mention = DateMention(
        Form.NTH_WEEKDAY, chunk.starts[at], inner.stop, Granularity.DAY, weekday=weekday, ordinal=number, inner=inner
    )
    return mention, stop


def _clock(text: str, chunk: Chunk, at: int) -> Found | None:
    """A clock time that leads to a day belongs to its mention."""
    match = _CLOCK.match(chunk.letters, at)
    if match is None or match.end() == len(chunk.letters):
        return None
    found = read_simple(text, chunk, match.end())
    if found is None or found[0].granularity is not Granularity.DAY:
        return None
    mention, stop = found
    return replace(mention, start=chunk.starts[at]), stop


def _time(chunk: Chunk, at: int) -> Found | None:
    """A clock time with "a.m.", "p.m." or a zone, without a day of its own."""
    match = _CLOCK_ALONE.match(chunk.letters, at)
    if match is None:
        return None
    stop = match.end()
    return DateMention(Form.TIME, chunk.starts[at], chunk.stops[stop - 1], Granularity.DAY, origin=Origin.TEXT), stop
