"""The report as it is written out: documented, versioned, apart from the domain values so that those may change.

The JSON Schema that `squarefacts schema report` prints is generated from these models.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION: Literal[1] = 1

Offset = Annotated[int, Field(ge=0)]
IsoDay = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Level = Literal["high", "medium", "low"]


class _Wire(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Tool(_Wire):
    """The program that made the report."""

    name: Literal["squarefacts"] = "squarefacts"
    version: str


class Summary(_Wire):
    """The figures of the run."""

    articles: int
    claims: int
    comparisons: int
    agreements: int
    findings: int
    errors: int
    warnings: int
    notes: int
    rules: int


class PublishedOn(_Wire):
    """When an article appeared: the first and last possible day (null: not known), and from what that is known."""

    first: IsoDay | None
    last: IsoDay | None
    source: Annotated[str, Field(alias="from")]
    evidence: str


class ArticleEntry(_Wire):
    """One article that was read."""

    article: str
    path: str
    title: str
    published: PublishedOn


class LocationEntry(_Wire):
    """Words that a finding involves; `start` and `end` count characters of the file, or of the record's field."""

    role: Literal["primary", "related"]
    article: str
    path: str
    part: str
    start: Offset
    end: Offset
    line: int | None
    column: int | None
    quote: str
    label: str


class RepairEntry(_Wire):
    """A change that would settle a finding: the words between `start` and `end` become `replacement`."""

    article: str
    start: Offset
    end: Offset
    quote: str
    replacement: str
    why: str


class FindingEntry(_Wire):
    """One finding."""

    id: str
    rule: str
    family: str
    severity: Literal["error", "warning", "note"]
    confidence: Level
    message: str
    locations: Annotated[list[LocationEntry], Field(min_length=1)]
    repairs: list[RepairEntry]


class AgreementEntry(_Wire):
    """A fact that two or more articles tell alike, and the words that tell it."""

    rule: str
    locations: Annotated[list[LocationEntry], Field(min_length=2)]


class Gap(_Wire):
    """A figure or date that was seen and not understood."""

    article: str
    start: Offset
    end: Offset
    line: int | None
    quote: str
    why: str


class CoverageEntry(_Wire):
    """How many figures and dates were seen, understood, and compared with something; and those not understood."""

    seen: int
    understood: int
    compared: int
    not_understood: list[Gap]


class ReportDocument(_Wire):
    """The whole report."""

    schema_version: Literal[1] = SCHEMA_VERSION
    tool: Tool
    summary: Summary
    articles: list[ArticleEntry]
    findings: list[FindingEntry]
    agreements: list[AgreementEntry] = []
    coverage: CoverageEntry
