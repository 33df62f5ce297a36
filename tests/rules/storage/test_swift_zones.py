"""storage.swift-zones."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetCount, SetStorage
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "storage.swift-zones"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": ["keystone", "swift"]}


def swift(hosts: int, **storage: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON of a back end
    return {
        "services": ["keystone", "swift"],
        "host_groups": [
            {"name": "ctl", "roles": ["control"], "count": 3},
            {"name": "obj", "roles": ["object_storage"], "count": hosts},
        ],
        "storage": [{"name": "objects", "kind": "swift", "on": "obj"} | storage],
    }


def test_hosts_for_every_zone(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **swift(4, zones=5))
    assert hit.candidates == ((SetCount(group="obj", count=5),),)
    assert found(RULE, **swift(5, zones=5)) == []


def test_zones_for_every_replica(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **swift(5, zones=2))
    assert "too few zones (2) for 3 replicas" in str(hit.message)
    assert found(RULE, **swift(5, zones=3)) == []


def test_other_than_three_replicas_is_a_warning(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **swift(5, size=2))
    assert hit.severity is Severity.WARNING


def test_the_edits_set_what_is_missing(found: Callable[..., list[Hit]]) -> None:
    (zones,) = found(RULE, **swift(5, zones=2))
    ((edit,),) = zones.candidates
    assert isinstance(edit, SetStorage)
    assert (edit.storage.zones, edit.storage.size) == (3, 3)
    (replicas,) = found(RULE, **swift(5, size=4))
    ((edit,),) = replicas.candidates
    assert isinstance(edit, SetStorage)
    assert (edit.storage.zones, edit.storage.size) == (None, 3)
    assert replicas.evidence == {"hosts": 5, "zones": 5, "replicas": 4}


def test_the_first_group_grows(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": name, "roles": ["object_storage"], "count": count}
        for name, count in (("a", 3), ("b", 1))
    ]
    (hit,) = found(RULE, **(swift(1, zones=6, on=[]) | {"host_groups": groups}))
    assert hit.candidates == ((SetCount(group="a", count=5),),)
    assert hit.evidence == {"hosts": 4, "zones": 6, "replicas": 3, "needed": 6}


def test_without_a_back_end_it_is_the_service(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **(swift(2) | {"storage": []}))
    assert hit.subject == "service/swift"
    assert found(RULE, **(swift(3) | {"storage": []})) == []
