"""The figures of a headline against those of the text below it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import AgeValue, Claim, Confidence, DurationValue, FigureValue, Kind, Modality
from squarefacts.claims.resolve import nouns, verbs
from squarefacts.claims.resolve.arithmetic.bullets import ITEM
from squarefacts.claims.resolve.arithmetic.skeleton import FIGURES
from squarefacts.claims.resolve.arithmetic.sorts import is_person
from squarefacts.claims.resolve.arithmetic.words import load
from squarefacts.claims.resolve.retold.near_values import are_swapped
from squarefacts.claims.resolve.retold.stems import stem
from squarefacts.claims.ties import Relation, Role
from squarefacts.text.article import Part, Sentence

# How many sentences of the body tell what the headline tells; without a noun in common, how many.
LEAD = 3
FIRST = 2
# What happened to people must be the same: a headline of the dead says nothing of the hurt.
_FATES = frozenset({"kill", "die", "injure", "wound", "hurt", "arrest", "miss", "rescue", "detain", "dead", "missing"})
_KINDS = FIGURES | {Kind.MULTIPLE}
WORD = re.compile(r"[^\W\d_]+")
# A headline rounds a duration by so much, as a share, and an age stands so near to the start, in characters.
ROUNDED = 0.1
OPENING = 40
# A number between commas is an age: "Girl, 7, held".
APPOSITION = re.compile(r", \s \Z", re.VERBOSE)
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
# How many letters of two forms of one word agree, how many characters around a figure may hold the words that say what
# it is of, how many of them a headline and its text must share, and what share of those around a sum.
STEM = 5
NEAR = 80
SHARED = 2
MOSTLY = 0.5
# A smaller count without its noun is often that of other people of the story.
MANY = 20


def find_headlines(text: str, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Relation]:
    """The figures of the title, each with the first figure of the body that tells the same thing.

    Args:
        text: the text of the article, with the marks of its lines.
        sentences: the sentences of the article, in order.
        claims: all claims of the article, in the order of the text.
    """
    if ITEM.match(text, next((at for at, mark in enumerate(text) if not mark.isspace()), 0)):
        return  # a list without a headline
    yield from _ages_and_durations(text, sentences, claims)
    figures = [claim for claim in claims if isinstance(claim.value, FigureValue) and claim.sentence < len(sentences)]
    titles = [claim for claim in figures if sentences[claim.sentence].part is Part.TITLE and claim.kind in _KINDS]
    if not titles:
        return
    body = [claim for claim in figures if sentences[claim.sentence].part is Part.BODY]
    opening = min((sentence.index for sentence in sentences if sentence.part is Part.BODY), default=0)
    for title in titles:
        if title.kind is Kind.COUNT and APPOSITION.search(text, max(title.start - 2, 0), title.start):
            continue
        alike = [claim for claim in body if _same_thing(title, claim)] if title.kind is Kind.COUNT else []
        by_place = not alike
        if by_place:
            alike = _in_same_place(
                text, sentences, title, [claim for claim in body if claim.sentence < opening + FIRST]
            )
        if len([other for other in titles if _same_thing(title, other)]) > 1 or not alike:
            continue
        agreeing = [claim for claim in alike if _overlap(title, claim)]
        lead = [claim for claim in alike if claim.sentence < opening + LEAD]
        if agreeing or lead:
            first = (agreeing or lead)[0]
            sure = Confidence.LOW if _is_one_of_several(text, first) else _confidence(title, first, lead, body)
            small = title.kind is Kind.COUNT and _value(title) < MANY and (by_place or not _noun(title))
            if small and not _have_same_fate(text, title, first, sentences):
                sure = min(sure, Confidence.MEDIUM)
            yield Relation("headline", (Role(title, "left"), Role(first, "right")), "headline", confidence=sure)


def _ages_and_durations(text: str, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Relation]:
    """The one age or duration of the title with the one of the lead, where both tell of the same in the same words."""
    opening = min((sentence.index for sentence in sentences if sentence.part is Part.BODY), default=0)
    for kind in (Kind.AGE, Kind.DURATION):
        told = [claim for claim in claims if claim.kind is kind and claim.sentence < len(sentences)]
        titles = [claim for claim in told if sentences[claim.sentence].part is Part.TITLE]
        lead = [claim for claim in told if opening <= claim.sentence < opening + FIRST and claim not in titles]
        if len(titles) != 1 or len(lead) != 1:
            continue
        one, two = (_around(text, claim, sentences[claim.sentence]) for claim in (titles[0], lead[0]))
        if len(one & two) < SHARED and not (kind is Kind.DURATION and one & two & _fates_of_people()):
            continue
        if kind is Kind.DURATION or all(_is_subjects(text, claim, sentences) for claim in (titles[0], lead[0])):
            roles = Role(titles[0], "left", *_ends(titles[0])), Role(lead[0], "right", *_ends(lead[0]))
            yield Relation("headline", roles, "headline", confidence=Confidence.HIGH)


def _is_subjects(text: str, claim: Claim, sentences: Sequence[Sentence]) -> bool:
    """Whether an age stands beside the subject that opens its sentence, a single person of whom it goes on to tell.

    Stories of crimes open with either of two people.
    """
    sentence = sentences[claim.sentence]
    words = text[sentence.start : sentence.stop].lower()
    return claim.start - sentence.start < OPENING and not any(word in _crimes() for word in WORD.findall(words))


def _ends(claim: Claim) -> tuple[float, float]:
    """The least and the most of an age in years or of a duration in days."""
    if isinstance(claim.value, AgeValue):
        return claim.value.low, claim.value.high
    if isinstance(claim.value, DurationValue):
        return claim.value.low_days * (1 - ROUNDED), claim.value.high_days * (1 + ROUNDED)
    return 0.0, 0.0


@cache
def _crimes() -> frozenset[str]:
    return frozenset(load("headlines")["crimes"]["words"].split())


def _in_same_place(text: str, sentences: Sequence[Sentence], title: Claim, lead: Sequence[Claim]) -> list[Claim]:
    """The one figure of the lead of the title's kind among the same words; nothing where there are two."""
    fit = [claim for claim in lead if _same_unit(title, claim) or _is_slip_of(text, title, claim, sentences)]
    if len(fit) > 1 and text.endswith(" to ", 0, title.start):
        fit = [claim for claim in fit if text.endswith(" to ", 0, claim.start)]  # "lifts rate to": not the rate of old
    if len(fit) != 1:
        return []
    if _noun(title) and _same_noun(_noun(title), _noun(fit[0])):
        return fit
    one = _around(text, title, sentences[title.sentence])
    two = _around(text, fit[0], sentences[fit[0].sentence])
    shared = len(one & two) + _have_same_verb(title, fit[0])
    if shared and are_swapped(_value(title), _value(fit[0])):
        return fit  # digits in another order are a slip
    if title.kind is Kind.COUNT and _have_same_fate(text, title, fit[0], sentences):
        return fit
    if title.kind in (Kind.COUNT, Kind.MONEY) and not _has_same_follower(text, title, fit[0], sentences):
        return fit if title.kind is Kind.MONEY and shared >= max(SHARED, MOSTLY * len(one)) else []
    return fit if shared >= min(SHARED, len(one)) > 0 else []


