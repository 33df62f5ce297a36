"""network.vlans-distinct."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.vlans-distinct"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"networks": [{"name": "mgmt", "carries": ["management"]}]}


def test_names_both_networks(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert "networks api, storage share VLAN 10" in str(hit.message)


def test_networks_that_end_at_the_rack_may_reuse_a_vlan(
    found: Callable[..., list[Hit]],
) -> None:
    networks = [{"name": "a", "vlan": 10}, {"name": "b", "vlan": 10, "spans": "rack"}]
    assert found(RULE, networks=networks) == []
