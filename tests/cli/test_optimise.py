"""`archbook optimise`: it chooses, says what it knows, and writes another design."""

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
  - {vcpus: 4, ram_gib: 16, instances: 40}
"""

OFFERS = """
currency: EUR
hardware:
  a: {cores: 16, ram_gib: 65, cost: 4000}
  b: {cores: 32, ram_gib: 129, cost: 7000}
"""


@pytest.fixture(autouse=True)
def _files(small: str) -> None:
    text = small.replace("roles: [compute],", "roles: [compute], hardware: std,")
    Path("design.yaml").write_text(text + FULL, encoding="utf-8")
    Path("offers.yaml").write_text(OFFERS, encoding="utf-8")


def test_json_is_the_document_and_nothing_else(start: Callable[..., Result]) -> None:
    # In a process of its own: the solver greets on the standard output of the process.
    arguments = ("optimise", "design.yaml", "--servers", "offers.yaml", "--format", "json")
    document = json.loads(start(*arguments).stdout)
    Draft202012Validator(schema_of("optimise")).validate(document)
    assert document["status"] == "proved"
    assert document["answer"]["aims"][0] == {
        "aim": "cost",
        "unit": "EUR",
        "value": 42000,
        "bound": 42000,
        "gap": 0,
    }


def test_the_design_is_written_with_its_comments(run: Run) -> None:
    result = run("optimise", "design.yaml", "--servers", "offers.yaml", "-o", "new.yaml")
    assert result.exit_code == 0, result.output
    text = Path("new.yaml").read_text(encoding="utf-8")
    assert "{name: cmp, roles: [compute], hardware: b, count: 6}" in text
    assert "# a comment that must stay" in text


def test_verbose_adds_the_numbers_and_what_was_refused(run: Run) -> None:
    assert "cpu_ratio" not in run("optimise", "design.yaml", "--servers", "offers.yaml").stdout
    said = run("optimise", "design.yaml", "--servers", "offers.yaml", "-v").stdout
    assert "Numbers that were reckoned with" in said
    assert "cpu_ratio" in said


def test_what_fits_nowhere_is_said_and_nothing_is_written(run: Run) -> None:
    Path("offers.yaml").write_text("hardware: {tiny: {cores: 1, ram_gib: 8}}", encoding="utf-8")
    result = run("optimise", "design.yaml", "--servers", "offers.yaml", "-o", "new.yaml")
    assert result.exit_code == 1
    assert "no server takes an instance of 4 vCPUs and 16 GiB" in result.output
    assert not Path("new.yaml").exists()


@pytest.mark.parametrize("scheme", ["0", "4+0", "four", "4+", "+2", "3x"])
def test_a_scheme_that_is_none_is_refused(run: Run, scheme: str) -> None:
    result = run("optimise", "design.yaml", "--scheme", scheme)
    assert result.exit_code == 2
    assert "write replicas as 3, or a code as 4+2" in result.output


def test_the_design_itself_is_not_written_over(run: Run) -> None:
    result = run("optimise", "design.yaml", "--servers", "offers.yaml", "-o", "design.yaml")
    assert result.exit_code == 2
    assert "is the design itself" in result.output


def test_a_missing_file_of_servers_is_an_error(run: Run) -> None:
    assert run("optimise", "design.yaml", "--servers", "missing.yaml").exit_code == 2
