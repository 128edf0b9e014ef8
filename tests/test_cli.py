"""The command line: what a user types, sees and gets back."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from squarefacts import cli
from squarefacts.claims import pipeline
from tests.generated import ROOT

SLIP = "The delegation met the premier on Wednesday, October 1, 2019, in Oslo.\n"
CLEAN = "The delegation met the premier on Tuesday, October 1, 2019, in Oslo.\n"


def run(*arguments, text=None):
    return CliRunner().invoke(cli.app, [str(argument) for argument in arguments], input=text)


@pytest.fixture
def slip(tmp_path):
    path = tmp_path / "slip.txt"
    path.write_text(SLIP, encoding="utf-8")
    return path


def test_a_slip_is_shown_underlined_and_fails_the_run(slip):
    result = run("check", slip)
    assert result.exit_code == 1
    lines = result.output.splitlines()
    assert lines[0].startswith('error[weekday-mismatch]: "Wednesday, October 1, 2019"')
    quoted = next(line for line in lines if "1 | The delegation" in line)
    marks = lines[lines.index(quoted) + 1]
    assert quoted[marks.index("^") : marks.rindex("^") + 1] == "Wednesday, October 1, 2019"
    assert lines[-1] == "Exit code 1: 1 finding at the gate (error with high confidence)."


def test_a_clean_article_and_one_without_claims_pass(tmp_path):
    (tmp_path / "a.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "b.txt").write_text("Nothing to compare here.", encoding="utf-8")
    (tmp_path / "c.txt").write_text("", encoding="utf-8")
    assert run("check", tmp_path).exit_code == 0


def test_standard_input_is_read_in_the_format_that_its_name_tells():
    assert run("check", "-", text=SLIP).exit_code == 1
    assert run("check", "-", "--stdin-filename", "draft.md", text=f"Text.\n\n```\n{SLIP}```\n").exit_code == 0


def test_the_gate_can_be_moved_and_the_exit_code_says_why(slip):
    assert run("check", slip, "--exit-zero").exit_code == 0
    assert "--exit-zero" in run("check", slip, "--exit-zero").output
    assert run("check", slip, "--fail-on", "note", "--min-confidence", "low").exit_code == 1


def test_reports_go_to_files_by_suffix_or_name(slip, tmp_path):
    targets = [tmp_path / "report.json", tmp_path / "report.md"]
    result = run("check", slip, "-o", targets[0], "-o", targets[1], "-o", f"json:{tmp_path / 'other'}")
    assert result.exit_code == 1
    assert json.loads(targets[0].read_text())["summary"]["errors"] == 1
    assert targets[0].read_text() == (tmp_path / "other").read_text()
    assert targets[1].read_text().startswith("# Discrepancy report")


def test_json_on_standard_output_is_nothing_but_json(slip):
    result = CliRunner().invoke(cli.app, ["check", str(slip), "--output-format", "json"])
    assert json.loads(result.stdout)["findings"][0]["rule"] == "weekday-mismatch"


def test_any_number_of_jobs_gives_the_same_report(tmp_path, monkeypatch):
    monkeypatch.setattr("squarefacts.claims.pipeline.PARALLEL_FROM", 0)
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(SLIP + f"\n{number} ships came.\n", encoding="utf-8")
    reports = {run("check", tmp_path, "--jobs", jobs, "--output-format", "json").stdout for jobs in (1, 2, 3)}
    assert len(reports) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["check", "none.txt"], 2, "none.txt"),
        (["check", "."], 3, "no article was read"),
        (["check"], 2, "PATHS"),
        (["check", ".", "--published", "yesterday"], 3, "no article"),
        (["explain", "no-such-rule"], 2, "no-such-rule"),
        (["explain", "0123456789", "."], 2, "0123456789"),
        (["test-rules", "none.sql"], 2, "none.sql"),
        (["extract", "."], 3, "no article"),
    ],
)
def test_wrong_calls_are_told_with_their_exit_code(tmp_path, monkeypatch, arguments, code, message):
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert (result.exit_code, message in result.output) == (code, True), result.output
    assert "Traceback" not in result.output


def test_a_wrong_day_of_publication_is_wrong_usage(slip):
    result = run("check", slip, "--published", "yesterday")
    assert result.exit_code == 2
    assert "yesterday" in result.output


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("latin.txt", b"Malaca\xf1ang", "latin.txt"),
        ("broken.jsonl", b'{"id": "a", "text": "x"}\n{"id": \n', "broken.jsonl:2"),
        ("field.jsonl", b'{"id": "a"}\n', "field.jsonl:1"),
    ],
)
def test_an_unreadable_article_is_named_the_others_are_checked_and_the_run_is_no_success(
    slip, tmp_path, name, content, message
):
    (tmp_path / name).write_bytes(content)
    result = run("check", tmp_path)
    assert result.exit_code == 4
    assert message in result.output
    assert "weekday-mismatch" in result.output


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("SELECT 1", "no header"),
        ('/* title = "t" */ SELECT 1', "severity"),
        (
            '/*\ntitle = "t"\nseverity = "note"\nmessage = "m"\nwhy = "w"\n'
            '[[examples]]\nbad = "b"\ngood = "g"\n*/\nSELEKT 1',
            "does not run",
        ),
    ],
)
def test_a_wrong_rule_file_is_wrong_usage_with_file_and_reason(slip, tmp_path, content, message):
    rule = tmp_path / "mine.sql"
    rule.write_text(content, encoding="utf-8")
    for arguments in (["check", slip, "--rules", rule], ["test-rules", rule]):
        result = run(*arguments)
        assert result.exit_code == 2
        assert "mine.sql" in result.output and message in result.output


def test_a_house_rule_runs_and_its_examples_are_tested(slip, tmp_path):
    rule = tmp_path / "no-october.sql"
    rule.write_text(
        '/*\ntitle = "October"\nseverity = "error"\nmessage = "{quote}"\nwhy = "w"\n[[examples]]\n'
        'bad = "On [[October 2, 2019]]."\ngood = "On May 2, 2019."\n*/\n'
        "SELECT claim, claim AS fact, month = 10 AS conflict FROM dates WHERE month IS NOT NULL\n",
        encoding="utf-8",
    )
    assert "house/no-october" in run("check", slip, "--rules", rule).output
    assert run("test-rules", rule).exit_code == 0
    rule.write_text(rule.read_text().replace("[[October 2, 2019]]", "[[October]] 2, 2019"))
    result = run("test-rules", rule)
    assert result.exit_code == 1
    assert "expected 'October'" in result.output


def test_the_configuration_beside_the_articles_is_used_and_checked(slip, tmp_path):
    config = tmp_path / "squarefacts.toml"
    config.write_text('disable = ["weekday-mismatch"]\n')
    assert run("check", slip).exit_code == 0
    config.write_text("disabel = []\n")
    result = run("check", slip)
    assert result.exit_code == 2
    assert "disabel" in result.output
    config.write_text('disable = ["no-such-rule"]\n')
    assert "no-such-rule" in run("check", slip).output


def test_every_rule_and_every_finding_can_be_explained(slip):
    listed = run("rules").output.splitlines()
    for line in listed:
        assert run("explain", line.split()[0]).exit_code == 0
    report = json.loads(run("check", slip, "--output-format", "json").stdout)
    result = run("explain", report["findings"][0]["id"], slip)
    assert result.exit_code == 0
    assert "Both may be right after all" in result.output


def test_extract_writes_claims_as_json_lines(slip, tmp_path):
    assert run("extract", slip, "-o", tmp_path / "claims.jsonl").exit_code == 0
    claims = [json.loads(line) for line in (tmp_path / "claims.jsonl").read_text().splitlines()]
    dates = [claim for claim in claims if claim["kind"] == "date"]
    assert [claim["quote"] for claim in dates] == ["Wednesday, October 1, 2019"]
    assert dates[0]["value"]["readings"] == [{"world": 0, "first": "2019-10-01", "last": "2019-10-01"}]


def test_an_article_on_which_the_program_fails_costs_no_other(slip, tmp_path, monkeypatch):
    (tmp_path / "odd.txt").write_text("odd", encoding="utf-8")
    whole = pipeline.read_claims

    def failing(article, published=None):
        if article.text == "odd":
            raise OverflowError("too odd")
        return whole(article, published)

    monkeypatch.setattr(pipeline, "read_claims", failing)
    result = run("check", tmp_path)
    assert result.exit_code == 4
    assert "odd.txt: internal error" in result.output and "weekday-mismatch" in result.output


@pytest.mark.parametrize(
    "text",
    [
        "9" * 400 + " people came.",
        "the " + "9" * 5000 + "th meeting",
        "$" + "8" * 500 + " million, or " + "7" * 400 + "%",
        "10e9999 and 5^99999 and 3/0",
        "a " + "8" * 500 + "-year-old, " + "8" * 400 + " years ago",
    ],
)
def test_numbers_beyond_all_measure_do_no_harm(text):
    result = run("check", "-", text=text)
    assert result.exit_code == 0, result.output


def test_a_report_cannot_go_where_there_is_no_folder(slip, tmp_path):
    result = run("check", slip, "-o", tmp_path / "none" / "report.json")
    assert result.exit_code == 2
    assert "there is no folder" in result.output and "weekday-mismatch" not in result.output


@pytest.mark.parametrize("query", ["random() > 2", "today() IS NULL", "current_date IS NULL"])
def test_a_rule_may_ask_neither_the_clock_nor_chance(slip, tmp_path, query):
    rule = tmp_path / "mine.sql"
    header = (
        '/*\ntitle = "t"\nseverity = "note"\nmessage = "m"\nwhy = "w"\n[[examples]]\nbad = "[[b]]"\ngood = "g"\n*/\n'
    )
    rule.write_text(f"{header}SELECT claim, claim AS fact, {query} AS conflict FROM dates -- why not", encoding="utf-8")
    result = run("check", slip, "--rules", rule)
    assert result.exit_code == 2
    assert "not allowed" in result.output


def test_schemas_and_version_are_printed():
    for name in ("report", "claim", "rule"):
        assert json.loads(run("schema", name).output)["$schema"]
    assert run("--version").output.startswith("squarefacts, version ")


def test_an_internal_error_is_a_message_and_no_success(monkeypatch, capsys):
    def broken() -> None:
        raise RuntimeError("spilled ink")

    monkeypatch.setattr(cli, "app", broken)
    with pytest.raises(SystemExit) as caught:
        cli.main()
    assert caught.value.code == 4
    assert "spilled ink" in capsys.readouterr().err


def test_the_command_answers_for_its_version_without_loading_the_database():
    code = "import sys, squarefacts.cli; sys.exit('duckdb' in sys.modules or 'pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_where_lists_every_place_of_a_fact_and_says_so_if_there_is_none(tmp_path):
    (tmp_path / "a.txt").write_text("They met on October 1, 2019.", encoding="utf-8")
    found = run("where", "October 1, 2019", tmp_path)
    assert found.exit_code == 0
    assert "1 place in 1 article." in found.output
    assert run("where", "a flood", tmp_path).exit_code == 2
    (tmp_path / "a.txt").unlink()
    assert run("where", "a flood", tmp_path).exit_code == 3


def test_the_module_runs_where_no_command_is_on_the_path(slip):
    result = subprocess.run(
        [sys.executable, "-m", "squarefacts", "check", slip], capture_output=True, text=True, check=False
    )
    assert result.returncode == 1, result.stderr
    assert "weekday-mismatch" in result.stdout
