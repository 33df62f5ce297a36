"""storage.ceph-replicas."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import AddRole, SetCount, SetStorage
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "storage.ceph-replicas"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def cluster(hosts: int, **storage: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON of a back end
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "osd", "roles": ["ceph_osd"], "count": hosts},
    ]
    backend = {"name": "main", "kind": "ceph", "on": "osd"} | storage
    return {"host_groups": groups, "storage": [backend]}


def test_three_replicas_are_needed(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    (edit,) = hit.candidates[0]
    assert isinstance(edit, SetStorage)
    assert edit.storage.size == 3


def test_as_many_hosts_as_replicas(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **cluster(2))
    assert hit.candidates == ((SetCount(group="osd", count=3),),)
    assert found(RULE, **cluster(3)) == []


def test_as_many_racks_as_replicas_that_are_apart_by_rack(
    found: Callable[..., list[Hit]],
) -> None:
    (hit,) = found(RULE, **cluster(6, domain="rack"), racks={"r1": {}, "r2": {}})
    assert "stand in 2 only" in str(hit.message)
    assert found(RULE, **cluster(6, domain="rack")) == []


def test_the_group_must_have_the_role(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **cluster(3, on="ctl"))
    assert hit.candidates == ((AddRole(group="ctl", role="ceph_osd"),),)


def test_a_cluster_on_no_host(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, storage=[{"name": "main", "kind": "ceph"}])
    assert "stands on no host" in str(hit.message)


def test_an_unsaid_room_is_an_info(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **cluster(4, domain="room"))
    assert hit.severity is Severity.INFO


def test_the_first_group_grows(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": name, "roles": ["ceph_osd"], "count": count}
        for name, count in (("a", 2), ("b", 1))
    ]
    storage = [{"name": "main", "kind": "ceph", "size": 4}]
    (hit,) = found(RULE, host_groups=groups, storage=storage)
    assert hit.candidates == ((SetCount(group="a", count=3),),)
