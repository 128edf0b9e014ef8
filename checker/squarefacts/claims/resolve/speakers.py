"""Who tells a sentence: "according to the police", "Reyes said", "said spokesman Juan Cruz", "he added"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Claim, Kind, NameValue
from squarefacts.claims.resolve import nouns
from squarefacts.text.article import Sentence

# "according to the national police", as written, up to the next comma or the end.
ACCORDING = re.compile(
    r"[Aa] (?<! \w. ) ccording \s to \s (?P<who> (?: [^,.;:()\n“”\"] | (?<= \b [A-Z] ) [.] (?= [ ]? [A-Z] ) ){2,60} )",
    re.VERBOSE,
)
# "..., Reyes said", "Reyes told", "the police said": what stands before the verb. It starts with a character class, for
# speed, so that a sentence is searched with a semicolon before it.
SAYS = re.compile(
    r"""
    \W
    (?: (?<= [,;:”"“<(\n] )
      | (?<= \s ) [-–—]{1,2} \s
      | (?: and | but | that | as | where | while ) \s )
    \s* [“"<]?
    (?P<who> (?: [A-Za-zÀ-ÿ] [\w’'.&-]* [>]? \s+ ){1,8}? )
    (?: (?: has | have | had ) \s )? (?: also \s | later \s | then \s | earlier \s )?
    (?P<verb> said | says | told | adds | added | reported (?! \s (?: with | in | from | by | to | missing | dead ) \b )
      | announced | wrote | tweeted | testified | claimed
      | estimated | stated | noted | warned | insisted ) (?! [\w-] )
    """,
    re.VERBOSE,
)
# "Ana Reyes, head of the bank, said": an apposition between commas stands before the verb.
APPOSED = re.compile(
    r"""
    [;\s] (?: (?<= \A ; ) | [-–—]{1,2} \s ) [“"<]?
    (?P<who> [A-Z] [\w’'.&-]* [>]? (?: \s [\w’'.&-]+ [>]? ){0,6} ) ,
    \s (?! said\b | says\b ) [^,;:]{2,90} , (?: \s (?: who | which ) \s [^,;:]{2,60} , )?
    \s (?: also \s )? (?: said | says | told | added | reported | announced ) \b
    """,
    re.VERBOSE,
)
# ", said Juan Reyes", "said lead manager Arlo Bank and Co.", "said the officials, who": the verb comes first.
SAID_WHO = re.compile(
    r"""
    [,”"?!] [”"]? \s+ (?: said | says | added ) \s
    (?P<who> (?! that\b | in\b | on\b | it\b | they\b )
             (?: [A-Za-zÀ-ÿ] [\w’'&-]* [.]? (?: \s | (?= [.,;] ) | \Z ) ){1,9}? )
    (?= \s* (?: [.,;:] | \Z | (?: in | on | at | from | of | with | during | after | who | by | as | after ) \b ) )
    """,
    re.VERBOSE,
)
# The patterns in the order of their weight, each with a part of what it reads, to leave early.
_PATTERNS = ((ACCORDING, "ccording"), (SAID_WHO, ""), (SAYS, ""), (APPOSED, ","))
# How many sentences back "he" may find its speaker.
REACH = 3
# What may follow the verb of the speaker who ends a sentence: " on Wednesday morning.".
SENTENCE_END = 24
# Substrings of which every sentence with a speaker has one, to leave early.
_VERBS = (
    "said", "says", "told", "add", "report", "announced", "wrote", "tweeted", "testif", "claim", "estimated", "stated",
    "noted", "warned", "insisted", "ccording to",
)  # fmt: skip


class Speakers:
    """The speakers of an article's sentences, found when they are asked for."""

    def __init__(self, text: str, sentences: Sequence[Sentence], names: Sequence[Claim]) -> None:
        self._text = text
        self._sentences = sentences
        self._names = [claim for claim in names if claim.kind is Kind.NAME]
        self._starts = [claim.start for claim in self._names]

    def of(self, index: int) -> str:
        """Who tells a sentence, as written or by the full name; "" where the article itself does.

        A pronoun stands for the last speaker before it that it fits; where none is near, it stays as it is, so that its
        figures are not taken for the article's own.
        """
        speaker, _ = self._told(index)
        pronoun = speaker.lower()
        if pronoun in _pronouns():
            person = pronoun in word_set("speech", "person")
            for back in range(1, REACH + 1):
                earlier, named = self._told(index - back)
                if earlier and earlier.lower() != pronoun and named is person:
                    return earlier
            return pronoun
        return speaker

    def _told(self, index: int) -> tuple[str, bool]:
        """Who the words of a sentence say tells it, and whether that is a person's name."""
        if index < 0 or index >= len(self._sentences):
            return "", False
        sentence = self._sentences[index]
        words = ";" + self._text[sentence.start : sentence.stop]
        if not any(verb in words for verb in _VERBS):
            return "", False
        for pattern, part in _PATTERNS:
            for found in _by_weight(words, pattern) if part in words else ():
                speaker = self._speaker(found["who"], sentence.start - 1 + found.start("who"))
                if speaker[0]:
                    return speaker
        return "", False

    def _speaker(self, who: str, start: int) -> tuple[str, bool]:
        """The speaker that some words name, and whether it is a person; "" where they name none."""
        words = who.split()
        for at in range(len(words) - 1, -1, -1):
            if words[at].lower() in word_set("speech", "parting") and not _joins_names(words, at):
                start += who.index(words[at]) + len(words[at])
                words = words[at + 1 :]
                break
        lower = [word.lower() for word in words]
        if words and words[0].isupper() and lower[0] in word_set("speech", "person"):
            return "", False  # "<SHE>", a sign of the stock exchange
        if not words or lower[0] in word_set("speech", "quoted"):
            return "", False
        if lower[0].rstrip(".,") in word_set("times", "calendar"):
            return "", False
        if not word_set("speech", "verbs_between").isdisjoint(lower) or not word_set("grammar", "verbs").isdisjoint(
            lower
        ):
            return "", False
        named = self._named(start, start + len(who))
        if named:
            return named, True
        while words and len(words) > 1 and words[-1].lower() in word_set("grammar", "closed"):
            words.pop()
        if len(words) > 1 and words[-1].lower() in word_set("times", "calendar"):
            words.pop()
        if words[-1].lower() in word_set("grammar", "closed") and words[-1].lower() not in _pronouns():
            return "", False
        return _plain(words), False

    def _named(self, start: int, stop: int) -> str:
        """The full form of the last person named between two offsets, "" for nobody."""
        at = bisect_left(self._starts, stop) - 1
        if at < 0 or self._starts[at] < start:
            return ""
        value = self._names[at].value
        return (value.full or value.form) if isinstance(value, NameValue) else ""


def _joins_names(words: list[str], at: int) -> bool:
    """Whether "and" stands between two capitalised words ("Arlo Bank and Co")."""
    around = words[max(at - 1, 0) : at] + words[at + 1 : at + 2]
    return words[at] == "and" and len(around) == 2 and all(word[0].isupper() for word in around)


def _plain(words: list[str]) -> str:
    """A speaker that is no person, the same at the start of a sentence as within: "The police" and "police" are one."""
    if len(words) > 1 and words[0].lower() == "the":
        words = words[1:]
    first = words[0].lower()
    if nouns.is_plural(first) and not any(word[0].isupper() for word in words[1:]):
        words = [first, *words[1:]]
    return " ".join(words).strip("<>., ")


@cache
def _pronouns() -> frozenset[str]:
    """The pronouns that stand for a speaker."""
    return word_set("speech", "person") | word_set("speech", "other")


def _by_weight(words: str, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """The places of a sentence that fit, first the one that ends it: "..., the police said on Monday."."""
    found = list(pattern.finditer(words))
    if len(found) > 1 and len(words) - found[-1].end() <= SENTENCE_END:
        found.insert(0, found.pop())
    return found
