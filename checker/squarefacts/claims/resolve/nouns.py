"""Noun phrases without a parser: the head noun after a number, its modifiers, and the subject of a clause.

A phrase runs from a word on until punctuation, a function word or a verb. In the plural its head is the first plural
noun that no other plural follows at once ("Russian warships", "sales people"); in the singular the last word.
"""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from squarefacts.claims.extract.number_words import scales, small_numbers
from squarefacts.claims.extract.words import load, word_map, word_set
from squarefacts.claims.resolve.verbs import is_copula

# The next word of a phrase with the space or hyphen before it; not across a comma, a bracket or a line.
WORD = re.compile(
    r"""
    (?P<join> [ \t\u00a0]? \n? [ \t]* | - )
    (?P<word> [A-Z]\w* - \d+ s? (?! [\w-] )                      # "AB-12s"
      | [A-Za-z][\w]* (?: [’'&.-] [A-Za-z]\w* )* )               # "well-known", "Asia-Pacific", "driver's"
    """,
    re.VERBOSE,
)
# How many words a phrase may have.
LONGEST_PHRASE = 6
_PRONOUNS = frozenset(("i", "we", "you", "he", "she", "it", "they", "who", "which", "that", "this", "there"))
_ADJECTIVE_ENDS = ("al", "ous", "ive", "ful", "ic", "able", "ible", "ar", "ent", "ant", "an", "ese", "ish", "less")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase.

    Attributes:
        head: the head noun, singular, lower case; "" where none was found.
        modifiers: its other words, lower case, in order.
        stop: the character after it, exclusive.
        sure: whether the head is a plain plural, or the phrase has only one word.
    """

    head: str
    modifiers: tuple[str, ...]
    stop: int
    sure: bool = True


@cache
def _irregular() -> dict[str, str]:
    return word_map("nouns", "irregular")


@cache
def _same() -> frozenset[str]:
    return frozenset(load("nouns")["same"]["words"].split())


@cache
def groups() -> frozenset[str]:
    """Nouns whose size a bare number tells: "a crowd of 5,000"."""
    return frozenset(load("nouns")["groups"]["words"].split())


@cache
def _singular_s() -> frozenset[str]:
    return frozenset(load("nouns")["singular_s"]["words"].split())


@lru_cache(maxsize=8192)
def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like the plural of a noun."""
    if word in _irregular() or word in _same():
        return True
    return word[-1:] == "s" and len(word) > 3 and word[-2:] not in ("ss", "us", "is") and word not in _singular_s()


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """The singular of a lower-case noun; the word itself where it is none."""
    if word in _irregular():
        return _irregular()[word]
    if word in _same() or not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def ends_phrase(word: str) -> bool:
    """Whether a lower-case word cannot be part of a noun phrase that has begun."""
    return word in _ends()


@cache
def _ends() -> frozenset[str]:
    return word_set("grammar", "closed") | word_set("grammar", "verbs")


# Words between a number and its noun that restrict nothing: "eight more picks", "two other men", "20 or fewer loaves".
MORE = re.compile(
    r"""
    \s (?: more | other | additional | further | extra | new | separate | or \s (?: more | fewer | less ) )
    (?= \s [a-z] )
    """,
    re.VERBOSE,
)
# A quotation mark before the noun: "12 “experts” came".
QUOTE = re.compile(r"\s [\"“‘'] (?= [A-Za-z] )", re.VERBOSE)


def counted_phrase(text: str, start: int, plural: bool, of_group: bool = False, mass: bool = False) -> Phrase | None:
    """The noun phrase that starts at `start` (the end of a number), None where no noun follows.

    Args:
        text: the prose.
        start: the character after the number.
        plural: whether the number calls for a plural.
        of_group: whether "of" stands between ("two of the mayor's deputies"), so that the noun is the last owned.
        mass: whether a noun in the singular is measured where none stands in the plural ("of flood water": water).
    """
    more = MORE.match(text, start)
    at = more.end() if more else start
    quote = QUOTE.match(text, at)
    words, ends, owner = _words(text, quote.end() if quote else at, of_group)
    if not words:
        return None
    phrase = _plural_phrase(words, ends) if plural else None
    if phrase is None:
        phrase = _loose_phrase(words, ends) if plural and not mass else _singular_phrase(words, ends)
    if phrase and owner:
        phrase = replace(phrase, modifiers=(*owner, *phrase.modifiers))
    if phrase and (more or quote or of_group or phrase.head == "other"):
        return replace(phrase, sure=False)
    return phrase


