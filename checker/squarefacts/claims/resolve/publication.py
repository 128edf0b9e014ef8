"""When an article appeared, and from what we know: the command line, metadata, its own words, its file name.

The clock of the machine is never read. The year may stay open.
"""

import re
from dataclasses import replace
from datetime import date, datetime

from squarefacts.claims.calendar import OPEN_FUTURE, OPEN_PAST, day_number, days_in_month, nearest_year
from squarefacts.claims.extract.dates.grammar import find_dates
from squarefacts.claims.extract.dates.mention import DateMention, Form
from squarefacts.claims.model import Granularity, Publication
from squarefacts.claims.resolve.worlds import publication_by_year
from squarefacts.text.article import Article

_HEADER_REACH = 300  # characters of the body in which a header or dateline stands
_ISO = re.compile(
    r"""
    \s* (?P<day>\d{4}-\d\d?-\d\d?)          # 2019-10-04
    (?: [T ] (?P<time>\d\d:\d\d(?::\d\d(?:\.\d+)?)?) # T09:30:00
        \s? (?P<zone>Z|[+-]\d\d:?\d\d)? )?  # Z, +08:00
    \s* $
    """,
    re.VERBOSE,
)
_COMPACT = re.compile(r"\s*(\d{4})(\d\d)(\d\d)\s*$")
_IN_NAME = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<sep>[-_/.]?)(?P<m>\d\d)(?P=sep)(?P<d>\d\d)(?!\d)")
# What stands before the date of a header: "date 2019-10-04", "Posted: ", "Published on", "(CNN Philippines, ".
_HEADER_BEFORE = re.compile(
    r"""
    (?: (?i: \b (?: date | posted | published | originally\ published | created | first\ published | issued )
        (?:\ on|\ at|\ date)? \s* :? \s* )
      # Metro Manila (CNN Philippines,
      | (?P<place> ^ [^a-z\n]{0,3} [A-Z][\w .,'’&/-]{0,60} \( (?:[A-Z][\w .&]{1,30},\s)? )
      # NEW YORK, Feb 26
      | (?P<caps> ^ \s* [A-Z][A-Z .,'’/()-]{2,50} (?:,\s|\s) (?:[A-Z][a-z]+[., ]+)? )
      # alone at the start of a line
      | (?P<line> ^ \s* (?:[A-Z][A-Z ,.'’]{2,40}(?:,|\s[–—-])\s)? )
    ) \Z
    """,
    re.VERBOSE | re.MULTILINE,
)
_UPDATED = re.compile(r"\b(?:last\s)?(?:updated?|modified|revised)(?:\s(?:on|at))?\s*:?\s*", re.IGNORECASE)

# What closes the brackets of a dateline: "Metro Manila (CNN Philippines, May 21) —".
_CLOSED = re.compile(r"\)\s*(?:[—–-]|$)")
_UPDATE_STEMS = ("pdate", "PDATE", "odified", "ODIFIED", "evised", "EVISED")
_UPDATED_BEFORE = re.compile(_UPDATED.pattern + "$", re.IGNORECASE)


def find_publication(article: Article, declared: str | None = None) -> Publication:
    """When the article appeared, from the first of these that says so, and the day of its last update.

    Args:
        article: the article.
        declared: a day or time in ISO 8601 from the command line.

    Raises:
        ValueError: `declared` is no day or time in ISO 8601.
    """
    if declared is not None:
        found = _from_iso(declared, "argument")
        if found is None:
            raise ValueError(
                f"{declared!r} is no day or time in ISO 8601, such as 2019-10-04 or 2019-10-04T09:30+08:00"
            )
        return found
    for key in ("published", "date"):
        value = article.metadata.get(key)
        found = _from_value(value) if value is not None else None
        if found is not None:
            return _with_update(article, found)
    found = _from_text(article) or _from_name(article.path) or Publication(OPEN_PAST, OPEN_FUTURE, "unknown")
    if found.first_day == OPEN_PAST:
        found = _from_words(article, found)
    return _with_update(article, found)


