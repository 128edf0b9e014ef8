"""Totals whose parts are told to be all of them by other words than a list: "in three parts", "the other 14"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.labels import are_names, are_parallel
from squarefacts.claims.resolve.arithmetic.listing import Listing, are_disjoint, read_listing
from squarefacts.claims.resolve.arithmetic.skeleton import TOKEN, Skeleton, alike, token
from squarefacts.claims.resolve.arithmetic.words import load
from squarefacts.claims.ties import Relation, Role

# The total with the number of its parts: "⟦M0⟧ will be paid in ⟦C1⟧: ⟦M2⟧ ...".
COUNTED = re.compile(
    token("whole", "CMQ")
    + r"""
    (?: \s (?: [A-Za-z'-]+ | ⟦D\d+⟧ ) | , ){0,8}? \s (?: in | into | between | among | amongst | across | over | from
      | split | divided | shared | cut | parted )
    \s (?: (?: the | its | their | his | her | all ) \s )? """
    + token("many", "C")
    + r"(?: \s [A-Za-z'-]+ ){0,4} \s? (?P<sep> : | — | \( ) \s?",
    re.VERBOSE,
)
# The last part as all that is left: "and the other ⟦C3⟧", "the remaining ⟦C3⟧"; not "the other ⟦C1⟧ matches".
LAST_PART = re.compile(
    r"\b the \s (?: other | remaining | rest , | rest \s of \s the ) \s (?: \( )? " + token("last", "CMQ"), re.VERBOSE
)
# A body of so many: "The ⟦C0⟧ committee has", "a ⟦C0⟧ crew of"; its parts follow.
BODY = re.compile(
    r"\b (?: the | an? | its | this ) \s (?: [a-z]+ \s )? "
    + token("whole", "C")
    + r" (?: \s [a-z]+ ){1,3} (?: ,? \s (?: has | had | includes | included | contains | with | is | was ) \s"
    r" | (?P<of> ,? \s made \s up \s of \s ) )",
    re.VERBOSE | re.IGNORECASE,
)
# Parts that make up their total: "⟦C0⟧ and ⟦C1⟧ make up the ⟦C2⟧ panel".
MAKE_UP = re.compile(
    r"\s (?: (?: together | between \s them ) \s )? (?: ma[dk]e \s up | form | formed | complete | completed ) \s"
    r" (?: the | a | an | its ) \s (?: [a-z]+ \s )? " + token("whole", "C"),
    re.VERBOSE,
)
# What ties parts to the total before them; reads "Of the ⟦C0⟧ houses,", "⟦C0⟧ in the ward; ", "⟦C0⟧, of which ".
HOLDS = re.compile(
    r"(?: ^ | \s ) [Oo](?: f | ut \s of ) \s [^⟦]* ⟦ | [;:—] \s | , \s of \s (?: which | whom ) \s", re.VERBOSE
)
OF_THEM = re.compile(
    r"(?: Of | Among | Out \s of ) \s (?: these | those | them | this | that | the \s [a-z]+ ) \b", re.VERBOSE
)
# Figures of another time or kind.
SEVERAL = re.compile(
    r"\b (?: both | also | each | every | from | up | down | rose | fell | increased? | by | average | per | more"
    r" | fewer | less | than | earlier | last | previous | compared | points? | ahead | minutes? | odds ) \b",
    re.VERBOSE,
)
# What stands between figures that are added, and after the last of them where their total follows.
JOINED = re.compile(r"(?: \s [a-z-]+ ){0,3} (?: , | ; | \s and | , \s and ) \s", re.VERBOSE)
WORDS = re.compile(r"(?: \s [a-z-]+ ){0,3}", re.VERBOSE)
OPENS = re.compile(r"\s? (?: : | — ) \s", re.VERBOSE)
# A list that ends a clause or an aside: what follows is no other item.
ENDS = re.compile(r"\s? (?: [,;.:)] | — | \Z )", re.VERBOSE)


def find_breakdowns(skeleton: Skeleton) -> Iterator[Relation]:
    """The totals of a sentence whose parts the words say to be all.

    Args:
        skeleton: the sentence, with three figures or more.
    """
    text = skeleton.text
    for found in COUNTED.finditer(text):
        yield from _counted(skeleton, found)
    last = LAST_PART.search(text)
    if last:
        yield from _last_part(skeleton, last)
    if " the " in text or text.startswith(("The ", "A ", "An ", "Its ")):
        for found in BODY.finditer(text):
            yield from _body(skeleton, found)
    made = MAKE_UP.search(text)
    if made:
        yield from _joined(skeleton, made.start(), skeleton.claim(made, "whole"), True)
    opening = OPENS.search(text)
    if opening and text.startswith("⟦"):
        after = TOKEN.search(text, opening.end())
        whole = skeleton.claims[int(after[1])] if after else None
        yield from _joined(skeleton, opening.start(), whole, False)


def _counted(skeleton: Skeleton, found: re.Match[str]) -> Iterator[Relation]:
    """The total that is told with the number of its parts, where so many parts follow."""
    whole, many = skeleton.claim(found, "whole"), skeleton.claim(found, "many")
    end = skeleton.text.find(")", found.end()) if found["sep"] == "(" else -1
    stop = end if end >= 0 else len(skeleton.text.rstrip('.!?”"'))
    listing = read_listing(skeleton, found.end(), stop, whole) if whole else None
    if whole is None or many is None or listing is None or not summable(whole, listing):
        return
    if len(listing.claims) + listing.singles == getattr(many.value, "value", 0):
        yield sum_of(whole, listing, "in", True)


def _last_part(skeleton: Skeleton, last: re.Match[str]) -> Iterator[Relation]:
    """The first figure of a sentence with all that follow, where the last is what is left of it."""
    tokens = [item for item in TOKEN.finditer(skeleton.text, 0, last.end()) if item[0][1] != "P"]
    claims = [skeleton.claims[int(item[1])] for item in tokens]
    if len(claims) > 2 and re.fullmatch(
        r"\sof\s(?:the|its|his|her|their)\s", skeleton.text[tokens[0].end() : tokens[1].start()]
    ):
        yield from left_over(claims[1], [claims[0], *claims[2:]])
    elif len(claims) > 2 and HOLDS.search(skeleton.text[: tokens[1].start()]):
        yield from left_over(claims[0], claims[1:])


def find_left_over(before: Skeleton, words: Skeleton) -> Iterator[Relation]:
    """The figure of a sentence with those of the next, of which the last is what is left of it."""
    last = LAST_PART.search(words.text)
    wholes = [
        claim for claim in before.claims if isinstance(claim.value, FigureValue) and claim.kind is not Kind.PERCENT
    ]
    if last and len(wholes) == 1:
        tokens = [item for item in TOKEN.finditer(words.text) if item[0][1] != "P"]
        if tokens and tokens[-1].end() == last.end():
            yield from left_over(wholes[0], [words.claims[int(item[1])] for item in tokens])


def find_listed_before(before: Skeleton, words: Skeleton) -> Iterator[Relation]:
    """The one count or sum of a sentence with those that the next one lists without a noun: "Labour hold nine, ..."."""
    tokens = [item for item in TOKEN.finditer(words.text) if item[0][1] != "P"]
    wholes = [
        claim for claim in before.claims if isinstance(claim.value, FigureValue) and claim.kind is not Kind.PERCENT
    ]
    if len(tokens) < 3 or len(wholes) != 1 or SEVERAL.search(words.text):
        return
    whole, own = wholes[0], getattr(wholes[0].value, "head", "")
    opening = TOKEN.search(words.text)
    parts = [words.claims[int(item[1])] for item in tokens]
    heads = {getattr(part.value, "head", "") for part in parts}
    sorts = len(heads) == len(parts) and heads <= kinds_of(own)
    if (
        not (heads <= {"", own} or sorts)
        or (not own and whole.kind is Kind.COUNT)
        or any(part.kind is not whole.kind for part in parts)
    ):
        return
    listing = read_listing(words, 0, len(words.text.rstrip('.!?”"')), whole, any_lead=True)
    if listing is None or len(listing.claims) != len(parts) or not listing.closed or not summable(whole, listing):
        return
    anaphora = opening is not None and OF_THEM.match(words.text) is not None
    if sorts or anaphora or (listing.named_first and are_names(listing.labels)) or are_parallel(listing.labels):
        yield sum_of(whole, listing, "near", False)


def left_over(whole: Claim, parts: list[Claim]) -> Iterator[Relation]:
    """A total and its parts, the last of which is told to be what is left of it.

    Args:
        whole: the total.
        parts: the parts in the order of the text.
    """
    one = whole.value
    values = [part.value for part in parts if isinstance(part.value, FigureValue)]
    if len(values) < 2 or len(values) < len(parts) or not isinstance(one, FigureValue) or one.range_of:
        return
    if not all(alike(whole, part) for part in parts) or any(value.range_of for value in values):
        return
    if any(value.value >= one.value or value.head not in ("", "person", one.head) for value in values):
        return
    roles = [Role(whole, "whole", 0.0, 0.0), *(Role(part, "part") for part in parts)]
    yield Relation("sum", tuple(roles), "the rest", True, confidence=Confidence.HIGH)


def _body(skeleton: Skeleton, found: re.Match[str]) -> Iterator[Relation]:
    """A body of so many people with the groups that sit on it."""
    whole = skeleton.claim(found, "whole")
    listing = read_listing(skeleton, found.end(), len(skeleton.text.rstrip('.!?”"')), whole) if whole else None
    if whole is None or listing is None or not listing.closed or not summable(whole, listing):
        return
    members = getattr(whole.value, "head", "") in ("member", "strong", "seat", "person", "man", "piece")
    if members and len(listing.claims) > 1 and len(set(listing.names)) == len(listing.names):
        yield sum_of(whole, listing, "near" if not found["of"] else "made", found["of"] is not None)


def _joined(skeleton: Skeleton, stop: int, whole: Claim | None, told: bool) -> Iterator[Relation]:
    """The figures that open a sentence one after the other, with the total that is told after them."""
    tokens = list(TOKEN.finditer(skeleton.text, 0, stop))
    parts = [skeleton.claims[int(item[1])] for item in tokens]
    joined = all(JOINED.fullmatch(skeleton.text, one.end(), two.start()) for one, two in pairwise(tokens))
    if whole is None or len(parts) < 2 or not joined or tokens[0].start():
        return
    if not WORDS.fullmatch(skeleton.text, tokens[-1].end(), stop):
        return
    heads = [getattr(part.value, "head", "") for part in parts]
    if any(part.kind is not Kind.COUNT for part in (*parts, whole)) or len(set(heads)) < len(heads):
        return
    own = getattr(whole.value, "head", "")
    if told or are_disjoint(heads) or ("" not in heads and set(heads) <= kinds_of(own)):
        roles = [Role(whole, "whole", 0.0, 0.0), *(Role(part, "part") for part in parts)]
        yield Relation("sum", tuple(roles), "in all", True, confidence=Confidence.HIGH)


def kinds_of(head: str) -> frozenset[str]:
    """The nouns of things of which the first is the common one: cars and lorries of vehicles."""
    return frozenset(load("parts")["kinds"].get(head, "").split())


def are_kinds(whole: Claim, listing: Listing) -> bool:
    """Whether the parts are of several kinds of what the total counts: "22 vehicles, 14 lorries and eight vans"."""
    own, heads = getattr(whole.value, "head", ""), listing.heads
    if not all(heads) or len(set(heads)) < len(heads) or own in heads:
        return False
    return set(heads) <= kinds_of(own) or own in load("parts")["common"]["words"].split()


def is_aside(text: str, start: int, listing: Listing) -> bool:
    """Whether a list ends its clause, so that it can stand for the total before it.

    Args:
        text: the words of the sentence with tokens for its figures.
        start: the first character of the list.
        listing: the list.
    """
    tokens = list(TOKEN.finditer(text, start, start + len(listing.text)))
    return ENDS.match(text, tokens[-1].end()) is not None


def sum_of(whole: Claim, listing: Listing, cue: str, complete: bool) -> Relation:
    """A total with the parts of a list, those without a figure of one each."""
    singles = float(listing.singles)
    roles = [Role(whole, "whole", singles, singles), *(Role(part, "part") for part in listing.claims)]
    return Relation("sum", tuple(roles), cue, complete, confidence=Confidence.HIGH)


def summable(whole: Claim, listing: Listing) -> bool:
    """Whether the parts are plain numbers, no ends of a range, and none is larger than the whole by far."""
    values = [claim.value for claim in (whole, *listing.claims)]
    figures = [value for value in values if isinstance(value, FigureValue)]
    if any(value.range_of for value in figures) or len(figures) < 2:
        return False
    if whole.kind is not Kind.COUNT and any(
        part.unit not in ("", figures[0].unit, figures[0].unit.partition(" per ")[0]) for part in figures[1:]
    ):
        return False
    return figures[0].value >= 2 and figures[0].value > max(value.value for value in figures[1:]) * 0.5
