"""The year of an event that follows from its anniversary: "the 50th anniversary of the 1968 treaty".

The year may stand in the phrase of the anniversary, beside what the anniversary is of in the same sentence ("the
firm, founded in 1968, marks its 50th anniversary"), or in another sentence that tells the same event by its own words.
Without such evidence nothing is said: a page often tells several old years.
"""

import re
from collections.abc import Iterator, Sequence

from squarefacts.claims.calendar import OPEN_PAST, day_number, to_date
from squarefacts.claims.model import Claim, DateReading, DateValue, Kind, OrdinalValue, Publication
from squarefacts.claims.ties import ImpliedDate
from squarefacts.text.article import Article, Sentence

# Verbs that begin or are an event, up to its year.
_BEGAN = r"""
    \b (?: since | founded | established | opened | created | launched | signed | died | born | began | started
      | married | wed | formed | built | inaugurated | incorporated | collapsed | happened | occurred | sank | crashed
      | exploded | erupted | struck | killed | took\ place | broke\ out | was\ held | adopted | invaded | fell )
    (?: \s [\w’']+ ){0,6}? \s (?: in | on ) \s (?: (?: early | late | mid ) \s )?
"""
# The year of the event stands within the phrase, after "of the", after its noun, or after the verb that began it.
# Reads "anniversary of the 1968 ", "anniversary of its founding in "; not "anniversary in ".
_IN_PHRASE = re.compile(
    rf"""
    (?: of \s (?: the | its | his | her | their ) \s \Z     # of the 1968 treaty
      | {_BEGAN} \Z )                                       # since it opened in 1968
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OF_ITS_FOUNDING = re.compile(
    r"""
    of \s (?: the | its | his | her | their ) \s
    (?: founding | foundation | creation | establishment | opening | birth | death | launch | signing | adoption
      | independence | formation | introduction | completion )
    (?: \s [\w’']+ ){0,5}? \s (?: in | on ) \s \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_VERB_TO_YEAR = re.compile(rf"[\s,]+ (?: [\w’']+ \s ){{0,2}}? {_BEGAN}", re.VERBOSE | re.IGNORECASE)
# "Celebrated the anniversary of its founding in 1968" may have celebrated in 1968.
_CELEBRATED = re.compile(r"\b(?:marked|celebrated|commemorated|held|honou?red|observed)\b")
# The year stands before the anniversary, with the verb of what owns it: "founded in 1968, celebrates its 50th".
_OWN_YEAR = re.compile(rf"{_BEGAN} \Z", re.VERBOSE | re.IGNORECASE)
_OWNED = re.compile(r"\b(?:its|their)\s\Z")
# What tells that an anniversary is held about the time of writing.
_NOW = re.compile(
    r"\b(?:marks?|marking|celebrates?|celebrating|this|is|are|will|falls|upcoming|ahead of|today|tomorrow)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z][\w’'-]{2,}")
# Words of a phrase that do not tell which event it is.
_EMPTY = frozenset(("the", "its", "his", "her", "their", "and", "for", "with", "from", "that", "this", "first", "day"))
# Characters from the anniversary, or from the words of its event, to the year of the event.
_REACH = 120
# Letters by which two forms of a word are one: "collapse", "collapsed".
_STEM = 6


def imply_anniversaries(
    article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim], publication: Publication
) -> Iterator[ImpliedDate]:
    """What anniversaries say about the years of their events.

    Args:
        article: the article; its prose is read.
        sentences: its sentences, in order.
        claims: its claims in the order of their spans.
        publication: when it appeared.
    """
    years = [claim for claim in claims if claim.kind is Kind.DATE and _has_year(claim)]
    for ordinal in claims:
        value = ordinal.value
        if not isinstance(value, OrdinalValue) or value.head != "anniversary" or not years:
            continue
        dated = _year_told(ordinal, None, claims) is not None
        event = _event_beside(article.prose, ordinal, years)
        event = event or _event_elsewhere(article.prose, sentences, ordinal, value, years, dated)
        if event is not None:
            yield from _implied(ordinal, value.n, event, claims, publication)


def _has_year(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, DateValue) and value.year_stated and bool(value.readings)


