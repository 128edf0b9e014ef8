"""A rule's examples are its tests: the bad text must be flagged at the marked words, the good one not at all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from squarefacts.claims.pipeline import read_claims
from squarefacts.engine.header import Example, ExampleArticle, ExampleCorpus
from squarefacts.engine.rule import Rule
from squarefacts.findings.check import compare
from squarefacts.findings.model import Finding
from squarefacts.text.article import Article
from squarefacts.text.build import article_from_text
from squarefacts.text.markdown import article_from_markdown

_MARK = re.compile(r"\[\[ (?P<words> .+? ) \]\]", re.VERBOSE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not do what it says: the rule's id, the example's number from 1, and what went wrong."""

    rule: str
    example: int
    problem: str


def failures(rule: Rule) -> Iterator[Failure]:
    """The examples of a rule that fail.

    Raises:
        RuleError: the rule's query does not run.
    """
    for number, example in enumerate(rule.header.examples, 1):
        for problem in _problems(rule, example):
            yield Failure(rule.id, number, problem)


def _problems(rule: Rule, example: Example) -> Iterator[str]:
    marked, articles = _articles(example, example.bad)
    if not marked:
        yield "the bad text marks no words: enclose those to flag in [[ and ]]"
    found = _check(rule, articles)
    if not found:
        yield "the bad text is not flagged"
    places = {(place.article, place.start, place.stop) for finding in found for place in finding.locations}
    for name, start, stop in marked if found else ():
        if (name, start, stop) not in places:
            words = next(article.text[start:stop] for article in articles if article.name == name)
            told = ", ".join(repr(place.quote) for finding in found for place in finding.locations)
            yield f"the bad text is flagged at {told}, expected {words!r}"
    _, articles = _articles(example, example.good)
    for finding in _check(rule, articles):
        yield f"the good text is flagged: {finding.message}"


def _check(rule: Rule, articles: list[Article]) -> tuple[Finding, ...]:
    return compare([read_claims(article) for article in articles], [rule]).findings


def _articles(example: Example, told: str | ExampleCorpus) -> tuple[list[tuple[str, int, int]], list[Article]]:
    """The articles of one side of an example, and the marked spans as (article name, start, stop)."""
    if isinstance(told, str):
        told = ExampleCorpus(articles=[ExampleArticle(text=told)])
    marked: list[tuple[str, int, int]] = []
    articles: list[Article] = []
    for number, item in enumerate(told.articles, 1):
        text, spans = unmark(item.text)
        title, title_spans = unmark(item.title or "")
        published = item.published or example.published
        fields = {"published": published.isoformat() if published else None, "outlet": item.outlet}
        metadata: dict[str, object] = {name: value for name, value in fields.items() if value}
        name = f"example-{number}"
        if item.markdown:
            article = article_from_markdown(text, name)
        else:
            article = article_from_text(text, name=name, title=title or None, metadata=metadata)
        articles.append(article)
        marked += [(article.name, start, stop) for start, stop in title_spans]
        marked += [(article.name, start + article.body_start, stop + article.body_start) for start, stop in spans]
    return marked, articles


def unmark(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its `[[` and `]]`, and the spans that they enclosed, in characters of the result."""
    spans: list[tuple[int, int]] = []
    plain = ""
    end = 0
    for mark in _MARK.finditer(text):
        plain += text[end : mark.start()]
        spans.append((len(plain), len(plain) + len(mark["words"])))
        plain += mark["words"]
        end = mark.end()
    return plain + text[end:], spans
