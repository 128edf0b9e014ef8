"""Listed parts of a stated total: "12 people, seven men and five women"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from squarefacts.claims.model import Claim, Confidence, Kind
from squarefacts.claims.resolve.arithmetic.breakdowns import are_kinds, find_breakdowns, is_aside, sum_of, summable
from squarefacts.claims.resolve.arithmetic.labels import are_names, are_parallel, exclude_each_other, is_placed
from squarefacts.claims.resolve.arithmetic.listing import SINGLE, Listing, are_disjoint, is_open, read_listing
from squarefacts.claims.resolve.arithmetic.skeleton import TOKEN, Skeleton, alike, token
from squarefacts.claims.resolve.arithmetic.sorts import is_national, is_person
from squarefacts.claims.resolve.arithmetic.tallies import find_tallies
from squarefacts.claims.resolve.arithmetic.words import load, meanings
from squarefacts.claims.ties import Relation, Role

# Words that say that what follows is all that a total is of.
COMPOSED = r"""
(?: compris(?:e|es|ed|ing) (?: \s of )? | consist(?:s|ed|ing)? \s of
  | made \s up \s of | composed \s of | broke \s down \s (?: into | as ) | breaks \s down \s (?: into | as )
  | namely | came \s from | comes \s from | coming \s from
  | (?: split | divided | shared | distributed | broken \s down | allocated | allotted | apportioned | spread
      | held | owned | filled | occupied | taken | won | parcelled \s out | handed \s out | shared \s out
           | paid \s out | sorted | grouped | parted )
    \s (?: up \s | equally \s | evenly \s )?
    (?: between | among | amongst | into | by | across | over | as \s follows : ) )
