"""All arithmetic of an article: each sentence with two figures or more is read by every kind of relation."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from squarefacts.claims.model import Claim, Kind
from squarefacts.claims.resolve.arithmetic.announced import find_lists
from squarefacts.claims.resolve.arithmetic.changes.find import find_changes
from squarefacts.claims.resolve.arithmetic.columns import find_columns
from squarefacts.claims.resolve.arithmetic.dated import find_dated
from squarefacts.claims.resolve.arithmetic.equivalents import find_equivalents
from squarefacts.claims.resolve.arithmetic.exchange import find_exchange
from squarefacts.claims.resolve.arithmetic.headlines import find_headlines
from squarefacts.claims.resolve.arithmetic.neighbours import find_neighbours
from squarefacts.claims.resolve.arithmetic.outlines import find_outlines
from squarefacts.claims.resolve.arithmetic.ranges import find_ranges
from squarefacts.claims.resolve.arithmetic.restatements import find_restatements
from squarefacts.claims.resolve.arithmetic.shares import find_shares
from squarefacts.claims.resolve.arithmetic.shares_by_role import find_shares_by_role
from squarefacts.claims.resolve.arithmetic.skeleton import FIGURES, Skeleton, skeleton_of
from squarefacts.claims.resolve.arithmetic.slips import find_slips
from squarefacts.claims.resolve.arithmetic.splits import find_listed_splits, find_splits
from squarefacts.claims.resolve.arithmetic.sums import find_sums
from squarefacts.claims.resolve.arithmetic.table_rows import find_table_rows
from squarefacts.claims.resolve.arithmetic.table_sums import find_table_sums
from squarefacts.claims.resolve.arithmetic.tables import cells_of, find_tables
from squarefacts.claims.resolve.arithmetic.wholes import find_wholes
from squarefacts.claims.ties import Relation
from squarefacts.text.article import Article, Part, Sentence

# What a sentence has two of where it may tell a relation.
_SIZES = FIGURES | {Kind.DURATION}


def find_arithmetic(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> list[Relation]:
    """The relations between figures, sentence by sentence, then those of the whole article.

    Args:
        article: the article; its prose is read.
        sentences: its sentences, in order.
        claims: all claims of the article, in the order of the text.
    """
    relations: list[Relation] = []
    for skeleton in _skeletons(article, sentences, claims):
        relations += find_changes(skeleton)
        relations += find_wholes(skeleton, article.prose)
        relations += find_sums(skeleton)
        shares = list(find_shares_by_role(skeleton))
        relations += shares or find_shares(skeleton, article.prose)
        relations += find_splits(skeleton)
    relations += find_neighbours(article, sentences, claims)
    relations += find_listed_splits(article.text, article.prose, sentences, claims)
    relations += find_lists(article, sentences, claims)
    relations += find_dated(article.prose, claims)
    relations += find_headlines(article.text, sentences, claims)
    relations += find_ranges(article.prose, claims)
    equivalents = list(find_equivalents(article.prose, sentences, claims))
    pairs = [relation for relation in equivalents if relation.kind == "exchange"]
    relations += equivalents
    relations += find_exchange(article.prose, sentences, claims, pairs)
    relations += find_restatements(article.prose, claims)
    relations += find_slips(article.prose, sentences, claims)
    relations += find_tables(article, sentences, claims)
    relations += find_table_sums(article, sentences, claims)
    told = frozenset(id(relation.roles[0].claim) for relation in relations if relation.kind == "table")
    relations += find_table_rows(article, sentences, claims, told)
    relations += find_outlines(article.text, claims)
    for region in article.regions:
        if region.part is Part.TABLE:
            relations += find_columns(list(cells_of(article.text, region, claims)))
    return relations


def _skeletons(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Skeleton]:
    """The skeleton of each sentence that has two figures or more."""
    for index, group in groupby(claims, key=attrgetter("sentence")):
        together = list(group)
        if index < len(sentences) and len([claim for claim in together if claim.kind in _SIZES]) > 1:
            sentence = sentences[index]
            yield skeleton_of(article.prose, sentence.start, sentence.stop, sentence.part, together)
