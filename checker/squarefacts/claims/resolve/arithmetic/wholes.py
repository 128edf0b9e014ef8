"""Parts of a whole that the words name as such: "30 of the 50 members", "Of the 50 members, 30 ...", "Of these, 30"."""

import re
from collections.abc import Iterator, Sequence

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.skeleton import TOKEN, Skeleton, token
from squarefacts.claims.resolve.arithmetic.sorts import FARTHEST, is_person, may_be_part
from squarefacts.claims.resolve.nouns import groups, is_plural, singular
from squarefacts.claims.ties import Relation, Role

# "the ", "its ", "the club's ", "a total of ".
OWNER = r"""
(?: (?: the | its | his | her | their | our | these | those | all | a \s total \s of | some | more \s than ) \s ){0,2}
(?: (?: an? | the | its ) \s (?: [a-z-]+ \s ){1,3} of \s )?
(?: (?! (?: them | these | those | whom | which | it ) \b )
    (?: (?! and \b ) [\w-]+ \s ){0,3} [\w-]+ (?: 's | s' ) \s (?: [a-z]+ \s )? )?
"""
# "⟦C0⟧ of the ⟦C1⟧ houses", "⟦M0⟧ of its ⟦M1⟧", "⟦C0⟧ out of ⟦C1⟧", "⟦C0⟧ of the village's ⟦C1⟧ wells".
PART_OF = re.compile(
    token("part", "CMQ")
    + r" (?P<noun> (?: \s [a-z-]+ ){0,2}? ) \s (?P<cue> of | out \s of ) \s "
    + OWNER
    + token("whole", "CMQ"),
    re.VERBOSE,
)
# "Of the ⟦C0⟧ samples, ⟦C1⟧", "Out of ⟦C0⟧ applicants, the academy admitted ⟦C1⟧".
WHOLE_FIRST = re.compile(
    r"(?: ^ | [,;:—] \s ) (?P<cue> [Oo]f | [Oo]ut \s of | [Aa]mong | [Ff]rom (?= \s an? \s ) ) \s "
    + OWNER
    + token("whole", "CMQ")
    + r"(?: \s (?: [\w'-]+ | ⟦D\d+⟧ ) ){0,8} , \s (?: [\w'.-]+ \s ){0,6}?"
    + token("part", "CMQ"),
    re.VERBOSE,
)
# What opens a sentence whose first figure is part of one in the sentence before.
ANAPHORA = re.compile(
    r"""
    (?P<cue>
        (?: Of | Among | Out \s of ) \s
            (?: them | these | those | that | this | which | whom | (?: the | that | this | these | those ) \s
                (?: total | sum | amount | number | figure | money | group | lot ) )
        (?: \s (?: were | was | are | is ) | , | (?: \s [a-z-]+ ){1,3} : )? \s
      | (?: They | These | Those | This | That | It | The \s (?: total | sum | figure | number ) ) \s
        (?: include | includes | included ) \s
    )
    """
    # "Of these, ⟦C0⟧", "Among them were ⟦C0⟧", "They include ⟦C0⟧", "Of that sum, ⟦M0⟧".
    + r"(?: (?: the | only | just | almost ) \s )?"
    + token("part", "CMQ"),
    re.VERBOSE,
)
# "⟦C0⟧ of those date from ...", "Books brought in ⟦M0⟧ of this", "The roof swallowed ⟦M0⟧ of that sum".
PART_THEN = re.compile(
    r"(?: (?! [^⟦]* \b (?: the | all ) \s ⟦ ) [^⟦,;:]{0,60} )"
    + token("part", "CMQ")
    + r" \s (?P<cue> of \s (?: them | these | those | which | this | that ) ) \b",
    re.VERBOSE,
)
# A whole that takes in its part by a verb: "Its ⟦C0⟧ pupils include ⟦C1⟧ who", "Among the ⟦C0⟧ were ⟦C1⟧".
INCLUDES = re.compile(
    token("whole", "CMQ")
    + r" (?: \s [a-z'-]+ ){0,3} \s (?P<cue> includes? | included | takes \s in | counts? ) \s "
    + token("part", "CMQ"),
    re.VERBOSE,
)
AMONG_WERE = re.compile(
    r"(?: ^ | [,;:—] \s ) (?P<cue> [Aa]mong ) \s "
    + OWNER
    + token("whole", "C")
    + r" (?: \s [\w'-]+ ){0,6}? \s (?: is | are | was | were ) \s "
    + token("part", "C"),
    re.VERBOSE,
)
# A state in which things are held, and some of them without their noun: "has ⟦C0⟧; ⟦C1⟧ are", "There are ⟦C0⟧, and
# ⟦C1⟧ are".
SOME_ARE = re.compile(
    r"\b (?: has | have | employs? | owns? | runs? | keeps? | holds? | operates? | manages? | contains?"
    r" | there \s are ) \s (?: (?: some | about | a \s total \s of ) \s )?"
    + token("whole", "C")
    + r" (?: \s [a-z'-]+ ){0,4} (?: ; | \. | \s — | , \s (?: and | of \s which ) ) \s"
    + token("part", "C")
    + r" (?P<cue> \s (?: are | is ) ) \s (?! planned | missing | due | expected | to \s be )",
    re.VERBOSE | re.IGNORECASE,
)
# A part that says what it is of: "23 of the depots", "Twelve of the crew"; and what makes it a part of fewer others.
OF_NAMED = re.compile(
    r"\S+ (?: \s \S+ ){0,4} \s of \s (?: the | its | their | his | her | these | those | that | this ) \s"
    r" (?P<words> [a-z][a-z' -]* )",
    re.VERBOSE,
)
NARROWER = re.compile(
    r"\s (?: in | at | on | of | from | near | who | which | that | with | it | they | he | she | we ) \b", re.VERBOSE
)
# A count beside others that were told before: "the two other victims".
OTHERS = re.compile(r"\b (?: other | others | another | more | further | additional | new ) \b", re.VERBOSE)
# A body told by its size: "a crew of ⟦nine⟧", "a team of".
BODY_OF = re.compile(
    r"\b (?: an? | the | its | their | his | her ) \s (?: [a-z]+ \s )? (?P<body> [a-z]+ ) \s of \s"
    r" (?: some \s | about \s )? \Z",
    re.VERBOSE | re.IGNORECASE,
)
# What goes on after a part with others.
GOES_ON = re.compile(r", | \s and \s", re.VERBOSE)
# How far from a count its verb may stand, and the first letters by which a participle is known as that verb's.
SORTED_BY, STEM = 50, 5
# A whole told by its size before its name, and what holds parts of it: "the ⟦47-seat⟧ assembly ... holds ⟦52 seats⟧".
SIZED = re.compile(r"[\w,]+ - seat", re.VERBOSE)
HOLDS = re.compile(
    r"\b (?: holds? | held | controls? | controlled | has | have | had | won | wins | takes? | took | commands?"
    r" | commanded | occup(?: y | ies | ied ) | fills? | filled ) \s \Z",
    re.VERBOSE,
)
# What says that a share of a place's own is part of the whole: "in Bavaria alone it owns ⟦C1⟧".
ALONE = re.compile(
    r"\b (?: in | on | at | for | during ) \s (?: [\w'-]+ \s | ⟦D\d+⟧ \s ){1,4} alone \b", re.VERBOSE | re.IGNORECASE
)
ENLARGED = re.compile(
    r"\b (?: enlarged? | expand\w* | new | next | another | more | extra | additional | from ) \b", re.VERBOSE
)
# A word of lower case, which no name is.
WORD = re.compile(r"\b [a-z]+ \b", re.VERBOSE)


