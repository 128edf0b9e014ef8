"""Shares in a row that are of one whole by how the sentence is built: "Coal makes up 52 percent of power, gas 31 ...".

Only sentences whose shares come to somewhat more than all are read: what they say is the only question that is asked.
"""

import re
from collections.abc import Sequence
from functools import cache

from squarefacts.claims.resolve.arithmetic.groups import groups_in
from squarefacts.claims.resolve.arithmetic.holders import NAME, shared_out
from squarefacts.claims.resolve.arithmetic.words import load
from squarefacts.claims.resolve.nouns import is_plural

Shares = Sequence[re.Match[str]]
# Answers may overlap, or the shares are of several times, groups or places.
SEVERAL = re.compile(
    r"""
    \b (?: named | cited | mentioned | multiple | both | overlap\w* | respectively | compared | versus | vs | rose
         | fell | increased? | decreased? | previous(?:ly)? | earlier | ago | before | up \s from | down \s from | also
         | each | at \s least \s one | some \s of \s whom | reported | complained | (?-i: higher | lower ) | too
         | more \s than \s one | among \s (?: those | men | women | the ) | average | growth | grew | rates? | effective
         | rais(?: e | ed | ing ) | reduc\w+
         | accurate | likely | chance | confident | complete | finished | discount | off ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What stands between a verb and its share; reads " for ", " up ".
PARTICLE = re.compile(
    r"\b (?P<verb> [a-z]+ ) \s (?: (?: for | up | in | out | on | over | off ) \s ){0,2} \Z", re.VERBOSE
)
# Verbs by which somebody has a share of what is shared out.
HAS = re.compile(
    r"""
    \b (?: has | have | had | holds? | held | owns? | owned | takes? | took | gets? | got | receives? | received | wins?
         | won | controls? | controlled | keeps? | kept | buys | bought | claims | claimed | drew | polled | commands?
         | secured | captured | are \s on | is \s on | at | were \s on | was \s on | produces? | produced ) \s \Z
    """,
    re.VERBOSE,
)
# What the first share is of; not "of its profits", which are others' too.
OF_WHOLE = re.compile(
    r"\s of \s (?! (?: its | his | her | their | our | my ) \s (?! income | budget | salary | wage | pay | time | day"
    r" | spending | costs | expenditure ) ) (?P<words> [^,;:.⟦()]+ )",
    re.VERBOSE,
)
# A name between a break and a share whose verb is left out; reads ", gas ", " and the state ", "; Asia for ".
ELIDED = re.compile(
    r"""
    (?: .* (?: , | ; | \s and | \s while | \s with ) | ) \s
    (?! (?: up | down | or | of | from | in | by | than | to | with | compared | against | another | about | which
          | who | that | it | they ) \b )
    (?: and \s | while \s | with \s )?
    (?P<name> (?: [\w&'./-]+ \s ){1,5}? ) (?: for \s | on \s | at \s | holds \s | held \s | has \s | had \s | with \s )?
    (?: the \s (?: remaining | other | rest ) ,? \s )? \Z
    """,
    re.VERBOSE | re.DOTALL,
)
# After such a share stands nothing that it is of.
NO_WHOLE = re.compile(
    r"\s? (?: [,;.)] | \Z | — ) | \s (?: and | while | as \s well ) \b | \s of \s (?: it | them | the \s total ) \b",
    re.VERBOSE,
)
# One answer of many; reads "their favourite sport", "biggest worry", "which they liked most", "one issue only".
ONE_CHOICE = re.compile(
    r"""
    \b (?: (?: favou?rite | preferred | biggest | main | chief | greatest | gravest | top | best | worst | first | prime
              | most \s [a-z]+ ) \s (?! of \b ) (?: [a-z-]+ \s )?? (?P<noun> [a-z]+ )
         | (?: lik | want | trust | fear | lov | enjoy | valu | missed | need | admir
              | hat )\w* \s (?: [a-z]+ \s )? (?: most | best | least )
         | (?: just | only | exactly ) \s one | one \s (?: [a-z]+ \s )? only | a \s single
         | which \s one | would \s vote | intend\w* \s to \s vote | first \s choice ) \b
    """,
    re.VERBOSE,
)
# Who gave the answers, or the verb by which they were given.
ANSWERED = re.compile(
    r"\b (?: named | chose | chosen | picked | pick | opted | preferred | prefer | cited | mentioned | said | say"
    r" | answered | put | asked | voted | vote | selected | gave | plumped | went | respondents | poll | survey ) \b",
    re.VERBOSE | re.IGNORECASE,
)
SEVERAL_ANSWERS = re.compile(
    r"\b (?: up \s to | more \s than \s one | multiple | several | both | also | two | three | compared | rose | fell"
    r" | ago | earlier | previous ) \b",
    re.VERBOSE,
)
# A verb of choosing one among several, after the first share; reads " of members chose Rahman, ".
CHOOSES = re.compile(
    r"""
    (?: \s of \s [^⟦,;]{1,40}? )? \s (?: (?: would | will | had | have ) \s )?
    (?: chose | chosen | choose | picked | pick | preferred | prefer | elected | ordered
      | (?: voted? | opted? | plumped? | went | go ) \s for ) \s
    """,
    re.VERBOSE,
)
# Time or money that somebody spends, of which every part goes to one thing.
SPENDS = re.compile(
    r"""
    \b spen (?: d | ds | t | ding ) \s (?: about \s )? ⟦P\d+⟧ \s of \s (?: his | her | its | their | our | my | the ) \s
    (?: [a-z]+ \s )? (?: time | days? | weeks? | year | life | hours | income | money | budget | wages? | pay
         | salary | funds ) \b
    """,
    re.VERBOSE,
)
# What stands behind a share whose verb is left out; reads " Osei and ", " tennis, ".
BARE = re.compile(r"\s (?: the \s )? [\w'-]+ (?: \s [\w'-]+ ){0,3}? (?: \s? [,;.] | \s and \b | \s? \Z )", re.VERBOSE)
# What gives out all of a thing before a list with its shares behind or beside the names.
DIVIDES = re.compile(
    r"""
    \b (?: split | splits | shared | land \s use | divided | breakdown | broken \s down
         | breaks? \s down | broke \s down | distributed
         | allocated | apportioned | weighted | invested | composed | composition | made \s up | consist\w* | mix
         | owner | owners | owned | ownership | make-?up | stakes? | exports? | imports? | shareholdings?
         | use \s of (?: \s [a-z]+ )? \s (?: funds | proceeds ) | cap \s table | budget | spending | spent
         | market \s share | traffic | turnover
         | by \s (?: region | sector | segment | country | type | source | age | division | product
         | browser | category | origin | party | weight | volume | value | platform | channel ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A list in brackets or after a colon may be of the most frequent things, of which several can be true at once.
FREQUENT = re.compile(
    r"\b (?: most \s (?: common | popular | frequent | cited ) | symptoms? | side \s effects | reasons | causes"
    r" | used | (?<! land \s ) use (?! \s of ) | skills | support | approval | satisfaction | scores? | accuracy"
    r" | coverage ) \b",
    re.VERBOSE | re.IGNORECASE,
)
# The verb of a share, up to two words of it; reads " is", " goes", " will be spent", " were".
VERB = r"""
(?: \s (?: (?: will | would | has | have | had ) \s )? (?: is | are | was | were | be | been | going | goes | go | went
  | falls? | fell | lives? | lie | lies | spent | used | set \s aside | held | reserved | kept | left | paid | let
  | devoted | given | shipped | sold | allotted | occurs? | comes? | came | earmarked | allocated | meant | intended
  | [a-z]{3,}ing ) (?: \s (?: spent | back | aside ) )? ){1,2}
"""
# What names a share of its own behind it: " of it goes to schools", " to shares", " in cash", " is pasture".
BEHIND = re.compile(
    rf"""
    (?: \s of \s [^,;:.⟦()]+? (?= {VERB} \s ) )?
    (?P<verb> (?: {VERB} )? )
    \s (?P<by> to | for | on | in | at | by | from )? \b (?! of \b )
    (?P<label> (?: [\w'/&-]+ | \s ⟦D\d+⟧ | ⟦D\d+⟧ | \s [\w'/&-]+ ) (?: \s (?: [\w'/&-]+ | ⟦D\d+⟧ ) ){{0,5}} )
    """,
    re.VERBOSE,
)
# A share of something of its own, not " of it".
OF_OTHER = re.compile(r"\s of \s (?! (?: it | them ) \b )", re.VERBOSE)
# The last of several sorts, which leaves none out; reads " other", " others".
OTHER = re.compile(
    r"\s (?: (?: are | were | is | of | had | no ) \s ){0,2} (?: others? | neither | none | mixed ) \b", re.VERBOSE
)
COPULA = re.compile(r"\b (?: is | are | was | were ) \s \Z", re.VERBOSE)
# "Of the passengers, ⟦P0⟧ were travelling on business".
OF_FIRST = re.compile(r"(?: Of | Among ) \s (?: the | all | those | these | its ) \s [^⟦,]+ , \s ⟦P", re.VERBOSE)
ONLY = re.compile(r"\b (?: only | solely | exclusively | alone | entirely ) \b", re.VERBOSE)
# What marks a share as beside those told before; reads "another ", "the other ", "a further ".
ANOTHER = re.compile(
    r"\b (?: another | a \s further | the \s (?: other | remaining | rest ,? ) ) \s \Z", re.VERBOSE | re.I
)
ANOTHER_FIRST = re.compile(r"(?: Another | A \s further | The \s (?: other | remaining | rest , ) ) \s ⟦P", re.VERBOSE)
# What keeps a share back from those that others have; reads " held back for", " is reserved for".
KEPT_BACK = re.compile(
    r"\s (?: (?: is | are | was | were | being ) \s )? (?: held \s back | set \s aside | reserved"
    r" | kept \s back | left \s over ) \b",
    re.VERBOSE,
)
# Adjectives may hold of one thing together: "half of them are insured, a third are married".
ADJECTIVES = ("ed", "ing", "al", "ic", "ive", "ble", "ful", "ous", "ent", "ant", "less", "able", "free")
# Adjectives and nouns of people that cut across each other: a woman may be young, a student and foreign.
WORD = re.compile(r"[a-z-]+")


def exhausts(text: str, shares: Shares) -> str:
    """What makes the shares of a sentence all of one whole by its build, "" for nothing.

    Args:
        text: the words of the sentence with tokens for its figures.
        shares: the tokens of its shares, two at least.
    """
    if _is_one_choice(text, shares):
        return "one choice"
    if SEVERAL.search(text):
        return ""
    others = any(text.startswith(" of ", share.end()) for share in shares[1:])
    if SPENDS.search(text) and not others:
        return "spends"
    if (
        CHOOSES.match(text, shares[0].end())
        and all(BARE.match(text, share.end()) for share in shares[1:])
        and not others
    ):
        return "chooses"
    if len(shares) > 2 and any(
        _is_neither(text[share.end() : _stop(text, shares, at)]) for at, share in enumerate(shares)
    ):
        return "answers"
    if all(ONLY.search(text, share.end(), _stop(text, shares, at)) for at, share in enumerate(shares)):
        return "only"
    if any(ANOTHER.search(text, 0, share.start()) for share in shares[1:]) and OF_WHOLE.match(text, shares[0].end()):
        return "" if others else "another"
    if OF_WHOLE.match(text, shares[0].end()) and KEPT_BACK.match(text, shares[-1].end()):
        return "kept back"
    if _named_behind(text, shares):
        return "gives"
    if _crosses(text):
        return ""
    if _named_before(text, shares):
        return "makes up"
    return "split" if _listed(text, shares) else ""


def _is_one_choice(text: str, shares: Shares) -> bool:
    """Whether the shares are of answers of which everyone gave just one: "their favourite sport"."""
    found = ONE_CHOICE.search(text)
    if not found or (found["noun"] and is_plural(found["noun"])) or SEVERAL_ANSWERS.search(text):
        return False
    others = any(text.startswith(" of ", share.end()) for share in shares[1:])
    return ANSWERED.search(text) is not None and not others and len(shares) > 2


def _is_neither(words: str) -> bool:
    """Whether a share is of those who have no opinion, so that the others are of one question."""
    return "neither" in {group for _, group in groups_in(words)}


def _stop(text: str, shares: Shares, at: int) -> int:
    return shares[at + 1].start() if at + 1 < len(shares) else len(text)


def _crosses(text: str) -> bool:
    """Whether the words name people by sorts that cut across each other."""
    told = set(WORD.findall(text.lower()))
    return bool(told & _crossing())


@cache
def _crossing() -> frozenset[str]:
    return frozenset(load("parts")["crossing"]["words"].split())


def _named_before(text: str, shares: Shares) -> bool:
    """Whether each share stands behind another name, with one verb for all: "Coal makes up 52 percent, gas 31"."""
    first = shares[0]
    makes_up = _makes_up(text, first.start())
    if not makes_up and not HAS.search(text, 0, first.start()):
        return False
    names = []
    for at, share in enumerate(shares[1:]):
        found = ELIDED.fullmatch(text[shares[at].end() : share.start()])
        between = text[shares[at].end() : share.start()]
        again = makes_up and _makes_up(between, len(between))
        if not found and not again:
            return False
        if not NO_WHOLE.match(text, share.end()):
            return False
        names.append(found["name"].strip() if found else between)
    whole = OF_WHOLE.match(text, first.end())
    if makes_up and (whole is not None or (len(shares) > 2 and NO_WHOLE.match(text, first.end()) is not None)):
        return True
    if not HAS.search(text, 0, first.start()):
        return False
    proper = all(NAME.search(" " + name) or name in ("others", "other parties") for name in names)
    shared = whole is not None and bool(set(whole["words"].lower().split()) & shared_out())
    polled = (
        whole is None
        and re.search(r"\b(?:poll|polls|survey|votes?|election|run-?off|ballot)\b", text, re.I) is not None
    )
    if whole is None and re.search(r"\b(?:challenger|rival|opponent|run-?off)\b", text):
        return True
    return (proper and len(shares) > 2 and (whole is not None or polled)) or shared


def _makes_up(text: str, at: int) -> bool:
    """Whether the verb right before an offset is one by which shares make up a whole between them: "accounts for"."""
    found = PARTICLE.search(text, max(at - 40, 0), at)
    return found is not None and found["verb"] in _making_up()


@cache
def _making_up() -> frozenset[str]:
    return frozenset(load("parts")["making_up"]["words"].split())


def _listed(text: str, shares: Shares) -> bool:
    """Whether a list that divides a thing gives a share beside each name: "(48%)", ": founders 40%, staff 35%"."""
    opening = text[: shares[0].start()]
    if len(shares) > 2 and COPULA.search(opening) and OTHER.match(text, shares[-1].end()):
        return all(_label(text, share) for share in shares)
    if not DIVIDES.search(opening) or FREQUENT.search(opening):
        return False
    brackets = all(text[: share.start()].endswith("(") and text.startswith(")", share.end()) for share in shares)
    if brackets:
        return len(shares) > 2
    colon = opening.rfind(": ")
    if colon >= 0 and len(shares) > 2:
        behind = all(NO_WHOLE.match(text, share.end()) for share in shares)
        return behind or not opening[colon + 2 :].strip()
    return (
        len(shares) > 2 and not opening.rstrip().endswith((",", ")")) and all(_label(text, share) for share in shares)
    )


def _label(text: str, share: re.Match[str]) -> str:
    found = BEHIND.match(text, share.end())
    return found["label"].strip() if found else ""


def _named_behind(text: str, shares: Shares) -> bool:
    """Whether each share stands before another use of one thing: "half of it is forest, a third is pasture"."""
    whole = OF_WHOLE.match(text, shares[0].end()) or OF_FIRST.match(text)
    found = [BEHIND.match(text, share.end()) for share in shares]
    if whole is None and len(shares) > 2 and COPULA.search(text, 0, shares[0].start()):
        return all(match and match["by"] == "in" and not match["verb"] for match in found)
    if whole is None or any(match is None for match in found):
        return False
    told = [match for match in found if match is not None]
    if any(OF_OTHER.match(text, share.end()) for share in shares[1:]):
        return False
    labels = [match["label"].strip().lower() for match in told]
    gives = [match["by"] for match in told]
    if len(set(labels)) < len(labels) or (len(shares) < 3 and not all(gives)):
        return False
    verbs = [match["verb"].split() for match in told]
    if len(shares) > 2 and verbs[0] and all(gives) and not any(verbs[1:]) and re.match(r"other\b", labels[-1]):
        return True
    if (
        not verbs[0]
        or len({"on" if by == "in" and "spent" in verbs[0] else by for by in gives}) > 1
        or (gives[0] == "in" and len(shares) < 3)
    ):
        return False
    if gives[0]:
        return True
    copulas = all(not verb or verb[0] in ("is", "are", "was", "were") for verb in verbs)
    adjectives = [word for word in (label.split()[0] for label in labels) if word.endswith(ADJECTIVES)]
    return copulas and not _crosses(text) and all(groups_in(word) for word in adjectives)


def goes_on(before: str, shares: Shares, after: str, more: Shares) -> bool:
    """Whether a sentence goes on with the shares of the one before: "Another ⟦P0⟧ was shipped to the islands".

    Args:
        before: the words of the first sentence with tokens for its figures.
        shares: the tokens of its shares.
        after: the words of the second.
        more: the tokens of its shares.
    """
    told = ANOTHER_FIRST.match(after) or any(ANOTHER.search(after, 0, share.start()) for share in more)
    if SEVERAL.search(before) or SEVERAL.search(after) or not told:
        return False
    whole = OF_WHOLE.match(before, shares[0].end())
    others = [share for share in (*shares[1:], *more) if OF_WHOLE.match(share.string, share.end())]
    return whole is not None and not others
