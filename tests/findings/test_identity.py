"""What an editor accepted stays accepted."""

from squarefacts.api import check
from squarefacts.findings.identity import finding_id
from squarefacts.text.build import article_from_text


def ids(*texts):
    articles = [article_from_text(text, name=f"{number}.txt") for number, text in enumerate(texts)]
    return [finding.id for finding in check(articles).findings]


def test_the_id_survives_other_words_another_article_and_a_moved_paragraph():
    one = ids("They met on Wednesday, October 1, 2019.")
    assert ids("It is over.\n\nThey met on Wed., Oct. 1, 2019, in Oslo.") == one
    assert ids("On Wed., Oct. 1, 2019, he left.", "They met on Wednesday, October 1, 2019.") == one


def test_the_id_changes_with_the_clash():
    assert ids("They met on Wednesday, October 1, 2019.") != ids("They met on Friday, October 1, 2019.")
    assert len({finding_id("rule", "fact"), finding_id("rule", "fact", "values"), finding_id("other", "fact")}) == 3
