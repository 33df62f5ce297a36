"""hardware.ceph-osd-memory."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit, Severity

RULE = "hardware.ceph-osd-memory"

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
            "ram_gib": 15,
            "disks": [{"count": 8, "size_gb": 4000}],
            "nics": [{"ports": 2, "speed_gbps": 25}],
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
            "ram_gib": 32,
            "disks": [{"count": 8, "size_gb": 4000}],
            "nics": [{"ports": 2, "speed_gbps": 25}],
        }
    },
}


def test_below_two_is_an_error_below_four_a_warning(found: Callable[..., list[Hit]]) -> None:
    (error,) = found(RULE, **FAILS)
    assert error.severity is None
    profile = FAILS["hardware"]["osd"] | {"ram_gib": 31}
    (warning,) = found(RULE, **(FAILS | {"hardware": {"osd": profile}}))
    assert warning.severity is Severity.WARNING


def test_unknown_disks_are_not_zero_disks(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"hardware": {"osd": {"ram_gib": 1}}})) == []
