"""A surname misspelled where it stands alone: "Lucien Thibodeaux … Thibodeuax has endorsed no one"."""

from collections.abc import Collection

# Shorter names have too many neighbours.
SHORTEST = 7


def slip_of(word: str, surnames: Collection[str], others: Collection[str]) -> str:
    """The one surname of an article that a lone word misspells inside by one step; "" for none.

    Args:
        word: the lone word, which the article does not know as anybody's name.
        surnames: those of the people whom the article names in full.
        others: the last words of all other runs of capitalised words: such a word is another's name.
    """
    if len(word) < SHORTEST or word in others:
        return ""
    near = [name for name in surnames if len(name) >= SHORTEST and is_one_step_inside(word, name)]
    return near[0] if len(near) == 1 else ""


def is_one_step_inside(word: str, name: str) -> bool:
    """Whether two words with the same first and last letter differ by one letter, or by two neighbours swapped."""
    if word == name or word[0] != name[0] or word[-1] != name[-1] or abs(len(word) - len(name)) > 1:
        return False
    start = 0
    while start < min(len(word), len(name)) and word[start] == name[start]:
        start += 1
    one, two = word[start:], name[start:]
    if len(one) == len(two):
        return one[1:] == two[1:] or (one[1::-1] == two[:2] and one[2:] == two[2:])
    return one[1:] == two if len(one) > len(two) else one == two[1:]
