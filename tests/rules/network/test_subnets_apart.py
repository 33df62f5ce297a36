"""network.subnets-apart."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "network.subnets-apart"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {
    "networks": [{"name": "m"}],
    "physnets": [{"name": "p", "networks": [{"name": "e"}]}],
}


def _host(name: str, subnet: str, *carries: str) -> dict[str, object]:
    return {"name": name, "subnet": subnet, "carries": list(carries)}


def _external(subnet: str, *, external: bool = True) -> list[dict[str, object]]:
    network = {"name": "ext", "external": external, "subnet": subnet}
    return [{"name": "physnet1", "networks": [network]}]


def test_names_both(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "network/storage"
    assert hit.evidence == {"subnet": "10.1.1.0/24", "overlaps": "10.1.0.0/23"}
    assert "of network storage overlaps 10.1.0.0/23 of network api" in str(hit.message)


def test_families_do_not_meet(found: Callable[..., list[Hit]]) -> None:
    networks = [_host("a", "10.1.0.0/24"), _host("b", "fd00::/64"), _host("c", "10.2.0.0/24")]
    assert found(RULE, networks=networks) == []
    assert found(RULE, networks=[*networks, _host("d", "fd01::/64")]) == []
    assert len(found(RULE, networks=[*networks, _host("d", "fd00::/48")])) == 1


def test_a_third_network_is_found_once(found: Callable[..., list[Hit]]) -> None:
    networks = [_host(name, "10.1.0.0/24") for name in ("a", "b", "c")]
    assert [hit.subject for hit in found(RULE, networks=networks)] == ["network/b", "network/c"]


def test_the_public_network_may_be_the_external_one(found: Callable[..., list[Hit]]) -> None:
    def hits(host: str, *carries: str) -> int:
        networks = [_host("pub", host, *carries)]
        return len(found(RULE, networks=networks, physnets=_external("203.0.113.0/24")))

    assert hits("203.0.113.0/24", "public_api") == 0
    assert hits("203.0.113.0/24", "external") == 0
    assert hits("203.0.113.0/25", "public_api") == 1
    assert hits("203.0.113.0/24", "internal_api") == 1


def test_two_public_networks_of_hosts_are_not_one(found: Callable[..., list[Hit]]) -> None:
    networks = [_host(name, "203.0.113.0/24", "public_api") for name in ("a", "b")]
    assert len(found(RULE, networks=networks)) == 1


def test_networks_that_nothing_routes_may_overlap(found: Callable[..., list[Hit]]) -> None:
    networks = [_host("api", "10.1.0.0/24")]
    assert found(RULE, networks=networks, physnets=_external("10.1.0.0/24", external=False)) == []
    assert len(found(RULE, networks=networks, physnets=_external("10.1.0.0/24"))) == 1


def test_in_different_regions_it_is_a_warning(found: Callable[..., list[Hit]]) -> None:
    regions = [{"name": "a", "zones": {"za": ["a1"]}}, {"name": "b", "zones": {"zb": ["b1"]}}]
    groups = [
        {"name": name, "roles": ["control"], "count": 3, "racks": racks}
        for name, racks in (("ctl-a", ["a1"]), ("ctl-b", ["b1"]))
    ]
    changes = {"regions": regions, "racks": {"a1": {}, "b1": {}}, "host_groups": groups}
    one = _host("a", "10.1.0.0/24") | {"groups": ["ctl-a"]}
    other = _host("b", "10.1.0.0/24") | {"groups": ["ctl-b"]}
    (hit,) = found(RULE, **changes, networks=[one, other])
    assert hit.severity is Severity.WARNING
    assert "in another region" in str(hit.message)
    (hit,) = found(RULE, **changes, networks=[one, other | {"groups": ["ctl-a", "ctl-b"]}])
    assert hit.severity is None
