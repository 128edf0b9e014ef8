"""What one article claims: everything that later stages know of it."""

from dataclasses import dataclass, field

from squarefacts.claims.model import Claim, EventBound, ImpliedDate, NotUnderstood, Publication, Relation, World
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
