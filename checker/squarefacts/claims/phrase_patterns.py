"""Patterns of many phrases that are searched for in running text."""

import re
from collections.abc import Iterable
from itertools import groupby


def by_first_letter(phrases: Iterable[str], not_after: str = r"\w") -> str:
    r"""An alternation of phrases for the beginning of a pattern: r"b(?<!\w.)(?:us\ crash|last)|f(?<!\w.)(?:ire)".

    A pattern whose parts all start with a letter of their own is several times as fast as one that starts with `\b`,
    as `re` then leaps from one such letter to the next.

    Args:
        phrases: what it reads, each with a letter first; the longest of a letter is tried first.
        not_after: the class of characters that must not stand right before a phrase; "" where the pattern before it
            sees to that.
    """
    ordered = sorted(phrases, key=lambda phrase: (phrase[0], -len(phrase)))
    parts = []
    for first, group in groupby(ordered, key=lambda phrase: phrase[0]):
        rests = "|".join(re.escape(phrase[1:]) for phrase in group)
        parts.append(re.escape(first) + (rf"(?<!{not_after}.)" if not_after else "") + f"(?:{rests})")
    return f"(?:{'|'.join(parts)})"