def header_of(text: str, publication: Publication) -> DateMention | None:
    """The yearless date of the header that the publication rests on, None where there is none."""
    if publication.source not in ("header", "words") or not publication.evidence:
        return None
    found = find_dates(publication.evidence)
    return found[0] if found and found[0].year is None else None


def _from_words(article: Article, header: Publication) -> Publication:
    """The years that the words of the article leave possible; an open publication where they leave all."""
    mention = header_of(article.prose, header)
    spans = publication_by_year(find_dates(article.prose), mention)
    if not spans:
        return header
    evidence = header.evidence or "the dates of the text"
    source = header.source if header.source == "header" else "words"
    return Publication(min(span[1] for span in spans), max(span[2] for span in spans), source, evidence)


def _with_update(article: Article, publication: Publication) -> Publication:
    """The day of the last update that the article states, where its year can be told."""
    days: list[int] = []
    # A plain search is twenty times as fast as the pattern, and most articles state no update.
    if not any(stem in article.prose for stem in _UPDATE_STEMS):
        return publication
    for match in _UPDATED.finditer(article.prose):
        window = article.prose[match.end() : match.end() + 40]
        mentions = find_dates(window)
        if not mentions or mentions[0].start > 2 or not mentions[0].month or not mentions[0].day:
            continue
        mention = mentions[0]
        if mention.year is None and publication.first_day != publication.last_day:
            continue
        month, day = mention.month or 1, mention.day or 1
        year = mention.year if mention.year is not None else nearest_year(month, day, publication.last_day)
        if day <= days_in_month(year, month):
            days.append(day_number(year, month, day))
    return replace(publication, updated_day=max(days)) if days else publication


def _from_value(value: object) -> Publication | None:
    """A metadata value: text, or the day or time that a front matter reader has made of it."""
    if isinstance(value, (date, datetime)):
        value = value.isoformat()
    return _from_iso(value, "metadata") if isinstance(value, str) else None


def _from_iso(value: str, source: str) -> Publication | None:
    match = _ISO.match(value)
    if match:
        year, month, day = (int(part) for part in match["day"].split("-"))
        zone = match["zone"]
    else:
        match = _COMPACT.match(value)
        if not match:
            return None
        year, month, day = (int(part) for part in match.groups())
        zone = None
    try:
        number = day_number(year, month, day)
    except ValueError:
        return None
    return Publication(number, number, source, value.strip(), zone)


def _from_name(path: str) -> Publication | None:
    for match in _IN_NAME.finditer(path):
        try:
            number = day_number(int(match["y"]), int(match["m"]), int(match["d"]))
        except ValueError:
            continue
        return Publication(number, number, "file name", match[0])
    return None


def _from_text(article: Article) -> Publication | None:
    """A full date in a header; a header without year leaves the year to the worlds."""
    head = article.prose[: article.body_start + _HEADER_REACH]
    for mention in find_dates(head):
        if (
            mention.granularity is not Granularity.DAY
            or mention.form is not Form.CALENDAR
            or not _is_header(head, mention)
        ):
            continue
        quote = article.text[mention.start : mention.stop]
        if mention.year is None:
            return Publication(OPEN_PAST, OPEN_FUTURE, "header", quote)
        try:
            number = day_number(mention.year, mention.month or 1, mention.day or 1)
        except ValueError:
            continue
        return Publication(number, number, "header", quote)
    return None


def _is_header(text: str, mention: DateMention) -> bool:
    before = text[max(0, mention.start - 90) : mention.start]
    if _UPDATED_BEFORE.search(before):
        return False
    match = _HEADER_BEFORE.search(before)
    if not match:
        return False
    if match.lastgroup is None:
        return True
    after = text[mention.stop : mention.stop + 8]
    if match.lastgroup == "place":
        return _CLOSED.match(after) is not None
    return after.lstrip(" \t\u00a0")[:1] in ("", ")", "\n", "\r", "—", "–", "-", ":", "|")
