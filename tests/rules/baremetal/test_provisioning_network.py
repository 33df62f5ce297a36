"""baremetal.provisioning-network."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import AddNetwork, SetNetwork
from archbook.model.finding import Hit, Severity
from archbook.model.network import HostNetwork
from archbook.workspace.examples import examples

RULE = "baremetal.provisioning-network"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"networks": FAILS["networks"]}


def test_the_cure_adds_an_untagged_one(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert (hit.subject, hit.severity) == ("service/ironic", None)
    assert hit.evidence == {"networks": 1}
    added = HostNetwork(name="provisioning", carries=("provisioning",), tagged=False)
    assert hit.candidates == ((AddNetwork(network=added),),)


def test_firmware_boots_from_no_tagged_network(found: Callable[..., list[Hit]]) -> None:
    networks = [{"name": "pxe", "carries": ["provisioning"], "vlan": 60, "tagged": True}]
    (hit,) = found(RULE, **(FAILS | {"networks": networks}))
    assert (hit.subject, hit.severity) == ("network/pxe", None)
    assert hit.evidence == {"tagged": "yes"}
    untagged = HostNetwork(name="pxe", carries=("provisioning",), vlan=60, tagged=False)
    assert hit.candidates == ((SetNetwork(network=untagged),),)


def test_a_tag_that_nothing_is_said_of_is_asked_for(found: Callable[..., list[Hit]]) -> None:
    networks = [{"name": "pxe", "carries": ["provisioning"]}]
    (hit,) = found(RULE, **(FAILS | {"networks": networks}))
    assert hit.severity is Severity.INFO
    assert hit.evidence == {"tagged": "unsaid"}
    assert str(hit.message).startswith("the design does not say")
    assert len(hit.candidates) == 1


def test_nothing_is_said_of_networks(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, services=FAILS["services"]) == []
