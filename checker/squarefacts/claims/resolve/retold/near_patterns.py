"""What stands around two values of one thing in neighbouring sentences, and what that says of them."""

import re

# After "at" and a figure, what tells it of a known thing: "At £1.6m, this year's sales were".
OF_KNOWN = re.compile(r"(?: \s (?: in \s )? [a-z]+ )? ,? \s (?: the | this | its | their | his | her ) \b", re.VERBOSE)
# The noun that a figure measures, before it: "timeout of ", "timeout is ", "timeout defaults to "; and after it.
MEASURED = re.compile(
    r"""
    \b (?: (?P<kind> [a-z]{3,} ) \s )? (?P<noun> [a-z]{3,} ) ,? \s
    (?: of | is | was | lasts | lasted | takes | took | (?: defaults | set | limited ) \s to ) \s \Z
    """,
    re.VERBOSE,
)
NOUN_AFTER = re.compile(r"[\s-] (?P<noun> [a-z]{3,} )", re.VERBOSE)
# A known subject of which a figure is told: "the road, which is ", "its tower measures ".
OF_SUBJECT = re.compile(
    r"\b (?: the | this | its ) \s (?: [a-z]+ \s )? [a-z]+ ,? \s (?: which \s | that \s )?"
    r"(?: is | was | measures | weighs | covers | runs \s to | stands ) \s \Z",
    re.VERBOSE,
)
# What opens a sentence with the size of its subject: "At 640 metres, ", "With a length of 640 metres ".
OPENERS = ("at ", "length of ", "height of ", "capacity of ", "area of ", "weight of ", "population of ", "with ")
OF_IT = re.compile(r"(?: \s [a-z]+ ){0,2} ,? \s it \s", re.VERBOSE)
IT_IS = re.compile(
    r"(?: \A | [,;:] \s | \b (?: that | and | but | when ) \s ) it \s"
    r" (?: is | was | measures | weighs | runs | lasts | lasted | takes | took | covers | costs | cost | has"
    r"   | ended ,? \s after ) \s \Z",
    re.VERBOSE,
)
# Before a size of the subject: "is ", "weighs ", "has a length of "; of the thing that it describes: "a ".
COPULAR = re.compile(
    r"""
    \b (?: is | was | are | were | measures | measured | weighs | weighed | covers | covered | runs | lasts? | lasted
      | takes | took | costs? | stands | spans | an? | (?: length | height | area | weight | depth | width ) \s of ) \s
    (?: only \s | just \s | exactly \s )? \Z
    """,
    re.VERBOSE,
)
LASTS = re.compile(r"(?<! the [ ] ) \b (?: last | lasts ) \s \Z", re.VERBOSE)
DURING = re.compile(
    r"""
    \b (?: during | over | in | for | throughout | within | serve | serving | spend | spent | after ) \s
    (?: the | those | these | all | its | their | his | her ) \s \Z
    """,
    re.VERBOSE,
)
# After a noun phrase, words that restrict nothing: " to graduate", " in one night"; after "all 12 members" " voted".
NOT_RESTRICTING = re.compile(
    r"\s (?: to \s [a-z]+ | in \s (?: one | a ) | (?: aboard | on \s board ) (?! \s (?: the | a ) \b ) ) \b", re.VERBOSE
)
FINITE = re.compile(r"\s [a-z]+ed \b", re.VERBOSE)
ADVERB = re.compile(r"\s (?: already | now | still | currently | [a-z]+ly ) (?= \s [a-z]+ )", re.VERBOSE)
# What opens a sentence about what the one before told of.
GOES_ON = re.compile(r"(?: He | She | It | They | Its | Their | His | Her ) \b", re.VERBOSE)
# A noun before "of" that is a verb: "The fleet consists of 32".
MADE_OF = re.compile(r"\b (?: consist | consists | consisted | composed | made \s up | out ) \s of \s \Z", re.VERBOSE)
# Before a figure that is a limit, and nouns that take it up.
LIMITED = re.compile(
    r"""
    \b (?: up \s to | at \s most | no \s more \s than | maximum \s of | allows | permits | accepts | limited \s to )
    \s \Z
    """,
    re.VERBOSE,
)
# What after a noun says that another one of its kind is meant: " stretch between ", " loan to ".
OTHER_AFTER = re.compile(r"[\s-] [a-z]+ \s (?: between | from | to | in | at | near | of | off | for ) \b", re.VERBOSE)
