"""What is prose in a text: addresses and character references are blanked, lines that only wrap are joined.

Blanking keeps the length, so that every offset stays what it is. In prose every line end is one LF (after a space where
the text has CRLF), and it is a hard break: where a line merely wraps, a space stands in its place, and a date that runs
over two lines reads as one.
"""

import re

from squarefacts.text.cues import is_marked

ADDRESS = re.compile(
    r"""
      (?:https?|ftp)://[^\s<>"“”]+        # https://example.org/2019/10/04/news
    | \bwww\.[^\s<>"“”]+                  # www.example.org; not "www" alone
    | (?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+   # desk2019@example.org; not "@desk"
    """,
    re.VERBOSE,
)
REFERENCE = re.compile(
    r"""
    & (?: \#\d{1,7}                       # &#8217;
        | \#[xX][0-9a-fA-F]{1,6}          # &#x2019;
        | [a-zA-Z]{2,8}                   # &nbsp; &amp;
      ) ;                                 # not "AT&T; 5"
    """,
    re.VERBOSE,
)
# Closing marks of a sentence inside an address at its end ("see https://example.org.").
TRAILING = ".,;:!?)]'’"

# A line end with something on the line after it.
LINE_END = re.compile(r"\n(?=[ \t]*\S)")
# Line ends other than LF, as strings of the same length. U+2028 and U+2029 separate lines and paragraphs in Unicode.
LINE_ENDS = (("\r\n", " \n"), ("\r", "\n"), ("\u2028", "\n"), ("\u2029", "\n"), ("\x85", "\n"))
# A new line that starts so is an item of a list, whatever stood before: "- first", "* second", "• third", "3) fourth".
ITEM = re.compile(r"[ \t]*(?:[-*•·–—+>|]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])[ \t]")
# Line widths to which mail, wires and editors wrap.
NARROWEST, WIDEST = 50, 90
# Some leeway for a long word; a text with longer lines has a paragraph a line.
LONGEST_WRAPPED = 100
# Where a quarter of the line ends are followed by a lower-case letter, lines wrap: a headline starts with a capital.
WRAPPED_SHARE = 0.25
CONTINUED = (",", "-", "–", "—", "(", "&")
ENDED = (".", "!", "?", ":", ";", ".”", '."', ".’", ".'", "!”", '!"', "?”", '?"', ")", "…")


def blank(match: re.Match[str]) -> str:
    """Spaces as long as the match; line ends stay."""
    return blanked(match.group())


def blanked(text: str) -> str:
    """Spaces as long as a text; line ends stay."""
    return "\n".join(" " * len(line) for line in text.split("\n"))


def blank_addresses(text: str) -> str:
    """A text of the same length without web and mail addresses and without character references."""
    if "://" in text or "www." in text or "@" in text:
        text = ADDRESS.sub(_blank_address, text)
    if "&" in text:
        text = REFERENCE.sub(blank, text)
    return text


def lower_case(text: str) -> str:
    """A text of the same length in lower case; only the capital I with a dot would become two characters."""
    return text.replace("İ", "i").lower()


def one_line_end(text: str) -> str:
    """A text of the same length in which every line ends in LF."""
    for end, replacement in LINE_ENDS:
        if end in text:
            text = text.replace(end, replacement)
    return text


def join_wrapped(prose: str) -> str:
    """A text of the same length with a space for every line end that merely wraps a line.

    A line end is soft where the next line starts lower-case, where the line ends in a comma, a dash or an opening
    bracket, and where a line of the usual width to wrap at ends without a mark that ends a sentence, in a text without
    longer lines. In a text that plainly wraps, every line end after a line of that width is soft. The next item of a
    list is always a new line; so are a link to another article, a caption and a note of correction.

    Args:
        prose: text whose lines all end in LF.
    """
    ends = [end.start() for end in LINE_END.finditer(prose) if not _is_blank_before(prose, end.start())]
    if not ends:
        return prose
    may_wrap = max(map(len, prose.split("\n"))) <= LONGEST_WRAPPED
    lower = sum(_first_after(prose, end).islower() for end in ends)
    wraps = may_wrap and len(ends) > 1 and lower >= WRAPPED_SHARE * len(ends)
    pieces = []
    at = 0
    for end in ends:
        if _is_soft(prose, end, may_wrap, wraps):
            pieces.append(prose[at:end])
            at = end + 1
    pieces.append(prose[at:])
    return " ".join(pieces)


def _is_blank_before(prose: str, end: int) -> bool:
    """Whether nothing stands on the line that ends at an offset."""
    while end > 0 and prose[end - 1] in " \t":
        end -= 1
    return end == 0 or prose[end - 1] == "\n"


def _is_soft(prose: str, end: int, may_wrap: bool, wraps: bool) -> bool:
    """Whether the line end at an offset merely wraps its line."""
    if ITEM.match(prose, end + 1):
        return False
    line = prose[prose.rfind("\n", 0, end) + 1 : end].strip()
    if _first_after(prose, end).islower() or line.endswith(CONTINUED):
        return True
    if not may_wrap or not NARROWEST <= len(line) <= WIDEST:
        return False
    if wraps:
        return True
    following = prose[end + 1 : end + 1 + LONGEST_WRAPPED].split("\n", 1)[0]
    return not line.endswith(ENDED) and not is_marked(line) and not is_marked(following)


def _first_after(prose: str, end: int) -> str:
    """The first character of the line after the line end at an offset."""
    at = end + 1
    while prose[at] in " \t":
        at += 1
    return prose[at]


def _blank_address(match: re.Match[str]) -> str:
    """Spaces for an address, without the marks that end the sentence around it."""
    address = match.group()
    kept = address[len(address.rstrip(TRAILING)) :]
    return " " * (len(address) - len(kept)) + kept
