"""storage.ceph-spare-domain."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "storage.ceph-spare-domain"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def test_three_racks_for_three_replicas(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "osd", "roles": ["ceph_osd"], "count": 9}]
    storage = [{"name": "main", "kind": "ceph", "on": "osd", "domain": "rack"}]
    (hit,) = found(RULE, host_groups=groups, storage=storage)
    assert hit.evidence == {"domains": 3, "replicas": 3}


def test_an_erasure_code_is_another_rule(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "osd", "roles": ["ceph_osd"], "count": 3}]
    coded = {"name": "main", "kind": "ceph", "erasure": {"k": 2, "m": 1}}
    assert found(RULE, host_groups=groups, storage=[coded]) == []
