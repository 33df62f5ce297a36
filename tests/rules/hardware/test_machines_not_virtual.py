"""hardware.machines-not-virtual."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Citation, Hit
from archbook.workspace.examples import examples

RULE = "hardware.machines-not-virtual"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"hardware": {"std": {"cores": 32}}}


def test_a_virtual_machine(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/cmp"
    assert "are virtual machines and carry nova-compute, which" in str(hit.message)
    assert hit.evidence == {"kind": "virtual_machine", "components": 1}
    assert hit.citation == Citation("arch-design-control-plane", "Separation of Services")


def test_a_container(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **(FAILS | {"hardware": {"vm": {"kind": "container"}}}))
    assert "are containers and carry" in str(hit.message)
    assert hit.citation == Citation("charm-guide-ha", "Containerisation")


@pytest.mark.parametrize(
    "component", ["nova-compute", "swift-proxy-server", "swift-object-server", "ceph-osd"]
)
def test_what_belongs_on_machines(found: Callable[..., list[Hit]], component: str) -> None:
    group = {"name": "odd", "run": [component], "count": 3, "hardware": "vm"}
    changes = {"hardware": FAILS["hardware"], "services": ["keystone", "swift"]}
    (hit,) = found(RULE, **changes, host_groups=[group])
    assert hit.subject == "group/odd"


def test_real_machines_beside_them_are_not_found(found: Callable[..., list[Hit]]) -> None:
    hardware = FAILS["hardware"] | {"real": {"cores": 32}}
    real = {"name": "real", "roles": ["compute"], "count": 6, "hardware": "real"}
    groups = [*FAILS["host_groups"], real]
    (hit,) = found(RULE, **(FAILS | {"hardware": hardware, "host_groups": groups}))
    assert hit.subject == "group/cmp"
