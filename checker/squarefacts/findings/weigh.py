"""Weighing repairs: each is tried on its article, and says what else it would settle or break.

The tool never picks a winner; it orders the repairs by the other claims that speak for them and shows them all.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.pipeline import read_as_published, read_claims
from squarefacts.findings.model import Finding, Repair
from squarefacts.text.article import Article
from squarefacts.text.change import with_change

Check = Callable[[ArticleClaims], Sequence[Finding]]
# Trying one repair reads one article again; past this many findings an editor has other worries than their order.
MOST_WEIGHED = 25


def weigh_repairs(
    findings: Sequence[Finding], bundles: Mapping[str, ArticleClaims], check: Check
) -> tuple[Finding, ...]:
    """The findings with their repairs in order, the one with most other claims on its side first.

    Args:
        findings: as built.
        bundles: the articles' claims by name.
        check: finds the conflicts of one article alone.
    """
    before: dict[str, Counter[str]] = {}
    weighed = []
    for place, finding in enumerate(findings):
        first = [repair for repair in finding.repairs if repair.start == finding.repairs[0].start]
        first = [repair for repair in first if repair.article == finding.repairs[0].article]
        if len(first) > 1 and place < MOST_WEIGHED:
            name = first[0].article
            if name not in before:
                before[name] = _rules(check(bundles[name]))
            ordered = _weigh(finding.rule, first, bundles[name], before[name], check)
            # The repairs of further places that tell the same stand behind those of the first, as they came.
            finding = replace(finding, repairs=(*ordered, *finding.repairs[len(first) :]))
        weighed.append(finding)
    return tuple(weighed)


def _weigh(
    rule: str, repairs: Sequence[Repair], bundle: ArticleClaims, before: Counter[str], check: Check
) -> tuple[Repair, ...]:
    scored = []
    for place, repair in enumerate(repairs):
        changed = _read_again(bundle, with_change(bundle.article, repair.start, repair.stop, repair.replacement))
        after = _rules(check(changed))
        settled = before - after - Counter([rule])
        broken = after - before
        told = _tell(repair.why, settled, broken)
        scored.append((broken.total() - settled.total(), place, replace(repair, why=told)))
    return tuple(repair for _, _, repair in sorted(scored, key=lambda item: item[:2]))


def _read_again(bundle: ArticleClaims, changed: Article) -> ArticleClaims:
    """The claims of a changed article; a year that the corpus settled stays settled."""
    if bundle.publication.source == "corpus":
        return read_as_published(changed, bundle.publication)
    return read_claims(changed)


def _tell(why: str, settled: Iterable[str], broken: Iterable[str]) -> str:
    parts = [why]
    if named := sorted(settled):
        parts.append(f"it would also settle {', '.join(named)}")
    if named := sorted(broken):
        parts.append(f"but it would then break {', '.join(named)}")
    return "; ".join(parts)


def _rules(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.rule for finding in findings)
