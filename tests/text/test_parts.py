"""The parts of plain text; the specification is `parts.toml`."""

import tomllib
from pathlib import Path

import pytest

from squarefacts.text.article import Part
from squarefacts.text.build import article_from_text

CASES = tomllib.loads((Path(__file__).parent / "parts.toml").read_text(encoding="utf-8"))
FLAT = [(part, line) for part, group in CASES.items() for line in group["lines"]]
PARAGRAPH = "The mayor opened the bridge on May 3, 2018, in the rain."


def parts_of(article):
    return [(region.part, article.text[region.start : region.stop].strip()) for region in article.regions]


@pytest.mark.parametrize(("part", "line"), FLAT)
def test_a_line_is_the_part_that_its_words_say(part, line):
    first = article_from_text(f"{line}\n\n{PARAGRAPH}")
    assert first.part_at(0) is Part(part)
    if part != "title":
        amid = article_from_text(f"{PARAGRAPH}\n{line}\n{PARAGRAPH}")
        assert amid.part_at(len(PARAGRAPH) + 3) is Part(part)
        assert amid.part_at(0) is Part.BODY
        assert amid.part_at(len(amid.text) - 2) is Part.BODY


def test_a_link_in_brackets_is_cut_out_of_its_paragraph():
    article = article_from_text("He left in 2016. (READ: He (again) left) He came back.")
    assert parts_of(article) == [
        (Part.BODY, "He left in 2016."),
        (Part.BOILERPLATE, "(READ: He (again) left)"),
        (Part.BODY, "He came back."),
    ]


def test_a_correction_after_the_last_sentence_is_no_claim_of_the_article():
    article = article_from_text("He left in 2016. An earlier version of this story said 2017.")
    assert parts_of(article) == [
        (Part.BODY, "He left in 2016."),
        (Part.CORRECTION, "An earlier version of this story said 2017."),
    ]


def test_a_repeated_headline_is_a_headline_again():
    text = f"Mayor opens the bridge\n\nIt was late, he said.\n\nMayor opens the bridge\n\n{PARAGRAPH}"
    assert [part for part, _ in parts_of(article_from_text(text))] == [Part.TITLE, Part.BODY, Part.TITLE, Part.BODY]


def test_a_title_field_is_found_again_in_the_text():
    article = article_from_text(f"Mayor opens the bridge\n{PARAGRAPH}", title="Mayor opens the bridge")
    assert [part for part, _ in parts_of(article)] == [Part.TITLE, Part.TITLE, Part.BODY]


@pytest.mark.parametrize("text", ["They arrived on Wednesday, October 1", "", "  \n", "Late\n\nThey left on May 3."])
def test_a_lone_line_is_no_headline(text):
    assert {region.part for region in article_from_text(text).regions} == {Part.BODY}


@pytest.mark.parametrize(
    "text",
    [
        "WITHDRAWN: Bus crash kills five\n\nA bus left the road.",
        "STORY WITHDRAWN - Bus crash\n\nA bus left the road.",
        "Please disregard the story headlined Bus crash kills five.",
        "The item on a bus crash is withdrawn. There will be no substitute story.",
    ],
)
def test_a_story_that_is_taken_back_is_a_correction_from_end_to_end(text):
    [region] = article_from_text(text).regions
    assert (region.start, region.stop, region.part) == (0, len(text), Part.CORRECTION)


@pytest.mark.parametrize("text", ["The bill was withdrawn on Monday.", "WITHDRAWN MONEY IS GONE, the bank said."])
def test_what_else_is_withdrawn_is_news(text):
    assert {region.part for region in article_from_text(text).regions} == {Part.BODY}
