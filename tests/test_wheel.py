"""The installed package works far from its checkout, with its rules and without other people's texts."""

import subprocess
import sys
import venv
import zipfile

import pytest

from tests.generated import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(build, check=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_one_package_with_the_rules_and_no_article(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert "squarefacts/_rules/dates/weekday-mismatch.sql" in names
    assert {name.split("/")[0] for name in names} <= {"squarefacts", f"{'-'.join(wheel.name.split('-')[:2])}.dist-info"}
    assert not [name for name in names if "seeds" in name or name.endswith(".jsonl")]


def test_the_installed_command_checks_an_article_from_elsewhere(wheel, tmp_path):
    environment = tmp_path / "venv"
    venv.create(environment, with_pip=False)
    python = environment / "bin" / "python"
    where = [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    target = subprocess.run(where, check=True, capture_output=True, text=True).stdout.strip()
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--target", target, str(wheel)]
    subprocess.run(install, check=True, cwd=tmp_path)
    (tmp_path / "slip.txt").write_text("They met on Wednesday, October 1, 2019.", encoding="utf-8")
    command = [python, "-m", "squarefacts", "check", "slip.txt"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.returncode == 1, result.stderr
    assert "weekday-mismatch" in result.stdout
