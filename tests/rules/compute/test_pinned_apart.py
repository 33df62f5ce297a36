"""compute.pinned-apart."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "compute.pinned-apart"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"workload": [{"vcpus": 2, "ram_gib": 4, "instances": 10}]}


def test_both_kinds_on_the_same_hosts(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/cmp"
    assert "pinned instances (router) and instances that share CPUs (web)" in str(hit.message)
    assert hit.evidence == {"pinned_kinds": 1, "shared_kinds": 1}
    assert hit.severity is Severity.WARNING


def test_before_train_no_host_could_part_its_cpus(found: Callable[..., list[Hit]]) -> None:
    (late,) = found(RULE, **FAILS, release="train")
    (early,) = found(RULE, **FAILS, release="stein")
    assert (late.severity, early.severity) == (Severity.WARNING, None)


def test_pinned_instances_alone_share_with_nobody(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, workload=FAILS["workload"][1:]) == []


def test_an_aggregate_that_no_host_has_is_not_this_finding(
    found: Callable[..., list[Hit]],
) -> None:
    workload = [flavor | {"aggregate": "lost"} for flavor in FAILS["workload"]]
    assert found(RULE, workload=workload) == []


def test_speaks_of_the_first_of_the_groups(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "one", "roles": ["compute"], "count": 2},
        {"name": "two", "roles": ["compute"], "count": 2},
    ]
    (hit,) = found(RULE, **FAILS, host_groups=groups)
    assert hit.subject == "group/one"
    assert "same hosts of one, two" in str(hit.message)
