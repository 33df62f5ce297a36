"""Links put on the ports of a switch."""

from hypothesis import given
from hypothesis import strategies as st

from archbook.catalog import bundled
from archbook.physical.ports import Links, Use, access_ports, carried_by, put_on, smallest

LEAF = bundled().switch_type("dell-powerswitch-s5248f-on")
COPPER = bundled().switch_type("arista-dcs-7050tx3-48c8-f")
SPINE = bundled().switch_type("mellanox-sn2700")


def _taken(uses: tuple[Use, ...]) -> dict[str | None, dict[str, int]]:
    return {one.port: one.taken for one in uses}


def test_links_take_the_slowest_ports_that_carry_them() -> None:
    links = [Links("host", 25, 40), Links("uplink", 100, 4), Links("peer", 100, 2)]
    assert _taken(put_on(LEAF, links)) == {
        "25gbase-x-sfp28": {"host": 40},
        "100gbase-x-qsfp28": {"uplink": 4, "peer": 2},
    }


def test_hosts_that_find_no_slow_port_split_a_fast_one() -> None:
    slow, fast = put_on(LEAF, [Links("host", 25, 54), Links("uplink", 100, 4)])
    assert (slow.taken, fast.taken, fast.split) == ({"host": 48}, {"uplink": 4, "host": 2}, 4)
    (only,) = put_on(SPINE, [Links("host", 25, 54)])
    assert (only.taken, only.split, only.short) == ({"host": 14}, 4, 0)
    (half,) = put_on(SPINE, [Links("host", 50, 5)])
    assert (half.taken, half.split) == ({"host": 3}, 2)


def test_what_finds_no_port_is_missing() -> None:
    slow, fast = put_on(LEAF, [Links("uplink", 100, 10), Links("host", 25, 49)])
    assert (slow.short, fast.short) == (0, 3)
    assert [use.short for use in put_on(LEAF, [Links("uplink", 400, 1)])] == [0, 0]
    assert put_on(LEAF, [Links("uplink", 400, 9)])[-1].taken == {"uplink": 9}


def test_plugs_of_twisted_pair_and_of_cages_do_not_mix() -> None:
    assert _taken(put_on(COPPER, [Links("host", 10, 40)]))["10gbase-t"] == {"host": 40}
    assert carried_by(COPPER, 10) == (True, 1)
    assert carried_by(COPPER, 25) == (False, 4)
    assert carried_by(LEAF, 10) == (False, 1)
    assert carried_by(LEAF, 1) == (True, 1)


def test_without_a_type_each_speed_is_what_is_needed() -> None:
    uses = put_on(None, [Links("host", 25, 12), Links("uplink", 100, 2), Links("peer", 100, 2)])
    assert [(one.gbps, one.there, one.taken) for one in uses] == [
        (100, None, {"uplink": 2, "peer": 2}),
        (25, None, {"host": 12}),
    ]
    assert carried_by(None, 1) == (True, 1)
    assert carried_by(None, 25) == (False, 1)


def test_the_smallest_type_with_the_ports() -> None:
    links = [Links("host", 25, 20), Links("uplink", 100, 2)]
    assert smallest(bundled(), "leaf", links) == "mellanox-sn2010"
    more = [Links("host", 25, 40), Links("uplink", 100, 8)]
    chosen = smallest(bundled(), "leaf", more)
    assert chosen is not None
    assert not any(use.short for use in put_on(bundled().switch_type(chosen), more))
    assert smallest(bundled(), "leaf", [Links("host", 25, 900)]) is None
    assert smallest(bundled(), "spine", [Links("uplink", None, 16)]) == "mellanox-sn2100"


def test_access_ports_are_the_kind_that_there_are_most_of() -> None:
    assert access_ports(bundled().switch_type("dell-powerswitch-n3248te-on")) == 48


@given(st.integers(0, 48), st.integers(0, 8))
def test_what_fits_is_never_missing(hosts: int, uplinks: int) -> None:
    uses = put_on(LEAF, [Links("host", 25, hosts), Links("uplink", 100, uplinks)])
    assert not any(use.short for use in uses)
    assert sum(sum(use.taken.values()) for use in uses) == hosts + uplinks
