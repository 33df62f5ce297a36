"""`archbook diff`: forms, exit codes, messages."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from click.testing import Result

from archbook.report.documents import schema_of

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _later(small: str) -> None:
    text = small.replace("count: 2}", "count: 3}").replace("neutron, horizon", "neutron, heat")
    Path("later.yaml").write_text(text, encoding="utf-8")


def test_text_has_a_line_for_each_change(run: Run) -> None:
    result = run("diff", "design.yaml", "later.yaml")
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert {"~ ctl: count 2 → 3", "+ heat", "- horizon"} <= set(lines)
    assert any(line.startswith("- error availability.") for line in lines)


def test_colours_where_they_are_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    result = run("diff", "design.yaml", "later.yaml")
    assert "\x1b[32m+ heat\x1b[0m" in result.stdout
    assert "\x1b[31m- horizon\x1b[0m" in result.stdout


def test_a_design_does_not_differ_from_itself(run: Run) -> None:
    result = run("diff", "design.yaml", "design.yaml")
    assert (result.exit_code, "The designs say the same." in result.stdout) == (0, True)


def test_json_is_the_document(run: Run) -> None:
    document = json.loads(run("diff", "design.yaml", "later.yaml", "--format", "json").stdout)
    jsonschema.validate(document, schema_of("diff"))
    assert document["schema"] == "diff/v1"
    assert {"edit": "set-count", "group": "ctl", "count": 3} in document["edits"]
    assert document["uncovered"] == []
    assert document["findings"]["gone"]


@pytest.mark.parametrize(("name", "start"), [("d.svg", b"<svg"), ("d.png", b"\x89PNG")])
def test_the_suffix_names_a_drawing(run: Run, name: str, start: bytes) -> None:
    assert run("diff", "design.yaml", "later.yaml", "-o", name).exit_code == 0
    assert Path(name).read_bytes().startswith(start)


def test_svg_goes_to_standard_output(run: Run) -> None:
    result = run("diff", "design.yaml", "later.yaml", "--format", "svg")
    assert result.stdout.startswith("<svg")


def test_a_faulty_design_is_named(run: Run) -> None:
    Path("later.yaml").write_text("name: x\n", encoding="utf-8")
    result = run("diff", "design.yaml", "later.yaml")
    assert result.exit_code == 2
    assert "later.yaml" in result.stderr


def test_korean(run: Run) -> None:
    result = run("--lang", "ko", "diff", "design.yaml", "later.yaml")
    assert result.exit_code == 0
    assert "~ ctl: count 2 → 3" in result.stdout
