"""`archbook sensitivity`: what it prints and writes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import archbook

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _design() -> None:
    archbook.new("production-private").save("design.yaml")


@pytest.mark.parametrize(
    ("option", "text"),
    [("--vary", "a=1"), ("--vary", "a"), ("--sweep", "a=1:2"), ("--sweep", "a=1:nan:1")],
)
def test_a_range_that_cannot_be_read_is_named(run: Run, option: str, text: str) -> None:
    result = run("sensitivity", "design.yaml", option, text)
    assert result.exit_code == 2
    assert "cannot be read: write INPUT=LOW:HIGH" in result.stderr


def test_a_sweep_is_printed_and_plotted(run: Run) -> None:
    sweep = ("--sweep", "workload.general.instances=100:300:100")
    assert "  300      29" in run("sensitivity", "design.yaml", *sweep).stdout
    assert run("sensitivity", "design.yaml", *sweep, "-o", "s.svg").exit_code == 0
    assert "<svg" in Path("s.svg").read_text(encoding="utf-8")
    assert run("sensitivity", "design.yaml", *sweep, "-o", "s.csv").exit_code == 0
    assert Path("s.csv").read_text(encoding="utf-8").splitlines()[1] == "100,25"
