"""compute.same-cpu."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetOption
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "compute.same-cpu"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"hardware": {"std": {"cores": 32}}}


def test_the_cure_shows_a_common_model(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert (hit.subject, hit.severity) == ("group/a", None)
    assert hit.evidence == {"cpu_models": 2}
    assert "groups a, b, whose CPUs differ (Xeon Gold 6226R, Xeon Gold 6430)" in str(hit.message)
    assert hit.candidates == ((SetOption(option="cpu_mode", value="custom"),),)


def test_a_common_model_is_enough(found: Callable[..., list[Hit]]) -> None:
    for mode, hits in (("custom", 0), ("none", 0), ("host-model", 1), ("host-passthrough", 1)):
        assert len(found(RULE, **FAILS, options={"cpu_mode": mode})) == hits


def test_nobody_asks_for_live_migration(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **(FAILS | {"requirements": {}}))
    assert hit.severity is Severity.INFO


def test_two_groups_of_one_model_are_one_pool(found: Callable[..., list[Hit]]) -> None:
    same = {"old": {"cpu": "Xeon Gold 6430"}, "new": {"cpu": "Xeon Gold 6430"}}
    assert found(RULE, **(FAILS | {"hardware": same})) == []


def test_a_model_that_is_not_said_may_be_the_same(found: Callable[..., list[Hit]]) -> None:
    hardware = FAILS["hardware"] | {"old": {"cores": 32}}
    assert found(RULE, **(FAILS | {"hardware": hardware})) == []


def test_hypervisors_part_pools_too(found: Callable[..., list[Hit]]) -> None:
    groups = [group | {"hypervisors": ["kvm"]} for group in FAILS["host_groups"]]
    groups[3]["hypervisors"] = ["vmware"]
    assert found(RULE, **(FAILS | {"host_groups": groups})) == []


def test_machines_of_other_roles_need_no_model(found: Callable[..., list[Hit]]) -> None:
    hardware = FAILS["hardware"] | {"control": {"cores": 16}}
    assert len(found(RULE, **(FAILS | {"hardware": hardware}))) == 1
