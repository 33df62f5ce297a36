"""hardware.pdu-outlets."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.pdu-outlets"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"racks": {"r1": {}}}


def test_one_outlet_is_missing(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "rack/r1"
    assert hit.evidence == {"needed": 19, "there": 18}
    assert "19 outlets iec-60320-c13 on one power strip, and apc-ap8858 has 18" in str(hit.message)
    assert found(RULE, **SOUND) == []


def test_a_single_strip_takes_both_inlets(found: Callable[..., list[Hit]]) -> None:
    racks = {"r1": {"pdu": "apc-ap8858", "feeds": [{"name": "A", "breaker_a": 32}]}}
    (hit,) = found(RULE, **(SOUND | {"racks": racks}))
    assert hit.evidence == {"needed": 36, "there": 18}


def test_inlets_of_an_unknown_type_are_judged_all_together(
    found: Callable[..., list[Hit]],
) -> None:
    hardware = {"std": {"server": "dell-r660", "power_supplies": 2}}
    assert found(RULE, **(FAILS | {"hardware": hardware})) == []
    groups = [FAILS["host_groups"][2] | {"count": 21}]
    (hit,) = found(RULE, **(FAILS | {"hardware": hardware, "host_groups": groups}))
    assert hit.evidence == {"needed": 21, "there": 20}
    assert "need 21 outlets on one power strip" in str(hit.message)


def test_machines_of_unknown_inlets_need_none(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"hardware": {"std": {"cores": 8}}})) == []


def test_a_rack_without_a_strip_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    racks = {"r1": {}, "r2": {"pdu": "apc-ap8858"}}
    groups = [one | {"racks": ["r1"]} for one in FAILS["host_groups"]]
    assert found(RULE, **(FAILS | {"racks": racks, "host_groups": groups})) == []
