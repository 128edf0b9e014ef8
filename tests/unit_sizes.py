"""Makes the word file of the sizes of units from Pint's definitions; `python -m tests.cldr_and_units` writes it.

Pint is read here and not when articles are: importing it takes 0.15 to 0.2 seconds of processor time and loading its
definitions another 0.15 (measured with Pint 0.25.3 on Python 3.11), more than the whole program needs to start.
"""

import tomllib
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

CLAIMS = Path(__file__).resolve().parent.parent / "checker/squarefacts/claims"
SIZES = CLAIMS / "resolve/arithmetic/words/dimensions.toml"
# The base unit of each dimension, in Pint's words. Torque and energy are told apart by the words of their units.
BASES = {
    "length": "metre",
    "area": "metre**2",
    "volume": "litre",
    "mass": "kilogram",
    "speed": "metre/second",
    "power": "watt",
    "energy": "joule",
    "torque": "newton*metre",
    "force": "newton",
    "pressure": "pascal",
    "temperature": "delta_degree_Celsius",
    "frequency": "hertz",
    "information": "byte",
    "time": "second",
}
# Units that one may count by, which no word file of measures has.
TIMES = ("second", "minute", "hour", "day", "week")
# What Pint calls a unit where its own name does not say it; several where news means any of them.
NAMES = {
    "barrel": "barrel, oil_barrel, imperial_barrel",
    "bushel": "bushel, imperial_bushel",
    "calorie": "calorie, kilocalorie, 1000*international_calorie",  # of food: a kilocalorie
    "cup": "cup, imperial_cup",
    "degree celsius": "delta_degree_Celsius",
    "degree fahrenheit": "delta_degree_Fahrenheit",
    "degree rankine": "degree_Rankine",
    "fluid ounce": "fluid_ounce, imperial_fluid_ounce",
    "gallon": "gallon, imperial_gallon",
    "gigabyte": "gigabyte, gibibyte",
    "horsepower": "metric_horsepower, horsepower",
    "inch of mercury": "inch_Hg",
    "kilobyte": "kilobyte, kibibyte",
    "kilocalorie": "kilocalorie, 1000*international_calorie",
    "league": "3*nautical_mile",
    "light-year": "light_year",
    "megabyte": "megabyte, mebibyte",
    "millimeter of mercury": "millimeter_Hg",
    "newton metre": "newton*metre",
    "ounce": "ounce, troy_ounce",
    "pint": "pint, imperial_pint",
    "pound-force": "force_pound",
    "pound-foot": "force_pound*foot",
    "pound-mass": "pound",
    "pound per square inch": "psi",
    "quart": "quart, imperial_quart",
    "tablespoon": "tablespoon, 15*millilitre",
    "teaspoon": "teaspoon, 5*millilitre",
    "terabyte": "terabyte, tebibyte",
    "ton": "US_ton, tonne, long_ton",
}
# The scales of temperature whose zero is not that of the base unit.
SCALES = {"degree fahrenheit": "degree_Fahrenheit", "kelvin": "kelvin", "degree rankine": "degree_Rankine"}


def sizes_file() -> str:
    """The units of the word files of measures that Pint knows, by dimension, with their sizes and zeros."""
    import pint

    registry: Any = pint.UnitRegistry()
    lines = [
        "# Physical units: dimension, size in the base unit; of a name with several units, the least and the",
        "# largest. [zeros] has what a thermometer of each scale reads at 0 degrees Celsius.",
        f"# Source: the definitions of Pint {version('pint')}. Made by tests/cldr_and_units.py, not by hand.",
    ]
    for dimension, base in BASES.items():
        lines += ["", f"# in {base.removeprefix('delta_').replace('_', ' ')}", f"[{dimension}]"]
        for unit in _units(dimension):
            sizes = _sizes(registry, unit, base)
            if sizes:
                lines.append(f'"{unit}" = [{", ".join(sizes)}]')
    lines += ["", "[zeros]"]
    for unit, scale in SCALES.items():
        lines.append(f'"{unit}" = {_number(registry.Quantity(0, "degree_Celsius").to(scale).magnitude)}')
    return "\n".join(lines) + "\n"


def _units(dimension: str) -> list[str]:
    """The units of a dimension in the word files of measures, without repeats."""
    if dimension == "time":
        return list(TIMES)
    found: list[str] = []
    for name in ("units", "rare_units"):
        table: Mapping[str, Any] = tomllib.loads((CLAIMS / f"extract/words/{name}.toml").read_text(encoding="utf-8"))
        found += table.get(dimension, {})
    return list(dict.fromkeys(found))


def _sizes(registry: Any, unit: str, base: str) -> list[str]:
    """The least and the largest size of a unit, one where they are the same, none where Pint does not know it."""
    import pint

    sizes = set()
    for name in NAMES.get(unit, _pint_name(unit)).split(", "):
        try:
            sizes.add(_number(registry.Quantity(name).to(base).magnitude))
        except (pint.errors.UndefinedUnitError, pint.errors.DimensionalityError):
            return []
    return sorted(sizes, key=float)[:: max(len(sizes) - 1, 1)]


def _pint_name(unit: str) -> str:
    """The unit as Pint writes it: "square mile" is "mile**2", "mile per hour" is "mile/hour"."""
    factors = []
    for part in unit.split(" per "):
        power, _, word = part.rpartition(" ")
        exponent = {"square": "**2", "cubic": "**3"}.get(power)
        if exponent:
            factors.append(f"{word}{exponent}")
        elif word in ("hour", "foot") or "-" in part:
            factors.append("*".join(part.replace("-", " ").split()))
        else:
            factors.append(part.replace(" ", "_"))
    return "/".join(f"({factor})" for factor in factors)


def _number(size: float) -> str:
    """A size with ten digits, as a float of TOML."""
    written = f"{size:.10g}"
    return written if any(mark in written for mark in ".e") else f"{written}.0"
