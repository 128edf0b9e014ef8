"""Squarefacts, a linter for facts: claims in a corpus of articles that cannot all be true.

What a program may import is what stands here: make articles, read their claims, check them.

    from squarefacts import article_from_text, check

    report = check([article_from_text("They met on Wednesday, October 1, 2019.")])
    for finding in report.findings:
        print(finding.message)
"""

from importlib import import_module
from typing import TYPE_CHECKING

from squarefacts.version import VERSION as __version__

if TYPE_CHECKING:
    from squarefacts.api import check
    from squarefacts.claims.bundle import ArticleClaims
    from squarefacts.claims.model import Claim, Confidence, Kind
    from squarefacts.claims.pipeline import read_claims
    from squarefacts.findings.model import Finding, Report, Severity
    from squarefacts.text.article import Article
    from squarefacts.text.build import article_from_text

__all__ = [
    "Article",
    "ArticleClaims",
    "Claim",
    "Confidence",
    "Finding",
    "Kind",
    "Report",
    "Severity",
    "__version__",
    "article_from_text",
    "check",
    "read_claims",
]

_HOMES = {
    "Article": "squarefacts.text.article",
    "ArticleClaims": "squarefacts.claims.bundle",
    "Claim": "squarefacts.claims.model",
    "Confidence": "squarefacts.claims.model",
    "Finding": "squarefacts.findings.model",
    "Kind": "squarefacts.claims.model",
    "Report": "squarefacts.findings.model",
    "Severity": "squarefacts.findings.model",
    "article_from_text": "squarefacts.text.build",
    "check": "squarefacts.api",
    "read_claims": "squarefacts.claims.pipeline",
}


def __getattr__(name: str) -> object:
    """Imports a public name when it is first used (PEP 562): the command line starts without the database."""
    if name not in _HOMES:
        raise AttributeError(f"module 'squarefacts' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
