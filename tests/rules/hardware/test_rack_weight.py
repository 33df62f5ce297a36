"""hardware.rack-weight."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.rack-weight"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"racks": {"r1": {"type": "apc-ar3357"}}}


def test_the_sum_of_what_is_known_is_judged(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "rack/r1"
    assert hit.evidence == {"weight_kg": 518, "max_load_kg": 500, "hosts_without_figure": 0}
    assert str(hit.message).startswith("28 machines in rack r1 weigh 518 kg and it may carry 500")


def test_half_a_kilogram_below_is_sound(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **SOUND) == []


def test_a_rack_carries_what_its_type_does(found: Callable[..., list[Hit]]) -> None:
    racks = {"r1": {"type": "apc-ar3300"}}
    assert found(RULE, **(FAILS | {"racks": racks})) == []
    groups = [FAILS["host_groups"][2] | {"count": 92}]
    (hit,) = found(RULE, **(FAILS | {"racks": racks, "host_groups": groups}))
    assert hit.evidence is not None
    assert hit.evidence["max_load_kg"] == 1701


def test_a_rack_says_otherwise_than_its_type(found: Callable[..., list[Hit]]) -> None:
    racks = {"r1": {"type": "apc-ar3300", "max_load_kg": 500}}
    assert len(found(RULE, **(FAILS | {"racks": racks}))) == 1


def test_machines_of_unknown_weight_are_counted_apart(found: Callable[..., list[Hit]]) -> None:
    groups = [*FAILS["host_groups"], {"name": "more", "roles": ["compute"], "count": 5}]
    (hit,) = found(RULE, **(FAILS | {"host_groups": groups}))
    assert hit.evidence is not None
    assert hit.evidence["hosts_without_figure"] == 5
