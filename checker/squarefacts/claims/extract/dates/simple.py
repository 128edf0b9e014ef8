"""Simple dates: one form of one family at one place of a chunk."""

from functools import cache, lru_cache

from squarefacts.claims.extract.dates.calendar_forms import CALENDAR_FORMS
from squarefacts.claims.extract.dates.count_forms import COUNT_FORMS
from squarefacts.claims.extract.dates.day_forms import DAY_FORMS
from squarefacts.claims.extract.dates.day_ranges import DAY_RANGE_FORMS
from squarefacts.claims.extract.dates.mention import DateMention
from squarefacts.claims.extract.dates.numeric_forms import NUMERIC_FORMS
from squarefacts.claims.extract.dates.period_forms import PERIOD_FORMS
from squarefacts.claims.extract.dates.reading import DateForm, Reading
from squarefacts.claims.extract.dates.scanner import Chunk
from squarefacts.claims.extract.dates.unit_forms import UNIT_FORMS
from squarefacts.claims.extract.dates.weekday_forms import WEEKDAY_FORMS
from squarefacts.claims.extract.dates.year_forms import YEAR_FORMS

Found = tuple[DateMention, int]


@cache
def _forms() -> dict[str, tuple[DateForm, ...]]:
    """The forms to try at each letter, calendar dates first."""
    table: dict[str, list[DateForm]] = {}
    for date_form in (
        *NUMERIC_FORMS,
        *DAY_RANGE_FORMS,
        *CALENDAR_FORMS,
        *WEEKDAY_FORMS,
        *YEAR_FORMS,
        *PERIOD_FORMS,
        *DAY_FORMS,
        *COUNT_FORMS,
        *UNIT_FORMS,
    ):
        for letter in sorted(date_form.first_letters()):
            table.setdefault(letter, []).append(date_form)
    return {letter: tuple(forms) for letter, forms in table.items()}


def read_simple(text: str, chunk: Chunk, at: int) -> Found | None:
    """The simple date that starts at one place of a chunk and the place after it, None where none does."""
    for date_form in _fitting(chunk.letters, at):
        match = date_form.pattern.match(chunk.letters, at)
        mention = date_form.build(Reading(text, chunk, match)) if match else None
        if match and mention is not None:
            return mention, match.end()
    return None


def starting_letters() -> frozenset[str]:
    """The letters at which a simple date may start."""
    return frozenset(_forms())


@lru_cache(maxsize=8192)
def _fitting(letters: str, at: int) -> tuple[DateForm, ...]:
    """The forms that fit the letters of a chunk at one place; most chunks are alike ("the", a day, a month)."""
    return tuple(date_form for date_form in _forms().get(letters[at], ()) if date_form.pattern.match(letters, at))
