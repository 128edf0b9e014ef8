"""The command line. Heavy modules are imported where they are used, so that `--help` answers at once."""

import sys
from pathlib import Path

import click

from squarefacts.inputs import UNREADABLE, Inputs, config_option, fail, reads_corpus, rules_option, usage_errors
from squarefacts.version import VERSION

FORMATS = ("text", "json", "markdown")
SEVERITIES = ("error", "warning", "note")
CONFIDENCES = ("high", "medium", "low")

paths_argument = click.argument("paths", nargs=-1, required=True)


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
@rules_option
@reads_corpus
def check(
    inputs: Inputs,
    output_format: str,
    targets: tuple[str, ...],
    fail_on: str | None,
    min_confidence: str | None,
    exit_zero: bool,
    show_all: bool,
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
    report, claims = inputs.report()
    if output_format == "text":
        lowest = Confidence.LOW if show_all else Confidence.MEDIUM
        click.echo(render_text(report, sys.stdout.isatty(), lowest), nl=False)
    else:
        click.echo(RENDERERS[output_format](report), nl=False)
    for name, file in outputs:
        with usage_errors():
            file.write_text(RENDERERS[name](report), encoding="utf-8")
    severity = fail_on or inputs.config.fail_on
    confidence = min_confidence or inputs.config.min_confidence
    gate = Gate(Severity[severity.upper()], Confidence[confidence.upper()])
    verdict = judge(report.findings, gate, claims.found, claims.unreadable)
    if exit_zero and verdict.code is Exit.FINDINGS:
        verdict = Verdict(Exit.CLEAN, f"{verdict.why}, but --exit-zero")
    click.echo(f"Exit code {verdict.code.value}: {verdict.why}.", err=output_format != "text")
    sys.exit(verdict.code)


@app.command()
@paths_argument
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to a file. [default: standard output]")
@reads_corpus
def extract(inputs: Inputs, output: Path | None) -> None:
    """Write the claims of PATHS as JSON lines (`squarefacts schema claim` has their schema)."""
    from squarefacts.claims.lines import claim_lines

    claims = inputs.claims()
    lines = [line for bundle in claims.bundles for line in claim_lines(bundle)]
    text = "".join(line + "\n" for line in lines)
    if output is None:
        click.echo(text, nl=False)
    else:
        with usage_errors():
            output.write_text(text, encoding="utf-8")
    claims.exit_unless_read()


@app.command()
@rules_option
@config_option
def rules(rule_paths: tuple[Path, ...], config_path: Path | None) -> None:
    """List the rules: id, severity, what each finds."""
    from squarefacts.reports.rules import list_rules

    known = Inputs((), config_path=config_path, rule_paths=rule_paths).known_rules
    click.echo(list_rules(known), nl=False)


@app.command()
@click.argument("name", metavar="RULE-or-FINDING-ID")
@click.argument("paths", nargs=-1)
@rules_option
@reads_corpus
def explain(inputs: Inputs, name: str) -> None:
    """Explain a rule, or the finding of that id in PATHS."""
    from squarefacts.reports.rules import explain_rule
    from squarefacts.reports.text import render_finding

    known = {rule.id: rule for rule in inputs.known_rules}
    if name in known:
        click.echo(explain_rule(known[name]), nl=False)
        return
    if not inputs.paths:
        fail(
            f"no rule is called {name!r} (`squarefacts rules` lists them); to explain a finding, name its articles too"
        )
    report, _ = inputs.report()
    found = [finding for finding in report.findings if finding.id.startswith(name.lower())]
    if not found:
        fail(f"no rule is called {name!r} and no finding in {', '.join(inputs.paths)} has that id")
    for finding in found:
        click.echo(render_finding(finding, report, sys.stdout.isatty()))
        click.echo(explain_rule(known[finding.rule]), nl=False)


@app.command()
@click.argument("what", metavar="FINDING-ID-or-WORDS")
@paths_argument
@rules_option
@reads_corpus
def where(inputs: Inputs, what: str) -> None:
    """List every place in PATHS that tells the same fact as a finding, or as some words ("October 3", "Ana Rivera").

    Exit codes: 0 places are listed, 2 nothing has that id or those words, 3 no article was read, 4 an article could not
    be read.
    """
    from squarefacts.reports.where import render_where

    report, claims = inputs.report()
    told = render_where(what, report)
    if told is not None:
        click.echo(told, nl=False)
    claims.exit_unless_read()
    if told is None:
        fail(f"no finding in {', '.join(inputs.paths)} has the id {what!r}, and these words stand nowhere")


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
