"""availability.ironic-conductors."""

from collections.abc import Callable
from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetCount
from archbook.model.finding import Hit, Severity
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "availability.ironic-conductors"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": ["keystone"]}


def test_three_conductors_manage_nine_hundred_nodes(found: Callable[..., list[Hit]]) -> None:
    def bare_metal(count: int) -> list[dict[str, Any]]:
        return [
            {"name": "ctl", "roles": ["control"], "count": 3},
            {"name": "bm", "roles": ["bare_metal"], "count": count},
        ]

    services = FAILS["services"]
    assert found(RULE, services=services, host_groups=bare_metal(900)) == []
    (hit,) = found(RULE, services=services, host_groups=bare_metal(901))
    assert hit.severity is Severity.WARNING
    assert hit.evidence == {"conductors": 3, "bare_metal_nodes": 901, "needed": 4}


def test_one_conductor_is_an_error_and_two_are_enough(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.severity is None
    assert hit.candidates == ((SetCount(group="ctl", count=3),),)
    two = [{"name": "ctl", "roles": ["control"], "count": 2}]
    assert found(RULE, services=FAILS["services"], host_groups=two) == []


def test_two_conductors_are_too_few_for_900_nodes(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 2},
        {"name": "bm", "roles": ["bare_metal"], "count": 900},
    ]
    (hit,) = found(RULE, services=FAILS["services"], host_groups=groups)
    assert hit.severity is Severity.WARNING
    assert hit.candidates == ((SetCount(group="ctl", count=3),),)


def test_without_ironic_it_does_not_apply(blueprint: Callable[..., Blueprint]) -> None:
    assert not rule_called(RULE).applies(blueprint())


def test_the_group_grows_by_all_that_are_missing(found: Callable[..., list[Hit]]) -> None:
    """1,200 nodes want four conductors; a group that holds a quorum grows to an odd number."""
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 2},
        {"name": "bm", "roles": ["bare_metal"], "count": 1200},
    ]
    (hit,) = found(RULE, services=FAILS["services"], host_groups=groups)
    assert hit.candidates == ((SetCount(group="ctl", count=5),),)


def test_each_region_has_conductors_of_its_own(found: Callable[..., list[Hit]]) -> None:
    regions = [{"name": "one", "zones": {"a": ["r1"]}}, {"name": "two", "zones": {"b": ["r2"]}}]
    groups = [
        {"name": "c1", "roles": ["control"], "count": 3, "racks": ["r1"]},
        {"name": "c2", "roles": ["control"], "count": 1, "racks": ["r2"]},
        {"name": "bm", "roles": ["bare_metal"], "count": 900, "racks": ["r1"]},
    ]
    (hit,) = found(RULE, services=FAILS["services"], host_groups=groups, regions=regions)
    assert hit.subject == "group/c2"
    assert hit.evidence == {"conductors": 1, "bare_metal_nodes": 0, "needed": 2}


def test_a_group_that_holds_no_quorum_grows_by_what_is_missing(
    found: Callable[..., list[Hit]],
) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "without": ["ironic-conductor"]},
        {"name": "con", "run": ["ironic-conductor"], "count": 3},
        {"name": "bm", "roles": ["bare_metal"], "count": 1500},
    ]
    (hit,) = found(RULE, services=FAILS["services"], host_groups=groups)
    assert hit.candidates == ((SetCount(group="con", count=5),),)


def test_the_first_group_that_carries_it_grows(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 1},
        {"name": "more", "run": ["ironic-conductor"], "count": 1},
        {"name": "bm", "roles": ["bare_metal"], "count": 601},
    ]
    (hit,) = found(RULE, services=FAILS["services"], host_groups=groups)
    assert hit.subject == "group/ctl"
    assert hit.evidence == {"conductors": 2, "bare_metal_nodes": 601, "needed": 3}


def test_a_region_without_conductors_is_left_to_others(
    found: Callable[..., list[Hit]],
) -> None:
    regions = [{"name": "one", "zones": {"a": ["r1"]}}, {"name": "two", "zones": {"b": ["r2"]}}]
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "racks": ["r1"]},
        {"name": "cmp", "roles": ["compute"], "count": 3, "racks": ["r2"]},
    ]
    assert found(RULE, services=FAILS["services"], regions=regions, host_groups=groups) == []
