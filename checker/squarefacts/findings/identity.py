"""The identity of a finding: the same while the same words clash over the same fact.

It holds neither article nor line, so that another article telling the same conflict, a renamed file or a moved
paragraph does not revive a finding that was accepted.
"""

from collections.abc import Iterable
from hashlib import blake2b

# Raised where a change of extraction or rules gives old conflicts new identities.
VERSION = 1
# 10 hex digits are 40 bits: among 10,000 findings the odds that two meet are 1 in 20,000 (the birthday bound).
_DIGITS = 10


def finding_id(rule: str, fact: str, quotes: Iterable[str], tie: int = 0) -> str:
    """The short id of a finding.

    Args:
        rule: the rule's id.
        fact: the key of what was compared, with the clashing values.
        quotes: the words of all locations; their order, case and spacing do not matter.
        tie: 0, or a number that tells apart findings which are the same in all else.
    """
    words = sorted({" ".join(quote.split()).casefold() for quote in quotes})
    told = "\x1f".join([str(VERSION), rule, fact, *words, *([str(tie)] if tie else [])])
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=_DIGITS // 2).hexdigest()
