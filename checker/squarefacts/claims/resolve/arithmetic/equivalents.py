"""One size told twice: "10 miles (16 km)", "P50 million ($1 million)", "150 minutes, or two and a half hours".

The two stand beside each other, with words or marks between them that make them one; or the later one is told as known
("those two and a half years") where only one size of its kind was told before.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from squarefacts.claims.model import Claim, Confidence, DurationValue, FigureValue
from squarefacts.claims.resolve.arithmetic.dimensions import size_of
from squarefacts.claims.resolve.arithmetic.sides import COINS, DAYS, MONEY, NUMBER, TIME, Side, Telling, tellings_of
from squarefacts.claims.ties import Relation, Role
from squarefacts.text.article import Sentence

# The farthest that two tellings stand apart, in characters.
REACH = 110
# Words that leave open how exactly a size is told; reads "or about ", "a little over ", "some ", "~".
HEDGES = r"""
    (?: (?: about | approximately | approx\.? | roughly | around | some | nearly | almost | close \s to | just | only
          | a | an | little | bit | shade | touch | fraction | well | slightly | over
          | under | more \s than | less \s than
          | exactly | precisely | circa | ca\.? | c\. | estimated | up \s to | mere | barely | not \s quite | or | total
          | of | no \s (?: more | less ) \s than | at \s (?: least | most ) | equivalent \s to | equal \s to | fully
          | full ) \s | [~≈] \s? ){0,5}
"""
# What makes two tellings one in so many words; reads "i.e.", "which works out at", "the equivalent of".
SAME = r"""
    (?: i\.e\. | ie | that \s is (?: \s to \s say )? | that's | namely | in \s other \s words | meaning | = | ≈
      | (?: (?: which | that | this | it ) \s )? (?: is \s | was \s | are \s | were \s )?
        (?: equal (?: s | ling | ing )? (?: \s to )? | making | makes | mean (?: s | ing )
          | (?: work (?: s | ing | ed )? \s out | com (?: es | ing | e ) \s out ) \s (?: at | as | to )
          | com (?: es | ing | e ) \s to | came \s to | amount (?: s | ing | ed )? \s to
          | (?: translat | equat ) (?: es | ing | ed | e ) \s (?: in )? to
          | convert (?: s | ing | ed )? \s (?: in )? to | correspond (?: s | ing | ed )? \s to
          | (?: the \s | an? \s )? equivalent \s (?: of | to ) | the \s same \s as | worth | valued \s at )
      | which \s (?: is | was | are | were )
      | (?: is | was | are | were ) (?= \s (?: about | around | roughly | approximately | some | nearly ) \s ) )
