"""compute.hosts-present."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import AddGroup
from archbook.model.finding import Hit

RULE = "compute.hosts-present"

FAILS: dict[str, Any] = {
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 3},
    ]
}

SOUND: dict[str, Any] = {}


def test_adds_two_compute_hosts(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    (edit,) = hit.candidates[0]
    assert isinstance(edit, AddGroup)
    assert (edit.group.roles, edit.group.count) == (("compute",), 2)


def test_bare_metal_needs_none(found: Callable[..., list[Hit]]) -> None:
    services = ["keystone", "placement", "glance", "nova", "neutron", "ironic"]
    assert found(RULE, **FAILS, services=services) == []
