"""compute.one-hypervisor-per-cloud."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit

RULE = "compute.one-hypervisor-per-cloud"

FAILS: dict[str, Any] = {
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "k", "roles": ["compute"], "count": 2, "hypervisors": ["kvm"]},
        {"name": "v", "roles": ["compute"], "count": 2, "hypervisors": ["vmware"]},
    ]
}

SOUND: dict[str, Any] = {}


def test_names_them(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert "2 hypervisors (kvm, vmware)" in str(hit.message)