def _implied(
    ordinal: Claim, number: int, event: Claim, claims: Sequence[Claim], publication: Publication
) -> Iterator[ImpliedDate]:
    told = _year_told(ordinal, event, claims)
    held = told or _year_published(publication)
    if held is None or not isinstance(event.value, DateValue):
        return
    year, anchored = held - number, told is not None
    # An article may speak of an anniversary in the year before or after it, if it does not say when it is.
    slack = 0 if anchored else 1
    days = day_number(year - slack, 1, 1), day_number(year + slack, 12, 31)
    readings = tuple(DateReading(reading.world, *days) for reading in event.value.readings)
    yield ImpliedDate(event, ordinal, "anniversary", readings, anchored)


def _year_told(ordinal: Claim, event: Claim | None, claims: Sequence[Claim]) -> int | None:
    """The year in which the sentence says that the anniversary falls, by its other dates; None where they differ."""
    years = set()
    for claim in claims:
        if claim.kind is Kind.DATE and claim.sentence == ordinal.sentence and claim is not event:
            readings = claim.value.readings if isinstance(claim.value, DateValue) else ()
            for reading in readings:
                years |= {to_date(reading.first_day).year, to_date(reading.last_day).year}
    return years.pop() if len(years) == 1 else None


def _year_published(publication: Publication) -> int | None:
    first, last = publication.first_day, publication.last_day
    if first == OPEN_PAST or to_date(first).year != to_date(last).year:
        return None
    return to_date(first).year


def _event_beside(text: str, ordinal: Claim, years: Sequence[Claim]) -> Claim | None:
    """The date of the event in the sentence of the anniversary: the first one after it, else the only one before."""
    same = [claim for claim in years if claim.sentence == ordinal.sentence]
    for claim in same:
        if claim.start < ordinal.stop and claim.stop <= ordinal.start:
            continue
        between = text[ordinal.start : claim.start]
        if len(between) > _REACH:
            return None
        if _IN_PHRASE.search(between):
            return claim
        past = _CELEBRATED.search(text, max(0, ordinal.start - 60), ordinal.start)
        return claim if _OF_ITS_FOUNDING.search(between) and not past else None
    if len(same) == 1 and _OWNED.search(text, max(0, ordinal.start - 6), ordinal.start):
        year = same[0]
        if ordinal.start - year.stop <= _REACH and _OWN_YEAR.search(text[max(0, year.start - _REACH) : year.start]):
            return year
    return None


def _event_elsewhere(
    text: str,
    sentences: Sequence[Sentence],
    ordinal: Claim,
    value: OrdinalValue,
    years: Sequence[Claim],
    dated: bool,
) -> Claim | None:
    """The date of another sentence that tells the event of the anniversary, if all that do agree on its year.

    The anniversary must be one of now: `dated` says that its sentence tells its day.
    """
    words = {word.lower()[:_STEM] for word in _WORD.findall(value.of)} - _EMPTY
    sentence = sentences[ordinal.sentence] if ordinal.sentence < len(sentences) else None
    if not words or sentence is None or not (dated or _NOW.search(text, sentence.start, ordinal.start)):
        return None
    found = [claim for claim in years if claim.sentence != ordinal.sentence and _tells(text, sentences, claim, words)]
    told = {(claim.value.readings[0].first_day // 366) for claim in found if isinstance(claim.value, DateValue)}
    return found[0] if len(told) == 1 else None


def _tells(text: str, sentences: Sequence[Sentence], year: Claim, words: set[str]) -> bool:
    """Whether the words of an event, and the verb that began it, stand right before a date, or beside it."""
    sentence = sentences[year.sentence]
    start = max(sentence.start, year.start - _REACH)
    before = text[start : year.start]
    stems = {word.lower()[:_STEM] for word in _WORD.findall(before)}
    if words <= stems and _leads_to_year(before, words):
        return True
    after = text[year.stop : min(sentence.stop, year.stop + 40)]
    follows = [word.lower()[:_STEM] for word in _WORD.findall(after)][: len(words)]
    return len(words) > 1 and set(follows) == words  # "the 1968 mine disaster"


def _leads_to_year(before: str, words: set[str]) -> bool:
    """Whether nothing but a verb stands between an event and its year: "the treaty was signed in", "disaster of"."""
    told = [word for word in _WORD.finditer(before) if word[0].lower()[:_STEM] in words]
    rest = before[told[-1].end() :]
    if _VERB_TO_YEAR.fullmatch(rest):
        return True
    beside = [word[0].lower()[:_STEM] for word in _WORD.finditer(before)][-len(words) :]
    return len(words) > 1 and set(beside) == words and rest.strip() in ("of", "in", "on")
