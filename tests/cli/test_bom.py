"""``archbook bom``."""

import json
from collections.abc import Callable
from pathlib import Path
from zipfile import is_zipfile

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.mark.parametrize("by", ["kind", "phase", "group"])
def test_lines_are_put_together_as_asked(run: Run, by: str) -> None:
    shown = run("bom", "design.yaml", "--group-by", by)
    assert shown.exit_code == 0
    assert "What is bought, part by part" in shown.stdout


def test_a_slip_in_the_grouping_names_the_nearest(run: Run) -> None:
    said = run("bom", "design.yaml", "--group-by", "groups")
    assert said.exit_code == 2
    assert "did you mean 'group'" in said.output


def test_reasons_on_demand(run: Run) -> None:
    assert "Each line, and why" not in run("bom", "design.yaml").stdout
    assert "Each line, and why" in run("bom", "design.yaml", "-v").stdout


def test_a_workbook_and_cyclonedx(run: Run) -> None:
    for name in ("bill.xlsx", "bill.cdx.json", "my.bill.json"):
        assert run("bom", "design.yaml", "-o", name).exit_code == 0
    assert is_zipfile("bill.xlsx")
    assert json.loads(Path("bill.cdx.json").read_text("utf-8"))["specVersion"] == "1.6"
    assert json.loads(Path("my.bill.json").read_text("utf-8"))["schema"] == "bom/v1"


def test_an_unknown_format_names_the_known_ones(run: Run) -> None:
    said = run("bom", "design.yaml", "-o", "bill.pdf")
    assert said.exit_code == 2
    assert "xlsx" in said.output
    assert "cdx.json" in said.output


def test_the_tables_of_parts_are_readable_at_a_hundred_columns(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("archbook.report.text.WIDTH", 100)
    shown = run("bom", "design.yaml").stdout
    parts = shown[shown.index("What is bought") :]
    assert max(map(len, parts.splitlines())) <= 100
