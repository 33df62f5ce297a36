"""Which hosts need which traffic."""

from collections.abc import Callable

import pytest

from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.network import HostNetwork, Traffic
from archbook.plan.planes import carrying, needing, reached, regions_of

GROUPS = [
    {"name": "ctl", "roles": ["control"], "count": 3},
    {"name": "net", "roles": ["network"], "count": 3},
    {"name": "cmp", "roles": ["compute"], "count": 6},
    {"name": "osd", "roles": ["ceph_osd"], "count": 3},
    {"name": "obj", "roles": ["object_storage"], "count": 5},
    {"name": "blk", "roles": ["block_storage"], "count": 2},
    {"name": "bm", "roles": ["bare_metal"], "count": 2},
]
HOSTS_OF_THE_CLOUD = ["ctl", "net", "cmp", "osd", "obj", "blk"]


def _names(cohorts: tuple[Cohort, ...]) -> list[str]:
    return [cohort.name for cohort in cohorts]


@pytest.mark.parametrize(
    ("traffic", "groups"),
    [
        ("out_of_band", [*HOSTS_OF_THE_CLOUD, "bm"]),
        ("management", HOSTS_OF_THE_CLOUD),
        ("internal_api", ["ctl", "net", "cmp"]),
        ("public_api", ["net"]),
        ("tunnel", ["net", "cmp"]),
        ("storage", ["ctl", "cmp", "osd", "obj", "blk"]),
        ("storage_replication", ["osd", "obj"]),
        ("migration", ["cmp"]),
        ("provisioning", []),
    ],
)
def test_each_kind_of_traffic(
    blueprint: Callable[..., Blueprint], traffic: Traffic, groups: list[str]
) -> None:
    assert _names(needing(blueprint(host_groups=GROUPS), traffic)) == groups


@pytest.mark.parametrize("kind", ["swift", "file"])
def test_storage_without_volumes_is_no_matter_of_instances(
    blueprint: Callable[..., Blueprint], kind: str
) -> None:
    planned = blueprint(host_groups=GROUPS, storage=[{"name": "s", "kind": kind}])
    assert _names(needing(planned, "storage")) == ["osd", "obj", "blk"]


def test_a_network_reaches_the_groups_that_it_names(
    blueprint: Callable[..., Blueprint],
) -> None:
    networks = [
        {"name": "a", "carries": ["tunnel"], "groups": ["ctl"]},
        {"name": "b", "carries": ["tunnel", "public_api"]},
    ]
    planned = blueprint(networks=networks)
    one, other = carrying(planned, "tunnel")
    assert _names(reached(planned, one)) == ["ctl"]
    assert _names(reached(planned, other)) == ["net", "cmp"]
    assert carrying(planned, "public_api") == (other,)


def test_a_network_of_no_known_host_is_in_every_region(
    blueprint: Callable[..., Blueprint],
) -> None:
    regions = [{"name": "x", "zones": {"z": ["r1", "r3"]}}, {"name": "y", "zones": {"z": ["r2"]}}]
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "racks": ["r1"]},
        {"name": "cmp", "roles": ["compute"], "count": 3, "racks": ["r2"]},
    ]
    planned = blueprint(regions=regions, host_groups=groups)
    assert regions_of(planned, HostNetwork(name="n")) == {"x", "y"}
    assert regions_of(planned, HostNetwork(name="n", groups=("cmp",))) == {"y"}
