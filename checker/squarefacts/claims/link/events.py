"""Events: which mentions, in one article or in many, tell the same meeting, visit, trial or other event.

Two mentions are one event only on positive evidence: the same kind of event, the same participants, and either the
same number of the same series, the same day, or days that meet and a place that both name. Everything else stays apart.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.calendar import weekday_of
from squarefacts.claims.keys import article_key, claim_key, key
from squarefacts.claims.link.groups import Groups
from squarefacts.claims.link.series import event_series
from squarefacts.claims.link.years.find import bare_weekday, days_of, shares_place
from squarefacts.claims.model import DateValue, Modality
from squarefacts.claims.resolve.events.types import happens_once, lasts, needs_place, slip
from squarefacts.claims.ties import EventMention

# Days that are told as a month still say which event is meant; a year does not.
LONGEST = 31
# How many neighbours in time a mention is compared with: two people do not meet oftener within a month.
NEIGHBOURS = 40


@dataclass(frozen=True, slots=True)
class Telling:
    """A mention with its article and the days on which it puts the event, None where it does not say."""

    mention: EventMention
    bundle: ArticleClaims
    days: tuple[int, int] | None

    def row(self, event: int) -> tuple[object, ...]:
        """The row of `event_mentions`."""
        mention, article = self.mention, self.bundle.article
        value = mention.date.value if mention.date else None
        return (
            event,
            claim_key(article, mention.claim) if mention.claim else None,
            article_key(article),
            key(article_key(article), mention.sentence),
            mention.n,
            mention.modality,
            mention.place,
            mention.bound,
            *(self.days or (None, None)),
            isinstance(value, DateValue) and value.relative,
        )


@dataclass(frozen=True, slots=True)
class Event:
    """An event with all that tell it, in the order of the corpus.

    Attributes:
        event: its key.
        tellings: its mentions.
    """

    event: int
    tellings: tuple[Telling, ...]

    @property
    def days(self) -> tuple[int, int] | None:
        """The days that all tellings leave, None where none of them names a day."""
        told = [telling.days for telling in self.tellings if telling.days]
        return (max(first for first, _ in told), min(last for _, last in told)) if told else None

    @property
    def place(self) -> str:
        """The place in the most words that any telling has."""
        return max((telling.mention.place for telling in self.tellings), key=len)

    def row(self) -> tuple[object, ...]:
        """The row of `events`."""
        mention = self.tellings[0].mention
        return (
            self.event,
            mention.head,
            " and ".join(mention.people),
            self.place,
            event_series(mention.head, mention.people, self.place),
            lasts(mention.head),
            slip(mention.head),
            happens_once(mention.head),
            *(self.days or (None, None)),
            len({telling.bundle.article.name for telling in self.tellings}),
        )

    def mention_rows(self) -> Iterator[tuple[object, ...]]:
        """The rows of `event_mentions`."""
        for telling in self.tellings:
            yield telling.row(self.event)


def find_events(bundles: Sequence[ArticleClaims]) -> list[Event]:
    """The events of a corpus, each with its mentions, in the order of their first ones."""
    groups: dict[tuple[str, tuple[str, ...]], list[Telling]] = defaultdict(list)
    for bundle in bundles:
        for mention in bundle.events:
            days = days_of(mention.date) or _by_weekday(bundle, mention) if mention.date else None
            groups[mention.head, mention.people].append(Telling(mention, bundle, days))
    events = []
    for (head, people), tellings in groups.items():
        for number, together in enumerate(_parted(tellings)):
            events.append(Event(key("event", head, *people, number), tuple(tellings[at] for at in together)))
    return events


def _by_weekday(bundle: ArticleClaims, mention: EventMention) -> tuple[int, int] | None:
    """The day of a bare weekday if all days on which the article can have appeared lead to the same one, else None."""
    weekday, published = bare_weekday(bundle, mention), bundle.publication
    if weekday is None or published.last_day - published.first_day > 6:
        return None
    if mention.modality is Modality.FACT:
        days = {day - (weekday_of(day) - weekday) % 7 for day in range(published.first_day, published.last_day + 1)}
    else:
        days = {day + (weekday - weekday_of(day)) % 7 for day in range(published.first_day, published.last_day + 1)}
    day = days.pop()
    return None if days else (day, day)


def _parted(tellings: list[Telling]) -> list[list[int]]:
    """The places of tellings, those of one event together; none numbers its event otherwise than another does."""
    groups = Groups(telling.mention.n for telling in tellings)
    for one, other in _candidates(tellings):
        if _is_one_event(tellings[one], tellings[other]):
            groups.join(one, other)
    return groups.parts()


def _candidates(tellings: list[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs that may be one event: neighbours by number, then neighbours in time."""
    numbered: dict[int, int] = {}
    for at, telling in enumerate(tellings):
        n = telling.mention.n
        if n is not None:
            if n in numbered:
                yield numbered[n], at
            numbered[n] = at
    timed = sorted((telling.days, at) for at, telling in enumerate(tellings) if telling.days)
    for place, (days, at) in enumerate(timed):
        for later, other in timed[place + 1 : place + 1 + NEIGHBOURS]:
            if later[0] > days[1]:
                break
            yield min(at, other), max(at, other)


def _is_one_event(one: Telling, other: Telling) -> bool:
    a, b = one.mention, other.mention
    meets = one.days is None or other.days is None or (one.days[0] <= other.days[1] and other.days[0] <= one.days[1])
    if a.n is not None and b.n is not None:
        return a.n == b.n and meets
    if one.days is None or other.days is None or not meets:
        return False
    if max(one.days[1] - one.days[0], other.days[1] - other.days[0]) >= LONGEST:
        return False
    same_day = one.days == other.days and one.days[0] == one.days[1] and not needs_place(a.head)
    return same_day or _share_place(one, other)


def _share_place(one: Telling, other: Telling) -> bool:
    """Whether both name the place: each mention itself, or for what is no journey its article."""
    a, b = one.mention.place, other.mention.place
    if a and b:
        return not _words(a).isdisjoint(_words(b))
    return (bool(a) and shares_place(other.bundle, a)) or (bool(b) and shares_place(one.bundle, b))


def _words(place: str) -> set[str]:
    return {word.strip(",").lower() for word in place.split()}
