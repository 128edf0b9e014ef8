"""What a reader gains from events that are told before a first or a second one, and from editions of few articles."""

import pytest

from tests.claims.link.parallels.test_clauses import found

FIRST = "Bishop Ilse Harker came to the quarry at Brennick on Thursday, her {} there{}, and blessed the crane."
EARLIER = "Bishop Ilse Harker visited the quarry at Brennick on March 7, 2012 and spoke of the strike."
EARLIER_STILL = "Bishop Ilse Harker visited the quarry at Brennick in May 2009 and in June 2011. She sang."


@pytest.mark.parametrize(
    ("number", "rest", "earlier", "expected"),
    [
        ("first visit", "", EARLIER, [("WARNING", "MEDIUM")]),
        ("second visit", "", EARLIER, []),
        ("second visit", "", EARLIER_STILL, [("WARNING", "MEDIUM")]),
        ("third visit", "", EARLIER_STILL, []),
        ("first visit", " since the flood", EARLIER, []),
        ("first visit", " as bishop", EARLIER, [("WARNING", "MEDIUM")]),
        ("first visit", " as bishop", EARLIER.replace("Bishop", "Canon"), []),
        ("first visit", " since 2005", EARLIER, [("WARNING", "MEDIUM")]),
        ("first visit", "", EARLIER.replace("visited", "spoke of"), []),
        ("first visit", "", EARLIER.replace("Ilse Harker", "Jon Sund"), []),
    ],
)
def test_a_number_is_too_low_where_as_many_earlier_ones_are_told(number, rest, earlier, expected):
    told = ("2016-05-20", FIRST.format(number, rest)), ("2013-03-08", earlier)
    assert found("counted-too-low", *told) == expected


def editions(*told):
    """Articles on a kite cup, given as (year, words of its number)."""
    texts = "Edda Rask flew highest at {} on Sunday in Vorn.", "Rain fell on {} in Vorn.", "{} drew a crowd to Vorn."
    return [(f"{year}-06-02", text.format(words)) for (year, words), text in zip(told, texts, strict=True)]


def test_an_edition_too_many_is_found_though_each_article_counts_in_other_words():
    told = editions(
        (2013, "the 5th Vorn Kite Cup"), (2014, "the Vorn Kite Cup, the sixth,"), (2015, "The 8th Kite Cup")
    )
    assert found("edition-year", *told) == [("WARNING", "MEDIUM")]


@pytest.mark.parametrize("years", [(2013, 2014, 2015), (2013, 2015, 2017)], ids=["yearly", "every other year"])
def test_editions_in_step_with_the_years_are_left_alone(years):
    words = "the 5th Vorn Kite Cup", "the Vorn Kite Cup, the sixth,", "The 7th Kite Cup"
    assert found("edition-year", *editions(*zip(years, words, strict=True))) == []
