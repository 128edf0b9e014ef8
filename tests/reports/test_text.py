"""The report for a terminal shows the words, underlined, in their sentence."""

import re

from squarefacts.api import check
from squarefacts.reports.text import render_text
from squarefacts.text.build import article_from_text


def rendered(text, **options):
    return render_text(check([article_from_text(text, name="a.txt")]), **options)


def test_a_finding_looks_like_a_compilers():
    told = rendered("It is over.\n\nThey met on Wednesday, October 1, 2019, in Oslo.")
    head, _, rest = told.partition("\n  = high confidence, finding ")
    assert head == (
        'error[weekday-mismatch]: "Wednesday, October 1, 2019": October 1, 2019 was a Tuesday, not a Wednesday\n'
        " --> a.txt:3:13\n"
        "  |\n"
        "3 | They met on Wednesday, October 1, 2019, in Oslo.\n"
        "  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^ October 1, 2019 was a Tuesday\n"
        '  = repair: "Tuesday, October 1, 2019", if the date is right: October 1, 2019 was a Tuesday\n'
        '  = repair: "Wednesday, October 2, 2019", if the weekday is right: the nearest Wednesday was October 2, 2019'
    )
    closing = rest.splitlines()[-1]
    assert re.fullmatch(
        r"Read 1 article and 1 claim, made \d+ comparisons by \d+ rules: 1 error, 0 warnings, 0 notes\.", closing
    )


def test_a_long_sentence_is_cut_around_the_words():
    filler = "and so it went on for a very long while " * 5
    told = rendered(f"They said {filler} that they met on Wednesday, October 1, 2019, in Oslo {filler}.")
    quoted = next(line for line in told.splitlines() if line.startswith("1 | "))
    marks = told.splitlines()[told.splitlines().index(quoted) + 1]
    assert len(quoted) <= 120
    assert quoted[marks.index("^") : marks.rindex("^") + 1] == "Wednesday, October 1, 2019"


def test_words_that_run_over_a_line_end_are_shown_on_one_line():
    told = rendered("They met on Wednesday,\r\nOctober 1, 2019, in Oslo.")
    assert "1 | They met on Wednesday,  October 1, 2019, in Oslo." in told


def test_colour_is_only_written_where_it_is_asked_for():
    text = "They met on Wednesday, October 1, 2019."
    assert "\x1b[" not in rendered(text)
    assert "\x1b[1;31merror" in rendered(text, colour=True)
