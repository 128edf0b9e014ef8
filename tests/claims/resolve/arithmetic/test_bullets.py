import math

import pytest

from squarefacts.claims.resolve.arithmetic.bullets import count_items


def items_below(text):
    return count_items(text, text.index(":") + 1, 0)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Three towns:\n\n- Ashby\n- Bexley\n- Corfe\n", 3),
        ("Two towns:\n* Ashby, which is\nold\n* Bexley\n\nThe end.", 2),
        ("Two steps:\n\n1. Wash.\n\n   - hands\n   - feet\n\n2. Eat.\n", 2),
        ("Ten steps:\n\n" + "".join(f"{n:>3}. Step.\n" for n in range(1, 11)), 10),
        ("Two steps:\n\n1. Wash.\n   1. hands\n   2. feet\n2. Eat.\n", 2),
        ("Three steps:\n\n1. One.\n1. Two.\n1. Three.\n", 3),
    ],
)
def test_the_items_of_a_list_are_counted_and_nothing_else(text, items):
    assert items_below(text) == (items, items)


def test_a_list_that_goes_on_after_a_paragraph_may_have_all_its_items():
    assert items_below("Three steps:\n\n1. Wash.\n\nMind the tap.\n\n2. Dry.\n3. Eat.\n") == (1, 3)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Two taps:\n\n    * Hot.\n\n    * Cold.\n\n    Both are new. Tools:\n\n    * A wrench.\n", (2, 3)),
        ("Nine taps:\n- Hot: Ashby, Bexley\n- Cold: Corfe, Dean\n", (2, math.inf)),
        ("Three taps:\n- `hot`, `cold`: in the bath\n- `mix`: in the sink\n", (2, math.inf)),
        ("Two taps:\n- hot ones.\n- cold ones.\nBoth are new.\nNotes:\n- They drip.\n", (2, 3)),
    ],
)
def test_a_paragraph_as_deep_as_the_items_ends_their_list(text, items):
    assert items_below(text) == items


@pytest.mark.parametrize(
    "text",
    [
        "Three towns: Ashby and Bexley.",
        "- Two small changes:\n- a tap\n- a sink\n- a bath\n",
        "Two ways:\n\n- By boat:\n\nrow()\n",
        "The top three:\n\n3. Ashby\n2. Bexley\n1. Corfe\n",
    ],
)
def test_running_text_and_countdowns_are_no_lists(text):
    assert items_below(text) is None
