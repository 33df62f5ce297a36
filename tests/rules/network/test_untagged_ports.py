"""network.untagged-ports."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetNetwork
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "network.untagged-ports"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"networks": [{"name": "t", "carries": ["tunnel"]}]}


API: dict[str, Any] = {"name": "api", "carries": ["internal_api"], "links": 2, "tagged": False}
TUNNEL: dict[str, Any] = {"name": "tunnel", "carries": ["tunnel"], "links": 2, "tagged": False}
PHYSNET: dict[str, Any] = {"name": "physnet1", "groups": ["cmp"]}


def _changes(ports: int, *networks: dict[str, Any], **more: object) -> dict[str, Any]:
    hardware = {"std": {"nics": [{"ports": ports, "speed_gbps": 25}]}}
    return FAILS | {"hardware": hardware, "networks": list(networks)} | more


def test_the_one_with_a_vlan_can_be_tagged(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/cmp"
    assert hit.severity is None
    assert hit.evidence == {"taken": 4, "ports": 2, "bridged": 0}
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetNetwork)
    assert (edit.network.name, edit.network.tagged) == ("tunnel", True)
    assert "untagged networks api, tunnel need 4" in str(hit.message)


def test_four_ports_are_enough_for_two_pairs(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **_changes(4, API, TUNNEL)) == []
    assert len(found(RULE, **_changes(3, API, TUNNEL))) == 1


def test_one_port_when_links_are_unsaid(found: Callable[..., list[Hit]]) -> None:
    bare = {key: value for key, value in TUNNEL.items() if key != "links"}
    assert found(RULE, **_changes(3, API, bare)) == []
    assert len(found(RULE, **_changes(2, API, bare))) == 1


@pytest.mark.parametrize("deployer", ["kolla-ansible", "kayobe", "sunbeam"])
def test_a_bridge_needs_a_port_with_some_deployers(
    found: Callable[..., list[Hit]], deployer: str
) -> None:
    (hit,) = found(RULE, **_changes(2, API, physnets=[PHYSNET], deployer=deployer))
    assert hit.severity is Severity.WARNING
    assert hit.evidence == {"taken": 2, "ports": 2, "bridged": 1}
    assert "physical networks need 1 more" in str(hit.message)
    assert found(RULE, **_changes(3, API, physnets=[PHYSNET], deployer=deployer)) == []


def test_others_do_not_ask_for_one(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **_changes(2, API, physnets=[PHYSNET])) == []
    elsewhere = [PHYSNET | {"groups": ["net"]}]
    assert found(RULE, **_changes(2, API, physnets=elsewhere, deployer="sunbeam")) == []


def test_tagged_networks_share_their_ports(found: Callable[..., list[Hit]]) -> None:
    tagged = TUNNEL | {"tagged": True, "links": 8}
    assert found(RULE, **_changes(2, API, tagged)) == []
    elsewhere = API | {"groups": ["ctl"]}
    changes = _changes(1, tagged, elsewhere, physnets=[PHYSNET, PHYSNET | {"name": "p2"}])
    assert found(RULE, **changes, deployer="sunbeam") == []


def test_the_bmc_has_a_port_of_its_own(found: Callable[..., list[Hit]]) -> None:
    bmc = {"name": "bmc", "carries": ["out_of_band"], "tagged": False}
    assert found(RULE, **_changes(2, API, bmc)) == []
    shared = bmc | {"carries": ["out_of_band", "management"]}
    assert len(found(RULE, **_changes(2, API, shared))) == 1


def test_unknown_cards_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(_changes(2, API, TUNNEL) | {"hardware": {"std": {}}})) == []
