"""compute.cell-size."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.cell-size"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": ["keystone", "swift"]}


def test_cells_share_the_hosts(found: Callable[..., list[Hit]]) -> None:
    region = {"name": "one", "zones": {"a": ["r1", "r2", "r3"]}}
    assert len(found(RULE, **FAILS, regions=[region])) == 1
    assert found(RULE, **FAILS, regions=[region | {"cells": 2}]) == []
