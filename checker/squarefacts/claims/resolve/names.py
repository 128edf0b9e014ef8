"""People's names: which capitalised runs name people, and the full form of each within the article.

Evidence, not a list of names: a title or role before the run, an age or role after it, and the bare surname of a
full form that the article has already given. Without evidence a run is no name.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from squarefacts.claims.extract.names import Run, runs
from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Claim, Confidence, Kind, NameValue
from squarefacts.claims.resolve.name_slips import SHORTEST, slip_of
from squarefacts.text.article import Article, Part, Sentence

# The lower-case word before a run: "spokesman ", "actor ".
WORD_BEFORE = re.compile(r"(?<! [a-z] ) (?P<word> [a-z][a-z-]++ ) [ ] [\[(\"“]? \Z", re.VERBOSE)
# Verbs of saying before the run that says something, "said Juan Cruz", and how they end with a mark after them.
SAID = ("said", "says", "added")
SAID_BEFORE = tuple(f"{verb} {mark}" for verb in SAID for mark in ("", "[", "(", '"', "“"))
# An office "to" or "of" something before a run that starts with that something.
OFFICE_BEFORE = re.compile(r"(?P<role> [A-Za-z-]+ ) [ ] (?: to [ ] (?: the [ ] )? | of [ ] ) \Z", re.VERBOSE)
# An age, a role or "who" after a run: ", 44,", ", a spokesman for", ", who"; " is a research assistant".
AFTER = re.compile(
    r"""
    , [ ] (?P<age> \d{1,3} ) (?= [,.;)] | [ ] of )
  | , [ ] (?P<who> who | whose ) \b
  | (?: , | [ ] (?: is | was ) ) [ ] (?: (?: an? | the | its | his | her | their | then ) [ ] )?
    (?P<role> [\w’'-]+ (?: [ ] [\w’'-]+ ){0,4} )
  | [ ] \( (?P<years> \d{1,3} ) \)
    """,
    re.VERBOSE,
)
# A post to which somebody was chosen: "chose Marta Solberg as their president".
CHOSEN_AS = re.compile(
    r"[ ] as [ ] (?: its | their | his | her | the | an? ) [ ] (?P<role> (?: [\w-]+ [ ]? ){1,3} )", re.VERBOSE
)
# What a surname at the start of a sentence does: ", 41, has", ", who", " has", " apologized".
SURNAME_DOES = re.compile(r", [ ] (?: \d{1,3} , | who \b ) | [ ] (?P<verb> [a-z]+ )", re.VERBOSE)
# The speech verb after a run, or before it.
NEXT_WORD = re.compile(r",? [”\"]? [ ] (?P<word> [a-z]+ )", re.VERBOSE)
# What follows a capitalised word that is part of an address of the net: "Notify.example".
INSIDE_ADDRESS = re.compile(r"\.[a-z]|@|://")
# No name of a person has a digit.
DIGIT = re.compile(r"\d")
# The most words of a name that are told apart from a headline.
LONGEST_NAME = 5


class _Known:
    """The surnames that the article has shown to be people's, each with the full forms that end in it."""

    def __init__(self) -> None:
        self.full: dict[str, set[str]] = {}
        self.first: dict[str, set[str]] = {}
        self.sure: set[str] = set()

    def add(self, run: Run, sure: bool) -> None:
        """Learn a run that names a person."""
        surname = _surname(run.words)
        forms = self.full.setdefault(surname, set())
        if len(run.words) > 1:
            forms.add(run.form)
            self.first.setdefault(run.words[0], set()).add(run.form)
        if sure:
            self.sure.add(surname)

    def full_form(self, run: Run) -> str:
        """The one full form that a run stands for: its own if it has several words, "" where two people fit."""
        if len(run.words) > 1:
            return run.form
        forms = _longest(self.full.get(run.form, set()))
        if not forms and run.role:
            forms = _longest(self.first.get(run.form, set()))
        return next(iter(forms)) if len(forms) == 1 else "" if forms else run.form


