"""No sheet of a golden design, or of a cloud that others run, has a fault: the count is zero."""

import runpy
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import archbook
from archbook.model.scene import Scene
from archbook.render.sheet import sheet
from archbook.workspace import Workspace

TESTS = Path(__file__).parents[1]
SITES = TESTS / "differential" / "sites"
BENCH = TESTS.parent / "docs" / "bench_draw.py"

WIDEST = 4096


def _opened() -> Iterator[Workspace]:
    for path in sorted((TESTS / "golden").glob("*.yaml")):
        yield archbook.open(path)
    for path in sorted(SITES.glob("*.yaml")):
        yield archbook.open(path, catalog=SITES / "catalog")


def _all_of(space: Workspace, first: Workspace) -> Iterator[tuple[str, Scene]]:
    for view in space.views():
        yield view, space.draw(view).scene
    yield "difference", first.diff(space).drawing().scene


@pytest.fixture(scope="module")
def sheets() -> Mapping[str, Scene]:
    """Return every view of every design: ``design/view`` → scene."""
    spaces = list(_opened())
    return {
        f"{space.design.name}/{view}": scene
        for space in spaces
        for view, scene in _all_of(space, spaces[0])
    }


@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_sheet_has_a_fault(
    geometry: Callable[[Any], Any], sheets: Mapping[str, Scene], language: str
) -> None:
    """Nothing overlaps, sticks out, is cut, or lies under a line; no sheet is a ribbon."""
    found = {name: geometry(sheet(scene, language)).faults() for name, scene in sheets.items()}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_every_sheet_fits_a_screen(sheets: Mapping[str, Scene]) -> None:
    wide = {name: sheet(scene, "en").width for name, scene in sheets.items()}
    assert {name: width for name, width in wide.items() if width > WIDEST} == {}


@pytest.fixture(scope="module")
def ten_thousand_hosts() -> Workspace:
    """Return the largest cloud that the benchmark draws."""
    made: Workspace = runpy.run_path(str(BENCH))["cloud"](10_000)
    return made


def test_ten_thousand_hosts_are_drawn_without_a_fault(
    geometry: Callable[[Any], Any], ten_thousand_hosts: Workspace
) -> None:
    assert ten_thousand_hosts.blueprint().host_count() == 10_000
    for view in ten_thousand_hosts.views():
        laid_out = sheet(ten_thousand_hosts.draw(view).scene, "en")
        assert (view, geometry(laid_out).faults()) == (view, [])
        assert laid_out.width <= WIDEST
