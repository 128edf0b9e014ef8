"""Changes told over two sentences: "Output was 188, against 160 in May. The rise of 17.5 percent was a record"."""

import re
from collections.abc import Iterator

from squarefacts.claims.model import Claim, FigureValue
from squarefacts.claims.resolve.arithmetic.changes.find import find_changes
from squarefacts.claims.resolve.arithmetic.changes.forms import COMPARED
from squarefacts.claims.resolve.arithmetic.changes.model import change_of
from squarefacts.claims.resolve.arithmetic.changes.sizes import SIZE, told_size
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton
from squarefacts.claims.ties import Relation

# A sentence that tells the size of the change before it; reads "That is a rise of ⟦P0⟧", "The ⟦P0⟧ drop",
# "The increase, of ⟦P0⟧, is"; not "The rise of ⟦P0⟧ in exports".
SEQUEL = re.compile(
    r"""
    (?: (?: It | That | This | Which ) \s (?: is | was | means | meant | marks | marked | represents | represented
          | amounts \s to | amounted \s to | makes | made | equals | works \s out \s (?: at | as ) ) \s
        (?: still \s | about \s | roughly \s )?"""
    + SIZE
    + r"""
      | (?: The | That | This | Such \s an? ) \s (?: [a-z-]+ \s )?? (?P<named> [a-z]+ ) ,? \s
        (?: of | was | is | amounts \s to | amounted \s to | comes \s to | came \s to ) \s ⟦[CMPQ](?P<named_of>\d+)⟧
      | (?: The | That | This ) \s ⟦[CMPQ](?P<first>\d+)⟧ \s (?: [a-z]+ \s )? (?P<then> [a-z]+ ) \b
    )
    (?! \s (?: in | of | for | at | among | on ) \s (?! ⟦D | the \s past | a \s (?: year | month | week ) ) )
    """,
    re.VERBOSE,
)


def find_change_sequel(before: Skeleton, words: Skeleton) -> Iterator[Relation]:
    """The one change of a sentence with its size in the next."""
    found = SEQUEL.match(words.text)
    told = _size(words, found) if found else None
    ends = _ends(before) if told else None
    if found and told and ends:
        yield from change_of(*ends, told[0], told[1], found[0].split()[0])


def _size(words: Skeleton, found: re.Match[str]) -> tuple[Claim, str] | None:
    size = told_size(words, found, found["named"] or found["then"] or "", found["named_of"] or found["first"] or "")
    return (size.delta, size.direction) if size else None


def _ends(before: Skeleton) -> tuple[Claim, Claim] | None:
    """The ends of the only change of a sentence, or of its only comparison; None where there are more."""
    changes = list(find_changes(before))
    if len(changes) == 1:
        roles = {role.role: role.claim for role in changes[0].roles}
        return roles["before"], roles["after"]
    compared = list(COMPARED.finditer(before.text)) if not changes else []
    if len(compared) != 1:
        return None
    earlier, later = before.claim(compared[0], "before"), before.claim(compared[0], "after")
    same = earlier and later and isinstance(earlier.value, FigureValue) and isinstance(later.value, FigureValue)
    return (earlier, later) if earlier and later and same and earlier.kind is later.kind else None
