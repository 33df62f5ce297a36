"""network.addresses-in-subnet."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.addresses-in-subnet"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {
    "networks": [{"name": "mgmt", "carries": ["management"], "subnet": "10.1.0.0/24"}]
}


GROUPS = FAILS["host_groups"]


def _network(**changes: object) -> dict[str, object]:
    return {"name": "mgmt", "carries": ["management"], "subnet": "10.1.0.0/24"} | changes


def test_names_the_first_address_outside(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/ctl"
    assert hit.evidence == {"outside": 1, "first": "10.1.1.13"}
    assert "(10.1.0.0/24), the first is 10.1.1.13" in str(hit.message)


def test_the_first_of_several_is_named(found: Callable[..., list[Hit]]) -> None:
    networks = [_network(subnet="10.1.1.0/24")]
    (hit,) = found(RULE, host_groups=GROUPS, networks=networks)
    assert hit.evidence == {"outside": 2, "first": "10.1.0.11"}
    assert "the first is 10.1.0.11" in str(hit.message)


def test_a_wider_subnet_holds_them(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, host_groups=GROUPS, networks=[_network(subnet="10.1.0.0/23")]) == []


def test_any_management_network_of_the_group_will_do(found: Callable[..., list[Hit]]) -> None:
    second = _network(name="mgmt2", subnet="10.1.1.0/24", groups=["ctl"])
    assert found(RULE, host_groups=GROUPS, networks=[_network(), second]) == []


def test_a_network_of_other_groups_does_not_help(found: Callable[..., list[Hit]]) -> None:
    second = _network(name="mgmt2", subnet="10.1.1.0/24", groups=["cmp"])
    assert len(found(RULE, host_groups=GROUPS, networks=[_network(), second])) == 1


def test_subnets_that_are_not_all_known_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    unknown = {"name": "mgmt2", "carries": ["management"]}
    ending = _network(name="mgmt2", spans="rack", subnet="10.9.0.0/24")
    assert found(RULE, host_groups=GROUPS, networks=[_network(), unknown]) == []
    assert found(RULE, host_groups=GROUPS, networks=[_network(), ending]) == []


def test_other_traffic_is_no_management(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, host_groups=GROUPS, networks=[_network(carries=["storage"])]) == []
