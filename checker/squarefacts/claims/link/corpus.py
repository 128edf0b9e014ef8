"""The links of a corpus: everything that only all articles together can tell. Article-level claims stay as they are."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.link.names import NamePair, find_name_pairs
from squarefacts.claims.link.stories import StoryPair, find_story_pairs
from squarefacts.claims.link.witnesses import find_witnesses


@dataclass(frozen=True, slots=True)
class Links:
    """What a corpus settled.

    Attributes:
        name_pairs: two spellings of what is probably one name.
        witnesses: article key to the key that all its near-duplicates share.
        story_pairs: articles that share rare names.
    """

    name_pairs: list[NamePair] = field(default_factory=list)
    witnesses: dict[int, int] = field(default_factory=dict)
    story_pairs: list[StoryPair] = field(default_factory=list)


def link_corpus(bundles: Sequence[ArticleClaims]) -> Links:
    """The links of a corpus, in a stable order."""
    return Links(find_name_pairs(bundles), find_witnesses(bundles), find_story_pairs(bundles))
