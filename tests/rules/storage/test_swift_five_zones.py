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
