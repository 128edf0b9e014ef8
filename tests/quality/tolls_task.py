"""The task `tolls`: how many were killed and injured, against a public archive that counted them.

The archive knows how each incident ended, an article only what was known on its day: where someone died afterwards, or
where the archive counts otherwise than the police, the text is read rightly and differs all the same. A person has read
every difference; `tolls.toml` lists those where the text says what is read, and those that are misread.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from squarefacts.claims.pipeline import read_claims
from squarefacts.text.article import Article
from tests.quality.clusters import Row, articles_of
from tests.quality.measure import Measured
from tests.quality.predict import rows

TASK = "tolls"
CLUSTERS = "clusters_gva.jsonl.gz"
JUDGED = Path(__file__).with_name("tolls.toml")
# The numbers of a text, digits or words, beside a word of the toll: a test that shares nothing with the extractor.
WORDS = {
    "killed": r"(?:killed|dead|died|dies|fatally|deaths?|fatalit\w+|slain|killing)",
    "injured": r"(?:injur\w+|wound\w+|hurt|hospitali[sz]ed)",
}


@dataclass(frozen=True, slots=True)
class Toll:
    """One toll of one article: the archive's number, what is read of it, and whether the text states that number.

    Attributes:
        name: the identity of the article and the kind of toll ("gva/1/2 killed").
        gold: how many the archive counts.
        read: the interval that is read, None where nothing is.
        stated: whether the archive's number stands beside a word of the toll.
    """

    name: str
    gold: int
    read: tuple[float, float] | None
    stated: bool

    @property
    def agrees(self) -> bool:
        """Whether the archive's number lies in what is read."""
        return self.read is not None and self.read[0] <= self.gold <= self.read[1]


def measure_tolls(data: Path) -> Measured:
    """The figures of the task: tolls read rightly, misread, and stated in the text but not read.

    Args:
        data: the folder with the labelled data.

    Raises:
        FileNotFoundError: the folder has no clusters.
    """
    found = [toll for cluster in rows(data / CLUSTERS) for toll in tolls_of(cluster)]
    read = [toll for toll in found if toll.read is not None]
    otherwise = [toll for toll in read if not toll.agrees]
    known = verdicts()
    judged = Counter(known.get(toll.name, "unjudged") for toll in otherwise)
    missed = sum(toll.gold > 0 and toll.stated and not toll.agrees for toll in found)
    agreeing = len(read) - len(otherwise)
    rightly = agreeing + judged["told so"]
    lines = [
        f"read as the archive has it: {agreeing} of {len(read)}; otherwise, as a person judged them: "
        + ", ".join(f"{count} {verdict}" for verdict, count in sorted(judged.items())),
        f"tolls read rightly: {rightly} of {len(read)} ({100 * rightly / max(len(read), 1):.1f} %)",
        f"tolls missed: {missed}, where the archive's number stands beside a word of the toll",
    ]
    lines += [
        f"unjudged: {toll.name}, read {toll.read}, archive {toll.gold}" for toll in otherwise if toll.name not in known
    ]
    figures: dict[str, float] = {
        "tolls read rightly": rightly,
        "tolls misread": len(read) - rightly,
        "tolls missed": missed,
    }
    return Measured(tuple(lines), figures)


def tolls_of(cluster: Row) -> Iterator[Toll]:
    """The tolls of the articles of a cluster; none where the archive has no numbers."""
    gold = cluster["gold"]
    if not isinstance(gold, dict):
        return
    for article in articles_of(cluster):
        facts = {fact.property: (fact.low, fact.high) for fact in read_claims(article).facts}
        for toll in WORDS:
            number = int(gold[toll])
            name = f"{article.name.partition('#')[2]} {toll}"
            yield Toll(name, number, facts.get(toll), states(article, toll, number))


def states(article: Article, toll: str, number: int) -> bool:
    """Whether a number stands within five words before a word of the toll, or three after it, in one clause."""
    digits = "|".join(re.escape(word) for word in _number_words())
    counted = rf"(?P<number>\d{{1,2}}|{digits})"
    patterns = (
        rf"\b{counted}\b(?P<between>(?:\W+\w+){{0,4}}?\W+){WORDS[toll]}\b",
        rf"\b{WORDS[toll]}\b(?P<between>\W+(?:\w+\W+){{0,2}}?){counted}\b",
    )
    for pattern in patterns:
        for match in re.finditer(pattern, article.text, re.IGNORECASE):
            told = match["number"].lower()
            value = _number_words().get(told) or (int(told) if told.isdigit() else 0)
            if value == number and not re.search(r"[.;:\n]", match["between"]):
                return True
    return False


def verdicts() -> dict[str, str]:
    """What a person said of each difference: the toll's name to "told so" or "misread"."""
    lists = tomllib.loads(JUDGED.read_text(encoding="utf-8"))
    return {name: verdict.replace("_", " ") for verdict, names in lists.items() for name in names}


def _number_words() -> dict[str, int]:
    names = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    return {word: number for number, word in enumerate(names.split(), 1)}
