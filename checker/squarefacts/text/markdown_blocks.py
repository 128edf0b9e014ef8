"""Blocks of Markdown line by line: fenced code, headings, lists, quotes, tables, and lines that merely wrap."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from squarefacts.text.prose import blanked

FENCE = re.compile(
    r"""
    ^ (?P<lead>[ \t>]*) (?P<fence>`{3,}+|~{3,}+) (?P<info>[^\n]*) \n     # ``` and a language
    (?: [^\n]* \n )*?                                                  # the code
    (?: [ \t>]* (?P=fence) [`~]* [ \t]* $ | [^\n]* \Z )                # the same mark, or the end of the text
    """,
    re.VERBOSE | re.MULTILINE,
)
HEADING = re.compile(r"(?P<marks>[ ]{0,3}\#{1,6})(?=[ \t]|$)")
HEADING_END = re.compile(r"[ \t]\#+[ \t]*$")
UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-{2,})[ \t]*$")
RULE = re.compile(r"[ ]{0,3}(?P<mark>[-*_])(?:[ \t]*(?P=mark)){2,}[ \t]*$")
QUOTE = re.compile(r"[ ]{0,3}(?:>[ ]?)+")
BULLET = re.compile(r"[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?")
NUMBER = re.compile(r"[ \t]*\d{1,3}[.)][ \t]+")
TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
IMAGE = re.compile(r"[ \t]*!\[[^\n]*\)[ \t]*$")
# Two spaces or a backslash at the end of a line.
HARD_BREAK = ("  ", "\\")


class BlockKind(Enum):
    """What a line of Markdown is."""

    BLANK = auto()
    RULE = auto()
    HEADLINE = auto()
    HEADING = auto()
    ITEM = auto()
    TABLE = auto()
    IMAGE = auto()
    TEXT = auto()


@dataclass(slots=True)
class Line:
    """A line of Markdown.

    Attributes:
        start, stop: its characters, without its line end.
        kind: what it is.
        prose: its prose, as long as the line.
        in_item: whether it belongs to an item of a list.
    """

    start: int
    stop: int
    kind: BlockKind
    prose: str
    in_item: bool = False


def blank_fences(text: str) -> str:
    """A text of the same length without fenced code; a fence that is never closed runs to the end."""
    return FENCE.sub(_blank_fence, text)


def _blank_fence(match: re.Match[str]) -> str:
    """Blanks for fenced code; what has a backtick after its fence is inline code, which stays for the moment."""
    if match["fence"].startswith("`") and "`" in match["info"]:
        return match.group()
    return blanked(match.group())


def blank_blocks(text: str, inline: str, carriage: str = "") -> tuple[str, list[Line]]:
    """The prose without the marks of blocks, of the same length, and what each line is.

    A line end that only wraps a paragraph is a space.

    Args:
        text: Markdown whose lines all end in LF, without fenced code.
        inline: the same text with its inline marks blanked.
        carriage: the space that stands for CR at the end of a line, "" where the file has none.
    """
    lines: list[Line] = []
    at = 0
    for source, words in zip(text.split("\n"), inline.split("\n"), strict=True):
        previous = lines[-1] if lines else None
        kind, prose = _read_line(source, words, previous)
        runs_on = kind is BlockKind.TEXT and previous is not None and previous.in_item
        lines.append(Line(at, at + len(source), kind, prose, kind is BlockKind.ITEM or runs_on))
        at += len(source) + 1
    return _joined(lines, text, carriage), lines


def _joined(lines: list[Line], text: str, carriage: str) -> str:
    """The prose of the lines, with a space where a line runs on in the next, else a line end."""
    pieces: list[str] = []
    for line, following in pairwise(lines):
        runs_on = line.kind in (BlockKind.TEXT, BlockKind.ITEM) and following.kind is BlockKind.TEXT
        broken = text[line.start : line.stop].removesuffix(carriage).endswith(HARD_BREAK)
        pieces += [line.prose, " " if runs_on and not broken else "\n"]
    pieces.append(lines[-1].prose)
    return "".join(pieces)


def _read_line(source: str, words: str, previous: Line | None) -> tuple[BlockKind, str]:
    """What a line is, and its prose; `previous` may turn out to be a heading or the head of a table."""
    quote = QUOTE.match(source)
    if quote:
        source = " " * quote.end() + source[quote.end() :]
        words = " " * quote.end() + words[quote.end() :]
    if not words.strip():
        return BlockKind.BLANK, words
    after_text = previous is not None and previous.kind is BlockKind.TEXT
    if previous is not None and after_text and UNDERLINE.match(source):
        previous.kind = BlockKind.HEADLINE if "=" in source else BlockKind.HEADING
        return BlockKind.RULE, " " * len(source)
    if RULE.match(source):
        return BlockKind.RULE, " " * len(source)
    if previous is not None and _is_table_line(source, previous):
        previous.kind = BlockKind.TABLE
        return BlockKind.TABLE, " " * len(source) if TABLE_RULE.match(source) else words
    return _read_marks(source, words, previous)


def _is_table_line(source: str, previous: Line) -> bool:
    """Whether a line is the rule below the head of a table, or a row after a row."""
    if "|" not in source:
        return False
    return previous.kind is BlockKind.TABLE or ("|" in previous.prose and bool(TABLE_RULE.match(source)))


def _read_marks(source: str, words: str, previous: Line | None) -> tuple[BlockKind, str]:
    """A heading, an item of a list, an image or text, without its marks."""
    heading = HEADING.match(source)
    if heading:
        end = HEADING_END.search(words, heading.end())
        stop = end.start() if end else len(words)
        prose = " " * heading.end() + words[heading.end() : stop] + " " * (len(words) - stop)
        return BlockKind.HEADLINE if heading["marks"].strip() == "#" else BlockKind.HEADING, prose
    # A number starts an item only where no paragraph runs on: "on October / 14. The talks".
    after_text = previous is not None and previous.kind is BlockKind.TEXT and not previous.in_item
    item = BULLET.match(source) or (None if after_text else NUMBER.match(source))
    if item:
        return BlockKind.ITEM, " " * item.end() + words[item.end() :]
    return BlockKind.IMAGE if IMAGE.match(source) else BlockKind.TEXT, words
