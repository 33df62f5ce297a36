"""network.provider-vlans."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.provider-vlans"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"physnets": [{"name": "p", "networks": [{"name": "ext"}]}]}


def _physnets(*vlans: int | None) -> list[dict[str, object]]:
    networks = [{"name": f"p{place}", "vlan": vlan} for place, vlan in enumerate(vlans)]
    return [{"name": "physnet1", "networks": networks}]


def test_names_both(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "network/lab"
    assert hit.evidence == {"vlan": 100}
    assert "provider networks ext and lab share VLAN 100" in str(hit.message)


def test_two_physical_networks_may_use_the_same(found: Callable[..., list[Hit]]) -> None:
    one, other = _physnets(100)[0], _physnets(100)[0] | {"name": "physnet2"}
    assert found(RULE, physnets=[one, other]) == []


def test_networks_without_a_vlan_share_none(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, physnets=_physnets(None, None, 100)) == []


def test_a_vlan_of_the_hosts_is_not_for_instances(found: Callable[..., list[Hit]]) -> None:
    def hits(**network: object) -> list[Hit]:
        networks = [{"name": "api", "carries": ["internal_api"], "vlan": 10} | network]
        return found(RULE, physnets=_physnets(10), networks=networks)

    (hit,) = hits()
    assert "provider network p0 has VLAN 10 of network api between hosts" in str(hit.message)
    assert hit.evidence == {"vlan": 10}
    assert hits(vlan=11) == []
    assert hits(spans="rack") == []
    assert hits(carries=["external"]) == hits(carries=["provisioning"]) == hits(carries=[]) == []
    assert hits(carries=["external", "internal_api"])
