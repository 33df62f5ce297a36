"""compute.hosts-present."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import AddGroup
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.hosts-present"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": ["keystone", "swift"]}


def test_adds_two_compute_hosts(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    (edit,) = hit.candidates[0]
    assert isinstance(edit, AddGroup)
    assert (edit.group.roles, edit.group.count) == (("compute",), 2)
    assert hit.evidence == {"compute_hosts": 0}


def test_bare_metal_needs_none(found: Callable[..., list[Hit]]) -> None:
    services = ["keystone", "placement", "glance", "nova", "neutron", "ironic"]
    assert found(RULE, **FAILS, services=services) == []


def test_hosts_that_run_nova_compute_without_the_role_will_do(
    found: Callable[..., list[Hit]],
) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "odd", "run": ["nova-compute"], "count": 2},
    ]
    assert found(RULE, host_groups=groups) == []
