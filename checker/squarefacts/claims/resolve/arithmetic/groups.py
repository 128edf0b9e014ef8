"""Groups that exclude each other, told by the words beside a figure: for and against, men and women."""

import re
from functools import cache

from squarefacts.claims.resolve.arithmetic.words import load

# Men and women are a group of the whole only right beside the figure: "⟦P0⟧ female", "men make up ⟦P1⟧".
SEX_AFTER = re.compile(
    r"\s (?: (?: are | were | is | was ) \s )? (?P<sex> female | male | women | men | girls | boys ) \b", re.VERBOSE
)
SEX_BEFORE = re.compile(
    r"""
    \b (?P<sex> women | men | girls | boys | females | males ) (?: \s | : \s )
    (?: (?: make | made | makes ) \s up \s | (?: account(?:s|ed)? \s )? for \s | comprised? \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# The words of a stretch in lower case.
WORD = re.compile(r"[a-z'-]+")


def sex_after(text: str, at: int) -> tuple[str, str] | None:
    """The sex that stands right after an offset, as a group; None for none."""
    found = SEX_AFTER.match(text, at)
    return ("sex", _sex(found["sex"])) if found else None


def sex_before(text: str, start: int, at: int) -> tuple[str, str] | None:
    """The sex that stands right before an offset, but not before `start`; None for none."""
    found = SEX_BEFORE.search(text, start, at)
    return ("sex", _sex(found["sex"])) if found else None


def _sex(word: str) -> str:
    return "female" if word.lower() in ("women", "girls", "female", "females") else "male"


def groups_in(words: str) -> set[tuple[str, str]]:
    """The groups that a stretch of words names as (set, group), the longest phrase first: "no opinion" is no "no"."""
    told = WORD.findall(words.lower())
    found: set[tuple[str, str]] = set()
    # Most stretches name no group: a look-up of words before the search, for speed.
    if _first_words().isdisjoint(told):
        return found
    plain = f" {' '.join(told)} "
    for phrase, group in _phrases():
        if phrase in plain:
            found.add(group)
            plain = plain.replace(phrase, " | ")
    return found


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase, _ in _phrases())


@cache
def _phrases() -> tuple[tuple[str, tuple[str, str]], ...]:
    """(phrase, (set, group)) for each entry of the word list, the longest phrase first."""
    entries = [
        (f" {word.replace('-', ' ')} ", (name, group))
        for name, groups in load("answers").items()
        for group, words in groups.items()
        for word in words.split()
    ]
    return tuple(sorted(entries, key=lambda entry: -len(entry[0])))
