"""compute.dpdk-huge-pages."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.dpdk-huge-pages"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"workload": FAILS["workload"]}


def test_names_those_without(found: Callable[..., list[Hit]]) -> None:
    workload = [*FAILS["workload"], *SOUND["workload"], {"vcpus": 1, "ram_gib": 2, "instances": 1}]
    (hit,) = found(RULE, **(FAILS | {"workload": workload}))
    assert hit.subject == "service/nova"
    assert "instances of web, 1 vCPUs / 2 GiB have" in str(hit.message)
    assert hit.evidence == {"kinds_without_huge_pages": 2}


def test_nothing_is_said_of_the_workload(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, options=FAILS["options"]) == []


def test_without_nova_there_are_no_instances(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **FAILS, services=["keystone", "swift"]) == []
