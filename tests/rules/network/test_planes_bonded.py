"""network.planes-bonded."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetNetwork
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.planes-bonded"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"networks": [{"name": "s", "carries": ["storage"]}]}


def _network(*carries: str) -> dict[str, object]:
    return {"name": "n", "carries": list(carries), "links": 1}


def test_bonds_two_ports(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "network/storage"
    assert hit.evidence == {"links": 1, "needed": 2}
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetNetwork)
    assert edit.network.links == 2


def test_a_network_for_nothing_but_management_of_machines_may_have_one(
    found: Callable[..., list[Hit]],
) -> None:
    assert found(RULE, networks=[_network("out_of_band", "provisioning")]) == []
    assert len(found(RULE, networks=[_network("provisioning", "management")])) == 1
    assert len(found(RULE, networks=[_network()])) == 1


def test_a_network_that_does_not_say_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    networks = [*SOUND["networks"], {"name": "tunnel", "carries": ["tunnel"]}]
    assert found(RULE, networks=networks) == []


def test_no_cure_where_hosts_have_one_port(found: Callable[..., list[Hit]]) -> None:
    def candidates(ports: int) -> int:
        groups = [
            {"name": "ctl", "roles": ["control"], "count": 3},
            {"name": "cmp", "roles": ["compute"], "count": 6, "hardware": "std"},
            {"name": "cmp2", "roles": ["compute"], "count": 6, "hardware": "bare"},
        ]
        hardware = {"std": {"nics": [{"ports": ports, "speed_gbps": 10}]}, "bare": {}}
        (hit,) = found(RULE, **FAILS, host_groups=groups, hardware=hardware)
        return len(hit.candidates)

    assert candidates(2) == 1
    assert candidates(1) == 0
