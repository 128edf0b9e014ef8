"""How many somebody has, and what something costs, is compared where two short articles each tell it once."""

import pytest

from squarefacts.claims.link.parallels.lone_figures import find_lone_figures
from squarefacts.claims.link.retold import find_shared_figures
from squarefacts.claims.pipeline import read_claims
from squarefacts.text.build import article_from_text


def topics(*texts, days=("2019-03-04", "2019-03-05")):
    told = zip(texts, days, strict=True)
    bundles = [
        read_claims(article_from_text(text, name=f"{n}.txt", title="", metadata={"published": day}))
        for n, (text, day) in enumerate(told)
    ]
    shared = find_shared_figures(bundles)
    return [" ".join(pair.topic.split()[:2]) for pair in find_lone_figures(bundles, shared)]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (
            "The herring cannery in Lower Skell shut its gates on Monday. It has 310 workers.",
            "Gulls waited in Lower Skell for herring. The cannery, with its 130 workers, has shut its gates.",
            ["count staff"],
        ),
        (
            "The aquarium in Port Skell lost its roof. It has 40 divers and 12 sharks.",
            "Sharks looked on in Port Skell as the roof fell. The aquarium has 60 divers.",
            ["count diver"],
        ),
        (
            "The Brennick choir left on tour on Monday. It has 84 singers.",
            "Bakers fed the choir from Brennick before its tour. The choir has 48 singers, the baker said.",
            ["count singer"],
        ),
        (
            "The Skell Foundry employs 900 people. Sparks set the roof alight.",
            "Rain put out the roof of the Skell Foundry. It has a staff of 600.",
            ["count staff"],
        ),
        (
            "The city sold the old Skell Theater to Lund Opera for $4.5 million.",
            "At Lund Opera, they sing. The Skell Theater cost Lund $5.4 million.",
            ["USD price"],
        ),
        (
            "Fans of Skell Town mourn Ivo Brandel. The €11 million that Lund paid for the winger will buy seats.",
            "Lund has bought Ivo Brandel from Skell Town for €17 million.",
            ["EUR price"],
        ),
    ],
)
def test_one_figure_of_a_kind_in_each_article_is_compared(first, second, found):
    assert topics(first, second) == found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # Another place.
        ("The cannery in Lower Skell has 310 workers.", "The mill in Arden has 130 workers."),
        # Two prices in one article.
        (
            "Lund Opera bought Skell Theater for $4 million and sold Brenn Hall for $9 million.",
            "Lund Opera bought Skell Theater for $5 million.",
        ),
        # What happened to some of them.
        (
            "A fire in Port Skell injured 30 divers at the aquarium roof.",
            "The aquarium roof in Port Skell fell. It has 60 divers.",
        ),
    ],
)
def test_figures_of_two_things_are_not_compared(first, second):
    assert topics(first, second) == []


def test_staff_of_another_year_is_another_figure():
    first = "The herring cannery in Lower Skell shut its gates on Monday. It has 310 workers."
    second = "Gulls waited in Lower Skell for herring. The cannery, with its 130 workers, has shut its gates."
    assert topics(first, second, days=("2019-03-04", "2020-03-05")) == []
