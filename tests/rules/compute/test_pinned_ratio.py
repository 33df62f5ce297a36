"""compute.pinned-ratio."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetSetting
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "compute.pinned-ratio"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"workload": [{"vcpus": 2, "ram_gib": 4, "instances": 10}]}

RATIO = "nova-cpu-allocation-ratio"


def test_the_group_gets_the_ratio(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/pin"
    assert hit.evidence == {"ratio": 4, "needed": 1}
    assert "give out 4 vCPUs" in str(hit.message)
    assert hit.severity is Severity.INFO
    assert hit.candidates == ((SetSetting(setting=RATIO, value=1, group="pin"),),)


def test_less_than_one_is_not_one_either(found: Callable[..., list[Hit]]) -> None:
    assert len(found(RULE, **FAILS, settings={RATIO: 0.5})) == 1
    assert found(RULE, **FAILS, settings={RATIO: 1}) == []


def test_before_train_it_is_an_error(found: Callable[..., list[Hit]]) -> None:
    (late,) = found(RULE, **FAILS, release="train")
    (early,) = found(RULE, **FAILS, release="stein")
    assert (late.severity, early.severity) == (Severity.INFO, None)


def test_a_ratio_that_is_stated_is_a_warning(found: Callable[..., list[Hit]]) -> None:
    (cloud,) = found(RULE, **FAILS, settings={RATIO: 4})
    assert cloud.severity is Severity.WARNING
    groups = [*FAILS["host_groups"][:2], FAILS["host_groups"][2] | {"settings": {RATIO: 2}}]
    (group,) = found(RULE, **(FAILS | {"host_groups": groups}))
    assert group.severity is Severity.WARNING
    (early,) = found(RULE, **FAILS, settings={RATIO: 4}, release="stein")
    assert early.severity is None


def test_hosts_that_share_are_the_matter_of_another_rule(
    found: Callable[..., list[Hit]],
) -> None:
    workload = [*FAILS["workload"], {"vcpus": 2, "ram_gib": 4, "instances": 10}]
    assert found(RULE, **(FAILS | {"workload": workload})) == []
