"""availability.vip-beside-load-balancer."""

from collections.abc import Callable
from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.edit import MoveComponent
from archbook.model.finding import Hit
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "availability.vip-beside-load-balancer"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"host_groups": [{"name": "cmp", "roles": ["compute"], "count": 2}]}


def test_keepalived_moves_to_the_load_balancers(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.candidates == (
        (MoveComponent(component="keepalived", source="ctl", target="net"),),
    )


def test_a_group_that_runs_nothing_else_is_not_emptied(
    found: Callable[..., list[Hit]],
) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 3, "without": ["keepalived"]},
        {"name": "vip", "run": ["keepalived"], "count": 2},
    ]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.candidates == ()


def test_a_load_balancer_without_keepalived_is_not_judged(
    blueprint: Callable[..., Blueprint],
) -> None:
    groups = [{"name": "net", "roles": ["network"], "count": 2, "without": ["keepalived"]}]
    assert not rule_called(RULE).applies(blueprint(host_groups=groups))