def resolve_names(article: Article, sentences: Sequence[Sentence]) -> list[Claim]:
    """The people's names of an article, in order.

    Args:
        article: the article; its prose is read.
        sentences: its sentences, in order.
    """
    text = article.prose
    found = [_without_office(text, run) if len(run.words) > 2 else run for run in runs(text)]
    found = [run for run in found if _possible(run.words) and not _in_address(text, run)]
    known = _Known()
    weights = [_weight(text, run) for run in found]
    for run, weight in zip(found, weights, strict=True):
        if weight:
            known.add(run, weight is Confidence.HIGH)
    _add_by_surname(text, found, weights, known)
    starts = [sentence.start for sentence in sentences]
    claims: list[Claim] = []
    lasts = {run.words[-1] for run in found if len(run.words) > 1}
    for run, weight in zip(found, weights, strict=True):
        confidence = weight or _by_surname(text, run, known)
        full = known.full_form(run) if confidence else _meant(text, run, known, lasts)
        at = max(bisect_right(starts, run.start) - 1, 0)
        if full and not confidence:
            confidence = Confidence.MEDIUM
        if confidence and sentences and sentences[at].part is not Part.BOILERPLATE:
            value = NameValue(run.form, run.role, full)
            claims.append(Claim(Kind.NAME, run.start, run.stop, sentences[at].index, value, confidence=confidence))
    return claims


def _in_address(text: str, run: Run) -> bool:
    return text[run.stop : run.stop + 1] in (".", "@", ":") and INSIDE_ADDRESS.match(text, run.stop) is not None


def _meant(text: str, run: Run, known: _Known, lasts: set[str]) -> str:
    """The full form whose surname a lone word that does what a person does misspells; "" for none."""
    if not known.sure or len(run.words) > 1 or len(run.words[0]) < SHORTEST or run.words[0] in known.full:
        return ""
    if not _acts(text, run) and not _speaks(text, run):
        return ""
    forms = _longest(known.full.get(slip_of(run.form, known.sure, lasts), set()))
    return next(iter(forms)) if len(forms) == 1 else ""


def _longest(forms: set[str]) -> set[str]:
    """Forms without those that are part of a longer one."""
    return {form for form in forms if not any(form != other and form in other for other in forms)}


@lru_cache(maxsize=8192)
def _surname(words: tuple[str, ...]) -> str:
    """The last word of a name, "Jr." and the like left out."""
    own = [word for word in words if word.rstrip(".") not in ("Jr", "Sr", "II", "III", "IV")]
    return own[-1] if own else words[-1]


@lru_cache(maxsize=8192)
def _possible(words: tuple[str, ...]) -> bool:
    """Whether words have the shape of a name: few of them, no organisation's word, no acronym."""
    if len(words) > LONGEST_NAME:
        return False
    others = word_set("titles", "not_people")
    for word in words:
        if word.lower().rstrip(".") in others or (word.isupper() and len(word) > 1 and "." not in word):
            return False
        if not word.isalpha() and (DIGIT.search(word) or word.count(".") > 1 or word.endswith("-old")):
            return False
    last = words[-1]
    return (len(last) > 1 and not last.endswith(".")) or last.rstrip(".") in ("Jr", "Sr")


def _weight(text: str, run: Run) -> Confidence | None:
    """What the words beside a run say: that it names a person (HIGH), perhaps (MEDIUM), or nothing."""
    if run.role and run.words[0].lower() not in word_set("grammar", "closed"):
        if run.role in word_set("titles", "doubtful") and len(run.words) == 1:
            return None
        return Confidence.HIGH
    if run.lead == 0 and _role_before(text, run):
        return Confidence.HIGH
    if len(run.words) < 2 or _after_article(text, run):
        return None
    after = AFTER.match(text, run.stop)
    if after and not run.possessive:
        if after["age"] or after["years"]:
            return Confidence.HIGH
        if after["role"] and _names_role(after["role"]):
            return Confidence.HIGH
        if after["who"] and not _after_place_word(text, run):
            return Confidence.MEDIUM
    chosen = CHOSEN_AS.match(text, run.stop)
    if chosen and _names_role(chosen["role"]):
        return Confidence.MEDIUM
    return Confidence.MEDIUM if _speaks(text, run) and not _after_place_word(text, run) else None


