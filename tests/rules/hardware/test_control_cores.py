"""hardware.control-cores."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Citation, Hit
from archbook.workspace.examples import examples

RULE = "hardware.control-cores"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"hardware": {"other": {"cores": 2}}}

WITH_LOGS = {"services": ["keystone", "opensearch"]}


def controllers(**machine: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    return FAILS | {"hardware": {"control": machine}}


def test_says_what_there_is_and_what_is_needed(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/ctl"
    assert str(hit.message) == "controllers of group ctl have 15 cores: 16 are needed"
    assert hit.evidence == {"cores": 15, "needed": 16, "position": "scs"}
    assert hit.citation == Citation("scs-hardware-plan", "Sizing: Control Nodes")


@pytest.mark.parametrize(("cores", "count"), [(19, 1), (20, 0)])
def test_opensearch_takes_four_more(
    found: Callable[..., list[Hit]], cores: int, count: int
) -> None:
    hits = found(RULE, **controllers(cores=cores) | WITH_LOGS)
    assert [hit.evidence and hit.evidence["needed"] for hit in hits] == [20] * count
    assert all("20 are needed, 4 of them for OpenSearch" in str(hit.message) for hit in hits)


def test_a_log_store_elsewhere_takes_nothing(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "hardware": "control"}
        | {"without": ["opensearch"]},
        {"name": "log", "run": ["opensearch"], "count": 3},
    ]
    changes = controllers(cores=16) | WITH_LOGS | {"host_groups": groups}
    assert found(RULE, **changes) == []


def test_unknown_cores_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **controllers(ram_gib=1)) == []


@pytest.mark.parametrize(("cores", "count"), [(3, 1), (4, 0)])
def test_a_lab_takes_the_position_of_a_single_machine(
    found: Callable[..., list[Hit]], cores: int, count: int
) -> None:
    hits = found(RULE, **controllers(cores=cores), profile="lab")
    assert [hit.citation for hit in hits] == [
        Citation("canonical-requirements", "Single-node")
    ] * count


def test_other_hosts_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "hardware": "control"},
        {"name": "net", "roles": ["network"], "count": 3, "hardware": "small"},
    ]
    machines = {"control": {"cores": 16}, "small": {"cores": 2}}
    assert found(RULE, hardware=machines, host_groups=groups) == []
