"""Which group is on which network, and what is written at it."""

from collections.abc import Callable

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.scene import Link, Scene
from archbook.views.networks import scene

GROUPS = [
    {"name": "ctl", "roles": ["control"], "count": 3},
    {"name": "net", "roles": ["network"], "count": 2},
    {"name": "cmp", "roles": ["compute"], "count": 20},
]
MANAGEMENT = {
    "name": "mgmt",
    "carries": ["management", "internal_api"],
    "vlan": 10,
    "subnet": "10.0.0.0/24",
}
Planned = Callable[..., Blueprint]


def _drawn(planned: Planned, **changes: object) -> Scene:
    return scene(planned(**({"host_groups": GROUPS, "storage": None} | changes)))


def _lane(drawn: Scene, name: str) -> Link:
    return next(link for link in drawn.links if link.id == name)


def _legs(drawn: Scene, lane: str) -> dict[str, str]:
    return {cell.column: str(cell.label) for cell in drawn.cells if cell.row == lane}


def test_a_lane_says_what_the_design_says(blueprint: Planned) -> None:
    lane = _lane(_drawn(blueprint, networks=[MANAGEMENT]), "network/mgmt")
    written = [str(line) for line in lane.details]
    assert written == [
        "Management, Internal API",
        "VLAN 10",
        "MTU 1500",
        "subnet 10.0.0.0/24",
    ]
    assert lane.kind == "api"


def test_what_the_design_does_not_say_is_open(blueprint: Planned) -> None:
    bare = {"name": "mgmt", "carries": ["management"]}
    lane = _lane(_drawn(blueprint, networks=[bare]), "network/mgmt")
    assert "VLAN open" in map(str, lane.details)
    assert "subnet open" in map(str, lane.details)


def test_legs_have_the_addresses_of_the_plan(blueprint: Planned) -> None:
    legs = _legs(_drawn(blueprint, networks=[MANAGEMENT]), "network/mgmt")
    assert legs == {
        "group/ctl": "10.0.0.11 – .13",
        "group/net": "10.0.0.14 – .15",
        "group/cmp": "10.0.0.16 – .35",
    }


def test_only_groups_with_a_use_for_it_are_on_a_network(blueprint: Planned) -> None:
    tunnel = {"name": "tun", "carries": ["tunnel"], "mtu": 9000}
    drawn = _drawn(blueprint, networks=[MANAGEMENT, tunnel])
    assert set(_legs(drawn, "network/tun")) == {"group/net", "group/cmp"}
    assert "MTU 8942 for instances" in map(str, _lane(drawn, "network/tun").details)


@pytest.mark.parametrize(("vip", "said"), [("10.0.0.5", "VIP 10.0.0.5"), (None, "VIP open")])
def test_the_virtual_ip_is_a_pill(blueprint: Planned, vip: str | None, said: str) -> None:
    lane = _lane(_drawn(blueprint, networks=[MANAGEMENT | {"vip": vip}]), "network/mgmt")
    assert [str(badge.label) for badge in lane.badges] == [said]


def test_a_bond_is_said(blueprint: Planned) -> None:
    bonded = MANAGEMENT | {"links": 2, "speed_gbps": 25}
    lane = _lane(_drawn(blueprint, networks=[bonded]), "network/mgmt")
    assert "bond of 2 × 25 Gbit/s" in map(str, lane.details)


def test_physical_networks_are_lanes_of_those_wired_to_them(blueprint: Planned) -> None:
    ext = {"name": "ext", "external": True, "vlan": 100}
    physnets = [{"name": "physnet1", "groups": ["net"], "networks": [ext]}]
    drawn = _drawn(blueprint, physnets=physnets)
    lane = _lane(drawn, "physnet/physnet1")
    assert lane.members == ("group/net",)
    assert lane.kind == "external"
    assert "ext: external, VLAN 100" in map(str, lane.details)
    assert "open/external" not in {link.id for link in drawn.links}


def test_traffic_without_a_network_has_a_lane_that_says_so(blueprint: Planned) -> None:
    drawn = _drawn(blueprint, networks=None, physnets=None)
    assert {link.id for link in drawn.links} >= {"open/management", "open/tunnel", "open/external"}
    assert list(map(str, _lane(drawn, "open/tunnel").details)) == ["not stated in the design"]


def test_the_outside_is_at_the_top(blueprint: Planned) -> None:
    kinds = [link.kind for link in _drawn(blueprint, networks=[MANAGEMENT]).links]
    assert kinds.index("external") < kinds.index("api") < kinds.index("tunnel")


def test_a_network_that_nobody_is_on_is_a_note(blueprint: Planned) -> None:
    idle = {"name": "idle", "carries": ["provisioning"]}
    drawn = _drawn(blueprint, networks=[MANAGEMENT, idle])
    assert "network/idle" not in {link.id for link in drawn.links}
    assert "No host group is on: idle." in map(str, drawn.title.notes)


def test_many_groups_share_a_column_where_they_are_alike(blueprint: Planned) -> None:
    more = [{"name": f"c{n}", "roles": ["compute"], "count": 9} for n in range(12)]
    drawn = _drawn(blueprint, host_groups=[*GROUPS[:2], *more], networks=[MANAGEMENT])
    assert [node.id for node in drawn.nodes] == ["group/ctl", "group/net", "group/c0"]
    assert drawn.nodes[-1].times == 108
    assert "c11" in " ".join(map(str, drawn.title.notes))
    assert _legs(drawn, "network/mgmt")["group/c0"] == ""
