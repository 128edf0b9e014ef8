"""Who is named where in an article: the full name that a surname stands for, and the person a sentence is about."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from squarefacts.claims.extract.names import Run, before_names, runs
from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Claim, NameValue
from squarefacts.text.article import Part, Sentence

# The words before a subject: nothing, a dateline, or an occupation ("The pianist ", "PARIS (AP) — ").
BEFORE_SUBJECT = re.compile(
    r"""
    \s* (?: [A-Z] [A-Za-z.’', ]{2,40} (?: \( [^)\n]{2,30} \) \s )? [—–-]{1,2} \s )?
    (?: (?: The | An? | Former ) [ ] )? (?P<words> (?: [\w’'-]+ [ ] ){0,4} ) \Z
    """,
    re.VERBOSE,
)
# What follows a subject: a verb, or a clause between commas; not "'s", " and Reed", " Street".
AFTER_SUBJECT = re.compile(r", [ ] (?! [A-Z] | and\b | or\b ) | [ ] (?! and\b | or\b | of\b | in\b ) [a-z]", re.VERBOSE)
# The verb of a subject, what stands between commas left out: ", a neighbor, said".
NEXT_VERB = re.compile(r"(?: , [ ] [^,.;]{2,80} , )? [ ] (?: also [ ] )? (?P<verb> [a-z]+ )", re.VERBOSE)
# A sentence that speaks of the subject of the one before.
PRONOUN_START = re.compile(r"\s* (?: He | She ) \b", re.VERBOSE)
# Whoever dies is whom the next sentence is about.
DIED = re.compile(r"\b die[ds] \b", re.VERBOSE)
# Pronouns that are a man's or a woman's.
HE = re.compile(r"\b (?: he | his | him | himself ) \b", re.VERBOSE | re.IGNORECASE)
SHE = re.compile(r"\b (?: she | her | hers | herself ) \b", re.VERBOSE | re.IGNORECASE)
# The words that can stand before a surname in a full name.
FIRST_NAMES = r"\b ( (?: [A-Z][\w’'-]+ [ ] | [A-Z]\. [ ] ){1,3} )"
# A word that may be the first name before a surname; reads "Rodrigo ", "John A. ", "William “Bucky” ".
FIRST_NAME_BEFORE = re.compile(r"""[A-Z][\w.’'-]* [ ] (?: (?: [A-Z]\. | [“"][^”"]{2,14}[”"] ) [ ] )? \Z""", re.VERBOSE)
# How many sentences a pronoun may reach back.
REACH = 3


def bare_name(written: str) -> tuple[str, ...]:
    """The words of a name without titles and nicknames in quotes; none where it is no name."""
    words = [word.strip("“”\"'’,.") for word in written.split() if not word.startswith(("“", '"'))]
    words = [word.removesuffix("'s").removesuffix("’s") for word in words]
    while words and words[0].lower() in before_names():
        words = words[1:]
    if len(words) > 2 and words[0].lower() in word_set("titles", "persons"):
        words = words[1:]
    while len(words) > 1 and words[0].isupper() and len(words[0]) > 1 and not words[-1].isupper():
        words = words[1:]
    if any(word.lower() in word_set("titles", "not_people") for word in words):
        return ()
    return tuple(words)


class Named:
    """The people named in an article, for look-up by name and by place."""

    def __init__(
        self, text: str, sentences: Sequence[Sentence], claims: Sequence[Claim], written: Sequence[str]
    ) -> None:
        """Learn the names.

        Args:
            text: the article's prose.
            sentences: its sentences.
            claims: its claims in the order of their spans, of which those of names are used.
            written: names as they stand beside ages.
        """
        self._text = text
        self._sentences = sentences
        self._names = [claim for claim in claims if isinstance(claim.value, NameValue)]
        self._starts = [claim.start for claim in self._names]
        bodies = (sentence.start for sentence in sentences if sentence.part is not Part.TITLE)
        self._body = next(bodies, 0)
        self._full: dict[str, set[str]] = {}
        for name in [*written, *(_form(claim) for claim in self._names)]:
            words = bare_name(name)
            if len(words) > 1:
                self._full.setdefault(words[-1].lower(), set()).add(" ".join(words))

    def full(self, written: str) -> str:
        """The full name that a written one stands for; "" for a surname that no or two people of the article have.

        A surname that the article uses before any full name ends in it is somebody's who needs no first name, and the
        full name, which comes later, is perhaps a relative's.
        """
        words = bare_name(written)
        if len(words) != 1:
            return " ".join(words)
        surname = words[0]
        forms = self._full.setdefault(surname.lower(), set()) or self._in_text(surname)
        firsts = {form.split()[0].lower() for form in forms}
        if len(firsts) != 1 or self._comes_first(surname):
            return ""
        return min(forms, key=len)

    def _comes_first(self, surname: str) -> bool:
        """Whether the first mention of a surname in the body has no first name before it: an honorific or nothing."""
        at = self._text.find(surname, self._body)
        before = FIRST_NAME_BEFORE.search(self._text, max(at - 24, 0), at) if at >= 0 else None
        return at >= 0 and (before is None or bare_name(before[0]) == ())

    def _in_text(self, surname: str) -> set[str]:
        """The full names of a surname that stand in the text without other evidence of a person."""
        forms = set()
        for match in re.finditer(FIRST_NAMES + re.escape(surname) + r"\b", self._text, re.VERBOSE):
            words = list(bare_name(match[0]))
            while words and words[0].lower() in word_set("grammar", "closed"):
                words = words[1:]
            if len(words) > 1:
                forms.add(" ".join(words))
        self._full[surname.lower()] = forms
        return forms

    def between(self, start: int, stop: int) -> set[str]:
        """The full names of the people named between two offsets."""
        places = range(bisect_left(self._starts, start), bisect_left(self._starts, stop))
        return {_form(self._names[place]) for place in places}

    def subject_before(self, index: int, she: bool | None) -> str:
        """The one person of whom a pronoun at the start of a sentence speaks; "" where that is in doubt.

        Args:
            index: the sentence of the pronoun.
            she: whether the pronoun is a woman's, None unknown; a sentence that has the other one tells of two people.
        """
        for back in range(index - 1, max(index - 1 - REACH, -1), -1):
            sentence = self._sentences[back]
            if she is not None and (HE if she else SHE).search(self._text, sentence.start, sentence.stop):
                return ""
            if not PRONOUN_START.match(self._text, sentence.start):
                died = DIED.search(self._text, sentence.start, sentence.stop)
                return self.subject(back, alone=died is None)
            if self.between(sentence.start, sentence.stop):
                return ""
        return ""

    def subject(self, index: int, alone: bool = True) -> str:
        """The full name of the one person whom a sentence names and is about; "" for none, a second or its speaker.

        Args:
            index: the sentence.
            alone: whether any other name of several words is a doubt too, not only those known for people's.
        """
        sentence = self._sentences[index]
        found = list(runs(self._text[sentence.start : sentence.stop]))
        if not found or not self._is_subject(sentence, found[0]):
            return ""
        name = self.full(found[0].form)
        others = self.between(sentence.start + found[0].stop, sentence.stop)
        if alone:
            others |= {run.form for run in found[1:] if len(run.words) > 1 and bare_name(run.form)}
        surnames = {bare_name(other)[-1:] for other in others}
        return name if surnames <= {(), tuple(name.split()[-1:])} else ""

    def _is_subject(self, sentence: Sentence, run: Run) -> bool:
        """Whether a sentence begins with a name, an occupation or a title before it allowed, and does not quote it."""
        start, stop = sentence.start + run.start, sentence.start + run.stop
        before = BEFORE_SUBJECT.match(self._text, sentence.start, start)
        words = before["words"].split() if before else [""]
        known = not words or words[-1].lower() in word_set("titles", "roles") | word_set("titles", "persons")
        if not known or any(word.lower() in word_set("grammar", "closed") for word in run.words):
            return False
        if not AFTER_SUBJECT.match(self._text, stop):
            return False
        speaks = NEXT_VERB.match(self._text, stop, sentence.stop)
        return speaks is None or speaks["verb"] not in word_set("titles", "speech")


def _form(claim: Claim) -> str:
    return (claim.value.full or claim.value.form) if isinstance(claim.value, NameValue) else ""
