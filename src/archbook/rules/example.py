"""The design that the examples of all rules change a few keys of."""

from collections.abc import Mapping
from typing import Any

SOUND: Mapping[str, Any] = {
    "schema": "design/v1",
    "name": "sound",
    "release": "2026.1",
    "services": [
        "keystone",
        "placement",
        "glance",
        "nova",
        "neutron",
        "cinder",
        "horizon",
        "valkey",
    ],
    "options": {"network_backend": "ovn", "block_backend": "ceph", "image_backend": "ceph"},
    "racks": {"r1": {}, "r2": {}, "r3": {}},
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 6},
    ],
    "storage": [{"name": "main", "kind": "external_ceph", "serves": ["cinder", "glance", "nova"]}],
}
"""Three controllers, three network hosts, six compute hosts over three racks, external Ceph."""


def changed(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return the sound design with top-level keys replaced; a null leaves the key out."""
    return {key: value for key, value in {**SOUND, **changes}.items() if value is not None}
