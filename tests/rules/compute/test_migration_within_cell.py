"""compute.migration-within-cell."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.migration-within-cell"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"regions": FAILS["regions"]}


def test_regions_with_cells_are_named_once(found: Callable[..., list[Hit]]) -> None:
    regions = [
        {"name": "one", "zones": {"a": ["r1"]}, "cells": 2},
        {"name": "two", "zones": {"b": ["r2"]}, "cells": 3},
        {"name": "three", "zones": {"c": ["r3"]}},
    ]
    (hit,) = found(RULE, **(FAILS | {"regions": regions}))
    assert hit.subject == "service/nova"
    assert str(hit.message).endswith("in each cell of region one, two")
    assert hit.evidence == {"cells": 3}


def test_without_nova_nothing_moves(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **FAILS, services=["keystone", "swift"]) == []
