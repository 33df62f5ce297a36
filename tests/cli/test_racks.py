"""`archbook racks`: what stands where, in each form."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from click.testing import Result
from jsonschema import Draft202012Validator

from archbook.report.documents import schema_of

Run = Callable[..., Result]

HARDWARE = """
hardware:
  std: {server: dell-r650, typical_w: 400, nics: [{ports: 2, speed_gbps: 25}]}
"""


@pytest.fixture(autouse=True)
def _machines(small: str) -> None:
    text = small.replace("roles: [compute],", "roles: [compute], hardware: std,")
    Path("design.yaml").write_text(text + HARDWARE, encoding="utf-8")


def test_the_table_names_what_stands_where(run: Run) -> None:
    result = run("racks", "design.yaml")
    assert result.exit_code == 0
    assert result.stderr == ""
    for word in ("Rack rack-1", "cmp-04", "leaf-1", "Cables", "nobody's figure"):
        assert word in result.stdout


def test_json_is_the_document(run: Run) -> None:
    document = json.loads(run("racks", "design.yaml", "--format", "json").stdout)
    Draft202012Validator(schema_of("racks")).validate(document)
    assert document["load_w"]["value"] == 1_600
    assert document["facility_w"]["value"] is None
    assert document["needed"]["value"] == 1


def test_csv_has_a_line_for_each_thing(run: Run) -> None:
    rows = list(csv.DictReader(StringIO(run("racks", "design.yaml", "--format", "csv").stdout)))
    assert [row["name"] for row in rows[:3]] == ["leaf-1", "leaf-2", "oob-1"]
    hosts = {row["name"]: row for row in rows if row["kind"] == "host"}
    assert len(hosts) == 9
    assert hosts["cmp-01"]["height_u"] == "1"
    assert hosts["ctl-01"]["height_u"] == "unknown"


def test_verbose_adds_the_working(run: Run) -> None:
    assert "Formula" not in run("racks", "design.yaml").stdout
    assert "load in W * 3.412" in run("racks", "design.yaml", "-v").stdout


def test_racks_are_made_up_from_a_type(run: Run) -> None:
    text = run("racks", "design.yaml", "--rack-type", "apc-ar3357", "--format", "json").stdout
    (rack,) = json.loads(text)["racks"]
    assert (rack["type"], rack["height_u"], rack["made_up"]) == ("apc-ar3357", 48, True)


def test_how_cables_run_can_be_said(run: Run) -> None:
    usual = run("racks", "design.yaml").stdout
    said = run("racks", "design.yaml", "--cable-loop-m", "4").stdout
    assert "cable_loop_m" in usual
    assert "cable_loop_m" not in said
    assert run("racks", "design.yaml", "--cable-loop-m", "-1").exit_code == 2


def test_an_unknown_type_names_the_nearest(run: Run) -> None:
    result = run("racks", "design.yaml", "--rack-type", "apc-ar3358")
    assert result.exit_code == 2
    assert "did you mean 'apc-ar3357'" in result.stderr


def test_the_result_goes_into_a_file(run: Run) -> None:
    assert run("racks", "design.yaml", "--format", "csv", "-o", "racks.csv").exit_code == 0
    assert Path("racks.csv").read_text(encoding="utf-8").startswith("rack,position_u")


def test_a_design_that_cannot_be_read_is_an_error(run: Run) -> None:
    assert run("racks", "missing.yaml").exit_code == 2
