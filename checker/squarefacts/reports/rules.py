"""Rules for reading: the list of them, and one explained with its examples; all from the rule files."""

import textwrap
from collections.abc import Iterable, Iterator

from squarefacts.engine.header import Example, ExampleCorpus
from squarefacts.engine.rule import Rule

_WIDTH = 100


def list_rules(rules: Iterable[Rule]) -> str:
    """One line a rule: id, severity, title."""
    listed = list(rules)
    width = max((len(rule.id) for rule in listed), default=0)
    lines = [f"{rule.id:<{width}}  {rule.header.severity:<7}  {rule.header.title}{_off(rule)}" for rule in listed]
    return "".join(line + "\n" for line in lines)


def _off(rule: Rule) -> str:
    return "" if rule.header.default else " (off by default)"


def explain_rule(rule: Rule) -> str:
    """A rule in plain words: what is wrong, why it matters, what may excuse it, and its examples."""
    header = rule.header
    lines = [f"{rule.id} ({header.severity}{_off(rule).replace(' (', ', ').rstrip(')')})", "", header.title + ".", ""]
    lines += textwrap.wrap(" ".join(header.why.split()), _WIDTH)
    if header.benign:
        lines += ["", "Both may be right after all:"]
        for reason in header.benign:
            lines += textwrap.wrap(" ".join(reason.split()), _WIDTH, initial_indent="- ", subsequent_indent="  ")
    for example in header.examples:
        lines += ["", *_example(example)]
    return "\n".join(lines) + "\n"


def _example(example: Example) -> Iterator[str]:
    day = f" (published {example.published})" if example.published else ""
    yield f"Example{day}:"
    for name, side in (("bad", example.bad), ("good", example.good)):
        texts = [item.text for item in side.articles] if isinstance(side, ExampleCorpus) else [side]
        for text in texts:
            told = " ".join(text.split())
            yield from textwrap.wrap(told, _WIDTH, initial_indent=f"  {name + ':':<6}", subsequent_indent=" " * 8)


def rules_page(rules: Iterable[Rule]) -> str:
    """The page `rules/README.md`: every rule by family, as Markdown."""
    lines = [
        "# Rules",
        "",
        "Made from the rule files by `make generated`; `squarefacts explain RULE` prints the same for one rule.",
    ]
    family = ""
    for rule in rules:
        if rule.family != family:
            family = rule.family
            lines += ["", f"## {family}"]
        lines += ["", f"### {rule.id}", "", f"{rule.header.title} ({rule.header.severity}{_off(rule)}).", ""]
        lines += [" ".join(rule.header.why.split())]
        if rule.header.benign:
            lines += ["", "Both may be right after all:", ""]
            lines += [f"- {' '.join(reason.split())}" for reason in rule.header.benign]
        for example in rule.header.examples:
            lines += ["", "```text", *_example(example), "```"]
    return "\n".join(lines) + "\n"