"""
# What stands between two tellings of one size: what is measured, then what makes them one. Reads " (", " of rain (",
# ", or about ", " — ", "/", ". That is "; not " and ".
BETWEEN = re.compile(
    rf"""
    (?P<what> (?: \s (?: tall | high | long | wide | deep | thick | across | away ) )?
        (?: \s [A-Za-z][\w'’-]* ){{0,6}}? )
    (?: \s? -? (?P<bracket> [(\[] ) \s? (?: {SAME} ,? \s )?
      | (?P<slash> \s? / \s? )
      | ,? \s (?P<or> or ) \s
      | (?: [,;:]? | \s? [–—-] ) \s (?P<same> {SAME} ) ,? \s
      | [.;] \s+ (?P<that> (?: That | This | It | In \s other \s words | that | this ) ,? \s
          (?: is | was | makes? | made | means | equals | comes \s to | came \s to | amounts \s to
            | works \s out \s at )
          ) \s
      | (?P<aside> , \s | \s? (?: — | – | -- ) \s? | \s - \s | : \s ) )
    {HEDGES}
    """,
    re.VERBOSE,
)
# What ends the second telling: a bracket or a mark, perhaps after words that say that it is all.
CLOSE = re.compile(
    r"""
    (?: \s (?: in \s (?: all | total ) | all \s told | altogether | overall | or \s so | and \s nights
        | at \s (?: today's | current | the \s current ) \s (?: exchange \s )? rates? ) )?
    \s? (?P<mark> [)\],.;:?!] | — | – | -- | - \s | \n | \Z )
    """,
    re.VERBOSE,
)
# What after a second telling makes it another size; reads " more than", " per day", " north of", " barrels equivalent".
OTHER_AFTER = re.compile(
    r"""
    \s? (?: equivalent | more | less | longer | shorter | wider | further | farther | higher | lower | deeper | heavier
      | lighter | taller | from | north | south | east | west | above | below | per | each
      | apiece | apart | ago | later
      | earlier | before | after | of \s (?: which | that | those | these | oil ) ) \b
    """,
    re.VERBOSE,
)
OF_IT = re.compile(r"\s of \s (?: it | them ) \b", re.VERBOSE)
# A rate between two tellings: "90 minutes each way, which makes".
RATE_WORDS = re.compile(
    r"\b (?: each | every | per | an? | apiece | daily | weekly | monthly | yearly | annually ) \b", re.VERBOSE
)
# What makes of a size the same that was told before; reads "those ", "all ", "every one of its ", "the full ".
KNOWN = re.compile(
    r"\b (?P<word> those | these | all (?: \s of )? (?: \s the | \s those | \s its )? | (?: every \s one | each ) \s of"
    r" \s (?: its | the | those | these ) | the (?: \s (?: whole | full | entire ) )? ) \s \Z",
    re.VERBOSE | re.IGNORECASE,
)
# A choice of lengths, of which the first two are not told here: "three or ".
CHOICE_BEFORE = re.compile(r"\b or \s \Z", re.VERBOSE)
# Lengths farther apart than this are a choice: "three days, or two weeks". A slip of a conversion is nearer.
NEAR = 2.0
# "A dozen or two" is no slip.
FAR = 3.0
# A day has 24 hours, but a working day has eight, and a working week five days: such numbers are left alone.
_HOURS, _WORKING_DAYS = 24, 5
_ORDER = tuple(DAYS)


# Two lengths of one unit; reads "one and two years", not "three and a half hours".
TWO_LENGTHS = re.compile(r"[\w-]+ \s and \s (?! an? \b | nights? \b )", re.VERBOSE)
# A third length of time after two.
ANOTHER_LENGTH = re.compile(
    r",? \s (?: or | and ) \s (?: even \s )? (?: \d | [a-z]+ \s (?: hour|day|week|month|year) )", re.VERBOSE
)


def find_equivalents(text: str, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Relation]:
    """The sizes of an article that are told twice, in two units or two currencies.

    Args:
        text: the prose of the article.
        sentences: its sentences, in order.
        claims: all claims of the article, in the order of the text.
    """
    told = tellings_of(text, claims)
    tied: set[int] = set()
    for at, (one, two) in enumerate(pairwise(told)):
        if two.start - one.stop <= REACH and one.side.what == two.side.what:
            cue = _cue(text, one, two)
            first = _as_many(told, at, two) if cue else None
            if cue and first:
                found = list(_relations(first, two, cue))
                tied.update(id(side.claims[0]) for side in two.sides if found)
                yield from found
    yield from _taken_up(text, sentences, told, tied)


def _cue(text: str, one: Telling, two: Telling) -> str:
    """The word or mark that makes two neighbouring tellings one: "or", "(", ","; "" where nothing does."""
    between = BETWEEN.fullmatch(text, one.stop, two.start)
    if between is None or (one.sentence != two.sentence and not between["that"]):
        return ""
    if one.side.unit == two.side.unit:
        return ""
    if one.side.what == TIME and _is_one_of_several(text, one, two):
        return ""
    if between["what"] and RATE_WORDS.search(between["what"]):
        return ""
    close = CLOSE.match(text, two.stop)
    mark = close["mark"].strip() if close else ""
    if OTHER_AFTER.match(text, two.stop):
        return ""
    part = OF_IT.match(text, two.stop)
    if part and not _is_more(two.side, one.side):
        return ""
    closed = bool(close) or bool(part)
    crossed = None not in (one.side.metric, two.side.metric) and one.side.metric != two.side.metric
    if between["bracket"]:
        return "(" if mark in (")", "]") or not (between["what"] or one.side.what in (TIME, NUMBER)) else ""
    if between["or"]:
        sure = crossed or closed or (text[between.start("or") - 2] == "," and one.side.what not in (TIME, NUMBER))
        return "or" if sure else ""
    if between["same"] or between["that"]:
        return "=" if closed or crossed else ""
    if between["slash"]:
        return "/" if not between["what"] else ""
    if not closed or len(between["what"].split()) > 3:
        return ""
    return _aside(between["aside"].strip(), one, two, crossed)


def _is_one_of_several(text: str, one: Telling, two: Telling) -> bool:
    """Whether two lengths of time are a choice or a row: "five seconds, five minutes, or five days"."""
    if CHOICE_BEFORE.search(text, max(one.start - 4, 0), one.start):
        return True
    return ANOTHER_LENGTH.match(text, two.stop) is not None or TWO_LENGTHS.match(text, two.start, two.stop) is not None


def _aside(mark: str, one: Telling, two: Telling, crossed: bool) -> str:
    """The mark between two tellings where only a mark makes them one: units of two systems, or a hedge, must help."""
    if one.side.what in (TIME, NUMBER):
        return mark if _is_no_rest(one.side, two.side) else ""
    if mark == ",":
        return mark if two.hedge or crossed else ""
    return mark if mark != ":" or crossed else ""


def _is_no_rest(one: Side, two: Side) -> bool:
    """Whether a second length of time is no rest of the first: "two years, six months" is one length."""
    if one.what != TIME:
        return False
    larger = _ORDER.index(one.unit) > _ORDER.index(two.unit)
    return not larger or two.number * DAYS[two.unit] >= DAYS[one.unit]


def _is_more(side: Side, than: Side) -> bool:
    """Whether one size is larger than another, so that it is no part of it."""
    ends = []
    for one in (side, than):
        size = size_of(one.unit)
        ends.append(one.number * size.low if size else one.number)
    return ends[0] > ends[1]


def _as_many(told: Sequence[Telling], at: int, two: Telling) -> Telling | None:
    """The telling at a place with as many sizes as the other has, those right before it with it; None for fewer."""
    one = told[at]
    if len(one.sides) == len(two.sides):
        return one
    sides = list(one.sides)
    for before in reversed(told[:at]):
        if before.sentence != one.sentence or before.side.unit != one.side.unit or len(sides) >= len(two.sides):
            break
        sides = [*before.sides, *sides]
    return Telling(tuple(sides), one.start, one.stop, one.sentence) if len(sides) == len(two.sides) else None


def _taken_up(text: str, sentences: Sequence[Sentence], told: Sequence[Telling], tied: set[int]) -> Iterator[Relation]:
    """The sizes told as known where one of their kind, in another unit, was told in their sentence or right before."""
    for at, two in enumerate(told):
        if two.side.what in (MONEY, NUMBER) or len(two.sides) > 1 or id(two.side.claims[0]) in tied or not at:
            continue
        known = KNOWN.search(text, max(two.start - 24, sentences[two.sentence].start), two.start)
        if not known or OTHER_AFTER.match(text, two.stop) or not _is_meant(text, known["word"].lower(), two):
            continue
        before = [one for one in told[max(at - 4, 0) : at] if one.side.what == two.side.what]
        before = [one for one in before if two.sentence - one.sentence <= 1]
        if len(before) != 1 or len(before[0].sides) > 1 or before[0].side.unit == two.side.unit:
            continue
        one = before[0]
        if known["word"].lower() == "the" and (
            None in (one.side.metric, two.side.metric) or one.side.metric is two.side.metric
        ):
            continue
        if RATE_WORDS.match(text[one.stop : one.stop + 8].strip()):
            continue
        yield from _relations(one, two, "or")


def _is_meant(text: str, word: str, two: Telling) -> bool:
    """Whether nothing but the size itself follows "the", and what was told before follows "all"."""
    head = getattr(two.side.claims[0].value, "head", "")
    if word == "the":
        return not head and text[two.stop - 1 : two.stop].isalpha() and "-" not in text[two.start : two.stop]
    return not word.startswith("all") or word != "all" or OF_IT.match(text, two.stop) is not None


def _relations(one: Telling, two: Telling, cue: str) -> Iterator[Relation]:
    """The relations of each size of one telling with that of the other."""
    for first, second in zip(one.sides, two.sides, strict=True):
        if first.what == TIME:
            yield from _lengths_of_time(first, second, cue)
        elif first.what == MONEY:
            yield from _sums(first, second, cue)
        elif first.what == NUMBER:
            yield from _dozens(first, second, cue)
        else:
            yield from _measures(first, second, cue)


def _measures(one: Side, two: Side, cue: str) -> Iterator[Relation]:
    """Two measures in different units, each perhaps with a smaller unit: "6 feet 4 inches"."""
    if one.what != two.what or one.unit == two.unit:
        return
    roles = []
    inverse = size_of(two.unit)
    if inverse and inverse.inverse:
        one, two = two, one  # the message tells the first in the unit of the second
    for side, role in ((one, "left"), (two, "right")):
        for claim in side.claims:
            size = size_of(claim.value.unit) if isinstance(claim.value, FigureValue) else None
            if size is None:
                return
            roles.append(Role(claim, role, size.low, size.high))
    yield Relation("conversion", tuple(roles), cue, confidence=Confidence.HIGH)


def _dozens(one: Side, two: Side, cue: str) -> Iterator[Relation]:
    """A number in dozens with the same in ones: "12 dozen eggs, or 144 in all"."""
    small, large = sorted((one.number, two.number))
    if one.unit != two.unit and large < small * FAR:
        roles = (Role(one.claims[0], "left", 1.0, 1.0), Role(two.claims[0], "right", 1.0, 1.0))
        yield Relation("conversion", roles, cue, confidence=Confidence.HIGH)


def _sums(one: Side, two: Side, cue: str) -> Iterator[Relation]:
    """Two sums in two currencies, so far as they can be told: "pesos" and "$", not "$" and "cents"."""
    first, second = one.claims[0], two.claims[0]
    told = [claim.value.unit for claim in (first, second) if isinstance(claim.value, FigureValue)]
    units = [unit.partition(" per ")[0] for unit in told]
    rates = [unit.partition(" per ")[2] for unit in told]
    # A coin may be one of the other sum's currency: "50 dollars, or 5 cents".
    if any(unit in COINS for unit in units) and any(unit.endswith(("dollar", "euro", "sterling")) for unit in units):
        return
    if one.unit != two.unit and (rates[0] == rates[1] or not rates[1]):
        yield Relation("exchange", (Role(first, "left"), Role(second, "right")), cue, confidence=Confidence.HIGH)


def _lengths_of_time(one: Side, two: Side, cue: str) -> Iterator[Relation]:
    """Two lengths of time, each with the least and most of the second one's unit that it lasts."""
    first, second = one.claims[0], two.claims[0]
    if not isinstance(first.value, DurationValue) or not isinstance(second.value, DurationValue):
        return
    if one.unit == two.unit or _is_work(one, two) or _is_work(two, one):
        return
    middles = sorted((one.number * DAYS[one.unit], two.number * DAYS[two.unit]))
    if cue == "or" and middles[1] > middles[0] * NEAR:
        return
    days = DAYS[two.unit]
    roles = (
        Role(first, "left", first.value.low_days / days, first.value.high_days / days),
        Role(second, "right", second.value.low_days / days, second.value.high_days / days),
    )
    yield Relation("timespan", roles, cue, confidence=Confidence.HIGH)


def _is_work(small: Side, large: Side) -> bool:
    """Whether hours or days may be those of work: "40 hours (five days)", "two weeks (10 days)"."""
    if (small.unit, large.unit) == ("H", "D"):
        return small.number % _HOURS != 0
    return (small.unit, large.unit) in (("D", "W"), ("D", "M")) and small.number % _WORKING_DAYS == 0
