"""`archbook size`: it shows and never judges."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from jsonschema import Draft202012Validator

from archbook.report.documents import schema_of

Run = Callable[..., Result]

FULL = """
hardware:
  std: {cores: 8, ram_gib: 64}
workload:
  - {vcpus: 4, ram_gib: 16, instances: 900}
"""


@pytest.fixture(autouse=True)
def _more_than_fits(small: str) -> None:
    text = small.replace("roles: [compute],", "roles: [compute], hardware: std,")
    Path("design.yaml").write_text(text + FULL, encoding="utf-8")


def test_it_exits_0_however_little_fits(run: Run) -> None:
    result = run("size", "design.yaml")
    assert result.exit_code == 0
    assert "-891" in result.stdout
    assert result.stderr == ""


def test_json_is_the_document(run: Run) -> None:
    document = json.loads(run("size", "design.yaml", "--format", "json").stdout)
    Draft202012Validator(schema_of("size")).validate(document)
    assert document["resources"][0]["demand"]["value"] == 3600


def test_verbose_adds_the_working(run: Run) -> None:
    assert "Formula" not in run("size", "design.yaml").stdout
    assert "cmp.cpu_allocation_ratio = 4" in run("size", "design.yaml", "-v").stdout


def test_the_result_goes_into_a_file(run: Run) -> None:
    assert run("size", "design.yaml", "--format", "json", "-o", "size.json").exit_code == 0
    assert json.loads(Path("size.json").read_text(encoding="utf-8"))["schema"] == "size/v1"


def test_a_design_that_cannot_be_read_is_an_error(run: Run) -> None:
    assert run("size", "missing.yaml").exit_code == 2


def test_years_ahead_are_shown_when_they_are_asked_for(run: Run) -> None:
    assert "The years ahead" not in run("size", "design.yaml").stdout
    assert "The years ahead" in run("size", "design.yaml", "--years", "2").stdout
    assert run("size", "design.yaml", "--years", "-1").exit_code == 2
