"""The patterns of figures told again: what stands before a figure and after it, and what that says.

What stands before a figure is looked at in lower case (all but `HAS` and what pays), which is faster than to disregard
case.
"""

import re

# What before a figure says that it was told before: "the ", "all ", "its ", "the plant's "; a plain adjective may
# stand between. Not "the other ", "the first ".
KNOWN = re.compile(
    r"""
    (?: \A | (?<= [\s“"(—–-] ) )
    (?: (?P<owner> [A-Za-z][\w&.-]* ) (?: ['’]s | (?<= s ) ['’] )     # "the plant's", "the workers'"
      | (?P<own> its | their | his | her )
      | (?P<the> the | these | those | all (?: \s of )? (?: \s the | \s its | \s their )? ) )
    \s (?: (?: planned | proposed | controversial | estimated | reported | massive | huge | giant | record
             | landmark | whole | entire | full | total | disputed | combined | default ) \s )?
    \Z
    """,
    re.VERBOSE,
)
# How one of the last two words before such a figure ends, to leave early.
_KNOWN_ENDS = ("the", "these", "those", "all", "its", "their", "his", "her", "'s", "’s", "s'", "s’")


def find_known(before: str) -> re.Match[str] | None:
    """The match of `KNOWN` in the words before a figure, in lower case; None for none."""
    words = before.rsplit(None, 2)[-2:]
    if words and (words[-1].endswith(_KNOWN_ENDS) or words[0].endswith(_KNOWN_ENDS)):
        return KNOWN.search(before)
    return None


