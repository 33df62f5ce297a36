"""compute.migration-of-pinned."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.migration-of-pinned"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"workload": FAILS["workload"]}


def test_names_the_instances_and_the_release(found: Callable[..., list[Hit]]) -> None:
    workload = [*FAILS["workload"], {"name": "web", "vcpus": 1, "ram_gib": 1, "instances": 1}]
    (hit,) = found(RULE, **(FAILS | {"workload": workload}))
    assert hit.subject == "service/nova"
    assert str(hit.message).startswith(
        "instances of 4 vCPUs / 8 GiB must move without downtime, and Stein"
    )
    assert hit.evidence == {"kinds": 1}


@pytest.mark.parametrize("asked", [{"numa_nodes": 2}, {"huge_pages": True}])
def test_what_is_fitted_into_numa_nodes_counts(
    found: Callable[..., list[Hit]], asked: dict[str, Any]
) -> None:
    workload = [{"vcpus": 4, "ram_gib": 8, "instances": 2} | asked]
    assert len(found(RULE, **(FAILS | {"workload": workload}))) == 1


def test_shared_instances_always_moved(found: Callable[..., list[Hit]]) -> None:
    workload = [{"vcpus": 4, "ram_gib": 8, "instances": 2}]
    assert found(RULE, **(FAILS | {"workload": workload})) == []
