"""Sentences of news text; the specification is `sentences.toml`."""

import tomllib
from pathlib import Path

import pytest

from squarefacts.text.article import Part
from squarefacts.text.build import article_from_text
from squarefacts.text.sentences import split_sentences

CASES = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))["split"]


@pytest.mark.parametrize("case", CASES)
def test_a_text_splits_where_its_sentences_end(case):
    expected = [piece.strip() for piece in case.split("| ")]
    article = article_from_text(case.replace(" | ", " ").replace("\n | ", "\n").replace("\n ", "\n"))
    assert [article.text[found.start : found.stop] for found in split_sentences(article)] == expected


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028"])
def test_every_kind_of_line_end_ends_a_headline(newline):
    article = article_from_text(f"Talks end in Lima{newline}The talks ended.")
    assert len(split_sentences(article)) == 2


def test_a_date_over_a_wrapped_line_reads_as_one_in_prose():
    article = article_from_text("He came on Wednesday,\r\nOctober 1.")
    assert " ".join(article.prose.split()) == "He came on Wednesday, October 1."
    assert "\n" not in article.prose


def test_a_sentence_keeps_to_its_part():
    article = article_from_text("He left in 2016. (READ: Why he left)", title="He left")
    assert [(found.index, found.part) for found in split_sentences(article)] == [
        (0, Part.TITLE),
        (1, Part.BODY),
        (2, Part.BOILERPLATE),
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ufeff"])
def test_a_text_without_words_is_no_trouble(text):
    assert len(split_sentences(article_from_text(text))) <= 1
