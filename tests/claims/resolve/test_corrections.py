import pytest

from squarefacts.claims.resolve.corrections import tells_what_was_said_before


@pytest.mark.parametrize(
    "sentence",
    [
        "Police earlier said that two people had died.",
        "The age was initially reported as 24.",
        "An earlier version of this story gave another number.",
        "The agency incorrectly listed him as dead.",
        "Officials had previously put the toll at nine.",
    ],
)
def test_what_was_said_before_is_known_as_such(sentence):
    assert tells_what_was_said_before(sentence, 0, len(sentence))


@pytest.mark.parametrize(
    "sentence",
    ["Two people died earlier this week.", "He was the first to report it.", "The police said earlier on Monday so."],
)
def test_a_plain_telling_is_left_alone(sentence):
    assert not tells_what_was_said_before(sentence, 0, len(sentence))
