"""Reading many sources: one that cannot be read does not keep the others from it."""

import io
import pickle
from pathlib import Path

import pytest

from squarefacts.text.article import Article
from squarefacts.text.errors import ReadError, SourceError
from squarefacts.text.reading import read_articles, read_file, read_stdin
from tests.text.helpers import articles_of, only_article


def test_an_unreadable_file_is_named_and_the_others_are_read(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xff\xfe")
    (tmp_path / "b.txt").write_text("They met.", encoding="utf-8")
    (tmp_path / "c.txt").symlink_to(tmp_path / "nowhere")
    first, second, third = read_articles([tmp_path])
    assert isinstance(first, ReadError)
    assert isinstance(second, Article)
    assert second.name == (tmp_path / "b.txt").as_posix()
    assert "c.txt: the file cannot be read" in str(third)


def test_a_missing_path_is_told_before_anything_is_read(tmp_path):
    with pytest.raises(SourceError):
        read_articles([tmp_path / "nowhere"])


def test_standard_input_stands_where_it_is_named(tmp_path):
    (tmp_path / "b.txt").write_text("They met.", encoding="utf-8")
    found = articles_of(read_articles(["-", tmp_path], stdin=io.BytesIO(b"# Talks"), stdin_filename="draft.md"))
    assert [article.name for article in found] == ["draft.md", (tmp_path / "b.txt").as_posix()]
    assert found[0].title == "Talks"


def test_standard_input_without_a_name_is_plain_text():
    article = only_article(read_stdin(io.BytesIO(b"# Talks")))
    assert (article.name, article.prose) == ("-", "# Talks")


@pytest.mark.parametrize("content", [b"", b" \r\n\t", b"\xef\xbb\xbf"])
def test_an_empty_file_is_an_article_without_claims(tmp_path, content):
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    article = only_article(read_file(file))
    assert article.prose.strip() == ""


def test_a_file_of_unknown_format_is_an_error_of_its_own():
    (error,) = read_file(Path("a.pdf"))
    assert "format" in str(error)


def test_articles_and_errors_come_back_from_another_process(tmp_path):
    error = ReadError("a.txt", 3, "what is wrong", "what was expected", "what to do")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
    assert str(error) == "a.txt:3: what is wrong; expected what was expected (what to do)"
    (article,) = read_stdin(io.BytesIO(b"He left."))
    assert pickle.loads(pickle.dumps(article)) == article
