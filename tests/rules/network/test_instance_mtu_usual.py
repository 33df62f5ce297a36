"""network.instance-mtu-usual."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetNetwork
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.instance-mtu-usual"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"networks": [{"name": "tun", "carries": ["tunnel"]}]}


def _network(mtu: int | None, **more: object) -> list[dict[str, object]]:
    stated = {} if mtu is None else {"mtu": mtu}
    return [{"name": "tun", "carries": ["tunnel"], **stated, **more}]


def test_says_what_is_left_and_raises_it(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "network/tun"
    assert hit.evidence == {"mtu": 1500, "instance_mtu": 1442, "usual": 1500}
    assert "an MTU of 1558 or more" in str(hit.message)
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetNetwork)
    assert edit.network.mtu == 9000


def test_one_byte_less_is_found(found: Callable[..., list[Hit]]) -> None:
    assert len(found(RULE, networks=_network(1557))) == 1


def test_an_mtu_that_is_not_stated_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, networks=_network(None)) == []


def test_other_networks_and_vlans_have_no_tunnel(found: Callable[..., list[Hit]]) -> None:
    vlans = {"network_backend": "ovn", "project_network_types": "vlan"}
    assert found(RULE, networks=_network(1500), options=vlans) == []
    assert found(RULE, networks=_network(1500, carries=["storage"])) == []


def test_what_ipv6_cannot_use_is_for_another_rule(found: Callable[..., list[Hit]]) -> None:
    assert len(found(RULE, networks=_network(1280 + 58))) == 1
    assert found(RULE, networks=_network(1280 + 57)) == []
