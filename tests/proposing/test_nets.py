"""Subnets that fit the hosts."""

from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.catalog.library import Catalog
from archbook.model.ask import Ask
from archbook.proposing.nets import BESIDE_HOSTS, ROOM, networks, physnets, prefix

Asking = Callable[..., Ask]


@pytest.mark.parametrize(("hosts", "bits"), [(1, 24), (126, 24), (127, 23), (254, 23), (255, 22)])
def test_a_subnet_has_twice_the_addresses_of_the_hosts(hosts: int, bits: int) -> None:
    assert prefix(hosts) == bits


@given(st.integers(1, 1_000_000))
def test_the_prefix_is_the_longest_that_fits(hosts: int) -> None:
    bits = prefix(hosts)
    needed = hosts * ROOM + BESIDE_HOSTS
    assert 2 ** (32 - bits) >= needed
    assert bits == 24 or 2 ** (31 - bits) < needed


def test_subnets_and_vlans_are_distinct(asking: Asking, facts: Catalog) -> None:
    found = networks(asking(), facts, 300)
    subnets = [one.subnet for one in found if one.subnet]
    assert not any(a.overlaps(b) for a, b in combinations(subnets, 2))
    assert len({one.vlan for one in found}) == len(found)


def test_without_instances_nothing_is_tunnelled(asking: Asking, facts: Catalog) -> None:
    found = networks(asking(workload=()), facts, 10)
    assert not any("tunnel" in one.carries for one in found)
    assert not tuple(physnets(asking(workload=())))


def test_distributed_routing_wires_compute_hosts(asking: Asking) -> None:
    (outside,) = physnets(asking(gateways="distributed"))
    assert outside.groups == ("ctl", "cmp")
