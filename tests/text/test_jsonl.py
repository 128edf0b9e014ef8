"""JSON lines: a broken line is named and costs no other."""

import gzip
import io
import json

import pytest

from squarefacts.text.article import Article, Part
from squarefacts.text.errors import ReadError
from squarefacts.text.jsonl import read_jsonl, read_jsonl_gz
from tests.text.helpers import only_article


def read(*records):
    lines = [record if isinstance(record, bytes) else json.dumps(record).encode() for record in records]
    return list(read_jsonl(io.BytesIO(b"\n".join(lines)), "c.jsonl"))


def error_of(record):
    (error,) = read(record)
    assert isinstance(error, ReadError)
    return str(error)


def test_a_record_is_an_article_with_its_title_first_and_its_fields_kept():
    (article,) = read({"id": "a1", "title": "Talks end", "text": "They ended.", "published": "2019-10-04", "desk": 7})
    assert isinstance(article, Article)
    assert (article.name, article.path, article.text) == ("c.jsonl#a1", "c.jsonl", "Talks end\n\nThey ended.")
    assert article.text[article.body_start :] == "They ended."
    assert article.part_at(0) is Part.TITLE
    assert article.part_at(article.body_start) is Part.BODY
    assert article.metadata == {"id": "a1", "title": "Talks end", "published": "2019-10-04", "desk": 7}
    assert article.line_column(12) == (1, None)


def test_blank_lines_are_skipped_and_counted():
    first, second = read({"id": 1, "text": ""}, b"  ", {"id": 2, "text": "x"})
    assert (first.record_line, second.record_line) == (1, 3)


def test_a_broken_line_is_named_and_the_next_is_read():
    error, article = read(b'{"id": "a", "text": ', {"id": "b", "text": "x"})
    assert str(error).startswith("c.jsonl:1: broken JSON at column")
    assert 'expected a JSON object with "id" and "text"' in str(error)
    assert article.name == "c.jsonl#b"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_a_file_in_another_encoding_is_one_error_and_not_one_a_line(encoding):
    data = ('{"id": "a", "text": "x"}\n' * 5).encode(encoding)
    assert len(list(read_jsonl(io.BytesIO(data), "c.jsonl"))) == 1


def test_two_records_with_one_id_cannot_be_told_apart():
    _, error = read({"id": "a", "text": "x"}, {"id": "a", "text": "y"})
    assert str(error).startswith('c.jsonl:2: the id "a" stands on line 1 too')


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ([1], "the line holds a list"),
        ({"text": "x"}, 'there is no "id"'),
        ({"id": True, "text": "x"}, '"id" is true'),
        ({"id": "a"}, 'there is no "text"'),
        ({"id": "a", "text": 5}, '"text" is the number 5'),
        ({"id": "a", "text": "x", "title": ["t"]}, '"title" is a list'),
        (
            {"id": "a", "text": "x", "published": "Oct. 4"},
            '"published" is the text "Oct. 4"; expected a day as "2019-10-04"',
        ),
        ({"id": "a", "text": "x", "updated": 20191004}, '"updated" is the number 20191004'),
        (b'{"id": "a", "text": "\\ud83d"}', "half a character"),
        (b'{"id": "a", "text": "x", "n": NaN}', "NaN is no number of JSON"),
        (b"[" * 100_000, "nested too deeply"),
        (b"\xff\xfe{", "the text is UTF-16"),
    ],
)
def test_a_record_of_the_wrong_shape_says_what_was_expected(record, message):
    assert message in error_of(record)


@pytest.mark.parametrize("published", ["2019-10-04", "2019-10-04T09:30:00+08:00", "2019-10-04T01:30:00Z", None])
def test_a_day_or_a_time_with_its_zone_is_fine(published):
    (article,) = read({"id": "a", "text": "x", "published": published})
    assert isinstance(article, Article)


def test_the_field_date_is_kept_as_it_is():
    (article,) = read({"id": "a", "text": "x", "date": "around May"})
    assert article.metadata["date"] == "around May"


def test_a_gzipped_file_reads_the_same():
    packed = gzip.compress(b'\xef\xbb\xbf{"id": "a", "text": "x"}\r\n')
    article = only_article(read_jsonl_gz(io.BytesIO(packed), "c.jsonl.gz"))
    assert article.name == "c.jsonl.gz#a"


@pytest.mark.parametrize("packed", [b"no gzip", gzip.compress(b'{"id": "a", "text": "x"}\n' * 999)[:-9]])
def test_a_damaged_archive_is_told(packed):
    *_, last = read_jsonl_gz(io.BytesIO(packed), "c.jsonl.gz")
    assert "the gzip archive is damaged" in str(last)
