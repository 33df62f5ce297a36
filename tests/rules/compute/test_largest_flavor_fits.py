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
