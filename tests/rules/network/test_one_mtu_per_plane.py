"""network.one-mtu-per-plane."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetNetwork
from archbook.model.finding import Hit

RULE = "network.one-mtu-per-plane"

ELSEWHERE: dict[str, Any] = {"networks": [{"name": "t", "carries": ["tunnel", "storage"]}]}


def _networks(*mtus: int, carries: str = "tunnel", **more: object) -> list[dict[str, object]]:
    return [
        {
            "name": f"n{place}",
            "carries": [carries],
            "mtu": mtu,
            "groups": ["cmp"],
            "spans": "rack",
            **more,
        }
        for place, mtu in enumerate(mtus)
    ]


def test_the_smallest_is_named_and_the_others_follow_it(
    found: Callable[..., list[Hit]],
) -> None:
    (hit,) = found(RULE, networks=_networks(9000, 1600, 8000))
    assert hit.subject == "network/n1"
    assert hit.evidence == {"least_mtu": 1600, "most_mtu": 9000}
    (edits,) = hit.candidates
    changed = [edit.network for edit in edits if isinstance(edit, SetNetwork)]
    assert [(network.name, network.mtu) for network in changed] == [("n0", 1600), ("n2", 1600)]


@pytest.mark.parametrize("traffic", ["tunnel", "storage", "storage_replication", "migration"])
def test_traffic_that_fills_packets_is_judged(
    found: Callable[..., list[Hit]], traffic: str
) -> None:
    assert len(found(RULE, networks=_networks(9000, 8999, carries=traffic))) == 1
    assert found(RULE, networks=_networks(9000, 9000, carries=traffic)) == []


def test_other_traffic_is_not(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, networks=_networks(9000, 1500, carries="management")) == []


def test_networks_of_different_traffic_may_differ(found: Callable[..., list[Hit]]) -> None:
    networks = [*_networks(9000), *_networks(1500, carries="storage", name="s")]
    assert found(RULE, networks=networks) == []


def test_networks_of_different_regions_may_differ(found: Callable[..., list[Hit]]) -> None:
    def hits(second: list[str]) -> list[Hit]:
        groups = [
            {"name": "ctl", "roles": ["control"], "count": 3, "racks": ["r1"]},
            {"name": "a", "roles": ["compute"], "count": 3, "racks": ["r1"]},
            {"name": "b", "roles": ["compute"], "count": 3, "racks": ["r2"]},
        ]
        regions = [{"name": "x", "zones": {"z": ["r1"]}}, {"name": "y", "zones": {"z": ["r2"]}}]
        one, other = _networks(9000, 1500)
        networks = [one | {"groups": ["a"]}, other | {"groups": second}]
        return found(RULE, host_groups=groups, regions=regions, networks=networks)

    assert hits(["b"]) == []
    assert len(hits(["a", "b"])) == 1


def test_two_kinds_of_traffic_on_the_same_networks_are_one_finding(
    found: Callable[..., list[Hit]],
) -> None:
    both = [one | {"carries": ["tunnel", "storage"]} for one in _networks(9000, 1500)]
    assert len(found(RULE, networks=both)) == 1


def test_networks_of_two_stores_may_differ(found: Callable[..., list[Hit]]) -> None:
    def hits(second: list[str], spans: str | None = None, carries: str = "storage") -> int:
        one, other = _networks(9000, 1500, carries=carries, spans=spans)
        return len(found(RULE, networks=[one, other | {"groups": second}]))

    assert hits(["cmp"]) == 0
    assert hits(["cmp", "ctl"], "all_racks") == 0
    assert hits(["ctl"]) == 1
    assert hits(["cmp"], "rack") == 1
    assert hits(["cmp"], carries="tunnel") == 1


def test_a_store_beside_is_left_as_it_is(found: Callable[..., list[Hit]]) -> None:
    one, other, beside = _networks(9000, 1500, 4000, carries="storage", spans=None)
    groups = {"groups": ["ctl"]}
    both = {"groups": ["cmp", "ctl"]}
    (hit,) = found(RULE, networks=[one, other | groups, beside | both])
    (edits,) = hit.candidates
    assert [edit.network.name for edit in edits if isinstance(edit, SetNetwork)] == ["n0"]
