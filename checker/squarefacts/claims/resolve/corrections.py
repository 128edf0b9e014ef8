"""Sentences that tell what was said before and holds no more: they are never read as live claims.

A correction note that is a part of its own is told by the reader of the article; this is for a sentence in the body.
"""

import re

from squarefacts.text.prose import lower_case

# Reads "Police earlier said that", "was initially reported", "An earlier version of this story", "incorrectly listed";
# not "earlier this week", "the first to report". For words in lower case.
TOLD_BEFORE = re.compile(
    r"""
    \b (?:
      (?: earlier | initially | originally | previously | at \s first
        | mistakenly | incorrectly | erroneously | wrongly )
      \s (?: had \s | been \s ){0,2}
      (?: said | told | reported | listed | gave | given | identified | misidentified | put | described | announced
        | thought | believed | estimated | stated )
    | (?: said | told | reported | listed | identified | announced | believed | stated ) \s
      (?: earlier | initially | originally | previously | mistakenly | incorrectly | erroneously | wrongly )
      (?! \s (?: this | that | on | in ) \b )
    | (?: earlier | previous | original | initial | preliminary ) \s
      (?: versions? | reports? | stor(?: y | ies ) | articles? | accounts? | posts? )
    | misstated | misidentified | misreported | miscounted | incorrect \s (?: age | name | number | date | day )
    )
    \b
    """,
    re.VERBOSE,
)

# What every one of those phrases has a part of: a look before the search, for speed.
_ROOTS = (
    "earlier", "initial", "original", "previous", "prelim", "first", "mistak", "incorrect", "erroneous", "wrongly",
    "misst", "misid", "misrep", "misc",
)  # fmt: skip


def tells_what_was_said_before(text: str, start: int, stop: int) -> bool:
    """Whether the sentence `text[start:stop]` tells an older telling ("Police earlier said two people had died")."""
    words = lower_case(text[start:stop])
    return any(root in words for root in _ROOTS) and TOLD_BEFORE.search(words) is not None
