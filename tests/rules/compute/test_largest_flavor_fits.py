"""compute.largest-flavor-fits."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.largest-flavor-fits"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"workload": None}


def test_threads_bound_vcpus_whatever_the_overcommit(
    found: Callable[..., list[Hit]],
) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.evidence == {"vcpus": 65, "ram_gib": 16.0, "threads": 64}


def test_the_host_keeps_its_reserve(found: Callable[..., list[Hit]]) -> None:
    workload = [{"vcpus": 1, "ram_gib": 256, "instances": 1}]
    assert len(found(RULE, **(FAILS | {"workload": workload}))) == 1


def test_nothing_is_said_of_unknown_hardware(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, workload=FAILS["workload"]) == []


def test_says_what_is_left_after_the_reserve(found: Callable[..., list[Hit]]) -> None:
    """256 GiB less Nova's 512 MiB."""
    (hit,) = found(RULE, **FAILS)
    assert "the largest has 64 threads and 255.5 GiB" in str(hit.message)


def _on_two_sockets(flavor: dict[str, object]) -> dict[str, Any]:
    hardware = {"std": {"cores": 32, "sockets": 2, "ram_gib": 256}}
    return FAILS | {"hardware": hardware, "workload": [{**flavor, "instances": 1}]}


def test_a_numa_node_fits_into_a_socket(found: Callable[..., list[Hit]]) -> None:
    """64 threads on two sockets: 32 pinned vCPUs fit into one of them, 33 do not."""
    fits = {"vcpus": 32, "ram_gib": 127, "cpu_policy": "dedicated"}
    assert found(RULE, **_on_two_sockets(fits)) == []
    (hit,) = found(RULE, **_on_two_sockets({**fits, "vcpus": 33}))
    assert "the largest has 32 threads and 127.8 GiB" in str(hit.message)
    assert found(RULE, **_on_two_sockets({**fits, "vcpus": 33, "numa_nodes": 2})) == []
    assert len(found(RULE, **_on_two_sockets({**fits, "ram_gib": 128}))) == 1
    assert found(RULE, **_on_two_sockets({"vcpus": 33, "ram_gib": 128})) == []
