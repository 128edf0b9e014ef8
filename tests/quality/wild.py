"""What the rules say of whole corpora of real articles, for false alarms: each corpus is checked as one corpus."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from squarefacts import Article
from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.pipeline import read_corpus
from squarefacts.findings.check import compare
from squarefacts.findings.gate import Gate
from squarefacts.findings.model import Finding, Report
from squarefacts.text.reading import read_articles
from tests.quality import clusters
from tests.quality.flags_tasks import default_rules

JUDGED = Path(__file__).with_name("judged.toml")
# Characters shown on each side of the words that a finding quotes.
CONTEXT = 70


@dataclass(frozen=True, slots=True)
class WildCorpus:
    """A corpus that was checked: its name, how many articles and characters it has, and the report."""

    name: str
    articles: int
    characters: int
    report: Report

    @property
    def failing(self) -> list[Finding]:
        """The findings at the default gate."""
        return Gate().failing(self.report.findings)

    def counts(self) -> Counter[tuple[str, str, str]]:
        """How many findings there are of each rule, severity and confidence."""
        return Counter((f.rule, f.severity.name.lower(), f.confidence.name.lower()) for f in self.report.findings)

    def context(self, finding: Finding) -> str:
        """The words of a finding's primary place with what stands around them, on one line."""
        place = finding.locations[0]
        text = self.report.bundles[place.article].article.text
        before, after = text[max(0, place.start - CONTEXT) : place.start], text[place.stop : place.stop + CONTEXT]
        return " ".join(f"{before}[[{text[place.start : place.stop]}]]{after}".split())


def judged() -> dict[str, str]:
    """What a person said of findings: finding id to "real" or "wrong"."""
    told = tomllib.loads(JUDGED.read_text(encoding="utf-8"))
    return {
        identity: verdict for rule in told.values() for verdict, identities in rule.items() for identity in identities
    }


def check_wild(data: Path) -> Iterator[WildCorpus]:
    """Every corpus of the data, all clusters of one story as one corpus first.

    Articles whose recorded date is suspect, or may be, make a corpus of their own.
    """
    if (data / clusters.FILE).exists():
        told = clusters.read_clusters(data)
        yield _check(clusters.NAME, [article for cluster in told for article in clusters.articles_of(cluster)])
    for path in sorted(data.glob("wild_*.jsonl.gz")):
        name = path.name.removesuffix(".jsonl.gz")
        articles = [item for item in read_articles([path]) if isinstance(item, Article)]
        # The field is missing where no date is suspect, and null where nobody can say.
        dated = [article for article in articles if article.metadata.get("date_suspect", False) is False]
        suspect = [article for article in articles if article.metadata.get("date_suspect", False) is not False]
        if dated:
            yield _check(name, dated)
        if suspect:
            yield _check(f"{name}, date suspect", suspect)


def _check(name: str, articles: Sequence[Article]) -> WildCorpus:
    report = compare([read for read in read_corpus(articles) if isinstance(read, ArticleClaims)], default_rules())
    return WildCorpus(name, len(articles), sum(len(article.text) for article in articles), report)
