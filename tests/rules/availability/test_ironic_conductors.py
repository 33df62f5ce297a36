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
