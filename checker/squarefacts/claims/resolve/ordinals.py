"""Ordinals as claims: what each counts, whose it is, and where."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from squarefacts.claims.extract.figures import Taken
from squarefacts.claims.extract.ordinals import Ordinal, counts_no_series, scan_ordinals
from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Claim, Confidence, Kind, OrdinalValue
from squarefacts.claims.resolve import nouns, series
from squarefacts.claims.resolve.people import People
from squarefacts.text.article import Article, Part, Sentence

# The word after an ordinal with what joins it: " met", "-ever".
NEXT_WORD = re.compile(r"(?P<join> \s | - ) (?P<word> [A-Za-z][\w’'-]* )", re.VERBOSE)
# An ordinal without its noun: a preposition, a comma or the end follows ("was Reyes's 4th with Cruz").
BARE = re.compile(r"\s (?: with | since | in | of | at | this | there | on ) \b | [,.;)] | \Z", re.VERBOSE)
# Before a rank: "ranked 3rd", "ranks just 12th", "finished fourth in"; an ordinal without its noun follows.
RANK_BEFORE = re.compile(
    r"\b (?: rank (?: s | ed | ing ) | placed | finished | came (?: \s in )? ) \s (?: just \s | only \s )? \Z",
    re.VERBOSE,
)
# What a day or an anniversary belongs to begins after " of the ", " of his ", " of the 1968 ".
OF = re.compile(
    r"""
    \s of \s (?: (?: the | a | an | his | her | its | their | this | that | our ) \s )?
    (?: (?: 1[5-9] | 20 ) \d\d \s )?         # the year of a treaty is no part of what it is
    (?= [A-Za-z] )
    """,
    re.VERBOSE,
)
# The two sides after "between": " between Norland and Sudland".
BETWEEN = re.compile(
    r"""
    \s between \s (?: the \s )? (?P<one> [A-Z][\w-]* (?: \s [A-Z][\w-]* )* )
    \s and \s (?: the \s )? (?P<two> [A-Z][\w-]* (?: \s [A-Z][\w-]* )* )
    """,
    re.VERBOSE,
)
# A place after the noun: " to Singapore", " in Lima, Peru"; not " in November", " to President".
PLACE = re.compile(
    r"""
    \s (?: to | in | at ) \s (?: the \s )?
    (?P<place> [A-Z][\w’-]* (?: \s [A-Z][\w-]* )* (?: , \s [A-Z][a-z]+ (?: \s [A-Z][a-z]+ )? )? )
    """,
    re.VERBOSE,
)
# "to that country", and the "City, Country" before it that says which.
THE_COUNTRY = re.compile(r"\s (?: to | in ) \s (?: the | that | this ) \s (?: country | nation ) \b", re.VERBOSE)
CITY_COUNTRY = re.compile(
    r"""
    \b in \s [A-Z][\w-]+ (?: \s [A-Z][\w-]+ )? , \s (?P<country> [A-Z][a-z]+ (?: \s [A-Z][a-z]+ )* )
    """,
    re.VERBOSE,
)
# What makes a "first" count from somewhere else than the beginning: "since 1990", "in ten years", "this season".
RELATIVE = re.compile(
    r"""
    (?: \s [A-Za-z’'-]+ ){0,6}? \s
    (?: since
      | as \s (?: an? \s )? (?: [A-Z]+ \s )? (?: president | premier | prime | chancellor | king | queen | pope
          | governor | mayor | chairman | leader | captain | coach | manager | minister | secretary )
      | this \s (?: year | season | month | week ) | of \s the \s (?: year | season )
      | in \s (?: (?: more \s than | nearly | almost | over | about | at \s least ) \s )?
        (?: \d+ | [a-z]+ ) \s (?: years | months | weeks | days | decades | games | matches )
      | in \s (?: years | decades ) | in \s (?: his | her | its | their ) \s [a-z]+ \s (?: term | year | season ) )
    \b
    """,
    re.VERBOSE,
)
# Heads that are told of something: "day of the visit".
_OWNED = ("day", "week", "month", "year", "anniversary", "birthday", "round")
# How many words may tell what it belongs to.
LONGEST_OWNER = 8
# How far after an ordinal its place may stand.
WINDOW = 160


def resolve_ordinals(
    article: Article, sentences: Sequence[Sentence], dates: Sequence[Claim], names: Sequence[Claim]
) -> list[Claim]:
    """The ordinals of an article, each with the words that say what it counts ("second day of his visit").

    Args:
        article: the article; its prose is read.
        sentences: its sentences, in order.
        dates: the claims whose characters are no ordinals ("October 3rd").
        names: the people's names, for whose meeting or visit it is.
    """
    text = article.prose
    taken = Taken((claim.start, claim.stop) for claim in dates)
    people = People(text, sentences, names)
    starts = [sentence.start for sentence in sentences]
    claims: list[Claim] = []
    for ordinal in scan_ordinals(text):
        if taken.overlaps(ordinal.start, ordinal.stop) or counts_no_series(text, ordinal) or not sentences:
            continue
        sentence = sentences[max(bisect_right(starts, ordinal.start) - 1, 0)]
        claims.append(_claim(text, ordinal, sentence, people, taken))
    return claims


def _claim(text: str, ordinal: Ordinal, sentence: Sentence, people: People, taken: Taken) -> Claim:
    head, modifiers, stop, listed = _head(text, ordinal, sentence)
    end = min(sentence.stop, stop + WINDOW)
    event = _event_before(text, ordinal, sentence) if head == "time" else ""
    head = event or head
    of, owner_stop = _of(text, stop, end) if head in _OWNED else ("", 0)
    if event:
        whose = people.both_of if series.is_mutual(head) else people.one_of
        participants = whose(sentence.start, ordinal.start)
    else:
        participants = _participants(text, ordinal, stop, end, sentence, head, people)
    place = _place(text, ordinal, stop, end, sentence) if listed else ""
    value = OrdinalValue(ordinal.n, head, modifiers, tuple(sorted(participants)), place, of)
    named = any(char.isupper() for char in text[ordinal.stop : stop])
    confidence = _confidence(value, listed, sentence, named)
    if RELATIVE.match(text, stop, end):
        confidence = Confidence.LOW
    ends = (owner_stop, stop if listed else 0)
    last = next((end for end in ends if end and not taken.overlaps(ordinal.start, end)), ordinal.stop)
    return Claim(Kind.ORDINAL, ordinal.start, last, sentence.index, value, confidence=confidence)


def _participants(
    text: str, ordinal: Ordinal, stop: int, end: int, sentence: Sentence, head: str, people: People
) -> set[str]:
    """Who takes part: the two sides after "between", else the owner and the one after "with"."""
    sides = BETWEEN.search(text, stop, end)
    if sides:
        return people.both_of(sides.start(), sides.end()) or {sides["one"], sides["two"]}
    follows = NEXT_WORD.match(text, ordinal.stop)
    told = follows is not None and series.head_of_verb(follows["word"]) == head
    return people.of_event(ordinal, stop, end, sentence, series.is_mutual(head), told)


def _event_before(text: str, ordinal: Ordinal, sentence: Sentence) -> str:
    """The event that is told before "for the second time": its verb in the same clause, "" for none."""
    if text[max(ordinal.start - 8, 0) : ordinal.start] != "for the ":
        return ""
    head = ""
    for match in series.WORD.finditer(text, max(sentence.start, ordinal.start - 120), ordinal.start):
        head = series.head_of_verb(match[0]) or head
    return head


def _head(text: str, ordinal: Ordinal, sentence: Sentence) -> tuple[str, tuple[str, ...], int, bool]:
    """What an ordinal counts: the head, its modifiers, where the phrase ends, and whether the head is listed."""
    follows = NEXT_WORD.match(text, ordinal.stop)
    word = follows["word"].lower() if follows else ""
    if follows and series.head_of_verb(word) and not series.head_of_noun(word) and follows["join"] == " ":
        return series.head_of_verb(word), (), follows.end(), ordinal.n == 1
    if series.is_rank(word):
        return *_ranked(text, word, follows.end() if follows else ordinal.stop), ordinal.stop, False
    if text[ordinal.start].lower() == "n" and text[ordinal.stop - 1].isdigit():
        return "rank", (), ordinal.stop, False
    if RANK_BEFORE.search(text, max(ordinal.start - 16, 0), ordinal.start) and BARE.match(text, ordinal.stop):
        return "rank", (), ordinal.stop, False
    if BARE.match(text, ordinal.stop):
        head = series.first_head(text, sentence.start, ordinal.start) if _is_possessed(text, ordinal) else ""
        return head, (), ordinal.stop, bool(head)
    return _head_after(text, ordinal, sentence)


def _ranked(text: str, word: str, stop: int) -> tuple[str, tuple[str, ...]]:
    """What a rank is a rank of, and in what: "second largest city"; nothing where it is no superlative."""
    if not (word.endswith("est") or word in ("most", "best", "worst")):
        return "", ()
    phrase = nouns.counted_phrase(text, stop, False)
    return (phrase.head, tuple(sorted({word, *phrase.modifiers}))) if phrase else ("", ())


def _head_after(text: str, ordinal: Ordinal, sentence: Sentence) -> tuple[str, tuple[str, ...], int, bool]:
    """The head of the noun phrase after an ordinal; a listed noun ends the phrase."""
    words: list[str] = []
    at = ordinal.stop
    while len(words) < nouns.LONGEST_PHRASE:
        match = nouns.WORD.match(text, at)
        if not match or "\n" in match["join"] or nouns.ends_phrase(match["word"].lower()):
            break
        head = series.head_of_noun(match["word"])
        at = match.end()
        if head == "time":
            return (*_event_of_time(text, at, sentence), at, True)
        if head:
            single = not nouns.is_plural(match["word"].lower())
            return head, tuple(sorted({word.lower() for word in words})), at, single
        words.append(match["word"])
    phrase = nouns.counted_phrase(text, ordinal.stop, False)
    if phrase is None or phrase.head.endswith("ed"):
        return "", (), ordinal.stop, False
    return series.canonical(phrase.head), tuple(sorted(set(phrase.modifiers))), phrase.stop, False


def _event_of_time(text: str, at: int, sentence: Sentence) -> tuple[str, tuple[str, ...]]:
    """The event of "the first time for him to pay a visit", or "time" itself."""
    for match in series.WORD.finditer(text, at, min(at + 48, sentence.stop)):
        head = series.head_of_verb(match[0]) or series.head_of_noun(match[0])
        if head in ("visit", "meeting"):
            return head, ()
    return "time", ()


def _is_possessed(text: str, ordinal: Ordinal) -> bool:
    """Whether a possessive stands before the ordinal ("Reyes's 4th", "his second")."""
    before = text[max(ordinal.start - 12, 0) : ordinal.start].rstrip()
    return before.endswith(("'s", "’s", "s'", "s’")) or before.rpartition(" ")[2] in ("his", "her", "their", "its")


def _of(text: str, stop: int, end: int) -> tuple[str, int]:
    """What a day or anniversary belongs to, lower case, and where that ends; a listed event by its canonical head.

    It is a noun phrase without its determiner and year, and what "of" adds to it ("signing of the treaty").
    """
    words: list[str] = []
    at = last = stop
    event = ""
    while len(words) < LONGEST_OWNER:
        opens = OF.match(text, at, end)
        match = nouns.WORD.match(text, opens.end() if opens else at, end)
        if (
            not match
            or "\n" in match["join"]
            or (not opens and (not words or nouns.ends_phrase(match["word"].lower())))
        ):
            break
        if opens and nouns.ends_phrase(match["word"].lower()):
            break
        if opens and words:
            words.append("of")
        at = last = match.end()
        words.append(match["word"].lower())
        event = event or series.head_of_noun(words[-1])
    return (event if event and "of" not in words else " ".join(words)), last if words else 0


def _place(text: str, ordinal: Ordinal, stop: int, end: int, sentence: Sentence) -> str:
    """Where it was, as written; a country that is only pointed at is the one named with a city before."""
    if THE_COUNTRY.match(text, stop):
        cities = list(CITY_COUNTRY.finditer(text, sentence.start, ordinal.start))
        return cities[-1]["country"] if cities else ""
    for match in PLACE.finditer(text, stop, end):
        if "," in text[stop : match.start()] and match.start() - stop > 40:
            return ""
        words = match["place"].lower().replace(",", "").split()
        if words[0] in word_set("times", "calendar") or words[0] in word_set("titles", "roles"):
            continue
        return _without_day(match["place"].removesuffix("'s").removesuffix("’s"))
    return ""


def _without_day(place: str) -> str:
    """A place without the weekday or month after it: "Brenn Friday"."""
    words = place.split()
    while words and words[-1].lower() in word_set("times", "calendar"):
        words.pop()
    return " ".join(words).rstrip(",")


def _confidence(value: OrdinalValue, listed: bool, sentence: Sentence, named: bool) -> Confidence:
    """High where the series is known by its event and its people, its own name or what it belongs to."""
    if not value.head or not listed or sentence.part in (Part.TABLE, Part.CORRECTION, Part.BOILERPLATE):
        return Confidence.LOW
    if series.is_mutual(value.head) and len(value.participants) < 2:
        return Confidence.MEDIUM
    if value.of.split(" ")[0] in word_set("times", "calendar"):
        return Confidence.LOW
    return Confidence.HIGH if value.participants or named or " " in value.of else Confidence.MEDIUM
