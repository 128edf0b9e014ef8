"""Every rule keeps its contract: what is bad is flagged at the words that the example marks, what is good is not."""

import pytest

from squarefacts.engine.pack import load_pack
from squarefacts.findings.examples import failures

RULES = load_pack()
FAMILIES = {"dates", "figures", "events", "people", "names"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_examples_do_what_they_say(rule):
    assert list(failures(rule)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_tells_its_reasons_and_marks_its_words(rule):
    assert rule.family in FAMILIES
    assert rule.header.benign, "an honest reason why both may be right"
    for example in rule.header.examples:
        told = example.bad if isinstance(example.bad, str) else " ".join(item.text for item in example.bad.articles)
        assert "[[" in told, "the words to flag are marked"
