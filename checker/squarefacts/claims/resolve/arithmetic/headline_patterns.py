"""What stands around a figure of a headline or of its text, and makes it another one than that of the other."""

import re

# Before a figure of the text, what makes it another one than that of the headline: "from ", "compared with ".
OTHER = re.compile(
    r"""
    \b (?: from | against | than | versus | vs\.? | compared \s (?: with | to ) | instead \s of | originally | initially
      | earlier | previously | previous | original | another | additional | other | remaining | each | every | per
      | the \s (?: next | last | first ) | including | among | up \s to | plus | further | extra
      | (?: previous | earlier | old | former | original | target | goal ) \s [a-z]+ \s of
      | (?: below | above | over | under ) \s the )
    (?: \s an? )? \s (?: about \s | some \s | around \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A time of its own: "The 1985/86 deficit was ", "In May it cut ", "when a total of ", "had fallen ".
OTHER_TIME = re.compile(
    r"""
    \b (?: (?: 19 | 20 ) \d\d | In \s [A-Z][a-z]+ | Last \s [a-z]+ | when \s (?: a \s total | there ) | had | since
      | until ) \b
    [^,;.]{0,40} \Z
    """,
    re.VERBOSE,
)
# The same after it or its noun: " others", " of them", " a year ago", " last year".
OTHER_AFTER = re.compile(
    r"""
    \s (?: others? \b | more \b | of \s (?: them | those | whom | the ) \b
      | (?: \w+ \s ){0,3}? a \s year \s (?: ago | earlier )
      | (?: \w+ \s ){0,2}? (?: last | the \s previous ) \s (?: year | month | week | season | quarter ) )
    """,
    re.VERBOSE,
)
# One of two figures with one noun: "SEVEN AND 10-YEAR NOTES".
COORDINATED = re.compile(
    r"""
    (?: \d | \b (?: two | three | four | five | six | seven | eight | nine | ten ) ) -? \s?
    (?: and | or | to | , ) \s \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What adds others to those counted, after them and before a comma: " and 3", " and another"; "a girl, ", "12 men, ".
MORE_AFTER = re.compile(
    r"""
    \s and \s (?: \d | an? \b | another | others? | one | two | three | four | five | six | seven | eight | nine | ten )
    """,
    re.VERBOSE,
)
COUNTED_BEFORE = re.compile(
    r"\b (?: \d+ | an? | one | two | three | four | five | six | seven | eight | nine | ten ) \b", re.VERBOSE
)
# A number between commas or after "at" is an age: "Girl, 7, held", "Poet dies at 103".
AGED = re.compile(r"(?: , | \b (?: at | aged | turns | turned ) ) \s \Z", re.VERBOSE)
