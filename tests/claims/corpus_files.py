"""The corpora: data files that say which values the phrases of an extractor mean."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from squarefacts.claims.model import Claim
from squarefacts.claims.resolve.figures import resolve_figures
from squarefacts.text.article import Article, Part, Region, Sentence
from squarefacts.text.sentences import split_sentences

FOLDER = Path(__file__).parent / "corpus"


def corpus(name: str) -> dict[str, Any]:
    """The tables of one corpus file."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def cases(name: str, table: str) -> list[tuple[dict[str, Any], str]]:
    """Each phrase of a table of a corpus with the entry that says what it means."""
    return [(entry, phrase) for entry in corpus(name)[table] for phrase in entry["phrases"]]


def read(text: str) -> tuple[Article, list[Sentence]]:
    """A text as an article with its sentences."""
    article = Article("text", "text", text, text, (Region(0, len(text), Part.BODY),))
    return article, split_sentences(article)


def values_of(claims: Sequence[Claim]) -> list[Any]:
    """The values of claims whose kind the test knows."""
    return [claim.value for claim in claims]


def figures_of(text: str) -> list[Claim]:
    """The figures of a text."""
    article, sentences = read(text)
    return resolve_figures(article, sentences, [])[0]
