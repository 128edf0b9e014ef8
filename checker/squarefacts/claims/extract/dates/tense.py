"""Whether the words around a date tell of the future, which decides on which side of publication it lies."""

import re
from functools import cache

from squarefacts.claims.extract.dates.mention import DateMention, Form
from squarefacts.claims.extract.dates.vocabulary import phrases
from squarefacts.claims.phrase_patterns import by_first_letter

_REACH = 70  # characters before a date in which its verb mostly stands
# Where the clause before a date ends: a full stop, a semicolon, a verb of saying. It starts with a class, for speed.
_CLAUSE_END = re.compile(
    r"""
    [.;!?\nsatr]
    (?: (?<= [.;!?] ) \s | (?<= \n )
      | (?<! \w. ) (?: (?<= s ) (?: aid | ays ) | (?<= t ) old | (?<= a ) (?: nnounced | dded ) | (?<= r ) eported )
        \b )
    """,
    re.VERBOSE,
)
# "By December" is ahead; "by Wednesday" may have passed, "until Wednesday" seldom.
_LIMIT = re.compile(r"\b(?:by|until|till|before|through)(?: the)?\s+$")
_UNTIL = re.compile(r"\b(?:until|till)\s+$")
# "When the case is heard in May."
_CONDITION = re.compile(rf"{by_first_letter(('when', 'if', 'once', 'unless'))}\b[^,]{{3,40}}\b(?:is|are)\b")
# "On Tuesday, the committee will meet."
_LEADS_SENTENCE = re.compile(r"(?:^|[.!?]\s+|\n\s*)On\s$")
_PROMISED = re.compile(r",?\s[^.;!?\n]{0,80}?\b(?:will|plans? to|(?:is|are) (?:to|due|scheduled|expected))\b")
# "The ministry on Sunday issued a warning": what has happened, whatever is told before.
_HAPPENED = re.compile(r"\s(?:\w+ly\s)?(?:\w{2,}ed|said|told|began|held|won|lost|made|took|gave|met|left|sent|found)\b")
# Plans of the past: "had been due to expire on Friday".
_OVERTAKEN = re.compile(r"\b(?:had been|previously|originally|was to have|had planned|were to have)\b")


# A verb in the past that leads to the day: "was passed on ", "took office on ", "reported its results on ", "since ".
_LED_BY_PAST = re.compile(
    r"""
    \b (?: (?: (?: was | were | took | began | held | met | won | lost | died | left | came | went | fell | \w{3,}ed )
            (?: \s [\w’']+ ){0,3} \s (?: on \s )? )
       | since \s )
    $
    """,
    re.VERBOSE,
)


@cache
def _ahead() -> re.Pattern[str]:
    """The words of `words/ahead.txt`; "lower-than-expected" is none of them."""
    return re.compile(by_first_letter(phrases("ahead"), r"[\w-]") + r"\b")


def looks_ahead(text: str, mention: DateMention) -> bool:
    """Whether the words before a date, back to the last end of a clause, or those after it tell of the future."""
    window = text[max(0, mention.start - _REACH) : mention.start]
    weekday = mention.form is Form.WEEKDAY
    if weekday and _HAPPENED.match(text, mention.stop):
        return False
    # Where the clause begins is only looked for if something tells of the future at all, for speed.
    told = [words for words in (_UNTIL if weekday else _LIMIT, _ahead(), _CONDITION) if words.search(window)]
    cut = max((stop.end() for stop in _CLAUSE_END.finditer(window)), default=0) if told else 0
    if any(words.search(window, cut) for words in told):
        return not _OVERTAKEN.search(window, cut)
    return weekday and bool(_LEADS_SENTENCE.search(window)) and _PROMISED.match(text, mention.stop) is not None


def looks_behind(text: str, mention: DateMention) -> bool:
    """Whether a verb in the past stands right before a day that is told with its weekday."""
    if mention.weekday is None or mention.day is None:
        return False
    return _LED_BY_PAST.search(text, max(0, mention.start - 40), mention.start) is not None
