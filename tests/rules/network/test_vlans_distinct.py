"""network.vlans-distinct."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.vlans-distinct"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"networks": [{"name": "a"}]}


def test_names_both_networks(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "network/storage"
    assert hit.evidence == {"vlan": 10, "networks": 2}
    assert "networks api, storage share VLAN 10" in str(hit.message)


def test_networks_that_end_at_the_rack_may_reuse_a_vlan(
    found: Callable[..., list[Hit]],
) -> None:
    networks = [{"name": "a", "vlan": 10}, {"name": "b", "vlan": 10, "spans": "rack"}]
    assert found(RULE, networks=networks) == []
    wide = [{"name": "a", "vlan": 10}, {"name": "b", "vlan": 10, "spans": "all_racks"}]
    assert len(found(RULE, networks=wide)) == 1


def test_networks_without_a_vlan_share_none(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, networks=[{"name": "a"}, {"name": "b"}, {"name": "c", "vlan": 1}]) == []


def test_each_vlan_is_found_once(found: Callable[..., list[Hit]]) -> None:
    networks = [{"name": f"n{vlan}{place}", "vlan": vlan} for place in "ab" for vlan in (1, 2)]
    hits = found(RULE, networks=networks)
    assert [hit.evidence for hit in hits] == [
        {"vlan": 1, "networks": 2},
        {"vlan": 2, "networks": 2},
    ]


def test_regions_may_use_the_same(found: Callable[..., list[Hit]]) -> None:
    def hits(one: list[str], other: list[str]) -> int:
        groups = [
            {"name": name, "roles": ["control"], "count": 3, "racks": [rack]}
            for name, rack in (("a", "r1"), ("b", "r2"))
        ]
        regions = [{"name": "x", "zones": {"z": ["r1"]}}, {"name": "y", "zones": {"z": ["r2"]}}]
        networks = [
            {"name": "n1", "vlan": 10, "groups": one},
            {"name": "n2", "vlan": 10, "groups": other},
        ]
        return len(found(RULE, host_groups=groups, regions=regions, networks=networks))

    assert hits(["a"], ["b"]) == 0
    assert hits(["a"], ["a"]) == 1
    assert hits(["a", "b"], ["b"]) == 1
    assert hits([], []) == 1
