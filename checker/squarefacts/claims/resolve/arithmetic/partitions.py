"""Shares that a sentence gives out of one whole: where something comes from, who owns it, what it consists of."""

import re

from squarefacts.claims.resolve.arithmetic.groups import groups_in
from squarefacts.claims.resolve.arithmetic.holders import holders_of, named
from squarefacts.claims.resolve.arithmetic.skeleton import Skeleton

SHARE = re.compile(r"⟦P(\d+)⟧")
# Several answers, two times, or two groups: the shares are of more than one whole.
OTHER_WHOLES = re.compile(
    r"""
    \b (?: named | cited | mentioned | listed | multiple | both | overlap | respectively | compared | versus | vs | rose
         | fell | increase | increased | decrease | decreased | previous | previously | earlier | while \s among
         | year \s ago | a \s year \s before | up \s from | down \s from | at \s least \s one ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Where all of something comes from or goes to, what it is spent on, whose it is, for whom the votes were; before or
# right after the first share, and the preposition that every share then has.
GIVEN_OUT = {
    "from": re.compile(
        r"\b (?: comes? | came | coming | derived? | derives | generated | originat\w+ | imports? | imported | sourced"
        r" | gets? | got | earns? | earned | receives? | received | draws? | drew | raises? | raised"
        r" | buys? | bought ) \b",
        re.VERBOSE,
    ),
    "by": re.compile(r"\b (?: owned | held | controlled | financed | funded | paid ) \b", re.VERBOSE),
    "to": re.compile(
        r"""
        \b (?: goes | went | go | going | gives? | gave | giving | hands? | handed | sold | exported | exports?
             | allocated | devoted | given | left
             | allotted | assigned | paid | passed | passes | distributed | awarded | belongs?
             | belonged | shipped | earmarked ) \b
        """,
        re.VERBOSE,
    ),
    "on": re.compile(r"\b (?: goes | went | go | going | spent | spends? | spending ) \b", re.VERBOSE),
    "in": re.compile(r"\b (?: invested | invests | parked ) \b", re.VERBOSE),
    "for": re.compile(r"\b (?: votes? | voted | ballots? | cast ) \b", re.VERBOSE),
}
# A share with its preposition; reads "⟦P1⟧ from ", "⟦P1⟧ of it came from ", "⟦P1⟧ were for ".
WITH_PREPOSITION = re.compile(
    r"""
    \s (?: of \s (?: the \s )? (?: [a-z-]+ \s ){1,5} | of \s it \s )?
    (?: (?: were | was | is | are | will \s be | will ) \s )?
    (?: (?: comes? | came | coming | goes | went | go | going | owned | held | spent | belongs? | belonged | allotted
          | paid | given | allocated | invested | sold | exported | earmarked ) \s )?
    (?P<preposition> from | by | to | for | on | in ) \s
    """,
    re.VERBOSE,
)
# What opens a list of what something consists of; reads "contains ", "is made up of ", "is ".
CONSISTS = re.compile(
    r"""
    \b (?: (?P<sure> contain(?:s|ed|ing)? | compris(?:es|ed|ing) | consist(?:s|ed|ing) \s of
                   | (?: composed | made | made \s up ) \s of | (?: mix | mixture | blend | alloy ) \s of )
         | is | are | was | were ) \s (?: about \s | roughly \s )? \Z
    """,
    re.VERBOSE,
)
# A share and what it is of in such a list; reads " zinc and ", " carbon dioxide, "; not " owned", " of women".
MATERIAL = re.compile(
    r"""
    \s (?P<noun> (?! (?: of | by | in | from | to | for | more | less | higher | lower | above | below | complete
                        | full | white | black | sure | likely ) \b )
                  [a-z]+ (?: \s (?! and\b ) [a-z]+ )? )
    (?: \s? , | \s and \s | \s by \s weight | \s? [.;] | \s? \Z )
    """,
    re.VERBOSE,
)
_ADJECTIVES = ("ed", "ing", "al", "ic", "ive", "ble", "an", "ish", "ful", "ous", "ent", "ant", "male", "er")
# What announces shares by label; reads "Sales split by region: ", "the breakdown was: ".
BREAKDOWN = re.compile(
    r"""
    \b (?: split | splits | breakdown | broken \s down | breaks \s down | divided | composition | distribution
         | by \s (?: region | sector | segment | country | type | source | age | division | product ) ) \b
    [^:⟦]* : \s
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Shares of votes and of support in a poll, each beside a name.
OF_VOTES = re.compile(
    r"""
    \b (?: support \s for | voting \s intention s? | (?: of \s the | of \s all | popular ) \s (?: [a-z]+ \s )? votes?
         | would \s vote \s for | vote \s for ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Votes of two places: "58 percent in the north and 63 percent in the south".
IN_PLACE = re.compile(r"\s (?: in | among ) \s (?! favou?r ) [\w-]", re.VERBOSE)


def partition_of(skeleton: Skeleton) -> tuple[str, bool]:
    """What makes the shares of a sentence parts of one whole, and whether that is sure; ("", False) for nothing."""
    text = skeleton.text
    shares = list(SHARE.finditer(text))
    if OTHER_WHOLES.search(text):
        return "", False
    preposition = _given_out(text, shares)
    if preposition:
        return preposition, len(shares) > 2 or preposition != "from" or text.startswith(" of ", shares[0].end())
    if BREAKDOWN.search(text, 0, shares[0].start()):
        return "split", True
    consists = CONSISTS.search(text, 0, shares[0].start())
    if consists and _materials(text, shares, consists["sure"] is not None):
        return "consists of", True
    cue = holders_of(text, shares)
    if cue:
        return cue, True
    if OF_VOTES.search(text) and named(text, shares) and len(IN_PLACE.findall(text, shares[0].end())) < 2:
        return "votes", True
    return "", False


def _given_out(text: str, shares: list[re.Match[str]]) -> str:
    """The preposition that every share has, where the words say that all of something is given out so."""
    found = [WITH_PREPOSITION.match(text, share.end()) for share in shares]
    told = {match["preposition"] for match in found if match}
    if None in found or len(told) != 1:
        return ""
    preposition = told.pop()
    return preposition if GIVEN_OUT[preposition].search(text, 0, shares[1].start()) else ""


def _materials(text: str, shares: list[re.Match[str]], sure: bool) -> bool:
    """Whether each share stands right before another noun, in one list; after "is" no adjectives."""
    found = [MATERIAL.match(text, share.end()) for share in shares]
    nouns = [match["noun"] for match in found if match]
    if len(nouns) < len(shares) or len(set(nouns)) < len(nouns):
        return False
    apart = any(shares[at + 1].start() - match.end() > 8 for at, match in enumerate(found[:-1]) if match)
    return not apart and (sure or all(groups_in(noun) or not noun.endswith(_ADJECTIVES) for noun in nouns))
