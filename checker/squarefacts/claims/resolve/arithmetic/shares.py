"""Shares told beside their part and whole: "30 of the 50 members, or 60 percent"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton, alike, token
from squarefacts.claims.resolve.arithmetic.words import load
from squarefacts.claims.resolve.nouns import singular
from squarefacts.claims.ties import Relation, Role

# A few words that only describe what was counted.
WORDS = r"(?: \s [A-Za-z'-]+ ){0,5}?"
# Words up to the share that hold no other figure.
FREE = r"(?: \s (?: [\w'.-]+ | ⟦D\d+⟧ ) ){0,10}?"
HEDGE = r"(?: (?: about | some | nearly | roughly | only | just (?: \s (?: over | under ) )? ) \s )?"
# What introduces the same again: ", or ", " (", " — ", ", that is ", ", a turnout of ".
AGAIN = rf"""
(?: ,? \s (?: or | i\.e\. ) ,? \s | \s? \( \s? | \s — \s
  | : \s | [,;] \s (?: or \s )? (?: (?: for \s )? an? \s (?: [a-z-]+ \s ){{1,3}} of \s )?
  | [,;]? \s (?: and \s )? (?: that | which | this | it ) \s (?: is | was | means | makes | represents ) \s
  | ,? \s (?: meaning | representing | making | which \s means | equivalent \s to | equal \s to ) \s (?: that \s )?
  | ,? \s (?: leaving | giving | handing | which \s (?: leaves | left | gives | gave ) ) \s
    (?: [\w'-]+ \s ){{1,4}}? (?: with \s | at \s )?
  | ,? \s (?: or \s )? (?: putting | bringing | taking ) \s (?: [\w'-]+ \s ){{1,6}}? (?: at | to ) \s )
{HEDGE}
"""
# " of the village's ", " out of ".
OF = r"""
\s (?: of | out \s of ) \s
(?: (?: the | its | his | her | their | these | those | all | a \s total \s of ) \s ){0,2} (?: [a-z']+ \s ){0,3}
"""
# Words that say which of its kind the whole is, names too: " at St Anne's", " delivered in ⟦D2⟧".
LOCATED = r"(?: \s (?: [\w'.-]+ | ⟦D\d+⟧ ) ){0,8}?"
# What follows the comma is the part, told as a number: "⟦C2⟧ in all", or a figure of the whole's unit by itself.
TOLD_AGAIN = r"(?= ⟦[CMQ]\d+⟧ (?: ,? \s (?: in \s (?: all | total ) | altogether | all \s told ) )? , )"
PART, WHOLE, SHARE = token("part", "CMQ"), token("whole", "CMQ"), token("share", "P")
# "⟦C0⟧ of the ⟦C1⟧ members, or ⟦P2⟧", "⟦C0⟧ of ⟦C1⟧ workers had come — ⟦P2⟧ —", "⟦C0⟧ wins from ⟦C1⟧ (⟦P2⟧)".
PART_FIRST = re.compile(rf"{PART} (?: {OF} | (?: \s [a-z]+ )? \s from \s ) {WHOLE} {FREE} {AGAIN} {SHARE}", re.VERBOSE)
# "Of the ⟦C0⟧ homes, ⟦C1⟧ (⟦P2⟧)", "Out of ⟦C0⟧ letters, it answered ⟦C1⟧ within a week; that is ⟦P2⟧".
WHOLE_FIRST = re.compile(
    rf"""
    (?: ^ | [,;:] \s | \s ) (?: [Oo]f | [Oo]ut \s of ) \s (?: (?: the | its | all | those ) \s ){{0,2}}
    {WHOLE} {FREE} , (?: \s [\w'.-]+ ){{0,5}}? \s {PART} {FREE} {AGAIN} {SHARE}
    """,
    re.VERBOSE,
)
# "⟦C0⟧ vehicles ... ⟦C1⟧ of them, ⟦P2⟧", "⟦C0⟧ pupils, of whom ⟦C1⟧ (⟦P2⟧)".
PART_OF_THEM = re.compile(
    rf"""
    {WHOLE} (?: [^⟦.;:]{{0,80}} \s {PART} \s of \s (?: them | those | these | whom | which )
              | ,? (?: \s [a-z'-]+ ){{0,3}} ,? \s (?: of \s (?: whom | which ) | including ) (?: \s only )?
                \s {token("part2", "CMQ")} )
    {WORDS} {AGAIN} {SHARE}
    """,
    re.VERBOSE,
)
# "⟦P0⟧, or ⟦C1⟧ of the ⟦C2⟧", "⟦P0⟧ of patients (⟦C1⟧ of ⟦C2⟧)", "⟦P0⟧, with ⟦C1⟧ of ⟦C2⟧ voters".
SHARE_FIRST = re.compile(
    rf"{SHARE} (?: \s of (?: \s [a-z-]+ ){{1,4}} )? (?: {AGAIN} | , \s (?: with | as | after ) \s (?: [a-z]+ \s )? )"
    rf" {PART} {OF} {WHOLE}",
    re.VERBOSE,
)
# "⟦P0⟧ of the village's ⟦C1⟧ residents, or ⟦C2⟧ people"; "Of the ⟦C1⟧ on board, ⟦P0⟧, ⟦C2⟧, wore".
SHARE_OF = re.compile(
    rf"""
    (?: {SHARE} {OF} {WHOLE} {LOCATED} (?: , \s or \s | \s? \( \s? | \s — \s | , \s {TOLD_AGAIN} )
      | (?: ^ | \s ) [Oo]f \s (?: (?: the | its | all ) \s )?
        {token("whole2", "CMQ")} {WORDS} , \s {token("share2", "P")} \s? (?: , | , \s or | \( ) \s? )
    (?: about \s | some \s )? {PART}
    """,
    re.VERBOSE,
)
# "⟦C0⟧ votes, or ⟦P1⟧ of the ⟦C2⟧ votes cast"; "Freight, at ⟦M0⟧, accounted for ⟦P1⟧ of costs of ⟦M2⟧".
PART_SHARE_OF = re.compile(
    rf"""
    {PART} {WORDS}
    (?: {AGAIN}
      | ,? \s (?: accounted \s for | accounts \s for | made \s up | makes \s up | represented | represents
                | is \s equal \s to | was \s equal \s to ) \s {HEDGE} )
    {SHARE} \)? (?: {OF} | \s of \s (?: [\w'-]+ \s ){{1,6}} of \s ) {WHOLE}
    """,
    re.VERBOSE,
)
# "the city's part of the ⟦M0⟧ bill will be ⟦M1⟧, or ⟦P2⟧".
PART_OF_SUM = re.compile(
    rf"""
    \b (?: share | part | portion | contribution ) \s (?: of | to ) \s (?: the \s | this \s | that \s )?
    {WHOLE} {WORDS} \s (?: is | was | will \s be | would \s be | came \s to | comes \s to | amounts \s to ) \s
    {HEDGE} {PART} {AGAIN} {SHARE}
    """,
    re.VERBOSE,
)
_FORMS = (PART_FIRST, WHOLE_FIRST, PART_OF_THEM, SHARE_FIRST, SHARE_OF, PART_SHARE_OF, PART_OF_SUM)
# Those whose share stands last, where words after it may make it a share of something else.
_SHARE_LAST = (PART_FIRST, WHOLE_FIRST, PART_OF_THEM, PART_OF_SUM)
# "⟦P0⟧ judges, or ⟦P1⟧": a proportion told again.
PROPORTION = re.compile(token("one", "P") + WORDS + r"(?: , \s or \s | \s? \( )" + token("two", "P"), re.VERBOSE)
# What after a share makes it one of something else: " of the country's", " more than", " higher".
OTHERWISE = re.compile(
    r"""
    \s (?: of (?! \s (?: them | those | the \s (?: total | whole ) | all ) \b ) (?P<noun> (?: \s [a-z'-]+ ){1,5} )?
          | more | less | higher | lower | fewer | up | down | above | below | from )
    """,
    re.VERBOSE,
)
# Words that make a share a consequence of the figures before it, whatever it is called a share of.
CONSEQUENCE = re.compile(r"\b (?: meaning | which \s means | that \s means ) \s that \s [^⟦]* \Z", re.VERBOSE)
# Words between a part and its share by which the share is of another time or group.
COMPARES = re.compile(
    r"\b (?: compared | against | versus | up | down | than | while | but | rose | fell | from (?! \s ⟦ ) ) \b",
    re.VERBOSE,
)
# "That is ⟦P0⟧ of them." as a sentence of its own, about the figures before.
NEXT_SENTENCE = re.compile(
    rf"""
    (?: That | This | It | Which ) \s (?: is | was | means | amounts \s to | represents | makes | comes \s to )
    (?: ,? \s [a-z-]+ ){{0,2}}? \s {HEDGE} (?: a \s share \s of \s )? {SHARE}
    """,
    re.VERBOSE,
)
# The part and whole of the sentence before: "⟦C0⟧ of its ⟦C1⟧ houses", "Of ⟦C0⟧ calls, ... ⟦C1⟧".
BEFORE = (
    re.compile(rf"{PART} {OF} {WHOLE}", re.VERBOSE),
    re.compile(rf"(?: ^ | \s ) [Oo](?: f | ut \s of ) \s (?: [a-z]+ \s )? {WHOLE} [^⟦]* , [^⟦]* \s {PART}", re.VERBOSE),
    re.compile(rf"{WHOLE} [^⟦]* \s {PART} \s of \s (?: them | those | these | whom | which ) \b", re.VERBOSE),
)


@dataclass(frozen=True, slots=True)
class Triple:
    """A part, its whole and the share that it is said to be."""

    part: Claim
    whole: Claim
    share: Claim

    @property
    def fits(self) -> bool:
        """Whether the three can be one share: a part and a whole of one kind, and no percentage points."""
        one, two, three = self.part.value, self.whole.value, self.share.value
        if not (isinstance(one, FigureValue) and isinstance(two, FigureValue) and isinstance(three, FigureValue)):
            return False
        if three.unit not in ("percent", "fraction") or one.range_of or two.range_of:
            return False
        counts = self.part.kind is Kind.COUNT and self.whole.kind is Kind.COUNT
        if one.value == 1 or one.head in load("parts")["securities"]["words"].split():
            return False  # "one ADR represents 0.75 percent of a share"
        return (counts or alike(self.whole, self.part)) and 0 < one.value <= two.value > 1

    def relation(self, cue: str, sure: Confidence) -> Relation:
        """The three as a relation."""
        roles = Role(self.part, "part"), Role(self.whole, "whole"), Role(self.share, "share")
        return Relation("share", roles, cue, confidence=sure)


def find_shares(skeleton: Skeleton, text: str) -> Iterator[Relation]:
    """The shares of a sentence whose part and whole stand beside them.

    Args:
        skeleton: the sentence.
        text: the prose of the article, for how proportions are written.
    """
    seen: set[int] = set()
    shares = sum(claim.kind is Kind.PERCENT for claim in skeleton.claims)
    if not shares:
        return
    if len(skeleton.claims) > 2:
        for form in _FORMS:
            for found in form.finditer(skeleton.text):
                triple, sure = _triple(skeleton, found), _surest(skeleton, form, found)
                if (
                    triple
                    and sure
                    and id(triple.share) not in seen
                    and triple.fits
                    and not _stands_apart(found, triple)
                ):
                    seen.add(id(triple.share))
                    yield triple.relation("of", sure)
    if shares > 1:
        yield from _proportions(skeleton, text)


def _triple(skeleton: Skeleton, found: re.Match[str]) -> Triple | None:
    part, whole, share = (
        skeleton.claim(found, name) or skeleton.claim(found, f"{name}2") for name in ("part", "whole", "share")
    )
    return Triple(part, whole, share) if part and whole and share else None


def _stands_apart(found: re.Match[str], triple: Triple) -> bool:
    """Whether the figure after a comma counts other things than the whole: "40% of the 500 nurses, 120 doctors"."""
    before = found.string[: max(found.start("part"), 0)]
    one, two = triple.whole.value, triple.part.value
    return (
        found.re is SHARE_OF
        and before.endswith(", ⟦C")
        and isinstance(one, FigureValue)
        and isinstance(two, FigureValue)
        and two.head not in ("", one.head)
    )


def _surest(skeleton: Skeleton, form: re.Pattern[str], found: re.Match[str]) -> Confidence | None:
    """How sure it is that a share is that of the part beside it; None where it is one of something else."""
    if form not in _SHARE_LAST:
        return Confidence.HIGH
    told = max(found.end(name) for name in found.groupdict() if name != "share")
    between = skeleton.text[told : found.start("share")].rpartition("⟦")[0]
    if COMPARES.search(between):
        return None
    after = OTHERWISE.match(skeleton.text, found.end())
    if not after:
        return Confidence.HIGH if len(between) < 40 else Confidence.MEDIUM
    if after["noun"] and (CONSEQUENCE.search(between) or _same_whole(skeleton.claim(found, "whole"), after["noun"])):
        return Confidence.MEDIUM
    return None


def _same_whole(whole: Claim | None, words: str) -> bool:
    """Whether the words after "percent of" name the whole: "of the matches" where it counts games."""
    head = whole.value.head if whole and isinstance(whole.value, FigureValue) else ""
    sets = [{head}, *(set(group.split()) for group in load("parts")["same"].values())]
    nouns = {singular(word) for word in words.split()[:3]}
    return bool(head) and any(head in group and nouns & group for group in sets)


def _proportions(skeleton: Skeleton, text: str) -> Iterator[Relation]:
    """A proportion of two numbers with the same as a share: "12 out of 16 judges, or three-quarters"."""
    for found in PROPORTION.finditer(skeleton.text):
        one, two = skeleton.claim(found, "one"), skeleton.claim(found, "two")
        if one is None or two is None or OTHERWISE.match(skeleton.text, found.end()):
            continue
        stated = re.search(r"\s(?:in|out of)\s", text[one.start : one.stop])
        if stated and isinstance(two.value, FigureValue) and two.value.unit in ("percent", "fraction"):
            yield Relation("share", (Role(one, "left"), Role(two, "right")), "or", confidence=Confidence.HIGH)


def find_share_before(before: Skeleton, words: Skeleton) -> Iterator[Relation]:
    """The share that a sentence gives of the part and whole in the sentence before: "That is a third of them"."""
    found = NEXT_SENTENCE.match(words.text)
    share = words.claim(found, "share") if found else None
    if found is None or share is None or OTHERWISE.match(words.text, found.end()):
        return
    for form in BEFORE:
        told = list(form.finditer(before.text))
        if len(told) == 1:
            part, whole = before.claim(told[0], "part"), before.claim(told[0], "whole")
            triple = Triple(part, whole, share) if part and whole else None
            if triple and triple.fits:
                yield triple.relation("that is", Confidence.HIGH)
                return
