"""Ages: "19-year-old", "aged 19", "19 years old", "at the age of 19", "He was 81."; ", 44," or "(44)" after a name."""

import re

from squarefacts.claims.extract.quantities import Number, Quantity
from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Kind

# After the number; reads "-year-old", " years old", " yo man", " weeks of age"; not " years in office".
AGE_AFTER = re.compile(
    r"""
    [\s-]{0,3}
    (?P<unit> years? | months? | weeks? | days? | y (?= [/.]? o ) )
    [\s/-]{0,3}
    (?: olds? | of \s+ age | o\.? (?! [a-z] ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "10-year Old West End resident" is no age.
OLD_NAME = re.compile(r"[a-z][ -]O")
# Before the number; reads "aged ", "aged over ", "at the age of ", "ages of ", "who was "; not "ages ago".
AGE_BEFORE = re.compile(
    r"""
    (?<! [a-z] )
    (?: aged (?: \s (?: between | over | under | at \s least | up \s to ) )?
      | age (?: \s of | d | s )? | ages \s of | turned | turning | turns
      | who \s (?: is | was | were ) (?: \s (?: then | now | only ) )? )
    \s (?: about \s | around \s | just \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# The whole of a short clause: reads "He was " before "81.", "and she is now " before "26,"; not "that he was 12 of 20".
PRONOUN_BEFORE = re.compile(
    r"""
    (?: \A | [\s“"] ) (?: he | she ) \s (?: is | was ) (?: \s (?: now | just | only ) )? \s \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What ends that clause; reads ".", ", and", " when"; not " of", " points", " and 4".
CLAUSE_END = re.compile(r"[.,;] (?= \s | \Z | [”\"] ) | \s (?: and | when | at ) \s (?! \d )", re.VERBOSE)
# A name: capitalised words, initials; reads "Maria Santos", "John A. Reed", in "Georgia's Lev Reed" only "Lev Reed".
_NAME = r"""
    (?P<name> (?: [A-Z] [\w’'-]+ (?<! ['’]s ) | [A-Z]\. )
              (?: \s (?: [A-Z] [\w’'-]+ (?<! ['’]s ) | [A-Z]\. | de | la | van | von | bin | al ) ){0,4}
              (?: ,? \s (?: [JS]r\. | I{2,3} | IV ) )? )
"""
# A name right before a comma, or before a bracket.
NAME_BEFORE = re.compile(_NAME + r", \s \Z", re.VERBOSE)
NAME_BRACKET = re.compile(_NAME + r"\s \( \Z", re.VERBOSE)
# What follows an age in brackets: ") has", "), of"; not ") 6-4", ") and".
BRACKET_END = re.compile(r"\) (?: ,? \s (?! and\b | or\b | v\b ) [a-z] | , \s )", re.VERBOSE)
# Another number in brackets beside it: both are minutes, seeds or points.
BRACKETED = re.compile(r"\( \d{1,3} (?: \s (?: pen | og ) )? \)", re.VERBOSE)
# A sentence that tells nothing but an age after the news of a death: "Maria Santos was ".
NAME_WAS = re.compile(r"(?: \A | [.!?”\"] \s | \n ) " + _NAME + r"\s was \s \Z", re.VERBOSE)
DEATH = re.compile(r"\b (?: died | dies | dead | death | killed | passed \s away ) \b", re.VERBOSE)
# What closes an age in apposition.
APPOSITION_END = re.compile(
    r"""
    \s* (?: , | \. (?! \d ) | ; | \) | \Z | \s (?: and | was | is | were | of ) \b )
    """,
    re.VERBOSE,
)
# After the age of a person called by one name a lower-case word follows: "Vance, 16, told".
VERB_AFTER = re.compile(r", \s (?! and\b | or\b | but\b ) [a-z]", re.VERBOSE)
# The greatest age of a person on record is 122 years.
OLDEST = 122
# Nobody younger has an age in brackets; smaller numbers are the seeds of tournaments.
YOUNGEST_IN_BRACKETS = 14
# How far around a figure in brackets another one counts the same, and how far back a death is told, in characters.
AROUND, DEATH_REACH = 120, 300


def read_age(text: str, number: Number) -> Quantity | None:
    """The age that a number is, None where nothing says that it is one."""
    follows = text[number.stop : number.stop + 3].lower().lstrip(" -")
    if follows[:1] in ("y", "m", "w", "d"):
        after = AGE_AFTER.match(text, number.stop)
        if after and not OLD_NAME.search(after[0]):
            return _age(number, after.end(), after["unit"][0].lower())
    if not number.whole or number.fraction or not 0 < number.value <= OLDEST:
        return None
    before = text[max(number.start - 24, 0) : number.start]
    if "age" in before[-16:].lower() or "turn" in before[-10:].lower() or "who " in before[-20:]:
        found = AGE_BEFORE.search(before)
        if found and (found[0][0].lower() == "a" or APPOSITION_END.match(text, number.stop)):
            return _age(number, number.stop, "y")
    if (
        before[-3:] in ("is ", "as ", "ow ", "st ", "ly ")
        and CLAUSE_END.match(text, number.stop)
        and PRONOUN_BEFORE.search(before)
    ):
        return _age(number, number.stop, "y")
    if before[-5:] == " was " and text.startswith(".", number.stop):
        return _after_death(text, number)
    if before[-2:] == " (":
        return _bracketed(text, number)
    if before[-2:] == ", " and number.value >= 1 and APPOSITION_END.match(text, number.stop):
        return _apposed(text, number)
    return None


def _age(number: Number, stop: int, unit: str) -> Quantity:
    """An age in years, or in the months, weeks or days of small children and young things."""
    word = {"y": "year", "m": "month", "w": "week", "d": "day"}[unit]
    return Quantity(Kind.AGE, number.start, stop, number, number.value, f"{word} of age")


def _after_death(text: str, number: Number) -> Quantity | None:
    """The age in a sentence of its own, after the news of a death: "Maria Santos was 81."."""
    name = NAME_WAS.search(text, max(number.start - 60, 0), number.start)
    if not name or " " not in name["name"] or not DEATH.search(text, max(number.start - DEATH_REACH, 0), number.start):
        return None
    age = _age(number, number.stop, "y")
    age.person = name["name"]
    return age


def _bracketed(text: str, number: Number) -> Quantity | None:
    """The age in brackets after a full name, in running text that tells no match: "Maria Santos (44) has"."""
    if number.value < YOUNGEST_IN_BRACKETS or not number.digits or not BRACKET_END.match(text, number.stop):
        return None
    name = NAME_BRACKET.search(text, max(number.start - 60, 0), number.start)
    around = text[max(number.start - AROUND, 0) : number.stop + AROUND]
    if not name or " " not in name["name"] or len(BRACKETED.findall(around)) > 1:
        return None
    words = name["name"].lower().split()
    if not word_set("times", "calendar").isdisjoint(words) or not word_set("titles", "not_people").isdisjoint(words):
        return None
    if not word_set("numbers", "of_matches").isdisjoint(around.lower().split()):
        return None
    age = _age(number, number.stop, "y")
    age.person = name["name"]
    return age


def _apposed(text: str, number: Number) -> Quantity | None:
    """The age after a name and a comma."""
    name = NAME_BEFORE.search(text, max(number.start - 60, 0), number.start)
    if not name or (" " not in name["name"] and not VERB_AFTER.match(text, number.stop)):
        return None
    words = name["name"].lower().split()
    if not word_set("times", "calendar").isdisjoint(words) or text[number.stop : number.stop + 1] not in ",.;)":
        return None
    age = _age(number, number.stop, "y")
    age.person = name["name"]
    return age
