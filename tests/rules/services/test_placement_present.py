"""services.placement-present."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import AddService
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "services.placement-present"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"release": "queens"}


def test_it_is_a_service_of_its_own_since_stein(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **FAILS, release="rocky") == []
    (hit,) = found(RULE, **FAILS, release="stein")
    assert hit.candidates == ((AddService(service="placement"),),)
