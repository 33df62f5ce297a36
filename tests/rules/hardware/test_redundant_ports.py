"""hardware.redundant-ports."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.redundant-ports"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"hardware": {"std": {"cores": 32, "ram_gib": 256}}}


def test_two_cards_of_one_port_will_do(found: Callable[..., list[Hit]]) -> None:
    nics = [{"count": 2, "ports": 1, "speed_gbps": 10}]
    assert found(RULE, **(FAILS | {"hardware": {"osd": {"nics": nics}}})) == []


ONE = {"nics": [{"ports": 1, "speed_gbps": 25}]}


def test_kolla_asks_for_two_itself(found: Callable[..., list[Hit]]) -> None:
    assert len(found(RULE, **FAILS, deployer="openstack-ansible")) == 1
    assert found(RULE, **FAILS, deployer="kolla-ansible") == []


def test_links_of_virtual_machines_are_bonded_below(found: Callable[..., list[Hit]]) -> None:
    virtual = {"osd": ONE | {"kind": "virtual_machine"}}
    assert len(found(RULE, **(FAILS | {"hardware": {"osd": ONE}}))) == 1
    assert found(RULE, **(FAILS | {"hardware": virtual})) == []


@pytest.mark.parametrize("role", ["deployment", "bare_metal"])
def test_hosts_that_the_cloud_runs_without_may_have_one(
    found: Callable[..., list[Hit]], role: str
) -> None:
    def hits(*roles: str, run: tuple[str, ...] = ()) -> list[Hit]:
        group = {"name": "one", "roles": roles, "run": run, "count": 1, "hardware": "osd"}
        changes = {"hardware": {"osd": ONE}}
        return found(RULE, **changes, host_groups=[*SOUND["host_groups"][:3], group])

    assert hits(role) == []
    assert len(hits(role, "compute")) == 1
    assert len(hits(role, run=("memcached",))) == 1
