"""What an article says of a person that bears on an age: whether dead, and whether a relative has the same name."""

import re

from squarefacts.claims.model import AgeValue, Claim
from squarefacts.claims.phrase_patterns import by_first_letter

# What every word for a relative below has a part of: "grandfather", "nephew", "aunt".
_KIN = ("father", "mother", "son ", "son,", "daughter", "uncle", "nephew", "aunt")
_GENERATIONS = ("Jr", "Sr", "II", "III", "IV")
_RELATIVE = by_first_letter(
    ("father", "son", "mother", "daughter", "grandfather", "grandson", "uncle", "nephew", "aunt")
)
# A relative whose name follows; reads "father, Samuel Obi".
_OF_RELATIVE = rf"""
    {_RELATIVE} ,? \s
        (?: also \s (?: named | called ) \s | and \s [a-z]+ ,? \s )?
        (?: (?: the \s )? [a-z]+ \s )?                                       # "the singer "
        (?P<relative> [A-Z][\w’'-]+ (?: \s [A-Z][\w.’'-]* ){{1,3}} )
"""
RELATIVE = re.compile(_OF_RELATIVE, re.VERBOSE)
# The same, or a name with "Sr." and the like; reads "Robert Castell Sr.".
NAMESAKE = re.compile(
    rf"""
    {_OF_RELATIVE} | (?P<elder> [A-Z][\w’'-]+ (?: \s [A-Z][\w.’'-]* ){{1,3}}? ) ,? \s (?: Sr | Jr ) \b
    """,
    re.VERBOSE,
)
# A relative of one's own name; reads "a son, also called Joe", "her daughter, who bears her name".
SAME_NAME = re.compile(
    rf"""
    {_RELATIVE} ,? \s
    (?: also \s (?: named | called ) \s
      | (?: (?: who | that ) \s )? (?: bears | has | shares | bearing | sharing | with ) \s
        (?: his | her | the \s same ) \s
        (?: first \s | full \s )? name \b
      | of \s the \s same \s name | (?: is \s )? (?: his | her ) \s namesake )
    """,
    re.VERBOSE,
)
# What follows the surname of the dead: "Hines, the teacher killed on", "Hines, who died", "Hines was shot and killed".
DEAD_NAMED = re.compile(
    r"""
    (?: , [ ] (?: who [ ] (?: was | had [ ] been ) [ ] | who [ ] | the [ ] [^,.;]{2,40} [ ] )?
          | [ ] (?: was | were | had [ ] been ) [ ] (?: [a-z]+ [ ] and [ ] | [a-z]+ly [ ] )? )
    (?: killed | slain | murdered | died | found [ ] dead | pronounced [ ] dead ) \b
  | [ ] died \b
    """,
    re.VERBOSE,
)
# What says that the person beside it is dead: "the murder of ", "killed "; " was shot and killed", " died".
DEAD_BEFORE = re.compile(
    r"""
    \b (?: (?: death | murder | killing | slaying | homicide | funeral | body | deaths ) \s of
         | killed | killing | slain
         | (?: deceased | dead | slain ) \s (?: victim | man | woman ) (?: \s was )? \s identified \s as | murdering
         | \b was \s (?: [a-z]+ \s and \s )? killed \b [^.;\n]{0,40} \b identified \s as )
    \s+ (?: [a-z][\w-]* \s+ ){0,3} \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
DEAD_AFTER = re.compile(
    r"""
    (?: [ ] [A-Z]\S* ){0,4}                      # the name, where the age comes first
    (?: , [ ] of [ ] [^,;.]{1,40} )? ,? [ ]      # ", of Fullerton,"
    (?: who [ ] )?
    (?: (?: was | were ) [ ] (?: \w+ [ ] ){0,3}? (?: killed | slain | murdered | pronounced [ ] dead | found [ ] dead )
      | died | dead [ ] at | was [ ] fatally )
    """,
    re.VERBOSE,
)


def is_dead(text: str, claim: Claim) -> bool:
    """Whether the words beside an age and its name say that the person is dead."""
    name = claim.value.person if isinstance(claim.value, AgeValue) else ""
    start = claim.start - len(name) - 2 if name else claim.start
    before = max(start - 80, text.rfind("\n", 0, start) + 1, 0)
    return bool(DEAD_BEFORE.search(text, before, start) or DEAD_AFTER.match(text, claim.stop))


def died(text: str, name: str) -> bool:
    """Whether the words after a surname anywhere in the article say that the person is dead."""
    _, surname = first_and_last(name)
    at = text.find(surname)
    while at >= 0:
        if DEAD_NAMED.match(text, at + len(surname)):
            return True
        at = text.find(surname, at + len(surname))
    return False


def first_and_last(name: str) -> tuple[str, str]:
    """The first and the last word of a name, "Jr." and the like left out."""
    words = [word for word in name.split() if word.rstrip(".") not in _GENERATIONS]
    return words[0], words[-1]


def namesakes(text: str) -> set[tuple[str, str]]:
    """First and last word of the names that relatives bear, or that have "Sr." or the like."""
    elder = _has_any(text, (" Sr", " Jr"))
    if not elder and not _has_any(text, _KIN):
        return set()
    found = [match[str(match.lastgroup)].split() for match in (NAMESAKE if elder else RELATIVE).finditer(text)]
    return {(words[0], words[-1].strip(".")) for words in found} | {(words[0], words[1]) for words in found}


def has_relative_of_same_name(text: str) -> bool:
    """Whether an article says that someone in it has a relative of the same name."""
    return _has_any(text, _KIN) and SAME_NAME.search(text) is not None


def _has_any(text: str, parts: tuple[str, ...]) -> bool:
    """Whether a text has one of some strings: a look before a search with a pattern, for speed."""
    return any(part in text for part in parts)
