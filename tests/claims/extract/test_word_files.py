from importlib.metadata import version

import pytest

from squarefacts.claims.extract.measures import own_units
from squarefacts.claims.extract.words import load
from tests.cldr_and_units import WORDS, currency_file, unit_file


@pytest.mark.parametrize(("library", "name"), [("babel", "cldr_currencies"), ("quantulum3", "rare_units")])
def test_a_file_made_from_a_library_is_what_the_library_says(library, name):
    pytest.importorskip("babel" if library == "babel" else "quantulum3")
    written = (WORDS / f"{name}.toml").read_text(encoding="utf-8")
    if version(library) not in written:
        pytest.skip("made from another version")
    assert written == (currency_file() if library == "babel" else unit_file(own_units()))


def test_no_rare_unit_takes_a_spelling_of_a_common_one():
    spellings = {
        spelling.strip()
        for dimension in load("rare_units").values()
        for written in dimension.values()
        for spelling in written.split(",")
    }
    assert spellings.isdisjoint(own_units())
