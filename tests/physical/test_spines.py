"""In which racks spines stand."""

from collections.abc import Callable
from math import inf
from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.site import Rack
from archbook.physical.fabric import wiring
from archbook.physical.ground import Ground
from archbook.physical.spines import spines_by_rack
from archbook.physical.standing import standing

HARDWARE = {"std": {"server": "dell-r660"}}


def _spines(
    blueprint: Callable[..., Blueprint],
    racks: dict[str, Any],
    hosts: dict[str, int],
    **changes: Any,  # noqa: ANN401 - a design holds any JSON
) -> dict[str, int]:
    group = {"name": "cmp", "roles": ["compute"], "count": sum(hosts.values()), "racks": hosts}
    planned = blueprint(
        racks=racks, hardware=HARDWARE, host_groups=[group | {"hardware": "std"}], **changes
    )
    ground = Ground.of(planned, Rack())
    stands = standing(ground, inf)
    homes = len(set(stands.homes.values()))
    return dict(spines_by_rack(ground, wiring(planned, homes, None), stands))


def test_in_different_racks_with_room(blueprint: Callable[..., Blueprint]) -> None:
    racks: dict[str, Any] = {"r1": {}, "r2": {}, "r3": {}}
    assert _spines(blueprint, racks, {"r1": 9, "r2": 9, "r3": 9}) == {"r1": 1, "r2": 1}
    assert _spines(blueprint, racks, {"r1": 39, "r2": 9, "r3": 9}) == {"r2": 1, "r3": 1}
    assert _spines(blueprint, racks, {"r1": 39, "r2": 38, "r3": 39}) == {"r2": 2}


def test_racks_without_room_all_of_them_take_them_all_the_same(
    blueprint: Callable[..., Blueprint],
) -> None:
    assert _spines(blueprint, {"r1": {}, "r2": {}}, {"r1": 40, "r2": 40}) == {"r1": 1, "r2": 1}


def test_a_single_switch_pair_needs_none(blueprint: Callable[..., Blueprint]) -> None:
    pair = {"switch_pair": "p"}
    assert _spines(blueprint, {"r1": pair, "r2": pair}, {"r1": 5, "r2": 5}) == {}
    stated = {"spines": 1}
    found = _spines(blueprint, {"r1": pair, "r2": pair}, {"r1": 5, "r2": 5}, fabric=stated)
    assert found == {"r1": 1}


def test_a_region_of_one_rack_needs_none(blueprint: Callable[..., Blueprint]) -> None:
    regions = [
        {"name": "east", "zones": {"e": ["r1", "r2"]}},
        {"name": "west", "zones": {"w": ["r3"]}},
    ]
    hosts = {"r1": 5, "r2": 5, "r3": 5}
    racks: dict[str, Any] = {"r1": {}, "r2": {}, "r3": {}}
    assert _spines(blueprint, racks, hosts, regions=regions) == {"r1": 1, "r2": 1}
