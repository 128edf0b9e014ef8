import pytest

from squarefacts.claims.model import Confidence
from squarefacts.claims.pipeline import read_claims
from squarefacts.text.build import article_from_text
from squarefacts.text.markdown import article_from_markdown


def paired(title, text):
    """The figures of headline and text that are held against each other at high confidence."""
    article = article_from_text(text, "a", title=title)
    found = [relation for relation in read_claims(article).relations if relation.kind == "headline"]
    return [
        tuple(article.text[role.claim.start : role.claim.stop] for role in relation.roles)
        for relation in found
        if relation.confidence is Confidence.HIGH
    ]


@pytest.mark.parametrize(
    ("title", "text", "pair"),
    [
        ("Storm leaves 60,000 without power", "A storm left 16,000 homes without power.", ("60,000", "16,000 homes")),
        ("Profit up 40% at Arlo Bank", "Arlo Bank reported a 14 percent rise in profit.", ("40%", "14 percent")),
        ("Sailors saved after nine days adrift", "The sailors spent five days adrift.", ("nine days", "five days")),
        ("Woman, 67, swims the strait", "Ada Bell, 76, swims the strait each year.", ("67", "76")),
        (
            "Town to spend $46 million on ferries",
            "It will spend $46 billion on ferries.",
            ("$46 million", "$46 billion"),
        ),
        (
            "Startup raises 81 million euros",
            "A startup in Arlo has raised 18 million euros.",
            ("81 million euros", "18 million euros"),
        ),
        ("Tunnel to cost €4.3bn", "The tunnel under the bay will cost €3.4 billion.", ("€4.3bn", "€3.4 billion")),
        ("Four rescued from lift", "Firefighters have rescued six people from a lift in Arlo.", ("Four", "six people")),
        ("Clerk jailed for four years", "A clerk was sentenced to six years in prison.", ("four years", "six years")),
        ("12 killed in mine blast", "An explosion left 16 miners dead on Sunday.", ("12", "16 miners")),
        ("Jobless rate hits 7.4%", "The unemployment rate climbed to 4.7 per cent.", ("7.4%", "4.7 per cent")),
        (
            "Norvik win 5th straight title",
            "Norvik won a sixth consecutive league title on Saturday.",
            ("5th straight title", "sixth consecutive league title"),
        ),
        ("More than 500 attend farewell concert", "A crowd of 460 people heard the concert.", ("500", "460 people")),
        (
            "Tower to rise 48 floors",
            "The developer plans a 38-storey tower beside the station.",
            ("48 floors", "38-storey"),
        ),
        (
            "Two dozen whales stranded",
            "Thirty-four pilot whales were found on a beach.",
            ("Two dozen whales", "Thirty-four pilot whales"),
        ),
        ("Rovers beat United 4-1", "Rovers thrashed United 5-1 on Sunday.", ("4", "5")),
        (
            "Exports double in first half",
            "Exports from Kelmar rose by 40 per cent in the half to June.",
            ("double", "40 per cent"),
        ),
        (
            "Half of trees in park to be felled",
            "The city wants to cut down 310 of the 420 trees in Lindow Park.",
            ("Half", "310"),
        ),
        ("Rents up by a third", "Average rents in Dunvale have risen 21 percent.", ("a third", "21 percent")),
        ("Mill to axe 830 posts", "The mill said 380 workers would lose their posts.", ("830 posts", "380 workers")),
        ("Bakery to close 72 shops", "The bakery said it would shut 27 outlets.", ("72 shops", "27 outlets")),
    ],
)
def test_a_figure_of_a_headline_meets_the_one_that_its_text_tells_in_the_same_words(title, text, pair):
    assert paired(title, text) == [pair]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Girl, 7, dies after crash", "Police held two people after the crash in which a girl died."),
        ("Boy, 6, dies after school shooting", "A 14-year-old was held after a shooting at a school."),
        ("40 hurt in train crash", "Two trains collided. Eleven people were seriously hurt and 29 slightly."),
        (
            "City fined $2m over spill",
            "The city must pay $1.5 million by order of the court and $500,000 to the regulator.",
        ),
        ("Rovers beat United 4-1", "Rovers, who lost 2-1 at Holm last week, thrashed United."),
        ("Murray through to third round", "Murray won his second-round match in straight sets."),
        ("Plant to lay off 350", "Corbell Motors will cut jobs at its works. In May it cut 150 jobs in Dell."),
        ("Poet dies at 103", "The poet, who wrote 300 books, died on Monday."),
    ],
)
def test_ages_and_figures_of_other_things_are_not_held_against_the_text(title, text):
    assert paired(title, text) == []


def test_the_first_item_of_a_list_is_no_headline_even_below_front_matter():
    text = (
        "---\nauthor: Ilse\n---\n\n- Spending on bread: $6.8 million\n\nSpending on bread of $11.2 million is planned."
    )
    article = article_from_markdown(text)
    assert [relation for relation in read_claims(article).relations if relation.kind == "headline"] == []
