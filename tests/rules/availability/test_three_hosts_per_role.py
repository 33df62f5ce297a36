"""availability.three-hosts-per-role."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetCount
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "availability.three-hosts-per-role"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {
    "host_groups": [{"name": "ctl", "roles": ["control"], "count": 1}],
}


def role(name: str, *counts: int) -> dict[str, Any]:
    groups = [
        {"name": f"g{place}", "roles": [name], "count": count}
        for place, count in enumerate(counts)
    ]
    return {"host_groups": [{"name": "ctl", "roles": ["control"], "count": 3}, *groups]}


def test_two_compute_hosts_are_an_info(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/cmp"
    assert hit.severity is Severity.INFO
    assert hit.evidence == {"hosts": 2, "advised": 3}
    assert str(hit.message).startswith("hosts of role compute: 2;")
    assert hit.candidates == ((SetCount(group="cmp", count=3),),)


def test_sunbeam_warns(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS, deployer="sunbeam")
    assert hit.severity is None


@pytest.mark.parametrize("name", ["compute", "ceph_osd"])
def test_hosts_of_a_role_count_over_its_groups(found: Callable[..., list[Hit]], name: str) -> None:
    assert found(RULE, **role(name, 1, 2)) == []
    (hit,) = found(RULE, **role(name, 1, 1))
    assert hit.subject == "group/g0"
    assert hit.candidates == ((SetCount(group="g0", count=2 if name == "compute" else 3),),)


@pytest.mark.parametrize("name", ["network", "monitoring", "block_storage"])
def test_other_roles_are_not_judged(found: Callable[..., list[Hit]], name: str) -> None:
    assert found(RULE, **role(name, 1)) == []


def test_both_roles_are_judged(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "cmp", "roles": ["compute"], "count": 1},
        {"name": "osd", "roles": ["ceph_osd"], "count": 1},
    ]
    assert [hit.subject for hit in found(RULE, host_groups=groups)] == ["group/cmp", "group/osd"]


def test_hosts_of_another_region_are_no_help(found: Callable[..., list[Hit]]) -> None:
    regions = [{"name": "one", "zones": {"a": ["r1"]}}, {"name": "two", "zones": {"b": ["r2"]}}]
    groups = [
        {"name": "a", "roles": ["compute"], "count": 2, "racks": ["r1"]},
        {"name": "b", "roles": ["compute"], "count": 3, "racks": ["r2"]},
    ]
    (hit,) = found(RULE, host_groups=groups, regions=regions)
    assert hit.subject == "group/a"


def test_each_region_has_hosts_of_its_own(found: Callable[..., list[Hit]]) -> None:
    regions = [{"name": "one", "zones": {"a": ["r1"]}}, {"name": "two", "zones": {"b": ["r2"]}}]
    groups = [
        {"name": "w1", "roles": ["compute"], "count": 3, "racks": ["r1"]},
        {"name": "w2", "roles": ["compute"], "count": 2, "racks": ["r2"]},
    ]
    (hit,) = found(RULE, regions=regions, host_groups=groups)
    assert hit.subject == "group/w2"
    assert hit.candidates == ((SetCount(group="w2", count=3),),)
