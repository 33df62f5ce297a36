"""network.instance-mtu."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetNetwork
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.instance-mtu"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"networks": [{"name": "s", "carries": ["storage"], "mtu": 1000}]}


def _network(mtu: int, **more: object) -> list[dict[str, object]]:
    return [{"name": "tun", "carries": ["tunnel"], "mtu": mtu, **more}]


def test_geneve_takes_58_bytes(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "network/tun"
    assert hit.evidence == {"mtu": 1300, "overhead": 58, "instance_mtu": 1242}
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetNetwork)
    assert edit.network.mtu == 9000


@pytest.mark.parametrize(
    ("options", "least"),
    [
        ({"network_backend": "ovn"}, 1338),
        ({"network_backend": "openvswitch"}, 1330),
        ({"network_backend": "linuxbridge"}, 1330),
        ({"network_backend": "openvswitch", "project_network_types": "gre"}, 1322),
        ({"network_backend": "openvswitch", "project_network_types": ["gre", "vxlan"]}, 1330),
        ({"network_backend": "ovn", "project_network_types": ["vlan", "geneve"]}, 1338),
    ],
)
def test_least_mtu(
    found: Callable[..., list[Hit]], options: dict[str, object], least: int
) -> None:
    assert found(RULE, networks=_network(least), options=options) == []
    assert len(found(RULE, networks=_network(least - 1), options=options)) == 1
    over_ipv6 = {"subnet": "fd00::/64"}
    assert found(RULE, networks=_network(least + 20, **over_ipv6), options=options) == []
    assert len(found(RULE, networks=_network(least + 19, **over_ipv6), options=options)) == 1


def test_no_tunnel_takes_nothing(found: Callable[..., list[Hit]]) -> None:
    options = {"network_backend": "ovn", "project_network_types": ["vlan", "flat"]}
    assert found(RULE, networks=_network(1200), options=options) == []
    assert found(RULE, networks=_network(1200), options={"network_backend": "nova-network"}) == []
    storage = [*_network(9000), *_network(1200, name="s", carries=["storage"])]
    assert found(RULE, networks=storage) == []
