"""compute.cells-own-queue."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.cells-own-queue"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"regions": [{"name": "one", "zones": {"a": ["r1", "r2", "r3"]}}]}


def test_all_cells_share_one(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "component/rabbitmq"
    assert hit.evidence == {"cells": 2, "queue_groups": 1, "needed": 3}


def test_one_group_too_few(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **(SOUND | {"host_groups": SOUND["host_groups"][:-1]}))
    assert hit.evidence == {"cells": 2, "queue_groups": 2, "needed": 3}


def test_each_region_by_itself(found: Callable[..., list[Hit]]) -> None:
    regions = [
        {"name": "one", "zones": {"a": ["r1"]}, "cells": 1},
        {"name": "two", "zones": {"b": ["r2"]}, "cells": 2},
        {"name": "three", "zones": {"c": ["r3"]}, "cells": 2},
    ]
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "racks": ["r1"]},
        {"name": "two", "run": ["rabbitmq"], "count": 3, "racks": ["r2"]},
    ]
    (hit,) = found(RULE, regions=regions, host_groups=groups)
    assert str(hit.message).startswith(
        "clusters of RabbitMQ in region two: 1 for 2 cells; 3 would"
    )


def test_without_a_queue_nothing_is_shared(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "cmp", "roles": ["compute"], "count": 6}]
    assert found(RULE, **(FAILS | {"host_groups": groups})) == []
