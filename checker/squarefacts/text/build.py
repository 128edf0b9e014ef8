"""Articles from texts and records: the constructors that every format, the tests and the public interface share."""

from collections.abc import Mapping

from squarefacts.text.article import Article, Part, Region
from squarefacts.text.parts import find_regions, is_withdrawn
from squarefacts.text.prose import blank_addresses, join_wrapped, one_line_end
from squarefacts.text.record import checked_record

TITLE_GAP = "\n\n"


def article_from_text(
    text: str, name: str = "-", *, title: str | None = None, metadata: Mapping[str, object] | None = None
) -> Article:
    """An article of plain text.

    Args:
        text: the text, without its title where `title` is given.
        name: what reports call it; also its path.
        title: the title, which then comes first in the article's text; None looks for a headline in the text.
        metadata: what else is known of it ("published", "outlet"); `title` is added.
    """
    fields = dict(metadata or {})
    if title:
        fields["title"] = title
    return _article(name, name, title or "", text, fields, None)


def article_from_record(record: object, path: str, line: int) -> Article:
    """An article of a record of a JSON lines file; its fields are its metadata, but for the text.

    Args:
        record: what the line holds.
        path: the file's path as given.
        line: the 1-based line that holds the record.

    Raises:
        ReadError: a field is missing or of the wrong type.
    """
    fields = checked_record(record, path, line)
    text = str(fields.pop("text"))
    title = str(fields.get("title") or "")
    return _article(f"{path}#{fields['id']}", path, title, text, fields, line)


def _article(
    name: str, path: str, title: str, body: str, metadata: dict[str, object], record_line: int | None
) -> Article:
    """An article with its title, if it has one, before its body."""
    lead = title + TITLE_GAP if title.strip() else ""
    prose = plain_prose(lead) + plain_prose(body)
    regions = [Region(0, len(lead), Part.TITLE)] if lead else []
    if body or not lead:
        regions += find_regions(prose, len(lead), title)
    if is_withdrawn(prose):
        regions = [Region(0, len(prose), Part.CORRECTION)]
    return Article(name, path, lead + body, prose, tuple(regions), metadata, len(lead), record_line)


def plain_prose(text: str) -> str:
    """The prose of a plain text: line ends made one, addresses blanked, wrapped lines joined; of the same length."""
    return join_wrapped(blank_addresses(one_line_end(text)))
