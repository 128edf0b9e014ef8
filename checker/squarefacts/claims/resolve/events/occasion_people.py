"""Who takes part in a meeting, a bout, a visit or a session whose words stand apart from those who hold it.

Two people may be named up to two sentences before ("The two first met in Lima"), a visitor by a pronoun, a body before
the verb by which it holds what is counted ("the border commission held its fifth session").
"""

import re
from collections.abc import Iterator

from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import NameValue
from squarefacts.claims.resolve.events.participants import Named, full_name, last_name
from squarefacts.text.article import Sentence

# A word of two letters or more.
WORD = re.compile(r"[A-Za-z][\w’'-]+")
# Those named before are meant: "The two leaders", "They", "their third", "between the two".
ANAPHOR = re.compile(
    r"""
    \A (?: The [ ] (?: two | pair | rivals? ) | The [ ] two [ ] [a-z]+ | Both | They | Their ) \b   # at the start
    | \b (?: between [ ] the [ ] two | the [ ] two (?: [ ] (?: men | women | leaders ) )? [ ] had ) \b    # or later
    """,
    re.VERBOSE,
)
# A body before the verb by which it holds what is counted: "The joint border commission of Ushara held its ".
BODY_BEFORE = re.compile(
    r"""
    (?P<body> [^,;:.”"]{6,90} ) [ ]
    (?: held | opened | closed | ended | concluded | began | completed | finished ) [ ] (?: its | the | their ) [ ] \Z
    """,
    re.VERBOSE,
)
# A body after what is counted, with the verb of its day: " of talks between Norland and Sudland closed".
BODY_AFTER = re.compile(
    r"""
    (?: [ ] of (?: [ ] [a-z]+ ){1,2} )? [ ] (?: between | of | by ) [ ] (?P<body> [^,;:.”"]{4,80}? ) [ ]
    (?: was [ ] held | were [ ] held | opened | closed | ended | concluded | began | took [ ] place ) \b
    """,
    re.VERBOSE,
)
# Those who speak for a body, and what tells nothing of it.
NO_BODY = frozenset(
    {"the", "an", "and", "of", "for", "into", "in", "on", "at", "its", "their", "this", "that"}
    | {"envoys", "negotiators", "delegations", "delegates", "representatives"}
)
# Where a visit goes: "to the flooded Brenn Valley", "to Holm prison", "to the valley".
TARGET = re.compile(
    r"""
    [ ] to [ ] (?: the [ ] )? (?: [a-z-]+ [ ] )??
    (?P<place> [A-Z][\w’-]+ (?: [ ] [A-Z][\w’-]+ )* (?: [ ] (?: prison | valley | island | camp | plant | base ) \b )? )
    """,
    re.VERBOSE,
)
KNOWN_TARGET = re.compile(r"[ ] to [ ] the [ ] (?P<noun> [a-z]+ ) \b", re.VERBOSE)
# Two capitalised words or more that may name a person: "Marshal Ana Rivera"; not what "in", "of" or "the" leads.
RUN = re.compile(
    r"""
    (?<! [\w’'-] ) (?<! \b in [ ] ) (?<! \b at [ ] ) (?<! \b of [ ] ) (?<! \b near [ ] )
    (?<! \b from [ ] ) (?<! \b to [ ] )
    (?<! \b the [ ] ) [A-Z][\w’-]*[a-z] (?: [ ] [A-Z][\w’-]*[a-z] )+
    """,
    re.VERBOSE,
)
# Between two who act together, and between a verb and its object: " with the union leader Ana ".
JOINED = re.compile(r"[ ] and [ ]", re.VERBOSE)
OBJECT = re.compile(
    r"""
    (?: [ ] (?! (?: in | on | at | to | for | of | that | who | by | from | after | before | when | as | and ) [ ] )
        [\w’.-]+ ){0,7} [ ]
    """,
    re.VERBOSE,
)
# How many take part together, and how many sentences back they may be named.
REACH = 2


def two_of(named: Named, sentence: Sentence) -> tuple[str, ...]:
    """The surnames of the two people of a sentence, or of those that it points back at; nobody for more or fewer."""
    people = people_of(named, sentence)
    if not people and ANAPHOR.search(named.text[sentence.start : sentence.stop]):
        for back in range(1, REACH + 1):
            if len(people) >= 2 or sentence.index < back:
                break
            people |= people_of(named, named.sentences[sentence.index - back])
    return tuple(sorted(people)) if len(people) == 2 else ()


