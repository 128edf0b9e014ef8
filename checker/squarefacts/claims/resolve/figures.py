"""Figures as claims: the interval that their words leave, and what they are about."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from squarefacts.claims.extract.figures import Taken, read_figures
from squarefacts.claims.extract.number_words import small_numbers
from squarefacts.claims.extract.quantities import Quantity
from squarefacts.claims.extract.rates import read_rate
from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import (
    AgeValue,
    Bound,
    Claim,
    Confidence,
    FigureValue,
    Kind,
    NotUnderstood,
)
from squarefacts.claims.resolve import nouns, verbs
from squarefacts.claims.resolve.currencies import settle_currencies
from squarefacts.claims.resolve.hedges import NO_HEDGE, Hedge, find_hedge, hedge_after, interval
from squarefacts.claims.resolve.nouns import Phrase
from squarefacts.text.article import Article, Part, Sentence

# " of the people", " of those", after a figure that counts some of a group.
OF_GROUP = re.compile(
    r"""
    \s of \s (?: all \s )? (?: (?: the | these | those | its | his | her | their | our | my | all ) \s )? (?: most \s )?
    """,
    re.VERBOSE,
)
# Before the whole of a part, whose verb is of the part: "three of the 12 men were killed".
OF_WHOLE = re.compile(
    r"""
    (?: \b of \s (?: the | its | his | her | their | those | these | all )
      | (?: \d | \b (?: one | two | three | four | five | six | seven | eight | nine | ten | some | most | half ) )
        \s of ) \s \Z
    """,
    re.VERBOSE,
)
THOSE = re.compile(r"\b (?: those | these ) \s \Z", re.VERBOSE)
# What a sum or share is of, after it: " worth of goods", " in exports", " of adults"; not " in 2015".
ABOUT_AFTER = re.compile(
    r"""
    (?: \s (?P<word> worth \s of | in | of | for ) | (?<= half ) (?= \s (?: the | its | their | his | her ) \b ) )
    (?: \s (?: the | all | its | their | his | her | our | my | total | annual ) ){0,2}
    (?= \s [A-Za-z] )
    """,
    re.VERBOSE,
)
# People in the plural with a capital: " Americans", " Britons"; not " Texas", " New Orleans".
PEOPLE_NAMED = re.compile(r"\s [A-Z][a-z]+ (?: ans | tons | crats ) (?! \w | \s [A-Z] )", re.VERBOSE)
# A share told by its group: "nine out of 10", "one in five".
SHARE_OF_GROUP = re.compile(r"\s (?: in | out \s of ) \s", re.VERBOSE)
# What a sum is of, before it: "exports of ", "a fine of ", "sales to "; the noun and the preposition.
ABOUT_BEFORE = re.compile(r"(?P<noun> [A-Za-z-]+ ) \s (?: of | totaling | totalling | worth ) \s \Z", re.VERBOSE)
# What may be the noun of a sum or a measure before it: "a $500 fine"; not "at one point Reyes".
LOWER_NEXT = re.compile(r"\s [a-z]", re.VERBOSE)
# A place after the counted noun, within a few words: " in Russia", " across the United States".
PLACE_AFTER = re.compile(
    r"""
    (?: \s [a-z]+ (?: ed | ing )? ){0,4}?
    \s (?: in | at | near | across | from ) \s (?: the \s )?
    (?P<place> [A-Z][\w’'.-]* (?<! [.] ) (?: \s [A-Z][\w-]+ )* )
    """,
    re.VERBOSE,
)


def resolve_figures(
    article: Article, sentences: Sequence[Sentence], taken: Sequence[Claim]
) -> tuple[list[Claim], list[NotUnderstood]]:
    """The figures of an article: money, counts, shares, measures and ages.

    Args:
        article: the article; its prose is read.
        sentences: its sentences, in order.
        taken: the claims whose characters are no figures: dates, ranges, durations and times.

    Returns:
        The claims in the order of the text, and the numbers that were seen and neither taken nor understood.
    """
    spans = Taken((claim.start, claim.stop) for claim in taken)
    quantities, missed = read_figures(article.prose, spans)
    starts = [sentence.start for sentence in sentences]
    claims: list[Claim] = []
    for place, quantity in enumerate(quantities):
        at = max(bisect_right(starts, quantity.start) - 1, 0)
        if sentences:
            limit = sentences[at].stop
            if place + 1 < len(quantities):
                limit = min(limit, quantities[place + 1].start)
            claims.append(_claim(article.prose, quantity, sentences[at], limit, spans))
    _share_nouns(article.prose, claims)
    _share_groups(article.prose, claims)
    _share_suspended(quantities, claims)
    settle_currencies(article.prose, claims)
    return claims, missed


def _claim(text: str, quantity: Quantity, sentence: Sentence, limit: int, taken: Taken) -> Claim:
    """The claim of a figure; a count's characters run to the end of its noun phrase, but not beyond `limit`."""
    hedge = find_hedge(text, quantity.start, quantity.stop)
    if hedge is NO_HEDGE and quantity.stop > quantity.number.stop:
        hedge = hedge_after(text, quantity.number.stop)  # "1,000 or more kilograms"
    low, high = interval(quantity.number, quantity.value, hedge)
    if quantity.kind is Kind.AGE:
        return _age_claim(quantity, sentence, hedge, low, high)
    about = _what_about(text, quantity, sentence, hedge)
    vague = quantity.number.ceiling is not None and hedge.bound is Bound.EXACT
    if quantity.kind is Kind.COUNT and about.head and quantity.stop < about.stop <= limit:
        rate = read_rate(text, about.stop)
        if rate and rate[0] <= limit and not taken.overlaps(about.stop, rate[0]):
            about.stop, quantity.unit = rate[0], rate[1].strip()
    value = FigureValue(
        low,
        high,
        quantity.value,
        quantity.unit,
        quantity.currency,
        Bound.ABOUT if vague else hedge.bound,
        about.head,
        tuple(sorted(set(about.modifiers))),
        about.place,
        about.subject,
        quantity.range_of,
    )
    confidence = _confidence(quantity, about, sentence) if quantity.kind is not Kind.SCORE else Confidence.MEDIUM
    stop = quantity.stop
    if quantity.kind is Kind.COUNT and stop < about.stop <= limit and not taken.overlaps(stop, about.stop):
        stop = about.stop
    return Claim(quantity.kind, quantity.start, stop, sentence.index, value, hedge.words, confidence=confidence)


def _age_claim(quantity: Quantity, sentence: Sentence, hedge: Hedge, low: float, high: float) -> Claim:
    """The claim of an age; months, weeks and days count as completed years."""
    per_year = {"year": 1, "month": 12, "week": 52, "day": 365}[quantity.unit.split()[0]]
    ends = [int(min(max(end / per_year, 0), 10**10)) for end in (low, high)]
    confidence = Confidence.HIGH if hedge.bound is Bound.EXACT and quantity.value < 123 else Confidence.MEDIUM
    value = AgeValue(ends[0], ends[1], quantity.person)
    return Claim(Kind.AGE, quantity.start, quantity.stop, sentence.index, value, hedge.words, confidence=confidence)


class _About:
    """What a figure is about, as it is put together."""

    def __init__(self, phrase: Phrase | None = None) -> None:
        self.head = phrase.head if phrase else ""
        self.modifiers = phrase.modifiers if phrase else ()
        self.sure = phrase.sure if phrase else False
        self.place = ""
        self.subject = ""
        self.stop = 0


def _what_about(text: str, quantity: Quantity, sentence: Sentence, hedge: Hedge) -> _About:
    """What the figure counts or measures, and where."""
    if quantity.kind is Kind.SCORE:
        return _About()
    before = _hedge_start(text, quantity, hedge)
    if quantity.kind is Kind.COUNT:
        phrase = _counted(text, quantity)
        if phrase is None or not phrase.sure:
            phrase = _of_crowd(text, quantity, before) or phrase  # "a crowd of 5,000 lining streets"
    else:
        phrase = _measured(text, quantity, before)
    if phrase is None:
        phrase = _of_subject(text, sentence.start, before, hedge)
        after = quantity.stop
    else:
        after = max(phrase.stop, quantity.stop)
    about = _About(phrase)
    about.stop = after
    if not _is_of_whole(text, before):
        about.subject = verbs.verb_before(text, before) or verbs.verb_after(text, after)
    if quantity.kind is Kind.COUNT:
        _count_victims(about)
    about.place = _place(text, after, sentence.stop)
    return about


def _is_of_whole(text: str, before: int) -> bool:
    """Whether a figure is the whole of a part before it; a look at the words first, for speed."""
    window = text[max(before - 16, 0) : before]
    return "of" in window and OF_WHOLE.search(text, max(before - 16, 0), before) is not None


def _count_victims(about: _About) -> None:
    """Read "12 killed" and "12 wounded" as people."""
    if about.head and verbs.is_victims(about.head):
        about.subject, about.head, about.sure = verbs.lemma(about.head), "person", True
    elif not about.head and about.subject in ("kill", "injure", "arrest"):
        about.head, about.sure = "person", True


def _hedge_start(text: str, quantity: Quantity, hedge: Hedge) -> int:
    """Where the hedge before the figure starts, or the figure itself."""
    if not hedge.words:
        return quantity.start
    at = text.rfind(hedge.words.split()[0], max(quantity.start - 48, 0), quantity.start)
    return at if at >= 0 else quantity.start


def _counted(text: str, quantity: Quantity) -> Phrase | None:
    """The noun phrase of a count: right after it, or after "of the"."""
    if quantity.suspended:
        return None
    plural = quantity.value != 1
    start = quantity.stop + text.startswith("+ ", quantity.stop)
    if text[start : start + 1] == "-":
        return nouns.hyphened_noun(text, start)
    group = OF_GROUP.match(text, start)
    if group:
        plural, start = True, group.end() - 1
    phrase = nouns.counted_phrase(text, start, plural, group is not None)
    if phrase and group and THOSE.search(group[0]) and not nouns.is_plural(_last_word(text, phrase.stop)):
        return None  # "25,000 of those date from 1850"
    return phrase


def _last_word(text: str, stop: int) -> str:
    """The word that ends at an offset, lower case."""
    return text[max(stop - 24, 0) : stop].split()[-1].lower()


def _of_crowd(text: str, quantity: Quantity, before: int) -> Phrase | None:
    """The group of which a bare count tells the size: "a crowd of 5,000"."""
    noun = _noun_before(text, before)
    if noun is None or noun["noun"].lower() not in nouns.groups():
        return None
    return Phrase(noun["noun"].lower(), (), quantity.stop)


def _noun_before(text: str, before: int) -> re.Match[str] | None:
    """The noun of which a figure is told right before it; a look at the last word first, for speed."""
    window = text[max(before - 32, 0) : before]
    return ABOUT_BEFORE.search(window) if window.rstrip().endswith(("of", "ing", "worth")) else None


def _measured(text: str, quantity: Quantity, before: int) -> Phrase | None:
    """The noun phrase of a sum, a share or a measure: what it is of, after it or before it."""
    if quantity.unit == "fraction" and SHARE_OF_GROUP.search(text, quantity.start, quantity.stop):
        return nouns.counted_phrase(text, quantity.stop, True)
    after = ABOUT_AFTER.match(text, quantity.stop)
    if after and quantity.kind is not Kind.MONEY and after["word"] == "in":
        after = None  # "rose 9 percent in fixed prices", "lost 12 points in late trading"
    if after:
        phrase = nouns.counted_phrase(text, after.end(), True, after["word"] in ("of", None), mass=True)
        if phrase and not _is_name(text, after.end(), phrase) and not _is_time(phrase):
            return phrase
    elif quantity.kind is not Kind.PERCENT or quantity.unit == "percent":
        phrase = nouns.counted_phrase(text, quantity.stop, False) if LOWER_NEXT.match(text, quantity.stop) else None
        if phrase and len(phrase.head) > 1 and phrase.head not in word_set("grammar", "after_measures"):
            return phrase
    noun = _noun_before(text, before)
    if noun and not nouns.ends_phrase(noun["noun"].lower()):
        return Phrase(nouns.singular(noun["noun"].lower()), (), quantity.stop)
    return None


def _is_name(text: str, start: int, phrase: Phrase) -> bool:
    """Whether what a figure is of is a name and not a thing: "of Norland"; not "of Norlandians", "of US corn"."""
    if text[start + 1].islower() or PEOPLE_NAMED.match(text, start):
        return False
    return not text[max(start, phrase.stop - 40) : phrase.stop].split()[-1][0].islower()


def _is_time(phrase: Phrase) -> bool:
    """Whether a phrase is a stretch of time and not what a figure is of: "5 million in nine months", "in quarter"."""
    words = (*phrase.modifiers, phrase.head)
    return words[0] in small_numbers() or phrase.head in word_set("times", "units") or phrase.head in _SPANS


# Stretches of time that accounts tell a sum for.
_SPANS = frozenset(("quarter", "month", "mth", "year", "half", "season"))


def _of_subject(text: str, start: int, before: int, hedge: Hedge) -> Phrase | None:
    """The subject of the clause where its verb only says how large it is ("stood at", "rose to", "surpassed")."""
    words = text[max(before - 32, start) : before].split()
    while words and words[-1].lower() in ("at", "to", "only", "just", "now", "currently", "a"):
        words.pop()
    if not words or not (verbs.is_copula(words[-1]) or verbs.is_copula(hedge.words)):
        return None
    phrase = nouns.numbered_phrase(text, start, before)
    if phrase:
        return phrase
    phrase = nouns.subject_phrase(text, start, before)
    return None if phrase and phrase.head in word_set("numbers", "no_heads") else phrase


def _place(text: str, start: int, stop: int) -> str:
    """The place named right after the counted noun, lower case; "" for none."""
    match = PLACE_AFTER.match(text, start, stop)
    if not match or match["place"].split()[0].lower().rstrip(".") in word_set("times", "calendar"):
        return ""
    place = match["place"].lower()
    return place[:-2] if place.endswith(("'s", "’s")) else place


def _confidence(quantity: Quantity, about: _About, sentence: Sentence) -> Confidence:
    """How sure the reading is: high only with a head noun that is certain, in running text."""
    if not about.head or sentence.part in (Part.TABLE, Part.CORRECTION, Part.BOILERPLATE):
        return Confidence.LOW
    if not about.sure or quantity.range_of or quantity.number.ceiling is not None or quantity.number.fraction:
        return Confidence.MEDIUM
    return Confidence.HIGH


# What ties a bare number to the figure before it: "from", "compared with".
COMPARED = re.compile(r"\b (?: from | compared \s (?: to | with ) | against | versus | vs\.? ) \s \Z", re.VERBOSE)


def _share_nouns(text: str, claims: Sequence[Claim]) -> None:
    """Let a bare number take the noun of the count it is compared with ("3.9 million boats, up from 2.4 million")."""
    for earlier, claim in pairwise(claims):
        one, two = earlier.value, claim.value
        if claim.sentence != earlier.sentence or claim.kind is not Kind.COUNT or earlier.kind is not Kind.COUNT:
            continue
        if not isinstance(one, FigureValue) or not isinstance(two, FigureValue) or two.head or not one.head:
            continue
        if COMPARED.search(text, max(claim.start - 16, 0), claim.start):
            claim.value = replace(two, head=one.head, modifiers=one.modifiers)
            claim.confidence = Confidence.MEDIUM


def _share_groups(text: str, claims: Sequence[Claim]) -> None:
    """Let a bare number take the noun of the group that it is some of ("three of the 12 men were killed")."""
    for part, whole in pairwise(claims):
        one, two = part.value, whole.value
        if part.kind is not Kind.COUNT or whole.kind is not Kind.COUNT or whole.start - part.stop > 16:
            continue
        if not isinstance(one, FigureValue) or not isinstance(two, FigureValue) or one.head or not two.head:
            continue
        fate = verbs.verb_after(text, whole.stop)
        # Without what happened to them they would be told as another number of the whole.
        if fate and OF_GROUP.fullmatch(text, part.stop, whole.start):
            part.value = replace(one, head=two.head, modifiers=two.modifiers, subject=fate)
            part.confidence = Confidence.MEDIUM


def _share_suspended(quantities: Sequence[Quantity], claims: Sequence[Claim]) -> None:
    """Give a count with a suspended hyphen the noun of the count that it hangs on."""
    for at in range(len(claims) - 2, -1, -1):
        here, after = claims[at].value, claims[at + 1].value
        if quantities[at].suspended and isinstance(here, FigureValue) and isinstance(after, FigureValue):
            claims[at].value = replace(here, head=after.head, modifiers=after.modifiers)
            claims[at].confidence = min(claims[at + 1].confidence, Confidence.MEDIUM)
