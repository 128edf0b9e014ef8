"""Lists in running text around the count that announces them: "the three hosts, Ghana, Mali and Togo"."""

import re
from functools import cache

from squarefacts.claims.model import Claim, Confidence, FigureValue
from squarefacts.claims.resolve.arithmetic.items import CODE, DETERMINER, read_items
from squarefacts.claims.resolve.arithmetic.words import load
from squarefacts.text.article import Article, Sentence

# So many words may stand before the subject that "are" lists.
MOST_BEFORE = 8
Found = tuple[float, float, str, Confidence]

# What opens a list after the counted noun; reads ": ", " — ", " as ", ", those in ", "): ", " are "; within a clause.
OPENER = re.compile(
    r"""
    (?P<words> (?: \s+ [A-Za-z’'-]+ ){0,14}? \s{0,40}? )
    (?: , \s (?: [A-Za-z.’'-]+ \s ){1,5} (?: said | says | explained | wrote | argued | added | noted ) (?= : ) )?
    (?P<mark> \)? \s? : \s | \s? (?: — | – | -- ) \s? | \s - \s | \s (?: named \s )? as \s
            | , \s (?: named | identified | listed | given | known ) \s (?: by \s (?: the \s )? [a-z]+ \s )? as \s
            | \s* , \s (?: namely | that \s is ) ,? \s
            | , \s (?: those | the \s ones ) \s (?: in | at | of | from ) \s | , \s
            | \s (?: are | were ) \s (?! [^.]*? (?: : | \b as \s | \b namely \b ) ) | \s \( )
    """,
    re.VERBOSE,
)
# A noun that is the subject of more, so that the list is of another one.
ABOUT = re.compile(r"\s (?: are | were ) \s (?: about | for | from | of | with | by ) \s", re.VERBOSE)
# Where a list ends before the sentence does.
DASH_END = re.compile(r"\s? (?: — | – | -- | \s-\s ) | ;", re.VERBOSE)
# A list of names up to a comma, for a list that stands as an aside: "the three hosts, Ghana, Mali and Togo, agreed".
ASIDE = re.compile(
    r"(?P<list> [A-Z][^,;:()“”]* (?: , \s [A-Z][^,;:()“”]* )*? ,? \s and \s [A-Z][^,;:()“”]* ) , \s [a-z]", re.VERBOSE
)
# What ties a list before a count to it: "Ghana, Mali and Togo, the four hosts", "... are the four hosts".
TAKEN_UP = re.compile(
    r"""
    (?: , \s (?: the | all ) | \s? (?: — | – | -- | \s-\s | : ) \s? (?: the | all | these | those | its )
      | \s (?: are | were ) \s the ) \s \Z
    """,
    re.VERBOSE,
)
# A list in the next sentence: " These are ", " They were the ".
THESE_ARE = re.compile(
    r"\s* (?: (?: These | They | Those ) \s (?: [a-z]+ \s )?? | The \s (?P<noun> [a-z]+ ) \s ) (?: are | were ) \s"
    r" (?: (?: named | called ) \s )?",
    re.VERBOSE,
)
# Several that bear their names: "the trio of Ann Ash, Bo Birk and Cy Cole"; their list.
GROUP_OF = re.compile(r"[A-Za-z]+ \s of \s (?= [A-Z] )", re.VERBOSE)
GROUPS = ("trio", "quartet", "quintet", "Trio", "Quartet", "Quintet")
NAMES = re.compile(
    r"(?P<list> [A-Z][\w.’'-]* (?: \s [A-Z][\w.’'-]* ){0,3} (?: , \s [A-Z][\w.’'-]* (?: \s [A-Z][\w.’'-]* ){0,3} )*"
    r" ,? \s and \s [A-Z][\w.’'-]* (?: \s [A-Z][\w.’'-]* ){0,3} )",
    re.VERBOSE,
)
_DASHES = ("—", "–", "--", "-")
_DEFINITE = ("the", "his", "her", "its", "their", "these", "those", "all", "only", "just", "our", "my")


