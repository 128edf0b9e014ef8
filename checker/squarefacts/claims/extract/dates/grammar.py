"""The grammar: reads the chunks of a text into mentions of dates, longest form first.

A simple date is one form. Around it, prefixes ("early", "the end of", "the week of"), parts ("the third quarter of")
and ends of ranges ("May 23-26") are read here, as they hold another date inside.
"""

from dataclasses import replace
from functools import cache

from squarefacts.claims.extract.dates.calendar_forms import CALENDAR_FORMS
from squarefacts.claims.extract.dates.holiday_forms import read_holiday
from squarefacts.claims.extract.dates.mention import DateMention, Form, Origin
from squarefacts.claims.extract.dates.period_forms import PERIOD_FORMS
from squarefacts.claims.extract.dates.reading import DateForm, Reading
from squarefacts.claims.extract.dates.relative_forms import RELATIVE_FORMS
from squarefacts.claims.extract.dates.scanner import Chunk, scan
from squarefacts.claims.extract.dates.tense import looks_ahead
from squarefacts.claims.extract.dates.vocabulary import class_letters, form
from squarefacts.claims.model import Granularity

Found = tuple[DateMention, int]

# "early", "late in", "the end of", "earlier": they keep the interval of the date inside.
_VAGUE = form(
    r"""
    <the>? (?: <early> -? (?:<in>|<on>|<of>)? | <earlier> (?:<in>|<on>)? | <edge> <of> )
    """
)
_WEEK_OF = form(r"<the>? <week> <of>")
# A clock time before its day: "9 p.m. on Wednesday", "noon Thursday", "11:30 a.m. EDT,".
_CLOCK = form(
    r"""
    (?: (?:<daynum>|<number>) (?: ¦ (?:<daynum>|<number>) )? _? (?: <meridiem> | '<o_clock> ) <zone>?
      | (?:<daynum>|<number>) ¦ (?:<daynum>|<number>) <zone>?
      | (?:<number>|<yearnum>) <zone>
      | <part_of_day> )
    (?: \( (?:<number>|<yearnum>|<daynum>) (?: ¦ (?:<daynum>|<number>) )? <meridiem>? <zone>? \) )?
    (?:<on>|<of>|<the>)*
    """
)
_CLOCK_ALONE = form(
    r"""
    (?:<daynum>|<number>) (?: ¦ (?:<daynum>|<number>) )? _? <meridiem> (?: ,? \(? <zone> )?
    | (?:<daynum>|<number>) ¦ (?:<daynum>|<number>) \(? <zone>
    | (?:<number>|<yearnum>) <zone>
    """
)
_OF = form(r"(?: ,? <of> | ,? <in> | , )?")
_POSSESSIVE = form(r"(?: '<possessive>? )? (?=<fiscal>|<ordinal>|<ordinal_word>|<quarter>|<season>|<period>)")
_RANGE = form(r"(?: - | ~ | <to> | <and> | <or> ) (?: <the> (?=<ordinal>) )?")
# "(Monday through) Thursday, May 22-26": the weekday belongs to the end of the dates, not to May 22.
_WEEKDAYS_OF_RANGE = form(
    r"""
    <weekday> [,(]{0,2} (?: <from> )?
    (?: (?:<month>|<month_or_word>) <daynum> | <daynum> (?:<month>|<month_or_word>)? )
    (?:-|~|<to>) (?:<daynum>|<month>|<month_or_word>)
    """
)
_RANGE_DAY = form(r"(?P<d><daynum>|<ordinal>) (?! [¦·/_] | <of> )")
_LIST_YEAR = form(r",? (?P<y><yearnum>) (?!<zone>|¦)")
_QUARTER_WORD = form(r"<quarter>|<period>")

# Between a clock time and the day on which it lies: "16:15 UTC, June 1".
_TIME_JOINS = (", ", ", on ", " (", ") ", "), ", "; ")


