"""hardware.control-memory."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Citation, Hit
from archbook.workspace.examples import examples

RULE = "hardware.control-memory"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"hardware": {"other": {"ram_gib": 2}}}

WITH_LOGS = {"services": ["keystone", "opensearch"]}


def controllers(**machine: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    return FAILS | {"hardware": {"control": machine}}


def test_says_what_there_is_and_what_is_needed(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/ctl"
    assert str(hit.message) == "controllers of group ctl have 31 GiB of memory: 32 GiB are needed"
    assert hit.evidence == {"ram_gib": 31, "needed_gib": 32, "position": "scs"}
    assert hit.citation == Citation("scs-hardware-plan", "Sizing: Control Nodes")


@pytest.mark.parametrize(("ram", "count"), [(63, 1), (64, 0)])
def test_opensearch_takes_as_much_again(
    found: Callable[..., list[Hit]], ram: int, count: int
) -> None:
    hits = found(RULE, **controllers(ram_gib=ram) | WITH_LOGS)
    assert [hit.evidence and hit.evidence["needed_gib"] for hit in hits] == [64] * count
    assert all("64 GiB are needed, 32 of them for OpenSearch" in str(hit.message) for hit in hits)


def test_a_log_store_elsewhere_takes_nothing(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "hardware": "control"}
        | {"without": ["opensearch"]},
        {"name": "log", "run": ["opensearch"], "count": 3},
    ]
    changes = controllers(ram_gib=32) | WITH_LOGS | {"host_groups": groups}
    assert found(RULE, **changes) == []


def test_unknown_memory_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **controllers(cores=1)) == []


@pytest.mark.parametrize(("ram", "count"), [(7.5, 1), (8, 0)])
def test_a_lab_takes_the_quick_start_s_position(
    found: Callable[..., list[Hit]], ram: float, count: int
) -> None:
    hits = found(RULE, **controllers(ram_gib=ram), profile="lab")
    assert [hit.citation for hit in hits] == [
        Citation("kolla-quickstart", "Host machine requirements")
    ] * count


def test_other_hosts_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "hardware": "control"},
        {"name": "net", "roles": ["network"], "count": 3, "hardware": "small"},
    ]
    machines = {"control": {"ram_gib": 32}, "small": {"ram_gib": 4}}
    assert found(RULE, hardware=machines, host_groups=groups) == []
