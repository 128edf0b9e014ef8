"""The figures of a list, each with the words that name it: "seven men and five women", "the Reds 41, the Blues 33"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from squarefacts.claims.model import Claim, Kind
from squarefacts.claims.resolve.arithmetic.skeleton import TOKEN, Skeleton, alike
from squarefacts.claims.resolve.arithmetic.words import load, meanings

# What parts the items of a list; reads ", ", ", and ", " and ", "; ", " plus ".
BREAK = re.compile(
    r"\s? [,;] \s (?: and \s (?: with \s )? | plus \s | while \s )? | \s (?: and | plus ) \s", re.VERBOSE
)
# What may stand between a break and a figure whose name follows it.
LEAD = re.compile(
    r"""
    (?: with \s )?
    (?: (?: another | only | some | about | a \s further | the \s (?: other | remaining ) | the \s rest , ) \s )?
    """,
    re.VERBOSE,
)
# What may stand between a break and a figure that is named before: "the Greens ", "Ito taking ", "roads (".
NAME_LEAD = re.compile(r"(?: who \s )? (?: [A-Za-z][\w.'-]* \s ){0,5} [A-Za-z][\w.'-]* (?: \s \(? | : \s )", re.VERBOSE)
# Words right before a figure by which it is another's end, time or rate.
LOOSE = re.compile(
    r"""
    \b (?: from | than | up | down | by | of | per | after | before | over | under | between | until | since | within
         | each | every | to | in | about | nearly | almost | around | aged | past | last | next ) \s \(? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Words right before a figure by which it belongs to the name of another.
WITHIN = re.compile(r"\s (?: with | for | in | at | over | under | aged | per | on ) \s (?: only \s )? \Z", re.VERBOSE)
# "and a child", "a woman": a part of one without a figure.
SINGLE = re.compile(r"(?: ^ | [,;] \s (?: and \s )? | \s and \s ) an? \s (?! ⟦ | total | combined )", re.VERBOSE)
# The list of what was added to a total: "bringing the total to ⟦C3⟧".
UPDATED = re.compile(r"\b (?: taking | bringing ) \s the \b", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Listing:
    """The figures of a list.

    Attributes:
        claims: the figures.
        labels: the words that name each.
        text: the words of the list.
        closed: whether its last item is joined by "and".
        named_first: whether the names stand before the figures.
        singles: how many parts of one have no figure.
    """

    claims: tuple[Claim, ...]
    labels: tuple[str, ...]
    text: str
    closed: bool
    named_first: bool
    singles: int = 0

    @property
    def heads(self) -> list[str]:
        """The noun of each figure, "" where it has none."""
        return [getattr(claim.value, "head", "") for claim in self.claims]

    @property
    def names(self) -> list[str]:
        """The words that name each figure, those within its own noun phrase too."""
        return [
            " ".join((*getattr(claim.value, "modifiers", ()), getattr(claim.value, "head", ""), label))
            for claim, label in zip(self.claims, self.labels, strict=True)
        ]


def read_listing(skeleton: Skeleton, start: int, stop: int, whole: Claim, any_lead: bool = False) -> Listing | None:
    """The list between two offsets of a skeleton's text; None where its figures do not stand in a row.

    Args:
        skeleton: the sentence.
        start: the first character of the list.
        stop: the character after its last.
        whole: the figure whose parts are sought.
        any_lead: whether other words may stand before the first figure.
    """
    text = skeleton.text
    tokens = _own_figures(text, [token for token in TOKEN.finditer(text, start, stop) if token[0][1] != "P"])
    if not tokens or not _may_add(whole, skeleton, tokens):
        return None
    first = text[start : tokens[0].start()]
    if any_lead:
        opening = list(BREAK.finditer(text, start, tokens[0].start()))
        first = text[opening[-1].end() : tokens[0].start()] if opening else first
    named = LEAD.fullmatch(first) is None
    if named and any_lead and not (len(tokens) > 1 and _is_named(text, tokens)):
        named = False
    elif named and (NAME_LEAD.fullmatch(first) is None or LOOSE.search(first)):
        return None
    labels, joins = _read_items(text, tokens, stop, named, first)
    if joins is None:
        return None
    claims = tuple(skeleton.claims[int(token[1])] for token in tokens)
    listed = text[start:stop]
    singles = len(SINGLE.findall(listed)) if not named else 0
    closed = ("and" in joins[-1] or "plus" in joins[-1]) if joins else False
    return Listing(claims, tuple(labels), listed, closed or _single_last(listed), named, singles)


def _may_add(whole: Claim, skeleton: Skeleton, tokens: Sequence[re.Match[str]]) -> bool:
    """Whether all figures are of the whole's kind, or numbers after one that is: "450 tons of tin and 80 of iron"."""
    claims = [skeleton.claims[int(token[1])] for token in tokens]
    goods = whole.kind is claims[0].kind and skeleton.text.startswith(" of ", tokens[0].end())
    return all(
        claim is not whole
        and (
            claim.kind is whole.kind
            or alike(whole, claim)
            or (claim.kind is Kind.COUNT and (goods or _is_of(skeleton, claim)))
        )
        for claim in claims
    )


def _is_of(skeleton: Skeleton, claim: Claim) -> bool:
    """Whether a number is of a thing whose unit was told before: "240 hectares: 150 of arable land"."""
    return " of " in skeleton.quotes[skeleton.claims.index(claim)]


def _own_figures(text: str, tokens: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The figures of a list without those in the name of another: "ten with one bedroom and eight with two"."""
    own: list[re.Match[str]] = []
    for token in tokens:
        between = text[own[-1].end() : token.start()] if own else ""
        if not own or BREAK.search(between) or not WITHIN.search(between):
            own.append(token)
    return own


def _single_last(listed: str) -> bool:
    return re.search(r"\s and \s an? \s (?! ⟦ )", listed, re.VERBOSE) is not None


def _is_named(text: str, tokens: Sequence[re.Match[str]]) -> bool:
    """Whether the second figure stands behind its name, so that the first does too."""
    breaks = list(BREAK.finditer(text, tokens[0].end(), tokens[1].start()))
    return bool(breaks) and LEAD.fullmatch(text, breaks[-1].end(), tokens[1].start()) is None


def _read_items(
    text: str, tokens: Sequence[re.Match[str]], stop: int, named: bool, first: str
) -> tuple[list[str], list[str] | None]:
    """The names of the figures, and what joins each to the one before; None where one stands in no row."""
    labels, joins = [first] if named else [], []
    for at, token in enumerate(tokens):
        end = tokens[at + 1].start() if at + 1 < len(tokens) else stop
        between = text[token.end() : end]
        breaks = list(BREAK.finditer(between))
        if at + 1 == len(tokens):
            if not named:
                labels.append(between[: breaks[0].start()] if breaks else between)
            continue
        # "1) ... 2) ...": numbers of items.
        if not breaks or (between.startswith(")") and text[token.start() - 1] != "("):
            return labels, None
        cut = breaks[0] if named and between[breaks[-1].end() :].startswith("who ") else breaks[-1]
        lead = between[breaks[-1].end() :]
        fits = NAME_LEAD.fullmatch(lead) if named else LEAD.fullmatch(lead)
        if not fits or (named and LOOSE.search(lead)):
            return labels, None
        labels.append(between[cut.end() :] if named else between[: cut.start()])
        joins.append(cut[0])
    return labels, joins


# The others as a part with its own figure leave nothing out; reads "⟦C3⟧ in other", "⟦C3⟧ others".
OTHERS_TOLD = re.compile(r"(⟦[CMQ]\d+⟧ (?: \s [a-z]+ )? ) \s others? \b", re.VERBOSE)


def is_open(words: str) -> bool:
    """Whether a list says that it leaves something out."""
    words = OTHERS_TOLD.sub(r"\1", words)
    table = meanings("parts", "open")
    return UPDATED.search(words) is not None or any(word.strip(",.;()") in table for word in words.lower().split())


def are_disjoint(heads: Sequence[str]) -> bool:
    """Whether nouns exclude each other, and together leave nothing out."""
    if len(set(heads)) < len(heads) or len(heads) < 2:
        return False
    sets = load("parts")["disjoint"].values()
    return any(all(head in group.split() for head in heads) for group in sets)
