"""Results answer what stands in a box, and where a subject is drawn."""

from datetime import date
from pathlib import Path

import pytest

from archbook.model.edit import SetCount
from archbook.session import Results, opened
from archbook.session.choices import losses, parts
from archbook.workspace import open as open_design

DAY = date(2026, 11, 24)
GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture
def results() -> Results:
    return Results(open_design(GOLDEN / "production.yaml"), DAY)


def test_results_say_the_same_as_the_workspace(results: Results) -> None:
    space = open_design(GOLDEN / "production.yaml")
    for subject in ("group/net", "rack/r2", "service/ceph", "cloud"):
        assert str(results.inspect(subject)) == str(space.inspect(subject, as_of=DAY))


def test_a_drawing_is_made_once_for_each_loss_and_part(results: Results) -> None:
    whole = results.drawing("failure")
    lost = results.drawing("failure", ("rack/r1",))
    assert results.drawing("failure", ("rack/r1",)) is lost is not whole
    assert results.drawing("racks", focus="rack/r2") is not results.drawing("racks")


def test_marks_follow_the_design() -> None:
    session = opened(GOLDEN / "production.yaml", as_of=DAY)
    results = session.results
    assert results.marks("host/net-03", results.drawing("topology")) == ("host/net-03",)
    assert session.change(SetCount(group="net", count=2))
    after = session.results
    assert after.marks("host/net-03", after.drawing("topology")) == ()
    assert after.marks("host/net-02", after.drawing("topology")) == ("host/net-02",)


def test_what_can_be_lost_can_be_drawn(results: Results) -> None:
    offered = [choice.value for choice in losses(results)]
    assert {"host/ctl-01", "rack/r1", "zone/az1"} <= set(offered)
    for one in offered:
        assert results.drawing("failure", (one,)).svg()


@pytest.mark.parametrize("view", ["racks", "regions"])
def test_parts_can_be_drawn_by_themselves(results: Results, view: str) -> None:
    offered = [choice.value for choice in parts(results)]
    assert {"group/ctl", "rack/r1", "zone/az1"} <= set(offered)
    for one in offered:
        assert results.drawing(view, focus=one).svg()