def _is_slip_of(text: str, title: Claim, claim: Claim, sentences: Sequence[Sentence]) -> bool:
    """Whether a count has the digits of the title's in another order, and the word after that stands by it too.

    What looks like a noun in a headline is often a verb: "18,000 march against dam".
    """
    if title.kind is not Kind.COUNT or claim.kind is not Kind.COUNT or not are_swapped(_value(title), _value(claim)):
        return False
    return _key(_noun(title)) in _around(text, claim, sentences[claim.sentence])


def _have_same_verb(title: Claim, claim: Claim) -> bool:
    """Whether two figures have one verb of those that are in every sentence with a sum: "to cost", "cost"."""
    one, two = title.value, claim.value
    if not isinstance(one, FigureValue) or not isinstance(two, FigureValue):
        return False
    return one.subject == two.subject and one.subject in word_set("grammar", "verbs")


def _have_same_fate(text: str, title: Claim, claim: Claim, sentences: Sequence[Sentence]) -> bool:
    """Whether the same happened to those that two counts count: "Two held", "arrested three men"."""
    if not isinstance(claim.value, FigureValue) or not is_person(claim.value.head) or _value(title) < 2:
        return False
    told, again = sentences[title.sentence], sentences[claim.sentence]
    after = WORD.findall(text[title.stop : min(title.stop + 32, told.stop)])[:3]
    around = WORD.findall(text[max(claim.start - 32, again.start) : claim.start])[-4:]
    around += WORD.findall(text[claim.stop : min(claim.stop + 48, again.stop)])[:4]
    return bool({_key(word) for word in after} & {_key(word) for word in around} & _fates_of_people())


@cache
def _fates_of_people() -> frozenset[str]:
    return frozenset(_key(word) for word in load("headlines")["fates"]["words"].split())


def _has_same_follower(text: str, title: Claim, claim: Claim, sentences: Sequence[Sentence]) -> bool:
    """Whether the words after a bare number of the title stand after the count too: "60,000 without power"."""
    if _value(title) < 2:
        return False
    ends = sentences[title.sentence].stop, sentences[claim.sentence].stop
    after = WORD.findall(text[title.stop : min(title.stop + 32, ends[0])])[:3]
    told = {_key(word) for word in WORD.findall(text[claim.stop : min(claim.stop + 48, ends[1])])[:5]}
    return any(_key(word) in told for word in after if len(word) > 3)


