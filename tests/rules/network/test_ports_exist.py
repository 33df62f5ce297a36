"""network.ports-exist."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.ports-exist"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"networks": [{"name": "bmc", "carries": ["out_of_band"], "links": 1}]}


def _changes(nics: Sequence[Mapping[str, float]], **network: object) -> dict[str, Any]:
    stated = {"name": "storage", "carries": ["storage"]} | network
    return FAILS | {"hardware": {"std": {"nics": nics}}, "networks": [stated]}


def test_slower_ports_do_not_count(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "network/storage"
    assert hit.evidence == {"links": 2, "ports": 0, "speed_gbps": 25.0}
    assert "2 ports of 25 Gbit/s, and hosts of groups cmp have fewer" in str(hit.message)


def test_ports_of_all_cards_count(found: Callable[..., list[Hit]]) -> None:
    cards = [{"count": 2, "ports": 1, "speed_gbps": 25}, {"ports": 1, "speed_gbps": 10}]
    assert found(RULE, **_changes(cards, links=2, speed_gbps=25)) == []
    assert found(RULE, **_changes(cards, links=3)) == []
    (hit,) = found(RULE, **_changes(cards, links=4))
    assert hit.evidence == {"links": 4, "ports": 3, "speed_gbps": 0.0}
    assert "stands on 4 ports, and hosts of groups cmp have fewer" in str(hit.message)


def test_one_port_at_least_when_only_the_speed_is_said(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **_changes([{"ports": 1, "speed_gbps": 25}], speed_gbps=25)) == []
    assert len(found(RULE, **_changes([{"ports": 1, "speed_gbps": 24}], speed_gbps=25))) == 1


def test_unknown_cards_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **_changes([], links=2)) == []


def test_the_port_of_the_bmc_is_its_own(found: Callable[..., list[Hit]]) -> None:
    nics = [{"ports": 1, "speed_gbps": 10}]
    assert found(RULE, **_changes(nics, links=2, carries=["out_of_band"])) == []
    assert len(found(RULE, **_changes(nics, links=2, carries=["out_of_band", "storage"]))) == 1


def test_deployment_hosts_may_have_slower_ports(found: Callable[..., list[Hit]]) -> None:
    def hits(*roles: str) -> list[Hit]:
        group = {"name": "dep", "roles": roles, "count": 1, "hardware": "std"}
        networks = [{"name": "m", "carries": ["management"], "links": 2, "speed_gbps": 25}]
        groups = [{"name": "ctl", "roles": ["control"], "count": 3}, group]
        return found(RULE, hardware=FAILS["hardware"], host_groups=groups, networks=networks)

    assert hits("deployment") == []
    assert len(hits("deployment", "monitoring")) == 1
