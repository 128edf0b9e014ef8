"""Shares of one whole that exclude each other: "48 percent supported the plan, 41 percent opposed it"."""

import re
from collections.abc import Iterator, Sequence

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.exhaustive import exhausts, goes_on
from squarefacts.claims.resolve.arithmetic.groups import groups_in, sex_after, sex_before
from squarefacts.claims.resolve.arithmetic.partitions import SHARE, partition_of
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton
from squarefacts.claims.ties import Relation, Role
from squarefacts.text.article import Sentence

# A share of something, named right after it: "⟦P0⟧ of women".
OF_SOMETHING = re.compile(r"\s of \s", re.VERBOSE)
# Comparisons have shares of several times or groups.
COMPARES = re.compile(
    r"""
    \b (?: compared | versus | vs | (?<! make \s ) (?<! makes \s ) (?<! made \s ) up | down | rose | fell | from
          | while \s among | respectively | earlier | increase | increased | previous ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Those who are left have no share: "and the rest belong to no church".
THE_REST = re.compile(r"\b and \s the \s (?: rest | remainder | others ) \b", re.VERBOSE)
# The same as the end of a list: ", and the rest to the church", "and small investors the rest".
LEFT_OVER = re.compile(r"\b and \s (?: [a-z]+ \s ){0,3}? the \s (?: rest | remainder ) \b", re.VERBOSE)
# What an answer is about: "support the road", "oppose the toll".
OBJECT = re.compile(
    r"(?: \s of (?: \s [a-z]+ ){1,2}? )? \s [a-z]+"
    r" \s (?: the | a | an | his | her | its | their ) \s (?P<noun> [a-z]+ )",
    re.VERBOSE,
)
# What closes a list: "the remaining ⟦P2⟧", "the rest, ⟦P2⟧,", "the other ⟦P2⟧".
REST = re.compile(r"\b (?: remaining | rest ,? | other (?: \s [a-z]+ )? ) \s \Z", re.VERBOSE | re.IGNORECASE)
# The same where nothing is left beside it; "other crops ⟦P2⟧" may leave some.
REST_ALONE = re.compile(r"\b (?: remaining | rest ,? | other ) \s \Z", re.VERBOSE | re.IGNORECASE)
# Shares of one thing come to more than all of it by a slip, not by half as much again; in percent.
ALL, MOST = 100.0, 145.0


def find_splits(skeleton: Skeleton) -> Iterator[Relation]:
    """The shares of a sentence that are all of one whole and exclude each other."""
    shares = list(SHARE.finditer(skeleton.text))
    if len(shares) < 2:
        return
    claims = [skeleton.claims[int(share[1])] for share in shares]
    left = LEFT_OVER.search(skeleton.text, shares[-1].end())
    others = any(OF_SOMETHING.match(skeleton.text, share.end()) for share in shares[1:])
    if left and not others and not COMPARES.search(skeleton.text) and all(_is_share(claim) for claim in claims):
        yield _relation(claims, "the rest", False)
        return
    percents, all_shares = (all(test(claim) for claim in claims) for test in (_is_percent, _is_share))
    if all_shares and not COMPARES.search(skeleton.text):
        told = list(_of_groups(skeleton, shares, claims))
        yield from told
        if told:
            return
    cue, sure = partition_of(skeleton) if percents else ("", False)
    if not (cue and sure) and all_shares and ALL < _sum(claims) < MOST:
        built = exhausts(skeleton.text, shares)
        cue, sure = (built, True) if built else (cue, sure)
    if cue:
        roles = tuple(Role(claim, "part") for claim in claims)
        yield Relation("split", roles, cue, confidence=Confidence.HIGH if sure else Confidence.MEDIUM)


def find_split_before(before: Skeleton, words: Skeleton) -> Iterator[Relation]:
    """The shares of two sentences, of which the second goes on with the first: "Another ⟦P0⟧ was ..."."""
    one, two = list(SHARE.finditer(before.text)), list(SHARE.finditer(words.text))
    claims = [*(before.claims[int(share[1])] for share in one), *(words.claims[int(share[1])] for share in two)]
    near = bool(one and two) and all(_is_share(claim) for claim in claims) and ALL < _sum(claims) < MOST
    if near and goes_on(before.text, one, words.text, two):
        yield _relation(claims, "another", False)


def _sum(claims: Sequence[Claim]) -> float:
    """What shares come to, in percent."""
    values = [claim.value for claim in claims if isinstance(claim.value, FigureValue)]
    return sum(value.value * (100.0 if value.unit == "fraction" else 1.0) for value in values)


def _of_groups(skeleton: Skeleton, shares: list[re.Match[str]], claims: list[Claim]) -> Iterator[Relation]:
    """The shares that are of groups which exclude each other, or of which the last is the rest."""
    if REST.search(skeleton.text, 0, shares[-1].start()) and len(shares) > 2:
        if not any(OF_SOMETHING.match(skeleton.text, share.end()) for share in shares[1:]):
            yield _relation(claims, "the rest", REST_ALONE.search(skeleton.text, 0, shares[-1].start()) is not None)
        return
    objects = [found["noun"] for share in shares if (found := OBJECT.match(skeleton.text, share.end()))]
    if len(set(objects)) > 1:
        return  # "80 percent support the road, and 55 percent oppose the toll"
    for after in (True, False):
        groups = [_group(skeleton.text, shares, at, after) for at in range(len(shares))]
        known = [group for group in groups if group]
        if len(known) == len(shares) == len(set(known)) and len({group[0] for group in known}) == 1:
            yield _relation(claims, known[0][0], False)
            return


def _is_share(claim: Claim) -> bool:
    value = claim.value
    fraction = isinstance(value, FigureValue) and value.unit == "fraction"
    return claim.kind is Kind.PERCENT and (fraction or _is_percent(claim))


def _relation(claims: list[Claim], cue: str, complete: bool) -> Relation:
    return Relation("split", tuple(Role(claim, "part") for claim in claims), cue, complete, confidence=Confidence.HIGH)


def _is_percent(claim: Claim) -> bool:
    value = claim.value
    return (
        claim.kind is Kind.PERCENT and isinstance(value, FigureValue) and value.unit == "percent" and not value.range_of
    )


def _group(text: str, shares: list[re.Match[str]], at: int, after: bool) -> tuple[str, str] | None:
    """The group of a share, named between it and the next one, or the one before; None unless exactly one is."""
    share = shares[at]
    if at and OF_SOMETHING.match(text, share.end()):
        return None
    start = shares[at - 1].end() if at else 0
    stop = shares[at + 1].start() if at + 1 < len(shares) else len(text)
    sex = sex_after(text, share.end()) if after else sex_before(text, start, share.start())
    if sex:
        return sex
    words = THE_REST.split(text[share.end() : stop])[0] if after else text[start : share.start()]
    found = groups_in(words)
    if not found and after:
        found = groups_in(text[start : share.start()])
    return found.pop() if len(found) == 1 else None


# The start of an item of a list in lines.
ITEM = re.compile(r"[ \t]* (?: [-*+•–] | \d{1,2} [.)] ) [ \t]+", re.VERBOSE)


def find_listed_splits(
    text: str, prose: str, sentences: Sequence[Sentence], claims: Sequence[Claim]
) -> Iterator[Relation]:
    """The shares of a list in lines, one an item, whose items name groups that exclude each other.

    Args:
        text: the text of the article, with the marks of its items.
        prose: its prose.
        sentences: its sentences, in order.
        claims: all claims of the article, in the order of the text.
    """
    run: list[tuple[Claim, tuple[str, str]]] = []
    last = -2
    for claim in claims:
        if not _is_percent(claim) or claim.sentence >= len(sentences):
            continue
        sentence = sentences[claim.sentence]
        line = text.rfind("\n", 0, claim.start) + 1
        label = prose[max(line, sentence.start) : claim.start]
        item = ITEM.match(text, line) is not None
        if run and (not item or claim.sentence != last + 1):
            yield from _of_items(run)
            run = []
        groups = groups_in(label) if item else set()
        group = sex_before(label, 0, len(label)) or (groups.pop() if len(groups) == 1 else None)
        if item and group:
            run.append((claim, group))
        last = claim.sentence
    yield from _of_items(run)


def _of_items(run: list[tuple[Claim, tuple[str, str]]]) -> Iterator[Relation]:
    """The split of a list whose items are of one set of groups, each named once."""
    groups = [group for _, group in run]
    if len(run) > 1 and len(set(groups)) == len(groups) and len({name for name, _ in groups}) == 1:
        yield _relation([claim for claim, _ in run], "list", False)