"""
# Openers of lists that may leave parts out: the parts can only be too many.
PARTLY = ("including", "include", "includes", "included", "among them", "among whom", "of whom", "of which", "of them")
# The total, a few words, and what opens the list of its parts: ": ", " (", ", ", " comprised ", ", with ".
OPENER = re.compile(
    token("whole", "CMQ")
    + r"""
    (?! \s of \s (?: them | these | those | which | whom ) \b )
    (?P<after> (?: \s (?: [A-Za-z'-]+ | ⟦D\d+⟧ ) ){0,8}? )
    (?: ,? \s (?: in \s (?: all | total ) | altogether | all \s told | overall ) (?= , | \s ) )?
    (?P<sep> : \s | \s — \s | \s? \( | , \s with \s | , \s (?= ⟦ | an? \s )
           | ,? \s (?: (?: (?: will | would | to | has | have | had | which | who | that | can | may | must ) \s ){0,2}
                    (?: is | are | was | were | be | been | being ) \s )?
             (?: """
    + COMPOSED
    + r"""| including | include[sd]? | among \s (?: them | whom ) | of \s (?: whom | which ) ) \s
           | , \s (?= [A-Za-z] ) )
    """,
    re.VERBOSE,
)
# A total that is told as one; reads "Total cost of the repair: ", "a bill of ".
IN_ALL = re.compile(
    r"\b (?: total | cost | price | bill | budget | overall | sum | estate | prize ) \b [^⟦]* \Z", re.VERBOSE | re.I
)
# Words by which those of one part may be those of another too.
OVERLAPS = re.compile(
    r"\b (?: also | too | have | has | had | own | owned | used? | speak | like | women | men | were \s (?: women"
    r" | men | over | under ) | aged ) \b",
    re.VERBOSE,
)
# A verb before the total by which it is split.
SPLITS = re.compile(r"\b (?: share | shared | split | divided | divide ) \b [^⟦,;]{0,40} \Z", re.VERBOSE)
# "Of the ⟦C0⟧", "out of ⟦C0⟧", "played ⟦C0⟧": figures after a comma are of it.
OF_BEFORE = re.compile(
    r"(?: ^ | \s ) (?: [Oo]f | [Oo]ut \s of ) \s (?: (?: the | its | all | those | these ) \s )? \Z", re.VERBOSE
)
# A total after its parts; reads ", a total of ⟦C2⟧", ", for a combined total of ⟦C2⟧", ", making ⟦C2⟧".
TOTAL_LAST = re.compile(
    r"""
    (?: , | ; | : | \s — | \s \( ) \s? (?: and \s )? (?P<told> (?: for | making | giving | or | which \s makes ) \s )?
    (?P<total> (?: an? | the ) \s (?: combined \s | overall \s | grand \s )?
         (?: total | sum | council | parliament | crew | team | squad | party | group | fleet | tally
              | collection ) \s of \s )?
    """
    + token("whole", "CMQ")
    + r"(?P<all> (?: \s [a-z'-]+ ){0,3}? \s (?: in \s all | altogether | in \s total | overall | combined"
    r" | (?: for | over | across ) \s (?: ⟦D\d+⟧ | the \s (?: whole | year | quarter | season | month | week ) ) )"
    r" (?! \w ) )?",
    re.VERBOSE,
)
# A total that parts bring to what it is: ", bringing the toll from the flood to ⟦C2⟧", ", taking his tally to ⟦C2⟧".
BROUGHT = re.compile(
    r"""
    , \s (?: and \s )? (?: bringing | taking | raising | lifting | pushing | putting | which \s (?: brings | brought
                         | takes | took | raises | raised | lifts | lifted | puts ) ) \s
    (?: the | its | his | her | their | this | our ) \s (?: [\w'-]+ \s ){0,10}? (?: to | at ) \s
    """
    + token("whole", "CMQ")
    + r"(?! \s (?: more | fewer | less ) \b )",
    re.VERBOSE,
)
# A total told by a verb after its parts: " — totals ⟦C3⟧", "; total ⟦C3⟧", ", which adds up to ⟦M3⟧".
TOTALS = re.compile(
    r"""
    (?: , | ; | : | \s — )? \s (?: (?: and | which | that | together | in \s all ) \s )*
    (?: (?: (?: made | makes | gave | gives | brought | came \s to | comes \s to | amounted \s to ) \s )? (?: an?
         | the ) \s total
        (?: \s [a-z]+ ){0,2} \s (?: of | to ) | totals? :? | total(?: l )?ed | adds? \s up \s to
             | added \s up \s to | adding \s up \s to ) \s
    """
    + token("whole", "CMQ"),
    re.VERBOSE,
)
# What opens a sentence whose subject is made of the figures before it; reads "Split into ", "Made up of ".
DIVIDED = re.compile(r"(?: Split | Divided | Broken | Made \s up | Composed | Comprising | Consisting ) \b", re.VERBOSE)
# Its subject, verb and size; reads ", the stage is ⟦Q3⟧".
DIVIDED_WHOLE = re.compile(
    r", \s (?: the | its | this | it | their ) \s (?: [a-z'-]+ \s ){0,4}? (?: is | was | has | had | covers | covered"
    r" | totals | runs \s to | measures | numbers | comes \s to | came \s to | will \s be ) \s "
    + token("whole", "CMQ"),
    re.VERBOSE,
)
# Those who are all of several sorts: "The ⟦C0⟧ aboard were ⟦C1⟧".
ARE = re.compile(
    r"\b (?: the | its | their | these | those | all ) \s "
    + token("whole", "C")
    + r" (?: \s (?! who | that ) [a-z]+ ){0,3} \s (?: are | were ) \s (?= ⟦ )",
    re.VERBOSE | re.IGNORECASE,
)
# What stands between parts in a row; reads " of steel, ", " climb, a ", "; and ".
IN_ROW = re.compile(
    r"(?: \s [\w'-]+ ){0,4} (?: [,;] (?: \s (?: and | plus ) )? | \s and | \s plus ) (?: \s [\w'-]+ ){0,3} \s",
    re.VERBOSE,
)
# A toll is of the dead, who are named as such before it.
TOLL = re.compile(r"\b (?: toll | deaths? | dead | fatalities | killed ) \b", re.VERBOSE)
DEAD = re.compile(
    r"\b (?: dead | died | dies | killed | kills | drowned | perished | deaths? | bodies | victims | lost \s their"
    r" \s lives ) \b",
    re.VERBOSE | re.IGNORECASE,
)
# The total told as equal to something else: "in all equal to 2,500 full-time posts".
EQUAL = re.compile(r"\b (?: equal | equals | equivalent ) \b", re.VERBOSE)
THE_REST = re.compile(r"(?: , | \s and ) \s the \s (?: rest | remainder | others ) \b", re.VERBOSE)
# Nouns that cut across others: a woman may be a student.
_CROSSING = "sexes children ages young"


def find_sums(skeleton: Skeleton) -> Iterator[Relation]:
    """The totals of a sentence with the parts that the words list."""
    figures = sum(claim.kind in (Kind.COUNT, Kind.MONEY, Kind.MEASURE) for claim in skeleton.claims)
    if figures < 3 and not (figures == 2 and (SINGLE.search(skeleton.text) or THE_REST.search(skeleton.text))):
        return
    seen: set[int] = set()
    for relation in _readings(skeleton):
        claims = {id(role.claim) for role in relation.roles}
        if not seen & claims:
            seen |= claims
            yield relation
    for relation in find_tallies(skeleton):
        if not seen & {id(role.claim) for role in relation.roles}:
            yield relation


def _readings(skeleton: Skeleton) -> Iterator[Relation]:
    """The totals that a sentence may tell, the surest first."""
    yield from find_breakdowns(skeleton)
    for found in OPENER.finditer(skeleton.text):
        yield from _total_first(skeleton, found)
    readings = [(_total_last, TOTAL_LAST), (_brought, BROUGHT), (_totals, TOTALS)]
    if " were ⟦" in skeleton.text or " are ⟦" in skeleton.text:
        readings.append((_are, ARE))
    if DIVIDED.match(skeleton.text):
        readings.append((_totals, DIVIDED_WHOLE))
    for reading, pattern in readings:
        for found in pattern.finditer(skeleton.text):
            relation = reading(skeleton, found)
            if relation:
                yield relation


def _are(skeleton: Skeleton, found: re.Match[str]) -> Relation | None:
    """The total whose parts of several sorts a verb of being tells: "The 26 crew were 14 Poles and 12 Finns"."""
    whole = skeleton.claim(found, "whole")
    listing = read_listing(skeleton, found.end(), len(skeleton.text.rstrip('.!?”"')), whole) if whole else None
    if whole is None or listing is None or not listing.closed or not summable(whole, listing):
        return None
    told = are_parallel(listing.labels) and not any(listing.heads)
    told = told or _are_people(whole, listing) or are_kinds(whole, listing) or are_disjoint(listing.heads)
    told = told and is_aside(skeleton.text, found.end(), listing) and not is_open(listing.text)
    return sum_of(whole, listing, "were", True) if told else None


def _stop(text: str, found: re.Match[str]) -> int:
    """Where the list that an opener begins ends: at its bracket, its dash or the end of the sentence."""
    separator = found["sep"].strip()
    if separator == "(":
        depth = 1
        for at in range(found.end(), len(text)):
            depth += (text[at] == "(") - (text[at] == ")")
            if not depth:
                return at
    ends = [at for at in (text.find(" — ", found.end()), text.find("; ", found.end())) if at >= 0]
    # Items parted by semicolons go on after them.
    return ends[0] if separator == "—" and text.find(" — ", found.end()) >= 0 else len(text.rstrip('.!?”"'))


def _total_first(skeleton: Skeleton, found: re.Match[str]) -> Iterator[Relation]:
    whole = skeleton.claim(found, "whole")
    stop = _stop(skeleton.text, found)
    listing = read_listing(skeleton, found.end(), stop, whole) if whole else None
    if whole is None or listing is None or not summable(whole, listing) or _is_parallel(whole, listing):
        return
    separator = found["sep"].strip(" ,")
    listing = _present(listing)
    rest = THE_REST.search(skeleton.text, found.end(), stop)
    if len(listing.claims) + listing.singles < 2:
        return
    if separator in PARTLY or rest:
        apart = whole.kind is not Kind.COUNT and len(set(listing.heads)) == len(listing.heads)
        if rest or are_disjoint(listing.heads) or not any(listing.heads) or apart:
            yield sum_of(whole, listing, "of them" if rest else separator, False)
        return
    if is_open(listing.text + skeleton.text[stop : stop + 24]):
        return
    if separator in ("", "with"):
        yield from _after_comma(skeleton, found, whole, listing)
    elif listing.closed or separator == ":" or len(listing.claims) > 2:
        yield sum_of(whole, listing, separator.split(" ")[0], True)
    elif separator in ("(", "—"):
        in_all = IN_ALL.search(skeleton.text, 0, found.start()) is not None
        yield sum_of(whole, listing, "(" if in_all else "of them", in_all)


def _present(listing: Listing) -> Listing:
    """The list without those who were not there: "six people (five clerks, one judge and two no-shows)"."""
    absent = load("parts")["absent"]["words"].split()
    told = zip(listing.claims, listing.labels, listing.heads, strict=True)
    kept = [(claim, label) for claim, label, head in told if head not in absent and not {*label.split()} & {*absent}]
    if len(kept) == len(listing.claims):
        return listing
    return replace(listing, claims=tuple(claim for claim, _ in kept), labels=tuple(label for _, label in kept))


def _after_comma(skeleton: Skeleton, found: re.Match[str], whole: Claim, listing: Listing) -> Iterator[Relation]:
    """The total whose parts follow a comma: only where their names exclude each other."""
    before = skeleton.text[: found.start()]
    labels, last = listing.labels, listing.labels[-1]
    of_whole = OF_BEFORE.search(before) is not None
    if not listing.closed or " both" in listing.text:
        return
    if SPLITS.search(before) and listing.named_first:
        yield sum_of(whole, listing, "split", True)
    elif are_disjoint(listing.heads) or (are_kinds(whole, listing) and is_aside(skeleton.text, found.end(), listing)):
        yield sum_of(whole, listing, "of", True)
    elif exclude_each_other(listing.names):
        yield sum_of(whole, listing, "of them", False)
    elif are_parallel([*labels, found["after"]]):
        return  # "$149 from Newark, $163 from Boston and $280 from Rochester": none is the total
    elif are_parallel(labels) and (of_whole or not any(listing.heads)):
        yield sum_of(whole, listing, "", is_placed(labels[-1]))
    elif _gapped(labels, listing, of_whole) and not any(listing.heads) and not OVERLAPS.search(listing.text):
        yield sum_of(whole, listing, "near", False)
    elif listing.named_first and are_names(labels) and of_whole:
        yield sum_of(whole, listing, "of them", False)
    elif _are_people(whole, listing) and "," not in last:
        yield sum_of(whole, listing, "", False)


def _gapped(labels: tuple[str, ...], listing: Listing, of_whole: bool) -> bool:
    """Whether the parts are of the total by "of them" at the first, or by "Of the" before it where they are three."""
    return labels[0].startswith(" of them") or (of_whole and len(listing.claims) > 2)


def _are_people(whole: Claim, listing: Listing) -> bool:
    """Whether people of several sorts are told apart that do not cut across each other."""
    heads, own = listing.heads, getattr(whole.value, "head", "")
    crossing = {word for name in _CROSSING.split() for word in load("parts")["disjoint"][name].split()}
    told = [head in crossing for head in heads]
    people = all(is_person(head) for head in heads) and (not own or is_person(own)) and not is_national(own)
    return people and len(set(heads)) == len(heads) and len(set(told)) == 1


def _total_last(skeleton: Skeleton, found: re.Match[str]) -> Relation | None:
    whole = skeleton.claim(found, "whole")
    if whole is None or not (found["total"] or found["all"]) or EQUAL.search(skeleton.text):
        return None
    listing = read_listing(skeleton, 0, found.start(), whole, any_lead=True)
    if listing is None or not listing.closed or not summable(whole, listing) or is_open(listing.text):
        return None
    figures = [item for item in TOKEN.finditer(skeleton.text, 0, found.start()) if item[0][1] != "P"]
    return sum_of(whole, listing, "total", True) if len(figures) == len(listing.claims) > 1 else None


def _totals(skeleton: Skeleton, found: re.Match[str]) -> Relation | None:
    """The total that a verb tells of all the figures before it, which stand in a row."""
    whole = skeleton.claim(found, "whole")
    start = skeleton.text.rfind(": ", 0, found.start()) + 1
    tokens = [item for item in TOKEN.finditer(skeleton.text, start, found.start()) if item[0][1] != "P"]
    if whole and whole.kind is not Kind.COUNT:
        tokens = [item for item in tokens if skeleton.claims[int(item[1])].kind is whole.kind]
    parts = [skeleton.claims[int(item[1])] for item in tokens]
    joined = all(IN_ROW.fullmatch(skeleton.text, one.end(), two.start()) for one, two in pairwise(tokens))
    if whole is None or len(parts) < 2 or not joined or not all(alike(whole, part) for part in parts):
        return None
    if any(getattr(claim.value, "range_of", "") for claim in (whole, *parts)):
        return None
    roles = [Role(whole, "whole", 0.0, 0.0), *(Role(part, "part") for part in parts)]
    return Relation("sum", tuple(roles), "total", True, confidence=Confidence.HIGH)


def _brought(skeleton: Skeleton, found: re.Match[str]) -> Relation | None:
    """The total that listed parts raise: it holds them all, and more where some came before."""
    whole = skeleton.claim(found, "whole")
    before = skeleton.text[: found.start()]
    if whole is None or (TOLL.search(found[0]) and not DEAD.search(before)):
        return None
    listing = read_listing(skeleton, 0, found.start(), whole, any_lead=True)
    if listing is None or not listing.closed or not summable(whole, listing) or _is_parallel(whole, listing):
        return None
    own, heads = getattr(whole.value, "head", ""), listing.heads
    of_people = all(is_person(head) for head in heads)
    alike = of_people if TOLL.search(found[0]) else (of_people and (not own or is_person(own))) or set(heads) == {own}
    figures = [item for item in TOKEN.finditer(skeleton.text, 0, found.start()) if item[0][1] != "P"]
    return sum_of(whole, listing, "of them", False) if alike and len(figures) == len(heads) > 1 else None


def _is_parallel(whole: Claim, listing: Listing) -> bool:
    """Whether the figures stand in a row without being parts of each other ("12 points, seven rebounds")."""
    kinds = meanings("parts", "nouns")
    return any(listing.heads) and any(
        kinds.get(head) == "parallel" for head in [getattr(whole.value, "head", ""), *listing.heads]
    )
