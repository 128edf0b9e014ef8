"""The report as JSON, for other programs; its schema is that of `reports.wire.ReportDocument`."""

from squarefacts.findings.model import Report
from squarefacts.reports.document import make_document


def render_json(report: Report) -> str:
    """The report as indented JSON with a newline at its end."""
    return make_document(report).model_dump_json(by_alias=True, indent=2) + "\n"
