"""Years, decades and centuries: "1996", "fiscal 2018", "the '90s", "nineteen ninety-six", "the 19th century"."""

import re

from squarefacts.claims.extract.dates.mention import DateMention, Form
from squarefacts.claims.extract.dates.reading import DateForm, Reading
from squarefacts.claims.extract.dates.vocabulary import form, word_list
from squarefacts.claims.model import Granularity

# Reads "1996", "fiscal 1996", "the year 1996"; not "1996.5" or "1,996".
_YEAR = form(
    r"""
    (?: <the>? (?:<fiscal>|<calendar>)? <years> )? <fiscal>?
    (?P<y><yearnum>) (?! [¦·_%] | <zone> | -?<number_word> )
    """
)
_OWNERS = ("his", "her", "their", "its", "a", "an")
_PREFIXES = ("mid-", "early-", "late-", "post-", "pre-", "fiscal-", "since-")
# Reads "nineteen ninety-six", "the year two thousand ten", "eighteen ninety"; not "nineteen people".
_YEAR_IN_WORDS = form(
    r"""
    (?: <the>? <years> )?
    (?: (?P<cent><number_word>) -? (?P<tens><number_word>) (?:-?(?P<ones><number_word>))?
      | (?P<thousand><number_word><multiplier>) (?:<and>)? (?P<rest><number_word>)? )
    """
)
_SHORT_YEAR = form(r"' (?P<y><daynum>|<number>) (?!<of>|<day>|_)")
# Reads "the 1990s", "the '90s", "the nineties"; not "in his 90s".
_DECADE = form(r"(?:<the>? ' ?)? <the>? (?P<d><decadenum>|<decades_word>)")
# Reads "the 19th century", "nineteenth-century", "21st century"; not "the 19th centurion".
_CENTURY = form(r"<the>? (?P<n><ordinal>|<ordinal_word>) -? <century>")
# "2007-2010": the hyphen of a range, not of a name.
_YEAR_BEFORE = re.compile(r"(?<!\d)(?:1[89]|20)\d\d\s?[-–]\s?$")


# The other end of a range of counts, which is no year: "from 1000 to ", "between 900 and "; " and 3000 people".
_ENDS_COUNT = re.compile(r"\b(?:from|between) (?:\d{1,3}|1[0-4]\d\d|2[1-9]\d\d|[3-9]\d{3}|\d{1,3},\d{3}) (?:to|and) \Z")
_OPENS_COUNT = re.compile(r" (?:to|and) (?:2[1-9]\d\d|[3-9]\d{3}|\d{5,}|\d{1,3},\d{3})\b")


def _year(reading: Reading) -> DateMention | None:
    at, stop = reading.span("y")
    text = reading.text
    year = reading.value("y")
    before = text[max(0, at - 12) : at]
    after = text[stop : stop + 14]
    if before.lower().endswith(_PREFIXES):
        before = before[:-1] + " "
    if _YEAR_BEFORE.search(before):
        before = "to "
    if before[-1:] in ("$", "£", "€", "#", "-", "/", "¥", "@", "+", ".") or after[:1] in ("%", "/", "°"):
        return None
    if before[-1:].isalnum() or after[:1].isalnum() or (after[:1] in ".," and after[1:2].isdigit()):
        return None
    next_word = after.split()[0].strip(".,;:").lower() if after[:1] == " " and after.split() else ""
    if next_word in word_list("counted") or _ENDS_COUNT.search(text, max(0, at - 24), at) or _OPENS_COUNT.match(after):
        return None
    led = _led(before)
    if not led and _is_named(text, reading.start, after):
        return None
    if not (1900 <= year <= 2049) and not (led and year >= 1500):
        return None
    fiscal = "fiscal" in text[reading.start : at].lower()
    return DateMention(
        Form.CALENDAR,
        reading.start,
        reading.stop,
        Granularity.YEAR,
        year=year,
        fiscal=fiscal,
        led=led,
        pieces=reading.piece("year", "y"),
    )


def _short_year(reading: Reading) -> DateMention | None:
    """Read "since '82" and "of '89"; two digits after an apostrophe without a word that leads to a year are none."""
    at, stop = reading.span("y")
    if stop - at != 2 or not _led(reading.text[max(0, at - 12) : at - 1]) or reading.text[stop : stop + 1].isalnum():
        return None
    value = int(reading.text[at:stop])
    year = value + (2000 if value < 50 else 1900)
    return DateMention(Form.CALENDAR, at - 1, stop, Granularity.YEAR, year=year, led=True, pieces=(("year", at, stop),))


def _led(before: str) -> bool:
    words = before.replace("-", " ").split()
    return bool(words) and words[-1].lower() in word_list("year_leads")


def _is_named(text: str, start: int, after: str) -> bool:
    """Whether four digits belong to a name: "the Russell 2000", "Windows 2000", "his 1987 Chevrolet"."""
    before = text[max(0, start - 24) : start]
    word = before.split()[-1] if before.split() else ""
    if before[-1:] != " " or not word or word.lower() == "copyright":
        return False
    if word[0].isupper() and word[1:].islower() and word[-1].isalpha():
        return True
    return (word.lower() in _OWNERS or word.endswith(("'s", "’s"))) and after[:1] == " " and after[1:2].isupper()


def _year_in_words(reading: Reading) -> DateMention | None:
    if reading.has("thousand"):
        if reading.words("thousand").lower() != "two thousand":
            return None
        if "year" not in reading.text[reading.start : reading.stop].lower():
            return None
        year = 2000 + (reading.maybe("rest") or 0)
    else:
        if reading.value("cent") not in (18, 19, 20) or not 10 <= reading.value("tens") <= 99:
            return None
        year = reading.value("cent") * 100 + reading.value("tens") + (reading.maybe("ones") or 0)
    return DateMention(Form.CALENDAR, reading.start, reading.stop, Granularity.YEAR, year=year)


def _decade(reading: Reading) -> DateMention | None:
    start, stop = reading.span("d")
    value = reading.value("d")
    digits = reading.text[start:stop].rstrip("s")
    apostrophe = reading.text[start - 1 : start] in ("'", "’", "`", "‘") if start else False
    article = "the" in reading.text[max(0, start - 12) : start].lower().replace("-", " ").split()
    if len(digits) == 4 or not digits.isdigit():
        if digits.isdigit() and not 1500 <= value <= 2090:
            return None
        if not digits.isdigit() and not article:
            return None
    elif not apostrophe and not article:
        return None
    if reading.text[stop : stop + 4] == " and" and value < 100 and not apostrophe:
        return None
    first_year = value if value >= 1000 else 1900 + value
    if value < 20 and value < 1000:
        first_year = 2000 + value
    return DateMention(
        Form.YEARS, min(reading.start, start - apostrophe), reading.stop, Granularity.DECADE, ordinal=first_year
    )


def _century(reading: Reading) -> DateMention | None:
    if not 1 <= reading.value("n") <= 22 or reading.text[reading.stop : reading.stop + 5].upper().startswith(" B"):
        return None
    first_year = max(1, (reading.value("n") - 1) * 100)
    return DateMention(Form.YEARS, reading.start, reading.stop, Granularity.CENTURY, ordinal=first_year)


YEAR_FORMS = (
    DateForm("", _SHORT_YEAR, _short_year, marks="'"),
    DateForm("the fiscal calendar years yearnum", _YEAR, _year),
    DateForm("the years number_word", _YEAR_IN_WORDS, _year_in_words),
    DateForm("the decadenum decades_word", _DECADE, _decade),
    DateForm("the ordinal ordinal_word", _CENTURY, _century),
)
