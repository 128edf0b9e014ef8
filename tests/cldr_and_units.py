"""Makes the word files of currencies (Babel), of rarer units (quantulum3) and of the sizes of units (Pint).

    python -m tests.cldr_and_units

The libraries are read here and not when articles are read: quantulum3 needs seconds before its first unit, Pint longer
than the whole program, and the names of currencies change about once a year. A test compares the files with them.
"""

import json
from collections.abc import Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from tests.unit_sizes import SIZES, sizes_file

WORDS = Path(__file__).resolve().parent.parent / "checker/squarefacts/claims/extract/words"
# Units of quantulum3 that are read better by other extractors, or count things.
LEFT_OUT = ("currency", "dimensionless", "time", "angle", "typographical element", "data storage", "volumetric flow")
# Names of units that are also common words, surnames or makes: its known misreadings ("20 Tesla cars", "3 barns").
MISREAD_WORDS = """
barn league leagues drop drops turn turns shake set pair henry henries gray grays gauss maxwell tesla teslas mole
moles bar bars kip kips darcy weber webers rutherford langley tex stokes faraday curie curies count counts poise cup
cups lux lumen rod rods chain chains hand hands link links grain grains dram drams slug slugs jigger jiggers gill
gills pica picas point points newton newtons siemens farad rad rads gal gals stone stones bel bels ell ells pole
poles perch ton tons pound pounds light lights knot knots degree degrees foot feet square squares cubic minute
second speed cord cords peck pecks cable cables fathom atmosphere quarter quarters candle candles franklin franklins
galileo galileos dalton daltons barrie barries barie baries baryd baryds barye baryes barad barads baryed baryeds
cst bev pph quad stere steres therm therms thermie thermies denier deniers nucleotide nucleotides
"""
MISREAD = frozenset(MISREAD_WORDS.split())
# How the plurals of names end where an "s" would be wrong.
PLURALS = {"foot": "feet", "inch": "inches", "hertz": "hertz", "feet": "feet"}
# Currency words that are common words, or another thing, without their country.
NOT_ALONE = ("dollar", "pound", "colon", "crown", "real", "franc", "leone", "florin", "guarani")


def currency_file() -> str:
    """The names of the currencies that are legal tender somewhere, and the countries where they are."""
    from babel import Locale
    from babel.core import get_global
    from babel.numbers import get_currency_name

    english = Locale("en")
    places: dict[str, list[str]] = {}
    for territory, used in get_global("territory_currencies").items():
        tender = [code for code, _, until, legal in used if legal and until is None]
        name = english.territories.get(territory, "")
        if tender and len(territory) == 2 and name:
            places.setdefault(tender[-1], []).append(name)
    names = {code: (get_currency_name(code, 1, "en"), get_currency_name(code, 2, "en")) for code in sorted(places)}
    lines = [
        "# Currencies that are legal tender somewhere: ISO code = names; and the countries that use each.",
        f"# Source: Unicode CLDR, through Babel {version('babel')}. Made by tests/cldr_and_units.py, not by hand.",
        "",
        "[names]",
        *(f'{code} = "{one.lower()}, {many.lower()}"' for code, (one, many) in names.items()),
        "",
        "# Names that are enough without their country: only one currency has them.",
        "[alone]",
        *(f'{code} = "{word}"' for code, word in _alone(names)),
        "",
        "# Where each is used.",
        "[places]",
        *(f'{code} = "{", ".join(sorted(_plain(name) for name in places[code]))}"' for code in sorted(places)),
    ]
    return "\n".join(lines) + "\n"


def _plain(name: str) -> str:
    """A country's name as news writes it."""
    return name.partition(" (")[0].replace(" SAR China", "").replace("&", "and").replace(",", "")


def _alone(names: dict[str, tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The last words of names that belong to one currency."""
    last = {code: one.lower().split()[-1] for code, (one, _) in names.items()}
    for code, word in last.items():
        if len(word) > 4 and word not in NOT_ALONE and list(last.values()).count(word) == 1:
            yield code, word


def unit_file(known: dict[str, str]) -> str:
    """The units of quantulum3 whose spellings our own table does not have, by dimension."""
    spec = find_spec("quantulum3")
    assert spec is not None
    assert spec.origin is not None
    table = json.loads((Path(spec.origin).parent / "units.json").read_text(encoding="utf-8"))
    by_dimension: dict[str, list[str]] = {}
    seen = set(known)
    for unit, entry in table.items():
        spellings = [word for word in _spellings(unit, entry) if word not in seen]
        if entry.get("entity") not in LEFT_OUT and spellings:
            seen.update(spellings)
            by_dimension.setdefault(entry["entity"], []).append(f'"{unit.lower()}" = "{", ".join(spellings)}"')
    lines = [
        "# Rarer physical units, singular name = spellings, beside those of units.toml.",
        f"# Source: the table of quantulum3 {version('quantulum3')}, without the words that it is known to misread.",
        "# Made by tests/cldr_and_units.py, not by hand.",
    ]
    for dimension, units in sorted(by_dimension.items()):
        lines += ["", f'["{dimension}"]', *sorted(units)]
    return "\n".join(lines) + "\n"


def _spellings(unit: str, entry: dict[str, list[str]]) -> list[str]:
    """The spellings of a unit that mean nothing else: its names with their plurals, symbols like "kPa" and "mSv"."""
    found: list[str] = []
    for word in [unit, *entry.get("surfaces", [])]:
        lower = word.lower()
        plain = lower.replace(" ", "").replace("-", "").isalpha() and not {"per", "of"} & set(lower.split())
        if len(lower) > 4 and plain and lower not in MISREAD:
            found += [lower, _plural(lower)]
    for symbol in entry.get("symbols", []):
        plain = len(symbol) > 2 and symbol.isalpha() and symbol.isascii() and not symbol[1:].islower()
        if plain and symbol.lower() not in MISREAD:
            found.append(symbol.lower())
    return list(dict.fromkeys(found))


def _plural(name: str) -> str:
    """The plural of a unit's name."""
    for end, plural in PLURALS.items():
        if name.endswith(end):
            return name[: -len(end)] + plural
    return name if name.endswith("s") else f"{name}s"


def main() -> None:
    """Write the files."""
    from squarefacts.claims.extract.measures import own_units

    (WORDS / "cldr_currencies.toml").write_text(currency_file(), encoding="utf-8")
    (WORDS / "rare_units.toml").write_text(unit_file(own_units()), encoding="utf-8")
    SIZES.write_text(sizes_file(), encoding="utf-8")


if __name__ == "__main__":
    main()
