"""The same digits a thousand times larger in another sentence: "a $4.5 million grant ... the $4.5 billion grant"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind, Modality
from squarefacts.claims.ties import Relation, Role

# What before a figure says that it was told before; reads "the ", "that loss of ", "the company's ".
DEFINITE = re.compile(
    r"""
    \b (?: the | this | that | these | those | its | their | his | her )
    (?: \s [\w’'-]+ ){0,2}? \s (?: of \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Three zeros, and six.
SCALES = (1e3, 1e6)
# So many digits are hardly the same by chance.
MANY_DIGITS = 3


def find_slips(text: str, claims: Sequence[Claim]) -> Iterator[Relation]:
    """The figures of one thing in two sentences that have the same digits and not the same size.

    Args:
        text: the prose of the article.
        claims: all claims of the article, in the order of the text.
    """
    groups: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        value = claim.value
        if not isinstance(value, FigureValue) or claim.kind is Kind.PERCENT or claim.modality is Modality.DENIED:
            continue
        digits = _digits(value.value)
        if value.head and len(digits) > 1:
            unit = value.unit.partition("per ")[0].strip()
            groups[claim.kind, unit, value.currency, value.head, digits].append(claim)
    for (*_, digits), alike in groups.items():
        # Each with the first of every size, so that a figure told a hundred times makes no thousands of pairs.
        first: dict[float, Claim] = {}
        for later in alike:
            for earlier in first.values():
                if earlier.sentence != later.sentence and _is_slip(earlier, later):
                    sure = Confidence.HIGH if _is_known(text, earlier, later, digits) else Confidence.MEDIUM
                    yield Relation("scale", (Role(earlier, "left"), Role(later, "right")), "again", confidence=sure)
            if isinstance(later.value, FigureValue):
                first.setdefault(later.value.value, later)


def _digits(value: float) -> str:
    """The digits of a value without the zeros at its end; "" for none."""
    return f"{value:.6e}".partition("e")[0].replace(".", "").strip("-").rstrip("0") if value > 0 else ""


def _is_slip(one: Claim, two: Claim) -> bool:
    """Whether one value is a thousand or a million times the other, or both are one value."""
    first, second = one.value, two.value
    if not isinstance(first, FigureValue) or not isinstance(second, FigureValue):
        return False
    ratio = max(first.value, second.value) / min(first.value, second.value)
    if first.modifiers and second.modifiers and not set(first.modifiers) & set(second.modifiers):
        return False
    return any(abs(ratio - scale) < scale * 1e-9 for scale in (1.0, *SCALES))


def _is_known(text: str, one: Claim, two: Claim, digits: str) -> bool:
    """Whether the two are surely of one thing: the later is told as known, named alike, or has too many digits."""
    first, second = one.value, two.value
    if not isinstance(first, FigureValue) or not isinstance(second, FigureValue) or len(digits) >= MANY_DIGITS:
        return len(digits) >= MANY_DIGITS
    if first.modifiers and first.modifiers == second.modifiers:
        return True
    return DEFINITE.search(text, max(two.start - 32, 0), two.start) is not None
