"""compute.cell-size."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Citation, Hit
from archbook.workspace.examples import examples

RULE = "compute.cell-size"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": ["keystone", "swift"]}


def test_cells_share_the_hosts(found: Callable[..., list[Hit]]) -> None:
    region = {"name": "one", "zones": {"a": ["r1", "r2", "r3"]}}
    assert len(found(RULE, **FAILS, regions=[region])) == 1
    assert found(RULE, **FAILS, regions=[region | {"cells": 2}]) == []


def test_the_smallest_number_of_cells_that_was_tried(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.evidence == {"compute_hosts": 1001, "per_cell": 1001, "tested": 1000}
    assert "use 2 cells or more" in str(hit.message)
    assert hit.citation == Citation("performance-docs-1000-nodes", "Test results")


def test_speaks_of_the_largest_group(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "one", "roles": ["compute"], "count": 2},
        {"name": "two", "roles": ["compute"], "count": 1000},
    ]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.subject == "group/two"
