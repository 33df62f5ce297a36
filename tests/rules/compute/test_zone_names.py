"""compute.zone-names."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.zone-names"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"regions": None}


def test_all_of_them_are_named_at_once(found: Callable[..., list[Hit]]) -> None:
    regions = [{"name": "one", "zones": {"nova": ["r1"], "az:2": ["r2", "r3"]}}]
    (hit,) = found(RULE, regions=regions)
    assert "called so: nova, az:2;" in str(hit.message)


def test_a_colon_parts_zone_and_host(found: Callable[..., list[Hit]]) -> None:
    regions = [{"name": "one", "zones": {"az:1": ["r1", "r2", "r3"]}}]
    assert len(found(RULE, regions=regions)) == 1
