"""What the listed parts of a whole are called, and whether their names exclude each other."""

import re
from collections.abc import Sequence

from squarefacts.claims.resolve.arithmetic.groups import groups_in

# How a name begins that ties a part to a place, a source or a use; reads "from the army", "in Japan", "came from tax".
TIED = re.compile(
    r"\s? (?: of \s them \s )? (?P<verb> (?: (?: was | were | is | are | will \s be | had ) \s )? [a-z]+ \s )?"
    r" (?P<by> to | for | from | in | on | of | by | at | against | under | with | before | after )"
    r" \s (?: the \s | its \s | his \s | her \s )? (?P<to> [\w'-]+ | ⟦D\d+⟧ )",
    re.VERBOSE,
)
# A place without a preposition: "abroad", "elsewhere".
PLACED = frozenset(("abroad", "overseas", "elsewhere", "home"))
# Votes "for the merger" beside others against it.
FOR = re.compile(r"\s* for \b", re.VERBOSE)
# A name in front of its figure: "the Greens", "Labour holds", "Ito taking".
NAMED = re.compile(r"(?: , \s )? (?: and \s )? (?: the \s )? (?P<name> [A-Z][\w'-]* )", re.VERBOSE)


def exclude_each_other(labels: Sequence[str]) -> bool:
    """Whether each name is another group of one set: "in favour", "against"; "won", "lost", "drew"."""
    told = [groups_in(label) | ({("opinion", "for")} if FOR.match(label) else set()) for label in labels]
    for name in {name for groups in told for name, _ in groups}:
        own = [[group for set_name, group in groups if set_name == name] for groups in told]
        if all(len(groups) == 1 for groups in own) and len({groups[0] for groups in own}) == len(labels):
            return True
    return False


def is_placed(label: str) -> bool:
    """Whether a name stands for all places but those told: "abroad", "elsewhere"."""
    return label.strip(" ,.") in PLACED


def are_parallel(labels: Sequence[str]) -> bool:
    """Whether each name has the same preposition and another noun, all proper names or none: "in Japan", "in Korea".

    A verb may stand before the first only, which the others share: "came from tax", "from fees".
    """
    if is_placed(labels[-1]):
        labels = labels[:-1]
    found = [TIED.match(label) for label in labels]
    ties = [tie for tie in found if tie is not None]
    if len(ties) < len(labels) or len({tie["by"] for tie in ties}) > 1 or any(tie["verb"] for tie in ties[1:]):
        return False
    nouns = [tie["to"] for tie in ties]
    return len(set(nouns)) == len(nouns) and len({noun[0].isupper() for noun in nouns}) == 1


def are_names(labels: Sequence[str]) -> bool:
    """Whether each figure stands behind another name: "the Reds won", "the Greens"."""
    found = [NAMED.match(label) for label in labels]
    names = [match["name"] for match in found if match is not None]
    return len(names) == len(labels) == len(set(names))
