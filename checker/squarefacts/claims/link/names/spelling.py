"""How far two spellings are apart."""


def edit_distance(left: str, right: str, limit: int) -> int:
    """The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours count 1 each.

    Stops early: any result above `limit` only means "more than limit". Source: Damerau, A technique for computer
    detection and correction of spelling errors, CACM 7(3), 1964: four in five misspellings are one such step.
    """
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        earlier, before, row = before, row, [i]
        for j, b in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]
