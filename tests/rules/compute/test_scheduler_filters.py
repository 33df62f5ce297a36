"""compute.scheduler-filters."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.scheduler-filters"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"workload": [{"vcpus": 2, "ram_gib": 4, "instances": 10}]}

NUMA = "numa-topology"
PCI = "pci-passthrough"


@pytest.mark.parametrize(
    ("asked", "filters"),
    [
        ({"cpu_policy": "dedicated"}, [NUMA]),
        ({"numa_nodes": 1}, [NUMA]),
        ({"huge_pages": True}, [NUMA]),
        ({"gpus": 1}, [PCI]),
        ({"sriov": True}, [NUMA, PCI]),
    ],
)
def test_what_needs_which_filter(
    found: Callable[..., list[Hit]], asked: dict[str, Any], filters: list[str]
) -> None:
    workload = [{"vcpus": 2, "ram_gib": 4, "instances": 1} | asked]
    (hit,) = found(RULE, workload=workload)
    assert hit.subject == "component/nova-scheduler"
    assert hit.evidence == {"filters_missing": ", ".join(filters)}
    options = {"scheduler_filters": filters}
    assert found(RULE, workload=workload, options=options) == []


def test_filters_that_are_there_stay(found: Callable[..., list[Hit]]) -> None:
    options = {"scheduler_filters": ["aggregate-instance-extra-specs", PCI]}
    (hit,) = found(RULE, workload=FAILS["workload"], options=options)
    assert "need NUMATopologyFilter, and the scheduler does not run it" in str(hit.message)
    value = ("aggregate-instance-extra-specs", PCI, NUMA)
    assert hit.candidates == ((SetOption(option="scheduler_filters", value=value),),)


def test_without_nova_nobody_schedules(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **FAILS, services=["keystone", "swift"]) == []


def test_one_kind_of_many_is_enough(found: Callable[..., list[Hit]]) -> None:
    workload = [*FAILS["workload"], {"vcpus": 1, "ram_gib": 1, "instances": 1}]
    (hit,) = found(RULE, workload=workload)
    assert hit.evidence == {"filters_missing": f"{NUMA}, {PCI}"}