def _same_unit(title: Claim, claim: Claim) -> bool:
    """Whether two figures are of one kind and unit; a count in the title may lack its noun, not have another."""
    one, two = title.value, claim.value
    if not isinstance(one, FigureValue) or not isinstance(two, FigureValue) or title.kind is not claim.kind:
        return False
    if one.range_of or two.range_of or (title.kind is Kind.COUNT and one.head and not _same_noun(one.head, two.head)):
        return False
    return one.unit == two.unit and one.currency == two.currency and not _fates_differ(one, two)


def _around(text: str, claim: Claim, sentence: Sentence) -> set[str]:
    """The stems of the words of a sentence around a figure that mean something."""
    start, stop = max(claim.start - NEAR, sentence.start), min(claim.stop + NEAR, sentence.stop)
    words = WORD.findall(f"{text[start : claim.start]} {_noun(claim)} {text[claim.stop : stop]}".lower())
    closed = word_set("grammar", "closed") | word_set("times", "calendar") | word_set("grammar", "verbs")
    return {_key(word) for word in words if word not in closed and len(word) > 2}


def _key(word: str) -> str:
    """What the forms of a word and the words for the same thing in a headline have in common."""
    lower = word.lower()
    start = stem(verbs.lemma(lower) or nouns.singular(lower))[:STEM]
    return _same_words().get(start, start)


@cache
def _same_words() -> dict[str, str]:
    """The first word of each line of words that headlines and texts use for one thing, by the stem of each."""
    groups = (line.split() for line in load("headlines")["same"]["words"].splitlines())
    return {stem(word)[:STEM]: group[0] for group in groups for word in group}


def _same_noun(one: str, two: str) -> bool:
    """Whether two counted nouns, in the singular, name the same thing ("home", "household")."""
    return one == two or (bool(one) and bool(two) and _key(one) == _key(two))


def _noun(claim: Claim) -> str:
    return claim.value.head if isinstance(claim.value, FigureValue) else ""


def _confidence(title: Claim, first: Claim, lead: Sequence[Claim], body: Sequence[Claim]) -> Confidence:
    """High where the lead has one figure of the thing, and the headline's own value stands nowhere in the body."""
    if any(_value(claim) == _value(title) for claim in body):
        return Confidence.LOW
    values = {_value(claim) for claim in lead}
    if len(values) > 1 or first.modality is Modality.DENIED:
        return Confidence.LOW
    ratio = _value(title) / _value(first) if _value(first) else 0.0
    if (first.hedge or title.hedge or title.kind is not Kind.COUNT) and _rounds(title, first) and 0.75 < ratio < 1.33:
        return Confidence.LOW  # a headline rounds
    if title.kind is not Kind.COUNT or not _noun(title):
        return Confidence.HIGH
    return Confidence.HIGH if min(title.confidence, first.confidence) > Confidence.LOW else Confidence.MEDIUM


def _rounds(title: Claim, first: Claim) -> bool:
    """Whether a headline may round: a hedge stands by, or its last digit is within one of what the text has there."""
    if title.hedge or first.hedge:
        return True
    digits, _, power = f"{_value(title):.6e}".partition("e")
    unit = 10.0 ** (int(power) - len(digits.replace(".", "").rstrip("0")) + 1)
    return abs(_value(title) - _value(first)) <= unit


def _is_one_of_several(text: str, claim: Claim) -> bool:
    """Whether a figure is added to another in its sentence: "a girl and four other people"."""
    if claim.kind is not Kind.COUNT:
        return False
    before, after = text[max(claim.start - 48, 0) : claim.start], text[claim.stop : claim.stop + 16]
    if claim.hedge:
        before = before.rstrip().removesuffix(claim.hedge)
    added = before.rstrip().endswith((" and", " another", " plus")) or MORE_AFTER.match(after) is not None
    added = added or (before.rstrip().endswith(",") and COUNTED_BEFORE.search(before) is not None)
    return added or "other" in text[claim.start : claim.stop].lower() or _value(claim) < 2


def _value(claim: Claim) -> float:
    return claim.value.value if isinstance(claim.value, FigureValue) else 0.0


def _same_thing(one: Claim, two: Claim) -> bool:
    """Whether two figures count the same noun, with the same fate where it is one of people, and no range."""
    first, second = one.value, two.value
    if not isinstance(first, FigureValue) or not isinstance(second, FigureValue) or one.kind is not two.kind:
        return False
    if not _same_noun(first.head, second.head) or first.range_of or second.range_of:
        return False
    if _fates_differ(first, second):
        return False
    shared = set(first.modifiers) & set(second.modifiers)
    return bool(shared) or not first.modifiers or not second.modifiers


def _fates_differ(first: FigureValue, second: FigureValue) -> bool:
    fates = {first.subject, second.subject} & _FATES
    if not fates or first.subject == second.subject:
        return False
    return first.head == "person" or "" not in (first.subject, second.subject)


def _overlap(one: Claim, two: Claim) -> bool:
    first, second = one.value, two.value
    if not isinstance(first, FigureValue) or not isinstance(second, FigureValue):
        return False
    return first.low <= second.high and second.low <= first.high
