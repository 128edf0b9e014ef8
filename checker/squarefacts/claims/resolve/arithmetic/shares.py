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
  | , \s (?: scoring | achieving | earning | recording ) \s (?: a \s (?: [a-z]+ \s ){{1,3}} of \s )?
  | ,? \s (?: leaving | giving | handing | which \s (?: leaves | left | gives | gave ) ) \s
    (?: [\w'-]+ \s ){{1,8}}? (?: with \s | at \s )?
  | , \s an? \s (?= ⟦P\d+⟧ \s (?: majority | share | turnout | stake | success | pass | failure | response | hit ) \b )
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
    rf"{SHARE} (?: \s (?: of | [a-z]+ ) (?: \s (?: [\w'-]+ | ⟦D\d+⟧ ) ){{0,8}}? )?"
    rf" (?: {AGAIN} | , \s (?: with | as | after ) \s (?: [a-z]+ \s )? )"
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
      | ,? \s (?: account(?:s|ed)? \s for | ma[dk]es? \s up | represent(?:s|ed)? | form(?:s|ed)? | constitutes?
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
# "The ⟦C0⟧ women on the ⟦C1⟧ crew make up ⟦P2⟧ of it"; "With ⟦C0⟧ of ⟦C1⟧ delegates behind her, she has ⟦P2⟧ support".
PART_IN_WHOLE = re.compile(
    rf"""
    {PART} (?: \s [a-z'-]+ ){{0,3}} \s (?: on | in | of | among ) \s (?: (?: the | its | his | her | a ) \s )? {WHOLE}
    (?: \s [a-z'-]+ ){{0,4}}
    (?: \s (?: make \s up | represent | form | account \s for | constitute | hold | have | fill | occupy ) \s {HEDGE}
        {SHARE} \s of \s (?: it | them | the \s (?: total | seats | places | members ) | all ) \b
      | , \s (?: it | she | he | they | the \s [a-z]+ ) \s (?: has | have | had | enjoys? | is | was ) \s {HEDGE}
        {token("share2", "P")} \s (?: support | backing | majority | approval | full | occupied | complete ) \b )
    """,
    re.VERBOSE,
)
_FORMS = (PART_FIRST, WHOLE_FIRST, PART_OF_THEM, SHARE_FIRST, SHARE_OF, PART_SHARE_OF, PART_OF_SUM, PART_IN_WHOLE)
# Those whose share stands last, where words after it may make it a share of something else.
_SHARE_LAST = (PART_FIRST, WHOLE_FIRST, PART_OF_THEM, PART_OF_SUM)
# "⟦P0⟧ judges, or ⟦P1⟧": a proportion told again.
PROPORTION = re.compile(
    token("one", "P")
    + WORDS
    + r"(?: , \s (?: or | meaning | i\.e\. | an? \s (?: [a-z-]+ \s ){1,3} of ) \s | \s? \( )"
    + token("two", "P"),
    re.VERBOSE,
)
# "⟦P0⟧ of the seats, ⟦P1⟧": a share told again as a proportion of two numbers.
PROPORTION_LAST = re.compile(
    token("two", "P")
    + r" (?: \s [\w'-]+ ){0,9}? (?: , (?: \s (?: or | i\.e\. | that \s is | namely | with | about ),? )? \s"
    r" | \s? \( | \s? : \s | \s — \s )" + token("one", "P") + r"(?! \s of \b )",
    re.VERBOSE,
)
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
    r"\b (?: compared | against | versus | up | down | than | while | but | rose | fell"
    r" | from \s (?: last | the \s previous | a \s year ) ) \b",
    re.VERBOSE,
)
# The numbers of a proportion; reads "12 out of 16", "one in five".
OUT_OF = re.compile(r"\s(?:in|out of)\s|\d/\d\d")
DIGITS_OUT_OF = re.compile(r"[\d,]+ (?: \s out \s of \s | / ) [\d,]+ .*", re.VERBOSE)
# "That is ⟦P0⟧ of them." as a sentence of its own, about the figures before.
NEXT_SENTENCE = re.compile(
    rf"""
    (?: That | This | It | Which ) \s (?: is | was | means | amounts \s to | represents | makes | equals | gives
         | corresponds \s to
        | (?: comes? | works | came | worked ) \s (?: out \s )? (?: to | at ) )
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
        return Confidence.HIGH if len(between) < 40 or " rate of " in between else Confidence.MEDIUM
    same = bool(after["noun"]) and same_whole(skeleton.claim(found, "whole"), after["noun"])
    if same and len(between) < 12:
        return Confidence.HIGH  # "90 of its 300 branches, or 30 percent of the network"
    if same or (after["noun"] and CONSEQUENCE.search(between)):
        return Confidence.MEDIUM
    return None


def same_whole(whole: Claim | None, words: str) -> bool:
    """Whether the words after "percent of" name the whole: "of the matches" where it counts games.

    Args:
        whole: the figure of the whole.
        words: the words after "of".
    """
    head = whole.value.head if whole and isinstance(whole.value, FigureValue) else ""
    sets = [{head}, *(set(group.split()) for group in load("parts")["same"].values())]
    nouns = {singular(word) for word in words.split()[:3]}
    if nouns & set(load("parts")["collectives"]["words"].split()):
        return True
    return bool(head) and any(head in group and nouns & group for group in sets)


def _proportions(skeleton: Skeleton, text: str) -> Iterator[Relation]:
    """A proportion of two numbers with the same as a share: "12 out of 16 judges, or three-quarters"."""
    for found in PROPORTION_LAST.finditer(skeleton.text):
        one, two = skeleton.claim(found, "one"), skeleton.claim(found, "two")
        if one and two and DIGITS_OUT_OF.fullmatch(text, one.start, one.stop) and two.stop < one.start:
            yield Relation("share", (Role(one, "left"), Role(two, "right")), "or", confidence=Confidence.HIGH)
    for found in PROPORTION.finditer(skeleton.text):
        one, two = skeleton.claim(found, "one"), skeleton.claim(found, "two")
        if one is None or two is None or OTHERWISE.match(skeleton.text, found.end()):
            continue
        stated = OUT_OF.search(text, one.start, one.stop)
        if stated and isinstance(two.value, FigureValue) and two.value.unit in ("percent", "fraction"):
            yield Relation("share", (Role(one, "left"), Role(two, "right")), "or", confidence=Confidence.HIGH)


# "The ⟦C0⟧ who get free lunches represent ⟦P1⟧ of the roll", whose whole stands in the sentence before.
PART_NEXT = re.compile(
    rf"""
    (?: The | These | Those | Its ) \s {PART} [^⟦]{{0,60}} \s
    (?: represent | make \s up | account \s for | form | constitute | are | were ) \s {HEDGE} {SHARE}
    \s of (?P<noun> (?: \s [a-z'-]+ ){{1,3}} )
    """,
    re.VERBOSE,
)


def _of_collective(before: Skeleton, words: Skeleton) -> Iterator[Relation]:
    """The share that a part is of all those told by the one count of the sentence before."""
    found = PART_NEXT.match(words.text)
    part, share = (words.claim(found, name) if found else None for name in ("part", "share"))
    wholes = [claim for claim in before.claims if claim.kind is Kind.COUNT]
    if found and part and share and len(wholes) == 1 and same_whole(wholes[0], found["noun"]):
        triple = Triple(part, wholes[0], share)
        if triple.fits:
            yield triple.relation("of", Confidence.HIGH)


def find_share_before(before: Skeleton, words: Skeleton) -> Iterator[Relation]:
    """The share that a sentence gives of the part and whole in the sentence before: "That is a third of them"."""
    yield from _of_collective(before, words)
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
