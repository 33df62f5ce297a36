"""`archbook explain KIND/NAME DESIGN`: who stands there, and why."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _design(small: str) -> None:
    Path("design.yaml").write_text(small, encoding="utf-8")


def test_a_group_a_host_and_a_component_of_the_design(run: Run) -> None:
    group = run("explain", "group/cmp", "design.yaml")
    assert group.exit_code == 0
    assert group.stdout.startswith("cmp: host group\n")
    assert "nova-compute" in group.stdout
    assert "Sources" in group.stdout
    assert run("explain", "host/cmp-01", "design.yaml").stdout.startswith("cmp-01: host\n")
    assert "Stands on" in run("explain", "component/nova-compute", "design.yaml").stdout


def test_what_the_design_lacks_is_refused(run: Run) -> None:
    result = run("explain", "group/nobody", "design.yaml")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "no part of this design is called 'group/nobody'" in result.stderr


def test_ids_of_the_catalog_mean_what_they_did(run: Run) -> None:
    said = run("explain", "services/nova", "design.yaml").stdout
    assert said.startswith("nova: ")
    assert "In this design" in said
