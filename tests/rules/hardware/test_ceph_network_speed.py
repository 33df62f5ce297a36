"""hardware.ceph-network-speed."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.ceph-network-speed"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"storage": None}


def test_the_fastest_port_counts(found: Callable[..., list[Hit]]) -> None:
    nics = [{"speed_gbps": 1}, {"speed_gbps": 10}]
    assert found(RULE, **(FAILS | {"hardware": {"osd": {"nics": nics}}})) == []
