"""The words of change of a sentence, each with the size that it tells: "rose by 12", "a third fewer", "up 13 percent".

The patterns read the text of a skeleton.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from squarefacts.claims.model import Claim, FigureValue
from squarefacts.claims.resolve.arithmetic.changes.factors import find_factor
from squarefacts.claims.resolve.arithmetic.changes.marks import PASSED
from squarefacts.claims.resolve.arithmetic.changes.sizes import factor_after
from squarefacts.claims.resolve.arithmetic.changes.words import change_vocabulary, is_phrasal, use_of
from squarefacts.claims.resolve.arithmetic.skeleton import FIGURES, Skeleton
from squarefacts.claims.resolve.arithmetic.words import meanings

WORD = re.compile(r"[A-Za-z]+")
SIZE = r"⟦[CMPQD](?P<size>\d+)⟧"
# The size after a verb; reads " ⟦P0⟧", " by ⟦C0⟧", " sharply, by ⟦P0⟧", " its workforce by ⟦C0⟧"; not " to ⟦C0⟧".
AFTER_VERB = re.compile(
    r"""
    (?: \s (?: [a-z]+ly | back | again | a \s further | further | another | some | only | up | down
            | an \s extra ) ){0,2}
    \s """
    + SIZE
    + r"""
  | (?: ,? \s (?! (?: to | from | by | and | but | or | as | while | when | because | that | which | who | said ) \s )
        (?: [\w'-]+ | ⟦D\d+⟧ ) ){0,6}?
    ,? \s by \s (?: a \s further \s | another \s | some \s | a \s | an \s ){0,2} ⟦[CMPQD](?P<by>\d+)⟧
    """,
    re.VERBOSE,
)
# The size after a noun; reads " of ⟦P0⟧", ", of about ⟦C0⟧", " in rents of ⟦M0⟧".
AFTER_NOUN = re.compile(
    r"(?: \s in \s (?: [a-z'-]+ \s ){1,3}? | ,? \s ) of \s (?: (?: an? | another | some | just ) \s ){0,2}" + SIZE,
    re.VERBOSE,
)
# The size before a noun or a comparative; reads "⟦P0⟧ ", "⟦P0⟧ annual ", "⟦C0⟧ people ".
BEFORE = re.compile(
    r"""
    ⟦[CMPQD](?P<size>\d+)⟧ [\s-]
    (?: (?! (?: to | from | and | but | per | or | before | after | since | in | of | at | on | by | for | with
                | the | its | this | that | when ) \s ) [a-z-]+ \s ){0,2} \Z
    """,
    re.VERBOSE,
)
# What makes a noun the statement of a change: " from ", " in the fee from ", " of ⟦", " to", " by ⟦".
LED = re.compile(
    r"""
    ,? (?: \s (?: in | of | to ) (?: \s (?! from | to ) (?: [\w'-]+ | ⟦D\d+⟧ ) ){1,7}? ,? | \s ⟦D\d+⟧ ,? )?
    \s (?: from | to ) \s
    """,
    re.VERBOSE,
)
# What follows a noun rather than a verb; reads " in May was", " of".
NOUN_RIGHT = re.compile(r"\s (?: of | in \s (?! ⟦D ) | was | is | were | ⟦D\d+⟧ \s (?: was | is ) ) \b", re.VERBOSE)
# The words right before a figure, and those right after it.
LEFT = re.compile(r"(?: [A-Za-z]+ \s (?: an? \s )? ){1,4} \Z", re.VERBOSE)
RIGHT = re.compile(r"[\s-] (?P<one> [a-z]+ ) (?: [\s-] (?P<two> [a-z]+ ) )? \b", re.VERBOSE)
# Words after which the size of a change does not stand; after "by" it does.
_STOPS = re.compile(
    r"to | from | at | on | in | than | with | against | for | over | after | and | was | between | among", re.VERBOSE
)
# A share before a verb in the passive: "⟦P0⟧ of the herd was ".
SHARE_OF = re.compile(
    r"""
    ⟦P(?P<size>\d+)⟧ \s of \s (?: the | its | their | his | her | all | our ) \s (?: [a-z-]+ \s ){1,3}?
    (?: (?: was | were | has | have | had | been ) \s ){1,2} \Z
    """,
    re.VERBOSE,
)
# What a sum after an addition is of; reads " the total to", " to ⟦C0⟧ the number of", " its fleet to".
TOTAL = re.compile(
    r"\s (?: (?: the | its | their | his | her | our ) \s (?: [a-z-]+ \s ){1,4}? )? (?: to | from ) \s", re.VERBOSE
)
# What makes a figure an addition: words right before it, and words within it.
ADDED = re.compile(
    r"""
    \b (?: another | further | additional | extra | by | added | adding | adds | add | bought | hired | took \s on )
    \s (?: an? \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
MORE = re.compile(r"\b (?: more | further | additional | extra | other | new ) \b", re.VERBOSE)
# What stands between a statement and a noun that sums it up; reads ", a sharp ", ". That is a ", " (an ", " were a ".
SUMMING = re.compile(
    r"""
    (?: [,;(:.—]
      | \b (?: is | was | are | were | be | represents? | represented | means | meant | marks
             | marked | makes | made ) )
    \s? (?: [A-Za-z]+ \s ){0,3}? an? \s (?: [a-z-]+ \s ){0,2} \Z
    """,
    re.VERBOSE,
)
# What stands before a comparative that states one: "is ", "got ", "much ".
PREDICATE = re.compile(
    r"""
    (?: \A | [.;:] \s | \b (?: is | are | was | were | be | been | get | gets | got | getting | grow | grows | grew
          | become | becomes | became | turned | even | much | far | still | slightly | little | bit | proved | look
          | looks | looked | come | comes | came | run | runs | ran | now | any | no ) \s ) \Z
    """,
    re.VERBOSE,
)
# What makes "more" the hedge of a factor: " than halved".
PASSES = re.compile(r"\s than \s (?: halv | doubl | trip | treb | quadrup | quintup | twice | half )", re.VERBOSE)
# After a comparative, what it compares with, told before the figure.
THAN = re.compile(r"[^.;]{0,90}? \s than \b (?! \s ⟦ )", re.VERBOSE)
# How much of the text before a word tells its use.
REACH = 48
# After a comparative that is a preposition, the figure that it passes: " the ⟦C0⟧", " ⟦D0⟧'s total of ⟦C1⟧".
BEYOND = re.compile(
    r"\s (?: (?: (?! (?: and | but | up | down | from | to ) \s ) [a-z'-]+ | ⟦D\d+⟧ (?: 's )? ) \s ){0,5} ⟦[CMPQ]",
    re.VERBOSE,
)
# Comparatives that are prepositions as well: only with a size before them.
_PREPOSITIONS = frozenset(("above", "over", "under", "below"))
# Nouns of the ledger that are changes only where they sum one up.
_LEDGER = frozenset(("gain", "gains", "gained", "lost", "losing", "shed", "sheds", "added", "boost", "boosted"))
_JUDGED_NOUNS = frozenset(("improvement", "deterioration"))
# Of times, a faster one is a shorter one.
_SPEEDS = frozenset(("faster", "quicker", "slower", "speedier", "swifter"))


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of change.

    Attributes:
        word: the word.
        way: "up", "down", "" unknown; "better" and "worse" where what changed decides.
        at, stop: its characters in the text of the skeleton, with the size that it tells.
        deltas: the places of the figures in the skeleton that tell the size.
        factor: by what it multiplies, at least and at most, None for not told.
        firm: whether it takes only ends that the words mark as such.
        comparative: whether it is one.
        beats: whether it is a verb whose object is the earlier figure.
        sums_up: whether it may tell of figures before it: ", a rise of".
    """

    word: str
    way: str
    at: int
    stop: int
    deltas: tuple[int, ...] = ()
    factor: tuple[float, float] | None = None
    sums_up: bool = False
    firm: bool = False
    comparative: bool = False
    beats: bool = False


def find_cues(skeleton: Skeleton) -> list[Cue]:
    """The words of change of a sentence, in the order of the text."""
    found = [*_words(skeleton), *_heads(skeleton)]
    factor = find_factor(skeleton)
    if factor:
        at = skeleton.text.index(factor.words)
        stop = at + len(factor.words)
        found = [cue for cue in found if cue.stop <= at or cue.at >= stop]
        found.append(Cue(factor.words, factor.direction, at, stop, (), (factor.low, factor.high), True))
    return sorted(found, key=lambda cue: cue.at)


def _heads(skeleton: Skeleton) -> Iterator[Cue]:
    """Comparatives that a figure has taken for its noun: "900 fewer"."""
    comparatives = meanings("changes", "comparatives")
    for place, claim in enumerate(skeleton.claims):
        head = noun_of(claim)
        if head in comparatives:
            at = skeleton.text.index(f"{place}⟧")
            yield Cue(head, comparatives[head], at - 2, at + 1 + len(str(place)), (place,), None, True)


def _words(skeleton: Skeleton) -> Iterator[Cue]:
    text, known = skeleton.text, change_vocabulary()
    for word in WORD.finditer(text):
        told = word[0].lower() in known
        cue = (_verb_or_noun(skeleton, word) or _comparative(text, word)) if told else None
        if cue:
            yield cue


def _verb_or_noun(skeleton: Skeleton, word: re.Match[str]) -> Cue | None:
    """A verb or noun of change with its size."""
    text, lower = skeleton.text, word[0].lower()
    judged = meanings("changes", "judged").get(lower)
    way = meanings("changes", "directions").get(lower)
    named = judged if lower in _JUDGED_NOUNS else meanings("changes", "sizes").get(lower)
    if judged and not named:
        return _verb(skeleton, word, judged)
    if way is None and named is None:
        return _adds(skeleton, word, lower) or _beats(word, lower)
    if way and is_phrasal(text, word):
        return None
    form = meanings("changes", "forms").get(lower)
    use = use_of(text, word) if way else ""
    if way and not form and not use:
        return None  # an adjective: "on increased sales"
    if way and use == "verb" and form != "always" and not (form and NOUN_RIGHT.match(text, word.end())):
        return _verb(skeleton, word, way)
    return _noun(text, word, way or "", named or "")


def _verb(skeleton: Skeleton, word: re.Match[str], way: str) -> Cue | None:
    """A verb of change with the size after it, or with a share before it."""
    text, lower = skeleton.text, word[0].lower()
    cue = Cue(
        word[0],
        way,
        word.start(),
        word.end(),
        sums_up=lower in ("up", "down") or lower.endswith("ing"),
        firm=lower in _LEDGER,
        comparative=lower in meanings("changes", "comparatives"),
    )
    size = AFTER_VERB.match(text, word.end())
    if size and size["size"] and skeleton.claims[int(size["size"])].hedge.lower() in PASSED:
        size = None  # "dipped below 9 percent"
    size = size or SHARE_OF.search(text, max(word.start() - REACH, 0), word.start())
    told = None if size else factor_after(text, word.end(), way)
    if told:
        words = text[word.start() : told.stop]
        return replace(cue, word=words, stop=told.stop, factor=(told.low, told.high))
    return _sized(cue, size) if size or lower not in _LEDGER else None


# What makes a noun of change one of a forecast, which may be raised or cut: "cut its growth forecast to".
FORESEEN = re.compile(r"\s (?: forecasts? | estimates? | targets? | projections? | outlook | rates? ) \b", re.VERBOSE)


def _noun(text: str, word: re.Match[str], way: str, named: str) -> Cue | None:
    """A noun of change with its size, or with its ends after it."""
    lower = word[0].lower()
    if FORESEEN.match(text, word.end()):
        return None
    sums_up = SUMMING.search(text, max(word.start() - REACH, 0), word.start()) is not None
    named = "" if named == "either" else named
    cue = Cue(word[0], way or named, word.start(), word.end(), sums_up=sums_up)
    size = AFTER_NOUN.match(text, word.end()) or BEFORE.search(text, max(word.start() - REACH, 0), word.start())
    if size and (sums_up or (way and lower not in _LEDGER)):
        return replace(_sized(cue, size), sums_up=True)
    led = way and lower not in _LEDGER and (sums_up or LED.match(text, word.end()))
    return cue if led else None


def _adds(skeleton: Skeleton, word: re.Match[str], lower: str) -> Cue | None:
    """A verb that tells what a sum comes to after a figure of "more": "two more died, bringing the toll to 15"."""
    if lower not in meanings("changes", "adding") or not TOTAL.match(skeleton.text, word.end()):
        return None
    more = [
        place
        for place, quote in enumerate(skeleton.quotes)
        if skeleton.claims[place].kind in FIGURES and (MORE.search(quote) or _is_added(skeleton.text, place))
    ]
    if len(more) != 1:
        return None
    return Cue(word[0], "up", word.start(), word.end(), (more[0],), None, True)


def _is_added(text: str, place: int) -> bool:
    """Whether a figure before the sum is told as added: "by ⟦C2⟧", "another ⟦C2⟧"."""
    at = text.index(f"{place}⟧")
    return ADDED.search(text, max(at - REACH, 0), at - 2) is not None


def _beats(word: re.Match[str], lower: str) -> Cue | None:
    way = meanings("changes", "beats").get(lower)
    if way:
        return Cue(word[0], way, word.start(), word.end(), beats=True)
    return None


def _comparative(text: str, word: re.Match[str]) -> Cue | None:
    """A comparative with the size before it, or one that is said of the subject."""
    lower = word[0].lower()
    way = meanings("changes", "comparatives").get(lower)
    if way is None:
        return None
    cue = Cue(word[0], way, word.start(), word.end(), (), None, True, False, True)
    size = BEFORE.search(text, max(word.start() - REACH, 0), word.start())
    if lower in _PREPOSITIONS and not (size and BEYOND.match(text, word.end())):
        return None
    if size:
        return replace(_sized(cue, size), sums_up=True)
    if PASSES.match(text, word.end()):
        return None
    stated = PREDICATE.search(text, max(word.start() - REACH, 0), word.start())
    return cue if stated or THAN.match(text, word.end()) else None


def _sized(cue: Cue, size: re.Match[str] | None) -> Cue:
    """A cue with the size that a match holds."""
    if size is None:
        return cue
    number = size.groupdict().get("size") or size.groupdict().get("by") or ""
    return replace(cue, at=min(cue.at, size.start()), stop=max(cue.stop, size.end()), deltas=(int(number),))


# Right before a size; reads "fall over ⟦D0⟧ of ", "⟦P0⟧, or ", "⟦P0⟧ or ".
NOUN_OF = re.compile(r"\b [a-z]+ (?: \s (?: [a-z'-]+ | ⟦D\d+⟧ ) ){1,5} \s of \s (?: [a-z]+ \s )? \Z", re.VERBOSE)
OR = re.compile(r"⟦[CMPQ](?P<other>\d+)⟧ ,? \s or \s \Z", re.VERBOSE)


def is_size(text: str, at: int, stop: int, noun: str) -> bool:
    """Whether a figure tells the size of a change and is none of its ends.

    Args:
        text: the text of a skeleton.
        at: the first character of the token of the figure.
        stop: the character after it.
        noun: the noun of the figure, "" for none.
    """
    known, forms = _size_words(), meanings("changes", "forms")
    if noun in meanings("changes", "comparatives"):
        return True
    left = LEFT.search(text, max(at - 40, 0), at)
    for word in reversed(left[0].lower().split() if left else ()):
        if word in known or word in ("by", "another", "additional"):
            return "followed by" not in left[0] if left else True
        if _STOPS.fullmatch(word):
            break
    noun_of = NOUN_OF.search(text, max(at - 60, 0), at)
    if (noun_of and not known.isdisjoint(noun_of[0].lower().split())) or OR.search(text, max(at - 16, 0), at):
        return True
    right = RIGHT.match(text, stop)
    after = [right["one"], right["two"] or ""] if right else []
    return any(
        word in meanings("changes", "comparatives")
        or word in ("up", "down")
        or (word in known and forms.get(word) in ("nouns", "always"))
        for word in after
    )


@cache
def _size_words() -> frozenset[str]:
    """All words after which, or before which, the size of a change stands."""
    return frozenset(meanings("changes", "directions")) | frozenset(meanings("changes", "sizes"))


def way_of(cue: Cue, durations: bool, less_is_better: bool) -> str:
    """The direction in which the words say that a figure went.

    Args:
        cue: the word of change.
        durations: whether the figures are lengths of time.
        less_is_better: whether what changed is a thing of which less is better.
    """
    if cue.way in ("better", "worse"):
        return "down" if (cue.way == "better") == less_is_better else "up"
    if durations and cue.word.lower() in _SPEEDS:
        return "down" if cue.way == "up" else "up"
    return cue.way


def noun_of(claim: Claim) -> str:
    """The noun of a figure, "" for none; of "900 fewer" that is the comparative."""
    return claim.value.head if isinstance(claim.value, FigureValue) else ""
