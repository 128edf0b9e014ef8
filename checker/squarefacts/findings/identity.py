"""The identity of a finding: the same while the same values clash over the same fact.

It holds neither article nor line nor words, so that another article telling the same conflict in other words, a renamed
file or a moved paragraph does not revive a finding that was accepted.
"""

from hashlib import blake2b

# Raised where a change of extraction or rules gives old conflicts new identities.
VERSION = 1
# 10 hex digits are 40 bits: among 10,000 findings the odds that two meet are 1 in 20,000 (the birthday bound).
_DIGITS = 10


def finding_id(rule: str, fact: str, clash: str = "") -> str:
    """The short id of a finding.

    Args:
        rule: the rule's id.
        fact: the key of what was compared.
        clash: the values that clash, where the fact does not hold them.
    """
    told = "\x1f".join([str(VERSION), rule, fact, clash])
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=_DIGITS // 2).hexdigest()
