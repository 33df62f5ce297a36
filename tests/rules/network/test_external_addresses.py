"""network.external-addresses."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.external-addresses"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {
    "physnets": [{"name": "p", "networks": [{"name": "ext", "external": True}]}]
}


DVR = FAILS["options"]


def _physnets(subnet: str, *, external: bool = True, **more: object) -> list[dict[str, object]]:
    network = {"name": "ext", "external": external, "subnet": subnet}
    return [{"name": "physnet1", "networks": [network], **more}]


def _groups(computes: int) -> list[dict[str, object]]:
    return [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": computes},
    ]


def test_each_compute_host_and_a_router_take_one(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "network/ext"
    assert hit.evidence == {"free": 5, "routing_hosts": 6, "needed": 7}
    assert "a router and 6 compute hosts that route need 7" in str(hit.message)


def test_five_are_enough_for_four_compute_hosts(found: Callable[..., list[Hit]]) -> None:
    def hits(computes: int) -> list[Hit]:
        changes = {"host_groups": _groups(computes), "physnets": _physnets("203.0.113.0/29")}
        return found(RULE, options=DVR, **changes)

    assert hits(4) == []
    assert len(hits(5)) == 1


def test_only_hosts_that_are_wired_count(found: Callable[..., list[Hit]]) -> None:
    wired = _physnets("203.0.113.0/29", groups=["net"])
    assert found(RULE, options=DVR, physnets=wired) == []
    both = _physnets("203.0.113.0/29", groups=["net", "cmp"])
    assert len(found(RULE, options=DVR, physnets=both)) == 1


def test_a_router_alone_needs_one(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, physnets=_physnets("203.0.113.0/30")) == []
    (hit,) = found(RULE, physnets=_physnets("203.0.113.0/31"))
    assert hit.evidence == {"free": 0, "routing_hosts": 0, "needed": 1}
    assert "its router needs 1" in str(hit.message)


def test_routing_of_ovn_or_on_network_hosts_takes_none(found: Callable[..., list[Hit]]) -> None:
    for changes in ({"routing": "centralized"}, {"network_backend": "ovn"}):
        assert found(RULE, options=DVR | changes, physnets=FAILS["physnets"]) == []


def test_ipv6_and_internal_networks_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, options=DVR, physnets=_physnets("2001:db8::/127")) == []
    inside = {"name": "inside", "subnet": "203.0.113.0/31"}
    external = {"name": "ext", "external": True, "subnet": "203.0.113.0/31"}
    physnets = [{"name": "physnet1", "networks": [inside, external]}]
    assert [hit.subject for hit in found(RULE, physnets=physnets)] == ["network/ext"]
