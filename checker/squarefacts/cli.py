"""The command line. Heavy modules are imported where they are used, so that `--help` answers at once."""

import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from squarefacts.version import VERSION

if TYPE_CHECKING:
    from squarefacts.claims.bundle import ArticleClaims
    from squarefacts.config import Config
    from squarefacts.engine.rule import Rule
    from squarefacts.findings.model import Report
    from squarefacts.text.article import Article

FORMATS = ("text", "json", "markdown")
SEVERITIES = ("error", "warning", "note")
CONFIDENCES = ("high", "medium", "low")
USAGE, NOTHING_READ, UNREADABLE = 2, 3, 4

paths_argument = click.argument("paths", nargs=-1, required=True)
exclude_option = click.option(
    "--exclude", multiple=True, metavar="GLOB", help="Leave out files that match. Repeatable."
)
stdin_option = click.option("--stdin-filename", metavar="NAME", help="The name and format of standard input ('-').")
published_option = click.option(
    "--published", metavar="DAY", help="The day on which the articles appeared, as 2019-10-04 or a time with its zone."
)
jobs_option = click.option("--jobs", type=click.IntRange(min=1), help="Processes to use. [default: all cores]")
rules_option = click.option(
    "--rules",
    "rule_paths",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A rule file of your own, or a folder.",
)
config_option = click.option(
    "--config", "config_path", type=click.Path(path_type=Path), help="The configuration. [default: squarefacts.toml]"
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="squarefacts")
def app() -> None:
    """Squarefacts finds claims in a corpus of articles that cannot all be true."""


@app.command()
@paths_argument
@click.option("--output-format", type=click.Choice(FORMATS), default="text", help="What standard output gets.")
@click.option(
    "-o", "--output", "targets", multiple=True, metavar="[FORMAT:]FILE", help="Also write a file. Repeatable."
)
@click.option("--fail-on", type=click.Choice(SEVERITIES), help="The least severity that fails. [default: error]")
@click.option("--min-confidence", type=click.Choice(CONFIDENCES), help="The least such confidence. [default: high]")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if findings fail the run.")
@click.option("--all", "show_all", is_flag=True, help="Show findings of low confidence too.")
@exclude_option
@stdin_option
@published_option
@jobs_option
@rules_option
@config_option
def check(
    paths: tuple[str, ...],
    output_format: str,
    targets: tuple[str, ...],
    fail_on: str | None,
    min_confidence: str | None,
    exit_zero: bool,
    show_all: bool,
    exclude: tuple[str, ...],
    stdin_filename: str | None,
    published: str | None,
    jobs: int | None,
    rule_paths: tuple[Path, ...],
    config_path: Path | None,
) -> None:
    """Report claims in PATHS (files, folders, or - for standard input) that cannot all be true.

    Exit codes: 0 nothing at the gate, 1 findings at the gate, 2 wrong usage, configuration or rule file,
    3 no article was read, 4 an article could not be read.
    """
    from squarefacts.claims.model import Confidence
    from squarefacts.findings.gate import Exit, Gate, Verdict, judge
    from squarefacts.findings.model import Severity
    from squarefacts.reports.formats import RENDERERS, parse_target
    from squarefacts.reports.text import render_text

    with usage_errors():
        outputs = [parse_target(target) for target in targets]
        config = _config(config_path, paths)
        rules = _select_rules(config, rule_paths)
    articles, unreadable = _read(paths, [*config.exclude, *exclude], stdin_filename)
    report, failed = _check(articles, rules, published, jobs)
    unreadable += failed
    if output_format == "text":
        lowest = Confidence.LOW if show_all else Confidence.MEDIUM
        click.echo(render_text(report, sys.stdout.isatty(), lowest), nl=False)
    else:
        click.echo(RENDERERS[output_format](report), nl=False)
    for name, file in outputs:
        with usage_errors():
            file.write_text(RENDERERS[name](report), encoding="utf-8")
    severity, confidence = fail_on or config.fail_on, min_confidence or config.min_confidence
    gate = Gate(Severity[severity.upper()], Confidence[confidence.upper()])
    verdict = judge(report.findings, gate, len(articles), unreadable)
    if exit_zero and verdict.code is Exit.FINDINGS:
        verdict = Verdict(Exit.CLEAN, f"{verdict.why}, but --exit-zero")
    click.echo(f"Exit code {verdict.code.value}: {verdict.why}.", err=output_format != "text")
    sys.exit(verdict.code)


