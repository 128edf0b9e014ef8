"""Offsets lead back to the line and column of the source."""

import pytest

from squarefacts.text.article import Part
from squarefacts.text.build import article_from_text


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_finding_points_at_the_same_line_and_column_whatever_the_newlines(newline):
    article = article_from_text(newline.join(["They met.", "", "On Oct. 3 they left."]))
    assert article.line_column(article.text.index("Oct")) == (3, 4)


def test_the_offset_in_a_record_starts_anew_with_its_text():
    article = article_from_text("He left.", title="Talks")
    assert article.field_offset(article.text.index("left")) == 3
    assert article.field_offset(article.text.index("alks")) == 1


def test_a_headline_is_the_title_where_no_field_tells_one():
    article = article_from_text("Talks end in Lima\n\nThey ended on Friday.")
    assert article.title == "Talks end in Lima"
    assert article.part_at(3) is Part.TITLE
    assert article.part_at(25) is Part.BODY
