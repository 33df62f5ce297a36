"""Cables of all racks."""

from collections import Counter
from collections.abc import Callable
from typing import Any, get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archbook.model.blueprint import Blueprint
from archbook.physical import site
from archbook.physical.links import Purpose

NICS: list[dict[str, Any]] = [
    {"ports": 2, "speed_gbps": 25},
    {"ports": 4, "speed_gbps": 10},
    {"ports": 1, "speed_gbps": 1},
]

groups = st.lists(
    st.tuples(st.integers(1, 40), st.lists(st.sampled_from(NICS), min_size=1, max_size=3)),
    min_size=1,
    max_size=4,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(groups, st.integers(0, 4), st.sampled_from([None, "dell-powerswitch-s5248f-on"]))
def test_every_port_of_every_host_in_a_rack_has_a_cable(
    blueprint: Callable[..., Blueprint],
    wanted: list[tuple[int, list[dict[str, Any]]]],
    racks: int,
    leaf: str | None,
) -> None:
    planned = blueprint(
        racks={f"r{number}": {} for number in range(racks)},
        fabric={"leaf": leaf} if leaf else {},
        hardware={
            f"h{at}": {"server": "dell-r650", "nics": n} for at, (_, n) in enumerate(wanted)
        },
        host_groups=[
            {"name": f"g{at}", "roles": ["compute"], "count": count, "hardware": f"h{at}"}
            for at, (count, _) in enumerate(wanted)
        ],
    )
    found = site(planned)
    standing = Counter(
        one.of for rack in found.racks for one in rack.mounted if one.kind == "host"
    )
    joined = Counter[str]()
    for one in found.cables:
        assert one.count > 0
        if one.purpose != "power":
            joined[one.ends[0]] += one.count * one.split
    for at, (_, nics) in enumerate(wanted):
        ports = sum(nic["ports"] for nic in nics) + 1
        assert joined[f"group/g{at}"] >= standing[f"g{at}"] * ports
    assert not [name for name in joined if name.startswith("group/") and name[6:] not in standing]


def test_cables_are_sorted_by_what_they_join(blueprint: Callable[..., Blueprint]) -> None:
    hardware = {"std": {"server": "dell-r650", "nics": NICS}}
    groups = [{"name": "cmp", "roles": ["compute"], "count": 9, "hardware": "std"}]
    purposes = [
        one.purpose for one in site(blueprint(hardware=hardware, host_groups=groups)).cables
    ]
    order = [*get_args(Purpose), "power"]
    assert purposes == sorted(purposes, key=order.index)
    assert set(purposes) == set(order)


def test_a_breakout_cable_carries_four_links(blueprint: Callable[..., Blueprint]) -> None:
    hardware = {"std": {"server": "dell-r650", "nics": [{"ports": 2, "speed_gbps": 25}]}}
    found = site(
        blueprint(
            racks={"r1": {}},
            fabric={"leaf": "mellanox-sn2700", "leaves_per_rack": 2},
            hardware=hardware,
            host_groups=[{"name": "cmp", "roles": ["compute"], "count": 8, "hardware": "std"}],
        )
    )
    hosts = [one for one in found.cables if one.purpose == "host"]
    assert {one.split for one in hosts} == {4}
    assert sum(one.count for one in hosts) == 4
