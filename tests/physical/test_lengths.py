"""How long cables are."""

from collections.abc import Callable

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.site import Rack
from archbook.physical.ground import Ground
from archbook.physical.lengths import End, Rows, Runs, ordered_m, rows, width_m

RACKS = {
    "r1": {"room": "a"},
    "r2": {"room": "a", "type": "apc-ar3150"},
    "r3": {"room": "a"},
    "r4": {"room": "b"},
}


@pytest.fixture
def side_by_side(blueprint: Callable[..., Blueprint]) -> Rows:
    return rows(Ground.of(blueprint(racks=RACKS), Rack()), tuple(RACKS), Runs())


def test_within_a_rack_it_is_the_way_up_and_a_loop(side_by_side: Rows) -> None:
    assert side_by_side.length_m(End("r1", 42), End("r1", 41)) == 1.5
    assert side_by_side.length_m(End("r1", 42), End("r1", 1)) == 3
    assert side_by_side.length_m(End("r1", 1), End("r1", 42)) == 3


def test_between_racks_it_goes_by_the_tray(side_by_side: Rows) -> None:
    """Each end half a metre up to the tray, half of either rack along, and a metre of loop."""
    assert width_m(side_by_side.ground, "r2") == 0.75
    assert pytest.approx(2.675) == 0.5 + 0.5 + (0.6 + 0.75) / 2 + 1
    assert side_by_side.length_m(End("r1", 42), End("r2", 42)) == 3
    assert side_by_side.length_m(End("r1", 42), End("r3", 42)) == 5
    assert side_by_side.length_m(End("r1", 1), End("r3", 1)) == 7


def test_between_rooms_nothing_is_known(side_by_side: Rows) -> None:
    assert side_by_side.length_m(End("r1", 42), End("r4", 42)) is None


def test_lengths_are_those_that_cables_are_made_in() -> None:
    assert [ordered_m(length) for length in (0.1, 0.5, 0.51, 3.1, 7.2, 51, 100, 100.1, 320)] == [
        *(0.5, 0.5, 1, 5, 10, 100, 100, 200, 400),
    ]


def test_what_is_said_of_runs_is_taken(blueprint: Callable[..., Blueprint]) -> None:
    runs = Runs(loop_m=0, tray_m=2, pitch_m=1.2)
    said = rows(Ground.of(blueprint(racks=RACKS), Rack()), tuple(RACKS), runs)
    assert said.length_m(End("r1", 42), End("r1", 41)) == 0.5
    assert said.length_m(End("r1", 42), End("r3", 42)) == 7
    assert (Runs().loop, Runs().tray, Runs().pitch) == (1, 0.5, 0.6)
