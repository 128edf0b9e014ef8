"""The end of a range or list: "May 23-26", "Nov. 28 - Dec. 2", "from 2010 to 2014"."""

from collections.abc import Callable
from dataclasses import replace

from squarefacts.claims.extract.dates.mention import DateMention, Form
from squarefacts.claims.extract.dates.scanner import Chunk
from squarefacts.claims.extract.dates.simple import Found, read_simple
from squarefacts.claims.extract.dates.vocabulary import form
from squarefacts.claims.model import Granularity

Read = Callable[[str, Chunk, int], Found | None]

# Reads the joint of "May 23-26", "May 23 to 26", "May 23 and the 26th"; not "May 23, 26 people".
_RANGE = form(r"(?: - | ~ | <to> | <and> | <or> ) (?: <the> (?=<ordinal>) )?")
# "(Monday through) Thursday, May 22-26": the weekday belongs to the end of the dates, not to May 22.
_WEEKDAYS_OF_RANGE = form(
    r"""
    <weekday> [,(]{0,2} (?: <from> )?
    (?: (?:<month>|<month_or_word>) <daynum> | <daynum> (?:<month>|<month_or_word>)? )
    (?:-|~|<to>) (?:<daynum>|<month>|<month_or_word>)
    """
)
# Reads "26" of "May 23-26" and "24th" of "23rd to 24th"; not "26" of "May 23-26:30".
_RANGE_DAY = form(r"(?P<d><daynum>|<ordinal>) (?! [¦·/_] | <of> )")
# How many years the end of a range may come before its start and still be a slip, as in "1914-1818".
MOST_REVERSED = 100
_LIST_YEAR = form(r",? (?P<y><yearnum>) (?!<zone>|¦)")


def with_end(text: str, chunk: Chunk, mention: DateMention, stop: int, read: Read) -> Found:
    """Read the end of a range: another date of the same length, or a day of the same month."""
    if mention.until is not None:
        return mention, stop
    match = _RANGE.match(chunk.letters, stop)
    if match is None or match.end() >= len(chunk.letters) or mention.form not in (Form.CALENDAR, Form.WEEKDAY):
        return mention, stop
    joins = text[mention.stop : chunk.starts[match.end()]].strip().lower()
    found = _end_date(text, chunk, mention, match.end(), read)
    if found is None:
        return mention, stop
    end, end_stop = found
    if joins in ("and", "or"):
        return _as_list(mention, end, end_stop)
    if mention.year is None and end.year is not None and mention.granularity is not Granularity.YEAR:
        mention = replace(mention, year=end.year)
    return replace(mention, until=end), end_stop


def _end_date(text: str, chunk: Chunk, start: DateMention, at: int, read: Read) -> Found | None:
    day = _RANGE_DAY.match(chunk.letters, at)
    if day and start.granularity is Granularity.DAY and start.month is not None and chunk.values[at] <= 31:
        found = read(text, chunk, at)
        if found and found[0].month is not None and not found[0].until:
            return found
        if _is_another_number(text, chunk, start, at):
            return None
        return _day_of_same_month(chunk, start, day.end())
    if start.form is Form.WEEKDAY:
        both = _WEEKDAYS_OF_RANGE.match(chunk.letters, at)
        if both:
            return _weekday_only(chunk, at), at + 1
    found = read_simple(text, chunk, at)
    if found is None or found[0].form is not start.form or found[0].granularity is not start.granularity:
        return None
    return None if found[0].until or _is_numbered(text, start, found[0]) else found


def _is_numbered(text: str, start: DateMention, end: DateMention) -> bool:
    """Whether a year is followed by what numbers a thing of that year: "CVE 2016-1999", "2013-1664"."""
    if start.granularity is not Granularity.YEAR or start.year is None or end.year is None:
        return False
    return start.year - end.year > MOST_REVERSED or text[max(start.start - 5, 0) : start.start].upper().startswith(
        "CVE"
    )


def _weekday_only(chunk: Chunk, at: int) -> DateMention:
    """The weekday at one place, without the date that follows it."""
    start, stop = chunk.starts[at], chunk.stops[at]
    return DateMention(
        Form.WEEKDAY,
        start,
        stop,
        Granularity.DAY,
        weekday=chunk.values[at],
        pieces=(("weekday", start, stop),),
    )


def _is_another_number(text: str, chunk: Chunk, start: DateMention, at: int) -> bool:
    """Whether what follows the dash counts something else: "MEMPHIS, March 12 - 4th qtr"."""
    first_is_plain = text[start.stop - 1].isdigit()
    ordinal = not text[chunk.stops[at] - 1].isdigit()
    dashed = text[start.stop : chunk.starts[at]] in (" - ", " – ", " — ", " -- ")
    followed = text[chunk.stops[at] : chunk.stops[at] + 2]
    if followed[:1].isalpha():
        return True
    goes_on = followed[:1] == " " and followed[1:2].isalpha()
    return dashed and ((ordinal and first_is_plain) or goes_on)


def _day_of_same_month(chunk: Chunk, start: DateMention, stop: int) -> Found:
    at = stop - 1
    year = start.year
    pieces: tuple[tuple[str, int, int], ...] = (("day", chunk.starts[at], chunk.stops[at]),)
    end = chunk.stops[at]
    match = _LIST_YEAR.match(chunk.letters, stop)
    if match and start.year is None:
        year = chunk.values[match.start("y")]
        end, stop = chunk.stops[match.end() - 1], match.end()
        pieces += (("year", chunk.starts[match.start("y")], chunk.stops[match.start("y")]),)
    mention = DateMention(
        Form.CALENDAR,
        chunk.starts[at],
        end,
        Granularity.DAY,
        month=start.month,
        day=chunk.values[at],
        year=year,
        pieces=pieces,
    )
    return mention, stop


def _as_list(first: DateMention, second: DateMention, stop: int) -> Found:
    """Two dates joined by "and" are two dates: the second hangs on the first without being its end."""
    if first.year is None and second.year is not None:
        first = replace(first, year=second.year)
    return replace(first, until=replace(second, name="and")), stop
