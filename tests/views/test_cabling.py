"""Ports and bonds of each kind of host, and where they are plugged in."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.scene import Frame, Scene
from archbook.views.cabling import scene

Draw = Callable[..., Scene]

NICS = [{"count": 2, "ports": 2, "speed_gbps": 25}]
MANAGEMENT = {"name": "mgmt", "carries": ["management"], "vlan": 10}
STORAGE = {"name": "data", "carries": ["storage"], "mtu": 9000, "groups": ["cmp"]}


@pytest.fixture
def draw(blueprint: Callable[..., Blueprint]) -> Draw:
    def drawn(nics: object = NICS, networks: object = (MANAGEMENT,), **more: Any) -> Scene:  # noqa: ANN401 - a design holds any JSON
        group = {"name": "cmp", "roles": ["compute"], "count": 3, "hardware": "std"}
        made = {
            "racks": {"r1": {}},
            "host_groups": [group],
            "hardware": {"std": {"server": "dell-r660", "nics": nics}},
            "networks": networks,
            "storage": None,
        }
        return scene(blueprint(**(made | more)))

    return drawn


def _frames(drawn: Scene) -> dict[str, Frame]:
    return {frame.id: frame for frame in drawn.frames}


def _said(drawn: Scene, name: str) -> list[str]:
    node = drawn.node(name)
    assert node
    return [str(node.title), *(str(line) for line in node.details)]


def test_each_port_says_where_it_is_plugged_in(draw: Draw) -> None:
    drawn = draw()
    said = [_said(drawn, f"port-{place}/cmp") for place in range(4)]
    assert [one[0] for one in said] == [
        "Card 1 port 1", "Card 2 port 1", "Card 1 port 2", "Card 2 port 2",
    ]  # fmt: skip
    assert [one[2] for one in said] == ["to leaf switch 1", "to leaf switch 2"] * 2
    assert all(one[1] == "25G" and one[3].startswith("copper (DAC), ") for one in said)


def test_a_bond_reaches_over_cards(draw: Draw) -> None:
    drawn = draw(networks=[MANAGEMENT | {"links": 2, "speed_gbps": 25}])
    bond, rest = _frames(drawn)["bond-0/cmp"], _frames(drawn)["bond-1/cmp"]
    assert str(bond.title) == "Bond of 2 × 25G"
    assert [_said(drawn, member)[0] for member in bond.members] == [
        "Card 1 port 1", "Card 2 port 1",
    ]  # fmt: skip
    assert [str(line) for line in bond.details] == ["mgmt, VLAN 10, MTU 1500"]
    assert [str(line) for line in rest.details] == ["no network says that it stands here"]


def test_bonds_that_the_design_does_not_say_are_called_so(draw: Draw) -> None:
    frame = _frames(draw(networks=[MANAGEMENT, STORAGE]))["bond-0/cmp"]
    assert str(frame.title) == "4 × 25G"
    assert [str(line) for line in frame.details] == [
        "mgmt, VLAN 10, MTU 1500",
        "data, VLAN open, MTU 9000",
        "how they are bonded is not said",
    ]


def test_each_speed_has_a_bond_of_its_own(draw: Draw) -> None:
    nics = [{"ports": 2, "speed_gbps": 25}, {"ports": 2, "speed_gbps": 100}]
    networks = [MANAGEMENT | {"links": 2, "speed_gbps": 25}, STORAGE | {"links": 2}]
    frames = _frames(draw(nics, networks))
    assert [str(frame.title) for frame in frames.values()] == [
        "Bond of 2 × 100G", "Bond of 2 × 25G",
    ]  # fmt: skip
    assert str(frames["bond-0/cmp"].details[0]).startswith("data, ")


def test_networks_without_a_speed_are_said_to_be_drawn_on_the_fastest_ports(draw: Draw) -> None:
    nics = [{"ports": 2, "speed_gbps": 25}, {"ports": 2, "speed_gbps": 100}]
    assert "fastest ports" in str(draw(nics).title.notes[0])
    assert draw().title.notes == ()
    assert draw(nics, [MANAGEMENT | {"speed_gbps": 25}]).title.notes == ()


def test_slow_ports_and_the_bmc_go_out_of_band(draw: Draw) -> None:
    nics = [*NICS, {"ports": 2, "speed_gbps": 1}]
    bmc = {"name": "bmc", "carries": ["out_of_band"], "vlan": 90}
    drawn = draw(nics, [MANAGEMENT, bmc])
    assert str(_frames(drawn)["slow/cmp"].title) == "2 × 1G for management"
    assert "bmc, VLAN 90, MTU 1500" in _said(drawn, "bmc/cmp")
    ends = next(link.members for link in drawn.all_links() if link.kind == "out_of_band")
    assert ends == ("oob/cmp", "slow/cmp", "bmc/cmp")


def test_an_odd_number_of_ports_alternates(draw: Draw) -> None:
    drawn = draw([{"ports": 3, "speed_gbps": 25}])
    assert "to the leaf switches in turn" in _said(drawn, "port-0/cmp")


def test_groups_that_are_cabled_alike_share_a_frame(draw: Draw) -> None:
    groups = [
        {"name": name, "roles": ["compute"], "count": 2, "hardware": "std"} for name in ("a", "b")
    ]
    assert [str(area.title) for area in draw(host_groups=groups).areas] == [
        "a × 2, b × 2",
        "Leaf switches of a rack",
    ]
    apart = draw(host_groups=groups, networks=[MANAGEMENT, STORAGE | {"groups": ["a"]}])
    assert [str(area.title) for area in apart.areas][:2] == ["a × 2", "b × 2"]


def test_cables_are_counted_by_kind_and_length(draw: Draw) -> None:
    drawn = draw()
    assert sum(int(line.split(" × ")[0]) for line in _said(drawn, "list/host")[1:]) == 12
    assert all("25G copper (DAC)" in line for line in _said(drawn, "list/host")[1:])


def test_uplinks_are_drawn_where_there_are_spines(draw: Draw) -> None:
    assert draw().node("panel/spine") is None
    drawn = draw(racks={"r1": {}, "r2": {}})
    assert _said(drawn, "panel/leaf-1")[1].startswith("uplinks: fibre, ")
    uplinks = next(link for link in drawn.all_links() if link.kind == "uplink")
    assert uplinks.members == ("panel/spine", "panel/leaf-1", "panel/leaf-2")
    assert str(uplinks.label) == "2 a leaf"


def test_physical_networks_stand_on_the_fastest_ports(draw: Draw) -> None:
    physnet = {"name": "phys", "groups": ["cmp"], "networks": [{"name": "net", "vlan": 7}]}
    frame = _frames(draw(physnets=[physnet]))["bond-0/cmp"]
    assert "phys of Neutron: net" in [str(line) for line in frame.details]


def test_hosts_that_are_no_machines_have_no_cables(draw: Draw) -> None:
    groups = [
        {"name": "cmp", "roles": ["compute"], "count": 2, "hardware": "std"},
        {"name": "vms", "roles": ["control"], "count": 3, "hardware": "vm"},
    ]
    hardware = {"std": {"nics": NICS}, "vm": {"kind": "virtual_machine"}}
    notes = [str(note) for note in draw(host_groups=groups, hardware=hardware).title.notes]
    assert notes == ["Without cables of their own: vms × 3"]
