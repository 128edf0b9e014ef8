"""Which toll a count of people tells: how many were killed, injured, arrested or there, from the words beside it.

The grammar is anchored at the count; the verb stands right after it and its noun ("two men were killed"), or right
before it ("injuring three others").
"""

import re
from functools import cache, lru_cache

from squarefacts.claims.extract.words import word_set
from squarefacts.claims.phrase_patterns import by_first_letter
from squarefacts.claims.word_files import word_tables
from squarefacts.text.article import Sentence
from squarefacts.text.prose import lower_case

# What is counted of an event; each a table of `words/tolls.toml`.
TOLLS = ("killed", "injured", "arrested", "present")
# A number of dead as the news reports it: "the death toll from the storm stood at", "the number of dead rose to".
TOLL_NOUN = re.compile(
    r"\b (?: toll | number [ ] of [ ] (?: people [ ] )? (?: dead | deaths | killed | fatalities | victims ) ) \b",
    re.VERBOSE | re.IGNORECASE,
)
TOLL_VERB = re.compile(
    r"""
    \b (?: (?: rose | rises | risen | climbed | climbs | jumped | jumps | mounted | grew | grown | up ) [ ] to
      | stood [ ] at | stands [ ] at | reached | reaches | is | was | put [ ] at | of | now ) [ ] (?: now [ ] )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "The storm cost 70 lives": the verb before, and " lives" after the number.
LIVES_BEFORE = re.compile(
    r"\b (?: cost | costs | costing | claimed | claims | claiming | took | taking ) [ ] \Z", re.VERBOSE | re.IGNORECASE
)
LIVES_AFTER = re.compile(r"\w+ (?: [,.-] \w+ )* [ ] lives \b", re.VERBOSE | re.IGNORECASE)
# Whom the verb of a death counts whatever they are: "five glaziers died", "twenty dancers burned to death", "four
# trustees of the museum who were killed"; beasts are no toll.
ANYBODY_DIED = re.compile(
    r"""
    \w+ (?: [,.-] \w+ )*
    (?: [ ] (?! (?: of | in | at | on | from | and | or | the | who | whom | others? | more ) \b ) [a-z][\w-]* ){0,2}
    [ ] (?P<noun> [a-z][\w-]* (?: s | men | people | children ) )
    (?: [ ] of [ ] (?: its | the | a | her | his | their ) (?: [ ] [\w-]+ ){1,3} )? (?: [ ] who )?
    (?: [ ] (?: were | have [ ] been | had [ ] been ) [ ] killed
      | (?: [ ] (?: were | have [ ] been | had [ ] been | have | had ) )? [ ]
        (?: died | drowned | perished | (?: burned | burnt | crushed | beaten | hacked | choked ) [ ] to [ ] death
          | suffocated | buried [ ] alive | lost [ ] their [ ] lives ) ) \b
    """,
    re.VERBOSE,
)
OTHERS = re.compile(r"\b (?: other | others | more | additional ) \b", re.VERBOSE)
# A part of another group: "two of the men", "including two", "another three".
PART_BEFORE = re.compile(
    r"\b (?: including | includes | another | additional | no | or | least | most ) [ ] \Z",
    re.VERBOSE | re.IGNORECASE,
)
PART_AFTER = re.compile(
    r"[ ] of [ ] (?: the | them | those | these | whom | his | her | our | their | its | my )\b",
    re.VERBOSE | re.IGNORECASE,
)
# "killed or injured" counts two things.
TWO_THINGS = re.compile(
    r"[ ] or [ ] (?: killed | dead | hurt | injured | wounded | missing ) \b", re.VERBOSE | re.IGNORECASE
)
# A second group that shares the verb after the count: "killed two men and a woman"; of "killed two and injured one" the
# next word is a verb of its own.
SHARED_AFTER = re.compile(
    r"""
    ,? [ ] (?: and | & | as [ ] well [ ] as ) [ ]
    (?: an? | his | her | their | one | two | three | four | five | \d+ ) \b
    (?! (?: [ ] [\w-]+ ){0,5} [ ] (?: killed | dead | died | injured | wounded | hurt | hospitali[sz]ed ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A group before the count that shares the verb after it: "a couple and their ", "a girl hurt, "; but not where what
# comes before has a verb of its own and tells of the other toll: "a girl was killed and ".
JOINED_BEFORE = re.compile(
    r"(?: , | \b and | & ) [ ] (?: (?: his | her | their | the ) [ ] )? \Z", re.VERBOSE | re.IGNORECASE
)
OTHER_TOLL_BEFORE = {
    toll: re.compile(
        rf"\b (?: {words} ) (?: [ ] [\w’'-]+ ){{0,4}}? ,? (?: [ ] (?: and | & ) )? [ ] \Z", re.VERBOSE | re.IGNORECASE
    )
    for toll, words in {"injured": "killed | dead | died | slain", "killed": "injured | wounded | hurt"}.items()
}
# "pronounced dead at the scene": others may have died elsewhere.
AT_THE_SCENE = re.compile(
    r"[ ] (?: at | on ) [ ] (?: the | that ) [ ] (?: scene | spot ) \b", re.VERBOSE | re.IGNORECASE
)
# What is tried is not done: "accused of trying to kill two".
TRIED = re.compile(r"\b to [ ] \w+ [ ] \Z", re.VERBOSE | re.IGNORECASE)
# A death, beside which "others" are all who were injured.
DEATH = re.compile(
    r"""
    \b (?: kill(?: ed | ing | s )? | dead | died | dies | deaths? | fatal(?: ly )? | slain | murder(?: ed )? | life
      | gunned [ ] down | homicide | massacred ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
INJURY = re.compile(r"\b (?: injur \w+ | wound \w+ | hurt | shot | critical ) \b", re.VERBOSE | re.IGNORECASE)


# How the words begin by which patterns below tell the dead, beside those of the lists.
_OF_DEAD = (
    "toll",
    "dead",
    "death",
    "killed",
    "fatalities",
    "victims",
    "lives",
    "died",
    "drowned",
    "perished",
    "suffocated",
    "buried",
)


@lru_cache(maxsize=16)
def may_tell_toll(text: str, start: int, stop: int) -> bool:
    """Whether a sentence has a word without which no count in it is a toll: a look before the readings, for speed."""
    return _any_word().search(lower_case(text[start:stop])) is not None


@cache
def _any_word() -> re.Pattern[str]:
    """Of each phrase that tells a toll the longest word; reads "killed", "custody"."""
    tables = word_tables("squarefacts.claims.resolve", "tolls")
    phrases = [phrase for toll in TOLLS for side in ("after", "before") for phrase in tables[toll][side]]
    return re.compile(by_first_letter({*(max(phrase.split(), key=len) for phrase in phrases), *_OF_DEAD}))


@cache
def _after() -> re.Pattern[str]:
    """Reads, from the number on, "two men were found dead", "7 Wounded"; not "one wounded man", one of several."""
    tolls = " | ".join(f"(?P<{toll}> {_phrases(toll, 'after')} )" for toll in TOLLS)
    return re.compile(
        rf"""
        \w+ (?: [,.-] \w+ )*                                         # the number
        (?P<others> [ ] (?: others | other | more | additional ) )?
        (?P<group> (?: [ ] (?: {_phrases("people", "qualifiers")} ) )? [ ] (?: {_phrases("people", "nouns")} ) )?
        (?: [ ] (?: {_phrases("people", "auxiliaries")} ) ){{0,3}} [ ]
        (?: {tolls} ) \b (?! [ ] (?: {_phrases("people", "nouns")} ) \b )
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _before() -> re.Pattern[str]:
    """Reads, before the number, "killing ", "injures "."""
    tolls = " | ".join(f"(?P<{toll}> {_phrases(toll, 'before')} )" for toll in TOLLS)
    return re.compile(rf"\b (?: {tolls} ) [ ] \Z", re.VERBOSE | re.IGNORECASE)


@cache
def _counted() -> re.Pattern[str]:
    """Reads, from the number on, whom it counts where the verb stands before: "three others", "two young men", "3"."""
    return re.compile(
        rf"""
        \w+ (?: [,.-] \w+ )* (?P<others> [ ] (?: others | other | more | additional ) )?
        (?P<group> (?: [ ] (?: {_phrases("people", "qualifiers")} ) )? [ ] (?: {_phrases("people", "nouns")} ) )?
        (?= [.,;:)] | \Z | [ ] [-–—|]
          | \s+ (?: {_either(sorted(word_set("grammar", "closed")))} ) \b | [ ] (?: dead | injured ) )
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def toll_of(text: str, start: int, sentence: Sentence, before: Sentence | None) -> str | None:
    """What the count at `start` is the toll of: one of `TOLLS`, "" where it is a part of one, None for none.

    Args:
        text: the prose.
        start: where the number starts.
        sentence: its sentence.
        before: the sentence before that, None for none: after a death there "others" are all who were injured.
    """
    lead = text[max(sentence.start, start - 60) : start]
    told = _after().match(text, start, sentence.stop)
    verb = told
    if told is None:
        verb = _before().search(lead)
        told = _counted().match(text, start, sentence.stop) if verb else None
    if told is None or verb is None:
        return "killed" if _counts_dead(text, start, sentence, lead) else None
    toll = next(name for name in TOLLS if verb[name])
    if _is_part(text, lead, told) or (told["others"] and not _are_all(text, toll, start, sentence, before)):
        return ""
    if verb is not told:
        return "" if TRIED.search(lead) or SHARED_AFTER.match(text, told.end(), sentence.stop) else toll
    other = OTHER_TOLL_BEFORE.get(toll)
    joined = told["group"] and JOINED_BEFORE.search(lead) and not (other and other.search(lead))
    return "" if joined else toll


def _counts_dead(text: str, start: int, sentence: Sentence, lead: str) -> bool:
    """Whether a count is a number of dead by its noun or by the verb after any noun of people."""
    if TOLL_VERB.search(lead) and TOLL_NOUN.search(text, sentence.start, start):
        return True
    if LIVES_BEFORE.search(lead) and LIVES_AFTER.match(text, start, sentence.stop):
        return True
    if PART_BEFORE.search(lead) or JOINED_BEFORE.search(lead):
        return False
    died = ANYBODY_DIED.match(text, start, sentence.stop)
    return died is not None and died["noun"] not in _beasts() and not OTHERS.search(died[0])


@cache
def _beasts() -> frozenset[str]:
    return frozenset(word_tables("squarefacts.claims.resolve", "tolls")["beasts"]["nouns"])


def _is_part(text: str, lead: str, told: re.Match[str]) -> bool:
    """Whether the words beside a count make it a part of a toll, or a count of two things."""
    if PART_BEFORE.search(lead):
        return True
    return any(pattern.match(text, told.end()) for pattern in (PART_AFTER, TWO_THINGS, AT_THE_SCENE))


def _are_all(text: str, toll: str, start: int, sentence: Sentence, before: Sentence | None) -> bool:
    """Whether "others" are all who were injured: those beside them are told to be dead, and nobody else to be hurt."""
    here = text[sentence.start : start]
    hurt = INJURY.search(here.rpartition(" ")[0].rpartition(" ")[0])
    if toll != "injured" or (hurt and hurt[0].lower() != "shot"):
        return False
    if DEATH.search(here):
        return True  # who was shot before is the one who died
    if hurt:
        return False
    told = text[before.start : before.stop] if before else ""
    return DEATH.search(told) is not None and INJURY.search(told) is None


def _phrases(table: str, name: str) -> str:
    """The phrases of a list as an alternation for a verbose pattern."""
    return _either(word_tables("squarefacts.claims.resolve", "tolls")[table][name])


def _either(words: list[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s").replace("'", "['’]") for word in ordered)
