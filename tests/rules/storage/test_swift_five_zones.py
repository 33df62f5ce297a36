"""storage.swift-five-zones."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetCount
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "storage.swift-five-zones"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": ["keystone", "swift"]}


def test_hosts_count_as_zones_when_none_are_stated(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.candidates == ((SetCount(group="obj", count=5),),)


def test_stated_zones_count_whatever_the_hosts(found: Callable[..., list[Hit]]) -> None:
    def stated(zones: int) -> dict[str, Any]:
        other = {"name": "main", "kind": "external_ceph", "serves": ["cinder"]}
        return {"storage": [other, {"name": "objects", "kind": "swift", "zones": zones}]}

    (hit,) = found(RULE, **SOUND, **stated(4))
    assert hit.evidence == {"zones": 4, "recommended": 5}
    assert hit.candidates == ()
    assert found(RULE, **SOUND, **stated(5)) == []


def test_the_first_group_grows(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": name, "roles": ["object_storage"], "count": count}
        for name, count in (("a", 3), ("b", 1))
    ]
    (hit,) = found(RULE, services=["keystone", "swift"], host_groups=groups)
    assert hit.candidates == ((SetCount(group="a", count=4),),)


def test_zones_of_other_stores_do_not_count(found: Callable[..., list[Hit]]) -> None:
    other = {"name": "main", "kind": "external_ceph", "zones": 2}
    assert found(RULE, **SOUND, storage=[other]) == []
    unsaid = {"name": "objects", "kind": "swift"}
    assert found(RULE, **SOUND, storage=[other, unsaid]) == []
