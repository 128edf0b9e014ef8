"""The report for a pull request is Markdown that shows the words as they are."""

from squarefacts.api import check
from squarefacts.reports.markdown import escape, render_markdown
from squarefacts.text.build import article_from_text


def test_the_clashing_words_stand_out_with_both_repairs():
    told = render_markdown(check([article_from_text("They met on Wednesday, October 1, 2019.", name="a.txt")]))
    assert "> They met on **Wednesday, October 1, 2019**." in told
    assert "“Tuesday, October 1, 2019”" in told and "“Wednesday, October 2, 2019”" in told
    assert "`a.txt:1:13`" in told
    assert "| a.txt | open | unknown | 1 |" in told


def test_markup_in_the_words_stays_words():
    assert escape("a *b* [c](d) | `e`\n<f>") == r"a \*b\* \[c\](d) \| \`e\` \<f\>"
