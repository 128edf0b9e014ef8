"""Whether the rules of parts, wholes, shares and lists read the constructions of the corpus."""

from functools import cache

import pytest

from squarefacts.claims.model import Confidence
from squarefacts.claims.pipeline import read_claims
from squarefacts.engine.pack import load_pack
from squarefacts.findings.check import find
from squarefacts.text.markdown import article_from_markdown
from tests.claims.corpus_files import corpus

CONSTRUCTIONS = [entry for name in ("parts", "breakdowns", "roles") for entry in corpus(name)["constructions"]]
RULES = {entry["rule"] for entry in CONSTRUCTIONS}


@cache
def found():
    """The phrases of the corpus of which one of its rules says something at medium confidence or more."""
    phrases = [phrase for entry in CONSTRUCTIONS for phrase in (*entry["bad"], *entry["good"])]
    bundles = [read_claims(article_from_markdown(phrase, f"{at}.md")) for at, phrase in enumerate(phrases)]
    rules = [rule for rule in load_pack() if rule.id in RULES]
    return {
        (finding.rule, phrases[int(location.article.removesuffix(".md"))])
        for finding in find(bundles, rules)
        for location in finding.locations
        if finding.confidence >= Confidence.MEDIUM
    }


@pytest.mark.parametrize("entry", CONSTRUCTIONS, ids=lambda entry: f"{entry['rule']}: {entry['name']}")
def test_what_cannot_be_right_is_found_and_nothing_else(entry):
    told = {phrase for rule, phrase in found() if rule == entry["rule"]}
    assert [phrase for phrase in entry["bad"] if phrase not in told] == []
    told_at_all = {phrase for _, phrase in found()}
    assert [phrase for phrase in entry["good"] if phrase in told_at_all] == []
