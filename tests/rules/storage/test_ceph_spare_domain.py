"""storage.ceph-spare-domain."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit

RULE = "storage.ceph-spare-domain"

FAILS: dict[str, Any] = {
    "services": [
        "keystone",
        "placement",
        "glance",
        "nova",
        "neutron",
        "cinder",
        "horizon",
        "ceph",
    ],
    "storage": [
        {"name": "main", "kind": "ceph", "on": "osd", "serves": ["cinder", "glance", "nova"]}
    ],
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 6},
        {"name": "osd", "roles": ["ceph_osd"], "count": 3},
    ],
}

SOUND: dict[str, Any] = {
    "services": [
        "keystone",
        "placement",
        "glance",
        "nova",
        "neutron",
        "cinder",
        "horizon",
        "ceph",
    ],
    "storage": [
        {"name": "main", "kind": "ceph", "on": "osd", "serves": ["cinder", "glance", "nova"]}
    ],
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 6},
        {"name": "osd", "roles": ["ceph_osd"], "count": 4},
    ],
}


def test_three_racks_for_three_replicas(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "osd", "roles": ["ceph_osd"], "count": 9}]
    storage = [{"name": "main", "kind": "ceph", "on": "osd", "domain": "rack"}]
    (hit,) = found(RULE, host_groups=groups, storage=storage)
    assert hit.evidence == {"domains": 3, "replicas": 3}
