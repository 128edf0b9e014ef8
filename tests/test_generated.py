"""What is made from something else is current, so that a reviewer sees what an edit changes."""

import json

import jsonschema
import pytest

from tests.generated import ROOT, generated_files

MADE = generated_files()


@pytest.mark.parametrize("name", sorted(MADE))
def test_the_file_is_current(name):
    path = ROOT / name
    assert path.exists() and path.read_text(encoding="utf-8") == MADE[name], "run `make generated`"


def test_no_claims_are_kept_of_seeds_that_are_gone():
    kept = {path.relative_to(ROOT).as_posix() for path in (ROOT / "claims" / "seeds").glob("*")}
    assert kept == {name for name in MADE if name.startswith("claims/seeds/")}


def test_the_report_keeps_its_published_schema():
    jsonschema.validate(json.loads(MADE["reports/seeds.json"]), json.loads(MADE["claims/report.schema.json"]))


def test_every_claim_keeps_its_published_schema():
    validator = jsonschema.Draft202012Validator(json.loads(MADE["claims/claim.schema.json"]))
    for name, content in MADE.items():
        if name.startswith("claims/seeds/") and not name.endswith("corpus.jsonl"):
            for line in content.splitlines():
                validator.validate(json.loads(line))
