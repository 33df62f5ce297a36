"""placement.instance-ha-apart."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit

RULE = "placement.instance-ha-apart"

FAILS: dict[str, Any] = {
    "services": [
        "keystone",
        "placement",
        "glance",
        "nova",
        "neutron",
        "cinder",
        "horizon",
        "masakari",
    ],
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "hci", "roles": ["compute", "ceph_osd"], "count": 4},
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
        "masakari",
    ]
}


def test_names_what_goes_down_with_the_host(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert "ceph osd" in str(hit.message)
