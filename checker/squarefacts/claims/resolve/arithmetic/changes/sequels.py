"""Changes told over two sentences: "Output was 188, against 160 in May. The rise of 17.5 percent was a record"."""

import re
from collections.abc import Iterator, Sequence

from squarefacts.claims.model import Claim, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.changes.find import find_changes
from squarefacts.claims.resolve.arithmetic.changes.forms import COMPARED
from squarefacts.claims.resolve.arithmetic.changes.model import change_of
from squarefacts.claims.resolve.arithmetic.changes.roles import find_changes_by_role
from squarefacts.claims.resolve.arithmetic.changes.sizes import SIZE, told_size
from squarefacts.claims.resolve.arithmetic.changes.words import change_vocabulary
from squarefacts.claims.resolve.arithmetic.skeleton import FIGURES, Skeleton, skeleton_of
from squarefacts.claims.ties import Relation
from squarefacts.text.article import Sentence

WORD = re.compile(r"[a-z]+")
# Two sentences with more figures than this tell of more than one thing.
MOST = 5
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


def may_change(text: str, one: Sentence, two: Sentence, claims: Sequence[Claim]) -> bool:
    """Whether two sentences hold a word of change and two to five figures that it may be of."""
    figures = sum(claim.kind in FIGURES or claim.kind is Kind.DURATION for claim in claims)
    if not 2 <= figures <= MOST:
        return False
    words = WORD.findall(text[one.start : two.stop].lower())
    return not change_vocabulary().isdisjoint(words)


def find_changes_over(
    text: str, one: Sentence, two: Sentence, told: Sequence[Claim], tells: Sequence[Claim]
) -> Iterator[Relation]:
    """The change that two sentences tell together; none where one of them tells one by itself.

    Args:
        text: the prose of the article.
        one: the first sentence.
        two: the second.
        told: the claims of the first.
        tells: the claims of the second.
    """
    both = skeleton_of(text, one.start, two.stop, two.part, [*told, *tells])
    for relation in find_changes_by_role(both):
        claims = [role.claim for role in relation.roles]
        across = {claim.start < one.stop for claim in claims}
        others = [claim for claim in (*told, *tells) if all(claim is not known for known in claims)]
        if across == {True} or any(claim.kind is claims[0].kind for claim in others):
            continue
        if not any(find_changes(skeleton_of(text, two.start, two.stop, two.part, tells))):
            yield relation


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