@app.command()
@paths_argument
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to a file. [default: standard output]")
@exclude_option
@stdin_option
@published_option
@jobs_option
@config_option
def extract(
    paths: tuple[str, ...],
    output: Path | None,
    exclude: tuple[str, ...],
    stdin_filename: str | None,
    published: str | None,
    jobs: int | None,
    config_path: Path | None,
) -> None:
    """Write the claims of PATHS as JSON lines (`squarefacts schema claim` has their schema)."""
    from squarefacts.claims.lines import claim_lines

    with usage_errors():
        config = _config(config_path, paths)
    articles, unreadable = _read(paths, [*config.exclude, *exclude], stdin_filename)
    bundles, failed = _claims(articles, published, jobs)
    unreadable += failed
    lines = [line for bundle in bundles for line in claim_lines(bundle)]
    text = "".join(line + "\n" for line in lines)
    if output is None:
        click.echo(text, nl=False)
    else:
        with usage_errors():
            output.write_text(text, encoding="utf-8")
    if unreadable or not articles:
        click.echo(f"error: {'an article could not be' if unreadable else 'no article was'} read", err=True)
        sys.exit(UNREADABLE if unreadable else NOTHING_READ)


@app.command()
@rules_option
@config_option
def rules(rule_paths: tuple[Path, ...], config_path: Path | None) -> None:
    """List the rules: id, severity, what each finds."""
    from squarefacts.reports.rules import list_rules

    with usage_errors():
        config = _config(config_path, ())
        click.echo(list_rules(_all_rules([*config.rules, *rule_paths])), nl=False)


@app.command()
@click.argument("name", metavar="RULE-or-FINDING-ID")
@click.argument("paths", nargs=-1)
@exclude_option
@stdin_option
@published_option
@jobs_option
@rules_option
@config_option
def explain(
    name: str,
    paths: tuple[str, ...],
    exclude: tuple[str, ...],
    stdin_filename: str | None,
    published: str | None,
    jobs: int | None,
    rule_paths: tuple[Path, ...],
    config_path: Path | None,
) -> None:
    """Explain a rule, or the finding of that id in PATHS."""
    from squarefacts.reports.rules import explain_rule
    from squarefacts.reports.text import render_finding

    with usage_errors():
        config = _config(config_path, paths)
        known = {rule.id: rule for rule in _all_rules([*config.rules, *rule_paths])}
        selected = _select_rules(config, rule_paths)
    if name in known:
        click.echo(explain_rule(known[name]), nl=False)
        return
    if not paths:
        _fail(
            f"no rule is called {name!r} (`squarefacts rules` lists them); to explain a finding, name its articles too"
        )
    articles, _ = _read(paths, [*config.exclude, *exclude], stdin_filename)
    report, _ = _check(articles, selected, published, jobs)
    found = [finding for finding in report.findings if finding.id.startswith(name.lower())]
    if not found:
        _fail(f"no rule is called {name!r} and no finding in {', '.join(paths)} has that id")
    for finding in found:
        click.echo(render_finding(finding, report, sys.stdout.isatty()))
        click.echo(explain_rule(known[finding.rule]), nl=False)


@app.command()
@click.argument("what", metavar="FINDING-ID-or-WORDS")
@paths_argument
@exclude_option
@stdin_option
@published_option
@jobs_option
@rules_option
@config_option
def where(
    what: str,
    paths: tuple[str, ...],
    exclude: tuple[str, ...],
    stdin_filename: str | None,
    published: str | None,
    jobs: int | None,
    rule_paths: tuple[Path, ...],
    config_path: Path | None,
) -> None:
    """List every place in PATHS that tells the same fact as a finding, or as some words ("October 3", "Ana Rivera").

    Exit codes: 0 places are listed, 2 nothing has that id or those words, 3 no article was read, 4 an article could not
    be read.
    """
    from squarefacts.reports.where import render_where

    with usage_errors():
        config = _config(config_path, paths)
        selected = _select_rules(config, rule_paths)
    articles, unreadable = _read(paths, [*config.exclude, *exclude], stdin_filename)
    report, failed = _check(articles, selected, published, jobs)
    told = render_where(what, report)
    unreadable += failed
    if told is not None:
        click.echo(told, nl=False)
    if unreadable or not articles:
        click.echo(f"error: {'an article could not be' if unreadable else 'no article was'} read", err=True)
        sys.exit(UNREADABLE if unreadable else NOTHING_READ)
    if told is None:
        _fail(f"no finding in {', '.join(paths)} has the id {what!r}, and these words stand nowhere")


@app.command("test-rules")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
def test_rules(files: tuple[Path, ...]) -> None:
    """Run the examples in rule FILES of your own (or folders); without FILES, those of the built-in rules."""
    from squarefacts.engine.pack import load_house_rules, load_pack
    from squarefacts.findings.examples import failures

    with usage_errors():
        tested = load_house_rules(files) if files else load_pack()
        failed = [failure for rule in tested for failure in failures(rule)]
    for failure in failed:
        click.echo(f"{failure.rule}, example {failure.example}: {failure.problem}", err=True)
    examples = sum(len(rule.header.examples) for rule in tested)
    click.echo(f"{len(tested)} rules with {examples} examples: {len(failed) or 'no'} failures.")
    sys.exit(1 if failed else 0)


