"""Shares of those who hold, take or win parts of one thing: owners in brackets, each one's take, rivals in a vote."""

import re
from functools import cache

from squarefacts.claims.resolve.arithmetic.words import load

# What opens a list of those who share one thing, each with a share in brackets.
HOLDERS = re.compile(
    r"""
    \b (?: (?: shareholders | stakeholders | owners | partners | investors | holders ) \b [^⟦.;]*?
            \b (?: are | were | being | include | included )
         | (?: owned | held | controlled | shared | split | divided | financed | funded | backed ) \s (?: jointly \s )?
           (?: by | between | among | amongst )
         | (?: belongs | belonged ) \s to | (?: votes | seats ) \s went \s to ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Those who stand against each other in one vote.
RIVALS = re.compile(
    r"\b (?: rival | opponent | challenger | run-?off | second \s round | ballot | election | re-?elected ) \b",
    re.VERBOSE | re.IGNORECASE,
)
# A verb before a share of votes.
WON = re.compile(
    r"\b (?: won | wins | polled | got | took | received | secured | scored | gained | captured | claimed | earned"
    r" | had | with | on | at | managed | drew ) \s \Z",
    re.VERBOSE,
)
# A share of anything else than the votes: "⟦P0⟧ of his matches"; of another place: "⟦P1⟧ in the north".
ELSEWHERE = re.compile(
    r"\s (?: of \s (?! (?: the \s | all \s )? (?: valid \s | popular \s )? (?: votes? | ballots? ) \b )"
    r" | in | among | more ) \b",
    re.VERBOSE,
)
# Each one's take of one thing: a verb, its share, and for the first what is shared out: "will keep ⟦P0⟧ of tolls".
TAKE = re.compile(
    r"""
    (?P<subject> [\w.'’-]+ ) \s (?: (?: will | would | shall | can | may | now | then | to | also ) \s ){0,2}
    (?: keeps? | kept | retains? | retained | holds? | held | owns? | owned | gets? | got | receives? | received
      | takes? | took | collects? | collected | controls? | controlled | pockets? | pocketed | claims? | claimed
      | has | have | had | keeping | retaining | holding | getting | receiving | taking | owning | collecting ) \s \Z
    """,
    re.VERBOSE,
)
# What is taken, up to its noun; " of toll receipts", " of the new company"; not " of its profits".
TAKEN = re.compile(r"\s of \s (?! (?: its | his | her | their | our ) \b ) (?P<words> [^,;:.⟦]+ )", re.VERBOSE)
# What stands after a share whose whole was told before: a mark, "and", "of it".
NO_WHOLE = re.compile(r"\s? (?: [,;.)] | \Z | — ) | \s (?: and | while | of \s (?: it | them ) ) \b", re.VERBOSE)
# What begins the clause of another taker.
OTHER_TAKER = re.compile(r"(?: , | ; | \b (?: while | and | whereas | but | with | as ) ) \s", re.VERBOSE)
# Another taker whose verb is left out: ", Total ⟦P1⟧", " and the state oil firm ⟦P2⟧"; not ", up from ⟦P1⟧".
GAPPED = re.compile(
    r"""
    (?: , | ; | \s and | \s while ) \s
    (?: (?! (?: and | up | down | or | of | from | in | by | than | to | at | with | compared | against
             | another | about )
            \b ) [\w'-]+ \s ){1,5} \Z
    """,
    re.VERBOSE,
)
_NO_TAKER = frozenset(
    ["which", "who", "that", "it", "he", "she", "they", "and", "while", "but", "also", "then", "whereas"]
)
NAME = re.compile(r"(?: ^ | [\s(“] ) (?: (?: the | [Mm][rs]s? \.? ) \s )? [A-Z][\w'-]+", re.VERBOSE)


def holders_of(text: str, shares: list[re.Match[str]]) -> str:
    """What makes shares those of several people in one whole: a list of owners, each one's take, votes; "" for none.

    Args:
        text: the words of the sentence with tokens for its figures.
        shares: the tokens of its shares.
    """
    if HOLDERS.search(text, 0, shares[0].start()) and all(_in_brackets(text, share) for share in shares):
        return "holders"
    if _takes(text, shares):
        return "takes"
    if RIVALS.search(text) and all(_won(text, share) for share in shares) and named(text, shares):
        return "votes"
    return ""


def _in_brackets(text: str, share: re.Match[str]) -> bool:
    return text[: share.start()].endswith("(") and text.startswith(")", share.end())


def _won(text: str, share: re.Match[str]) -> bool:
    """Whether a share is of votes by the verb before it, and by no words of something else after it."""
    return WON.search(text, 0, share.start()) is not None and not ELSEWHERE.match(text, share.end())


def _takes(text: str, shares: list[re.Match[str]]) -> bool:
    """Whether each share is what another one takes of one thing, which stands after the first only."""
    taken = TAKEN.match(text, shares[0].end())
    if not taken or not set(taken["words"].lower().split()) & shared_out():
        return False
    start = 0
    for at, share in enumerate(shares):
        take = TAKE.search(text, start, share.start())
        if at and not take and GAPPED.search(text, start, share.start()) and NO_WHOLE.match(text, share.end()):
            start = share.end()
            continue
        if not take or take["subject"].lower() in _NO_TAKER:
            return False
        if at and not (NO_WHOLE.match(text, share.end()) and OTHER_TAKER.search(text, start, take.start() + 1)):
            return False
        start = share.end()
    return True


@cache
def shared_out() -> frozenset[str]:
    """The nouns of what is shared out among several so that nothing goes to two."""
    return frozenset(load("parts")["goods"]["words"].split())


def named(text: str, shares: list[re.Match[str]]) -> bool:
    """Whether each share stands beside another name, or that of those who have not decided."""
    names, start = [], 0
    for share in shares:
        around = text[start : share.start()]
        name = NAME.search(around)
        undecided = text.startswith((" undecided", " unsure", " for other"), share.end())
        if not name and not undecided:
            return False
        names.append(name[0].strip() if name else "undecided")
        start = share.end()
    return len(set(names)) == len(names)
