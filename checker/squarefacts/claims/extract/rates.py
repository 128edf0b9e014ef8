"""What a sum or a measure is counted by: "a share", "per hour", "/kWh"."""

import re

from squarefacts.claims.extract.words import word_set

# What follows a sum or a unit; reads " per share", " a barrel", "/kwh", " per square foot"; not " a deal".
RATE = re.compile(
    r"""
    (?: \s? / \s? | [\s-] (?: per | an? | each | every ) [\s-] )
    (?P<word> (?: (?: square | sq\.? ) \s )? [A-Za-z]+ ) (?: - hour \b )?
    (?! \s (?: ago | earlier | later | before | from | after | old ) \b )    # "a year earlier" is a date
    """,
    re.VERBOSE,
)


def read_rate(text: str, stop: int) -> tuple[int, str] | None:
    """The rate that follows a unit: the character after it and " per share"; None where there is none."""
    follows = text[stop : stop + 2]
    if not follows or follows[0] not in " /-" or (follows[0] == " " and follows[1:] not in ("p", "a", "e", "/")):
        return None
    match = RATE.match(text, stop)
    if not match:
        return None
    word = match["word"].lower()
    known = word_set("rates", "per")
    if word.split()[-1] in known or (word.startswith("sq") and word.split()[-1] in ("m", "ft", "km", "mi")):
        return match.end(), f" per {word}"
    if word.endswith("s") and word[:-1] in known and "per" in match[0]:
        return match.end(), f" per {word[:-1]}"
    return None
