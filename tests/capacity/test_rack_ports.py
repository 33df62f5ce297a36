"""Network ports of the hosts in each rack."""

from collections.abc import Callable

from archbook.capacity.rack_ports import RackPorts, ports_by_rack
from archbook.model.blueprint import Blueprint

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
