"""availability.two-spines."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetFabric
from archbook.model.fabric import Fabric
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "availability.two-spines"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = FAILS | {"racks": {"r1": {}}}


def test_says_how_many_racks_lose_each_other(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "cloud"
    assert hit.evidence == {"spines": 1, "needed": 2, "racks": 3}
    assert str(hit.message).startswith("3 racks reach each other by one spine switch")


@pytest.mark.parametrize(("uplinks", "even"), [(None, None), (1, 2), (2, 2), (3, 4)])
def test_plans_two_with_uplinks_to_both(
    found: Callable[..., list[Hit]], uplinks: int | None, even: int | None
) -> None:
    fabric = {"spines": 1, "uplinks_per_leaf": uplinks, "uplink_gbps": 100}
    (hit,) = found(RULE, fabric=fabric)
    planned = Fabric(spines=2, uplinks_per_leaf=even, uplink_gbps=100)
    assert hit.candidates == ((SetFabric(fabric=planned),),)


def test_two_racks_are_enough_to_need_them(found: Callable[..., list[Hit]]) -> None:
    assert len(found(RULE, **FAILS, racks={"r1": {}, "r2": {}})) == 1


def test_a_design_without_a_fabric_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE) == []
