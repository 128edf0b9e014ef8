"""A corpus to its report: claims, links, tables, rules, findings, repairs."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.link.corpus import link_corpus
from squarefacts.claims.tables import corpus_rows
from squarefacts.engine.database import open_database
from squarefacts.engine.rule import Rule
from squarefacts.engine.run import find_conflicts, run_rule
from squarefacts.findings.agreements import build_agreements
from squarefacts.findings.build import build_findings, index_claims
from squarefacts.findings.coverage import cover
from squarefacts.findings.model import Agreement, Finding, Report
from squarefacts.findings.weigh import weigh_repairs


def check_claims(bundles: Iterable[ArticleClaims], rules: Sequence[Rule]) -> Report:
    """The report on a corpus whose claims are read.

    Raises:
        RuleError: a rule's query does not run, or its message cannot be filled in.
    """
    report = compare(bundles, rules)
    weighed = weigh_repairs(report.findings, report.bundles, lambda changed: find([changed], rules))
    return replace(report, findings=weighed)


def compare(bundles: Iterable[ArticleClaims], rules: Sequence[Rule]) -> Report:
    """The report with its repairs as they come, not yet weighed against the other claims.

    Raises:
        RuleError: as for `check_claims`.
    """
    linked = link_corpus(list(bundles))
    corpus = linked.bundles
    rows = corpus_rows(corpus, linked.links)
    index = index_claims(corpus, rows["roles"])
    findings: list[Finding] = []
    alike: list[Agreement] = []
    compared: set[int] = set()
    comparisons = agreements = 0
    with open_database(rows) as connection:
        for rule in rules:
            outcome = run_rule(connection, rule)
            findings += build_findings(rule, outcome.conflicts, index)
            alike += build_agreements(rule, outcome.alike, index)
            compared |= outcome.compared
            comparisons += outcome.comparisons
            agreements += outcome.agreements
    return Report(
        {bundle.article.name: bundle for bundle in corpus},
        tuple(_sorted(findings, corpus)),
        comparisons,
        agreements,
        cover(corpus, compared),
        len(rules),
        tuple(alike),
    )


def find(corpus: list[ArticleClaims], rules: Sequence[Rule]) -> list[Finding]:
    """The findings alone, without counting what was compared, in the order of the rules.

    Raises:
        RuleError: as for `check_claims`; the queries are known to be well formed.
    """
    linked = link_corpus(corpus)
    rows = corpus_rows(linked.bundles, linked.links)
    index = index_claims(linked.bundles, rows["roles"])
    with open_database(rows) as connection:
        return [finding for rule in rules for finding in build_findings(rule, find_conflicts(connection, rule), index)]


def _sorted(findings: list[Finding], corpus: list[ArticleClaims]) -> list[Finding]:
    order = {bundle.article.name: place for place, bundle in enumerate(corpus)}

    def _rank(finding: Finding) -> tuple[int, int, int, int, str]:
        first = finding.locations[0]
        return -finding.severity, -finding.confidence, order[first.article], first.start, finding.rule

    return sorted(findings, key=_rank)