@app.command()
@click.argument("name", type=click.Choice(("report", "claim", "rule")))
def schema(name: str) -> None:
    """Print the JSON Schema of the report, of a claim (a line of `extract`), or of a rule's header."""
    from squarefacts.reports.schemas import schema_text

    click.echo(schema_text(name), nl=False)


def main() -> None:
    """Runs the command line; an unexpected error is a message and exit code 4, never a traceback."""
    try:
        app()
    except OSError as error:
        click.echo(f"error: the system refused a file, a folder or an output: {error}", err=True)
        sys.exit(UNREADABLE)
    except Exception as error:
        click.echo(f"internal error: {type(error).__name__}: {error}", err=True)
        click.echo("This is a fault of squarefacts: please report it with the article that caused it.", err=True)
        sys.exit(UNREADABLE)


def _fail(message: str) -> NoReturn:
    click.echo(f"error: {message}", err=True)
    sys.exit(USAGE)


@contextmanager
def usage_errors() -> Iterator[None]:
    """Turns what is wrong with the call, the configuration or a rule into a message and exit code 2."""
    from squarefacts.config import ConfigError
    from squarefacts.engine.errors import RuleError

    try:
        yield
    except (ConfigError, RuleError, ValueError, OSError) as error:
        _fail(str(error))


def _config(path: Path | None, paths: Sequence[str]) -> "Config":
    from squarefacts.config import Config, find_config, load_config

    found = path or find_config(list(paths))
    return load_config(found) if found else Config()


def _all_rules(rule_paths: Sequence[Path]) -> "list[Rule]":
    from squarefacts.engine.pack import load_house_rules, load_pack

    return [*load_pack(), *load_house_rules(rule_paths)]


def _select_rules(config: "Config", rule_paths: Sequence[Path]) -> "list[Rule]":
    """The rules that run.

    Raises:
        ValueError: the configuration names a rule that does not exist.
    """
    known = _all_rules([*config.rules, *rule_paths])
    ids = {rule.id for rule in known}
    for name in (*config.disable, *config.enable):
        if name not in ids:
            raise ValueError(f"the configuration names the rule {name!r}, which does not exist")
    return [
        rule for rule in known if rule.id in config.enable or (rule.header.default and rule.id not in config.disable)
    ]


def _read(paths: Sequence[str], exclude: Sequence[str], stdin_filename: str | None) -> "tuple[list[Article], int]":
    """The articles, and how many could not be read, each of them named on standard error."""
    from squarefacts.text.errors import ReadError, SourceError
    from squarefacts.text.reading import read_articles

    articles: list[Article] = []
    unreadable = 0
    try:
        for item in read_articles(list(paths), exclude, sys.stdin.buffer, stdin_filename):
            if isinstance(item, ReadError):
                click.echo(f"error: {item}", err=True)
                unreadable += 1
            else:
                articles.append(item)
    except SourceError as error:
        _fail(str(error))
    except ReadError as error:
        click.echo(f"error: {error}", err=True)
        unreadable += 1
    return articles, unreadable


def _claims(articles: "list[Article]", published: str | None, jobs: int | None) -> "tuple[list[ArticleClaims], int]":
    """The claims of the articles, and on how many of these the program failed, each of them named."""
    from squarefacts.claims.pipeline import ReadFailure, read_corpus

    bundles: list[ArticleClaims] = []
    failed = 0
    with usage_errors():
        read = read_corpus(articles, published, jobs)
        hidden = not (sys.stderr and sys.stderr.isatty())
        with click.progressbar(read, len(articles), "Reading claims", file=sys.stderr, hidden=hidden) as shown:
            for item in shown:
                if isinstance(item, ReadFailure):
                    click.echo(f"error: {item.article}: internal error, please report it: {item.reason}", err=True)
                    failed += 1
                else:
                    bundles.append(item)
    return bundles, failed


def _check(
    articles: "list[Article]", rules: "list[Rule]", published: str | None, jobs: int | None
) -> "tuple[Report, int]":
    """The report, and on how many articles the program failed."""
    from squarefacts.findings.check import check_claims

    bundles, failed = _claims(articles, published, jobs)
    # Looking through the claims again and again for garbage doubles the time of linking thousands of articles.
    gc.freeze()
    try:
        with usage_errors():
            return check_claims(bundles, rules), failed
    finally:
        gc.unfreeze()


if __name__ == "__main__":
    main()
