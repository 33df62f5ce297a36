"""Leaf and spine: bundles with count and speed, like racks as one box."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.scene import Link, Node, Scene
from archbook.views.fabric import scene
from archbook.views.parts.leaf_domains import MOST

Draw = Callable[..., Scene]

FABRIC = {"leaf": "arista-dcs-7050sx3-48yc8-f", "spine": "mellanox-sn2100"}


@pytest.fixture
def draw(blueprint: Callable[..., Blueprint]) -> Draw:
    def drawn(counts: dict[str, int], rack: dict[str, Any] | None = None, **more: Any) -> Scene:  # noqa: ANN401 - a design holds any JSON
        group = {
            "name": "cmp",
            "roles": ["compute"],
            "count": sum(counts.values()),
            "racks": counts,
            "hardware": "std",
        }
        made = {
            "racks": {name: rack or {} for name in counts},
            "host_groups": [group],
            "hardware": {"std": {"server": "dell-r660", "nics": [{"ports": 2, "speed_gbps": 25}]}},
            "storage": None,
        }
        return scene(blueprint(**(made | more)))

    return drawn


def _node(drawn: Scene, name: str) -> Node:
    found = drawn.node(name)
    assert found
    return found


def _lines(drawn: Scene, name: str) -> list[str]:
    return [str(line) for line in _node(drawn, name).details]


def _link(drawn: Scene, kind: str) -> Link:
    return next(link for link in drawn.all_links() if link.kind == kind)


def test_like_racks_are_one_box(draw: Draw) -> None:
    drawn = draw({"r1": 4, "r2": 4, "r3": 4})
    assert _node(drawn, "leaf/r1").times == 6
    assert _node(drawn, "hosts/r1").times == 3
    assert _lines(drawn, "hosts/r1") == ["racks r1, r2, r3", "cmp × 4"]
    assert str(_link(drawn, "host").label) == "8 × 25G"


def test_unlike_racks_stand_apart(draw: Draw) -> None:
    drawn = draw({"r1": 4, "r2": 2})
    labels = [str(link.label) for link in drawn.all_links() if link.kind == "host"]
    assert labels == ["8 × 25G", "4 × 25G"]
    assert str(_node(drawn, "hosts/r2").title) == "Hosts of rack r2"


def test_many_kinds_are_told_apart_by_speeds_alone(draw: Draw) -> None:
    counts = {f"r{number}": number + 1 for number in range(MOST + 1)}
    drawn = draw(counts)
    assert str(_link(drawn, "host").label) == f"2 to {2 * MOST + 2} × 25G"
    assert _lines(drawn, "hosts/r0")[-1] == f"cmp × 1 to {MOST + 1}"


def test_uplinks_and_oversubscription_are_written(draw: Draw) -> None:
    fabric = FABRIC | {"uplinks_per_leaf": 2, "uplink_gbps": 100}
    drawn = draw({"r1": 16, "r2": 16}, fabric=fabric)
    assert str(_link(drawn, "uplink").label) == "2 × 100G a leaf"
    assert "oversubscription 2 : 1" in _lines(drawn, "leaf/r1")
    assert "2 act as one over 2 peer links" in _lines(drawn, "leaf/r1")
    assert "Arista DCS-7050SX3-48YC8-F" in _lines(drawn, "leaf/r1")


def test_what_is_not_known_is_said(draw: Draw) -> None:
    drawn = draw({"r1": 2, "r2": 2})
    assert str(_link(drawn, "uplink").label) == "2 uplinks a leaf"
    assert "oversubscription not known" in _lines(drawn, "leaf/r1")
    assert any("not chosen; fits: " in line for line in _lines(drawn, "spine"))
    unknown = draw({"r1": 2}, hardware={"std": {"server": "dell-r660"}})
    assert str(_link(unknown, "host").label) == "ports not said"


def test_one_rack_has_no_spine_and_the_outside_is_drawn_at_its_leaves(draw: Draw) -> None:
    drawn = draw({"r1": 2})
    assert drawn.node("spine") is None
    assert "uplink" not in {link.kind for link in drawn.all_links()}
    assert _link(drawn, "external").members == ("outside", "leaf/r1")


def test_racks_of_one_pair_share_their_leaves(draw: Draw) -> None:
    drawn = draw({"r1": 2, "r2": 2}, {"switch_pair": "p1"})
    assert _node(drawn, "leaf/r1").times == 2
    assert str(_node(drawn, "hosts/r1").title) == "Hosts of 2 racks"
    assert str(_link(drawn, "host").label) == "8 × 25G"


def test_each_region_has_a_fabric_of_its_own(draw: Draw) -> None:
    regions = [
        {"name": "seoul", "zones": {"a": ["r1", "r2"]}},
        {"name": "busan", "zones": {"b": ["r3", "r4"]}},
    ]
    drawn = draw({"r1": 2, "r2": 2, "r3": 2, "r4": 2}, regions=regions)
    assert [area.id for area in drawn.areas] == ["region/seoul", "region/busan"]
    assert {"spine@seoul", "spine@busan", "oob@seoul"} <= {node.id for node in drawn.nodes}
    assert drawn.links[0].members == ("outside", "region/seoul", "region/busan")


def test_hosts_of_one_role_take_its_colour(draw: Draw) -> None:
    assert _node(draw({"r1": 2}), "hosts/r1").tone == "compute"
    assert [key.name for key in draw({"r1": 2}).legend if key.sign == "tone"] == ["compute"]
