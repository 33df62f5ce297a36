"""network.plane-speed."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetNetwork
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.plane-speed"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"networks": [{"name": "s", "carries": ["storage"]}]}


def _network(speed: float | None, *carries: str, **more: object) -> dict[str, object]:
    return {"name": "n", "carries": list(carries), "speed_gbps": speed, **more}


def test_storage_needs_ten(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "network/storage"
    assert hit.evidence == {"speed_gbps": 1.0, "needed_gbps": 10.0}
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetNetwork)
    assert edit.network.speed_gbps == 10
    assert "over ports of 1 Gbit/s: 10 Gbit/s are needed" in str(hit.message)


@pytest.mark.parametrize(
    ("traffic", "least"), [("storage", 10), ("storage_replication", 10), ("tunnel", 1)]
)
def test_just_below_is_found(found: Callable[..., list[Hit]], traffic: str, least: float) -> None:
    assert found(RULE, networks=[_network(least, "management", traffic)]) == []
    assert len(found(RULE, networks=[_network(least - 0.1, "management", traffic)])) == 1


def test_a_network_that_does_not_say_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    other = _network(10, "tunnel")
    assert found(RULE, networks=[other, _network(None, "storage", name="s")]) == []


def test_no_cure_where_the_ports_are_not_there(found: Callable[..., list[Hit]]) -> None:
    def candidates(gbps: float) -> int:
        nics = [{"ports": 2, "speed_gbps": gbps}]
        groups = [
            {"name": "ctl", "roles": ["control"], "count": 3},
            {"name": "cmp", "roles": ["compute"], "count": 6, "hardware": "std"},
            {"name": "cmp2", "roles": ["compute"], "count": 6, "hardware": "bare"},
        ]
        hardware = {"std": {"nics": nics}, "bare": {}}
        (hit,) = found(RULE, **FAILS, host_groups=groups, hardware=hardware)
        return len(hit.candidates)

    assert candidates(10) == 1
    assert candidates(9) == 0
