"""`archbook addresses`: what it prints and writes."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from jsonschema import Draft202012Validator

import archbook
from archbook.report.documents import schema_of

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _design() -> None:
    archbook.new("production-private").save("design.yaml")


def test_json_is_the_document(run: Run) -> None:
    result = run("addresses", "design.yaml", "--supernet", "10.0.0.0/16", "--format", "json")
    document = json.loads(result.stdout)
    Draft202012Validator(schema_of("addresses")).validate(document)
    assert document["networks"][0]["subnet"] == "10.0.0.0/26"


def test_csv_has_a_line_for_each_host_on_each_network(run: Run) -> None:
    result = run("addresses", "design.yaml", "--supernet", "10.0.0.0/16", "--format", "csv")
    lines = result.stdout.splitlines()
    assert lines[0] == "host,group,rack,network,vlan,address,prefix"
    assert "ctl-01,ctl,r1,management,10,10.0.0.11,26" in lines
    assert len(lines) == 1 + 35 + 3 + 21 + 30 + 9 + 35


def test_the_plan_is_written_into_a_copy_of_the_design(run: Run) -> None:
    arguments = ("addresses", "design.yaml", "--supernet", "10.0.0.0/16", "--into", "new.yaml")
    assert run(*arguments).exit_code == 0
    written = Path("new.yaml").read_text(encoding="utf-8")
    assert "subnet: 10.0.0.0/26" in written
    assert "subnet" not in Path("design.yaml").read_text(encoding="utf-8").split("networks:")[1]
    assert run("check", "new.yaml").exit_code == 0


def test_a_network_that_cannot_be_read_is_named(run: Run) -> None:
    result = run("addresses", "design.yaml", "--supernet", "10.0.0.1/16")
    assert result.exit_code == 2
    assert "'10.0.0.1/16' is no network" in result.stderr


def test_verbose_adds_the_working(run: Run) -> None:
    assert "Formula" not in run("addresses", "design.yaml").stdout
    said = run("addresses", "design.yaml", "-v").stdout
    assert "Formula" in said
    assert "infrastructure = 10" in said
