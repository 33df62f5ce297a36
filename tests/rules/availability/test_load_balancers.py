"""availability.load-balancers."""

from collections.abc import Callable
from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetCount
from archbook.model.finding import Hit
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "availability.load-balancers"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"host_groups": [{"name": "cmp", "roles": ["compute"], "count": 2}]}


def test_the_group_grows_to_two(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.candidates == ((SetCount(group="net", count=2),),)


def test_a_load_balancer_outside_is_not_judged(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(options={"load_balancer": "external"})
    assert not rule_called(RULE).applies(planned)


def test_controllers_that_balance_grow_to_three(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 1}]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.candidates == ((SetCount(group="ctl", count=3),),)
