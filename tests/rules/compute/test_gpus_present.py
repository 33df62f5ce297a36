"""compute.gpus-present."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetCount
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.gpus-present"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"workload": [{"vcpus": 2, "ram_gib": 4, "instances": 10}]}


def _workload(instances: int, gpus: int, **more: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - any JSON
    return [{"vcpus": 2, "ram_gib": 4, "instances": instances, "gpus": gpus} | more]


def test_one_gpu_too_few_takes_one_more_host(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/gpu"
    assert hit.evidence == {"gpus_demanded": 9, "gpus_there": 8}
    assert hit.candidates == ((SetCount(group="gpu", count=3),),)


@pytest.mark.parametrize(("instances", "count"), [(12, 3), (13, 4)])
def test_as_many_hosts_as_are_needed(
    found: Callable[..., list[Hit]], instances: int, count: int
) -> None:
    (hit,) = found(RULE, **(FAILS | {"workload": _workload(instances, 1)}))
    assert hit.candidates == ((SetCount(group="gpu", count=count),),)


def test_what_is_left_of_a_host_serves_no_large_instance(
    found: Callable[..., list[Hit]],
) -> None:
    """Four GPUs hold one instance of three; the fourth stays free."""
    assert found(RULE, **(FAILS | {"workload": _workload(2, 3)})) == []
    (hit,) = found(RULE, **(FAILS | {"workload": _workload(3, 3)}))
    assert hit.evidence == {"gpus_demanded": 9, "gpus_there": 6}
    assert hit.candidates == ((SetCount(group="gpu", count=3),),)


def test_hosts_without_gpus_are_not_grown(found: Callable[..., list[Hit]]) -> None:
    hardware = {"gpu": {"cores": 64, "ram_gib": 512}}
    (hit,) = found(RULE, **(FAILS | {"hardware": hardware}))
    assert hit.evidence == {"gpus_demanded": 9, "gpus_there": 0}
    assert hit.candidates == ()


def test_unknown_hardware_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, workload=_workload(9, 1)) == []


def test_an_aggregate_that_no_host_has(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, workload=_workload(2, 1, aggregate="lost"))
    assert hit.subject == "cloud"
    assert "the hosts of no group have 0" in str(hit.message)


def test_an_aggregate_without_gpu_instances_needs_none(found: Callable[..., list[Hit]]) -> None:
    plain = {"vcpus": 2, "ram_gib": 4, "instances": 1}
    groups = [*FAILS["host_groups"][:2], FAILS["host_groups"][2] | {"aggregate": "gpu"}]
    groups.append({"name": "cmp", "roles": ["compute"], "count": 2, "hardware": "gpu"})
    changes = FAILS | {"host_groups": groups}
    workload = [plain, *_workload(8, 1, aggregate="gpu")]
    assert found(RULE, **(changes | {"workload": workload})) == []


def test_the_largest_instance_binds(found: Callable[..., list[Hit]]) -> None:
    """Three of the four GPUs of each host count, as a host may hold one of the large ones."""
    workload = [*_workload(4, 1), *_workload(1, 3)]
    (hit,) = found(RULE, **(FAILS | {"workload": workload}))
    assert hit.evidence == {"gpus_demanded": 7, "gpus_there": 6}


def test_the_group_with_the_most_gpus_grows(found: Callable[..., list[Hit]]) -> None:
    small = {"name": "small", "roles": ["compute"], "count": 1, "hardware": "gpu"}
    workload = _workload(13, 1)
    groups = [*FAILS["host_groups"], small]
    (hit,) = found(RULE, **(FAILS | {"host_groups": groups, "workload": workload}))
    assert hit.subject == "group/gpu"
    assert hit.candidates == ((SetCount(group="gpu", count=3),),)
