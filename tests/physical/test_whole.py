"""All racks of a design."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.model.rack_plan import Site
from archbook.physical import site

FABRIC = {
    "leaf": "dell-powerswitch-s5248f-on",
    "spine": "mellanox-sn2700",
    "out_of_band": "arista-dcs-7010tx-48-f",
    "uplinks_per_leaf": 4,
    "uplink_gbps": 100,
}
FED = {
    "type": "apc-ar3300",
    "pdu": "apc-ap8953",
    "feeds": [{"name": "A", "breaker_a": 32}, {"name": "B", "breaker_a": 32}],
}
HARDWARE = {
    "std": {
        "server": "dell-r660",
        "typical_w": 450,
        "power_supplies": 2,
        "nics": [{"ports": 2, "speed_gbps": 25}, {"ports": 2, "speed_gbps": 1}],
    }
}
GROUPS = [
    {"name": "ctl", "roles": ["control"], "count": 3, "hardware": "std"},
    {"name": "net", "roles": ["network"], "count": 3, "hardware": "std"},
    {"name": "cmp", "roles": ["compute"], "count": 30, "hardware": "std"},
]


@pytest.fixture
def planned(blueprint: Callable[..., Blueprint]) -> Callable[..., Site]:
    def made(**changes: Any) -> Site:  # noqa: ANN401 - a design holds any JSON
        given = {"hardware": HARDWARE, "host_groups": GROUPS, "fabric": FABRIC}
        return site(blueprint(**(given | changes)))

    return made


FORTY = [{"name": "cmp", "roles": ["compute"], "count": 40, "hardware": "std"}]


def test_forty_servers_and_three_switches_do_not_fit_42_units(
    planned: Callable[..., Site],
) -> None:
    """The guide counts 40 servers in a rack of 42: with an out-of-band switch 39 stand there."""
    hardware = {"std": {"server": "dell-r660"}}
    given: dict[str, Any] = {"host_groups": FORTY, "hardware": hardware}
    found = planned(racks={"r1": {}}, **given)
    assert found.left_out == (("cmp", 1),)
    assert found.racks[0].used_u.value == 42
    assert planned(racks={"r1": {"height_u": 43}}, **given).left_out == ()


def test_a_switch_that_is_not_stated_gives_way_to_hosts(planned: Callable[..., Site]) -> None:
    found = planned(fabric=None, racks={"r1": {}}, host_groups=FORTY)
    assert found.left_out == (("oob", 1),)
    standing = Counter(one.kind for one in found.racks[0].mounted)
    assert (standing["host"], standing["switch"]) == (40, 2)
    managed = [one for one in found.cables if one.purpose == "out_of_band"]
    assert {one.length_m for one in managed} == {None}
    assert sum(one.count for one in managed) == 40 + 80 + 2


def test_spines_stand_where_there_is_room(planned: Callable[..., Site]) -> None:
    groups = [FORTY[0] | {"count": 41, "racks": {"r1": 39, "r2": 1, "r3": 1}}]
    hardware = {"std": {"server": "dell-r660"}}
    racks: dict[str, Any] = {"r1": {}, "r2": {}, "r3": {}}
    found = planned(racks=racks, host_groups=groups, hardware=hardware)
    assert {one.rack for one in found.switches if one.role == "spine"} == {"r2", "r3"}
    assert found.left_out == ()


def test_switches_by_rack_and_their_ports(planned: Callable[..., Site]) -> None:
    found = planned(racks={"r1": FED, "r2": FED, "r3": {}})
    standing = Counter((one.role, one.rack) for one in found.switches for _ in range(one.count))
    assert standing == {
        **{("leaf", rack): 2 for rack in ("r1", "r2", "r3")},
        **{("out_of_band", rack): 1 for rack in ("r1", "r2", "r3")},
        ("spine", "r1"): 1,
        ("spine", "r2"): 1,
    }
    ports = {(one.role, one.gbps): one for one in found.ports if one.rack == "r1"}
    assert ports["leaf", 25].taken == {"host": 12}
    assert ports["leaf", 100].taken == {"uplink": 4, "peer": 2}
    assert ports["spine", 100].taken == {"uplink": 12}
    assert ports["spine", 100].free == 20
    # 12 BMCs, 24 slow ports, one each of 2 leaves and 2 power strips, two of the spine
    assert ports["out_of_band", 1].taken == {"out_of_band": 42}


def test_a_rack_more_than_a_switch_takes_gets_a_second_one(planned: Callable[..., Site]) -> None:
    groups = [*GROUPS[:2], GROUPS[2] | {"count": 60}]
    found = planned(host_groups=groups, racks={"r1": {}, "r2": {}})
    counts = {one.rack: one.count for one in found.switches if one.role == "out_of_band"}
    assert counts == {"r1": 3, "r2": 3}
    assert all((one.free or 0) >= 0 for one in found.ports)


def test_every_link_is_a_cable(planned: Callable[..., Site]) -> None:
    found = planned(racks={"r1": FED, "r2": FED, "r3": {}})
    counts: Counter[str] = Counter()
    for one in found.cables:
        counts[one.purpose] += one.count
    assert counts == {
        "host": 2 * 36,
        "uplink": 6 * 4,
        "peer": 3 * 2,
        "out_of_band": 36 + 2 * 36 + 6 + 2 * 2 + 4,
        "power": 2 * (36 + 6 + 2 + 3),
    }


def test_links_across_racks_are_longer_than_within(planned: Callable[..., Site]) -> None:
    found = planned(racks={"r1": {}, "r2": {}, "r3": {}})
    lengths = {one.length_m for one in found.cables if one.purpose == "uplink"}
    assert lengths == {1.5, 3, 5}
    rooms = {"r1": {"room": "a"}, "r2": {"room": "b"}}
    apart = [one for one in planned(racks=rooms).cables if one.purpose == "uplink"]
    assert {(one.length_m, one.medium, one.optic) for one in apart} == {
        (1.5, "dac", None),
        (None, "fibre", "100gbase-lr4"),
    }


def test_split_ports_take_a_cable_for_four_links(planned: Callable[..., Site]) -> None:
    groups = [{"name": "cmp", "roles": ["compute"], "count": 8, "hardware": "std"}]
    fabric = {"leaf": "mellanox-sn2700", "leaves_per_rack": 1}
    found = planned(racks={"r1": {}}, host_groups=groups, fabric=fabric)
    assert sum(one.count for one in found.cables if one.purpose == "host") == 4
    (ports,) = (one for one in found.ports if one.role == "leaf")
    assert (ports.taken, ports.split) == ({"host": 4}, 4)


def test_power_and_heat(planned: Callable[..., Site]) -> None:
    found = planned(racks={"r1": FED, "r2": FED, "r3": {}}, surroundings={"pue": 1.5})
    assert found.load_w.value == 36 * 450
    assert found.facility_w.value == 36 * 450 * 1.5
    assert found.heat_btuh.value == pytest.approx(36 * 450 * 3.412)
    first = found.racks[0]
    assert first.load_w.value == 12 * 450
    assert first.allowed_w is not None
    assert first.allowed_w.value == pytest.approx(5_888)
    assert [one.carries_all for one in first.feeds] == [True, True]
    assert found.racks[2].allowed_w is None


def test_an_empty_rack_stays_empty(planned: Callable[..., Site]) -> None:
    racks = {"r1": {}, "spare": {"height_u": 20}}
    groups = [group | {"racks": ["r1"]} for group in GROUPS]
    spare = planned(racks=racks, host_groups=groups).racks[1]
    assert spare.mounted == ()
    assert spare.free() == ((1, 20),)
    assert spare.oversubscription is None


def test_nothing_to_stand_gives_nothing(planned: Callable[..., Site]) -> None:
    found = planned(hardware={"std": {"kind": "container"}}, racks={})
    assert (found.racks, found.switches, found.cables, found.assumed) == ((), (), (), ())
    assert found.load_w.value is None


def test_the_same_design_gives_the_same_site(planned: Callable[..., Site]) -> None:
    assert planned(racks={}) == planned(racks={})


def test_sources_of_what_was_taken_are_in_the_catalog(planned: Callable[..., Site]) -> None:
    found = planned(racks={}, fabric=None, hardware={"std": {}})
    names = {one.name for one in found.assumed}
    assert {"height_u", "inlets", "nic_ports", "management_ports", "power_strips"} <= names
    assert {"cable_loop_m", "out_of_band_uplinks", "leaves_per_rack", "peer_links"} <= names
    assert all(bundled().source(one.source).url for one in found.assumed)


def test_regions_have_spines_of_their_own(planned: Callable[..., Site]) -> None:
    racks: dict[str, Any] = {name: {} for name in ("r1", "r2", "r3", "r4")}
    regions = [
        {"name": "east", "zones": {"e": ["r1", "r2"]}},
        {"name": "west", "zones": {"w": ["r3", "r4"]}},
    ]
    groups = [group | {"racks": list(racks)} for group in GROUPS]
    found = planned(racks=racks, regions=regions, host_groups=groups)
    spines = {one.rack: one.count for one in found.switches if one.role == "spine"}
    assert spines == dict.fromkeys(racks, 1)
    (ports,) = {one.used for one in found.ports if one.role == "spine"}
    assert ports == 8


def test_racks_of_one_switch_pair_share_its_leaves(planned: Callable[..., Site]) -> None:
    racks = {"r1": {"switch_pair": "p1"}, "r2": {"switch_pair": "p1"}, "r3": {}}
    found = planned(racks=racks)
    leaves = {one.rack: one.count for one in found.switches if one.role == "leaf"}
    assert leaves == {"r1": 2, "r3": 2}
    hosts = {one.rack: one.taken for one in found.ports if (one.role, one.gbps) == ("leaf", 25)}
    assert hosts == {"r1": {"host": 24}, "r3": {"host": 12}}
    (spine,) = {one.used for one in found.ports if (one.role, one.gbps) == ("spine", 100)}
    assert spine == 8
    joined = Counter[str]()
    for one in found.cables:
        joined[one.purpose] += one.count
    assert (joined["host"], joined["uplink"], joined["peer"]) == (72, 16, 4)
    assert max(one.length_m or 0 for one in found.cables if one.purpose == "host") == 5
    ratios = [one.oversubscription for one in found.racks]
    assert ratios[1] is None
    assert ratios[0] is not None
    assert ratios[0].value == pytest.approx(24 * 50 / 800)
