"""compute.instance-ha-fencing."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import AddNetwork
from archbook.model.finding import Hit
from archbook.model.network import HostNetwork
from archbook.workspace.examples import examples

RULE = "compute.instance-ha-fencing"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"networks": FAILS["networks"]}


def test_the_cure_adds_the_network(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "service/masakari"
    assert hit.evidence == {"networks": 1}
    added = HostNetwork(name="out-of-band", carries=("out_of_band",))
    assert hit.candidates == ((AddNetwork(network=added),),)


def test_nothing_is_said_of_networks(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, services=FAILS["services"]) == []
