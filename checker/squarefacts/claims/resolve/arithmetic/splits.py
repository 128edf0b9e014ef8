"""Shares of one whole that exclude each other: "48 percent supported the plan, 41 percent opposed it"."""

import re
from collections.abc import Iterator, Sequence

from squarefacts.claims.model import Claim, Confidence, FigureValue, Kind
from squarefacts.claims.resolve.arithmetic.exhaustive import DIVIDES, FREQUENT, exhausts, goes_on
from squarefacts.claims.resolve.arithmetic.groups import Group, groups_in, own_words, set_of, sex_after, sex_before
from squarefacts.claims.resolve.arithmetic.partitions import SHARE, partition_of
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton
from squarefacts.claims.resolve.arithmetic.words import load
from squarefacts.claims.ties import Relation, Role
from squarefacts.text.article import Sentence

# A share of something, named right after it: "⟦P0⟧ of women".
OF_SOMETHING = re.compile(r"\s of \s", re.VERBOSE)
# Comparisons have shares of several times or groups.
COMPARES = re.compile(
    r"""
    \b (?: compared | versus | vs | (?<! make \s ) (?<! makes \s ) (?<! made \s ) up | down | rose | fell | from \s ⟦
          | while \s among | respectively | earlier | increase | increased | previous | both | also | at \s least
          | more | less | fewer | higher | lower | cheaper | each | some \s of \s whom
          | the \s second (?! \s half ) | rais(?: e | ed | ing ) | reduc(?: e | ed | ing ) | to \s ⟦ ) \b
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
# What tells that a share is all that is left; reads "the remaining ", "the rest (", "the balance of ", "was left
# with ".
REST = re.compile(
    r"""
    \b (?: remaining | (?: rest | remainder | balance ) ,? (?: \s (?: is | was | of | being ) )?
         | other (?: \s [a-z]+ )?
         | (?: left | leaving | leaves ) (?: \s (?: [\w'-]+ \s ){0,4}? with )? ) \s (?: some \s | about \s )? [(]? \Z
      | \b (?: the \s rest | remainder | balance ) \s — \s \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# The same after it; reads ", the rest", " are the remainder".
REST_AFTER = re.compile(r",? \s (?: (?: is | are ) \s )? the \s (?: rest | remainder | balance ) \b", re.VERBOSE)
# The same where nothing is left beside it; "other crops ⟦P2⟧" may leave some.
REST_ALONE = re.compile(r"\b (?: remaining | rest ,? | other ) \s \Z", re.VERBOSE | re.IGNORECASE)
# What a share is of; reads " of registered voters stayed", " of them,".
OF_NOUN = re.compile(
    r"""
    \s of \s (?: (?: the | all | its | those | these ) \s )? (?P<words> (?: [\w'-]+ \s ){0,3}? [\w'-]+ )
    (?= \s (?: is | are | was | were | has | have | had | did | do | does | will | would | said | say | \w+ed ) \b
      | \s? [,;.)(] | \s (?: and | — ) \s | \Z )
    """,
    re.VERBOSE,
)
WORD = re.compile(r"[\w'-]+")
# A share that is one of another place.
ELSEWHERE = re.compile(r"\s (?: in | at | among | on ) \s", re.VERBOSE)
# What makes shares parts of one thing: what the first one is of, or a verb after it; and words anywhere.
PORTION = re.compile(
    r"\s (?: of | is | are | was | were | live[sd]? | grow | c[ao]me | go | went | goes | travel\w* | arrived?"
    r" | voted ) \b",
    re.VERBOSE,
)
PORTIONS = re.compile(
    r"""
    \b (?: (?: make | makes | made | making ) \s up | account\w* \s for | c[ao]mes? \s (?: \w+ \s )? from | split
         | divided
         | breakdown | consist\w* | (?: Of | Among ) \s (?: the | those | all | these ) | contain\w* ) \b
    """,
    re.VERBOSE,
)
# Shares of one thing come to more than all of it by a slip, not by half as much again; in percent.
ALL, MOST = 100.0, 145.0
# The most shares that two sentences tell of one whole.
LONGEST = 5


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
    all_shares = all(_is_share(claim) for claim in claims)
    if all_shares and not COMPARES.search(skeleton.text):
        told = list(_of_groups(skeleton, shares, claims))
        yield from told
        if told:
            return
    cue, sure = partition_of(skeleton) if all_shares else ("", False)
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
    if not near or len(claims) > LONGEST:
        return
    if goes_on(before.text, one, words.text, two):
        yield _relation(claims, "another", False)
        return
    text = f"{before.text} {words.text}"
    if COMPARES.search(text):
        return
    shares = list(SHARE.finditer(text))
    if _is_rest(text, shares[-1]) and _are_of_one(text, shares):
        yield _relation(claims, "the rest", False)
    elif (name := _set_of(text, shares)) and not _is_rated(name):
        yield _relation(claims, name, False)


def _sum(claims: Sequence[Claim]) -> float:
    """What shares come to, in percent."""
    values = [claim.value for claim in claims if isinstance(claim.value, FigureValue)]
    return sum(value.value * (100.0 if value.unit == "fraction" else 1.0) for value in values)


def _of_groups(skeleton: Skeleton, shares: list[re.Match[str]], claims: list[Claim]) -> Iterator[Relation]:
    """The shares that are of groups which exclude each other, or of which the last is the rest."""
    text = skeleton.text
    if _is_rest(text, shares[-1]) and (len(shares) > 2 or ALL < _sum(claims) < MOST):
        if _are_of_one(text, shares):
            yield _relation(claims, "the rest", REST_ALONE.search(text, 0, shares[-1].start()) is not None)
        return
    objects = [found["noun"] for share in shares if (found := OBJECT.match(skeleton.text, share.end()))]
    if len(set(objects)) > 1:
        return  # "80 percent support the road, and 55 percent oppose the toll"
    if text.count("⟦D") > 1:
        return  # "In 1990, 70 percent burned coal; by 2010, 60 percent burned gas"
    name = _set_of(text, shares)
    if name == "sex" and any(ELSEWHERE.match(text, share.end()) for share in shares[1:]):
        return  # "80 percent of places in nursing while men hold 70 percent in engineering"
    if name and (not _is_rated(name) or _are_portions(text, shares[0])):
        yield _relation(claims, name, False)


def _is_rest(text: str, share: re.Match[str]) -> bool:
    """Whether a share is told to be all that is left."""
    before = REST.search(text, max(share.start() - 60, 0), share.start())
    return before is not None or REST_AFTER.match(text, share.end()) is not None


def _set_of(text: str, shares: list[re.Match[str]]) -> str:
    """The name of the set of which each share is another group of one whole; "" for none."""
    sexes = [sex_after(text, share.end()) or sex_before(text, 0, share.start()) for share in shares]
    return set_of(own_words(text, shares), sexes) if _are_of_one(text, shares) else ""


def _is_rated(name: str) -> bool:
    return name in load("parts")["rated"]["words"].split()


def _are_of_one(text: str, shares: list[re.Match[str]]) -> bool:
    """Whether no later share is of something that was not told before it: "⟦P1⟧ of women"."""
    anyone = load("parts")["anyone"]["words"].split()
    for share in shares[1:]:
        found = OF_NOUN.match(text, share.end())
        told = {word.lower() for word in WORD.findall(text[: share.start()])}
        if not found and OF_SOMETHING.match(text, share.end()):
            return False
        if found and not {word.lower() for word in found["words"].split()} <= told.union(anyone):
            return False
    return True


def _are_portions(text: str, first: re.Match[str]) -> bool:
    """Whether shares are parts of one thing, not rates that each group has for itself."""
    if _has_rates(text):
        return False
    return PORTION.match(text, first.end()) is not None or PORTIONS.search(text) is not None


def _has_rates(text: str) -> bool:
    rates = load("parts")["rates"]["words"].split()
    return any(word.lower() in rates for word in WORD.findall(text))


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


# The set of groups of a list that divides one thing, each item of which is a group.
LABEL = "label"
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
        divided = run[0][1][0] == LABEL if run else item and _is_divided(prose, line)
        group = _item_group(label, divided) if item else None
        if group:
            run.append((claim, group))
        last = claim.sentence
    yield from _of_items(run)


def _item_group(label: str, divided: bool) -> Group | None:
    """The group of an item: its label itself where the list divides one thing, else the group that it names."""
    if divided:
        return LABEL, " ".join(label.lower().split())
    groups = {group for group in groups_in(label) if not _is_rated(group[0])}
    return sex_before(label, 0, len(label)) or (groups.pop() if len(groups) == 1 else None)


def _is_divided(prose: str, line: int) -> bool:
    """Whether the words before a list say that it divides one thing: "Market share in May was as follows:"."""
    words = prose[:line].rstrip()
    words = words[words.rfind("\n") + 1 :]
    if not words.endswith(":") or _has_rates(words):
        return False
    return DIVIDES.search(words) is not None and FREQUENT.search(words) is None


def _of_items(run: list[tuple[Claim, tuple[str, str]]]) -> Iterator[Relation]:
    """The split of a list whose items are of one set of groups, each named once."""
    groups = [group for _, group in run]
    labelled = bool(groups) and groups[0][0] == LABEL
    alike = len(set(groups)) == len(groups) and len({name for name, _ in groups}) == 1
    if len(run) > 1 + labelled and alike:
        yield _relation([claim for claim, _ in run], "list", False)
