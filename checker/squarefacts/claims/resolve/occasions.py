"""Meetings, bouts, visits and sessions whose participants, day and number stand apart in the words of an article.

Reads "The two first met in Lima in 2018", "It was the second summit between Ana Rivera and Boris Petrov", "the border
commission held its fifth session on May 3" and "her second visit to the flooded Brenn Valley". Who takes part may be
named up to two sentences before; the day of "It was the second" is that of the sentence before.
"""

import re
from collections.abc import Iterator, Sequence

from squarefacts.claims.extract.words import word_map, word_set
from squarefacts.claims.model import Claim, Confidence, DateValue, Modality, NameValue, OrdinalValue
from squarefacts.claims.resolve.modality import modality_of
from squarefacts.claims.resolve.participants import Named, full_name, last_name
from squarefacts.claims.ties import EventMention
from squarefacts.text.article import Sentence

# The heads of what two people do together; a person alone visits.
PAIRS = frozenset({"meeting", "bout"})
BODIES = frozenset({"session", "hearing", "round"})
# An ordinal: "third", "3rd".
ORDINAL = re.compile(r"[\w-]+")
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
# The day is that of the sentence before: "It was the third", "That was their second".
IT_WAS = re.compile(r"(?: It | That | This ) [ ] was [ ]", re.VERBOSE)
# After an ordinal: "time that the two had met", or what tells who ("between the two").
TIME = re.compile(r"[ ] time \b", re.VERBOSE)
BETWEEN = re.compile(r"[ ] between [ ]", re.VERBOSE)
# What makes a number count from somewhere else than the beginning: "since the war", "of the year", "in office".
RESTRICTED = re.compile(
    r"""
    [ ] (?: (?: that | which | the | they | two | men | women | had | have | ever | has | met | held | fought | time
        | meeting | visit | summit | talks | fight | to | of | his | her | their | a | [A-Z][\w’-]* ) [ ] ){0,10}
    (?: since | as | this | of [ ] (?: the | their | his | her ) [ ] (?! commission\b )
      | in [ ] (?: office | (?: [a-z]+ | \d+ ) [ ] (?: years | months | weeks | days | decades ) ) | at [ ] an?
      | on [ ] the
      | under | outside ) \b
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
# What makes a fight a war: "whose forces have fought".
BEEN = re.compile(r"\b (?: have | has | had | been | whose | forces | troops ) [ ] \Z", re.VERBOSE)
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
# Where it was: " in Lima".
PLACE = re.compile(
    r"""
    [ ] in [ ] (?: the [ ] (?: [a-z]+ [ ] ){1,3} (?: of [ ] )? )?      # "in the town of"
    (?P<place> [A-Z][a-z’-]+ (?: [ ] [A-Z][a-z]+ )* )
    """,
    re.VERBOSE,
)
# A denial or a plan before the verb.
NOT_HELD = re.compile(
    r"""
    \b (?: never | not | yet | to | will | would | could | should | may | might ) [ ] (?: [a-z]+ [ ] )? \Z
    """,
    re.VERBOSE,
)
# Two capitalised words or more that may name a person: "Marshal Ana Rivera"; not what "in", "of" or "the" leads.
RUN = re.compile(
    r"""
    (?<! [\w’'-] ) (?<! \b in [ ] ) (?<! \b at [ ] ) (?<! \b of [ ] ) (?<! \b near [ ] )
    (?<! \b from [ ] ) (?<! \b to [ ] )
    (?<! \b the [ ] ) [A-Z][\w’-]*[a-z] (?: [ ] [A-Z][\w’-]*[a-z] )+
    """,
    re.VERBOSE,
)
# What the meetings of two people are about, where they count by it: " that they have held on the drought".
TOPIC = re.compile(
    r"(?: [ ] (?: that | they | have | had | held ) ){0,5} [ ] on [ ] the [ ] (?P<topic> [a-z]+ )",
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
REACH = 2


def find_occasions(named: Named, claims: Sequence[Claim]) -> list[EventMention]:
    """The events that an article tells in these ways with a day, in order.

    Args:
        named: the people named in the article, with its prose and sentences.
        claims: its claims in the order of their spans; dates and ordinals are used.
    """
    dates = [claim for claim in claims if isinstance(claim.value, DateValue) and claim.confidence is not Confidence.LOW]
    found: list[EventMention] = []
    counted = set[int]()
    for claim in claims:
        sentence = named.live_sentence(claim.start) if isinstance(claim.value, OrdinalValue) else None
        mention = _counted(named, claim, sentence, dates) if sentence else None
        if mention:
            counted.add(mention.sentence)
            found.append(mention)
    for sentence in named.sentences:
        if named.live_sentence(sentence.start) and sentence.index not in counted:
            found += _uncounted(named, sentence, dates)
    return sorted(found, key=lambda mention: mention.start)


def _counted(named: Named, claim: Claim, sentence: Sentence, dates: Sequence[Claim]) -> EventMention | None:
    """The event that an ordinal counts, None where who, what or when is open."""
    value = claim.value
    assert isinstance(value, OrdinalValue)
    text = named.text
    ordinal_stop = _word_stop(text, claim.start)
    earlier = IT_WAS.match(text, sentence.start)
    head, modified, stop = _head(named, claim.start, ordinal_stop, sentence)
    topic = TOPIC.match(text, stop, sentence.stop) if head in PAIRS else None
    if not topic and RESTRICTED.match(text, ordinal_stop, sentence.stop):
        return None
    told_in = named.sentences[sentence.index - 1] if earlier and sentence.index else sentence
    date = _date(dates, sentence, claim.start) or (_date(dates, told_in, told_in.start) if earlier else None)
    if not head or date is None or _denied(text, sentence, claim.start):
        return None
    place = _place(text, told_in)
    people: tuple[str, ...] = ()
    if head in PAIRS and not modified:
        people = _two(named, sentence)
        if people and topic:
            head, people = "session", (*people, topic["topic"])
    elif head == "visit" and not modified:
        people, place = _visit(named, sentence, stop)
    if not people and head in BODIES | PAIRS:
        people = _body(text, sentence, claim.start, stop, modified)
        head = "session" if people and head in PAIRS else head
    if not people:
        return None
    # An ordinal before a word that no list of series has points worse than the day beside it.
    report = date if claim.confidence is Confidence.LOW else claim
    return EventMention(head, claim.start, stop, sentence.index, people, place, report, date, value.n, claim.modality)


def _uncounted(named: Named, sentence: Sentence, dates: Sequence[Claim]) -> Iterator[EventMention]:
    """A meeting or bout that a verb tells of two people, and a visit that one told to the place where the text is."""
    text = named.text
    for match in WORD.finditer(text, sentence.start, sentence.stop):
        head = word_map("occasions", "verbs").get(match[0].lower(), "")
        if not head or NOT_HELD.search(text, sentence.start, match.start()):
            continue
        if head == "bout" and BEEN.search(text, sentence.start, match.start()):
            continue
        date = _date(dates, sentence, match.end())
        place = _place(text, sentence)
        if text.startswith(" there", match.end()) and not place and sentence.index:
            place = _place(text, named.sentences[sentence.index - 1])
        if head == "visit":
            people, place = _visit(named, sentence, match.end())
        else:
            people = _two(named, sentence)
            people = people if _each_other(text, people, sentence, match) else ()
        modality = modality_of(text, sentence.start, match.start(), match.end(), sentence.stop)
        if date is not None and people and modality is Modality.FACT:
            yield EventMention(
                head, match.start(), match.end(), sentence.index, people, place, date, date, None, modality
            )
        return


def _each_other(text: str, people: tuple[str, ...], sentence: Sentence, verb: re.Match[str]) -> bool:
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


def _word_stop(text: str, start: int) -> int:
    found = ORDINAL.match(text, start)
    return found.end() if found else start


def _head(named: Named, start: int, stop: int, sentence: Sentence) -> tuple[str, str, int]:
    """What an ordinal counts, the word between, and where that ends: its noun, its verb, or the event before."""
    text = named.text
    if TIME.match(text, stop) or BETWEEN.match(text, stop):
        first = named.sentences[max(sentence.index - 1, 0)].start if BETWEEN.match(text, stop) else sentence.start
        for match in WORD.finditer(text, first, sentence.stop):
            head = _of_word(match[0])
            if head in PAIRS or head == "visit":
                return head, "", stop
        return "", "", stop
    modified = ""
    for match in list(WORD.finditer(text, stop, min(stop + 40, sentence.stop)))[:2]:
        if text[stop : match.start()].strip(" ") and not modified:
            break
        head = _of_word(match[0])
        if head:
            return head, modified, match.end()
        modified = match[0].lower()
    before = WORD.findall(text, max(start - 12, sentence.start), start)
    head = word_map("occasions", "verbs").get(before[-1].lower(), "") if before else ""
    return head, "", stop


def _of_word(word: str) -> str:
    word = word.lower()
    return word_map("occasions", "nouns").get(word, "") or word_map("occasions", "verbs").get(word, "")


def _two(named: Named, sentence: Sentence) -> tuple[str, ...]:
    """The surnames of the two people of a sentence, or of those that it points back at; nobody for more or fewer."""
    people = _people(named, sentence)
    if not people and ANAPHOR.search(named.text[sentence.start : sentence.stop]):
        for back in range(1, REACH + 1):
            if len(people) >= 2 or sentence.index < back:
                break
            people |= _people(named, named.sentences[sentence.index - back])
    return tuple(sorted(people)) if len(people) == 2 else ()


def _people(named: Named, sentence: Sentence) -> set[str]:
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


def _visit(named: Named, sentence: Sentence, stop: int) -> tuple[tuple[str, ...], str]:
    """The one visitor by full name and where the visit goes, which may be told as known ("to the valley")."""
    text = named.text
    known = KNOWN_TARGET.match(text, stop, sentence.stop)
    target = None if known and _full_place(named, sentence, known["noun"]) else TARGET.match(text, stop, sentence.stop)
    place = target["place"] if target else _full_place(named, sentence, known["noun"]) if known else ""
    if not target and not known and text.startswith(" the ", stop):
        noun = WORD.match(text, stop + 5)
        place = _full_place(named, sentence, noun[0]) if noun else ""
    visitors = {full_name(claim) for claim in named.claims if sentence.start <= claim.start < stop}
    if not visitors and text.startswith(("He ", "She "), sentence.start):
        meant = named.before_pronoun(sentence, sentence.start)
        visitors = {full_name(meant)} if meant else set()
    return (tuple(visitors), place) if len(visitors) == 1 and "" not in visitors and place else ((), "")


def _full_place(named: Named, sentence: Sentence, noun: str) -> str:
    """The name that ends with a noun in the text before: "Brenn Valley" for "the valley"; "" where two do."""
    names = set(re.findall(rf"((?:[A-Z][\w’-]+ )+(?:{noun}|{noun.capitalize()}))\b", named.text[: sentence.stop]))
    return names.pop() if len(names) == 1 else ""


def _body(text: str, sentence: Sentence, start: int, stop: int, modified: str) -> tuple[str, ...]:
    """The words of the body or the two sides that hold what is counted, with what counts; nothing without a name."""
    told = BODY_BEFORE.search(text, sentence.start, start) or BODY_AFTER.match(text, stop, sentence.stop)
    if told is None or not re.search("[A-Z]", told["body"] if told.start() >= stop else told["body"][1:]):
        return ()
    words = {word.lower() for word in WORD.findall(told["body"])} - NO_BODY
    if words & word_set("times", "calendar") or len(words) < REACH:
        return ()
    return tuple(sorted(words | ({modified} - {""})))


def _date(dates: Sequence[Claim], sentence: Sentence, after: int) -> Claim | None:
    """The one date of a sentence, or of more the first after an offset; None for none."""
    here = [claim for claim in dates if claim.sentence == sentence.index]
    later = [claim for claim in here if claim.start >= after]
    return here[0] if len(here) == 1 else later[0] if later else None


def _denied(text: str, sentence: Sentence, start: int) -> bool:
    return bool(NOT_HELD.search(text, sentence.start, start))


def _place(text: str, sentence: Sentence) -> str:
    """The first place after "in" that is no month."""
    for found in PLACE.finditer(text, sentence.start, sentence.stop):
        if found["place"].split()[0].lower() not in word_set("times", "calendar"):
            return found["place"]
    return ""
