"""A rare name in two spellings is found in short articles on one matter, and two names are left alone."""

import pytest

from squarefacts.claims.link.names.slips import find_slips, is_slip
from squarefacts.claims.pipeline import read_claims
from squarefacts.text.build import article_from_text


def slips(*texts, days=("2019-03-04", "2019-03-06", "2019-03-09")):
    told = zip(texts, days, strict=False)
    bundles = [
        read_claims(article_from_text(text, name=f"{n}.txt", title="", metadata={"published": day}))
        for n, (text, day) in enumerate(told)
    ]
    return [(pair.form, pair.other) for pair in find_slips(bundles, [])]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (
            "The ferry to Skarholmen sank on Monday. Divers found the captain's dog alive.",
            "Divers went down at Skarhomlen again and brought the dog to the captain of the ferry.",
            ("Skarhomlen", "Skarholmen"),
        ),
        (
            "A glacier near Vatnajorden has lost a mile, said the geologists who drilled it.",
            "In Vatnajoorden the geologists packed up. The glacier they drilled is shrinking.",
            ("Vatnajoorden", "Vatnajorden"),
        ),
        (
            "The chess prodigy Milica Obradovska beat three masters in Arden.",
            "For Milica Obradvoska, school comes first. She does her homework on trains.",
            ("Obradvoska", "Obradovska"),
        ),
        (
            "The cheese fair in Montferrand drew goats and their keepers.",
            "Rain spoiled the cheese in Montferand. The keepers took their goats home from the fair.",
            ("Montferand", "Montferrand"),
        ),
    ],
)
def test_a_slip_in_a_rare_name_is_found_without_a_majority(first, second, found):
    assert slips(first, second) == [found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # Another matter.
        ("It rains in Skarholmen.", "A school in Skarhomlen teaches chess."),
        # Two first names.
        ("The baker Anna Montferrand sold bread and cheese.", "The baker Paula Montferand sold bread and cheese."),
        # Two surnames.
        ("The baker Leopoldina Kern sold bread and cheese.", "The baker Leopolidna Voss sold bread and cheese."),
        # Both names in one article.
        (
            "The baker met Montferrand and, in the shop, Montferand.",
            "The baker in the shop thanked Montferrand for bread.",
        ),
        # A people and its land.
        ("The president of Venezuela opened the fair.", "The president opened the fair to every Venezuelan."),
    ],
)
def test_two_names_are_left_alone(first, second):
    assert slips(first, second) == []


def test_articles_of_two_years_are_no_evidence():
    first = "The ferry to Skarholmen sank on Monday. Divers found the captain's dog alive."
    second = "Divers went down at Skarhomlen again and brought the dog to the captain of the ferry."
    assert slips(first, second, days=("2019-03-04", "2021-03-04")) == []


@pytest.mark.parametrize(
    ("one", "two", "slip"),
    [
        ("obradovska", "obradvoska", True),
        ("antombolava", "antombalova", True),
        ("montferrand", "montferand", True),
        ("tamborasi", "tamborassi", True),
        ("zhakaryk", "zhakarik", True),
        ("venezuela", "venezuelan", False),
        ("marienhof", "marienhol", False),
        ("northfield", "southfield", False),
    ],
)
def test_near_letters_swapped_a_letter_left_out_or_another_vowel_is_a_slip(one, two, slip):
    assert is_slip(one, two) is slip
    assert is_slip(two, one) is slip