@cache
def _forms() -> dict[str, tuple[DateForm, ...]]:
    """The forms to try at each letter, calendar dates first."""
    table: dict[str, list[DateForm]] = {}
    for date_form in (*CALENDAR_FORMS, *PERIOD_FORMS, *RELATIVE_FORMS):
        for letter in sorted(date_form.first_letters()):
            table.setdefault(letter, []).append(date_form)
    return {letter: tuple(forms) for letter, forms in table.items()}


@cache
def _prefix_letters() -> dict[str, str]:
    names = class_letters()
    vague = "".join(names[name] for name in ("the", "early", "earlier", "edge"))
    clock = "".join(names[name] for name in ("daynum", "number", "part_of_day"))
    holiday = "".join(names[name] for name in ("the", "last", "this", "next", "past", "coming", "holiday_word"))
    return {"vague": vague, "clock": clock, "week": names["the"] + names["week"], "holiday": holiday}


def find_dates(text: str) -> list[DateMention]:
    """All mentions of dates in a text, in order, without overlaps; a range is its start, with `until` set."""
    mentions: list[DateMention] = []
    for chunk in scan(text):
        at = 0
        while at < len(chunk.letters):
            found = read_date(text, chunk, at)
            if found is None:
                at += 1
                continue
            mention, stop = found
            mention, at = _with_end(text, chunk, mention, stop)
            mention.ahead = looks_ahead(text, mention)
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
    simple = _simple(text, chunk, at)
    if simple:
        return _attached(text, chunk, *simple)
    if letter in prefixes["clock"]:
        return _clock(text, chunk, at) or _time(chunk, at)
    return None


def _simple(text: str, chunk: Chunk, at: int) -> Found | None:
    for date_form in _forms().get(chunk.letters[at], ()):
        match = date_form.pattern.match(chunk.letters, at)
        if match is None:
            continue
        mention = date_form.build(Reading(text, chunk, match))
        if mention is not None:
            return mention, match.end()
    return None


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
    found = _simple(text, chunk, match.end())
    if found is None or found[0].granularity is not Granularity.DAY:
        return None
    inner, stop = found
    return DateMention(Form.WEEK_OF, chunk.starts[at], inner.stop, Granularity.WEEK, inner=inner), stop


def _clock(text: str, chunk: Chunk, at: int) -> Found | None:
    """A clock time that leads to a day belongs to its mention."""
    match = _CLOCK.match(chunk.letters, at)
    if match is None or match.end() == len(chunk.letters):
        return None
    found = _simple(text, chunk, match.end())
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


def _attached(text: str, chunk: Chunk, mention: DateMention, stop: int) -> Found:
    """Join a part with the year around it: "third quarter of 1990", "last year's third quarter", "summer 2016"."""
    if mention.form is Form.PART and mention.inner is None and mention.shift is None:
        return _part_with_year(text, chunk, mention, stop)
    if mention.form is Form.ANAPHOR and mention.name == "same":
        return _same_of_year(text, chunk, mention, stop)
    if mention.form is Form.COUNT and mention.origin is Origin.TEXT and not mention.compared:
        return _counted_from(text, chunk, mention, stop)
    if mention.granularity is Granularity.MONTH and mention.year is None and mention.shift is None:
        return _month_with_year(text, chunk, mention, stop)
    if mention.granularity is Granularity.YEAR:
        return _year_with_part(text, chunk, mention, stop)
    return mention, stop


def _part_with_year(text: str, chunk: Chunk, mention: DateMention, stop: int) -> Found:
    match = _OF.match(chunk.letters, stop)
    if match and match.end() < len(chunk.letters):
        found = _simple(text, chunk, match.end())
        if found and found[0].granularity in (Granularity.YEAR, Granularity.DECADE):
            inner, end = found
            return replace(mention, stop=inner.stop, inner=inner), end
    return mention, stop


def _without_direction(text: str, chunk: Chunk, mention: DateMention, stop: int) -> Found:
    """Read "late in the day after losses" as the day; "five months before the collapse" names nothing."""
    if text[mention.start : mention.start + 3].lower() != "the" or mention.granularity is not Granularity.DAY:
        return replace(mention, count=None), stop
    day = DateMention(
        Form.ANAPHOR, mention.start, chunk.stops[stop - 2], Granularity.DAY, origin=Origin.TEXT, name="the"
    )
    return day, stop - 1


