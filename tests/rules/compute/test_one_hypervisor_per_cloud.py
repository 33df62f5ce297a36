"""compute.one-hypervisor-per-cloud."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.one-hypervisor-per-cloud"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"host_groups": [{"name": "ctl", "roles": ["control"], "count": 3}]}


def test_names_them(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert "2 hypervisors (kvm, vmware)" in str(hit.message)
