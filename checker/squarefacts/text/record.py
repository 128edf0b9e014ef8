"""The fields of a record or of front matter: which there must be, and of what type."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from squarefacts.text.errors import ReadError

TEXT_FIELDS = ("title", "url", "byline", "outlet")
DAY_FIELDS = ("published", "updated")
SHAPE = 'a JSON object with "id" and "text", such as {"id": "a1", "text": "..."}'
DAY_SHAPE = 'a day as "2019-10-04" or a time as "2019-10-04T09:30:00+08:00"'
# Blogs write a space before the zone: "2019-10-04 09:30:00 +0800".
SPACE_BEFORE_ZONE = re.compile(r"(?<=\d)\s+(?=[+-]\d\d:?\d\d$|Z$)")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a field, and what was expected."""

    name: str
    message: str
    expected: str


def checked_record(record: object, path: str, line: int) -> dict[str, object]:
    """The fields of a record, with its id as text and without empty known fields; unknown fields are kept.

    Args:
        record: what the line holds.
        path: the file's path as given, for the errors.
        line: the 1-based line that holds the record.

    Raises:
        ReadError: a field is missing or of the wrong type.
    """
    if not isinstance(record, dict):
        raise ReadError(path, line, f"the line holds {kind_of(record)}", SHAPE)
    known = {"id", "text", *TEXT_FIELDS, *DAY_FIELDS}
    fields = {name: value for name, value in record.items() if value is not None or name not in known}
    fault = _identity_fault(fields) or _text_fault(fields) or optional_fault(fields) or _character_fault(fields)
    if fault:
        raise ReadError(path, line, fault.message, fault.expected)
    fields["id"] = str(fields["id"])
    return fields


def optional_fault(fields: Mapping[str, object]) -> Fault | None:
    """The first optional field of the wrong type, None where all are right."""
    for name in TEXT_FIELDS:
        if name in fields and not isinstance(fields[name], str):
            return Fault(name, _wrong(fields, name), f'a string in "{name}", or no such field')
    for name in DAY_FIELDS:
        if name in fields and not is_day(fields[name]):
            return Fault(name, _wrong(fields, name), DAY_SHAPE)
    return None


def is_day(value: object) -> bool:
    """Whether a value is a day or a time in ISO 8601, as text; a time may lack its zone."""
    if not isinstance(value, str):
        return False
    moment = SPACE_BEFORE_ZONE.sub("", value.strip())
    for parse in (date.fromisoformat, datetime.fromisoformat):
        try:
            parse(moment)
        except ValueError:
            continue
        return True
    return False


def kind_of(value: object) -> str:
    """What a value of JSON is, in words, for a message."""
    if isinstance(value, str):
        return f'the text "{value[:40]}"'
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    if isinstance(value, dict):
        return "an object"
    return "a list" if isinstance(value, list) else f"the number {value}"


def _identity_fault(fields: Mapping[str, object]) -> Fault | None:
    """The id is text, or a whole number."""
    identity = fields.get("id")
    if isinstance(identity, str) and identity.strip():
        return None
    if isinstance(identity, int) and not isinstance(identity, bool):
        return None
    return Fault("id", _wrong(fields, "id"), 'a string in "id" that names the article in its file')


def _text_fault(fields: Mapping[str, object]) -> Fault | None:
    """The text is there, if only as an empty string."""
    return None if isinstance(fields.get("text"), str) else Fault("text", _wrong(fields, "text"), 'a string in "text"')


def _character_fault(fields: Mapping[str, object]) -> Fault | None:
    """No half of a surrogate pair: JSON can escape one, and no file can hold it."""
    for name, value in fields.items():
        if isinstance(value, str) and not value.isascii():
            try:
                value.encode("utf-8")
            except UnicodeEncodeError as error:
                half = f"\\u{ord(value[error.start]):04x}"
                return Fault(name, f'"{name}" holds half a character ({half}) at {error.start}', "whole characters")
    return None


def _wrong(fields: Mapping[str, object], name: str) -> str:
    """What is wrong with a field that is missing or of the wrong type."""
    return f'"{name}" is {kind_of(fields[name])}' if name in fields else f'there is no "{name}"'
