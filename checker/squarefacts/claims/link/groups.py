"""Groups of things that are joined two by two, where no group may hold two different numbers."""

from collections import defaultdict
from collections.abc import Iterable


class Groups:
    """Places 0, 1, ... in groups, each alone at first.

    Args of the constructor:
        numbers: the number of each place, None where it has none.
    """

    def __init__(self, numbers: Iterable[int | None]) -> None:
        self._numbers = list(numbers)
        self._above = list(range(len(self._numbers)))

    def join(self, one: int, other: int) -> bool:
        """Makes the groups of two places one; leaves them where their numbers differ. Whether they are one now."""
        a, b = self._first(one), self._first(other)
        told = {self._numbers[a], self._numbers[b]} - {None}
        if len(told) > 1:
            return False
        first, second = min(a, b), max(a, b)
        self._above[second] = first
        self._numbers[first] = told.pop() if told else None
        return True

    def parts(self) -> list[list[int]]:
        """The groups, each with its places in order, in the order of their first places."""
        found: dict[int, list[int]] = defaultdict(list)
        for place in range(len(self._above)):
            found[self._first(place)].append(place)
        return list(found.values())

    def _first(self, place: int) -> int:
        while self._above[place] != place:
            self._above[place] = self._above[self._above[place]]
            place = self._above[place]
        return place