# A noun before a figure that tells its size: "the turnout of ", "a death toll of "; the article and the noun.
NOUN_OF = re.compile(
    r"""
    \b (?: (?P<the> the | this | that | its | their | his | her ) | an? ) \s
    (?P<words> (?: [a-z’'-]+ \s ){0,2}? ) (?P<noun> [a-z-]+ ) \s (?: of | at ) \s \Z
    """,
    re.VERBOSE,
)
# What makes a figure another one than that of the thing told: a part, a change, a value of old, a comparison. Reads
# "another ", "compared with ", "including "; not "a total of ".
OTHER = re.compile(
    r"""
    \b (?: from | against | than | versus | vs\.? | compared \s (?: with | to ) | instead \s of | not
      | originally | initially | earlier | previously | formerly | former | previous | original | initial | at \s first
      | another | additional | other | more | remaining | first | last | next | second | third | new
      | (?<! total ) \s of | among | by | including | up \s to | each | every | per | minus | plus | half | only \s the
      | nor | or | any | whose )
    (?: \s an? )? \s \Z
    """,
    re.VERBOSE,
)
# The same before a figure that is told as known: "compared with the 12 ", "not the 14 ", "including the two ".
OTHER_KNOWN = re.compile(
    r"""
    \b (?: (?: increase | rise | gain | improvement ) \s (?: over | on )
      | from | against | than | versus | compared \s (?: with | to ) | instead \s of | not | including | like
      | up \s to | among | nor | or | until | besides | beyond | beside )
    \s (?: all \s )? (?: the | its | their | his | her ) \s (?: [a-z]+ \s )? \Z
    """,
    re.VERBOSE,
)
# What in a count makes it a part: "three of the victims", "two others".
PART_WITHIN = re.compile(r"\b (?: of | others? | more | additional ) \b", re.VERBOSE | re.IGNORECASE)
# What after a figure or its noun makes it a part, a rate or one of two: " a share", " of them", " and 3 others".
PART_AFTER = re.compile(
    r"""
    \s (?: of \s (?: them | those | these | us | you ) | per | an? | each | more | others? | apiece )
    (?! \w )
    """,
    re.VERBOSE,
)
# What adds others to those counted: " and 3 others". What an owner has beside them is no more of them ("has 90 rooms
# and a pool").
ADDED_AFTER = re.compile(
    r"""
    \s and \s (?: \d+ | an? | one | two | three | four | five | six | seven | eight | nine | ten | another | others? )
    (?! \w )
    """,
    re.VERBOSE,
)
# The subject and its verb before a figure: "The plant employs ", "council, which has ", "The bridge at Torrevar has ".
HAS = re.compile(
    r"""
    (?: \A | [.;:,“"(] \s? | \b (?: and | but | that | as | while ) \s )
    (?P<subject> [A-Za-zÀ-ÿ][\w&.’'-]* (?: \s [\w&.’'-]+ ){0,6}? ) ,? \s
    (?: (?: that | which | who | now | currently | also | still ) \s )*
    (?P<verb> [a-z]+ ) \s (?: (?: a \s total \s of | only | just | some | now | currently ) \s )? \Z
    """,
    re.VERBOSE,
)
# What says how many people a place has: "a town of ", "the town's population of ", ", population ".
POPULATION = re.compile(
    r"""
    (?: \b (?P<place> town | city | village | island | suburb | municipality | county | district | settlement ) \s of
      | \b population ,? (?: \s (?: of | is | was ) )? ) \s \Z
    """,
    re.VERBOSE,
)
# A purchase whose price follows: "agreed to buy Beta for ", "the acquisition of Beta for "; "paid ... for Beta".
BOUGHT = re.compile(
    r"""
    \b (?: buy | buys | buying | bought | acquire [sd]? | acquiring | purchase [sd]? | purchasing | sell | sells | sold
         | selling | takeover | acquisition | purchase | buyout | merger | sale ) \b
    [^.;:()]{0,120} \b (?: for | worth | valued \s at ) \s \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
PAID = re.compile(r"\b (?: pay | pays | paid | paying ) \s \Z", re.VERBOSE)
PAID_FOR = re.compile(r"\s (?: in \s cash \s )? for \s (?: the \s )? [A-Z]", re.VERBOSE)
# " killed" after the people who were: "the 14 people killed", "the 14 people who were killed".
FATE_AFTER = re.compile(
    r"""
    (?: \s who (?: \s (?: were | was | had \s been | have \s been | had | have ) )? | \s to \s have \s been )?
    \s (?: reported \s | confirmed \s )? (?P<verb> [a-z]+ )
    """,
    re.VERBOSE,
)
# Where a noun phrase ends: a mark, the end of the text, a verb, a word of time. Not before "built in", which restricts.
ENDS = re.compile(
    r"""
    \s* (?: [.,;:?!)”"—–] | -- | \Z | \n )
  | \s (?: was | were | is | are | has | have | had | can | did | do | does | said | says
         | will | would | could | must | should | shall | may | might
         | also | still | now | then | on | when | as | and | after | before | until | since | during | while | but
         | because | so | last | this
         | \w+ed (?! \s (?: in | by | at | on | with | from | for | during | to | into | as | under | near ) \b )
         | came | went | took | drew | fell | rose | made | gave | left | began | became | won | lost | ran | got | kept
         | stood | sat | met | paid | held | brought | led | sent | spent | cost | saw | found )
    (?! \w )
    """,
    re.VERBOSE,
)
# The same after a participle: " in the fire", " by the blast", " aboard", " at the hotel".
ENDS_AFTER_FATE = re.compile(
    r"\s (?: (?: in | by | during | at | when ) \s (?: the | that | it ) \b | there\b | aboard\b | on \s board\b )",
    re.VERBOSE,
)
# A clause that says what its subject did to those counted: " that the blast killed", " whom Zentra employs". Not "that
# killed", "which are".
RELATIVE = re.compile(
    r"""
    \s (?: that | which | whom ) \s (?: (?: the | its | their | his | her | an? ) \s )?
    (?: [\w’'-]+ \s ){1,3}? (?: had \s | has \s | have \s )? (?P<verb> [a-z]+ )
    (?= \s (?: in | at | on | from | to | near | off | by | during | last | this ) \b | \s* [.,;:] | \s* \Z )
    """,
    re.VERBOSE,
)
# What begins the words that restrict a noun phrase: a preposition or a participle, "who were". Not "between", which
# has two ends.
RESTRICTING = re.compile(
    r"""
    \s (?: of | in | at | from | on | on \s board | aboard | by | with | under | near | for | to | inside | along | held
      | who (?: \s (?: were | was | are | is | had | have ) )? | that | which | whom
      | [a-z]+ (?: ed | [dklv]en ) | found | sold | bought | built | sent | caught | held | heard | left | lost | shot
      | won )
    \b
    """,
    re.VERBOSE,
)
NEXT_WORD = re.compile(r"\s (?P<word> [A-Za-z]+ )", re.VERBOSE)
# What a measure is after a copula: " long", " wide".
SIZE = re.compile(r"\s (?: long | wide | high | tall | deep | thick )\b", re.VERBOSE)
# Between a figure and a noun that it describes: adjectives, no preposition ("a $4.2 billion all-cash takeover").
ATTRIBUTIVE = re.compile(r"(?: [ -] (?! in\b | of\b | for\b | to\b | worth\b ) [\w’'-]+ ){1,4} \Z", re.VERBOSE)
# What makes a sentence tell of another time or another thing than the one before.
PARTED = re.compile(
    r"""
    \b (?: (?: last | next | previous | this ) \s (?: year | month | week | season | time | spring | summer | autumn
              | winter )
      | ago | formerly | former | once | earlier | later | another | other | others | second | originally | initially
      | today | until | each (?! \s of ) | every | per | maximum | minimum | average | typical | original | next \s door
      | first | extra | additional | total | planned | proposed | expected | hoped | (?: in | by | since ) \s \d{4} ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# An owner that is not the one told before.
OWNED_BY_OTHER = re.compile(
    r"\b (?: next \s door | another | neighbouring | neighboring | nearby | rival ) \b", re.VERBOSE
)
