"""network.one-family-per-plane."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.one-family-per-plane"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {
    "deployer": "kolla-ansible",
    "networks": [{"name": "api", "carries": ["internal_api"]}],
}


def test_names_the_second_network(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "network/api6"
    assert hit.evidence == {"families": 2}
    assert "traffic internal_api is to use IPv4 and IPv6" in str(hit.message)


def test_a_virtual_ip_of_the_other_family_is_found(found: Callable[..., list[Hit]]) -> None:
    api = {"name": "api", "carries": ["internal_api", "management"], "subnet": "10.1.0.0/24"}
    (hit,) = found(RULE, deployer="kayobe", networks=[api | {"vip": "fd00::1"}])
    assert hit.subject == "network/api"
    assert found(RULE, deployer="kayobe", networks=[api | {"vip": "10.1.0.9"}]) == []


def test_other_deployers_set_up_both(found: Callable[..., list[Hit]]) -> None:
    for deployer in (None, "openstack-ansible"):
        assert found(RULE, **(FAILS | {"deployer": deployer})) == []


def test_a_network_without_addresses_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    networks = [FAILS["networks"][0], {"name": "api6", "carries": ["internal_api"]}]
    assert found(RULE, deployer="kolla-ansible", networks=networks) == []
