"""network.vip-address."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.vip-address"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"networks": [{"name": "api", "carries": ["internal_api"]}]}


def _network(
    vip: str | None, subnet: str | None = "10.1.0.0/24", name: str = "api"
) -> dict[str, object]:
    return {"name": name, "carries": ["internal_api"], "subnet": subnet, "vip": vip}


def test_says_why(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "network/api"
    assert hit.evidence == {"vip": "10.1.1.10", "subnet": "10.1.0.0/24"}
    assert "it lies outside the subnet 10.1.0.0/24" in str(hit.message)


@pytest.mark.parametrize(
    ("vip", "subnet", "why"),
    [
        ("10.1.0.0", "10.1.0.0/24", "the address of the subnet"),
        ("10.1.0.255", "10.1.0.0/24", "the broadcast address"),
        ("10.1.0.0", "10.1.0.0/30", "the address of the subnet"),
        ("fd00::", "fd00::/64", "the address of the subnet"),
        ("fd00::1", "10.1.0.0/24", "outside"),
    ],
)
def test_addresses_that_no_host_may_have(
    found: Callable[..., list[Hit]], vip: str, subnet: str, why: str
) -> None:
    (hit,) = found(RULE, networks=[_network(vip, subnet)])
    assert why in str(hit.message)


@pytest.mark.parametrize(
    ("vip", "subnet"),
    [
        ("10.1.0.1", "10.1.0.0/24"),
        ("10.1.0.254", "10.1.0.0/24"),
        ("10.1.0.0", "10.1.0.0/31"),
        ("10.1.0.1", "10.1.0.0/31"),
        ("10.1.0.7", "10.1.0.7/32"),
        ("fd00::ffff:ffff:ffff:ffff", "fd00::/64"),
        ("10.1.0.0", None),
    ],
)
def test_addresses_that_do(found: Callable[..., list[Hit]], vip: str, subnet: str | None) -> None:
    assert found(RULE, networks=[_network(vip, subnet)]) == []


def test_the_address_of_a_host_is_taken(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 1, "addresses": ["10.1.0.10"]},
        {"name": "cmp", "roles": ["compute"], "count": 1, "addresses": ["10.1.0.11"]},
    ]
    (hit,) = found(RULE, host_groups=groups, networks=[_network("10.1.0.10", None)])
    assert "a host of group ctl has it" in str(hit.message)
    assert hit.evidence == {"vip": "10.1.0.10", "subnet": ""}
    assert found(RULE, host_groups=groups, networks=[_network("10.1.0.12")]) == []


def test_two_networks_do_not_share_one(found: Callable[..., list[Hit]]) -> None:
    networks = [_network("10.1.0.10"), _network(None, name="x"), _network("10.1.0.10", name="pub")]
    (hit,) = found(RULE, networks=networks)
    assert hit.subject == "network/pub"
    assert "network api has the same one" in str(hit.message)
