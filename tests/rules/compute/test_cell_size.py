"""compute.cell-size."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit

RULE = "compute.cell-size"

FAILS: dict[str, Any] = {
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 1001},
    ]
}

SOUND: dict[str, Any] = {
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 1000},
    ]
}


def test_cells_share_the_hosts(found: Callable[..., list[Hit]]) -> None:
    region = {"name": "one", "zones": {"a": ["r1", "r2", "r3"]}}
    assert len(found(RULE, **FAILS, regions=[region])) == 1
    assert found(RULE, **FAILS, regions=[region | {"cells": 2}]) == []
