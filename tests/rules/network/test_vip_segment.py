"""network.vip-segment."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "network.vip-segment"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"racks": {"r1": {}}}


def test_a_network_that_ends_at_the_rack_is_an_error(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "network/api"
    assert hit.severity is None


def test_what_is_unsaid_is_an_info(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE)
    assert hit.severity is Severity.INFO


def test_load_balancers_in_one_rack_need_nothing(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 3, "racks": ["r1"]},
    ]
    assert found(RULE, **(FAILS | {"host_groups": groups})) == []
