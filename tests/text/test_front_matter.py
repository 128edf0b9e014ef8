"""Front matter becomes metadata, and a mistake in it is named with its line."""

import pytest

from squarefacts.text.article import Part
from squarefacts.text.errors import ReadError
from squarefacts.text.markdown import article_from_markdown


def error_of(text):
    with pytest.raises(ReadError) as raised:
        article_from_markdown(text, "a.md")
    return str(raised.value)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_yaml_fields_stay_as_they_stood(newline):
    lines = ["---", "title: 1984", "published: 2019-10-04", "draft: no", "tags: [a, b]", "---", "They met."]
    article = article_from_markdown(newline.join(lines))
    assert article.metadata == {"title": "1984", "published": "2019-10-04", "draft": "no", "tags": ["a", "b"]}


def test_toml_days_are_text_too():
    article = article_from_markdown(
        "+++\ntitle = 'Talks'\npublished = 2019-10-04\nupdated = 2019-10-05T09:00:00Z\n+++\n"
    )
    assert article.metadata["published"] == "2019-10-04"
    assert article.metadata["updated"] == "2019-10-05T09:00:00+00:00"


def test_only_the_title_of_it_is_prose():
    article = article_from_markdown('---\ndate: 2019-10-05\ntitle: "Talks on May 3"\nn: 5\n---\nThey met.')
    assert article.prose.split() == ["Talks", "on", "May", "3", "They", "met."]
    assert article.part_at(article.text.index("Talks")) is Part.TITLE
    assert article.title == "Talks on May 3"


@pytest.mark.parametrize(
    "text",
    ["---\n\nThey met.\n\n---\nThey left.", "---\nThey met.\n\n---\n", "---", "---\n---\nThey met.", "- a\n---\n"],
)
def test_rules_of_dashes_are_no_front_matter(text):
    assert article_from_markdown(text).metadata == {}


def test_a_switch_named_published_is_no_day():
    assert article_from_markdown("---\npublished: false\n---\n").metadata == {"published": "false"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\ntitle: Talks\nThey met.", "a.md:1: the front matter has no end"),
        ('---\nok: 1\ntitle: "Talks\n---\n', "a.md:4: broken front matter"),
        ("---\nok: 1\npublished: May 3\n---\n", 'a.md:3: front matter: "published" is the text "May 3"'),
        ("---\ntitle: [a]\n---\n", 'a.md:2: front matter: "title" is a list'),
        ("---\ntitle :Talks\n---\n", "a.md:2: the front matter has no fields"),
        ("---\na: " + "[" * 5000 + "\n---\n", "broken front matter"),
        ("+++\nok = 1\ntitle = Talks\n+++\n", "a.md:3: broken front matter"),
    ],
)
def test_broken_front_matter_names_file_and_line(text, message):
    assert message in error_of(text)
