"""Events of one kind and of the same people that are told with a day before one that an ordinal counts.

"It was the first time that the two had met" is wrong if another article has them meet three years before; "his second
visit to the camp" is, if two earlier ones are told.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.calendar import to_date
from squarefacts.claims.keys import claim_key, key
from squarefacts.claims.link.parallels.clauses import SAME, Told, kinds_of, shared_words, told_claims
from squarefacts.claims.link.parallels.matters import Matter
from squarefacts.claims.link.years.find import days_of
from squarefacts.claims.model import Kind, Modality, NameValue, OrdinalValue
from squarefacts.claims.resolve.people import surname
from squarefacts.claims.resolve.retold.stems import stem
from squarefacts.claims.word_files import word_tables

# Two days nearer to each other than this are of one visit or one round of talks; a first one told again is the same
# within a season.
LASTS, SEASON = 7, 60
# What goes on with a list of times: "in May 2002 and again in July 2005", "in April and in October".
AND_AGAIN = re.compile(r",? \s and \s (?: again \s | then \s )? (?: in | on ) \s \Z", re.VERBOSE)
# What says that it was not an event of this kind: "had never met", "was to visit".
NOT_SO = re.compile(
    r"\b (?: never | not | no | would | until | (?: was | were | is | are | due | set | planned ) \s to ) \b",
    re.VERBOSE,
)
# What makes a number count from somewhere else than the beginning; reads "since the war", "as president", "this year".
RESTRICTED = re.compile(
    r"""
    \b (?: since | as | this | under | outside | abroad | overseas | official | ever \s to
      | (?: in | for ) \s (?: more \s than \s | nearly \s | almost \s | about \s )? (?: an? | \d+ | [a-z-]+ ) \s
        (?: years? | months? | weeks? | decades? ) | in \s office | at \s a \b
      | (?: of | in ) \s (?: the | his | her | their | its ) \s (?: [a-z]+ \s )?
        (?: year | season | month | week | tour | term | campaign | war | mission | match | winter | summer | event )
    ) \b
    """,
    re.VERBOSE,
)
# A restriction that tells how far it reaches: "since 1991", "for 25 years".
SINCE = re.compile(r"\b since \s (?P<year> \d{4} ) \b | \b (?: in | for ) \s (?P<years> \d+ ) \s years \b", re.VERBOSE)
# A restriction to one office: "her third tour of Norland as abbess".
AS_OFFICE = re.compile(r"\b as \s (?P<office> [a-z]+ ) \b (?= [.,;] | \s and \b )", re.VERBOSE)
# What ends the words that may restrict an ordinal; reads ";", ", who"; not ", the".
RESTRICTION_END = re.compile(r"[;:.”] | , \s (?! the\b )", re.VERBOSE)
# How far after an ordinal its restriction may stand, in characters.
REACH = 90
FEWEST_NAMES, FEWEST_WORDS = 2, 3
DAYS_OF_YEAR = 365


@dataclass(frozen=True, slots=True)
class EarlierOne:
    """An event told with a day before the one that an ordinal counts.

    Attributes:
        ordinal: the key of the ordinal.
        date: the key of the date of the earlier one, or of its own ordinal where that is a first one too.
        head: the kind of event.
        days: the first and the last day on which the counted one was.
        earlier: those of the earlier one.
    """

    ordinal: int
    date: int
    head: str
    days: tuple[int, int]
    earlier: tuple[int, int]

    def row(self) -> tuple[object, ...]:
        """The row of `earlier_ones`."""
        relation = key("earlier", self.ordinal, self.date)
        return relation, self.ordinal, self.date, self.head, *self.days, *self.earlier


def find_earlier_ones(bundles: Sequence[ArticleClaims], matters: Sequence[Matter]) -> list[EarlierOne]:
    """The events told before those that ordinals count, in small corpora, in the order of the corpus."""
    found: dict[tuple[int, int], EarlierOne] = {}
    for matter in matters:
        both = bundles[matter.one], bundles[matter.other]
        for bundle in both if matter.small else ():
            for counted in told_claims(bundle, Kind.ORDINAL):
                for one in _before(counted, both):
                    found.setdefault((one.ordinal, one.date), one)
    return list(found.values())


def _before(counted: Told, bundles: Sequence[ArticleClaims]) -> Iterator[EarlierOne]:
    """The events of the kind that an ordinal counts, of the same people, told before it."""
    claim, days = counted.claim, _days(counted)
    if days is None or claim.modality is not Modality.FACT:
        return
    own = claim_key(counted.bundle.article, claim)
    head, people = _head(counted), _people(counted)
    for bundle in bundles:
        for date in told_claims(bundle, Kind.DATE) if head else ():
            told = days_of(date.claim)
            if told is None or told[1] + LASTS >= days[0] or date.claim.modality is not Modality.FACT:
                continue
            reaches = _counts(counted, told[0]) or _in_office(counted, date)
            if reaches and _tells(date, head) and _same_people(counted, date, people, head):
                yield EarlierOne(own, claim_key(bundle.article, date.claim), head, days, told)
        for first in told_claims(bundle, Kind.ORDINAL) if bundle is not counted.bundle else ():
            told = _days(first)
            if told is not None and told[1] + SEASON < days[0] and _are_firsts(counted, first, told[0]):
                value = claim.value
                assert isinstance(value, OrdinalValue)
                yield EarlierOne(own, claim_key(bundle.article, first.claim), head or value.head, days, told)


def _are_firsts(counted: Told, first: Told, day: int) -> bool:
    """Whether two ordinals are both told to be the first of one thing."""
    one, two = counted.claim.value, first.claim.value
    if not isinstance(one, OrdinalValue) or not isinstance(two, OrdinalValue) or (one.n, two.n) != (1, 1):
        return False
    if not (_counts(counted, day) and _counts(first, None)) or first.claim.modality is not Modality.FACT:
        return False
    a, b = counted.setting, first.setting
    return not a.beside.isdisjoint(b.beside) and bool(a.names & b.names) and shared_words(a, b) >= FEWEST_WORDS


def _counts(counted: Told, day: int | None) -> bool:
    """Whether an ordinal counts from the beginning, or from before a day; None for any day."""
    text, claim = counted.bundle.article.prose, counted.claim
    stop = min(counted.bundle.sentences[claim.sentence].stop, claim.start + REACH)
    end = RESTRICTION_END.search(text, claim.stop, stop)
    told = text[claim.start : end.start() if end else stop]
    since = SINCE.search(told)
    if since and day is not None and since["year"]:
        return to_date(day).year > int(since["year"])
    days = _days(counted)
    if since and day is not None and since["years"] and days:
        return days[0] - day < (int(since["years"]) - 1) * DAYS_OF_YEAR
    return since is not None or RESTRICTED.search(told) is None


def _head(counted: Told) -> str:
    """The kind of event that an ordinal counts: its noun, else the one verb of its clause; "" unknown."""
    value = counted.claim.value
    assert isinstance(value, OrdinalValue)
    quote = counted.bundle.article.text[counted.claim.start : counted.claim.stop]
    # "Her first Eastbourne title" counts from the beginning, "her first state visit" does not.
    if value.of or any(word.capitalize() not in quote for word in value.modifiers):
        return ""
    kind = _first_kind(stem(value.head)[:SAME]) if value.head and value.head != "time" else ""
    if kind or (value.head and value.head != "time"):
        return kind
    kinds = {word[1:] for word in counted.setting.beside if word[0] == "="}
    return kinds.pop() if len(kinds) == 1 else ""


def _first_kind(word: str) -> str:
    return next(iter(kinds_of(word)), "")


def _days(counted: Told) -> tuple[int, int] | None:
    """The days on which an ordinal puts its event, or those that its sentence names."""
    claim = counted.claim
    if claim.day_first is not None and claim.day_last is not None:
        return claim.day_first, claim.day_last
    return (min(counted.days), max(counted.days)) if counted.days else None


def _in_office(counted: Told, date: Told) -> bool:
    """Whether an ordinal counts from the beginning of an office which the person is told to hold on a day."""
    text, claim = counted.bundle.article.prose, counted.claim
    office = AS_OFFICE.search(text, claim.stop, counted.bundle.sentences[claim.sentence].stop)
    return office is not None and stem(office["office"])[:SAME] in date.setting.names


def _tells(date: Told, head: str) -> bool:
    """Whether the words beside a date tell an event of a kind, or a date before it in the same list is of one."""
    text, sentence = date.bundle.article.prose, date.bundle.sentences[date.claim.sentence]
    lead = text[sentence.start : date.claim.start]
    if NOT_SO.search(lead[-40:]):
        return False
    if f"={head}" in date.setting.beside:
        return True
    return AND_AGAIN.search(lead) is not None and f"={head}" in date.setting.words


def _people(told: Told) -> frozenset[str]:
    """The surnames of the people in the sentence of a claim, and in the one before."""
    last = told.claim.sentence
    found = set()
    for claim in told.bundle.claims:
        if isinstance(claim.value, NameValue) and last - 1 <= claim.sentence <= last:
            found.add(surname(claim.value))
    return frozenset(found - {""})


def _same_people(counted: Told, date: Told, people: frozenset[str], head: str) -> bool:
    """Whether both tell the same people: two where two take part, else one and the place, or as many names."""
    both = people & _people(date)
    if head in _mutual():
        return len(both) == FEWEST_NAMES
    return bool(both or not people) and len(counted.setting.names & date.setting.names) >= FEWEST_NAMES


@cache
def _mutual() -> frozenset[str]:
    return frozenset(word_tables("squarefacts.claims.link", "kindred_events")["mutual"]["kinds"].split())
