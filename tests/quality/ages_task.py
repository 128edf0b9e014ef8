"""Predictions for the task `ages`: who in a cluster of articles is told with ages that cannot both be right."""

from collections.abc import Iterable, Iterator

from squarefacts.claims.model import Confidence
from squarefacts.claims.pipeline import read_claims
from squarefacts.engine.pack import load_pack
from squarefacts.findings.check import compare
from squarefacts.findings.gate import Gate
from squarefacts.findings.model import Severity
from squarefacts.text.article import Article
from tests.quality.clusters import Row, articles_of

TASK = "ages"
DATA = "gva_age_conflicts"
RULE = "age-conflict"


def predict(told: Iterable[Row], clusters: Iterable[Row]) -> Iterator[Row]:
    """One prediction for each cluster that has rows: the people whom the rule flags at medium confidence or above.

    Args:
        told: the rows of the data, of which only the cluster is used.
        clusters: all clusters with their articles.
    """
    wanted = dict.fromkeys(str(row["cluster"]) for row in told)
    for cluster in clusters:
        if cluster["cluster"] in wanted:
            yield {"cluster": cluster["cluster"], "names": flagged(list(articles_of(cluster)))}


def flagged(articles: list[Article]) -> list[str]:
    """The people with two ages, by the names that the articles give them."""
    rules = [rule for rule in load_pack() if rule.id == RULE]
    bundles = [read_claims(article) for article in articles]
    report = compare(bundles, rules)
    persons = {(bundle.article.name, age.claim.start): age.person for bundle in bundles for age in bundle.ages}
    found = {
        persons[location.article, location.start]
        for finding in Gate(Severity.WARNING, Confidence.MEDIUM).failing(report.findings)
        for location in finding.locations
    }
    return sorted(found)
