"""hardware.redundant-ports."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit

RULE = "hardware.redundant-ports"

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
        {"name": "osd", "roles": ["ceph_osd"], "count": 4, "hardware": "osd"},
    ],
    "hardware": {
        "osd": {
            "ram_gib": 64,
            "disks": [{"count": 8, "size_gb": 4000}],
            "nics": [{"ports": 1, "speed_gbps": 25}],
        }
    },
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
        {"name": "osd", "roles": ["ceph_osd"], "count": 4, "hardware": "osd"},
    ],
    "hardware": {
        "osd": {
            "ram_gib": 64,
            "disks": [{"count": 8, "size_gb": 4000}],
            "nics": [{"ports": 2, "speed_gbps": 25}],
        }
    },
}


def test_two_cards_of_one_port_will_do(found: Callable[..., list[Hit]]) -> None:
    nics = [{"count": 2, "ports": 1, "speed_gbps": 10}]
    assert found(RULE, **(FAILS | {"hardware": {"osd": {"nics": nics}}})) == []
