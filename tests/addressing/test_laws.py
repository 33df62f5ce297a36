"""What holds for the plan of any networks."""

import json
from itertools import combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from archbook.addressing import network_plan
from archbook.addressing.subnets import usable
from archbook.catalog import bundled
from archbook.model.design import Design
from archbook.model.network_plan import NetworkPlan
from archbook.plan import plan
from archbook.rules.example import changed
from archbook.workspace.addressed import subnets_of

TRAFFIC = ("management", "internal_api", "tunnel", "storage", "storage_replication", "out_of_band")
COUNTS = st.lists(st.integers(min_value=1, max_value=400), min_size=3, max_size=3)
NETWORKS = st.lists(
    st.fixed_dictionaries(
        {
            "carries": st.lists(st.sampled_from(TRAFFIC), min_size=1, max_size=3, unique=True),
            "spans": st.sampled_from(("rack", "all_racks")),
        },
        optional={"vlan": st.integers(min_value=1, max_value=4094)},
    ),
    min_size=1,
    max_size=5,
)
SUPERNET = st.sampled_from(("10.0.0.0/8", "10.0.0.0/20", "10.0.0.0/26", "fd00::/48"))
unhurried = settings(deadline=None)
"""The first example reads the catalog, which takes as long as the machine takes."""


def _plan(counts: list[int], networks: list[dict[str, Any]], supernet: str) -> NetworkPlan:
    roles = (["control"], ["compute"], ["ceph_osd"])
    groups = [
        {"name": names[0], "roles": names, "count": count}
        for names, count in zip(roles, counts, strict=True)
    ]
    named = [{"name": f"n{place}", **one} for place, one in enumerate(networks)]
    changes = changed({"host_groups": groups, "networks": named})
    design = Design.model_validate_json(json.dumps(changes))
    return network_plan(plan(design, bundled()), subnets_of([supernet]))


@unhurried
@given(COUNTS, NETWORKS, SUPERNET)
def test_no_subnet_overlaps_another(
    counts: list[int], networks: list[dict[str, Any]], supernet: str
) -> None:
    found = [one.subnet for one in _plan(counts, networks, supernet).networks if one.subnet]
    room = subnets_of([supernet])[0]
    assert not any(one.overlaps(other) for one, other in combinations(found, 2))
    assert all(one.overlaps(room) and one.prefixlen >= room.prefixlen for one in found)


@unhurried
@given(COUNTS, NETWORKS, SUPERNET)
def test_every_host_has_an_address_that_nobody_else_has(
    counts: list[int], networks: list[dict[str, Any]], supernet: str
) -> None:
    for network in _plan(counts, networks, supernet).networks:
        numbers = [number for seats in network.seats for number in seats.numbers()]
        assert len(numbers) == len(set(numbers)) == network.hosts()
        if network.subnet is None:
            continue
        assert max(numbers, default=0) <= usable(network.subnet)
        assert network.gateway not in {network.address(number) for number in numbers}
        assert network.vip is None or network.vip != network.gateway


@unhurried
@given(COUNTS, NETWORKS)
def test_proposed_vlans_are_nobody_elses(
    counts: list[int], networks: list[dict[str, Any]]
) -> None:
    found = _plan(counts, networks, "10.0.0.0/8").networks
    stated = {one.vlan for one in found if "vlan" in one.stated}
    proposed = {one.name: one.vlan for one in found if "vlan" not in one.stated}
    assert not stated.intersection(proposed.values())
    assert len(set(proposed.values())) == len(proposed)