def _without_office(text: str, run: Run) -> Run:
    """The run without the country of an office before it: "Ambassador to the Philippines Igor Reyes"."""
    if run.lead:
        return run
    before = OFFICE_BEFORE.search(text, max(run.start - 32, 0), run.start)
    if not before or before["role"].lower() not in word_set("titles", "roles"):
        return run
    first = 3 if run.words[-2].endswith(".") and len(run.words) > 3 else 2
    name = run.words[-first:]
    start = text.rindex(name[0], run.start, run.stop)
    return Run(start, run.stop, name, before["role"].lower(), len(run.words) - first, run.possessive)


def _role_before(text: str, run: Run) -> bool:
    """Whether a lower-case role stands right before the run ("spokesman Juan Cruz")."""
    role = _word_before(text, run)
    for form in (role, role.rpartition("-")[2]):
        if form in word_set("titles", "roles") or (len(run.words) > 1 and form in word_set("titles", "called")):
            run.role = form
            return True
    return False


def _word_before(text: str, run: Run) -> str:
    """The lower-case word right before a run, "" for none."""
    # It is sought from the space before it on, for speed.
    start = max(text.rfind(" ", 0, max(run.start - 2, 0)), run.start - 24, 0)
    before = WORD_BEFORE.search(text, start, run.start)
    return before["word"] if before else ""


def _names_role(words: str) -> bool:
    """Whether the words after a run come to a role ("research assistant at ...") before any function word."""
    for word in words.split():
        if word.lower() in word_set("titles", "roles"):
            return True
        if word in word_set("grammar", "closed"):
            return False
    return False


def _after_article(text: str, run: Run) -> bool:
    """Whether "the" or "a" stands before the run, which names of people do not have."""
    return text[max(run.start - 4, 0) : run.start].lower().endswith(("the ", " a ", " an "))


def _after_place_word(text: str, run: Run) -> bool:
    """Whether "in" or the like stands before the run, which is then as likely a place."""
    return text[max(run.start - 6, 0) : run.start].lower().endswith((" in ", " at ", " near ", " from ", " of "))


def _speaks(text: str, run: Run) -> bool:
    """Whether the run says something: "Juan Cruz said"; or "said Juan Cruz"."""
    after = NEXT_WORD.match(text, run.stop)
    if after and not run.possessive and after["word"] in word_set("titles", "speech"):
        return True
    if not text.endswith(SAID_BEFORE, 0, run.start) or _word_before(text, run) not in SAID:
        return False
    return after is None or after["word"] in ("of", "with", "who", "in", "at", "from", "a", "an", "the")


def _add_by_surname(text: str, found: list[Run], weights: list[Confidence | None], known: _Known) -> None:
    """Learn full forms without evidence of their own whose bare surname speaks elsewhere ("Cruz said")."""
    bare = [run for run in found if len(run.words) == 1 and not run.lead]
    speaking = {run.form for run in bare if _speaks(text, run)}
    acting = {run.form for run in bare if run.form not in speaking and _acts(text, run)}
    for at, run in enumerate(found):
        if weights[at] or not 2 <= len(run.words) <= 4 or _after_article(text, run):
            continue
        surname = _surname(run.words)
        if surname in speaking or (surname in acting and not _after_place_word(text, run)):
            weights[at] = Confidence.HIGH if surname in speaking else Confidence.MEDIUM
            known.add(run, surname in speaking)


def _acts(text: str, run: Run) -> bool:
    """Whether a lone word begins a sentence and does what a person does, or has an age ("Solberg, 41, has run")."""
    if text[max(run.start - 2, 0) : run.start] not in ("", "\n\n", ". ", "? ", "! ", "” ", '" '):
        return False
    does = SURNAME_DOES.match(text, run.stop)
    return does is not None and (not does["verb"] or does["verb"] in word_set("titles", "acts"))


def _by_surname(text: str, run: Run, known: _Known) -> Confidence | None:
    """What a run without evidence of its own is worth because the article knows its surname."""
    surname = _surname(run.words)
    if surname not in known.full or _after_article(text, run):
        return None
    if len(run.words) == 1 and not _at_end(text, run):
        return None
    return Confidence.HIGH if surname in known.sure else Confidence.MEDIUM


def _at_end(text: str, run: Run) -> bool:
    """Whether no hyphen or digit ties the run to what follows ("Putin-led" names no one by itself, but is no slip)."""
    return text[run.stop : run.stop + 1] not in ("-", "/", "@", "_")