def people_of(named: Named, sentence: Sentence) -> set[str]:
    """The surnames of the people of a sentence: those known as such, else whatever has the form of two names."""
    known = set()
    for claim in named.claims:
        value = claim.value
        if sentence.start <= claim.start < sentence.stop and isinstance(value, NameValue):
            if not (full_name(claim) or value.role):
                return set()
            known.add(last_name(claim))
    if len(known) >= REACH:
        return known
    found = known | set(_surnames(named.text, sentence.start, sentence.stop))
    if len(found) < REACH:
        before = set(_surnames(named.text, 0, sentence.start))
        found |= before & set(WORD.findall(named.text, sentence.start, sentence.stop))
    return found


def _surnames(text: str, start: int, stop: int) -> Iterator[str]:
    """The last words of what has the form of a name."""
    for run in RUN.finditer(text, start, stop):
        words = run[0].removesuffix("’s").split()
        if words[0].lower() in word_set("grammar", "closed"):
            words.pop(0)
        unnamed = any(word.lower() in word_set("times", "calendar") for word in words)
        if len(words) >= REACH and not unnamed and words[-1].lower() not in word_set("titles", "roles"):
            yield words[-1]


def act_together(text: str, people: tuple[str, ...], sentence: Sentence, verb: re.Match[str]) -> bool:
    """Whether two people of a sentence are joined before the verb, or one is its object, and none owns what follows.

    True too where they are named before the sentence.
    """
    spots = sorted(at for at in (text.find(name, sentence.start, sentence.stop) for name in people) if at >= 0)
    if any(text.startswith(("'s", "’s"), text.find(name, sentence.start) + len(name)) for name in people if spots):
        return False
    if len(spots) < REACH:
        return not spots
    if spots[1] < verb.start():
        return JOINED.search(text, spots[0], spots[1]) is not None
    return spots[0] < verb.start() and OBJECT.fullmatch(text, verb.end(), spots[1]) is not None


def visitor_of(named: Named, sentence: Sentence, stop: int) -> tuple[tuple[str, ...], str]:
    """The one visitor by full name and where the visit goes, which may be told as known ("to the valley")."""
    text = named.text
    known = KNOWN_TARGET.match(text, stop, sentence.stop)
    target = None if known and full_place(named, sentence, known["noun"]) else TARGET.match(text, stop, sentence.stop)
    place = target["place"] if target else full_place(named, sentence, known["noun"]) if known else ""
    if not target and not known and text.startswith(" the ", stop):
        noun = WORD.match(text, stop + 5)
        place = full_place(named, sentence, noun[0]) if noun else ""
    visitors = {full_name(claim) for claim in named.claims if sentence.start <= claim.start < stop}
    if not visitors and text.startswith(("He ", "She "), sentence.start):
        meant = named.before_pronoun(sentence, sentence.start)
        visitors = {full_name(meant)} if meant else set()
    return (tuple(visitors), place) if len(visitors) == 1 and "" not in visitors and place else ((), "")


def full_place(named: Named, sentence: Sentence, noun: str) -> str:
    """The name that ends with a noun in the text before: "Brenn Valley" for "the valley"; "" where two do."""
    names = set(re.findall(rf"((?:[A-Z][\w’-]+ )+(?:{noun}|{noun.capitalize()}))\b", named.text[: sentence.stop]))
    return names.pop() if len(names) == 1 else ""


def body_of(text: str, sentence: Sentence, start: int, stop: int, modified: str) -> tuple[str, ...]:
    """The words of the body or the two sides that hold what is counted, with what counts; nothing without a name."""
    told = BODY_BEFORE.search(text, sentence.start, start) or BODY_AFTER.match(text, stop, sentence.stop)
    if told is None or not re.search("[A-Z]", told["body"] if told.start() >= stop else told["body"][1:]):
        return ()
    words = {word.lower() for word in WORD.findall(told["body"])} - NO_BODY
    if words & word_set("times", "calendar") or len(words) < REACH:
        return ()
    return tuple(sorted(words | ({modified} - {""})))
