"""Whether a claim is told as a fact, a plan, a forecast, denied, or only supposed."""

import re
from collections.abc import Sequence
from functools import cache

from squarefacts.claims.extract.words import word_set
from squarefacts.claims.model import Modality
from squarefacts.text.prose import lower_case

# Words before a claim that set its modality, in lower case. The last one before the claim holds, unless the clause has
# ended.
CUE = re.compile(
    r"""
    \b (?:
      (?P<hypothetical> if | would | could | might | should | unless | suppose | in \s case )
    | (?P<forecast> (?: is | are | was | were | be ) \s (?: widely \s )?
            (?: expected | projected | forecast | predicted | likely ) \s to
        | expects? | forecasts? | projected | predicts? | predicted | is \s expected | are \s expected
        | expected \s to | on \s track \s to | may \s (?: reach | rise | fall | be | have ) | estimates \s that )
    | (?P<plan> will | won['’]t | shall | plans? \s (?: to | for ) | planned \s (?: to | for ) | planning \s to
        | intends? \s to | aims? \s to | hopes? \s to | wants? \s to | seeks? \s to | going \s to
        | (?: is | are | was | were ) \s (?: also \s )? (?: scheduled | set | due | slated )
            \s to \s (?! the\b | an?\b | its\b | their\b | his\b )
        | scheduled \s (?: to | for ) | slated \s (?: to | for )
        | (?: vowed | pledged | promised | proposed | agreed | offered ) \s to
        | proposes | proposed | pledged | target \s of | goal \s of )
    | (?P<denied> denied | denies | deny | refuted
        | disputes? \s (?= that\b | the\b | claims | reports ) | disputed
        | rejected \s (?: claims | reports )
        | not \s (?! only | just | more | less | fewer | to \s mention ) | never | n['’]t | no \s longer
        | false | untrue )
    ) (?: \b | (?<= [ ] ) )
    """,
    re.VERBOSE,
)
# What ends the reach of a cue.
CLAUSE_END = re.compile(
    r"""
    [;:]
  | , \s (?: which | who | but | and | after | as | while | when ) \b
  | \b (?: but | while | after | because | since | than ) \b
    """,
    re.VERBOSE,
)
# A cue right after the claim or its noun: "5,000 people will attend".
CUE_AFTER = re.compile(
    r"""
    (?: \s [A-Za-z’'-]+ ){0,5}? \s
    (?: (?P<plan> will | shall | (?: are | is ) \s (?: scheduled | set | due | going | to ) )
      | (?P<hypothetical> would | could | might )
      | (?P<forecast> may | (?: are | is ) \s (?: expected | forecast | projected | likely ) )
      | (?P<denied> (?: were | was | are | is | did | do | have | has ) (?: \s not | n['’]t ) ) )
    \b
    """,
    re.VERBOSE,
)


@cache
def _modalities() -> dict[str, Modality]:
    return {modality.value: modality for modality in Modality}


# A cue as it is found: the character after it, and the modality that it sets.
Cue = tuple[int, Modality]


def modality_of(text: str, first: int, start: int, stop: int, last: int) -> Modality:
    """The modality of the claim at `text[start:stop]` in the sentence `text[first:last]`."""
    return modality_among(cues_of(lower_case(text[first:last]), first), text, start, stop, last)


def cues_of(words: str, first: int) -> list[Cue]:
    """The cues of a sentence in order.

    Args:
        words: the sentence in lower case: a pattern without regard to case takes three times as long.
        first: its first character in the article.
    """
    modalities = _modalities()
    return [(first + cue.end(), modalities[str(cue.lastgroup)]) for cue in CUE.finditer(words)]


def modality_among(cues: Sequence[Cue], text: str, start: int, stop: int, last: int) -> Modality:
    """The modality of the claim at `text[start:stop]` in a sentence that ends at `last` and has these cues."""
    found = Modality.FACT
    for end, modality in cues:
        if end > start:
            break
        if modality is Modality.DENIED and "," in text[end:start]:
            continue  # what is denied ends with its clause: "Vance, who was not hurt, hired 12 people"
        if not CLAUSE_END.search(text, end, start):
            found = modality
    if found is Modality.FACT:
        after = CUE_AFTER.match(text, stop, last)
        if after and after.lastgroup and not any(mark in after[0] for mark in ",;:"):
            return _modalities()[after.lastgroup]
    return found


def has_cue(words: str) -> bool:
    """Whether a sentence in lower case has any word that could set a modality: a look-up of words, for speed."""
    return "n't" in words or "n’t" in words or not word_set("grammar", "modal").isdisjoint(words.split())
