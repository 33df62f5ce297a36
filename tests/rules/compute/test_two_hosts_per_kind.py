"""compute.two-hosts-per-kind."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit

RULE = "compute.two-hosts-per-kind"

FAILS: dict[str, Any] = {
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 6},
        {"name": "gpu", "roles": ["compute"], "count": 1, "aggregate": "gpu"},
    ]
}

SOUND: dict[str, Any] = {}


def test_two_groups_of_one_kind_count_together(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "a", "roles": ["compute"], "count": 1},
        {"name": "b", "roles": ["compute"], "count": 1},
    ]
    assert found(RULE, host_groups=groups) == []
