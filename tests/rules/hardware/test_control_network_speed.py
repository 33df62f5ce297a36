"""hardware.control-network-speed."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Citation, Hit
from archbook.workspace.examples import examples

RULE = "hardware.control-network-speed"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"hardware": {"other": {"nics": [{"speed_gbps": 1}]}}}


def nics(*speeds: float) -> dict[str, Any]:
    return FAILS | {"hardware": {"control": {"nics": [{"speed_gbps": one} for one in speeds]}}}


def test_the_fastest_port_counts(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **nics(1, 5))
    assert hit.subject == "group/ctl"
    assert hit.evidence == {"speed_gbps": 5, "needed_gbps": 10, "position": "arch-design"}
    assert "ports of 5 Gbit/s" in str(hit.message)
    assert "10 Gbit/s are needed" in str(hit.message)
    assert hit.citation == Citation("arch-design-control-plane", "Network Considerations")
    assert found(RULE, **nics(1, 10)) == []


def test_just_too_slow(found: Callable[..., list[Hit]]) -> None:
    assert len(found(RULE, **nics(9.9))) == 1


def test_unknown_cards_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **nics()) == []


@pytest.mark.parametrize(("speed", "count"), [(0.9, 1), (1, 0)])
def test_a_lab_needs_less(found: Callable[..., list[Hit]], speed: float, count: int) -> None:
    assert len(found(RULE, **nics(speed), profile="lab")) == count
