import pytest

from squarefacts.claims.pipeline import read_claims
from squarefacts.text.markdown import article_from_markdown

TABLE = """
| Country | Exports | Imports (bn) |
|---------|---------|--------------|
| Chad    | 12,400  | 1.9          |
| Mali    | 33,100  | 5.1          |

"""


def told(sentence):
    """Each figure of the prose with the row and column of its cell."""
    article = article_from_markdown(TABLE + sentence, "a")
    relations = [relation for relation in read_claims(article).relations if relation.kind == "table"]
    return [(article.text[r.roles[0].claim.start : r.roles[0].claim.stop], r.cue) for r in relations]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Exports of Chad came to 12,400.", [("12,400", "chad, exports")]),
        ("Chad exported 12,400 tonnes.", [("12,400 tonnes", "chad, exports")]),
        (
            "Chad exported 12,400 tonnes and Mali exported 33,100.",
            [("12,400 tonnes", "chad, exports"), ("33,100", "mali, exports")],
        ),
        ("Mali imported goods for 5.1 billion.", [("5.1 billion", "mali, imports (bn)")]),
    ],
)
def test_a_clause_that_names_row_and_column_tells_the_cell(sentence, expected):
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Chad exported 20,700 tonnes less than Mali.",
        "Together Chad and Mali exported 45,500 tonnes.",
        "Exports of Chad rose by 400 tonnes.",
        "Chad has 16 million people.",
        "The 3 biggest buyers of the exports of Mali are Asian.",
        "Mali sends 60 percent of its exports abroad.",
        "Exports of Mali are expected to reach 40,000 tonnes.",
    ],
)
def test_what_is_worked_out_or_of_other_things_tells_no_cell(sentence):
    assert told(sentence) == []


HERD = "| Animal | Number |\n|---|---|\n| Goats | 46 |\n| Sheep | 212 |\n| Cows | 31 |\n\n"
TRAILS = "| Trail | Length (km) |\n|---|---|\n| Ridge | 18 |\n| Lake | 27 |\n\n"


@pytest.mark.parametrize(
    ("table", "sentence", "cues"),
    [
        (HERD, "The farm keeps 64 goats and 13 cows.", ["goats, number", "cows, number"]),
        (TRAILS, "The Ridge trail is 81 km long.", ["ridge, length (km)"]),
        (TRAILS, "Ridge, with a length of 81 km, is shorter than Lake.", ["ridge, length (km)"]),
        (HERD, "The farm sold 50 goats.", []),
        (HERD, "A total of 64 goats and cows were sold.", []),
    ],
)
def test_a_row_may_be_the_noun_of_a_figure_or_stand_before_another_row(table, sentence, cues):
    relations = read_claims(article_from_markdown(table + sentence, "a")).relations
    assert [relation.cue for relation in relations if relation.kind == "table"] == cues


PLANS = "| Plan | Storage | Price |\n|---|---|---|\n| Basic | 5 GB | $4 |\n| Plus | 50 GB | $9 |\n\n"
FUEL = "| Fuel | Output |\n|---|---|\n| Coal | 30 |\n| Gas | 50 |\n| Wind | 20 |\n\n"
TEAMS = "| Team | Won | Lost |\n|---|---|---|\n| Hawks | 11 | 5 |\n| Elks | 8 | 8 |\n\n"


@pytest.mark.parametrize(
    ("table", "sentence", "cues"),
    [
        (PLANS, "The Plus plan includes 60 GB of storage and costs $12 a month.", ["plus, storage", "plus, price"]),
        (FUEL, "Gas accounted for 60 percent of generation.", ["share of gas"]),
        (TEAMS, "The Hawks won 11 matches and lost seven.", ["hawks, lost"]),
    ],
)
def test_each_figure_of_a_sentence_is_held_against_its_column(table, sentence, cues):
    relations = read_claims(article_from_markdown(table + sentence, "a")).relations
    assert [relation.cue for relation in relations if relation.kind == "table"] == cues


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        (PLANS, "Two years ago the Plus plan cost $7."),
        (PLANS, "Half of the 900 buyers are on the Plus plan."),
        (TEAMS, "The Hawks need 3 more wins."),
    ],
)
def test_other_times_and_parts_of_others_are_not_held_against_a_row(table, sentence):
    relations = read_claims(article_from_markdown(table + sentence, "a")).relations
    assert [relation.cue for relation in relations if relation.kind == "table"] == []


def test_a_last_column_of_totals_is_the_sum_of_each_row():
    table = "| District | Dogs | Cats | All pets |\n|---|---|---|---|\n"
    table += "| North | 120 | 340 | 460 |\n| South | 210 | 290 | 520 |\n"
    relations = read_claims(article_from_markdown(table, "a")).relations
    assert [relation.kind for relation in relations] == ["sum", "sum"]