def find_wholes(skeleton: Skeleton, text: str) -> Iterator[Relation]:
    """The parts of a sentence that stand right before or after "of" and their whole.

    Args:
        skeleton: the sentence.
        text: the prose of the article, for whether a part has a noun of its own.
    """
    for pattern in (INCLUDES, AMONG_WERE, SOME_ARE):
        for found in pattern.finditer(skeleton.text):
            part, whole = skeleton.claim(found, "part"), skeleton.claim(found, "whole")
            if part and whole and _is_near(whole, part) and not GOES_ON.match(skeleton.text, found.end()):
                yield from _tie(whole, part, found["cue"].strip())
    yield from find_wholes_named(text, skeleton.claims, skeleton.claims)
    yield from _sized(skeleton)
    if " alone" in skeleton.text:
        yield from _alone(skeleton)
    if " of " not in skeleton.text and not skeleton.text.startswith(("Of ", "Out of ", "Among ", "From ")):
        return
    for found in PART_OF.finditer(skeleton.text):
        part, whole = skeleton.claim(found, "part"), skeleton.claim(found, "whole")
        if part and whole and not (_has_noun(text, part) or found["noun"]):
            yield from _tie(whole, part, found["cue"])
    for found in WHOLE_FIRST.finditer(skeleton.text):
        part, whole = skeleton.claim(found, "part"), skeleton.claim(found, "whole")
        if part and whole:
            yield from _tie(whole, part, found["cue"].lower())


def find_wholes_named(text: str, before: Sequence[Claim], claims: Sequence[Claim]) -> Iterator[Relation]:
    """The parts that name what they are of, with the figure that counted it: "18 depots. Some 23 of the depots".

    Args:
        text: the prose of the article.
        before: the claims among which the wholes are, in the order of the text.
        claims: the claims among which the parts are.
    """
    for part in claims:
        found = OF_NAMED.fullmatch(text, part.start, part.stop) if part.kind is Kind.COUNT else None
        if found is None or NARROWER.match(text, part.stop) or not isinstance(part.value, FigureValue):
            continue
        words = found["words"].split()
        if "own" in words:
            continue
        wholes = [claim for claim in before if claim.stop < part.start and _counts(text, claim, words)]
        if wholes and all(_high(claim) < part.value.low for claim in wholes):
            largest = max(wholes, key=_high)
            roles = Role(largest, "whole"), Role(part, "part")
            yield Relation("part", roles, f"of the {words[-1]}", confidence=Confidence.HIGH)


