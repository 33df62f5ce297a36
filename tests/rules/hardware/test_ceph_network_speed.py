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


def test_ten_gigabits_pass_and_less_is_found_with_the_time_it_takes(
    found: Callable[..., list[Hit]],
) -> None:
    def wired(speed: float) -> dict[str, Any]:
        return FAILS | {"hardware": {"osd": {"nics": [{"speed_gbps": speed}]}}}

    assert found(RULE, **wired(10)) == []
    (hit,) = found(RULE, **wired(9.5))
    assert hit.evidence == {"speed_gbps": 9.5, "needed_gbps": 10, "hours_for_one_tb": 0.2}
    (slow,) = found(RULE, **FAILS)
    assert slow.evidence == {"speed_gbps": 1, "needed_gbps": 10, "hours_for_one_tb": 2.2}
