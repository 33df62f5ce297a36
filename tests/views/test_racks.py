"""Racks to scale: few one by one, many by their kinds."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.scene import Elevation, Scene
from archbook.views.parts.rack_boxes import MOST_BOXES
from archbook.views.parts.rack_kinds import FEW, MOST
from archbook.views.racks import scene

Draw = Callable[..., Scene]

STD = {"server": "dell-r660", "typical_w": 500, "nics": [{"ports": 2, "speed_gbps": 25}]}


def _group(name: str, role: str, racks: Any, count: int = 0) -> dict[str, Any]:  # noqa: ANN401 - names, or names with counts
    hosts = count or sum(racks.values())
    return {"name": name, "roles": [role], "count": hosts, "racks": racks, "hardware": "std"}


@pytest.fixture
def draw(blueprint: Callable[..., Blueprint]) -> Draw:
    def drawn(racks: dict[str, Any], *groups: dict[str, Any], **more: Any) -> Scene:  # noqa: ANN401 - a design holds any JSON
        made = {"racks": racks, "host_groups": groups, "hardware": {"std": STD}, "storage": None}
        return scene(blueprint(**(made | more)))

    return drawn


def _many(count: int) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """Return *count* racks with a compute host each, and two more in every second one."""
    racks: dict[str, Any] = {f"r{number}": {} for number in range(count)}
    more = dict.fromkeys([*racks][::2], 2)
    return racks, _group("cmp", "compute", [*racks], count), _group("ctl", "control", more)


def _lines(rack: Elevation) -> str:
    return "\n".join(str(line) for line in rack.details)


def _titles(drawn: Scene, rack: Elevation) -> list[str]:
    nodes = {node.id: node for node in drawn.nodes}
    return [str(nodes[slot.node].title) for slot in rack.slots]


def test_few_racks_are_drawn_one_by_one_with_the_names_of_their_hosts(draw: Draw) -> None:
    racks = {f"r{number}": {"room": "hall"} for number in range(FEW)}
    drawn = draw(racks, _group("cmp", "compute", [*racks], FEW))
    assert [rack.id for rack in drawn.elevations] == [f"rack/r{number}" for number in range(FEW)]
    assert "cmp-01" in _titles(drawn, drawn.elevations[0])
    (row,) = drawn.tiers
    assert str(row.title) == "Room hall"
    assert row.members == tuple(rack.id for rack in drawn.elevations)


def test_like_racks_are_folded_and_a_plan_says_which_is_which(draw: Draw) -> None:
    drawn = draw(*_many(FEW + 2))
    assert [rack.times for rack in drawn.elevations] == [3, 3, 1, 1]  # two of them have a spine
    assert "cmp" in _titles(drawn, drawn.elevations[0])
    plan = {node.id: str(node.details[0]) for node in drawn.nodes if node.id.startswith("rack/")}
    assert len(plan) == FEW + 2
    assert plan["rack/r0"].startswith("C ")
    assert plan["rack/r2"].startswith("A ")
    assert plan["rack/r3"] == plan["rack/r5"] == plan["rack/r7"]


def test_a_host_is_called_by_its_role_where_groups_differ(draw: Draw) -> None:
    racks: dict[str, Any] = {f"r{number}": {} for number in range(10)}
    names = [*racks]
    drawn = draw(
        racks,
        _group("east", "compute", names[:5], 5),
        _group("west", "compute", names[5:], 5),
    )
    most = drawn.elevations[0]
    assert "Compute" in _titles(drawn, most)
    assert "east × 1, west × 1" in _lines(most)


def test_very_many_racks_are_counted_row_by_row(draw: Draw) -> None:
    racks, *groups = _many(MOST_BOXES + 1)
    drawn = draw(racks, *groups)
    plan = [node for node in drawn.nodes if node.id.startswith("row/")]
    assert sum(node.times for node in plan) == MOST_BOXES + 1
    assert len(plan) == len(drawn.elevations)


def test_kinds_that_are_not_drawn_are_said_in_words(draw: Draw) -> None:
    racks: dict[str, Any] = {f"r{number}": {} for number in range(MOST + 4)}
    counts = {name: number + 1 for number, name in enumerate(racks)}
    drawn = draw(racks, _group("cmp", "compute", counts))
    notes = [node for node in drawn.nodes if node.shape == "note"]
    assert len(drawn.elevations) == MOST
    assert [str(node.title) for node in notes] == ["Kind M", "Kind N", "Kind O", "Kind P"]
    assert "cmp × 16" in "\n".join(str(line) for line in notes[-1].details)
    assert "Drawn to scale" in "\n".join(str(note) for note in drawn.title.notes)


@pytest.mark.parametrize(
    ("rack", "said"),
    [
        ({}, "1,000 W; of 3 things"),
        ({"power_w": 2_000}, "1,000 of 2,000 W; of 3 things"),
        ({"power_w": 900}, "1,000 W, more than the 900 W allowed"),
        ({"max_load_kg": 30}, "37 kg, more than the 30 kg that it may carry"),
        ({"max_load_kg": 300}, "37 of 300 kg"),
        ({"height_u": 12}, "7 of 12 U free"),
        ({"height_u": 2}, "No unit of 2 U free"),
        ({"height_u": 2}, "No room for leaf × 2, oob × 1"),
        ({"feeds": [{"name": "ups", "breaker_a": 16}]}, "Feeds: ups 16 A"),
    ],
)
def test_figures_stand_under_a_rack(draw: Draw, rack: dict[str, Any], said: str) -> None:
    drawn = draw({"r1": rack}, _group("cmp", "compute", ["r1"], 2))
    assert said in _lines(drawn.elevations[0])


def test_switches_that_are_not_chosen_say_what_fits(draw: Draw) -> None:
    racks: dict[str, Any] = {"r1": {}}
    group = _group("cmp", "compute", ["r1"], 2)
    free = {node.id: node for node in draw(racks, group).nodes}
    assert str(free["rack/r1/switch/leaf-1"].details[0]).startswith("not chosen; fits: ")
    fabric = {"leaf": "arista-dcs-7050sx3-48yc8-f"}
    chosen = {node.id: node for node in draw(racks, group, fabric=fabric).nodes}
    assert str(chosen["rack/r1/switch/leaf-1"].details[0]) == "DCS-7050SX3-48YC8-F"


def test_depth_is_known_where_a_type_is_chosen(draw: Draw) -> None:
    fabric = {"leaf": "arista-dcs-7050sx3-48yc8-f", "out_of_band": "nvidia-sn2201"}
    group = _group("cmp", "compute", ["r1"], 1)
    drawn = draw({"r1": {"pdu": "apc-ap8841"}}, group, fabric=fabric)
    deep = {slot.node.rpartition("/")[2]: slot.full_depth for slot in drawn.elevations[0].slots}
    assert deep == {"leaf-1": True, "leaf-2": True, "oob-1": False, "cmp-01": True, "A": False} | (
        {"B": False} if "B" in deep else {}
    )


def test_a_rack_that_is_asked_for_is_drawn_by_itself(blueprint: Callable[..., Blueprint]) -> None:
    racks, *groups = _many(FEW + 4)
    planned = blueprint(racks=racks, host_groups=groups, hardware={"std": STD}, storage=None)
    (rack,) = scene(planned, focus="rack/r5").elevations
    assert rack.id == "rack/r5"
    assert "host/cmp-06" in {slot.node for slot in rack.slots}
    assert scene(planned, focus="group/cmp") == scene(planned)


def test_what_stands_in_no_rack_is_named(draw: Draw) -> None:
    group = {"name": "vms", "roles": ["control"], "count": 3, "hardware": "std"}
    drawn = draw({}, group, hardware={"std": {"kind": "virtual_machine"}})
    assert drawn.elevations == ()
    assert "vms × 3" in str(drawn.nodes[0].details[0])
