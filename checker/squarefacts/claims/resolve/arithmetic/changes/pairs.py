"""The two ends of a change: which figures of a sentence they are, and in what order of time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from squarefacts.claims.model import FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.changes.cues import Cue
from squarefacts.claims.resolve.arithmetic.changes.marks import End, Mark
from squarefacts.claims.resolve.arithmetic.changes.model import comparable, size_value, unit_ratio
from squarefacts.claims.resolve.arithmetic.skeleton import TOKEN
from squarefacts.claims.resolve.arithmetic.words import meanings

# How far apart the ends of one change may stand, and a word of change from them, in characters of the skeleton.
WIDEST = 140
FARTHEST = 70
# From a figure to the one that "from" ties to it: "97.27 from the day's 97.30".
TAKEN = 24
# A bare number takes the unit of a figure no farther away than this factor.
CLOSE = 4.0
# What begins a clause about something else.
BREAK = re.compile(
    r"""
    \b (?: where | whom | whose | while | whereas | said | says | because | although | though | if
         | (?: that | who | which ) (?! \s (?: is | was | had | has | opened | stood | cost ) \b
                                      | (?: \s [a-z'-]+ ){1,3} \s \Z )
         | unless | but | added | despite | including
         | as (?! \s (?: many | much | against | in \s ⟦D ) ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# The same between a word of change and the first figure, where "and" goes on to another thing too.
APART = re.compile(r"\b (?: and (?! \s (?: now | today ) ) | with | after | since (?! \s ⟦D ) ) \b | ;", re.VERBOSE)
# A stretch of time that says when a change took place: "between ⟦D0⟧ and ⟦D1⟧".
BETWEEN = re.compile(r"\b between \s [^,;.]{1,30} \s and \s (?: the \s )? ⟦D\d+⟧", re.VERBOSE)
# Another thing after the first figure: " and the surplus to "; not " and now ", " and has ".
ANOTHER = re.compile(
    r"""
    \b and \s (?! now | today | has | had | have | is | was | were | then | later | since | it \b | they \b
                | the \s number )
    [a-z'-]+ \s [a-z]
    """,
    re.VERBOSE,
)
# Before a word that sums a change up, what begins another one.
AND = re.compile(r"\b (?: and | with | excluding | including ) \b", re.VERBOSE)
# What in a second sentence takes up the thing of the first.
PRONOUN = re.compile(r"\b (?: it | its | they | them | their | those ) \b", re.VERBOSE | re.IGNORECASE)
# Words long enough to be nouns.
NOUN = re.compile(r"[a-z]{4,}")
# What begins a clause before a word of change.
CLAUSE = re.compile(
    r"[,;:] | \b (?: as | while | because | after | since | and | but | that | which | said ) \b", re.VERBOSE
)
# Things whose figures are sums of money.
PRICE = re.compile(
    r"\b (?: prices? | fares? | fees? | costs? | charges? | rents? | bills? | wages? | pay | salary ) \b", re.VERBOSE
)
# How many letters two forms of one word share: "waits" and "wait".
STEM = 4
# A participle of something else that the change brought about: "doubled, driving ratios to".
BESIDE = re.compile(r", \s (?P<participle> [a-z]+ing ) \b", re.VERBOSE)
# Participles that tell the level that a change led to.
LEVELS = re.compile(
    r"""
    reaching | hitting | standing | totalling | totaling | ending | closing | finishing | going | moving | passing
    | coming | bringing
    """,
    re.VERBOSE,
)
# Right before a word of change in a second sentence, who or what changed; reads ". It has ", ". “I ".
SAME_PERSON = re.compile(
    r"\. \s [“\"']? (?: I | He | She | It | They | We | That | This ) \s (?: (?: has | have | had | was ) \s )? \Z",
    re.VERBOSE,
)
# What ends a statement.
STOP = re.compile(r"\. \s", re.VERBOSE)
# A second sentence about what the first counted; reads ". By ⟦D2⟧ it had ", ". The number ", ". This ".
TAKEN_UP = re.compile(
    r"""
    \. \s (?: (?: By | In | On | At | Since | After ) \s (?: the \s )? (?: [\w⟦⟧]+ \s? ){1,4}? ,? \s
         | ⟦D\d+⟧ (?: \s (?: on | later ) )? ,? \s | (?: Now | Today ) ,? \s )?
    (?: (?: it | they | that | this | those | he | she | there | which | then ) \b
      | (?: the | this | that | its | their ) \s (?: [a-z-]+ \s )?
        (?: number | figure | total | price | cost | rate | sum | level | share | bill | fee | rent | count | tally
          | average | rise | fall | drop | increase | decrease | cut | reduction | gain | jump | decline | growth
          | loss ) \b
      | ⟦[CMPQD]\d+⟧ (?: 's )? | (?: now | today ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What leads from the later end to a word that sums the change up: ", ", " (", " — a ", ". That is a ".
SUMMED = re.compile(r"(?: \s? [(,;:—.] | \s (?: was | is | were | are | means | meant ) \b )", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two ends of one change: the earlier, the later, and the words of change that tie them."""

    before: End
    after: End
    cues: tuple[Cue, ...]


def find_pairs(text: str, ends: Sequence[End], cues: Sequence[Cue]) -> list[Pair]:
    """The pairs of figures that a word of change ties, each in the order of time."""
    pairs = []
    for place, one in enumerate(ends):
        two = next((end for end in ends[place + 1 :] if comparable(one.claim, end.claim)), None)
        if two is None or two.at - one.at > WIDEST or not same_thing(one, two):
            continue
        if one.mark is Mark.FROM and place and _is_taken(text, ends[place - 1], one):
            continue
        order = order_of(one, two)
        linked = [cue for cue in cues if is_linked(text, one, two, cue)] if order else []
        if linked and order and len({cue.way for cue in linked} - {""}) < 2:
            pairs.append(Pair(*((one, two) if order > 0 else (two, one)), tuple(linked)))
    return pairs


def _is_taken(text: str, before: End, end: End) -> bool:
    """Whether "from" ties an end to the figure right before it: "to close at ⟦M0⟧ from ⟦M1⟧"."""
    words = text[before.stop : end.at]
    return comparable(before.claim, end.claim) and words.startswith(" from ") and len(words) < TAKEN


def same_thing(one: End, two: End) -> bool:
    """Whether two figures may count the same: one noun, or a bare number."""
    if one.claim.kind is not two.claim.kind and not _may_share_unit(one, two):
        return False
    a, b = one.claim.value, two.claim.value
    if not isinstance(a, FigureValue) or not isinstance(b, FigureValue):
        return True
    if bool(a.range_of) != bool(b.range_of):
        return False
    if Kind.COUNT not in (one.claim.kind, two.claim.kind):
        return True
    return not a.head or not b.head or a.head == b.head


def _may_share_unit(one: End, two: End) -> bool:
    """Whether a bare number may take the unit of the other end: "from 51 to 54 percent"."""
    ratio = unit_ratio(one.claim, two.claim) or 1.0
    low, high = sorted((size_value(one.claim) * ratio, size_value(two.claim)))
    return all(end.mark for end in (one, two) if end.claim.kind is Kind.COUNT) and high <= low * CLOSE


def order_of(one: End, two: End) -> int | None:
    """1 where the first end is the earlier, -1 where the second is, 0 where the words do not say; None for a doubt."""
    days = order_of_days(one, two)
    if days and (one.dated or two.dated) and abs(one.mark) < Mark.TO > abs(two.mark):
        return days
    if one.mark * two.mark < 0:
        return -1 if two.mark < 0 else 1
    if {one.mark, two.mark} == {Mark.NOW, Mark.NEXT}:
        return 1 if one.mark is Mark.NOW else -1
    if one.mark and two.mark:
        return None
    mark = one.mark or two.mark
    if not mark or (days and mark > 0):
        return days
    way = (1 if mark < 0 else -1) * (1 if one.mark else -1)
    if days:
        return way if days == way else None
    if mark < 0:
        return way
    # "⟦C0⟧ in ⟦D1⟧, has shrunk to ⟦C2⟧"
    if two.mark >= Mark.NOW and ((one.days and not two.days) or two.mark is Mark.NOW):
        return 1
    return -1 if one.mark is Mark.NOW else 0


def order_of_days(one: End, two: End) -> int:
    """1 where the days of the first end come before those of the second, -1 after them, 0 unknown."""
    if (
        one.days is None
        or two.days is None
        or (one.guessed_year and two.guessed_year and one.guessed_year != two.guessed_year)
    ):
        return 0
    return (one.days[1] < two.days[0]) - (two.days[1] < one.days[0])


def is_linked(text: str, one: End, two: End, cue: Cue) -> bool:
    """Whether a word of change is that of two figures: no other clause or figure stands between."""
    firm = one.mark * two.mark < 0
    if cue.firm and not firm:
        return False
    between = text[one.stop : two.at]
    if cue.at >= one.stop and cue.stop <= two.at:
        before, after = text[one.stop : cue.at], text[cue.stop : two.at]
        if not cue.sums_up and ANOTHER.search(before):
            return False
        return _joined(before) and _joined(after) and len(after) <= FARTHEST
    if not _joined(between):
        return False
    if cue.beats:
        return False
    if cue.stop <= one.at:
        return _leads(text, one, two, cue)
    lead = text[two.stop : cue.at]
    if SAME_PERSON.search(lead):
        return bool(cue.deltas) and one.mark * two.mark < 0
    return (
        cue.sums_up
        and not AND.search(lead)
        and len(lead) <= FARTHEST
        and _joined(lead)
        and not TOKEN.search(lead)
        and SUMMED.search(lead + ",") is not None
    )


def _leads(text: str, one: End, two: End, cue: Cue) -> bool:
    """Whether a word of change before two figures is theirs."""
    firm = one.mark * two.mark < 0
    lead = BETWEEN.sub("", text[cue.stop : one.at])
    if len(lead) > FARTHEST or BREAK.search(lead):
        return False
    if STOP.search(lead):
        alone = not TOKEN.search(text, 0, cue.at) and not TOKEN.search(lead)
        return (firm or two.mark is Mark.EARLIER) and alone and _goes_on(text, cue, two)
    if ":" in lead:
        return not TOKEN.search(lead) and (firm or len(TOKEN.findall(text[cue.stop :])) - len(cue.deltas) == 2)
    compared = cue.comparative and " than " in text[cue.stop : two.at]
    reached = abs(one.mark) == Mark.TO or (two.mark is Mark.EARLIER and lead.endswith(" at "))
    moved = one.mark is Mark.FROM and two.mark is Mark.TO
    if not (firm or compared or reached) or APART.search(lead.replace(" with the ", " ") if moved else lead):
        return False
    beside = BESIDE.search(lead)
    if (
        beside
        and not LEVELS.fullmatch(beside["participle"])
        and beside["participle"] not in meanings("changes", "directions")
    ):
        return False
    same = TOKEN.search(lead) is None or (one.mark is Mark.FROM and text[one.at : one.at + 2] not in lead)
    return same or (one.mark is Mark.FROM and text[one.at + 1] == "C")


def _goes_on(text: str, cue: Cue, two: End) -> bool:
    """Whether the figures of a sentence are those of the thing that the sentence before says has changed."""
    before, after = CLAUSE.split(text[: cue.at].lower())[-1], text[cue.stop : two.at]
    if PRONOUN.search(after):
        return True
    if two.claim.kind is Kind.MONEY and PRICE.search(before):
        return True
    stems = {word[:STEM] for word in NOUN.findall(before)}
    return any(word[:STEM] in stems for word in NOUN.findall(after.lower()))


def _joined(words: str) -> bool:
    """Whether words between two figures keep to one statement."""
    if BREAK.search(words):
        return False
    stop = STOP.search(words)
    return stop is None or TAKEN_UP.match(words, stop.start()) is not None
