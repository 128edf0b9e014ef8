"""Groups that exclude each other, told by the words beside a figure: for and against, men and women, sold, unsold."""

import re
from collections.abc import Sequence
from functools import cache

from squarefacts.claims.resolve.arithmetic.words import load

Group = tuple[str, str]
# Men and women are a group of the whole only right beside the figure: "⟦P0⟧ female", "men make up ⟦P1⟧".
SEX_AFTER = re.compile(
    r"\s (?: (?: of \s [^⟦,;]{1,40}? \s )? (?: are | were | is | was ) \s )?"
    r" (?P<sex> female | male | women | men | girls | boys ) \b",
    re.VERBOSE,
)
SEX_BEFORE = re.compile(
    r"""
    \b (?P<sex> women | men | girls | boys | females | males ) (?: \s | : \s )
    (?: (?: make | made | makes ) \s up \s | (?: have | hold | held | had | fill | got | get | take | took
         | won ) \s | (?: account(?:s|ed)? \s )? for \s | comprised? \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What parts the words of a stretch.
NO_LETTERS = re.compile(r"[^a-z'-]+")
# Where the words of one figure end and those of the next begin; reads ", ", " and ", "; while ".
CLAUSE_BREAK = re.compile(
    r"[,;:(] | \. \s | \s — \s | \b (?: and | while | but | whereas | with | against | plus ) \s", re.VERBOSE
)
# Where the words of the last figure end.
LAST_END = re.compile(r"[,;:(] | \s — \s | \b (?: while | but | whereas | because ) \s", re.VERBOSE)
# What denies, and the same where the rest is left out: "⟦P1⟧ had not".
NOT = re.compile(r"(?: \b (?: not | never | no ) | n't ) \b", re.VERBOSE)
NOT_ALONE = re.compile(
    r"\b (?: (?: do | does | did | have | has | had | is | are | was | were | could | can | would | will ) \s not"
    r" | (?: do | does | did | have | has | had | is | are | was | were | could | would ) n't ) \s? \Z",
    re.VERBOSE,
)
# The fewest letters of a word that is the same in two clauses, and how many of them are compared.
SAME_LETTERS = 4
# What clauses are told apart by of which one denies the other.
DENIED = "denied"
# What turns a word into its opposite; reads "unsold", "non-smokers".
OPPOSITE = re.compile(r"(?: un | non-? | in(?=complete|active|correct|valid|sured\b) )", re.VERBOSE)


def sex_after(text: str, at: int) -> Group | None:
    """The sex that stands right after an offset, as a group; None for none."""
    found = SEX_AFTER.match(text, at)
    return ("sex", _sex(found["sex"])) if found else None


def sex_before(text: str, start: int, at: int) -> Group | None:
    """The sex that stands right before an offset, but not before `start`; None for none."""
    found = SEX_BEFORE.search(text, start, at)
    return ("sex", _sex(found["sex"])) if found else None


def _sex(word: str) -> str:
    return "female" if word.lower() in ("women", "girls", "female", "females") else "male"


def groups_in(words: str) -> set[Group]:
    """The groups that a stretch of words names as (set, group), the longest phrase first: "no opinion" is no "no"."""
    told = NO_LETTERS.sub(" ", words.lower()).replace("-", " ").split()
    found: set[Group] = set()
    phrases, at = _phrases(), 0
    while at < len(told):
        length = 1
        for phrase, groups in phrases.get(told[at], ()):
            if told[at : at + len(phrase)] == list(phrase):
                found |= groups
                length = len(phrase)
                break
        at += length
    return found


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], set[Group]]]]:
    """By its first word each phrase of the word list with its groups, the longest first."""
    groups: dict[tuple[str, ...], set[Group]] = {}
    for name, sorts in load("answers").items():
        for group, words in sorts.items():
            for word in words.split():
                groups.setdefault(tuple(word.split("-")), set()).add((name, group))
    phrases: dict[str, list[tuple[tuple[str, ...], set[Group]]]] = {}
    for phrase in sorted(groups, key=len, reverse=True):
        phrases.setdefault(phrase[0], []).append((phrase, groups[phrase]))
    return phrases


def own_words(text: str, figures: Sequence[re.Match[str]]) -> list[str]:
    """For each figure of a sentence the words of its own clause, those before it and those after it.

    Args:
        text: the words of the sentence with tokens for its figures.
        figures: the tokens, in order.
    """
    before, after, start = [], [], 0
    for at, figure in enumerate(figures):
        stop = figure.start() - text[: figure.start()].endswith("(")
        breaks = list(CLAUSE_BREAK.finditer(text, start, stop))
        if at:
            after.append(text[start : breaks[-1].start() if breaks else stop])
        before.append(text[breaks[-1].end() if breaks else start : stop] if breaks or not at else "")
        start = figure.end()
    end = LAST_END.search(text, start)
    after.append(text[start : end.start() if end else len(text)].rstrip(".!? "))
    return [f"{one} | {two}" for one, two in zip(before, after, strict=True)]


def set_of(clauses: Sequence[str], sexes: Sequence[Group | None]) -> str:
    """The name of the set of which each clause names another group; "" for none.

    Args:
        clauses: the words of each figure's own clause.
        sexes: the sex that stands right beside each figure.
    """
    told = [groups_in(clause) | ({sex} if sex else set()) for clause, sex in zip(clauses, sexes, strict=True)]
    for name in sorted({name for name, _ in told[0]}):
        own = [[group for set_name, group in groups if set_name == name] for groups in told]
        if all(len(groups) == 1 for groups in own) and len({groups[0] for groups in own}) == len(clauses):
            return name
    return DENIED if len(clauses) == 2 and (_denies(*clauses) or _denies(*reversed(clauses))) else ""


def _denies(one: str, two: str) -> bool:
    """Whether the second clause denies just what the first one says: "had read it", "had not"; "sold", "unsold"."""
    told = set(NO_LETTERS.sub(" ", one.lower()).split())
    denied = NO_LETTERS.sub(" ", two.lower()).split()
    for word in denied:
        opposite = OPPOSITE.match(word)
        if opposite and len(word) > opposite.end() + 2 and word[opposite.end() :] in told:
            return True
    negation = NOT.search(two)
    if NOT.search(one) or not negation:
        return False
    if NOT_ALONE.search(two):
        return True
    stems = {word[:SAME_LETTERS] for word in told}
    content = [word for word in NO_LETTERS.sub(" ", two[negation.end() :].lower()).split() if len(word) >= SAME_LETTERS]
    return bool(content) and all(word[:SAME_LETTERS] in stems for word in content)
