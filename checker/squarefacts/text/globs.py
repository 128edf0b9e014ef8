"""Globs over paths: `*` within a name, `**` across folders, `?` and `[...]`; a folder covers what is in it."""

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import PurePath


def is_excluded(relative: PurePath, globs: Sequence[str]) -> bool:
    """Whether a path, or a folder that holds it, matches one of the globs.

    A glob without a slash is tried on each name of the path ("drafts", "*.bak"), one with a slash on the path from its
    start ("drafts/**", "2019/*.txt").

    Args:
        relative: the path, relative to the folder that was asked for.
        globs: the globs as given on the command line.
    """
    for glob in globs:
        pattern = _pattern(glob.removeprefix("./").rstrip("/"))
        if "/" not in glob.rstrip("/"):
            if any(pattern.fullmatch(name) for name in relative.parts):
                return True
        elif any(pattern.fullmatch(path.as_posix()) for path in (relative, *relative.parents)):
            return True
    return False


@lru_cache(maxsize=256)
def _pattern(glob: str) -> re.Pattern[str]:
    """A glob as a pattern for a whole path with slashes."""
    pieces = []
    at = 0
    while at < len(glob):
        piece, at = _piece(glob, at)
        pieces.append(piece)
    return re.compile("".join(pieces), re.DOTALL)


def _piece(glob: str, at: int) -> tuple[str, int]:
    """The pattern of the sign of a glob at an offset, and where the next sign starts."""
    if glob.startswith("**/", at):
        return "(?:.*/)?", at + 3
    if glob.startswith("**", at):
        return ".*", at + 2
    if glob[at] == "*":
        return "[^/]*", at + 1
    if glob[at] == "?":
        return "[^/]", at + 1
    close = glob.find("]", at + 2)
    if glob[at] == "[" and close > 0:
        return _set_of(glob[at + 1 : close]), close + 1
    return re.escape(glob[at]), at + 1


def _set_of(inside: str) -> str:
    """The pattern of a set such as `[abc]`, `[a-f]` or `[!x]`; an empty range matches nothing."""
    negated = inside.startswith(("!", "^"))
    signs = inside[1:] if negated else inside
    ranges = []
    at = 0
    while at < len(signs):
        low = signs[at]
        high = signs[at + 2] if signs[at + 1 : at + 2] == "-" and at + 2 < len(signs) else low
        if low <= high:
            ranges.append(f"{re.escape(low)}-{re.escape(high)}")
        at += 3 if high != low or signs[at + 1 : at + 3] == f"-{low}" else 1
    if not ranges:
        return "[^/]" if negated else r"(?!)"
    return f"[{'^/' if negated else ''}{''.join(ranges)}]"