def _is_near(whole: Claim, part: Claim) -> bool:
    """Whether a part is not so large that it must be one of something else."""
    return _high(part) <= _high(whole) * FARTHEST


def _sized(skeleton: Skeleton) -> Iterator[Relation]:
    """The seats that somebody holds after a body of so many of them."""
    for at, whole in enumerate(skeleton.claims):
        if whole.kind is Kind.COUNT and SIZED.fullmatch(skeleton.quotes[at]) and not ENLARGED.search(skeleton.text):
            for token in TOKEN.finditer(skeleton.text):
                part = skeleton.claims[int(token[1])]
                seats = part.start > whole.stop and getattr(part.value, "head", "") == "seat"
                if seats and HOLDS.search(skeleton.text, 0, token.start()):
                    yield from _tie(whole, part, "of its")


def _alone(skeleton: Skeleton) -> Iterator[Relation]:
    """The only other figure of a sentence, and that of one place or time alone."""
    found = ALONE.search(skeleton.text)
    tokens = [item for item in TOKEN.finditer(skeleton.text) if item[0][1] != "P"]
    if (
        found
        and "⟦D" not in skeleton.text
        and len(tokens) == 2
        and tokens[0].end() < found.start()
        and not ENLARGED.search(skeleton.text)
    ):
        whole, part = (skeleton.claims[int(item[1])] for item in tokens)
        own, noun = getattr(whole.value, "head", ""), getattr(part.value, "head", "")
        if part.kind is not Kind.COUNT or noun in ("", own):
            yield from _tie(whole, part, "alone")


def _counts(text: str, claim: Claim, words: Sequence[str]) -> bool:
    """Whether a figure says how many there are of what the words name: "18 depots", "a crew of nine"."""
    value = claim.value
    if claim.kind is not Kind.COUNT or not isinstance(value, FigureValue) or value.value <= 1 or value.range_of:
        return False
    body = BODY_OF.search(text, max(claim.start - 40, 0), claim.start)
    if body and not value.head:
        own, noun = singular(body["body"]), singular(words[-1])
        return own == noun or (is_person(noun) and own in groups())
    named = OF_NAMED.fullmatch(text, claim.start, claim.stop) is None
    named = named and not OTHERS.search(text, claim.start, claim.stop)
    if not named or value.head != singular(words[-1]):
        return False
    # "cancelled 19 sailings": the verb sorts them too.
    near = text[max(claim.start - SORTED_BY, 0) : claim.stop + SORTED_BY]
    return all(word in value.modifiers or word[:STEM] in near for word in words[:-1])


def _has_noun(text: str, part: Claim) -> bool:
    """Whether a count has its noun before "of": "30 packs of 20 cigarettes", not "30 of the 50 members"."""
    last = text[part.start : part.stop].split()[-1].lower()
    return part.kind is Kind.COUNT and isinstance(part.value, FigureValue) and singular(last) == part.value.head


def _tie(whole: Claim, part: Claim, cue: str, limit: Confidence = Confidence.HIGH) -> Iterator[Relation]:
    sure = may_be_part(whole, part)
    if sure:
        yield Relation("part", (Role(whole, "whole"), Role(part, "part")), cue, confidence=min(sure, limit))


def find_wholes_before(before: Skeleton, words: Skeleton) -> Iterator[Relation]:
    """The part that opens a sentence and refers to a figure of the sentence before: "Of these, 30 ..."."""
    found = ANAPHORA.match(words.text) or PART_THEN.match(words.text)
    part = words.claim(found, "part") if found else None
    if found is None or part is None:
        return
    wholes = [token for token in TOKEN.finditer(before.text) if may_be_part(before.claims[int(token[1])], part)]
    if wholes:
        # What the words refer to is the largest of them or less.
        nearest = max(wholes, key=lambda token: _high(before.claims[int(token[1])]))
        whole = before.claims[int(nearest[1])]
        limit = _surest(before.text[nearest.end() :], whole, part)
        if limit:
            yield from _tie(whole, part, found["cue"].strip().rstrip(","), limit)


def _high(claim: Claim) -> float:
    return claim.value.high if isinstance(claim.value, FigureValue) else 0.0


def _surest(after: str, whole: Claim, part: Claim) -> Confidence | None:
    """How sure it is that words refer to a figure, by whether another plural stands between that they may mean."""
    plurals = any(is_plural(word) for word in WORD.findall(after))
    one, two = whole.value, part.value
    people = is_person(getattr(one, "head", "")) and is_person(getattr(two, "head", ""))
    if not plurals or whole.kind is Kind.MONEY or people:
        return Confidence.HIGH
    far = isinstance(one, FigureValue) and isinstance(two, FigureValue) and two.value > one.value * FARTHEST
    return None if far else Confidence.MEDIUM