def hyphened_noun(text: str, start: int) -> Phrase | None:
    """The noun that a hyphen ties to the number before it ("six-cylinder engines": cylinder), None for none."""
    match = WORD.match(text, start)
    if not match or match["join"] != "-" or match["word"].lower() in word_set("grammar", "closed"):
        return None
    return Phrase(singular(match["word"].lower()), (), match.end(), False)


def _words(text: str, start: int, through_owner: bool) -> tuple[list[str], list[int], list[str]]:
    """The words of the phrase that starts at an offset, the end of each, and the words of its owner, lower case.

    Where `through_owner`, a possessive opens the phrase anew; else it ends the phrase.
    """
    owners: list[str] = []
    words: list[str] = []
    ends: list[int] = []
    at = start
    while len(words) < LONGEST_PHRASE:
        match = WORD.match(text, at)
        if not match or "\n" in match["join"]:
            break
        word = match["word"]
        if match["join"] == "-" and words:
            break
        lower = word.lower()
        if (ends_phrase(lower) and word != "US") or (word[0].isupper() and lower in word_set("times", "calendar")):
            if lower == "and" and words and _joins_modifiers(text, match.end(), words):
                at = match.end()
                continue
            break
        at = match.end()
        owner = lower.endswith(("'s", "’s"))
        words.append(word[:-2] if owner else word)
        ends.append(at)
        if owner or text[at : at + 2] in ("’ ", "' "):
            if not through_owner:
                break
            owners += [word.lower() for word in words]
            words, ends, at = [], [], at + (not owner)
    return words, ends, owners


def _joins_modifiers(text: str, at: int, words: list[str]) -> bool:
    """Whether "and" joins two words before the noun ("digital and physical sales", "rail and bus stations")."""
    follows = WORD.match(text, at)
    if is_plural(words[-1].lower()) or follows is None:
        return False
    names = words[-1][0].isupper() and follows["word"][0].isupper()
    return names or follows["word"].lower().endswith(_ADJECTIVE_ENDS) or _is_before_plural(text, follows)


def _is_before_plural(text: str, follows: re.Match[str]) -> bool:
    """Whether a word in small letters that is no plural stands right before one that is."""
    word = follows["word"]
    noun = WORD.match(text, follows.end())
    if not word.islower() or is_plural(word) or ends_phrase(word) or not noun or noun["join"] != " ":
        return False
    if word in small_numbers() or word in scales():
        return False
    return noun["word"].islower() and is_plural(noun["word"]) and not ends_phrase(noun["word"])


@lru_cache(maxsize=8192)
def _is_participle(word: str) -> bool:
    """Whether a word is a participle or another verb form that may follow the noun, not stand before it."""
    if word in word_set("grammar", "participles"):
        return True
    return word.endswith(("ed", "ing")) and len(word) > 4 and word not in word_set("grammar", "adjectives")


def _plural_phrase(words: list[str], ends: list[int]) -> Phrase | None:
    """The phrase up to its first plural noun, None where none is in the plural."""
    for at, word in enumerate(words):
        lower = word.lower()
        if not is_plural(lower) or lower in word_set("grammar", "adjectives"):
            continue
        follows = words[at + 1].lower() if at + 1 < len(words) else ""
        if follows and word[0].isupper() and words[at + 1][0].islower() and is_plural(follows):
            continue  # the name before a plural: "two Texas farmers"
        if follows and (lower in _adjuncts() or (lower in _same() and is_plural(follows))):
            continue
        return _phrase(words, at, ends, not any(_is_participle(word) for word in words[:at]))
    return None


@cache
def _adjuncts() -> frozenset[str]:
    """Plurals that stand before another noun: "sales people"."""
    return frozenset(load("nouns")["adjuncts"]["words"].split())


