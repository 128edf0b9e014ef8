"""The finding and the report: frozen domain values; `reports.wire` has the form that is written out."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.model import Confidence


class Severity(IntEnum):
    """What a finding means for a reader if it is true."""

    NOTE = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True, slots=True)
class Location:
    """Words of an article that a finding involves.

    Attributes:
        primary: True for the one place at which the finding stands.
        article: the article's name.
        start, stop: characters of the article's text, stop exclusive.
        quote: the words.
        label: what the words say, for the reader of the report.
    """

    primary: bool
    article: str
    start: int
    stop: int
    quote: str
    label: str


@dataclass(frozen=True, slots=True)
class Repair:
    """A change of words that would settle a finding: both sides are always shown, and none is made.

    Attributes:
        article: the article's name.
        start, stop: the characters to replace.
        quote: the words there now.
        replacement: the words in their place, in the same style.
        why: what the change assumes, and what else in the corpus speaks for or against it.
    """

    article: str
    start: int
    stop: int
    quote: str
    replacement: str
    why: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact that cannot be as told, however many places tell it.

    Attributes:
        id: short, stable while the clashing words stay the same; see `findings.identity`.
        rule, family: the rule and its family.
        severity: what it means if it is true.
        confidence: how sure the reading is.
        message: one sentence.
        locations: the primary one first.
        repairs: the changes that would settle it.
    """

    id: str
    rule: str
    family: str
    severity: Severity
    confidence: Confidence
    message: str
    locations: tuple[Location, ...]
    repairs: tuple[Repair, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """A fact that two or more articles tell alike.

    Attributes:
        rule: the rule that compared it.
        locations: the words that tell it, in the order of the corpus; copies of one article count once.
    """

    rule: str
    locations: tuple[Location, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the figures and dates was understood and compared.

    Attributes:
        seen: figures and dates found in the text.
        understood: those with a value.
        compared: those that at least one rule compared with something.
        not_understood: (article, start, stop, quote, why) of the others.
    """

    seen: int
    understood: int
    compared: int
    not_understood: tuple[tuple[str, int, int, str, str], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a run came to.

    Attributes:
        bundles: the articles' claims, by the article's name, in the order of reading.
        findings: the gravest and surest first, then by place.
        comparisons: how many comparisons the rules made.
        agreements: how many facts were compared and agree.
        coverage: how much was understood.
        rules: how many rules ran.
        told_alike: the facts that two or more articles tell alike, by rule.
    """

    bundles: Mapping[str, ArticleClaims]
    findings: tuple[Finding, ...]
    comparisons: int
    agreements: int
    coverage: Coverage
    rules: int
    told_alike: tuple[Agreement, ...] = ()
