"""storage.swift-replication-private."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import AddNetwork, SetStorage
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "storage.swift-replication-private"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"networks": [{"name": "front", "carries": ["public_api"]}]}


def networks(*carrying: tuple[str, ...], **backend: str) -> dict[str, Any]:
    stated = [
        {"name": f"n{place}", "carries": list(traffic)} for place, traffic in enumerate(carrying)
    ]
    store = {"name": "objects", "kind": "swift"} | backend
    return FAILS | {"networks": stated, "storage": [store]}


@pytest.mark.parametrize("shared", ["public_api", "external", "tunnel"])
def test_no_traffic_of_users_beside_the_copies(
    found: Callable[..., list[Hit]], shared: str
) -> None:
    (hit,) = found(RULE, **networks(("storage_replication", shared)))
    assert shared.replace("_", " ") in str(hit.message)
    assert hit.evidence == {"network": "n0"}


def test_management_beside_the_copies_is_private(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **networks(("storage_replication", "management"))) == []


def test_the_nearest_network_is_judged(found: Callable[..., list[Hit]]) -> None:
    open_storage = ("storage", "public_api")
    open_management = ("management", "public_api")
    assert found(RULE, **networks(open_storage, ("storage_replication",))) == []
    assert found(RULE, **networks(open_management, ("storage",))) == []
    assert found(RULE, **networks(("management",), open_storage))
    assert found(RULE, **networks(("internal_api",), open_management))
    assert found(RULE, **networks(("internal_api",), ("public_api",))) == []


def test_the_named_network_is_judged(found: Callable[..., list[Hit]]) -> None:
    both = ("storage_replication",), ("public_api",)
    (hit,) = found(RULE, **networks(*both, replication_network="n1"))
    assert hit.subject == "storage/objects"
    ((first,), added) = hit.candidates
    assert isinstance(first, SetStorage)
    assert first.storage.replication_network == "n0"
    assert [edit.edit for edit in added] == ["add-network", "set-storage"]
    assert found(RULE, **networks(*both, replication_network="n0")) == []


def test_a_network_is_added_under_a_free_name(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    ((network, storage),) = hit.candidates
    assert isinstance(network, AddNetwork)
    assert isinstance(storage, SetStorage)
    assert network.network.name == storage.storage.replication_network == "replication"
    assert network.network.carries == ("storage_replication",)
    taken = [
        one | {"name": "replication"} if one["name"] == "front" else one
        for one in FAILS["networks"]
    ]
    (hit,) = found(RULE, **(FAILS | {"networks": taken}))
    ((network, _),) = hit.candidates
    assert isinstance(network, AddNetwork)
    assert network.network.name == "swift-replication"


def test_without_a_back_end_it_is_the_service(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **(FAILS | {"storage": []}))
    assert (hit.subject, hit.candidates) == ("service/swift", ())


def test_of_several_networks_a_private_one_is_taken_whatever_the_order(
    found: Callable[..., list[Hit]],
) -> None:
    open_one = {"name": "a", "carries": ["storage", "public_api"]}
    private = {"name": "b", "carries": ["storage"]}
    for networks in ([open_one, private], [private, open_one]):
        assert found(RULE, **(FAILS | {"networks": networks, "storage": []})) == []
