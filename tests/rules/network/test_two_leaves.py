"""network.two-leaves."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetFabric
from archbook.model.fabric import Fabric
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "network.two-leaves"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def test_one_leaf_is_an_error(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.severity is None
    assert hit.evidence == {"leaves_per_rack": 1, "needed": 2}
    assert hit.candidates == ((SetFabric(fabric=Fabric(leaves_per_rack=2)),),)
    assert "lose all networks with it" in str(hit.message)


def test_three_that_act_as_one_are_a_warning(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, fabric={"leaves_per_rack": 3})
    assert hit.severity is Severity.WARNING
    assert "3 leaf switches of each rack are to act as one" in str(hit.message)
    assert hit.candidates == ((SetFabric(fabric=Fabric(leaves_per_rack=2)),),)


def test_three_that_do_not_are_sound(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, fabric={"leaves_per_rack": 3, "leaves_bound": False}) == []
    (hit,) = found(RULE, fabric={"leaves_per_rack": 1, "leaves_bound": False})
    assert hit.severity is None
