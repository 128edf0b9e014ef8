"""What an editor accepted stays accepted."""

from squarefacts.findings.identity import finding_id


def test_the_id_survives_another_article_order_case_and_spacing():
    one = finding_id("rule", "fact", ["Wednesday, October 1", "October 3"])
    assert finding_id("rule", "fact", ["october  3", "Wednesday,\nOctober 1", "October 3"]) == one


def test_the_id_changes_with_the_clash():
    one = finding_id("rule", "fact", ["Wednesday, October 1"])
    assert (
        len(
            {
                one,
                finding_id("rule", "other", ["Wednesday, October 1"]),
                finding_id("other", "fact", ["Wednesday, October 1"]),
                finding_id("rule", "fact", ["Wednesday, October 2"]),
                finding_id("rule", "fact", ["Wednesday, October 1"], 1),
            }
        )
        == 5
    )
