"""What must hold for any text and any bytes."""

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from squarefacts.text.article import Article
from squarefacts.text.build import article_from_text
from squarefacts.text.errors import ReadError
from squarefacts.text.formats import READERS
from squarefacts.text.markdown import article_from_markdown
from squarefacts.text.sentences import split_sentences

# Pieces of news and of markup, so that random texts reach the rules.
PIECES = [
    "They met on Wednesday, October 1.", "READ: more", "(READ: x", ")", "Mr. ", "U.S. ", "...", "?!", "\n", "\r\n",
    "\r", "\n\n", "    ", "\t", "# ", "## x ##", "```", "~~~", "`", "``", "**", "_", "[a](", "![", "]", "[^1]:", "<!--",
    "-->", "<b>", "</b", "<style>", "</style>", "|", "|-|", "---\n", "+++\n", "title: x\n", "a = 1\n", "- ", "1. ",
    "> ", "===", "https://x.org/1", "&amp;", "Correction:", " /VCG Photo", "An earlier version of this", "\u2028",
    "\x85", "\u00a0", "é", "\U0001f600", "\ufeff", "\\",
]  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


def check(article: Article) -> None:
    """The invariants of one article."""
    assert len(article.prose) == len(article.text)
    assert all(char == kept or char in " \n" for char, kept in zip(article.prose, article.text, strict=True))
    assert article.regions[0].start == 0
    assert article.regions[-1].stop == len(article.text)
    assert all(one.stop == two.start for one, two in zip(article.regions, article.regions[1:], strict=False))
    stop = 0
    for index, sentence in enumerate(split_sentences(article)):
        words = article.prose[sentence.start : sentence.stop]
        assert sentence.index == index
        assert sentence.start >= stop
        assert words
        assert words == words.strip()
        assert "\n" not in words
        assert article.part_at(sentence.start) is article.part_at(sentence.stop - 1) is sentence.part
        stop = sentence.stop


@given(TEXTS, st.one_of(st.none(), TEXTS))
def test_plain_text_keeps_every_offset(text, title):
    check(article_from_text(text, title=title))


@given(TEXTS)
def test_markdown_keeps_every_offset(text):
    try:
        article = article_from_markdown(text)
    except ReadError:
        return
    check(article)


@given(TEXTS)
def test_no_word_is_lost_between_the_sentences_of_plain_text(text):
    article = article_from_text(text)
    inside = "".join(article.prose[found.start : found.stop] for found in split_sentences(article))
    assert "".join(inside.split()) == "".join(article.prose.split())


@given(TEXTS, st.data())
def test_line_and_column_point_at_the_character_in_the_file(text, data):
    article = article_from_text(text)
    offset = data.draw(st.integers(0, len(text)))
    line, column = article.line_column(offset)
    assert line is not None
    assert column is not None
    before = "".join(re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)[: line - 1])
    assert len(before) + column - 1 == offset


@pytest.mark.parametrize("suffix", READERS)
@given(st.one_of(st.binary(), TEXTS.map(lambda text: text.encode("utf-8", "replace"))))
def test_any_bytes_give_articles_or_errors_that_say_what_is_wrong(suffix, data):
    for found in READERS[suffix](io.BytesIO(data), "x" + suffix):
        if isinstance(found, ReadError):
            assert str(found).startswith("x" + suffix)
        else:
            check(found)


@pytest.mark.parametrize(
    "piece",
    [
        "`",
        "`` ` ",
        "[",
        "[a](",
        "![",
        "*",
        "_ ",
        "<",
        "<!--",
        "{{",
        "(READ: ",
        "|",
        "> ",
        "- ",
        "\r",
        ". ",
        "a@b.",
        "&",
        "'",
        "/ Photo ",
    ],
)
def test_a_long_run_of_marks_is_read_in_no_time(piece):
    text = piece * 20_000
    split_sentences(article_from_markdown(text))
    split_sentences(article_from_text(text))
