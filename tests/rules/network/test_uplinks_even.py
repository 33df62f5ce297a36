"""network.uplinks-even."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetFabric
from archbook.model.fabric import Fabric
from archbook.model.finding import Hit

RULE = "network.uplinks-even"

ELSEWHERE: dict[str, Any] = {"fabric": {"spines": 2}}


def test_plans_the_next_multiple(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, fabric={"spines": 4, "uplinks_per_leaf": 5})
    assert hit.evidence == {"uplinks_per_leaf": 5, "spines": 4, "needed": 8}
    assert hit.candidates == ((SetFabric(fabric=Fabric(spines=4, uplinks_per_leaf=8)),),)
    assert "5 uplinks to 4 spines" in str(hit.message)


def test_fewer_uplinks_than_spines_leave_some_out(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, fabric={"spines": 4, "uplinks_per_leaf": 2})
    assert hit.evidence is not None
    assert hit.evidence["needed"] == 4


def test_without_a_fabric_there_is_nothing_to_judge(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE) == []


def test_multiples_are_even(found: Callable[..., list[Hit]]) -> None:
    for uplinks in (4, 8):
        assert found(RULE, fabric={"spines": 4, "uplinks_per_leaf": uplinks}) == []
