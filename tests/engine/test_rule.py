"""Rule files are read with clear errors."""

import pytest

from squarefacts.engine.errors import RuleError
from squarefacts.engine.pack import load_house_rules, load_pack
from squarefacts.engine.rule import load_rule

HEADER = """/*
title = "A title"
severity = "note"
message = "{quote}"
why = "Because."
[[examples]]
bad = "On [[October 1]]."
good = "On October 2."
*/
"""
QUERY = "SELECT claim, claim AS fact, FALSE AS conflict FROM dates"


@pytest.fixture
def rule_file(tmp_path):
    def write(content, name="my-rule.sql"):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return path

    return write


def test_the_file_name_is_the_id_and_a_users_rule_stands_under_house(rule_file):
    rule = load_rule(rule_file(HEADER + QUERY + ";\n"), house=True)
    assert (rule.id, rule.family, rule.query) == ("house/my-rule", "house", QUERY)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("SELECT 1", "no header"),
        (HEADER, "no query"),
        ("/* title = */ SELECT 1", "not valid TOML"),
        (HEADER.replace('severity = "note"', 'severity = "grave"') + QUERY, "severity"),
        (HEADER.replace('why = "Because."\n', "") + QUERY, "why"),
        (HEADER.replace("why", "wyh") + QUERY, "wyh"),
    ],
)
def test_a_wrong_rule_file_is_named_with_its_reason(rule_file, content, reason):
    path = rule_file(content)
    with pytest.raises(RuleError, match=reason) as caught:
        load_rule(path)
    assert str(path) in str(caught.value)


def test_a_name_that_cannot_be_an_id_is_refused(rule_file):
    with pytest.raises(RuleError, match="hyphens"):
        load_rule(rule_file(HEADER + QUERY, "My Rule.sql"))


def test_two_rules_of_one_name_are_refused(tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.sql").write_text(HEADER + QUERY, encoding="utf-8")
    with pytest.raises(RuleError, match="exists already"):
        load_house_rules([tmp_path])


def test_a_missing_rule_file_is_an_error_and_an_empty_folder_too(tmp_path):
    with pytest.raises(RuleError, match="cannot be read"):
        load_house_rules([tmp_path / "none.sql"])
    with pytest.raises(RuleError, match=r"no \.sql file"):
        load_house_rules([tmp_path])


def test_built_in_ids_are_unique_across_families():
    ids = [rule.id for rule in load_pack()]
    assert len(ids) == len(set(ids)) > 0
