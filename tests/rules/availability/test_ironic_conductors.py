"""availability.ironic-conductors."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit, Severity

RULE = "availability.ironic-conductors"

FAILS: dict[str, Any] = {
    "services": [
        "keystone",
        "placement",
        "glance",
        "nova",
        "neutron",
        "cinder",
        "horizon",
        "ironic",
    ],
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 1},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 6},
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
        "ironic",
    ]
}


def test_three_conductors_manage_nine_hundred_nodes(found: Callable[..., list[Hit]]) -> None:
    def bare_metal(count: int) -> list[dict[str, Any]]:
        return [
            {"name": "ctl", "roles": ["control"], "count": 3},
            {"name": "bm", "roles": ["bare_metal"], "count": count},
        ]

    services = FAILS["services"]
    assert found(RULE, services=services, host_groups=bare_metal(900)) == []
    (hit,) = found(RULE, services=services, host_groups=bare_metal(901))
    assert hit.severity is Severity.WARNING
    assert hit.evidence == {"conductors": 3, "bare_metal_nodes": 901, "needed": 4}
