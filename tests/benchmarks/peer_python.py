"""Times one Python package on the texts of a JSON lines file; run by the interpreter that has the package.

    peer_python.py PEER SAMPLE SECONDS REPEATS

Prints a JSON object: version, articles (as many as fit into SECONDS of CPU time), seconds (CPU time of each repeat),
found (results in the last repeat).
"""

import json
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.metadata import version
from itertools import count
from pathlib import Path

Finder = Callable[[str], int]
# A text with a date and a sum, on which a package loads its patterns before the clock runs.
WARM_UP = "They paid 5 dollars for 3 kg on October 1, 2019, 20% more than on Monday."


def dateparser() -> Finder:
    """Dates: `search_dates` for English, as its documentation shows it."""
    search = import_module("dateparser.search").search_dates
    return lambda text: len(search(text, languages=["en"]) or ())


def quantulum3() -> Finder:
    """Quantities with units."""
    parse = import_module("quantulum3.parser").parse
    return lambda text: len(parse(text))


def recognizers_dates() -> Finder:
    """Recognizers-Text: dates, times and durations, a paragraph at a time.

    It gets slower with the length of a text: the 29 KB of one article take 80 seconds in one piece.
    """
    find = _recognizers(["recognizers_date_time.recognize_datetime"])
    return lambda text: sum(map(find, text.split("\n\n")))


def recognizers_figures() -> Finder:
    """Recognizers-Text: numbers, ordinals, percentages and every kind with a unit."""
    units = ("currency", "dimension", "age", "temperature")
    numbers = [f"recognizers_number.recognize_{kind}" for kind in ("number", "ordinal", "percentage")]
    return _recognizers(numbers + [f"recognizers_number_with_unit.recognize_{kind}" for kind in units])


def _recognizers(names: Sequence[str]) -> Finder:
    culture = import_module("recognizers_text").Culture.English
    places = [name.rpartition(".") for name in names]
    functions = [getattr(import_module(module), function) for module, _, function in places]
    return lambda text: sum(len(function(text, culture)) for function in functions)


# Peer to the package whose version is told, and what makes its finder.
PEERS: dict[str, tuple[str, Callable[[], Finder]]] = {
    "dateparser": ("dateparser", dateparser),
    "quantulum3": ("quantulum3", quantulum3),
    "recognizers-dates": ("recognizers-text-suite", recognizers_dates),
    "recognizers-figures": ("recognizers-text-suite", recognizers_figures),
}


def main() -> int:
    """Time one peer."""
    peer, sample, limit, repeats = sys.argv[1:]
    package, make = PEERS[peer]
    texts = [json.loads(line)["text"] for line in Path(sample).read_text(encoding="utf-8").splitlines()]
    warnings.simplefilter("ignore")
    find = make()
    find(WARM_UP)
    articles, seconds, found = first_pass(find, texts, float(limit))
    runs = [seconds]
    for _ in range(int(repeats) - 1):
        begun = time.process_time()
        found = sum(map(find, texts[:articles]))
        runs.append(time.process_time() - begun)
    print(json.dumps({"version": version(package), "articles": articles, "seconds": runs, "found": found}))
    return 0


def first_pass(find: Finder, texts: Sequence[str], limit: float) -> tuple[int, float, int]:
    """Reads texts until `limit` seconds of CPU time are over: how many it was, the seconds, and what was found."""
    found = 0
    begun = time.process_time()
    for articles, text in zip(count(1), texts):
        found += find(text)
        if time.process_time() - begun > limit:
            return articles, time.process_time() - begun, found
    return len(texts), time.process_time() - begun, found


if __name__ == "__main__":
    raise SystemExit(main())
