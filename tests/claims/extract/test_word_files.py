from importlib.metadata import version

import pytest

from squarefacts.claims.extract.measures import own_units
from squarefacts.claims.extract.words import load
from tests.cldr_and_units import WORDS, currency_file, unit_file
from tests.unit_sizes import SIZES, sizes_file


@pytest.mark.parametrize(
    ("library", "path", "made"),
    [
        ("babel", WORDS / "cldr_currencies.toml", currency_file),
        ("quantulum3", WORDS / "rare_units.toml", lambda: unit_file(own_units())),
        ("pint", SIZES, sizes_file),
    ],
)
def test_a_file_made_from_a_library_is_what_the_library_says(library, path, made):
    pytest.importorskip(library)
    written = path.read_text(encoding="utf-8")
    if version(library) not in written:
        pytest.skip("made from another version")
    assert written == made()


def test_no_rare_unit_takes_a_spelling_of_a_common_one():
    spellings = {
        spelling.strip()
        for dimension in load("rare_units").values()
        for written in dimension.values()
        for spelling in written.split(",")
    }
    assert spellings.isdisjoint(own_units())
