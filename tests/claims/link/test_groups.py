from hypothesis import given
from hypothesis import strategies as st

from squarefacts.claims.link.groups import Groups


def test_what_is_joined_over_a_third_is_one_group():
    groups = Groups([None, None, None, None])
    assert groups.join(0, 2) and groups.join(2, 3)
    assert groups.parts() == [[0, 2, 3], [1]]


def test_two_numbers_stay_apart_even_over_one_that_has_none():
    groups = Groups([1, None, 2])
    assert groups.join(0, 1)
    assert not groups.join(1, 2)
    assert groups.parts() == [[0, 1], [2]]


@given(st.lists(st.one_of(st.none(), st.integers(1, 3)), max_size=12), st.data())
def test_no_group_ever_holds_two_numbers(numbers, data):
    groups = Groups(numbers)
    if numbers:
        place = st.integers(0, len(numbers) - 1)
        for one, other in data.draw(st.lists(st.tuples(place, place), max_size=20)):
            groups.join(one, other)
    assert sorted(place for part in groups.parts() for place in part) == list(range(len(numbers)))
    for part in groups.parts():
        assert len({numbers[place] for place in part} - {None}) <= 1
