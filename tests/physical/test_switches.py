"""Which switches stand in which rack."""

from collections.abc import Callable
from math import inf
from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.site import Rack
from archbook.physical.fabric import wiring
from archbook.physical.ground import Ground
from archbook.physical.standing import standing
from archbook.physical.switches import Kept, fast, in_rack, slow, uses

HARDWARE = {
    "std": {
        "server": "dell-r650",
        "nics": [{"ports": 2, "speed_gbps": 25}, {"ports": 2, "speed_gbps": 1}],
    }
}
GROUPS = [{"name": "cmp", "roles": ["compute"], "count": 9, "hardware": "std"}]


def _kept(planned: Blueprint) -> dict[str, dict[str, Kept]]:
    ground = Ground.of(planned, Rack())
    stands = standing(ground, inf)
    made = in_rack(ground, wiring(planned, len(stands.inside), None), stands)
    return {rack: {one.switches.role: one for one in every} for rack, every in made.items()}


def _planned(blueprint: Callable[..., Blueprint], **changes: Any) -> Blueprint:  # noqa: ANN401 - any JSON
    return blueprint(**({"hardware": HARDWARE, "host_groups": GROUPS} | changes))


def test_each_rack_has_leaves_and_an_out_of_band_switch(
    blueprint: Callable[..., Blueprint],
) -> None:
    kept = _kept(_planned(blueprint))
    assert {rack: set(roles) for rack, roles in kept.items()} == {
        "r1": {"leaf", "spine", "out_of_band"},
        "r2": {"leaf", "spine", "out_of_band"},
        "r3": {"leaf", "out_of_band"},
    }
    assert [one.count for one in kept["r1"].values()] == [2, 1, 1]


def test_what_ends_at_them(blueprint: Callable[..., Blueprint]) -> None:
    """Three hosts: six fast ports over two leaves; BMCs, six slow ports and three switches."""
    kept = _kept(_planned(blueprint))["r1"]
    assert {one.what: one.count for one in kept["leaf"].links} == {
        "host": 3,
        "uplink": 2,
        "peer": 2,
    }
    assert sum(one.count for one in kept["out_of_band"].links) == 3 + 6 + 3
    assert kept["spine"].links[0].count == 6


def test_what_the_design_says_stands_here_is_stated(blueprint: Callable[..., Blueprint]) -> None:
    unsaid = _kept(_planned(blueprint))["r1"]
    assert not any(one.stated for one in unsaid.values())
    fabric = {"leaf": "mellanox-sn2010", "out_of_band": "dell-powerswitch-s3048-on"}
    said = _kept(_planned(blueprint, fabric=fabric))["r1"]
    assert {role: one.stated for role, one in said.items()} == {
        "leaf": True,
        "spine": False,
        "out_of_band": True,
    }
    assert said["leaf"].switches.fits is None
    assert unsaid["leaf"].switches.fits == "mellanox-sn2010"


def test_ports_of_unknown_cards_are_none(blueprint: Callable[..., Blueprint]) -> None:
    planned = _planned(blueprint, hardware={"std": {}})
    hosts = standing(Ground.of(planned, Rack()), inf).inside["r1"]
    assert (list(fast(hosts)), list(slow(hosts))) == ([], [])


def test_ports_are_shown_of_each_rack(blueprint: Callable[..., Blueprint]) -> None:
    planned = _planned(blueprint)
    ground = Ground.of(planned, Rack())
    stands = standing(ground, inf)
    wired = wiring(planned, len(stands.inside), None)
    shown = list(uses(in_rack(ground, wired, stands), wired))
    assert {one.rack for one in shown} == {"r1", "r2", "r3"}
    assert all(one.free is None for one in shown)
