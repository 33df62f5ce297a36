"""In which views a subject is drawn, best first."""

from datetime import date
from pathlib import Path

import pytest

from archbook.session import Results
from archbook.workspace import open as open_design

DAY = date(2026, 11, 24)
GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture(scope="module")
def results() -> Results:
    return Results(open_design(GOLDEN / "production.yaml"), DAY)


@pytest.mark.parametrize(
    ("subject", "view"),
    [
        ("group/ctl", "topology"),
        ("host/cmp-20", "racks"),
        ("rack/r2", "racks"),
        ("service/nova", "services"),
        ("component/nova-api", "placement"),
        ("network/management", "networks"),
        ("storage/volumes", "storage"),
        ("zone/az1", "regions"),
        ("region/seoul", "regions"),
    ],
)
def test_the_view_about_such_things_comes_first(results: Results, subject: str, view: str) -> None:
    found = next(results.views_showing(subject))
    assert found.view == view
    assert found.marks


def test_the_view_that_is_looked_at_stays_when_it_shows_the_thing(results: Results) -> None:
    assert next(results.views_showing("group/ctl", "matrix")).view == "matrix"
    assert next(results.views_showing("network/management", "racks")).view == "networks"


def test_views_of_the_thing_come_before_views_of_what_it_belongs_to(results: Results) -> None:
    found = list(results.views_showing("host/cmp-20"))
    assert [one.itself for one in found] == sorted((one.itself for one in found), reverse=True)
    assert len({one.view for one in found}) == len(found) > 5


def test_marks_are_ids_of_the_drawing(results: Results) -> None:
    for subject in (
        "group/cmp",
        "service/ceph",
        "component/mariadb",
        "rack/r1",
        "storage/objects",
    ):
        for found in results.views_showing(subject):
            svg = results.drawing(found.view).svg()
            assert all(f'="{mark}"' in svg for mark in found.marks), (subject, found)


@pytest.mark.parametrize("subject", ["cloud", "service/octavia-of-yore", "waiver/a:b", ""])
def test_what_no_box_stands_for_is_in_no_view(results: Results, subject: str) -> None:
    assert list(results.views_showing(subject)) == []


def test_every_finding_but_those_of_the_cloud_is_drawn_somewhere(results: Results) -> None:
    for finding in results.check.findings.findings:
        if finding.subject != "cloud" and results.subjects.knows(finding.subject):
            assert next(results.views_showing(finding.subject), None)
