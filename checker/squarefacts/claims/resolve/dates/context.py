"""What the resolver remembers while it walks through an article in one world."""

from dataclasses import dataclass, field

from squarefacts.claims.calendar import OPEN_PAST, to_date
from squarefacts.claims.extract.dates.mention import DateMention, Form
from squarefacts.claims.model import Granularity, World
from squarefacts.claims.resolve.dates.periods import Interval

# The lengths of intervals by rank, as far as one may hold another.
_LENGTHS = {
    Granularity.DAY: 0,
    Granularity.WEEKEND: 1,
    Granularity.WEEK: 1,
    Granularity.MONTH: 2,
    Granularity.QUARTER: 3,
    Granularity.SEASON: 3,
    Granularity.HALF: 4,
    Granularity.SPAN: 5,
    Granularity.YEAR: 5,
    Granularity.DECADE: 6,
    Granularity.CENTURY: 7,
}


@dataclass(slots=True)
class Context:
    """The reading of an article up to here, in one world.

    Attributes:
        world: the world.
        first, last: the days between which the words count as written: publication, or a dated header above them.
        reference: the interval that was told last, None at the beginning.
        reference_unit: its length.
        told_day: the single day told last.
        quarter: the quarter told last.
        ahead: whether the words around the mention tell of the future.
        full_days: the days that the article tells with their year.
        latest: what was told last of each length, the latest one at the end.
        under_header: whether `first` and `last` come from a dated header of the page.
    """

    world: World
    first: int
    last: int
    reference: Interval | None = None
    reference_unit: Granularity = Granularity.DAY
    told_day: int | None = None
    quarter: Interval | None = None
    ahead: bool = False
    under_header: bool = False
    full_days: tuple[int, ...] = ()
    latest: dict[Granularity, Interval] = field(default_factory=dict)

    @property
    def known(self) -> bool:
        """Whether there is anything to count from; an open world has no year at all."""
        return self.first > OPEN_PAST

    @property
    def day(self) -> int:
        """The day from which relative words count, the last one where several are possible."""
        return self.last

    @property
    def year(self) -> int:
        """The year from which relative words count."""
        return to_date(self.last).year

    def told(self, unit: Granularity) -> Interval | None:
        """The interval told last that is no longer than a unit: "the next day" does not follow a year."""
        for length, interval in reversed(self.latest.items()):
            if _LENGTHS[length] <= _LENGTHS[unit]:
                return interval
        return None

    def remember(self, mention: DateMention, interval: Interval) -> None:
        """Make an interval the one that "the following day" counts from; one told for comparison is none."""
        if mention.compared or mention.form is Form.TIME:
            return
        if mention.granularity is Granularity.DAY:
            self.told_day = interval[0]
        self.reference, self.reference_unit = interval, mention.granularity
        self.latest.pop(mention.granularity, None)
        self.latest[mention.granularity] = interval
        if mention.form is Form.PART and mention.granularity is Granularity.QUARTER and mention.inner is None:
            self.quarter = interval
