"""Which day of its sentence belongs to the words of an event, and where the event was."""

import re
from collections import defaultdict
from collections.abc import Sequence

from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Claim, Confidence, DateValue, Granularity, Kind
from squarefacts.claims.resolve.speech import NOT_THE_DAY

# What parts the words of an event from a day that belongs to something else: "visited Oslo, she said on May 3".
ANOTHER_CLAUSE = re.compile(
    r"""
    [;:.”"–—]
    | \b (?: said | says | told | announced | reported | after | before | since | until | because | when | while | who
      | which | that | where | but | following | ahead | during | about | if | than | as | from
      | to [ ] (?! [A-Z\d] | (?: [a-z-]+ [ ] ){0,4} (?: years | months | days | life | death | prison | jail ) \b ) ) \b
    | \b and [ ] (?= [a-z] )
    """,
    re.VERBOSE,
)
# From a day to the one who acts: ", President ", " the "; and to a noun: "'s deadly ", ", a suicide "; not " with a ".
DAY_TO_WHO = re.compile(r",? [ ] (?: (?: the | an? ) [ ] )? (?: [A-Z][\w.’'-]* [ ] ){0,5}", re.VERBOSE)
DAY_TO_NOUN = re.compile(
    r"(?: ['’]s )? ,? [ ] (?: (?! (?: with | in | of | for | on | at | by | to | over ) [ ] ) [\w’'-]+ [ ] ){0,6}",
    re.VERBOSE,
)
# A place of up to two parts; a weekday or month after it is none of it.
_PLACE = r"(?P<place> [A-Z][\w’-]* (?: ,? [ ] [A-Z][\w-]* ){0,3} )"
# The place of a visit stands right after its words, that of other events after "in".
PLACE_NEXT = re.compile(rf"[ ] (?: the [ ] )? {_PLACE}", re.VERBOSE)
PLACE_AFTER = re.compile(rf"[ ] (?: in | at | near | outside ) [ ] (?: the [ ] )? {_PLACE}", re.VERBOSE)
# What makes the word before it an adjective: "the Turkish capital Ankara".
COMMON_NOUN = re.compile(
    r"[ ] (?: capital | city | town | port | resort | coast | border | island | province | embassy | side ) \b",
    re.VERBOSE,
)
# How far from the words of an event its day may stand.
REACH = 100


def days_by_sentence(claims: Sequence[Claim]) -> dict[int, list[Claim]]:
    """The dates of days and months by sentence, those of doubt left out."""
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        value = claim.value
        if claim.kind is not Kind.DATE or not isinstance(value, DateValue) or not value.valid:
            continue
        if value.relative and value.anchor == "claim":
            continue  # "two days later": later than what is not sure enough
        if value.granularity in (Granularity.DAY, Granularity.MONTH) and claim.confidence is not Confidence.LOW:
            found[claim.sentence].append(claim)
    return found


def day_after(text: str, start: int, stop: int, dates: Sequence[Claim]) -> Claim | None:
    """The first date between two offsets, None where another clause or a bound parts it from `start`."""
    date = next((claim for claim in dates if start <= claim.start < stop), None)
    if date is None or date.start - start > REACH or ANOTHER_CLAUSE.search(text, start, date.start):
        return None
    return None if NOT_THE_DAY.search(text, max(date.start - 24, start), date.start) else date


def day_before(text: str, who: int, noun: int | None, dates: Sequence[Claim]) -> Claim | None:
    """The date right before the words of an event.

    Args:
        text: the prose.
        who: where the words on those who take part begin.
        noun: where the noun of the event begins, None where a verb tells it.
        dates: the dates of the sentence.
    """
    stop = who if noun is None else noun
    date = next((claim for claim in reversed(dates) if claim.stop <= stop), None)
    if date is None or NOT_THE_DAY.search(text, max(date.start - 24, 0), date.start):
        return None
    if DAY_TO_WHO.fullmatch(text, date.stop, who):
        return date
    if noun is None or not DAY_TO_NOUN.fullmatch(text, date.stop, noun):
        return None
    return None if ANOTHER_CLAUSE.search(text, date.stop, noun) else date


def place_next(text: str, start: int, stop: int) -> str:
    """The place that stands right at `start`, as written; "" for none."""
    found = PLACE_NEXT.match(text, start, stop)
    return _without_time(found["place"]) if found and not COMMON_NOUN.match(text, found.end()) else ""


def place_within(text: str, start: int, stop: int) -> str:
    """The first place after "in" or the like between two offsets, as written; "" for none."""
    for found in PLACE_AFTER.finditer(text, start, stop):
        place = _without_time(found["place"])
        if place:
            return place
    return ""


def _without_time(place: str) -> str:
    """A place without the months and weekdays after it; "" for titles and for times alone."""
    words = place.split()
    while words and words[-1].strip(",").lower() in word_set("times", "calendar"):
        words.pop()
    if not words or any(word.lower() in word_set("titles", "roles") for word in words):
        return ""
    return " ".join(words).rstrip(",").removesuffix("’s")
