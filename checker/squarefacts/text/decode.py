"""Bytes to text: UTF-8, with a byte order mark or without, and a clear word about anything else."""

from squarefacts.text.article import line_starts_of
from squarefacts.text.errors import ReadError

UTF8_MARK = b"\xef\xbb\xbf"
# The byte order marks of other encodings; UTF-32 first, as its mark begins with that of UTF-16.
OTHER_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
EXPECTED = "UTF-8"


def decode_text(data: bytes, path: str, line: int | None = None) -> str:
    """The text of a file, without its byte order mark; newlines stay as they are.

    Args:
        data: the bytes of a whole file, or of one line of it.
        path: the file's path as given, for the error.
        line: the 1-based line of the file that `data` is, None where it is the whole file.

    Raises:
        ReadError: the bytes are not UTF-8 text.
    """
    for mark, encoding in OTHER_MARKS:
        if data.startswith(mark):
            raise ReadError(path, line, f"the text is {encoding}", EXPECTED, _conversion(encoding, path))
    body = data.removeprefix(UTF8_MARK)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start + len(data) - len(body)
        raise _not_utf8(data, at, path, line) from None
    if "\0" in text:
        where = _line_of(text[: text.index("\0")]) if line is None else line
        raise ReadError(path, where, "a NUL byte: this is no text file", EXPECTED, "exclude it, or convert it to text")
    return text


def _not_utf8(data: bytes, at: int, path: str, line: int | None) -> ReadError:
    """The error for bytes that are not UTF-8 from the byte offset `at` on."""
    if b"\0" in data:
        return ReadError(path, line, "binary data: this is no text file", EXPECTED, "exclude it, or convert it to text")
    where = _line_of(data[:at].decode("utf-8", "replace")) if line is None else line
    message = f"byte 0x{data[at]:02x} at offset {at} is not UTF-8"
    return ReadError(path, where, message, EXPECTED, _conversion("WINDOWS-1252", path))


def _line_of(before: str) -> int:
    """The 1-based line on which the text `before` ends."""
    return len(line_starts_of(before))


def _conversion(encoding: str, path: str) -> str:
    """How to convert a file; Windows-1252 is the usual encoding of old Western news text that is not UTF-8."""
    guess = "if it is " if encoding == "WINDOWS-1252" else ""
    return f"{guess}{encoding}, convert it: iconv -f {encoding} -t UTF-8 {path} > converted"
