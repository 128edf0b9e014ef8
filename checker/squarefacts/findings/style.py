"""Words in the style of other words: a repair must look as if the writer had made it."""

import re

from squarefacts.findings.wording import MONTHS, WEEKDAYS, word_ordinal

# The abbreviations of four and five letters that news style uses; the others are the first three letters.
_LONG_WEEKDAYS = ("Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun")
_LONG_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_LONG_FORMS = frozenset({"tues", "weds", "thur", "thurs", "sept"})


def like_weekday(original: str, weekday: int) -> str:
    """A weekday (0 is Monday) in the style of another: "Wed." becomes "Tue.", "TUESDAY" "MONDAY"."""
    return _like_name(original, weekday, WEEKDAYS, _LONG_WEEKDAYS)


def like_month(original: str, month: int) -> str:
    """A month (1 to 12) in the style of another, a name or a number: "Oct." becomes "Sept.", "09" "10"."""
    if original.isdigit():
        return _like_number(original, month)
    return _like_name(original, month - 1, MONTHS, _LONG_MONTHS)


def like_day(original: str, day: int) -> str:
    """A day of the month in the style of another: "1st" becomes "2nd", "01" "02"."""
    digits = re.match(r"\d+", original)
    if not digits:
        return str(day)
    if digits[0] == original:
        return _like_number(original, day)
    return word_ordinal(day) if original[-1].islower() else word_ordinal(day).upper()


def _like_number(original: str, number: int) -> str:
    return f"{number:02d}" if original.startswith("0") else str(number)


def _like_name(original: str, index: int, names: tuple[str, ...], long_forms: tuple[str, ...]) -> str:
    word = original.rstrip(".")
    told = names[index]
    full = any(word.casefold() == name.casefold() for name in names)
    # "May" is its own abbreviation, so it says nothing of the style: the full name is always right.
    if not full:
        short = long_forms[index] if word.casefold() in _LONG_FORMS else told[: len(word)]
        told = short + "." if original.endswith(".") and short != names[index] else short
    if word.isupper() and len(word) > 1:
        return told.upper()
    return told.lower() if word.islower() else told
