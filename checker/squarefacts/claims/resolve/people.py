"""Whom pronouns and possessives mean: the people of an event, resolved within the article or not at all."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from squarefacts.claims.extract.ordinals import Ordinal
from squarefacts.claims.model import Claim, NameValue
from squarefacts.text.article import Sentence

# The pronoun before an ordinal: "his second", "they first", "that their third"; the adjective may stand between.
PRONOUN_BEFORE = re.compile(
    r"""
    \b (?P<pronoun> his | her | their | they | he | she | the \s pair | (?: the \s two | both ) (?: \s [a-z]+ )? )
    \s (?: [a-z]+ly \s | had \s | have \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# " with ", after which the other side stands.
WITH = re.compile(r"\s with \s", re.VERBOSE)
# What joins two subjects, titles allowed: " and President ".
AND_ONLY = re.compile(r"\s and \s (?: [A-Z][A-Za-z.’'-]* \s ){0,4}", re.VERBOSE)
# A pronoun for one person.
SINGLE = re.compile(r"\b (?: he | him | his | she | her ) \b", re.VERBOSE | re.IGNORECASE)
# " for him to", after "the first time"; " of his visit", after a day.
FOR_PRONOUN = re.compile(r"\s (?: (?: for \s )? (?: him | her | he | she ) | of \s (?: his | her ) ) \b", re.VERBOSE)
# The words before a name that is no subject.
OBJECT_BEFORE = re.compile(
    r"""
    \b (?: to | with | by | of | from | for | against | told ) \s
    (?: [A-Z][A-Za-z.’'-]* \s ){0,3} \Z     # titles: "with Russian President "
    """,
    re.VERBOSE,
)
# How many sentences back a pronoun may reach.
REACH = 2


def surname(value: NameValue) -> str:
    """The last word of a person's full form, "Jr." and the like left out; of the form itself where two fit."""
    words = (value.full or value.form).split()
    words = [word for word in words if word.rstrip(".") not in ("Jr", "Sr", "II", "III", "IV")]
    return words[-1] if words else value.form


class People:
    """The people named in an article, for look-up by sentence and place."""

    def __init__(self, text: str, sentences: Sequence[Sentence], names: Sequence[Claim]) -> None:
        self._text = text
        self._sentences = sentences
        self._names = sorted(names, key=lambda claim: claim.start)
        self._starts = [claim.start for claim in self._names]

    def between(self, start: int, stop: int) -> list[str]:
        """The surnames named between two offsets, in order, each once."""
        found: list[str] = []
        for claim in self._names[bisect_left(self._starts, start) : bisect_left(self._starts, stop)]:
            name = self._surname(claim)
            if name not in found:
                found.append(name)
        return found

    def of_event(self, ordinal: Ordinal, stop: int, end: int, sentence: Sentence, mutual: bool, told: bool) -> set[str]:
        """Who takes part in the event that an ordinal counts: its owner, and the one after "with".

        Args:
            ordinal: the ordinal.
            stop: where its noun phrase or verb ends.
            end: how far to look after that.
            sentence: the sentence of the ordinal.
            mutual: whether the event takes two sides, so that "their" is a pair.
            told: whether a verb tells the event ("first met"), whose subject and object are its people.
        """
        people: set[str] = set()
        owner = self._named_owner(ordinal)
        if told:
            people |= self._told(ordinal, stop, sentence, mutual)
        pronoun = PRONOUN_BEFORE.search(self._text, max(ordinal.start - 24, sentence.start), ordinal.start)
        if owner:
            people.add(owner)
        elif pronoun and pronoun["pronoun"].lower() not in ("his", "her", "he", "she"):
            people |= self._pair(ordinal, sentence) if mutual else set()
        elif pronoun or FOR_PRONOUN.match(self._text, stop):
            people |= self._single(ordinal, sentence)
        together = WITH.match(self._text, stop)
        if together and together.end() < end:
            people |= set(self._after(together.end()))
        return people

    def _surname(self, claim: Claim) -> str:
        return surname(claim.value) if isinstance(claim.value, NameValue) else ""

    def _named_owner(self, ordinal: Ordinal) -> str:
        """The person whose possessive stands right before the ordinal."""
        at = bisect_right(self._starts, ordinal.start) - 1
        if at < 0:
            return ""
        between = self._text[self._names[at].stop : ordinal.start]
        return self._surname(self._names[at]) if between.strip() in ("'s", "’s", "'", "’") else ""

    def _told(self, ordinal: Ordinal, stop: int, sentence: Sentence, mutual: bool) -> set[str]:
        """The subject right before "first met", two of them joined by "and", and the object right after it."""
        at = bisect_right(self._starts, ordinal.start) - 1
        if at < 0 or self._text[self._names[at].stop : ordinal.start].strip() not in ("", ", who", "had", "has"):
            return set()
        people = {self._surname(self._names[at])}
        if not mutual:
            return people
        joined = at and self._names[at - 1].start >= sentence.start
        if joined and AND_ONLY.fullmatch(self._text, self._names[at - 1].stop, self._names[at].start):
            people.add(self._surname(self._names[at - 1]))
        if self._text[stop : stop + 1] == " " and not WITH.match(self._text, stop):
            people |= set(self._after(stop + 1))
        return people

    def both_of(self, start: int, stop: int) -> set[str]:
        """The people named between two offsets if they are exactly two, else nobody."""
        named = self.between(start, stop)
        return set(named) if len(named) == 2 else set()

    def one_of(self, start: int, stop: int) -> set[str]:
        """The one person named as a subject between two offsets, else nobody."""
        named = self._subjects(start, stop)
        return set(named) if len(named) == 1 else set()

    def _after(self, start: int) -> list[str]:
        """The person named right at an offset, titles before the name allowed."""
        at = bisect_left(self._starts, start)
        if at == len(self._names) or self._starts[at] - start > 40:
            return []
        between = self._text[start : self._starts[at]]
        return [] if any(mark in between for mark in ",.;\n") else [self._surname(self._names[at])]

    def _pair(self, ordinal: Ordinal, sentence: Sentence) -> set[str]:
        """The two people whom a plural pronoun means: the pair just named; nobody where that is in doubt."""
        here = self.between(sentence.start, ordinal.start)
        if len(here) == 2:
            return set(here)
        if len(here) == 1 and SINGLE.search(self._text, sentence.start, ordinal.start):
            return self._with_earlier(here[0], sentence)
        if not here and len(self.between(ordinal.stop, sentence.stop)) == 2:
            return set(self.between(ordinal.stop, sentence.stop))
        if here:
            return set()
        for back in range(1, REACH + 1):
            named = self._of_sentence(sentence.index - back)
            if named:
                return set(named) if len(named) == 2 else set()
        return set()

    def _with_earlier(self, name: str, sentence: Sentence) -> set[str]:
        """A named person and the one other person of the sentences before, whom "he" means."""
        for back in range(1, REACH + 1):
            others = [other for other in self._of_sentence(sentence.index - back) if other != name]
            if others:
                return {name, others[0]} if len(others) == 1 else set()
        return set()

    def _single(self, ordinal: Ordinal, sentence: Sentence) -> set[str]:
        """The person whom "his" or "he" means: the one subject of this sentence, else of the one before."""
        subjects = self._subjects(sentence.start, ordinal.start)
        if not subjects and self.between(sentence.start, ordinal.start):
            return set()
        for back in range(1, REACH + 1):
            if subjects:
                break
            earlier = sentence.index - back
            if earlier >= 0:
                subjects = self._subjects(self._sentences[earlier].start, self._sentences[earlier].stop)
        return set(subjects) if len(subjects) == 1 else set()

    def _subjects(self, start: int, stop: int) -> list[str]:
        """The people named between two offsets who are no objects ("to Cruz", "with Cruz")."""
        found: list[str] = []
        for claim in self._names[bisect_left(self._starts, start) : bisect_left(self._starts, stop)]:
            name = self._surname(claim)
            if name not in found and not OBJECT_BEFORE.search(self._text, max(claim.start - 48, start), claim.start):
                found.append(name)
        return found

    def _of_sentence(self, index: int) -> list[str]:
        """The people named in a sentence."""
        if index < 0:
            return []
        return self.between(self._sentences[index].start, self._sentences[index].stop)
