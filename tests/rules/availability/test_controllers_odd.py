"""availability.controllers-odd."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetCount
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "availability.controllers-odd"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"host_groups": [{"name": "cmp", "roles": ["compute"], "count": 2}]}


def test_two_are_named_as_no_high_availability(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert "two controllers" in str(hit.message)
    assert "no high availability" in str(hit.message)
    assert hit.candidates == ((SetCount(group="ctl", count=3),),)


def test_four_tolerate_no_more_than_three(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 4}]
    (hit,) = found(RULE, host_groups=groups)
    assert "than 3; use 5" in str(hit.message)


def test_groups_of_one_region_count_together(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "big", "roles": ["control"], "count": 2},
        {"name": "old", "roles": ["control"], "count": 1},
    ]
    assert found(RULE, host_groups=groups) == []


def test_controllers_that_carry_no_cluster_may_be_even(found: Callable[..., list[Hit]]) -> None:
    """Database, message queue and Valkey have hosts of their own, OVN is not chosen."""
    stateful = ["mariadb", "rabbitmq", "valkey-sentinel", "valkey-server"]
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 2, "without": stateful},
        {"name": "db", "run": stateful, "count": 3},
    ]
    options = {"network_backend": "openvswitch"}
    assert found(RULE, host_groups=groups, options=options) == []
    groups[0]["without"] = stateful[1:]
    assert len(found(RULE, host_groups=groups, options=options)) == 1
