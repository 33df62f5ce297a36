"""network.object-replication-speed."""

from collections.abc import Callable, Mapping
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.object-replication-speed"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {
    "networks": [{"name": "s", "carries": ["storage", "public_api"], "speed_gbps": 10}]
}


def _with(**networks: Mapping[str, object]) -> dict[str, Any]:
    changed = [one | networks.get(one["name"], {}) for one in FAILS["networks"]]
    return FAILS | {"networks": changed}


def test_thirty_gbps_are_needed_for_three_replicas_of_ten(
    found: Callable[..., list[Hit]],
) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "network/storage"
    assert hit.evidence == {"ingress_gbps": 10.0, "replicas": 3, "storage_gbps": 20.0}
    assert "30 Gbit/s are needed on network storage, it has 20" in str(hit.message)


def test_just_below_is_found(found: Callable[..., list[Hit]]) -> None:
    assert len(found(RULE, **_with(storage={"links": 1, "speed_gbps": 29.9}))) == 1
    assert found(RULE, **_with(storage={"links": 1, "speed_gbps": 30})) == []


def test_one_port_when_the_links_are_unsaid(found: Callable[..., list[Hit]]) -> None:
    bare = _with(public={"links": None}, storage={"links": None, "speed_gbps": 30})
    assert found(RULE, **bare) == []
    bare = _with(public={"links": None}, storage={"links": None, "speed_gbps": 25})
    assert len(found(RULE, **bare)) == 1
    assert found(RULE, **_with(public={"links": None}, storage={"links": 3})) == []


def test_a_speed_that_is_unsaid_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    for name in ("public", "storage"):
        assert found(RULE, **_with(**{name: {"speed_gbps": None}})) == []
        left = [one for one in FAILS["networks"] if one["name"] != name]
        assert found(RULE, **(FAILS | {"networks": left})) == []
    second = {"name": "storage2", "carries": ["storage"]}
    assert found(RULE, **(FAILS | {"networks": [*FAILS["networks"], second]})) == []


def test_the_widest_of_several_networks_counts(found: Callable[..., list[Hit]]) -> None:
    second = {"name": "storage2", "carries": ["storage"], "speed_gbps": 100}
    assert found(RULE, **(FAILS | {"networks": [*FAILS["networks"], second]})) == []


def test_replicas_are_those_of_swift(found: Callable[..., list[Hit]]) -> None:
    objects, main = FAILS["storage"]
    two = FAILS | {"storage": [objects | {"size": 2}, main | {"size": 4}]}
    assert found(RULE, **two) == []
    assert found(RULE, **(FAILS | {"storage": [main]})) == []
