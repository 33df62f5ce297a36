"""storage.swift-zones."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetCount
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


def test_other_than_three_replicas_is_a_warning(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **swift(5, size=2))
    assert hit.severity is Severity.WARNING