def _month_with_year(text: str, chunk: Chunk, month: DateMention, stop: int) -> Found:
    """A month with a year in words: "January nineteen ninety-seven"."""
    found = _simple(text, chunk, stop) if stop < len(chunk.letters) else None
    if found and found[0].form is Form.CALENDAR and found[0].granularity is Granularity.YEAR:
        return replace(month, stop=found[0].stop, year=found[0].year), found[1]
    return month, stop


def _year_with_part(text: str, chunk: Chunk, year: DateMention, stop: int) -> Found:
    match = _POSSESSIVE.match(chunk.letters, stop)
    if match is None:
        return year, stop
    found = _simple(text, chunk, match.end())
    if found and found[0].form is Form.PART and found[0].shift is None:
        part, end = found
        return replace(part, start=year.start, inner=year, compared=year.compared), end
    bare = _QUARTER_WORD.match(chunk.letters, match.end())
    if bare:
        anaphor = DateMention(
            Form.ANAPHOR, year.start, chunk.stops[bare.end() - 1], Granularity.QUARTER, origin=Origin.TEXT, inner=year
        )
        return anaphor, bare.end()
    return year, stop


def _same_of_year(text: str, chunk: Chunk, mention: DateMention, stop: int) -> Found:
    """Join "the same month" with "a year ago" or "last year"."""
    match = _OF.match(chunk.letters, stop)
    at = match.end() if match else stop
    found = _simple(text, chunk, at) if at < len(chunk.letters) else None
    if found and found[0].granularity is Granularity.YEAR and found[0].shift == -1:
        inner, end = replace(found[0], compared=True), found[1]
        return replace(mention, stop=inner.stop, inner=inner, compared=True), end
    return mention, stop


def _counted_from(text: str, chunk: Chunk, mention: DateMention, stop: int) -> Found:
    """Count "two weeks before May 3" from the date that follows; "months before the collapse" names no known day."""
    if not text[mention.start : mention.stop].lower().endswith(("before", "after", "since")):
        return mention, stop
    if stop < len(chunk.letters):
        found = read_date(text, chunk, stop)
        if found:
            inner, end = found
            return replace(mention, stop=inner.stop, inner=inner), end
    after = text[mention.stop : mention.stop + 2]
    if after[:1].isspace() and after[1:2].isalnum():
        return _without_direction(text, chunk, mention, stop)
    return mention, stop


def _with_end(text: str, chunk: Chunk, mention: DateMention, stop: int) -> Found:
    """Read the end of a range: another date of the same length, or a day of the same month."""
    match = _RANGE.match(chunk.letters, stop)
    if match is None or match.end() >= len(chunk.letters) or mention.form not in (Form.CALENDAR, Form.WEEKDAY):
        return mention, stop
    joins = text[mention.stop : chunk.starts[match.end()]].strip().lower()
    found = _end_date(text, chunk, mention, match.end())
    if found is None:
        return mention, stop
    end, end_stop = found
    if joins in ("and", "or"):
        return _as_list(mention, end, end_stop)
    if mention.year is None and end.year is not None and mention.granularity is not Granularity.YEAR:
        mention = replace(mention, year=end.year)
    return replace(mention, until=end), end_stop


def _end_date(text: str, chunk: Chunk, start: DateMention, at: int) -> Found | None:
    day = _RANGE_DAY.match(chunk.letters, at)
    if day and start.granularity is Granularity.DAY and start.month is not None and chunk.values[at] <= 31:
        found = read_date(text, chunk, at)
        if found and found[0].month is not None:
            return found
        if _is_another_number(text, chunk, start, at):
            return None
        return _day_of_same_month(chunk, start, day.end())
    if start.form is Form.WEEKDAY:
        both = _WEEKDAYS_OF_RANGE.match(chunk.letters, at)
        if both:
            return _weekday_only(chunk, at), at + 1
    found = _simple(text, chunk, at)
    if found and found[0].form is start.form and found[0].granularity is start.granularity:
        return found
    return None


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
