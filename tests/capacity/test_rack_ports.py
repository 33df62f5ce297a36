"""Network ports of the hosts in each rack."""

from collections.abc import Callable

from archbook.capacity.rack_ports import RackPorts, leaf_homes, leaf_nics, ports_by_rack, slow_nics
from archbook.model.blueprint import Blueprint
from archbook.model.hardware import HardwareProfile, Nic

HARDWARE = {"std": {"nics": [{"count": 2, "ports": 2, "speed_gbps": 25}]}}


def _groups(hardware: str | None) -> list[dict[str, object]]:
    named = {"hardware": hardware} if hardware else {}
    return [
        {"name": "ctl", "roles": ["control"], "count": 2, "racks": ["r1"], "hardware": "std"},
        {"name": "cmp", "roles": ["compute"], "count": 4, "racks": ["r1", "r2"]} | named,
    ]


def test_groups_in_one_rack_are_added_up(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(racks={"r1": {}, "r2": {}}, hardware=HARDWARE, host_groups=_groups("std"))
    assert ports_by_rack(planned) == {"r1": RackPorts(16, 400), "r2": RackPorts(8, 200)}


def test_a_rack_with_unknown_cards_is_unknown(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(racks={"r1": {}, "r2": {}}, hardware=HARDWARE, host_groups=_groups(None))
    assert ports_by_rack(planned) == {}


def test_slow_ports_beside_fast_ones_are_for_management() -> None:
    fast, slow = Nic(ports=2, speed_gbps=25), Nic(ports=4, speed_gbps=1)
    both = HardwareProfile(nics=(fast, slow))
    assert (leaf_nics(both), slow_nics(both)) == ((fast,), (slow,))
    only = HardwareProfile(nics=(slow,))
    assert (leaf_nics(only), slow_nics(only)) == ((slow,), ())
    assert leaf_nics(HardwareProfile()) == ()


def test_slow_ports_beside_fast_ones_do_not_load_the_leaves(
    blueprint: Callable[..., Blueprint],
) -> None:
    hardware = {"std": {"nics": [{"ports": 2, "speed_gbps": 25}, {"speed_gbps": 1}]}}
    groups = [{"name": "cmp", "roles": ["compute"], "count": 3, "hardware": "std"}]
    planned = blueprint(racks={"r1": {}}, hardware=hardware, host_groups=groups)
    assert ports_by_rack(planned) == {"r1": RackPorts(6, 150)}


def test_racks_of_one_switch_pair_are_one(blueprint: Callable[..., Blueprint]) -> None:
    racks = {"r1": {"switch_pair": "p"}, "r2": {}, "r3": {"switch_pair": "p"}}
    planned = blueprint(racks=racks, hardware=HARDWARE, host_groups=_groups("std"))
    assert leaf_homes(planned.design.racks) == {"r1": "r1", "r2": "r2", "r3": "r1"}
    moved = [{**one, "racks": ["r1", "r2", "r3"]} for one in _groups("std")[1:]]
    shared = blueprint(racks=racks, hardware=HARDWARE, host_groups=moved)
    assert ports_by_rack(shared) == {"r1": RackPorts(12, 300), "r2": RackPorts(4, 100)}
