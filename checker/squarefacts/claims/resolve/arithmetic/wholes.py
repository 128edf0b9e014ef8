"""Parts of a whole that the words name as such: "30 of the 50 members", "Of the 50 members, 30 ...", "Of these, 30"."""

import re
from collections.abc import Iterator

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.skeleton import TOKEN, Skeleton, token
from squarefacts.claims.resolve.arithmetic.sorts import FARTHEST, is_person, may_be_part
from squarefacts.claims.resolve.nouns import is_plural, singular
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
# A whole that takes in its part by a verb: "Its ⟦C0⟧ pupils include ⟦C1⟧ who".
INCLUDES = re.compile(
    token("whole", "C") + r" (?: \s [a-z'-]+ ){0,3} \s (?P<cue> includes? | included ) \s " + token("part", "C"),
    re.VERBOSE,
)
# A word of lower case, which no name is.
WORD = re.compile(r"\b [a-z]+ \b", re.VERBOSE)


def find_wholes(skeleton: Skeleton, text: str) -> Iterator[Relation]:
    """The parts of a sentence that stand right before or after "of" and their whole.

    Args:
        skeleton: the sentence.
        text: the prose of the article, for whether a part has a noun of its own.
    """
    if " include" in skeleton.text:
        for found in INCLUDES.finditer(skeleton.text):
            part, whole = skeleton.claim(found, "part"), skeleton.claim(found, "whole")
            if part and whole and not skeleton.text.startswith((",", " and "), found.end()):
                yield from _tie(whole, part, found["cue"])
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
