"""Lists in lines of their own: how many items stand below a line that ends in a colon."""

import math
import re

# The start of a list item; reads "- ", "* ", "1. ", "  + ", "• ", "2) ".
ITEM = re.compile(
    r"(?P<indent> [ \t]* ) (?: (?P<bullet> [-*+•–] ) | (?P<number> \d{1,2} ) [.)] ) [ \t]+ \S", re.VERBOSE
)
# An item that is a list itself; reads "- Metals: tin, zinc", "- `a`, `b`: two switches".
GROUP = re.compile(r"\s* \S+ \s+ (?: \w[^:,]{0,40} : \s [^,]+ , | `[^`\n]+` , \s ` )", re.VERBOSE)
HEADING = re.compile(r"\s* (?: \#{1,6} \s | = {3,} | -{3,} )", re.VERBOSE)
# How much deeper numbers of one list may stand, where they are aligned to the right.
ALIGNED = 2
# How many lines below a list another one is looked for that may go on with it.
FARTHEST = 40


def count_items(text: str, start: int, opening: int) -> tuple[float, float] | None:
    """At least and at most how many items the list has that starts right below an offset; None where none does.

    Args:
        text: the text of the article, with its marks.
        start: the character after the colon.
        opening: the first character of the sentence that announces the list.
    """
    rest = text[start:].lstrip("*_ \t")
    if not rest.startswith(("\n", "\r")):
        return None
    lines = rest.lstrip("\r\n").splitlines()
    first = ITEM.match(lines[0]) if lines else None
    if first is None or (first["number"] or "1") != "1":
        return None  # a countdown
    lazy = sum((found["number"] == "1") for line in lines[:FARTHEST] if (found := ITEM.match(line))) > 2
    outer = ITEM.match(text, text.rfind("\n", 0, opening) + 1)
    if outer and _same(first, outer, None):
        return None  # the announcing line is an item of that list itself
    items, groups, empty, closed = 0, 0, False, False
    for at, line in enumerate(lines):
        item = ITEM.match(line)
        if item and _same(item, first, None if lazy else items):
            items, groups = items + 1, groups + bool(GROUP.match(line))
        elif item and outer and _same(item, outer, None):
            break  # the list stands in an item of another list, which goes on
        elif line.strip() and not item and (empty or (closed and line[0].isupper())) and _is_beside(line, first):
            return _told(items, items + _later(lines[at:], first, items), groups)
        empty, closed = not line.strip(), line.rstrip().endswith((".", "!", ":"))
    return _told(items, items, groups)


def _told(low: int, high: int, groups: int) -> tuple[float, float] | None:
    """The bounds of a list; None for a single item, as a list that is broken off after one is hardly one.

    Items that are lists themselves may hold any number of what is announced.
    """
    if high < 2:
        return None
    return float(low), math.inf if groups else float(high)


def _is_beside(line: str, first: re.Match[str]) -> bool:
    """Whether a line stands no deeper than the items of a list do, so that it is in none of them."""
    return _depth(line) <= _depth(first["indent"])


def _depth(line: str) -> int:
    wide = line.expandtabs()
    return len(wide) - len(wide.lstrip())


def _same(item: re.Match[str], other: re.Match[str], items: int | None) -> bool:
    """Whether two items are of one list: both bullets of one depth, or numbers that go on.

    Args:
        item: the item.
        other: one that is known to be of the list.
        items: how many items the list has so far; None where that does not matter, as all are numbered 1.
    """
    deeper = _depth(item["indent"]) - _depth(other["indent"])
    if item["number"] and other["number"]:
        return abs(deeper) <= ALIGNED and (items is None or int(item["number"]) == items + 1)
    return item["bullet"] == other["bullet"] and deeper == 0


def _later(lines: list[str], first: re.Match[str], items: int) -> int:
    """How many more items follow after other lines, before the next heading."""
    more = 0
    for line in lines[:FARTHEST]:
        if HEADING.match(line):
            break
        item = ITEM.match(line)
        if item and _same(item, first, None) and (item["number"] is None or int(item["number"]) > items):
            more += 1
    return more
