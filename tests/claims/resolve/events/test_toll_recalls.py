"""What a reader gains from tolls that an article tells again as known."""

import pytest

from squarefacts import article_from_text, read_claims

LEAD = "A slide near Vorn buried a hut on Sunday, killing nine skiers and injuring 14, the rescue service said. "


def recalls(text):
    """The pairs of words that tell one toll."""
    bundle = read_claims(article_from_text(LEAD + text, "article", metadata={"published": "2016-05-04"}))
    quote = bundle.article.text
    return [
        (quote[told.earlier.start : told.earlier.stop], quote[told.later.start : told.later.stop])
        for told in bundle.retellings
        if told.presupposed
    ]


@pytest.mark.parametrize(
    ("text", "earlier", "later"),
    [
        ("The eleven dead were from Holm.", "nine skiers", "eleven dead"),
        ("Few of the eleven who died wore helmets.", "nine skiers", "eleven"),
        ("The eleven skiers killed were friends.", "nine skiers", "eleven skiers"),
        ("The village will pay for the funerals of the seven victims.", "nine skiers", "seven victims"),
        ("Of the 41 people injured, two are children.", "14", "41 people"),
    ],
)
def test_a_toll_told_again_as_known_is_held_against_the_first(text, earlier, later):
    assert recalls(text) == [(earlier, later)]


@pytest.mark.parametrize(
    "text",
    [
        "The three others killed on Monday were guides.",
        "The twelve victims were flown out.",
        "The two dogs that died were buried.",
        "The four guides injured were from Holm.",
        "Eleven people have died in slides since May.",
    ],
    ids=["others", "hurt ones are victims too", "beasts", "a part by its noun", "not told as known"],
)
def test_a_part_or_another_toll_is_left_alone(text):
    assert recalls(text) == []