def _loose_phrase(words: list[str], ends: list[int]) -> Phrase | None:
    """The phrase of a number whose noun is singular ("12-member panel", "20 EV"), without certainty."""
    stop = len(words)
    for at, word in enumerate(words):
        if at and _is_participle(word.lower()):
            stop = at
            break
    first = words[0].lower()
    if _is_participle(first) or first.endswith("ly"):
        return None
    return _phrase(words, 0 if stop > 1 and not first.endswith(_ADJECTIVE_ENDS) else stop - 1, ends, False)


def _directions() -> frozenset[str]:
    """Words after a noun that say where it is and are no part of it: "one village north of the river"."""
    return word_set("grammar", "after_measures")


def _singular_phrase(words: list[str], ends: list[int]) -> Phrase | None:
    stop = 0
    for at, word in enumerate(words):
        lower = word.lower()
        if not at and _is_participle(lower):
            return None
        if at and (is_plural(lower) or _is_participle(lower) or lower.endswith("ly") or lower in _directions()):
            break
        stop = at + 1
    return _phrase(words, stop - 1, ends, stop == 1) if stop else None


def _phrase(words: list[str], at: int, ends: list[int], sure: bool) -> Phrase:
    modifiers = tuple(word.lower() for word in words[:at] if word.lower() not in small_numbers())
    return Phrase(singular(words[at].lower()), modifiers, ends[at], sure)


# Where a clause starts: after a comma, a semicolon, a dash, a bracket or a quote.
CLAUSE_START = re.compile(r"[,;:(“\"–—\n] | \s (?: and | but | while | that | which | as | whereas ) \s", re.VERBOSE)


def subject_phrase(text: str, start: int, stop: int) -> Phrase | None:
    """The noun phrase that opens the clause before a figure.

    Args:
        text: the prose.
        start: the first character of the sentence.
        stop: the first character of the figure or its hedge.
    """
    begin = start
    for mark in CLAUSE_START.finditer(text, start, stop):
        if stop - mark.end() > 12 and not (mark[0] == "(" and text.find(")", mark.end(), stop) >= 0):
            begin = mark.end()
    words, ends, _ = _words(text, _skip_determiner(text, begin), True)
    if not words or not ends or ends[0] >= stop:
        return None
    kept = _before_verb(words)
    if not kept or ends[kept - 1] >= stop or _other_subject(text[ends[kept - 1] : stop]):
        return None
    return _phrase(words, kept - 1, ends, True)


# What a figure is the number of: "the total number of confirmed ", before the noun.
NUMBER_OF = re.compile(r"\b [Nn]umber \s of (?= \s [A-Za-z] )", re.VERBOSE)


def numbered_phrase(text: str, start: int, stop: int) -> Phrase | None:
    """The noun phrase of "the number of confirmed deaths", where the same clause says how large that number is.

    Args:
        text: the prose.
        start: the first character of the sentence.
        stop: the first character of the verb's figure or its hedge.
    """
    opens = list(NUMBER_OF.finditer(text, start, stop))
    phrase = counted_phrase(text, opens[-1].end(), True) if opens else None
    if phrase is None or phrase.stop >= stop:
        return None
    between = text[phrase.stop : stop]
    return None if CLAUSE_START.search(between) or _other_subject(between) else phrase


def _other_subject(between: str) -> bool:
    """Whether the words before a figure begin another clause: "the rebels say they are", "they reported the size"."""
    words = between.lower().split()
    if words and words[0] in ("the", "a", "an"):
        return True
    return any(word in _PRONOUNS or (word in word_set("grammar", "verbs") and not is_copula(word)) for word in words)


DETERMINER = re.compile(
    r"""
    \s* (?: (?: the | a | an | its | his | her | their | this | our | total ) \s+ )?
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _skip_determiner(text: str, begin: int) -> int:
    match = DETERMINER.match(text, begin)
    return match.end() if match else begin


def _before_verb(words: list[str]) -> int:
    """How many of the words stand before the first verb form."""
    for at, word in enumerate(words):
        if word.islower() and (_is_participle(word) or word.endswith("ly")):
            return at
    return len(words)
