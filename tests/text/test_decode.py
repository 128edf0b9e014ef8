"""A file that is no UTF-8 text says what it is, where, and what to do."""

import pytest

from squarefacts.text.decode import decode_text
from squarefacts.text.errors import ReadError


def error_of(data: bytes) -> str:
    with pytest.raises(ReadError) as raised:
        decode_text(data, "a.txt")
    return str(raised.value)


def test_the_byte_order_mark_is_not_part_of_the_text():
    assert decode_text(b"\xef\xbb\xbfOn May 3", "a.txt") == "On May 3"


def test_newlines_stay_as_they_are():
    assert decode_text(b"a\r\nb\rc\n", "a.txt") == "a\r\nb\rc\n"


def test_an_old_encoding_is_named_with_its_place_and_a_way_to_convert_it():
    message = error_of("They met.\nMalaca\xf1ang said.".encode("latin-1"))
    assert message.startswith("a.txt:2: byte 0xf1 at offset 16 is not UTF-8; expected UTF-8")
    assert "iconv -f WINDOWS-1252 -t UTF-8 a.txt" in message


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_text_in_wide_characters_is_refused_with_a_word_about_it(encoding):
    message = error_of("They met on May 3, 2019.".encode(encoding))
    assert "UTF-16" in message or "UTF-32" in message or "NUL" in message


def test_a_picture_with_a_text_name_is_told_as_binary():
    assert "binary data" in error_of(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    assert "NUL byte" in error_of(b"PK\x03\x04\x00\x00")
