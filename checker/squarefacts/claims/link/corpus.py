"""The links of a corpus: everything that only all articles together can tell. Article-level claims stay as they are."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.link.edition_numbers import Edition, find_editions
from squarefacts.claims.link.events import Event, find_events
from squarefacts.claims.link.names.find import find_name_pairs
from squarefacts.claims.link.names.pair import NamePair
from squarefacts.claims.link.names.places import find_place_pairs, with_places
from squarefacts.claims.link.names.slips import find_slips
from squarefacts.claims.link.parallels.days import find_shared_days
from squarefacts.claims.link.parallels.earlier_ones import EarlierOne, find_earlier_ones
from squarefacts.claims.link.parallels.figures import find_parallel_figures
from squarefacts.claims.link.parallels.lone_figures import find_lone_figures
from squarefacts.claims.link.parallels.lone_groups import find_lone_groups
from squarefacts.claims.link.parallels.matters import Matter, find_matters
from squarefacts.claims.link.parallels.ordinals import find_shared_ordinals
from squarefacts.claims.link.parallels.places import find_shared_places
from squarefacts.claims.link.person_pairs import PersonPair, find_person_pairs
from squarefacts.claims.link.retold import SharedFigure, find_shared_figures
from squarefacts.claims.link.stories import StoryPair, find_story_pairs
from squarefacts.claims.link.witnesses import find_witnesses
from squarefacts.claims.link.years.find import SettledYear, settle_years, with_settled_years


@dataclass(frozen=True, slots=True)
class Links:
    """What a corpus settled.

    Attributes:
        name_pairs: two spellings of what is probably one name.
        witnesses: article key to the key that all its near-duplicates share.
        story_pairs: articles that share rare names.
        person_pairs: articles that tell the age of one person.
        settled_years: the years of articles that leave theirs open.
        events: the events, each with its mentions.
        shared_figures: figures, days and ordinals that two articles tell of one thing.
        earlier_ones: events told before those that ordinals count.
        editions: editions of yearly events that a few articles count.
        matters: pairs of articles of a small corpus on one matter.
    """

    name_pairs: list[NamePair] = field(default_factory=list)
    witnesses: dict[int, int] = field(default_factory=dict)
    story_pairs: list[StoryPair] = field(default_factory=list)
    person_pairs: list[PersonPair] = field(default_factory=list)
    settled_years: list[SettledYear] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    shared_figures: list[SharedFigure] = field(default_factory=list)
    earlier_ones: list[EarlierOne] = field(default_factory=list)
    editions: list[Edition] = field(default_factory=list)
    matters: list[Matter] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class LinkedCorpus:
    """A corpus with its links; articles of settled years are read in that year."""

    bundles: list[ArticleClaims]
    links: Links


def link_corpus(bundles: Sequence[ArticleClaims]) -> LinkedCorpus:
    """The corpus with its links, in a stable order. The given bundles are not changed."""
    settled = settle_years(bundles)
    dated = with_settled_years(bundles, settled)
    place_pairs = find_place_pairs(dated)
    known = [*find_name_pairs(dated), *place_pairs]
    slips = find_slips(dated, known)
    corpus = with_places(dated, [*place_pairs, *slips])
    shared, stories = find_shared_figures(corpus), find_story_pairs(corpus)
    shared += find_lone_figures(corpus, shared)
    matters = list(find_matters(corpus, stories))
    shared += find_parallel_figures(corpus, matters, shared)
    parallels = [
        *find_lone_groups(corpus, matters, shared),
        *find_shared_days(corpus, matters),
        *find_shared_ordinals(corpus, matters),
    ]
    corpus, shared_places = find_shared_places(corpus, matters)
    links = Links(
        [*known, *slips],
        find_witnesses(corpus),
        stories,
        find_person_pairs(corpus),
        settled,
        find_events(corpus),
        [*shared, *parallels, *shared_places],
        find_earlier_ones(corpus, matters),
        find_editions(corpus),
        [matter for matter in matters if matter.small],
    )
    return LinkedCorpus(corpus, links)
