"""Dates that name longer stretches: years, decades, centuries, quarters, halves, seasons."""

import re

from squarefacts.claims.extract.dates.mention import DateMention, Form
from squarefacts.claims.extract.dates.reading import DateForm, Reading
from squarefacts.claims.extract.dates.vocabulary import form, word_list
from squarefacts.claims.model import Granularity

_YEAR = form(
    r"""
    (?: <the>? (?:<fiscal>|<calendar>)? <years> )? <fiscal>?
    (?P<y><yearnum>) (?! [¦·_%] | <zone> | -?<number_word> )
    """
)
_OWNERS = ("his", "her", "their", "its", "a", "an")
# Before a season that is the subject of its clause: "but spring shows signs of hope".
_CLAUSE_WORDS = ("but", "and", "when", "while", "if", "before", "after", "as", "that")
_PREFIXES = ("mid-", "early-", "late-", "post-", "pre-", "fiscal-", "since-")
_YEAR_IN_WORDS = form(
    r"""
    (?: <the>? <years> )?
    (?: (?P<cent><number_word>) -? (?P<tens><number_word>) (?:-?(?P<ones><number_word>))?
      | (?P<thousand><number_word><multiplier>) (?:<and>)? (?P<rest><number_word>)? )
    """
)
_SHORT_YEAR = form(r"' (?P<y><daynum>|<number>) (?!<of>|<day>|_)")
_DECADE = form(r"(?:<the>? ' ?)? <the>? (?P<d><decadenum>|<decades_word>)")
_CENTURY = form(r"<the>? (?P<n><ordinal>|<ordinal_word>) -? <century>")
_QUARTER = form(
    r"""
    (?: <the>|<this>|<article>|<last>|<latest>|<next>|<current>|<previous> )?
    (?: (?P<f><fiscal>) -? )?
    (?: (?P<n><ordinal>|<ordinal_word>) -? (?P<f2><fiscal>)? <quarter> | (?P<code><quarter_code>) )
    """
)
_HALF = form(
    r"""
    (?: <the>|<this>|<article> )?
    (?: (?P<n><ordinal_word>) | (?P<late><last>|<edge>) | (?P<code><half_code>) ) (?(code) | -? <half> )
    """
)
# "2007-2010": the hyphen of a range, not of a name.
_YEAR_BEFORE = re.compile(r"(?<!\d)(?:1[89]|20)\d\d\s?[-–]\s?$")
_YEAR_FOLLOWS = re.compile(r"\s(?:of\s)?(?:19|20)\d\d")
# What makes a half one of a year whatever stands around it, and how far off words of sport are looked for.
_OF_YEAR = re.compile(r",?\s(?:of\s)?(?:(?:19|20)\d\d|(?:this|last|next|the)\s(?:\w+\s)?year)")
_MATCH_REACH = 120
_WORD = re.compile(r"[a-z-]+")
_SEASON = form(
    r"""
    (?: <the>? (?P<rel> <last>|<next>|<coming>|<past>|<previous>|<following>|<this>(?:<past>|<coming>)? ) )?
    <the>? (?P<s><season>)
    """
)


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
    if next_word in word_list("counted"):
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


def _quarter(reading: Reading) -> DateMention | None:
    number = reading.value("code") if reading.has("code") else reading.value("n")
    if not 1 <= number <= 4 or (not reading.has("code") and _is_of_match(reading)):
        return None
    return DateMention(
        Form.PART,
        reading.start,
        reading.stop,
        Granularity.QUARTER,
        ordinal=number,
        fiscal=reading.has("f") or reading.has("f2"),
    )


def _half(reading: Reading) -> DateMention | None:
    number = 2 if reading.has("late") else reading.value("code" if reading.has("code") else "n")
    if number > 2 or (not reading.has("code") and _is_of_match(reading)):
        return None
    return DateMention(Form.PART, reading.start, reading.stop, Granularity.HALF, ordinal=number)


def _is_of_match(reading: Reading) -> bool:
    """Whether the words around a half or quarter tell of sport: "scored early in the second half"."""
    if _OF_YEAR.match(reading.text, reading.stop):
        return False
    around = reading.text[max(0, reading.start - _MATCH_REACH) : reading.stop + _MATCH_REACH]
    return not word_list("sports").isdisjoint(_WORD.findall(around.lower()))


def _season(reading: Reading) -> DateMention | None:
    shift = None
    if not reading.has("rel") and not _season_is_meant(reading):
        return None
    if reading.has("rel"):
        shift = reading.value("rel")
        words = reading.words("rel").lower()
        shift = -1 if words.endswith("past") else 1 if words.endswith("coming") else shift
    return DateMention(
        Form.PART, reading.start, reading.stop, Granularity.SEASON, ordinal=reading.value("s"), shift=shift
    )


def _season_is_meant(reading: Reading) -> bool:
    """Whether a bare season is one: "the fall of 1989", "in summer", and not "prices fall" or "a spring"."""
    after = reading.text[reading.stop : reading.stop + 8]
    if _YEAR_FOLLOWS.match(after):
        return True
    season = reading.words("s")
    before = reading.text[max(0, reading.start - 12) : reading.start].replace("-", " ").split()
    word = before[-1].lower() if before else ""
    if season[0].isupper() and after[:1] == " " and after[1:2].isupper():
        return False  # "the Summer Games"
    if reading.text[reading.start : reading.start + 4].lower() == "the ":
        if season.lower() == "fall" and (word not in word_list("season_leads") or after.startswith(" in ")):
            return False  # "because of the fall in the dollar"
        return not after.startswith(" of")
    if season[0].isupper() and word in _OWNERS and after[:1] == " " and after[1:2].islower():
        return True
    return word in word_list("season_leads") or (season.lower() != "fall" and word in _CLAUSE_WORDS)


PERIOD_FORMS = (
    DateForm("", _SHORT_YEAR, _short_year, marks="'"),
    DateForm("the fiscal calendar years yearnum", _YEAR, _year),
    DateForm("the years number_word", _YEAR_IN_WORDS, _year_in_words),
    DateForm("the decadenum decades_word", _DECADE, _decade),
    DateForm("the ordinal ordinal_word", _CENTURY, _century),
    DateForm(
        "the this article last latest next current previous fiscal ordinal ordinal_word quarter_code",
        _QUARTER,
        _quarter,
    ),
    DateForm("the this article ordinal_word last half_code edge", _HALF, _half),
    DateForm("the last next coming past previous following this season", _SEASON, _season),
)
