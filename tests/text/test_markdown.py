"""Markdown: what is no prose is blanked, and the words around it read on."""

import io

import pytest

from squarefacts.text.article import Part
from squarefacts.text.markdown import article_from_markdown, read_markdown
from squarefacts.text.sentences import split_sentences


def words(text):
    return article_from_markdown(text).prose.split()


def sentences(text):
    article = article_from_markdown(text)
    return [" ".join(article.prose[found.start : found.stop].split()) for found in split_sentences(article)]


@pytest.mark.parametrize(
    "text",
    [
        "They met on Wednesday, **October 1**.",
        "They met on *Wednesday*, _October 1_.",
        "They met on Wednesday,\nOctober 1.",
        "They met on [Wednesday, October 1](https://example.org/2019/10/02 'Oct. 5').",
        "They met on [Wednesday][day], <b>October 1</b>.",
        "They met on Wednesday, <!-- check: 2 -->October 1[^1].",
        "## They met on Wednesday, October 1. ##",
        "> They met on Wednesday,\n> October 1.",
        "- [x] They met on Wednesday,\n  October 1.",
        "They met on Wednesday, October 1.\n======",
        "They met {{< fig 3 >}} on Wednesday, October 1\\.",
        "They met on Wednesday,&nbsp;October 1.",
        "<script>let day = 3;</script>\n\nThey met on Wednesday, October 1.\n\n[day]: https://example.org/3 'Oct. 5'",
    ],
)
def test_a_date_split_by_markup_reads_as_one(text):
    assert " ".join(words(text)).replace(" .", ".").replace(" ,", ",") == "They met on Wednesday, October 1."


@pytest.mark.parametrize(
    "text",
    [
        "```\nOctober 41\n```",
        "~~~ text\nOctober 41\n\n```\nmore\n~~~",
        "- item\n\n    ```python\n    x = 41\n    ```",
        "````\n```\nOctober 41\n```\n````",
        "```\nOctober 41, never closed",
        "`October 41`",
        "``a ` b 41``",
        "https://example.org/2019/10/41",
        "<https://example.org/41>",
    ],
)
def test_code_and_addresses_are_no_prose(text):
    assert "41" not in "".join(words(text))


@pytest.mark.parametrize(
    "text", ["5 * 3 and 4 * 2", "snake_case_name", "[President Vladimir] Putin", "a < b and c > d", "AT&T; yes", "5*3"]
)
def test_words_that_only_look_like_marks_stay(text):
    assert words(text) == text.split()


def test_a_heading_an_item_and_a_paragraph_are_sentences_of_their_own():
    assert sentences("# Talks end\nThey met\nin May\n- first item\n- second\n  goes on\n\n1. third") == [
        "Talks end",
        "They met in May",
        "first item",
        "second goes on",
        "third",
    ]


def test_a_number_that_starts_a_wrapped_line_is_no_item():
    assert sentences("They met on October\n14. The talks ended.") == ["They met on October 14.", "The talks ended."]


@pytest.mark.parametrize("end", ["  \n", "\\\n", "  \r\n", "\\\r\n"])
def test_a_hard_break_is_a_break(end):
    assert sentences(f"When: Monday{end}Where: Lima") == ["When: Monday", "Where: Lima"]


def test_a_numbered_item_that_wraps_does_not_swallow_the_next():
    assert sentences("1. One\n   goes on\n2. Two") == ["One goes on", "Two"]


@pytest.mark.parametrize("text", ["They met on May\r\n3.", "They met on May \r\n3."])
def test_windows_line_ends_do_not_break_a_paragraph(text):
    assert sentences(text) == ["They met on May 3."]


def test_the_first_heading_is_the_title_and_a_table_is_a_table():
    article = article_from_markdown(
        "# Talks\n\n# Other\n\n| Year | Sum |\n|---|--:|\n| 2016 | 5 |\n\n![Lima, May 3](a.png)\n"
    )
    parts = {article.part_at(article.text.index(word)): word for word in ("Talks", "Other", "2016", "Lima")}
    assert parts == {Part.TITLE: "Talks", Part.BODY: "Other", Part.TABLE: "2016", Part.CAPTION: "Lima"}
    assert article.title == "Talks"
    assert [found.part for found in split_sentences(article)].count(Part.TABLE) == 2


def test_a_file_that_cannot_be_read_gives_its_error():
    (error,) = read_markdown(io.BytesIO(b"---\npublished: soon\n---\n"), "a.md")
    assert "a.md:2" in str(error)
