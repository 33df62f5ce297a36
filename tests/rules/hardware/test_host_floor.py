"""hardware.host-floor."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.host-floor"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = FAILS | {"deployer": "openstack-ansible"}

LEAST: dict[str, Any] = SOUND["hardware"]["tiny"]


def machine(**change: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    return SOUND | {"hardware": {"tiny": LEAST | change}}


def test_names_all_that_is_short_in_one_finding(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/cmp"
    assert hit.evidence == {"ram_gib": 7, "disk_gb": 39, "ports": 1}
    assert "network ports: 1, 2 are needed" in str(hit.message)


@pytest.mark.parametrize(
    ("change", "short"),
    [
        ({"ram_gib": 7.9}, {"ram_gib": 7.9}),
        ({"disks": [{"size_gb": 39.9}]}, {"disk_gb": 39.9}),
        ({"disks": [{"size_gb": 20}, {"size_gb": 19, "purpose": "system"}]}, {"disk_gb": 39}),
        ({"nics": [{"ports": 1, "speed_gbps": 10}]}, {"ports": 1}),
    ],
)
def test_each_minimum_by_itself(
    found: Callable[..., list[Hit]], change: dict[str, Any], short: dict[str, float]
) -> None:
    (hit,) = found(RULE, **machine(**change))
    assert hit.evidence == short


def test_kayobe_deploys_with_kolla_ansible(found: Callable[..., list[Hit]]) -> None:
    assert len(found(RULE, **(FAILS | {"deployer": "kayobe"}))) == 1


def test_it_holds_for_no_other_deployer(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"deployer": None})) == []


@pytest.mark.parametrize("roles", [["deployment"], ["bare_metal"]])
def test_hosts_without_containers_are_not_judged(
    found: Callable[..., list[Hit]], roles: list[str]
) -> None:
    small = {"name": "small", "roles": roles, "count": 1, "hardware": "tiny"}
    assert found(RULE, **(FAILS | {"host_groups": [small]})) == []


@pytest.mark.parametrize("more", [{"roles": ["deployment", "control"]}, {"run": ["horizon"]}])
def test_they_are_when_they_carry_something_too(
    found: Callable[..., list[Hit]], more: dict[str, Any]
) -> None:
    small = {"name": "small", "roles": ["deployment"], "count": 1, "hardware": "tiny"} | more
    assert len(found(RULE, **(FAILS | {"host_groups": [small]}))) == 1


def test_unknown_machines_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(SOUND | {"hardware": {"tiny": {}}})) == []
    bare = {"name": "other", "roles": ["network"], "count": 1}
    groups = [*SOUND["host_groups"], bare]
    assert found(RULE, **(SOUND | {"host_groups": groups})) == []
