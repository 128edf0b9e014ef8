"""What one article claims: everything that later stages know of it."""

from dataclasses import dataclass, field

from squarefacts.claims.model import Claim, NotUnderstood, Publication, World
from squarefacts.claims.resolve.places import PlaceUse
from squarefacts.claims.ties import (
    EventBound,
    EventFact,
    EventMention,
    ImpliedDate,
    PersonAge,
    Relation,
    Retelling,
    ToldFigure,
)
from squarefacts.text.article import Article, Sentence


@dataclass(slots=True)
class ArticleClaims:
    """The claims of one article with all that was resolved; it depends on that article alone.

    Attributes:
        article: the article.
        sentences: its sentences, in order.
        publication: when it appeared, and from what that is known.
        worlds: the ways to read it that its words leave, the likeliest first.
        claims: in the order of their spans.
        implied: days that follow from other words.
        bounds: days on which an event of the article is said to start, end or take place.
        relations: figures that the words tie together.
        not_understood: figures and dates that were seen and not understood.
        ages: the ages of named people.
        events: meetings of named people.
        facts: totals of the incident that it is about.
        incident: the date on which that incident was, None where it is not told.
        context: the words of proper names in it, by which articles on one story know each other.
        sketch: hashes of its word sequences, by which near-duplicates know each other.
        retellings: figures that it tells twice.
        told: figures that other articles may tell too.
        places: the places that it names.
        kinds: the kinds of incident that its first sentences tell.
        lead_names: the words of names in its first sentences, where they tell an incident.
    """

    article: Article
    sentences: list[Sentence]
    publication: Publication
    worlds: tuple[World, ...]
    claims: list[Claim]
    implied: list[ImpliedDate] = field(default_factory=list)
    bounds: list[EventBound] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    not_understood: list[NotUnderstood] = field(default_factory=list)
    ages: list[PersonAge] = field(default_factory=list)
    events: list[EventMention] = field(default_factory=list)
    facts: list[EventFact] = field(default_factory=list)
    incident: Claim | None = None
    context: frozenset[str] = frozenset()
    sketch: tuple[int, ...] = ()
    retellings: list[Retelling] = field(default_factory=list)
    told: list[ToldFigure] = field(default_factory=list)
    places: list[PlaceUse] = field(default_factory=list)
    kinds: frozenset[str] = frozenset()
    lead_names: frozenset[str] = frozenset()
