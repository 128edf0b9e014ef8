"""Inline marks of Markdown, blanked by spaces of the same length: code, links, emphasis, tags, comments.

The dialect is CommonMark with the tables and footnotes of GitHub and the shortcodes of Hugo and Jekyll. This is no
parser of it: where marks are ambiguous, the words stay.
"""

import re

from squarefacts.text.prose import blank, blanked

# Everything from an opening to the next closing: comments, and elements that hold no prose.
ENCLOSED = (
    (re.compile(r"<!--"), re.compile(r"-->")),
    (re.compile(r"<script\b", re.IGNORECASE), re.compile(r"</script\s*>", re.IGNORECASE)),
    (re.compile(r"<style\b", re.IGNORECASE), re.compile(r"</style\s*>", re.IGNORECASE)),
)
CODE = re.compile(
    r"""
    (?<!`) (?P<ticks>`{1,8}) (?!`)       # as many as close it
    (?: (?!\n[ ]*\n) . )+?               # within one paragraph
    (?<!`) (?P=ticks) (?!`)
    """,
    re.VERBOSE | re.DOTALL,
)
SHORTCODE = re.compile(r"\{\{[^{}\n]*\}\} | \{%[^{}\n]*%\}", re.VERBOSE)
TAG = re.compile(
    r"""
      </?[A-Za-z][\w-]* (?: \s[^<>]* )? /?>    # <em class="x">, </em>, <br/>; not "a < b"
    | <[a-z][a-z0-9+.-]*:[^<>\s]*>             # <https://example.org>
    | <[^<>@\s]+@[^<>@\s]+>                    # <desk@example.org>
    """,
    re.VERBOSE,
)
DEFINITION = re.compile(r"^[ ]{0,3}\[[^\]\n^][^\]\n]*\]:[ \t]*\S[^\n]*$", re.MULTILINE)
FOOTNOTE = re.compile(r"\[\^[^\[\]\s]+\]:?")
LINK = re.compile(
    r"""
    (?P<open>!?\[)
    (?P<words>[^\[\]]*)                                    # no link within a link; images go first
    (?P<target>
        \]\( [^()\n]* (?: \( [^()\n]* \) [^()\n]* )? \)    # [words](address "title")
      | \]\[ [^\[\]\n]* \]                                 # [words][name]; not "[Vladimir] Putin"
    )
    """,
    re.VERBOSE,
)
EMPHASIS = re.compile(
    r"""
      (?<![\d*]) \*{1,3} (?=[^\s*])       # opens: "**October"; not "5 * 3"
    | (?<=[^\s*]) \*{1,3} (?![\d*])       # closes: "October 1**"
    | (?<![\w_]) _{1,3} (?=[^\s_])        # opens: "_October"; not "snake_case"
    | (?<=[^\s_]) _{1,3} (?![\w_])        # closes: "October_"
    | ~~
    """,
    re.VERBOSE,
)
# Before a mark it keeps the mark, at the end of a line it breaks the line.
ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~]|[ ]*$)", re.MULTILINE)


def blank_inline(text: str) -> str:
    """A text of the same length without inline marks; the words of links and images stay.

    Args:
        text: Markdown whose lines all end in LF, fenced code blanked before.
    """
    for opening, closing in ENCLOSED:
        text = _blank_enclosed(text, opening, closing)
    for pattern in (CODE, SHORTCODE, TAG, DEFINITION, FOOTNOTE):
        text = pattern.sub(blank, text)
    # Twice, as the words of a link may be an image.
    text = LINK.sub(_words_of_link, LINK.sub(_words_of_link, text))
    return ESCAPE.sub(" ", EMPHASIS.sub(blank, text))


def _blank_enclosed(text: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> str:
    """A text of the same length without what stands from an opening to a closing; what is never closed stays."""
    pieces: list[str] = []
    at = 0
    while (start := opening.search(text, at)) and (stop := closing.search(text, start.end())):
        pieces += [text[at : start.start()], blanked(text[start.start() : stop.end()])]
        at = stop.end()
    pieces.append(text[at:])
    return "".join(pieces)


def _words_of_link(link: re.Match[str]) -> str:
    """A link with only its words left."""
    return " " * len(link["open"]) + link["words"] + " " * len(link["target"])
