"""network.instance-mtu."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.instance-mtu"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {
    "networks": [{"name": "mgmt", "carries": ["management"], "mtu": 1400}]
}


def test_geneve_takes_58_bytes(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.evidence == {"mtu": 1300, "overhead": 58, "instance_mtu": 1242}


def test_1338_is_the_least_for_geneve(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, networks=[{"name": "tun", "carries": ["tunnel"], "mtu": 1338}]) == []
    assert len(found(RULE, networks=[{"name": "tun", "carries": ["tunnel"], "mtu": 1337}])) == 1
