"""hardware.two-inlets."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.two-inlets"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"racks": {"r1": {"feeds": [{"name": "A", "breaker_a": 32}]}}}


def test_a_single_supply_is_found(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/ctl"
    assert hit.evidence == {"inlets": 1, "needed": 2, "hosts": 3}
    assert found(RULE, **SOUND) == []


def test_only_hosts_in_racks_with_two_feeds_count(found: Callable[..., list[Hit]]) -> None:
    racks = FAILS["racks"] | {"r2": {}}
    (hit,) = found(RULE, **(FAILS | {"racks": racks}))
    assert hit.evidence is not None
    assert hit.evidence["hosts"] == 2


def test_a_chassis_with_two_bays_has_two_inlets(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"hardware": {"std": {"server": "dell-r660"}}})) == []


def test_what_is_not_known_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"hardware": {"std": {"cores": 8}}})) == []
