"""hardware.redundant-ports."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.redundant-ports"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"hardware": {"std": {"cores": 32, "ram_gib": 256}}}


def test_two_cards_of_one_port_will_do(found: Callable[..., list[Hit]]) -> None:
    nics = [{"count": 2, "ports": 1, "speed_gbps": 10}]
    assert found(RULE, **(FAILS | {"hardware": {"osd": {"nics": nics}}})) == []
