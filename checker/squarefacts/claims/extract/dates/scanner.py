"""The scanner: finds the stretches of text that may hold a date or a duration.

It reads words and digits once, looks each up in the vocabulary, and joins neighbours into chunks: a string with one
letter for the class of each word and one for each mark between two words. The grammar then runs over these short
strings and never over the text.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from squarefacts.claims.extract.dates.vocabulary import abbreviations, class_letters, vocabulary

# Reads "Wednesday", "2019", "1st", "a.m."; never a part of "don't" as a date word, as the apostrophe is a mark. It
# starts with a class, for speed.
_TOKEN = re.compile(
    r"""
    [A-Za-z\d½]
    (?: (?<= [A-Za-z] )
        (?: [A-Za-z]+                           # a word
          | (?<= [AaPp] ) \.\ ?[Mm](?:\.|\b)     # a.m., p. m.
          | (?<= [QH] ) [1-4]\b                 # Q3, H1
          | (?<= \b [A-VX-Za-z] ) \d+\b          # v31, a version or part
          | )
      | (?<= \d )
        (?: \d{0,2}(?:,\d{3})+(?!\d)                 # 1,500
          | \d*(?:st|nd|rd|th|s|ST|ND|RD|TH)?\b     # 4, 4th, 1990s
          | \d* )                                  # 3h
      | )
    """,
    re.VERBOSE,
)
# A chunk without one of these classes holds neither a date nor a duration.
_HEADS = """
    daynum yearnum ordinal decadenum number_word weekday month month_or_word month_in_lower_case decades_word day week
    months years quarter half decade century weekend fortnight night hour minute seconds season part_of_day overnight
    yesterday tonight ago period meridiem zone quarter_code half_code
    holiday_word
"""
_MARKS = {
    "": "_",
    ",": ",",
    ";": ";",
    ":": ":",
    "/": "/",
    "(": "(",
    ",(": "(",
    "[": "(",
    ")": ")",
    "]": ")",
    "),": ")",
    "–": "~",
    "—": "~",
    "--": "~",
    "-": "-",
    "‑": "-",
    "'": "'",
    "’": "'",
    "`": "'",
    ".": ".",
    ".,": ",",
    ")-": "-",
    "&": "&",
    ",'": ",'",
    ",’": ",'",
}


# Marks that mean something else without a space: "27.10.2010", "9:30".
_TIGHT = {".": "·", ":": "¦"}


# A word or mark: its class letter, its characters, its value.
Token = tuple[str, int, int, int]


@dataclass(slots=True)
class Chunk:
    """Neighbouring words of the vocabulary.

    Attributes:
        letters: one letter per word or mark.
        starts, stops: the characters of each in the text, stop exclusive; a mark spans its gap.
        values: the value of each word, 0 for a mark.
    """

    letters: str
    starts: tuple[int, ...]
    stops: tuple[int, ...]
    values: tuple[int, ...]


@cache
def _head_letters() -> frozenset[str]:
    return frozenset(class_letters()[name] for name in _HEADS.split())


@lru_cache(maxsize=2)
def scan(text: str) -> tuple[Chunk, ...]:
    """All chunks of a text that may hold a date or a duration, in order."""
    chunks: list[Chunk] = []
    entry_of, heads, dotted = vocabulary().get, _head_letters(), abbreviations()
    tokens: list[Token] = []
    has_head = False
    last_stop = 0
    last_word = ""
    for match in _TOKEN.finditer(text):
        word = match[0]
        entry = entry_of(word)
        if entry is None:
            if not word[0].isdecimal():
                if has_head:
                    chunks.append(_chunk(tokens))
                    has_head = False
                if tokens:
                    tokens = []
                continue
            entry = _digits(word)
        start, stop = match.span()
        if tokens:
            marks = _marks(text[last_stop:start], last_word in dotted)
            if marks is None:
                if has_head:
                    chunks.append(_chunk(tokens))
                    has_head = False
                tokens = []
            elif marks:
                tokens += [(mark, last_stop, start, 0) for mark in marks]
                has_head = has_head or "'" in marks
        letter, value = entry
        tokens.append((letter, start, stop, value))
        has_head = has_head or letter in heads
        last_stop, last_word = stop, word
    if has_head:
        chunks.append(_chunk(tokens))
    return tuple(chunks)


def _chunk(tokens: list[Token]) -> Chunk:
    letters, starts, stops, values = zip(*tokens, strict=True)
    return Chunk("".join(letters), starts, stops, values)


@lru_cache(maxsize=512)
def _marks(gap: str, after_abbreviation: bool) -> str | None:
    """The marks between two words; None where the gap parts them for good."""
    if gap == " ":
        return ""
    if gap.count("\n") > 1 or len(gap) > 40:
        return None
    bare = "".join(gap.split())
    if after_abbreviation and bare.startswith("."):
        bare = bare[1:]
        if not bare:
            return ""
    if gap and not bare:
        return ""
    if gap in _TIGHT:
        return _TIGHT[gap]
    if bare == "-" and gap != "-":
        return "~"
    return _MARKS.get(bare)


@lru_cache(maxsize=4096)
def _digits(word: str) -> tuple[str, int]:
    """The class and value of a word that starts with digits."""
    letters = class_letters()
    if word.isdigit():
        value = int(word) if len(word) < 9 else 0
        if len(word) <= 2 and 1 <= value <= 31:
            return letters["daynum"], value
        if len(word) == 4 and 1000 <= value <= 2199:
            return letters["yearnum"], value
        return letters["number"], value
    digits = word.lower().rstrip("stndrh").replace(",", "")
    value = int(digits) if digits.isdigit() and len(digits) < 9 else 0
    if word.endswith("s"):
        return letters["decadenum" if value % 10 == 0 and len(digits) in (2, 4) else "number"], value
    return letters["number" if "," in word else "ordinal"], value
