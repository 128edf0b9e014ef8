"""Who takes part in an event: the people, organisations or offices beside the words that tell it, or nobody."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Bound, Claim, FigureValue, NameValue
from squarefacts.claims.resolve.events.types import EventType, no_lands, offices
from squarefacts.claims.resolve.people import OBJECT_BEFORE, surname
from squarefacts.text.article import Article, Part, Sentence

# Between a person and the verb: an age, a home, an apposition, auxiliaries; reads ", 27, of Brenn, ", " of Brenn has ".
TO_VERB = re.compile(
    r"""
    (?: , [ ] \d{1,3} )? (?: [ ] of (?: [ ] [A-Z][\w-]+ ){1,3} )? (?: , [ ] [^,;.:”"]{2,60} )? ,?
    (?: [ ] (?: who | has | had | have | is | was | will | would | to | also | later | then | finally | first | last
        | officially | formally | briefly | due | scheduled | expected | set | going | planning | plans ) ){0,5} [ ]
    """,
    re.VERBOSE,
)
# "he" or "she" right before the verb, auxiliaries between.
PRONOUN = re.compile(
    r"""
    \b (?: [Hh]e | [Ss]he )
    (?: [ ] (?: has | had | is | was | will | would | also | later | then | first ) ){0,3} [ ] \Z
    """,
    re.VERBOSE,
)
# One who is named before, by what he is, right before the verb: "The former driver ".
DESCRIBED = re.compile(r"\A The [ ] (?: former [ ] )? [a-z]+ (?<! s ) [ ] (?: who [ ] )? \Z", re.VERBOSE)
# Between a person and the noun of his event: "'s second state ".
TO_NOUN = re.compile(r"['’]s? [ ] (?: [\w-]+ [ ] ){0,3}", re.VERBOSE)
# "his" or "her" before the noun.
POSSESSIVE = re.compile(r"\b (?: [Hh]is | [Hh]er ) [ ] (?: [\w-]+ [ ] ){0,3} \Z", re.VERBOSE)
# After the noun, before its person: " of former President ".
AFTER_NOUN = re.compile(r"[ ] (?: of | for | by ) [ ] (?: [A-Za-z.’'-]+ [ ] ){0,4}", re.VERBOSE)
# A country or an organisation: reads "Norland", "Brenn Oil Corp", "Bank of Norland".
ORGANISATION = r"[A-Z][\w&.’-]* (?: [ ] (?: of [ ] | & [ ] )? [A-Z][\w&.’-]* ){0,4}"
# The sides before the verb: "Norland and Sudland ", "Brenn Oil, the biggest refiner, has ".
SIDES_BEFORE = re.compile(
    rf"""
    (?<! [\w’'-] ) (?P<one> {ORGANISATION} ) (?: [ ] and [ ] (?: the [ ] )? (?P<two> {ORGANISATION} ) )?
    (?: , [ ] [^,;.:]{{2,60}} , )? (?: [ ] (?: has | had | have | also | formally | officially ) ){{0,2}} [ ] \Z
    """,
    re.VERBOSE,
)
# The other side: right after a verb that takes it, or after "with".
SIDE_NEXT = re.compile(rf"[ ] (?: the [ ] )? (?P<two> {ORGANISATION} )", re.VERBOSE)
SIDE_WITH = re.compile(rf"[^.;:]{{0,80}}? [ ] with [ ] (?: the [ ] )? (?P<two> {ORGANISATION} )", re.VERBOSE)
# The owner or the country of an election: "Norland's ", "the Norland "; and " in Norland" after it.
LAND_BEFORE = re.compile(
    r"""
    \b (?P<land> [A-Z][a-z]+ (?: [ ] [A-Z][a-z]+ )? )
    (?: ['’]s | [ ] (?: holds | held | will [ ] hold | is [ ] holding | called ) [ ] (?: its | an? ) )? [ ] \Z
    """,
    re.VERBOSE,
)
LAND_AFTER = re.compile(r"[ ] in [ ] (?: the [ ] )? (?P<land> [A-Z][a-z]+ (?: [ ] [A-Z][a-z]+ )? )", re.VERBOSE)
# Between an election and its day: " in Norland, scheduled for ", " on "; not " results ".
ELECTION_TO_DAY = re.compile(
    r"""
    (?: [ ] in (?: [ ] the )? (?: [ ] [A-Z][a-z]+ ){1,3} )? ,?
    (?: [ ] (?: on | is | are | was | were | will | be | to | been | has | have | scheduled | set | due | planned | held
        | slated | for | called | taking | take | took | place | of | this ) ){0,6} [ ]
    """,
    re.VERBOSE,
)
# The last word of a firm's name that other writers leave out.
FIRM = frozenset({"inc", "corp", "co", "ltd", "plc", "llc", "company", "corporation", "group", "limited", "sa", "ag"})
# Fewer dead than this do not tell one event from another.
FEWEST_DEAD = 3
REACH = 2


class Named:
    """The people named in an article, by place."""

    def __init__(self, article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> None:
        self.text = article.prose
        self.sentences = sentences
        self.claims = [claim for claim in claims if isinstance(claim.value, NameValue)]
        self.starts = [claim.start for claim in self.claims]
        self._sentence_starts = [sentence.start for sentence in sentences]

    def live_sentence(self, offset: int) -> Sentence | None:
        """The sentence that holds an offset, None where that is no sentence of live prose."""
        at = bisect_right(self._sentence_starts, offset) - 1
        if at < 0 or self.sentences[at].part in (Part.CORRECTION, Part.BOILERPLATE, Part.TABLE):
            return None
        return self.sentences[at] if offset < self.sentences[at].stop else None

    def subjects(self, start: int, stop: int) -> list[Claim]:
        """The people named between two offsets who are no objects, each once, by surname."""
        found: list[Claim] = []
        for claim in self.claims[bisect_left(self.starts, start) : bisect_left(self.starts, stop)]:
            if OBJECT_BEFORE.search(self.text, max(claim.start - 48, start), claim.start):
                continue
            if all(last_name(claim) != last_name(other) for other in found):
                found.append(claim)
        return found

    def before_pronoun(self, sentence: Sentence, stop: int) -> Claim | None:
        """Whom a pronoun at `stop` means: the one subject of its sentence, else of the sentences before."""
        found = self.subjects(sentence.start, stop)
        for back in range(1, REACH + 1):
            if found or sentence.index < back:
                break
            earlier = self.sentences[sentence.index - back]
            found = self.subjects(earlier.start, earlier.stop)
        return found[0] if len(found) == 1 else None

    def last_before(self, offset: int) -> Claim | None:
        """The last person named before an offset."""
        at = bisect_right(self.starts, offset - 1) - 1
        return self.claims[at] if at >= 0 else None

    def at(self, offset: int) -> Claim | None:
        """The person named right at an offset."""
        at = bisect_left(self.starts, offset)
        return self.claims[at] if at < len(self.claims) and self.starts[at] == offset else None


def last_name(claim: Claim) -> str:
    """The surname of a name, "" for other claims."""
    return surname(claim.value) if isinstance(claim.value, NameValue) else ""


def full_name(claim: Claim | None) -> str:
    """The full form of a name, "" where the article gives no first name."""
    value = claim.value if claim else None
    full = (value.full or value.form) if isinstance(value, NameValue) else ""
    return full if " " in full else ""


def person_of(named: Named, match: re.Match[str], noun: bool, sentence: Sentence) -> tuple[str, int]:
    """The full name of the one person of an event and where the words on it begin; ("", 0) for doubt."""
    before = named.last_before(match.start())
    if before is not None and before.start >= sentence.start:
        gap = TO_NOUN if noun else TO_VERB
        if gap.fullmatch(named.text, before.stop, match.start()):
            is_object = OBJECT_BEFORE.search(named.text, max(before.start - 48, sentence.start), before.start)
            return ("", 0) if is_object and not noun else (full_name(before), before.start)
    pronoun = (POSSESSIVE if noun else PRONOUN).search(named.text, sentence.start, match.start())
    if pronoun:
        return full_name(named.before_pronoun(sentence, pronoun.start())), pronoun.start()
    if not noun and DESCRIBED.search(named.text[sentence.start : match.start()]):
        return full_name(named.before_pronoun(sentence, sentence.start)), sentence.start
    after = AFTER_NOUN.match(named.text, match.end(), sentence.stop) if noun else None
    if after:
        at = bisect_left(named.starts, match.end())
        if at < len(named.claims) and AFTER_NOUN.fullmatch(named.text, match.end(), named.starts[at]):
            return full_name(named.claims[at]), match.start()
    return "", 0


def sides_of(text: str, match: re.Match[str], event_type: EventType, sentence: Sentence) -> tuple[tuple[str, ...], int]:
    """The two sides of a deal, sorted, and where the words on them begin; nobody where one is open."""
    before = SIDES_BEFORE.search(text, sentence.start, match.start())
    if before is None:
        return (), 0
    if event_type.objects and not any(
        re.search(rf"\b{noun}\b", text[match.end() : match.end() + 60]) for noun in event_type.objects
    ):
        return (), 0
    two = before["two"]
    if two is None:
        after = (SIDE_WITH if event_type.objects else SIDE_NEXT).match(text, match.end(), sentence.stop)
        two = after["two"] if after else None
    sides = {side_key(before["one"]), side_key(two or "")} - {""}
    return (tuple(sorted(sides)) if len(sides) == 2 else ()), before.start("one")


def side_key(name: str) -> str:
    """The name of a firm or country as others may write it, lower case; "" for words that name none."""
    words = [word.strip(".,’'").removesuffix("’s").lower() for word in name.split()]
    while len(words) > 1 and words[-1] in FIRM:
        words.pop()
    if not words or words[0] in word_set("times", "calendar") or words[0] in word_set("grammar", "closed"):
        return ""
    return " ".join(words)


def office_of(text: str, match: re.Match[str], sentence: Sentence) -> tuple[tuple[str, ...], int]:
    """What an election elects and where, and where the words on it begin; nothing where the place is open."""
    told = offices().search(text, sentence.start, match.start())
    start = told.start() if told else match.start()
    before = LAND_BEFORE.search(text, max(start - 40, sentence.start), start)
    land = before if before and _is_land(before["land"]) else LAND_AFTER.match(text, match.end(), sentence.stop)
    if land is None or not _is_land(land["land"]) or text[max(start - 8, 0) : start] == "primary ":
        return (), 0
    office = " ".join((told[0] if told else "").split())
    return (side_key(land["land"]), office or "election"), min(start, land.start("land"))


def _is_land(name: str) -> bool:
    words = side_key(name).split()
    return bool(words) and no_lands().isdisjoint(words)


def toll_of(sentence: Sentence, claims: Sequence[Claim]) -> tuple[str, ...]:
    """How many people a sentence tells to have been killed, as what tells one event from another."""
    found = set()
    for claim in claims:
        value = claim.value
        if claim.sentence != sentence.index or not isinstance(value, FigureValue) or value.subject != "kill":
            continue
        if value.bound is Bound.EXACT and value.low == value.high and not value.modifiers:
            found.add(int(value.value))
    return (f"{found.pop()} killed",) if len(found) == 1 and min(found) >= FEWEST_DEAD else ()