def list_after(article: Article, claim: Claim, sentence: Sentence) -> Found | None:
    """How many items the list right after a count has; None where it may be an extract or its items are not plain."""
    text = article.prose
    group = GROUP_OF.match(text, claim.start, claim.stop)
    if group:
        named = NAMES.match(text, group.end(), sentence.stop)
        listed_names = read_items(named["list"]) if named else None
        return (
            (*(float(listed_names.count),) * 2, "of", Confidence.HIGH) if listed_names and listed_names.names else None
        )
    opener = OPENER.match(text, claim.stop, sentence.stop)
    if not opener or any(word in _extracts() for word in opener["words"].lower().split()):
        return None
    mark = opener["mark"].strip(" )")
    if ABOUT.match(opener["words"]):
        return None  # "nine personas are about members of the public: patients, friends"
    # "three principles set by the Quartet — Norway, Sweden ...": the list is of what stands nearer.
    if mark != ":" and opener["words"] and not opener["words"].islower():
        return None
    before = text[sentence.start : claim.start].split()
    definite = not before or (len(before) == 1 and before[0].lower() in _DEFINITE)
    if mark in ("are", "were") and before and len(before) < MOST_BEFORE:
        definite = definite or before[-1].lower() in _DEFINITE or before[-1].endswith(("’s", "'s", "s’", "s'"))
    definite = definite or (len(before) < 2 and text.startswith(GROUPS, claim.start))
    listed, ended = _listed(article, opener, sentence, mark, definite)
    found = read_items(listed) if listed else None
    value = claim.value.value if isinstance(claim.value, FigureValue) else 0
    if (
        found is None
        or (found.count == 2 * value and found.names)
        or not (
            found.names
            or mark in (":", "(")
            or (mark in ("—", "–") and found.sure is Confidence.HIGH and definite)
            or (mark in _DASHES and found.sure is Confidence.HIGH and (ended == "." or not opener["words"]))
            or mark.endswith("namely,")
            or mark.endswith("namely")
            or (mark in ("are", "were") and found.sure is Confidence.HIGH and _names_all(listed, claim))
        )
    ):
        return None  # "three cities: Dallas, Texas, Reno, Nevada and Boise, Idaho"
    sure = found.sure if definite or ended != "," else Confidence.MEDIUM
    if mark == "," and not definite and abs(found.count - value) > 1:
        return None  # "nine members, Norway and Iceland": a longer list, of which the count is an item
    if found.count < value and not found.names and " and " in listed.rpartition(" and ")[0]:
        return None  # "a man and his wife; a child": an item may hold two
    if mark.startswith((", those", ", the ones")) or (mark == "," and not definite):
        sure = Confidence.HIGH if mark == "," and _all_named(listed, claim) else Confidence.MEDIUM
    return float(found.count), float(found.count), mark, sure


def _names_all(listed: str, claim: Claim) -> bool:
    """Whether what stands after "are" are things and no qualities: by semicolons, articles, or the counted noun."""
    head = claim.value.head if isinstance(claim.value, FigureValue) else ""
    pieces = re.split(r"; (?:and )?|, (?:and )?| and ", listed)
    return "; " in listed or head in _naming() or all(DETERMINER.match(piece) for piece in pieces if piece)


@cache
def _naming() -> frozenset[str]:
    return frozenset(load("lists")["naming"]["words"].split())


def list_in_next(article: Article, claim: Claim, sentence: Sentence, following: Sentence) -> Found | None:
    """How many items the next sentence lists: "in four countries. These are Norway, Sweden, Denmark and Finland"."""
    opens = THESE_ARE.match(article.prose, sentence.stop, following.stop)
    if opens is None:
        return None
    head = claim.value.head if isinstance(claim.value, FigureValue) else ""
    if opens["noun"] and (not head or not opens["noun"].startswith(head[: max(len(head) - 1, 3)])):
        return None
    found = read_items(article.prose[opens.end() : following.stop].rstrip().rstrip("."))
    if found is None or not found.names or found.sure < Confidence.HIGH:
        return None
    return float(found.count), float(found.count), "these", Confidence.HIGH


def _all_named(listed: str, claim: Claim) -> bool:
    """Whether every item of a list has the noun of the count: "two wings, the Old Wing and the New Wing"."""
    head = claim.value.head if isinstance(claim.value, FigureValue) else ""
    pieces = re.split(r",\s(?:and\s)?|\sand\s", listed.lower())
    return len(head) > 2 and all(re.search(rf"\b{re.escape(head)}", piece) for piece in pieces if piece.strip())


def _listed(article: Article, opener: re.Match[str], sentence: Sentence, mark: str, definite: bool) -> tuple[str, str]:
    """The words of the list, up to the end that its opener asks for, and what ends it; "" for none."""
    text, start = article.prose, opener.end()
    if mark in ("are", "were") and not definite:
        return "", ""
    if mark.endswith(("as", "namely", "is")) and (named := ASIDE.match(text, start, sentence.stop)):
        return named["list"], "."
    if mark == "," and definite:
        aside = ASIDE.match(text, start, sentence.stop)
        return (aside["list"], ",") if aside else ("", "")
    # What is blanked in prose, such as code, is an item too.
    words = article.text[start : sentence.stop].rstrip().rstrip(".")
    if mark == "(":
        inside, closing, _ = words.partition(")")
        return (inside, ")") if closing and "(" not in inside else ("", "")
    stop = (
        DASH_END.search(CODE.sub(lambda found: "x" * len(found[0]), words))
        if ";" not in words or mark in ("—", "–", "--", "-")
        else None
    )
    if stop:
        return (words[: stop.start()], "-") if mark in ("—", "–", "--", "-") else ("", "")
    return words, "."


def list_before(article: Article, claim: Claim, sentence: Sentence) -> Found | None:
    """How many names the list has that opens a sentence and is taken up by a count: "A, B and C, the three hosts"."""
    text = article.prose
    tie = TAKEN_UP.search(text, max(claim.start - 12, sentence.start), claim.start)
    if not tie:
        return None
    words = text[sentence.start : tie.start()].strip()
    plain = words if words.partition(", ")[2][:1].isupper() else words[:1].lower() + words[1:]
    found = read_items(plain)
    if found is None or found.sure < Confidence.HIGH or not (found.names or tie[0].endswith("re the ")):
        return None
    return float(found.count), float(found.count), "the", Confidence.HIGH


@cache
def _extracts() -> frozenset[str]:
    return frozenset(load("lists")["extracts"]["words"].split())
