"""The words before a duration: whether it is one, and how exact it is."""

import re

# "One day he will": some day to come.
_SOME_DAY = re.compile(
    r"\b(?:will|would|may|might|could|can|should|must|he|she|it|they|we|I|you|hopes?|that|to|if)\s+$"
)
# What stands before "a year" where it is a duration; elsewhere "a year" is mostly a rate.
_LEADS = re.compile(
    r"""
    \b (?: for | in | within | over | after | about | nearly | almost | than | least | most | of | under | only | just
      | takes? | took | last(?:s|ed)? | spen[dt] | every | once | half | to | around | roughly | some | exactly | up\ to
      | the\ (?:last|past|next|first) | another | all | an | quarter ) \s+ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What makes two numbers the ends of a change and no range: "was raised from " before "30 to 60 seconds".
_CHANGED = re.compile(
    r"""
    \b (?: increas | decreas | rais | reduc | cut | lower | length | short | exten | rose | ris | fall | fell | grew
      | grow | drop | chang | bump | doubl | halv | trim | slash | improv | went | go | gone | up | down ) [a-z]*
    (?: \s (?! and | to | while | which ) [\w'’-]+ ){0,4}? \s from \s \Z
    """,
    re.VERBOSE,
)
# How many characters before a duration its words may stand.
REACH = 48
_AGED = re.compile(r"\b(?:aged?|ages)\s+(?:of\s+)?$", re.IGNORECASE)
_LESS = re.compile(
    r"\b(?:nearly|almost|less than|under|up to|at most|no more than|not more than|within|as many as)\s+(?:an?\s)?$",
    re.I,
)
_MORE = re.compile(
    r"\b(?:(?<!no )(?<!not )more than|over|at least|no less than|upwards of|exceeding|longer than)\s+(?:an?\s)?$", re.I
)
_ABOUT = re.compile(r"\b(?:about|around|roughly|some|approximately|or so|an estimated)\s+$", re.I)


def is_some_day(before: str) -> bool:
    """Whether the text before "one day" makes it a day to come: "he will one day"."""
    return _SOME_DAY.search(before) is not None


def measures_time(before: str) -> bool:
    """Whether the text before "a year" measures time by it ("for a year") and tells no rate ("$5,000 a year")."""
    return _LEADS.search(before) is not None


def is_changed(before: str) -> bool:
    """Whether the text before "30 to 60 seconds" makes them the ends of a change and no range."""
    return before.endswith("from ") and _CHANGED.search(before) is not None


def is_age(before: str) -> bool:
    """Whether the text before a length of time makes it an age: "aged 3 years"."""
    return _AGED.search(before) is not None


def bounds(days: float, step: float, before: str) -> tuple[float, float]:
    """Between how many days a duration lasts: half of its smallest unit each way, wider or one-sided by the hedge.

    Args:
        days: its length.
        step: the length of its smallest unit, in days.
        before: the text before it.
    """
    if _LESS.search(before):
        return max(0.0, days - step), days
    if _MORE.search(before):
        return days, float("inf")
    if _ABOUT.search(before):
        return max(0.0, min(days - step, days * 0.8)), max(days + step, days * 1.2)
    return max(0.0, days - step / 2), days + step / 2
