"""network.oob-ports."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.oob-ports"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"fabric": {"leaf": "mellanox-sn2010"}}


def test_one_port_for_each_machine(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "rack/r1"
    assert hit.evidence == {"machines": 49, "ports": 48}
    assert found(RULE, **SOUND) == []


def test_each_rack_has_a_switch_of_its_own(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"racks": {"r1": {}, "r2": {}}})) == []


def test_virtual_machines_have_no_controller_of_their_own(
    found: Callable[..., list[Hit]],
) -> None:
    groups = [*FAILS["host_groups"][:2], FAILS["host_groups"][2] | {"hardware": "virtual"}]
    hardware = {"virtual": {"kind": "virtual_machine"}}
    assert found(RULE, **(FAILS | {"host_groups": groups, "hardware": hardware})) == []
