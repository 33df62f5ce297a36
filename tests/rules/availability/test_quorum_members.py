"""availability.quorum-members."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import MoveComponent, SetCount, SetRacks
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "availability.quorum-members"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"host_groups": [{"name": "cmp", "roles": ["compute"], "count": 2}]}


def controllers(count: int) -> dict[str, Any]:
    return {
        "host_groups": [
            {"name": "ctl", "roles": ["control"], "count": count},
            {"name": "net", "roles": ["network"], "count": 3},
            {"name": "cmp", "roles": ["compute"], "count": 6},
        ]
    }


@pytest.mark.parametrize("count", [1, 2, 4, 6])
def test_one_and_even_are_found_for_every_cluster(
    found: Callable[..., list[Hit]], count: int
) -> None:
    subjects = {hit.subject for hit in found(RULE, **controllers(count))}
    assert {"component/mariadb", "component/rabbitmq", "component/ovn-nb-db"} <= subjects


@pytest.mark.parametrize("count", [3, 5, 7])
def test_three_and_more_odd_members_pass(found: Callable[..., list[Hit]], count: int) -> None:
    assert found(RULE, **controllers(count)) == []


def test_says_that_two_give_no_high_availability(found: Callable[..., list[Hit]]) -> None:
    hit = found(RULE, **FAILS)[0]
    assert "2 members (on ctl), which give no high availability" in str(hit.message)
    assert hit.evidence == {"members": 2, "quorum": 2, "tolerated": 0, "needed": 3}
    assert hit.candidates == ((SetCount(group="ctl", count=3),),)


def test_members_count_wherever_they_stand(found: Callable[..., list[Hit]]) -> None:
    three = controllers(3)
    three["host_groups"].append({"name": "db", "run": ["mariadb"], "count": 3})
    hits = found(RULE, **three)
    assert [hit.subject for hit in hits] == ["component/mariadb"]
    assert hits[0].evidence is not None
    assert hits[0].evidence["members"] == 6
    assert hits[0].candidates[0] == (
        MoveComponent(component="mariadb", source="ctl", target="db"),
    )


@pytest.mark.parametrize(
    ("count", "dedicated"),
    [
        (2, {"db": 2}),
        (2, {"db": 4}),
        (3, {"db": 1}),
        (2, {"db1": 3, "db2": 3}),
        (3, {"db1": 3, "db2": 2}),
    ],
)
def test_does_not_gather_on_an_even_number_or_on_several_groups(
    found: Callable[..., list[Hit]], count: int, dedicated: dict[str, int]
) -> None:
    changes = controllers(count)
    for name, members in dedicated.items():
        changes["host_groups"].append({"name": name, "run": ["mariadb"], "count": members})
    hits = {hit.subject: hit for hit in found(RULE, **changes)}
    edits = [edit for edits in hits["component/mariadb"].candidates for edit in edits]
    assert edits
    assert all(isinstance(edit, SetCount) for edit in edits)


def test_spreads_the_grown_group_over_three_racks(found: Callable[..., list[Hit]]) -> None:
    two = controllers(2)
    two["host_groups"][0]["racks"] = ["r1", "r2"]
    grown, spread = (
        SetCount(group="ctl", count=3),
        SetRacks(group="ctl", racks=("r1", "r2", "r3")),
    )
    assert found(RULE, **two)[0].candidates == ((grown, spread), (grown,))


def test_each_region_has_a_cluster_of_its_own(found: Callable[..., list[Hit]]) -> None:
    regions = [{"name": "one", "zones": {"a": ["r1"]}}, {"name": "two", "zones": {"b": ["r2"]}}]
    groups = [
        {"name": "c1", "roles": ["control"], "count": 3, "racks": ["r1"]},
        {"name": "c2", "roles": ["control"], "count": 2, "racks": ["r2"]},
    ]
    hits = found(RULE, regions=regions, host_groups=groups)
    assert {str(hit.evidence and hit.evidence["members"]) for hit in hits} == {"2"}
    assert all("c2" in str(hit.message) for hit in hits)


def test_a_component_is_named_once_and_cured_in_all_regions(
    found: Callable[..., list[Hit]],
) -> None:
    regions = [{"name": "one", "zones": {"a": ["r1"]}}, {"name": "two", "zones": {"b": ["r2"]}}]
    groups = [
        {"name": "c1", "roles": ["control"], "count": 1, "racks": ["r1"]},
        {"name": "c2", "roles": ["control"], "count": 2, "racks": ["r2"]},
    ]
    hits = found(RULE, regions=regions, host_groups=groups)
    assert len({hit.subject for hit in hits}) == len(hits)
    counts = [edit for edit in hits[0].candidates[0] if isinstance(edit, SetCount)]
    assert counts == [SetCount(group="c1", count=3), SetCount(group="c2", count=3)]


def test_a_single_member_is_a_single_point_of_failure(found: Callable[..., list[Hit]]) -> None:
    hit = found(RULE, **controllers(1))[0]
    assert "has a single member (on ctl), a single point of failure" in str(hit.message)


def test_says_that_a_fourth_member_adds_nothing(found: Callable[..., list[Hit]]) -> None:
    hit = found(RULE, **controllers(4))[0]
    assert "its quorum is 3, so it tolerates the loss of 1" in str(hit.message)
    assert hit.evidence == {"members": 4, "quorum": 3, "tolerated": 1, "needed": 5}


@pytest.mark.parametrize(
    ("services", "component"),
    [
        (["keystone", "nova"], "rabbitmq"),
        (["keystone", "etcd"], "etcd"),
        (["keystone", "opensearch"], "opensearch"),
        (["keystone", "valkey"], "valkey-sentinel"),
        (["keystone", "nova", "masakari", "hacluster"], "hacluster-corosync"),
        (["keystone", "nova", "neutron"], "ovn-sb-db"),
    ],
)
def test_every_kind_of_cluster_is_counted(
    found: Callable[..., list[Hit]], services: list[str], component: str
) -> None:
    assert f"component/{component}" in {
        hit.subject for hit in found(RULE, services=services, **controllers(2))
    }
