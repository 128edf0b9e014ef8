"""The report as the document of `reports.wire`."""

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.calendar import iso_day
from squarefacts.findings.model import Agreement, Coverage, Finding, Location, Report, Severity
from squarefacts.reports.wire import (
    AgreementEntry,
    ArticleEntry,
    CoverageEntry,
    FindingEntry,
    Gap,
    LocationEntry,
    PublishedOn,
    RepairEntry,
    ReportDocument,
    Summary,
    Tool,
)
from squarefacts.version import VERSION


def make_document(report: Report) -> ReportDocument:
    """The report in the form that is written out."""
    severities = [finding.severity for finding in report.findings]
    return ReportDocument(
        tool=Tool(version=VERSION),
        summary=Summary(
            articles=len(report.bundles),
            claims=sum(len(bundle.claims) for bundle in report.bundles.values()),
            comparisons=report.comparisons,
            agreements=report.agreements,
            findings=len(severities),
            errors=severities.count(Severity.ERROR),
            warnings=severities.count(Severity.WARNING),
            notes=severities.count(Severity.NOTE),
            rules=report.rules,
        ),
        articles=[_article(bundle) for bundle in report.bundles.values()],
        findings=[_finding(finding, report) for finding in report.findings],
        agreements=[_agreement(agreement, report) for agreement in report.told_alike],
        coverage=_coverage(report.coverage, report),
    )


def _article(bundle: ArticleClaims) -> ArticleEntry:
    article, publication = bundle.article, bundle.publication
    published = PublishedOn(
        first=iso_day(publication.first_day),
        last=iso_day(publication.last_day),
        source=publication.source,
        evidence=publication.evidence,
    )
    return ArticleEntry(article=article.name, path=article.path, title=article.title, published=published)


def _finding(finding: Finding, report: Report) -> FindingEntry:
    repairs = []
    for repair in finding.repairs:
        article = report.bundles[repair.article].article
        start = article.field_offset(repair.start)
        repairs.append(
            RepairEntry(
                article=repair.article,
                start=start,
                end=start + repair.stop - repair.start,
                quote=repair.quote,
                replacement=repair.replacement,
                why=repair.why,
            )
        )
    return FindingEntry.model_validate(
        {
            "id": finding.id,
            "rule": finding.rule,
            "family": finding.family,
            "severity": finding.severity.name.lower(),
            "confidence": finding.confidence.name.lower(),
            "message": finding.message,
            "locations": [_location(location, report) for location in finding.locations],
            "repairs": repairs,
        }
    )


def _agreement(agreement: Agreement, report: Report) -> AgreementEntry:
    locations = [_location(location, report) for location in agreement.locations]
    return AgreementEntry(rule=agreement.rule, locations=locations)


def _location(location: Location, report: Report) -> LocationEntry:
    article = report.bundles[location.article].article
    line, column = article.line_column(location.start)
    start = article.field_offset(location.start)
    return LocationEntry(
        role="primary" if location.primary else "related",
        article=location.article,
        path=article.path,
        part=article.part_at(location.start),
        start=start,
        end=start + location.stop - location.start,
        line=line,
        column=column,
        quote=location.quote,
        label=location.label,
    )


def _coverage(coverage: Coverage, report: Report) -> CoverageEntry:
    gaps = []
    for name, start, stop, quote, why in coverage.not_understood:
        article = report.bundles[name].article
        line, _ = article.line_column(start)
        first = article.field_offset(start)
        gaps.append(Gap(article=name, start=first, end=first + stop - start, line=line, quote=quote, why=why))
    return CoverageEntry(
        seen=coverage.seen, understood=coverage.understood, compared=coverage.compared, not_understood=gaps
    )
