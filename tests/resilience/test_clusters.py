"""Members of clusters, wherever they stand."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.model.blueprint import Blueprint
from archbook.resilience.clusters import (
    Cluster,
    alike,
    clusters,
    clusters_of,
    quorum_of,
    tolerated,
)

REGIONS = [{"name": "one", "zones": {"a": ["r1"]}}, {"name": "two", "zones": {"b": ["r2", "r3"]}}]


def _mariadb(planned: Blueprint) -> list[Cluster]:
    return list(clusters_of(planned, planned.facts.component("mariadb")))


@pytest.mark.parametrize(
    ("members", "quorum", "losses"),
    [(1, 1, 0), (2, 2, 0), (3, 2, 1), (4, 3, 1), (5, 3, 2), (6, 4, 2), (7, 4, 3)],
)
def test_quorum_is_the_majority(members: int, quorum: int, losses: int) -> None:
    assert quorum_of(members) == quorum
    assert tolerated(members) == losses


@given(st.integers(min_value=1, max_value=10_000))
def test_two_majorities_always_share_a_member(members: int) -> None:
    assert 2 * quorum_of(members) > members
    assert 2 * (quorum_of(members) - 1) <= members


def test_members_of_several_groups_are_one_cluster(
    blueprint: Callable[..., Blueprint],
) -> None:
    groups = [
        {"name": "a", "roles": ["control"], "count": 2},
        {"name": "b", "roles": ["control"], "count": 1},
    ]
    (cluster,) = _mariadb(blueprint(host_groups=groups))
    assert (cluster.members, cluster.quorum, cluster.groups) == (3, 2, ("a", "b"))


def test_a_group_over_two_regions_has_a_cluster_in_each(
    blueprint: Callable[..., Blueprint],
) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 6, "racks": {"r1": 3, "r2": 2, "r3": 1}}
    ]
    found = _mariadb(blueprint(host_groups=groups, regions=REGIONS))
    assert [(cluster.region, cluster.members) for cluster in found] == [("one", 3), ("two", 3)]


def test_majority_after_the_loss_of_a_domain(blueprint: Callable[..., Blueprint]) -> None:
    three, two = blueprint(), blueprint(racks={"r1": {}, "r2": {}})
    assert _mariadb(three)[0].keeps_majority(three, "rack") is True
    assert _mariadb(two)[0].keeps_majority(two, "rack") is False
    assert _mariadb(two)[0].keeps_majority(two, "host") is True
    assert _mariadb(two)[0].keeps_majority(two, "room") is None


def test_alike_gathers_clusters_of_the_same_hosts(blueprint: Callable[..., Blueprint]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "without": ["rabbitmq"]},
        {"name": "mq", "run": ["rabbitmq"], "count": 3},
    ]
    together = [
        {cluster.component.id for cluster in same}
        for same in alike(clusters(blueprint(host_groups=groups)))
    ]
    assert {"rabbitmq"} in together
    assert any({"mariadb", "ovn-nb-db"} <= names for names in together)


def test_the_cost_does_not_follow_the_hosts(blueprint: Callable[..., Blueprint]) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 999_999}]
    (cluster,) = _mariadb(blueprint(host_groups=groups))
    assert cluster.members == 999_999
    assert len(list(cluster.by_rack())) == 3
