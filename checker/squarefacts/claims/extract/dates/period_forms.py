"""Parts of years: quarters, halves, seasons."""

import re

from squarefacts.claims.extract.dates.mention import DateMention, Form, Origin
from squarefacts.claims.extract.dates.reading import DateForm, Reading
from squarefacts.claims.extract.dates.vocabulary import form, word_list
from squarefacts.claims.model import Granularity

# Before a season that has an adjective's place: "his Summer tour".
_OWNERS = ("his", "her", "their", "its", "a", "an")
# Before a season that is the subject of its clause: "but spring shows signs of hope".
_CLAUSE_WORDS = ("but", "and", "when", "while", "if", "before", "after", "as", "that")
# Reads "the third quarter", "fiscal third quarter", "Q3"; not "a third quarterback".
_QUARTER = form(
    r"""
    (?: <the>|<this>|<article>|<last>|<latest>|<next>|<current>|<previous> )?
    (?: (?P<f><fiscal>) -? )?
    (?: (?P<n><ordinal>|<ordinal_word>) -? (?P<f2><fiscal>)? <quarter> | (?P<code><quarter_code>) )
    """
)
# Reads "the first half", "second-half", "H1"; not "half the votes".
_HALF = form(
    r"""
    (?: <the>|<this>|<article> )?
    (?: (?P<n><ordinal_word>) | (?P<late><last>|<edge>) | (?P<code><half_code>) ) (?(code) | -? <half> )
    """
)
_YEAR_FOLLOWS = re.compile(r"\s(?:of\s)?(?:19|20)\d\d")
# What makes a half one of a year whatever stands around it, and how far off words of sport are looked for.
_OF_YEAR = re.compile(r",?\s(?:of\s)?(?:(?:19|20)\d\d|(?:this|last|next|the)\s(?:\w+\s)?year)")
_MATCH_REACH = 120
_SCORE = re.compile(r"\b\d{1,3}-\d{1,3}\s(?:win|loss|victory|defeat|draw|lead)\b")
_WORD = re.compile(r"[a-z-]+")
# Words that count a season from what was told before, as "the next" does.
_FROM_TEXT = ("following", "previous", "preceding", "subsequent", "ensuing")
# Reads "last summer", "this past fall", "the following spring"; a bare season is judged by its neighbours.
_SEASON = form(
    r"""
    (?: <the>? (?P<rel> <last>|<next>|<coming>|<past>|<previous>|<following>|<this>(?:<past>|<coming>)? ) )?
    <the>? (?P<s><season>)
    """
)


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
    return _SCORE.search(around) is not None or not word_list("sports").isdisjoint(_WORD.findall(around.lower()))


def _season(reading: Reading) -> DateMention | None:
    shift, origin = None, Origin.NONE
    if not reading.has("rel") and not _season_is_meant(reading):
        return None
    if reading.has("rel"):
        shift = reading.value("rel")
        words = reading.words("rel").lower()
        shift = -1 if words.endswith("past") else 1 if words.endswith("coming") else shift
        from_text = words in _FROM_TEXT or (words == "next" and reading.text.startswith(("the", "The"), reading.start))
        origin = Origin.TEXT if from_text else Origin.PUBLISHED
    return DateMention(
        Form.PART,
        reading.start,
        reading.stop,
        Granularity.SEASON,
        ordinal=reading.value("s"),
        shift=shift,
        origin=origin,
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
    DateForm(
        "the this article last latest next current previous fiscal ordinal ordinal_word quarter_code",
        _QUARTER,
        _quarter,
    ),
    DateForm("the this article ordinal_word last half_code edge", _HALF, _half),
    DateForm("the last next coming past previous following this season", _SEASON, _season),
)
