"""Whatever a drawing of the golden designs has an id for can be chosen, and something is said."""

import re
from datetime import date
from pathlib import Path

import pytest

from archbook.session import Results
from archbook.views.registry import View, all_views
from archbook.workspace import Workspace
from archbook.workspace import open as open_design

DAY = date(2026, 11, 24)
GOLDEN = Path(__file__).parents[1] / "golden"
DRAWN = re.compile(r'data-(?:node|frame|area|link|section|chip)="([^"]*)"')


@pytest.fixture(scope="module", params=["lab", "production", "large"])
def results(request: pytest.FixtureRequest) -> Results:
    return Results(open_design(GOLDEN / f"{request.param}.yaml"), DAY)


@pytest.fixture(params=all_views(), ids=lambda view: view.id)
def view(request: pytest.FixtureRequest) -> View:
    found: View = request.param
    return found


def test_every_id_of_every_view_says_something(results: Results, view: View) -> None:
    drawing = results.drawing(view.id)
    ids = dict.fromkeys(DRAWN.findall(drawing.svg()))
    mute = []
    for identifier in ids:
        if identifier.startswith("tier/"):  # frames that the drawing made; no one can choose them
            continue
        found = results.inspect(identifier, drawing).found
        told = any(said for _, said in found.lines) or any(one.rows for one in found.tables)
        if not found.subject and not told:
            mute.append(identifier)
        assert str(found.title)
    assert mute == []


def test_every_finding_is_of_something_that_can_be_inspected(results: Results) -> None:
    for finding in results.check.findings.findings:
        kind, _, _ = finding.subject.partition("/")
        if kind == "waiver":
            continue
        assert finding in results.inspect(finding.subject).found.findings


def test_a_subject_is_explained_by_its_name(tmp_path: Path) -> None:
    space = open_design(GOLDEN / "production.yaml")
    assert str(space.explain("group/ctl", as_of=DAY)) == str(space.inspect("group/ctl", as_of=DAY))
    assert "keystone-api" in str(
        space.inspect("cluster/keystone-api", view="control-plane", as_of=DAY)
    )
    assert not list(tmp_path.iterdir())


def test_what_only_a_drawing_has_needs_its_view() -> None:
    space: Workspace = open_design(GOLDEN / "lab.yaml")
    said = str(space.inspect("firewall", view="topology", as_of=DAY))
    assert said.startswith("Firewall: box of the drawing")
